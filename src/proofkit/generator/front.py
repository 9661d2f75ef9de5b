"""The front of the generator: what the rest of proofkit calls."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from proofkit.core.errors import ProofkitError
from proofkit.core.staging import staged
from proofkit.generator import documents, experiment, replacing
from proofkit.generator.blocks import block_count, part_count
from proofkit.generator.compact import compact as compact_files
from proofkit.generator.experiment import Experiment
from proofkit.generator.manifest import NAME, Manifest, changed_files, content_digest
from proofkit.generator.parts import File, Task, describe_file
from proofkit.generator.settings import settle
from proofkit.generator.spec import Spec
from proofkit.generator.spec_reader import read
from proofkit.generator.streams import refuse_odd_seed
from proofkit.generator.truth import write_coefficients
from proofkit.generator.workers import Progress, executor, run, silent
from proofkit.generator.writers import Format, require

LARGEST_SIZE = 2 * 10**8
"""Records that one request may ask for, so that every key counts within 32 bits."""


def generate(
    dataset: str,
    out: Path,
    *,
    size: int | None = None,
    seed: int = 0,
    settings: Sequence[str] = (),
    format: Format = "csv",
    workers: int = 1,
    scheduler: str | None = None,
    force: bool = False,
    progress: Progress = silent,
) -> Manifest:
    """Write a data set into a new folder, all or nothing, and return its manifest.

    `size` counts the data set's main records, `settings` are `NAME=VALUE`. The work is spread over
    `workers` processes or over the Dask cluster at `scheduler`; the bytes are the same. With
    `force` the files that an earlier manifest lists are replaced, if they are as it lists them.

    Raises:
        ProofkitError: a refused request, a folder in the way, a full disk or a lost worker.
    """
    check_request(dataset, size, settings, format, seed)
    replacing.finish(out)
    again = force and replacing.is_occupied(out)
    if again:
        _refuse_changed(out)  # before the work, not after it
    else:
        _refuse(out)
    place = replacing.replaced(out) if again else staged(out)
    with disk_trouble(out), place as stage, executor(workers, scheduler) as pool:
        return write(
            dataset,
            stage,
            size=size,
            seed=seed,
            settings=settings,
            format=format,
            pool=pool,
            progress=progress,
        )


def _refuse(out: Path) -> None:
    if replacing.is_occupied(out):
        known = " or pass --force to replace the data in it" if (out / NAME).is_file() else ""
        raise ProofkitError(f"{out} is not empty; choose a new folder{known}")


def _refuse_changed(out: Path) -> None:
    if changed := changed_files(out):
        raise ProofkitError(
            f"{out / changed[0]} was changed since it was generated, and --force would lose that; "
            "move it out of the folder, or choose a new folder"
        )


def write(
    dataset: str,
    folder: Path,
    *,
    size: int | None = None,
    seed: int = 0,
    settings: Sequence[str] = (),
    format: Format = "csv",
    compact: bool = False,
    what_if: Experiment | None = None,
    pool: Executor | None = None,
    progress: Progress = silent,
) -> Manifest:
    """Write a data set into a folder that is there, without staging; else as `generate`.

    With `compact` a CSV table over 1 MB becomes a `.csv.gz` with a 200-row `.sample.csv` beside
    it, so that the folder can live in a repository. With `what_if` the table of that name sums up
    the same simulation under other settings.
    """
    spec, records = check_request(dataset, size, settings, format, seed)
    tasks = tasks_of(spec, folder, records, seed, settings, format)
    reports = run(tasks, lambda task: blocks_in(spec, task), executor=pool, progress=progress)
    if what_if is not None:
        spec = experiment.with_runs(spec)
        reports.append(
            experiment.run(spec, folder, what_if, seed=seed, settings=settings, format=format)
        )
    files = tuple(file for report in reports for file in report.files)
    if not all((folder / file.path).is_file() for file in files):
        raise ProofkitError(
            f"the workers wrote to a {folder.parent} of their own; "
            "--out must be a folder that all of them share"
        )
    if compact:
        files = compact_files(folder, files)
    digest = content_digest(reports)
    return complete(spec, folder, files, digest, tasks[0], what_if)


def complete(
    spec: Spec,
    folder: Path,
    files: tuple[File, ...],
    digest: str,
    task: Task,
    what_if: Experiment | None = None,
) -> Manifest:
    """Write what is made once: the coefficients, the documents and the manifest."""
    files = (*files, *write_coefficients(spec, folder, task.format))
    manifest = Manifest(
        spec.name,
        task.seed,
        task.size,
        dict(task.settings),
        task.format,
        digest,
        files,
        what_if=what_if,
    )
    for name, text in documents.produce(spec, manifest).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        files = (*files, describe_file(folder, name, None))
    manifest = replace(manifest, files=files)
    (folder / NAME).write_text(manifest.to_json(), encoding="utf-8", newline="\n")
    return manifest


def check_request(
    dataset: str, size: int | None, settings: Sequence[str], format: Format, seed: int = 0
) -> tuple[Spec, int]:
    """Return the spec and the size of a request, or raise ProofkitError before any work."""
    spec = read(dataset)
    settle(spec, settings)
    require(format)
    refuse_odd_seed(seed)
    records = spec.size if size is None else size
    if type(records) is not int:
        raise ProofkitError(f"the size must be a whole number ({spec.record}), not {records!r}")
    if records < 1:
        raise ProofkitError(f"--size is at least 1 ({spec.record}), not {records}")
    if records > LARGEST_SIZE:
        raise ProofkitError(f"--size is at most {LARGEST_SIZE:,} ({spec.record}), not {records:,}")
    return spec, records


def tasks_of(
    spec: Spec, folder: Path, size: int, seed: int, settings: Sequence[str], format: Format
) -> list[Task]:
    """Return the parts of a data set as tasks."""
    settled = tuple(settle(spec, settings).items())
    return [
        Task(spec.name, part, size, seed, settled, format, str(folder))
        for part in range(part_count(spec, size))
    ]


def blocks_in(spec: Spec, task: Task) -> int:
    """Return how many blocks a task makes."""
    start = task.part * spec.part_blocks
    return min(spec.part_blocks, block_count(spec, task.size) - start)


@contextmanager
def disk_trouble(out: Path) -> Iterator[None]:
    """Turn a full or failing disk into an error that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise ProofkitError(
                f"the disk of {out} is full; free some space or choose another --out, "
                "nothing was left behind"
            ) from error
        if error.errno in (errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO, errno.EFBIG):
            raise ProofkitError(f"cannot write {out}: {error.strerror}") from error
        raise
