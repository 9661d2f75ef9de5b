"""The parts that making a project and renewing it share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proofkit.__about__ import __version__
from proofkit.core.errors import ProofkitError

if TYPE_CHECKING:
    from proofkit.catalogue.blueprint import Blueprint
    from proofkit.generator.manifest import Manifest
    from proofkit.scaffold.answers import Answers


def settled(blueprint: Blueprint, answers: Answers) -> dict[str, Any]:
    """Return the answers with the blueprint's own value where a person gave none.

    Raises:
        ProofkitError: an answer to one of the blueprint's own questions is none of its options.
    """
    from proofkit.catalogue.choice import settle

    chosen = settle(blueprint.choices, answers.choices)
    words = [choice.options[chosen[choice.name]] for choice in blueprint.choices]
    return {
        "name": answers.name or ": ".join([blueprint.title, *words]),
        "author": answers.author,
        "license": answers.license,
        "seed": answers.seed,
        "size": answers.size or blueprint.size,
        **chosen,
    }


def sizes(blueprint: Blueprint) -> tuple[int, int]:
    """Return the smallest and the largest number of main records of a project with data."""
    from proofkit.generator.spec_reader import read

    return blueprint.smallest_size, read(blueprint.dataset).largest_in_project


def refuse_unfit_size(blueprint: Blueprint, answers: Answers) -> None:
    """Raise ProofkitError unless data of the size asked for fit a project and carry its report."""
    from proofkit.generator.spec_reader import read

    if answers.size is None or not blueprint.has_data:
        return
    spec, size = read(blueprint.dataset), answers.size
    if size > spec.largest_in_project:
        raise ProofkitError(
            f"a size of {size:,} is too large: the data/ of a project takes at most 5 MB, so the "
            f"largest size is {spec.largest_in_project:,} (main records: {spec.record}); "
            "a data set of its own may be larger:\n"
            f"  proofkit synth {spec.name} --size {size} --out DIR"
        )
    if size < blueprint.smallest_size:
        raise ProofkitError(
            f"a size of {size:,} is too small: the report and the tests of {blueprint.slug} need "
            f"at least {blueprint.smallest_size:,} (main records: {spec.record}); "
            f"its usual size is {blueprint.size:,}"
        )


def maker(blueprint: Blueprint) -> dict[str, str]:
    """Return what a project's record says of what made it."""
    return {"blueprint": blueprint.slug, "kind": blueprint.kind, "version": __version__}


def recorded(blueprint: Blueprint, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers that a project's record keeps; without data there is no size to keep."""
    return {key: value for key, value in given.items() if key != "size" or blueprint.has_data}


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


def give_data(blueprint: Blueprint, given: Mapping[str, Any], folder: Path) -> Manifest:
    """Write the data set of `blueprint` with the answers `given` to `folder`, made if need be."""
    from proofkit.generator.experiment import Experiment
    from proofkit.generator.front import write

    runs, size = blueprint.what_if, given["size"]
    folder.mkdir(parents=True, exist_ok=True)
    return write(
        blueprint.dataset,
        folder,
        size=size,
        seed=given["seed"],
        settings=[f"{c.setting}={given[c.name]}" for c in blueprint.choices if c.setting],
        compact=True,
        what_if=None
        if runs is None
        else Experiment(runs.variants, runs.replications, min(size, runs.size)),
    )


def refuse_unsafe(blueprint: Blueprint, stage: Path) -> None:
    """Raise ProofkitError when an answer, or a blueprint from outside, made the README unsafe."""
    from proofkit.linter.engine import lint_file
    from proofkit.scaffold.intake import is_from_outside

    errors = [f for f in lint_file(stage / "README.md") if f.severity == "error"]
    if errors:
        first, page = errors[0], blueprint.folder / "README.md.jinja"
        way_out = "choose another name"
        raise ProofkitError(
            f"with these answers the README would break the rule {first.rule} "
            f"(line {first.line}: {first.message}); "
            + (f"mend {page}, or {way_out}" if is_from_outside(blueprint.folder) else way_out)
        )
