"""Cut by hand: every job of an array makes its share of the parts, and a merge joins them.

Shards meet in `DIR/.proofkit-shards/`, each complete or absent. The merge moves their files into
`DIR` and writes the manifest last; killed, it can be run again.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from proofkit.__about__ import __version__
from proofkit.core.digests import sha256_of_file
from proofkit.core.errors import ProofkitError
from proofkit.core.names import refuse_escaping
from proofkit.core.staging import staged
from proofkit.generator import shard_notes
from proofkit.generator.front import blocks_in, check_request, complete, disk_trouble, tasks_of
from proofkit.generator.manifest import Manifest, content_digest
from proofkit.generator.parts import File, Report
from proofkit.generator.settings import settle
from proofkit.generator.shard_notes import FOLDER, NOTE
from proofkit.generator.spec_reader import read
from proofkit.generator.workers import Progress, executor, run, silent
from proofkit.generator.writers import Format


@dataclass(frozen=True)
class Shard:
    """The share `number` of `count`, both counted from 1."""

    number: int
    count: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Read `I/N`, or raise ProofkitError."""
        found = re.fullmatch(r"(\d{1,9})/(\d{1,9})", text)
        if not found or not 1 <= int(found[1]) <= int(found[2]):
            raise ProofkitError(f"--shard takes I/N with I from 1 to N, such as 3/16, not {text!r}")
        return cls(int(found[1]), int(found[2]))

    @property
    def folder(self) -> str:
        """Return the name of the shard's folder."""
        return f"{self.number:05d}-of-{self.count:05d}"


def make_shard(
    dataset: str,
    out: Path,
    shard: Shard,
    *,
    size: int | None = None,
    seed: int = 0,
    settings: Sequence[str] = (),
    format: Format = "csv",
    force: bool = False,
    workers: int = 1,
    progress: Progress = silent,
) -> int:
    """Make one shard and return how many files it holds, which may be none for a small size.

    Raises:
        ProofkitError: a refused request, a folder with other content, or a shard that is there.
    """
    spec, records = check_request(dataset, size, settings, format, seed)
    if out.is_dir() and any(path.name != FOLDER for path in out.iterdir()):
        raise ProofkitError(f"{out} holds more than shards; choose a new folder")
    target = out / FOLDER / shard.folder
    if target.exists() and not force:
        raise ProofkitError(
            f"shard {shard.number}/{shard.count} is already in {out}; "
            "pass --force to make it again, or --merge when all are there"
        )
    first = tasks_of(spec, target, records, seed, settings, format)[0]
    request = {**asdict(first), "version": __version__, "shards": shard.count}
    request = {key: request[key] for key in sorted(request) if key not in _OWN}
    if not force:
        shard_notes.refuse_other_request(out, request)
    place = staged(target, replaces=force)
    with disk_trouble(out), place as stage, executor(workers) as pool:
        every = tasks_of(spec, stage, records, seed, settings, format)
        mine = [task for task in every if task.part % shard.count == shard.number - 1]
        reports = run(mine, lambda task: blocks_in(spec, task), executor=pool, progress=progress)
        note = {"request": request, "reports": [asdict(report) for report in reports]}
        (stage / NOTE).write_text(json.dumps(note), encoding="utf-8")
    return sum(len(report.files) for report in reports)


_OWN = ("part", "folder")


def merge(
    dataset: str,
    out: Path,
    *,
    size: int | None = None,
    seed: int | None = None,
    settings: Sequence[str] = (),
    format: Format | None = None,
) -> Manifest:
    """Join the shards in `out` to the whole data set and return its manifest.

    What is said of the data set again must be what the shards were asked for.

    Raises:
        ProofkitError: shards are missing, differ in what they were asked for, or are damaged.
    """
    notes = shard_notes.read_all(out)
    request = shard_notes.agreed(out, notes)
    if request["dataset"] != dataset:
        raise ProofkitError(f"the shards in {out} are of {request['dataset']}, not of {dataset}")
    spec = read(dataset)
    said: dict[str, Any] = {"size": size, "seed": seed, "format": format}
    if settings:
        said["settings"] = [list(pair) for pair in settle(spec, settings).items()]
    shard_notes.refuse_other(out, request, said)
    reports = [_report(row) for note in notes.values() for row in note["reports"]]
    moves = [
        _checked(folder, out, File(**file))
        for folder, note in notes.items()
        for row in note["reports"]
        for file in row["files"]
    ]
    for source, target in moves:
        if source != target:
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
    words = [f"{key}={shard_notes.spelled(value)}" for key, value in request["settings"]]
    task = tasks_of(spec, out, request["size"], request["seed"], words, request["format"])[0]
    files = tuple(file for report in reports for file in report.files)
    manifest = complete(spec, out, files, content_digest(reports), task)
    shutil.rmtree(out / FOLDER)
    return manifest


def _report(row: Mapping[str, Any]) -> Report:
    files = tuple(File(**file) for file in row["files"])
    digests = {name: tuple(values) for name, values in row["digests"].items()}
    return Report(row["part"], files, digests)


def _checked(shard: Path, out: Path, file: File) -> tuple[Path, Path]:
    """Return where a file is and where it goes, once it is as it was made."""
    refuse_escaping(file.path, str(shard))
    source, target = shard / file.path, out / file.path
    at = source if source.is_file() else target  # a merge that was stopped has moved some
    if not at.is_file() or sha256_of_file(at) != file.sha256:
        raise ProofkitError(f"{at} is missing or damaged; make its shard again with --force")
    return at, target
