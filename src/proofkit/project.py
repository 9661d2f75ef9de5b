"""The one place where the jobs meet: render a project, give it data, lint the result.

These functions are the library face of the commands of the same names.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proofkit.__about__ import __version__
from proofkit.core.errors import ProofkitError

if TYPE_CHECKING:
    from proofkit.catalog.blueprint import Blueprint
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
    from proofkit.catalog.catalogue import blueprints

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

    `answers` are name, author, license, seed and size. `dry_run` makes the project in a temporary
    folder and keeps nothing; `run` computes its report too, in this interpreter.

    Raises:
        ProofkitError: an unknown project, a destination that is not free, an answer that is
            refused, or libraries that `run` needs and that are not installed.
    """
    from proofkit.catalog.catalogue import find
    from proofkit.scaffold.answers import Answers
    from proofkit.scaffold.destination import checked_destination
    from proofkit.scaffold.repository import make_repository, reason_against_git

    blueprint = find(slug)
    checked = Answers().updated(answers)
    path = checked_destination(slug if destination is None else destination)
    remarks = []
    with _place_for(path, dry_run) as stage:
        _fill(stage, blueprint, checked, run=run and not dry_run)
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
    settings: Sequence[str] = (),
    format: Format = "csv",
) -> Manifest:
    """Generate a data set into the new folder `out`, whole or not at all.

    `size` counts the data set's main records; `settings` are texts `KEY=VALUE`; `format` is "csv"
    or "parquet".

    Raises:
        ProofkitError: no such data set or setting, a size below 1, or a folder in the way.
    """
    from proofkit.generator.front import generate

    return generate(dataset, Path(out), size=size, seed=seed, settings=settings, format=format)


def lint(
    *paths: str | os.PathLike[str], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Report:
    """Judge READMEs, files and folders by the rules, all of them or those selected.

    Raises:
        ProofkitError: a path that does not exist, or a rule that is not known.
    """
    from proofkit.linter import engine
    from proofkit.linter.options import Options

    options = Options(select=tuple(select), ignore=tuple(ignore))
    return engine.lint([os.fspath(path) for path in paths], options)


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
        from proofkit.generator.front import write

        data = stage / "data"
        data.mkdir()
        write(blueprint.dataset, data, size=given["size"], seed=answers.seed, compact=True)
    write_provenance(stage, maker(blueprint), given)
    if run:
        compute_report(stage, blueprint.package)
    _refuse_unsafe(stage)


def settled(blueprint: Blueprint, answers: Answers) -> dict[str, Any]:
    """Return the answers with the blueprint's own value where a person gave none."""
    return {
        "name": answers.name or blueprint.title,
        "author": answers.author,
        "license": answers.license,
        "seed": answers.seed,
        "size": answers.size or blueprint.size,
    }


def maker(blueprint: Blueprint) -> dict[str, str]:
    """Return what a project's record says of what made it."""
    return {"blueprint": blueprint.slug, "kind": blueprint.kind, "version": __version__}


def render(blueprint: Blueprint, given: Mapping[str, Any], into: Path) -> None:
    """Write the scaffold of `blueprint` with the answers `given`, without data, to `into`."""
    from proofkit.scaffold.scaffold import render_scaffold

    render_scaffold(blueprint.folder, blueprint.kind, _variables(blueprint, given), into)


def _variables(blueprint: Blueprint, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what templates may name: the answers, their safe forms, and the blueprint.

    `name_md` is for Markdown; `name_quoted` is a string literal of TOML, YAML, JSON and Python.
    """
    from proofkit.scaffold.answers import markdown_escaped, quoted

    own = {field.name: getattr(blueprint, field.name) for field in fields(blueprint)}
    del own["folder"]
    return {
        **{key: own[key] for key in ("slug", "title", "question", "kind", "dataset")},
        **given,
        "package": blueprint.package,
        **{f"{key}_md": markdown_escaped(given[key]) for key in ("name", "author")},
        **{f"{key}_quoted": quoted(given[key]) for key in ("name", "author")},
        "version": __version__,
        "blueprint": own,
    }


def _refuse_unsafe(stage: Path) -> None:
    """Raise ProofkitError when an answer made the README say what it must not say."""
    from proofkit.linter.engine import lint_file

    errors = [f for f in lint_file(stage / "README.md") if f.severity == "error"]
    if errors:
        first = errors[0]
        raise ProofkitError(
            f"with these answers the README would break the rule {first.rule} "
            f"(line {first.line}: {first.message}); choose another name"
        )


def _files_below(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix()
