"""Make a project's data and results anew with the installed version, as part of an update."""

from __future__ import annotations

import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from proofkit.__about__ import __version__
from proofkit.core.errors import ProofkitError

if TYPE_CHECKING:
    from proofkit.catalogue.blueprint import Blueprint
    from proofkit.scaffold.checkout import Checkout
    from proofkit.scaffold.data_state import DataState
    from proofkit.scaffold.figures import FigureChange
    from proofkit.scaffold.record import Record
    from proofkit.scaffold.update import Plan

_LARGEST_COMPARED = 200_000  # main records; making more just to compare them would take too long


def data_remark(project: Path, record: Record, blueprint: Blueprint) -> str | None:
    """Return what there is to say of the data when an update leaves them as they are."""
    from proofkit.scaffold.data_state import data_state

    state = data_state(project)
    if state is None or _is_current(state):
        return None
    if (state.seed, state.size) != (record.answers.seed, record.answers.size):
        return "data/ was made with another seed or size than the project; it is not compared"
    if state.size > _LARGEST_COMPARED:
        return "data/ is too large to be compared with what this version makes"
    with tempfile.TemporaryDirectory(prefix="proofkit-") as scratch:
        if _generated(Path(scratch), record, blueprint) == state.content_digest:
            return None
    return (
        "data/ and the results computed from it: this version makes other data; "
        "`proofkit update --data` makes both anew"
    )


def renew(
    checked: Checkout, record: Record, blueprint: Blueprint, plan: Plan
) -> tuple[FigureChange, ...]:
    """Add to `plan` the data that this version makes, and the results computed from them.

    The report is computed in a copy of the project, so nothing of it is touched meanwhile.

    Raises:
        ProofkitError: the data are not as their manifest says, libraries that the report needs
            are not installed, or the report fails.
    """
    from proofkit.scaffold.data_state import data_state
    from proofkit.scaffold.figures import METRICS, figure_changes
    from proofkit.scaffold.run import compute_report, refuse_missing_libraries

    project = checked.project
    state = data_state(project)
    if state is None:
        raise ProofkitError("this project has no data/manifest.json, so it has no data to renew")
    if state.changed or state.missing:
        raise ProofkitError(
            f"data/{[*state.changed, *state.missing][0]} is not as the manifest lists it; "
            "restore it, or keep your data and leave out --data"
        )
    with tempfile.TemporaryDirectory(prefix="proofkit-") as scratch:
        copy = Path(scratch) / project.name
        _copy_with(plan, checked, copy)
        for name in [*state.listed, "manifest.json"]:
            (copy / "data" / name).unlink(missing_ok=True)
        _generated(copy / "data", record, blueprint)
        has_results = (project / METRICS).is_file()
        if has_results and (copy / f"src/{blueprint.package}/report.py").is_file():
            refuse_missing_libraries(copy, "--data")
            compute_report(copy, blueprint.package, "--data")
        elif has_results:
            plan.remarks.append(
                f"the results: there is no src/{blueprint.package}/report.py; compute them yourself"
            )
        _add_differences(plan, checked, copy)
        return tuple(figure_changes(project / METRICS, copy / METRICS))


def _is_current(state: DataState) -> bool:
    """Return whether the installed version and libraries are those that made the data."""
    return state.generator_version == __version__ and all(
        _installed(name) == made_with for name, made_with in state.libraries.items()
    )


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except (PackageNotFoundError, ValueError):
        return None


def _generated(folder: Path, record: Record, blueprint: Blueprint) -> str:
    """Write the data of the project to `folder` and return the digest of their content."""
    from proofkit.project.parts import give_data, settled

    return give_data(blueprint, settled(blueprint, record.answers), folder).content_digest


def _copy_with(plan: Plan, checked: Checkout, copy: Path) -> None:
    """Copy the plain files that git tracks to `copy`, and do there what is planned."""
    from proofkit.scaffold.checkout import is_plain

    for name in checked.tracked:
        if is_plain(checked.project, name):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(checked.project / name, copy / name)
    for name, content in plan.put.items():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes(content)
    for name in plan.remove:
        (copy / name).unlink(missing_ok=True)


def _add_differences(plan: Plan, checked: Checkout, copy: Path) -> None:
    from proofkit.scaffold.checkout import is_plain

    project = checked.project
    made = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    for name in sorted(made):
        content = (copy / name).read_bytes()
        before = (project / name).read_bytes() if is_plain(project, name) else None
        if content != before and "__pycache__" not in name:
            plan.put[name] = content
            plan.seen[name] = before
    for name in sorted(checked.tracked - made):
        if is_plain(project, name) and name not in plan.remove:
            plan.remove.append(name)
            plan.seen[name] = (project / name).read_bytes()
