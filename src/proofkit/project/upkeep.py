"""Where the jobs meet for a project that exists: bring it up to the installed version."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from proofkit.__about__ import __version__
from proofkit.core.errors import ProofkitError

if TYPE_CHECKING:
    from proofkit.catalogue.blueprint import Blueprint
    from proofkit.core.journal import Finished
    from proofkit.scaffold.checkout import Checkout
    from proofkit.scaffold.figures import FigureChange
    from proofkit.scaffold.record import Record
    from proofkit.scaffold.update import Plan, Scaffold


@dataclass(frozen=True)
class Updated:
    """What an update did, or with `dry_run` would do; all names are relative to `path`.

    `conflicts` are files that hold conflict markers; `remarks` say what was left alone and why;
    `figures` are those of the README that new data change; `lines` counts the lines that each
    text gains and loses.
    `without_git` is the reason why nothing was merged and files ending in `.new` were written
    instead; `standing` are such files that an earlier call wrote. `was_finished` says that this
    call only finished one that was interrupted.
    """

    path: Path
    before: str
    after: str
    written: tuple[str, ...] = ()
    lines: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    uncommitted: tuple[str, ...] = ()
    without_git: str | None = None
    standing: tuple[str, ...] = ()
    was_finished: bool = False


def update(
    folder: str | os.PathLike[str] = ".", *, dry_run: bool = False, data: bool = False
) -> Updated:
    """Merge the scaffold of the installed version into the project in `folder`.

    The result is staged in the project's repository and not committed. `dry_run` writes nothing.
    `data` makes data and results anew, unless there are conflicts.

    Raises:
        ProofkitError: the folder is no project of ours, its record was tampered with, it holds
            changes that are not committed, or another process is at work in it.
    """
    from proofkit.core.journal import is_unfinished, journal
    from proofkit.scaffold.carry_out import carry_out
    from proofkit.scaffold.record import read_record

    project = Path(folder).resolve()
    read_record(project)  # before anything is written: the folder may be anything
    if dry_run:
        if is_unfinished(project):
            raise ProofkitError(
                "an update was interrupted here; run `proofkit update` to finish it first"
            )
        return _outcome(project, *_prepared(project, data=data, may_be_dirty=True))
    with journal(project) as log:
        if log.finished:
            return _finished(project, log.finished)
        checked, record, plan = _prepared(project, data=data)
        outcome = _outcome(project, checked, record, plan)
        if not plan.is_empty:
            kept = ("before", "after", "written", "removed", "conflicts")
            carry_out(log, checked, plan, {key: getattr(outcome, key) for key in kept})
        return outcome


def _prepared(
    project: Path, *, data: bool, may_be_dirty: bool = False
) -> tuple[Checkout | str, Record, Plan]:
    """Return what git knows of the project, its record, and what an update would do."""
    from proofkit.catalogue.blueprints import find_again
    from proofkit.project import parts
    from proofkit.scaffold import update as scaffold
    from proofkit.scaffold.checkout import Checkout, checkout, person_files, refuse_uncommitted
    from proofkit.scaffold.intake import is_from_outside
    from proofkit.scaffold.record import read_record, refuse_newer

    record = read_record(project)
    refuse_newer(record, __version__)
    checked = checkout(project)
    if isinstance(checked, Checkout) and not may_be_dirty:
        refuse_uncommitted(checked)
    blueprint = find_again(record.blueprint)
    if data and (isinstance(checked, str) or not blueprint.has_data):
        reason = checked if isinstance(checked, str) else "it has no data set"
        raise ProofkitError(f"--data cannot be used in {project}: {reason}")
    if data:
        parts.refuse_unfit_size(blueprint, record.answers)
    with tempfile.TemporaryDirectory(prefix="proofkit-") as scratch:
        rendered = Path(scratch) / "new"
        parts.render(blueprint, parts.settled(blueprint, record.answers), rendered)
        if is_from_outside(blueprint.folder):
            parts.refuse_unsafe(blueprint, rendered)
        new = scaffold.read_scaffold(rendered)
        if isinstance(checked, str):
            ours = person_files(project, {*record.files, *new.texts})
            return checked, record, scaffold.planned_beside(project, ours, record, new)
        ours = person_files(project, {*record.files, *new.texts})
        if set(record.files) - set(ours):  # gone, or renamed: git finds it among all files
            ours |= person_files(project, checked.tracked)
        label = f"proofkit-{__version__}"
        plan = scaffold.planned(project, checked.tracked, ours, record, new, label)
    _plan_data(checked, record, blueprint, plan, data=data)
    _plan_record(project, record, blueprint, plan, new)
    _refuse_untracked(checked, plan)
    return checked, record, plan


def _plan_data(
    checked: Checkout, record: Record, blueprint: Blueprint, plan: Plan, *, data: bool
) -> None:
    from proofkit.project.renewal import data_remark, renew

    if not data:
        if blueprint.has_data and (remark := data_remark(checked.project, record, blueprint)):
            plan.remarks.append(remark)
    elif plan.conflicts:
        plan.remarks.append(
            "data/ and the results: settle the conflicts, commit, then run it again"
        )
    else:
        plan.figures = renew(checked, record, blueprint, plan)


def _plan_record(
    project: Path, record: Record, blueprint: Blueprint, plan: Plan, new: Scaffold
) -> None:
    """Add to `plan` the record of the new scaffold, which the next update starts from."""
    from proofkit.project import parts
    from proofkit.scaffold.provenance import record_texts

    digests = {name: known for name, known in record.digests.items() if name.startswith("data/")}
    for name, content in plan.put.items():
        if name.startswith("data/"):
            digests[name] = hashlib.sha256(content).hexdigest()
    digests = {name: known for name, known in digests.items() if name not in plan.remove}
    texts = {name: text.decode() for name, text in new.texts.items()}
    given = parts.recorded(blueprint, parts.settled(blueprint, record.answers))
    own = record_texts(parts.maker(blueprint), given, texts, digests | new.digests)
    for name, text in own.items():
        before = (project / name).read_bytes()
        if before.replace(b"\r\n", b"\n") != text.encode():
            plan.put[name] = text.encode()
            plan.seen[name] = before


def _finished(project: Path, finished: Finished) -> Updated:
    """Return what an interrupted update did that was finished just now."""
    from proofkit.scaffold.carry_out import finish

    told = finish(project, finished)
    return Updated(
        project,
        told["before"],
        told["after"],
        written=tuple(told["written"]),
        removed=tuple(told["removed"]),
        conflicts=tuple(told["conflicts"]),
        remarks=tuple(f"a file that you wrote meanwhile; ours is {n}" for n in finished.beside),
        was_finished=True,
    )


def _outcome(project: Path, checked: Checkout | str, record: Record, plan: Plan) -> Updated:
    from proofkit.scaffold.checkout import uncommitted

    return Updated(
        project,
        record.version,
        __version__,
        tuple(sorted(plan.put)),
        plan.line_counts(),
        tuple(sorted(plan.remove)),
        tuple(sorted(plan.conflicts)),
        tuple(plan.remarks),
        plan.figures,
        () if isinstance(checked, str) else tuple(uncommitted(checked)),
        checked if isinstance(checked, str) else None,
        tuple(plan.standing),
    )


def _refuse_untracked(checked: Checkout, plan: Plan) -> None:
    for name in [*plan.put, *plan.remove]:
        is_known = name in checked.tracked or name in plan.beside
        if not is_known and os.path.lexists(checked.project / name):
            raise ProofkitError(
                f"{name} is not tracked by git, so its update could not be undone; "
                "commit it or move it away"
            )
