"""Where the jobs meet for a project that exists: bring it up to the installed version."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proofkit.__about__ import __version__
from proofkit.core.errors import ProofkitError

if TYPE_CHECKING:
    from proofkit.core.journal import Journal
    from proofkit.scaffold.checkout import Checkout
    from proofkit.scaffold.record import Record
    from proofkit.scaffold.update import Plan


@dataclass(frozen=True)
class Updated:
    """What an update did, or with `dry_run` would do; all names are relative to `path`.

    `conflicts` are files that hold conflict markers; `remarks` say what was left alone and why.
    `without_git` is the reason why nothing was merged and files ending in `.new` were written
    instead. `was_finished` says that this call only finished one that was interrupted.
    """

    path: Path
    before: str
    after: str
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    uncommitted: tuple[str, ...] = ()
    without_git: str | None = None
    was_finished: bool = False


def update(folder: str | os.PathLike[str] = ".", *, dry_run: bool = False) -> Updated:
    """Merge the scaffold of the installed version into the project in `folder`.

    The result is staged in the project's repository and not committed. `dry_run` writes nothing.

    Raises:
        ProofkitError: the folder is no project of ours, its record was tampered with, it holds
            changes that are not committed, or another process is at work in it.
    """
    from proofkit.core.journal import is_unfinished, journal
    from proofkit.scaffold.record import read_record

    project = Path(folder).resolve()
    read_record(project)  # before anything is written: the folder may be anything
    if dry_run:
        if is_unfinished(project):
            raise ProofkitError(
                "an update was interrupted here; run `proofkit update` to finish it first"
            )
        return _outcome(project, *_prepared(project, may_be_dirty=True))
    with journal(project) as log:
        if log.finished:
            return _finished(project, log)
        checked, record, plan = _prepared(project)
        outcome = _outcome(project, checked, record, plan)
        if not plan.is_empty:
            _carry_out(log, checked, plan, outcome)
        return outcome


def _prepared(project: Path, *, may_be_dirty: bool = False) -> tuple[Checkout | str, Record, Plan]:
    """Return what git knows of the project, its record, and what an update would do."""
    from proofkit import project as jobs
    from proofkit.catalog.catalogue import find
    from proofkit.scaffold import update as scaffold
    from proofkit.scaffold.checkout import Checkout, checkout, person_files
    from proofkit.scaffold.provenance import record_texts
    from proofkit.scaffold.record import read_record

    record = read_record(project)
    _refuse_newer(record.version)
    checked = checkout(project)
    if isinstance(checked, Checkout) and not may_be_dirty:
        _refuse_uncommitted(checked)
    blueprint = find(record.blueprint)
    given = jobs.settled(blueprint, record.answers)
    with tempfile.TemporaryDirectory(prefix="proofkit-") as scratch:
        rendered = Path(scratch) / "new"
        jobs.render(blueprint, given, rendered)
        new = scaffold.read_scaffold(rendered)
        if isinstance(checked, str):
            ours = person_files(project, {*record.files, *new.texts})
            return checked, record, scaffold.planned_beside(project, ours, record, new)
        ours = person_files(project, {*checked.tracked, *record.files, *new.texts})
        plan = scaffold.planned(project, ours, record, new, f"proofkit-{__version__}")
    data = {name: digest for name, digest in record.digests.items() if name.startswith("data/")}
    texts = {name: text.decode() for name, text in new.texts.items()}
    own = record_texts(jobs.maker(blueprint), given, texts, data | new.digests)
    for name, text in own.items():
        before = (project / name).read_bytes()
        if before.replace(b"\r\n", b"\n") != text.encode():
            plan.put[name] = text.encode()
            plan.seen[name] = before
    _refuse_untracked(checked, plan)
    return checked, record, plan


def _carry_out(log: Journal, checked: Checkout | str, plan: Plan, outcome: Updated) -> None:
    """Write what was planned, all or nothing, and tell git of it."""
    from proofkit.scaffold import index

    notes: dict[str, Any] = {"before": outcome.before, "after": outcome.after, "git": None}
    notes |= {key: list(getattr(outcome, key)) for key in ("written", "removed", "conflicts")}
    if not isinstance(checked, str):
        changed = [name for name in [*plan.put, *plan.remove] if name not in plan.beside]
        notes["git"] = index.prepared(checked, changed, plan.conflicts)
    for name, content in plan.put.items():
        log.put(name, content)
    seen = {
        name: None if content is None else hashlib.sha256(content).hexdigest()
        for name, content in plan.seen.items()
    }
    log.commit(remove=plan.remove, seen=seen, notes=notes)
    if not isinstance(checked, str):
        index.stage(checked, notes["git"])


def _finished(project: Path, log: Journal) -> Updated:
    """Return what an interrupted update did that was finished just now, once git knows it too."""
    from proofkit.scaffold import index
    from proofkit.scaffold.checkout import Checkout, checkout

    assert log.finished is not None
    notes, beside = log.finished.notes, log.finished.beside
    checked = checkout(project)
    if isinstance(checked, Checkout) and notes["git"]:
        index.stage(checked, notes["git"])
    return Updated(
        project,
        notes["before"],
        notes["after"],
        written=tuple(notes["written"]),
        removed=tuple(notes["removed"]),
        conflicts=tuple(notes["conflicts"]),
        remarks=tuple(
            f"you wrote a file meanwhile that ours is for; see {name}" for name in beside
        ),
        was_finished=True,
    )


def _outcome(project: Path, checked: Checkout | str, record: Record, plan: Plan) -> Updated:
    from proofkit.scaffold.checkout import uncommitted

    return Updated(
        project,
        record.version,
        __version__,
        tuple(sorted(plan.put)),
        tuple(sorted(plan.remove)),
        tuple(sorted(plan.conflicts)),
        tuple(plan.remarks),
        () if isinstance(checked, str) else tuple(uncommitted(checked)),
        checked if isinstance(checked, str) else None,
    )


def _refuse_newer(version: str) -> None:
    from proofkit.scaffold.record import version_key

    if version_key(version) > version_key(__version__):
        raise ProofkitError(
            f"this project was made by proofkit {version}, and {__version__} is installed; "
            "install the newer one: python -m pip install --upgrade proofkit-health"
        )


def _refuse_uncommitted(checked: Checkout) -> None:
    from proofkit.scaffold.checkout import has_commit, uncommitted

    if not has_commit(checked):
        raise ProofkitError("nothing is committed yet; commit first, so that you can come back")
    if names := uncommitted(checked):
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        raise ProofkitError(
            f"there are changes that are not committed ({', '.join(names[:3])}{more}); "
            "commit them first, so that you can come back"
        )


def _refuse_untracked(checked: Checkout, plan: Plan) -> None:
    for name, content in plan.seen.items():
        if content is not None and name not in checked.tracked:
            raise ProofkitError(
                f"{name} is not tracked by git, so its update could not be undone; "
                "commit it or move it away"
            )
