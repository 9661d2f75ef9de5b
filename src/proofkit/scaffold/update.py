"""Plan how a project meets the scaffold of the installed version: what to write, what to leave."""

from __future__ import annotations

import difflib
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from proofkit.core.change import free_name
from proofkit.scaffold.checkout import is_plain
from proofkit.scaffold.figures import FigureChange
from proofkit.scaffold.merge import Merge, merged
from proofkit.scaffold.notebook import digests_as_written
from proofkit.scaffold.provenance import is_merged, snapshot
from proofkit.scaffold.record import Record
from proofkit.scaffold.tailor import tailored, with_lf


@dataclass
class Plan:
    """What an update does: files to put and to remove, conflicts, and what it leaves alone.

    `seen` are the contents on which the plan rests, by name; None stands for no file. `conflicts`
    are the files that will hold markers, with their contents by git's stage. `beside` are those
    of `put` that stand beside a file of the person's and are theirs to take over and remove;
    `standing` are such files that stand there already.
    `figures` are those of the README that new data change.
    """

    put: dict[str, bytes] = field(default_factory=dict)
    remove: list[str] = field(default_factory=list)
    conflicts: dict[str, dict[int, bytes]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    seen: dict[str, bytes | None] = field(default_factory=dict)
    beside: list[str] = field(default_factory=list)
    standing: list[str] = field(default_factory=list)
    figures: tuple[FigureChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.put and not self.remove

    def line_counts(self) -> dict[str, tuple[int, int]]:
        """Return how many lines each text gains and loses, by name; data are not counted."""
        counts = {}
        for name in filter(is_merged, sorted(self.put)):
            before, after = self.seen.get(name) or b"", self.put[name]
            lines = difflib.diff_bytes(
                difflib.unified_diff, before.splitlines(), after.splitlines(), lineterm=b""
            )
            marks = [line[:1] for line in lines][2:]
            counts[name] = (marks.count(b"+"), marks.count(b"-"))
        return counts


@dataclass(frozen=True)
class Scaffold:
    """A rendered scaffold: texts by name, checksums and contents of what is never merged."""

    texts: dict[str, bytes]
    digests: dict[str, str]
    folder: Path


def read_scaffold(folder: Path) -> Scaffold:
    """Read the scaffold that was rendered to `folder`."""
    texts, digests = snapshot(folder)
    return Scaffold({name: text.encode() for name, text in texts.items()}, digests, folder)


def planned(
    project: Path,
    tracked: Collection[str],
    ours: Mapping[str, bytes],
    record: Record,
    new: Scaffold,
    label: str,
) -> Plan:
    """Return how `project`, whose texts are `ours`, meets the scaffold `new` by a merge.

    `tracked` are the names of all files that git tracks; `label` is for conflict markers.
    """
    plan = Plan()
    left = _left_alone(project, {*tracked, *ours}, ours, record, new)
    base, fresh = (
        {name: text for name, text in texts.items() if name not in left}
        for texts in (record.files, new.texts)
    )
    for name in sorted(left):
        if record.files.get(name) != new.texts.get(name):
            plan.remarks.append(f"{name} changes in this version, but yours is {left[name]}")
    merge = merged(base, ours, fresh, label)
    for name, text in merge.files.items():
        if ours.get(name) != text:
            plan.put[name] = text
    plan.remove = [name for name in ours if name not in merge.files]
    plan.conflicts = merge.conflicts
    _say_what_stays(plan, merge)
    for name, text in merge.beside.items():
        _put_beside(plan, project, name, text, "it is no text that could be merged")
    _plan_notebooks(plan, project, record, new)
    for name in [*plan.put, *plan.remove]:
        plan.seen.setdefault(name, ours.get(name))
    return plan


def planned_beside(project: Path, ours: Mapping[str, bytes], record: Record, new: Scaffold) -> Plan:
    """Return a plan that writes each file that changes beside the person's, ending in `.new`."""
    plan = Plan()
    _, texts = tailored(record.files, ours, new.texts, {}, {})
    for name, text in texts.items():
        if new.texts[name] == record.files.get(name) or ours.get(name) == text:
            continue
        if name in record.files and name not in ours:
            plan.remarks.append(f"{name} changes in this version; you removed it, so it stays away")
        else:
            _put_beside(plan, project, name, text, "")
    for name in sorted(set(record.files) & set(ours) - set(new.texts)):
        plan.remarks.append(f"{name} is no longer part of this project; yours stays")
    _plan_notebooks(plan, project, record, new, only_beside=True)
    return plan


def _left_alone(
    project: Path,
    names: Collection[str],
    ours: Mapping[str, bytes],
    record: Record,
    new: Scaffold,
) -> dict[str, str]:
    """Return the names of scaffold files that cannot be merged, each with what is in the way."""
    left = {}
    folded = {name.casefold(): name for name in names}
    for name in {*record.files, *new.texts} - set(ours):
        twin = folded.get(name.casefold(), name)
        if os.path.lexists(project / name) and not (twin != name and is_plain(project, name)):
            left[name] = "a link, a folder or over 1 MiB"
        elif any(parent in names for parent in _parents(name)):
            left[name] = "a file where it needs a folder"
        elif twin != name and name not in record.files:
            left[name] = f"called {twin}, which some systems take for the same name"
    return left


def _parents(name: str) -> list[str]:
    parts = name.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts))]


def _say_what_stays(plan: Plan, merge: Merge) -> None:
    for name in merge.absent:
        plan.remarks.append(f"{name} changes in this version; you removed it, so it stays away")
    for name in merge.kept:
        plan.remarks.append(f"{name} is no longer part of this project; yours stays as you have it")


def _put_beside(plan: Plan, project: Path, name: str, content: bytes, reason: str) -> None:
    """Plan to write `content` as NAME.new, unless the same stands there already."""
    beside = project / f"{name}.new"
    if is_plain(project, f"{name}.new") and beside.read_bytes() == content:
        plan.standing.append(f"{name}.new")
    else:
        beside = free_name(project / name, ".new")
        plan.beside.append(beside.relative_to(project).as_posix())
        plan.put[plan.beside[-1]] = content
        plan.seen[plan.beside[-1]] = None
    if reason:
        plan.remarks.append(
            f"{name} is left as it is ({reason}); the new one is {beside.name}, which git does not "
            "track: take from it what you want and delete it"
        )


def _plan_notebooks(
    plan: Plan, project: Path, record: Record, new: Scaffold, *, only_beside: bool = False
) -> None:
    """Plan for each notebook: replaced if it was run at most, else the new one beside it."""
    old = {name: digest for name, digest in record.digests.items() if name.endswith(".ipynb")}
    for name in sorted({*old, *new.digests}):
        later = new.digests.get(name)
        if old.get(name) == later:
            continue
        content = (new.folder / name).read_bytes() if later else b""
        own = (project / name).read_bytes() if is_plain(project, name) else None
        states = digests_as_written(with_lf(own)) if own is not None else set()
        if later in states:
            continue
        if own is None and name in old:
            plan.remarks.append(f"{name} changes in this version; you removed it, so it stays away")
        elif later is None:
            plan.remarks.append(f"{name} is no longer part of this project; yours stays")
        elif only_beside:
            _put_beside(plan, project, name, content, "")
        elif own is None and not os.path.lexists(project / name):
            plan.put[name] = content
            plan.seen[name] = None
        elif old.get(name) in states:
            plan.put[name] = content
            plan.seen[name] = own
        else:
            reason = "edited notebooks are never merged; `make report` may need the new one's cells"
            _put_beside(plan, project, name, content, reason)
