"""The one place where the jobs meet: render a project, give it data, lint the result.

These functions are the library face of the commands of the same names.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from proofkit.project.parts import (
    give_data,
    maker,
    recorded,
    refuse_unfit_size,
    refuse_unsafe,
    render,
    settled,
)

if TYPE_CHECKING:
    from proofkit.catalogue.blueprint import Blueprint
    from proofkit.generator.manifest import Manifest
    from proofkit.generator.writers import Format
    from proofkit.linter.report import Report
    from proofkit.scaffold.answers import Answers


@dataclass(frozen=True)
class Created:
    """A project that was made: where it is, its files (relative, sorted), and remarks."""

    path: Path
    slug: str
    files: tuple[str, ...]
    seed: int
    size: int
    remarks: tuple[str, ...]


def catalog() -> tuple[Blueprint, ...]:
    """Return every proof project there is."""
    from proofkit.catalogue.blueprints import blueprints

    return blueprints()


def new(
    slug: str,
    destination: str | os.PathLike[str] | None = None,
    *,
    dry_run: bool = False,
    git: bool = True,
    run: bool = False,
    **answers: str | int | None,
) -> Created:
    """Create the project `slug` at `destination` (default `./SLUG`), whole or not at all.

    `answers` are name, author, license, seed, size and the project's own choices. `dry_run` makes
    the project in a temporary folder and keeps nothing; `run` computes its report too, in this
    interpreter.

    Raises:
        ProofkitError: an unknown project, a destination that is not free, an answer that is
            refused, or libraries that `run` needs and that are not installed.
    """
    from proofkit.catalogue.blueprints import find
    from proofkit.scaffold.answers import Answers
    from proofkit.scaffold.destination import checked_destination
    from proofkit.scaffold.repository import make_repository, reason_against_git

    blueprint = find(slug)
    checked = Answers().updated(answers, also=[choice.name for choice in blueprint.choices])
    refuse_unfit_size(blueprint, checked)
    path = checked_destination(slug if destination is None else destination)
    remarks: list[str] = []
    with _place_for(path, dry_run) as stage:
        _fill(stage, blueprint, checked, run=run)
        files = tuple(sorted(_files_below(stage)))
        if git and not dry_run:
            against = reason_against_git(path) or make_repository(
                stage, f"Start {blueprint.title} from a scaffold with synthetic data"
            )
            if against:
                remarks.append(f"no git repository was made: {against}")
    size = checked.size or blueprint.size
    return Created(path, slug, files, checked.seed, size, tuple(remarks))


def synth(
    dataset: str,
    out: str | os.PathLike[str],
    *,
    size: int | None = None,
    seed: int = 0,
    settings: str | Sequence[str] = (),
    format: Format = "csv",
) -> Manifest:
    """Generate a data set into the new folder `out`, whole or not at all.

    `size` counts the data set's main records; `settings` are texts `KEY=VALUE`, or one; `format`
    is "csv" or "parquet".

    Raises:
        ProofkitError: no such data set or setting, a size below 1, or a folder in the way.
    """
    from proofkit.generator.front import generate

    said = _listed(settings)
    return generate(dataset, Path(out), size=size, seed=seed, settings=said, format=format)


def lint(
    *paths: str | os.PathLike[str],
    select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
) -> Report:
    """Judge READMEs, files and folders by the rules, all of them or those selected.

    Without a path the working folder is judged. `select` and `ignore` are names of rules, or one.

    Raises:
        ProofkitError: a path that does not exist, or a rule that is not known.
    """
    from proofkit.linter import engine
    from proofkit.linter.run.options import Options

    options = Options(select=_listed(select), ignore=_listed(ignore))
    return engine.lint([os.fspath(path) for path in paths or (".",)], options)


def _listed(names: str | Sequence[str]) -> tuple[str, ...]:
    """Return texts as they are given: a single text is one of them, not its letters."""
    return (names,) if isinstance(names, str) else tuple(names)


@contextmanager
def _place_for(path: Path, dry_run: bool) -> Iterator[Path]:
    from proofkit.core.staging import staged

    if dry_run:
        with tempfile.TemporaryDirectory() as scratch:
            yield Path(scratch)
    else:
        with staged(path) as stage:
            yield stage


def _fill(stage: Path, blueprint: Blueprint, answers: Answers, *, run: bool) -> None:
    """Render the scaffold, give it data, compute its report if asked, and lint the result."""
    from proofkit.scaffold.provenance import write_provenance
    from proofkit.scaffold.run import compute_report, refuse_missing_libraries

    given = settled(blueprint, answers)
    render(blueprint, given, stage)
    if run:
        refuse_missing_libraries(stage)
    if blueprint.has_data:
        give_data(blueprint, given, stage / "data")
    write_provenance(stage, maker(blueprint), recorded(blueprint, given))
    if run:
        compute_report(stage, blueprint.package)
    refuse_unsafe(blueprint, stage)


def _files_below(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
