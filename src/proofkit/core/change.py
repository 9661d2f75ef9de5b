"""A change of several files, staged in a folder: finish it or restore what was, at any moment.

The folder holds `fresh/` (new files at their relative names) and `old/` (the files as they were:
hard links, or copies where the file system knows no links).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofkit.core.errors import ProofkitError
from proofkit.core.names import has_linked_parent, refuse_escaping
from proofkit.core.replacing import replace

Mark = tuple[int, int] | None
"""Size and time of a file, by which a later change is noticed; None where there is no file."""


@dataclass(frozen=True)
class Change:
    """What becomes of the files of `root`: new ones with their marks before and after, old ones.

    `notes` is anything that JSON can hold: what a later call learns if it has to finish this one.
    """

    root: Path
    folder: Path
    put: Mapping[str, tuple[Mark, Mark]]
    remove: Mapping[str, Mark]
    notes: Any

    def finish(self) -> list[str]:
        """Put every fresh file into its place, each by one rename; again does no harm.

        A file that somebody wrote since is left, and ours goes beside it; those are returned.
        """
        beside = []
        for name, (before, _) in self.put.items():
            fresh, target = self.folder / "fresh" / name, self.root / name
            if not fresh.exists():
                continue  # it is in its place already
            target.parent.mkdir(parents=True, exist_ok=True)
            if mark(target) != before:
                target = free_name(target, ".new")
                beside.append(target.relative_to(self.root).as_posix())
            elif target.exists():
                shutil.copymode(target, fresh)
            fresh.replace(target)
        for name, before in self.remove.items():
            if mark(self.root / name) == before:
                (self.root / name).unlink(missing_ok=True)
                _remove_empty_parents(self.root / name, self.root)
        return beside

    def restore(self) -> None:
        """Put every file back as it was, but for those that somebody wrote since."""
        for name, (before, after) in self.put.items():
            old, target = self.folder / "old" / name, self.root / name
            if mark(target) == after and before is None:
                target.unlink()
                _remove_empty_parents(target, self.root)
            elif mark(target) != before and old.exists():
                old.replace(target if mark(target) in (after, None) else free_name(target, ".old"))
        for name in self.remove:
            old, target = self.folder / "old" / name, self.root / name
            if old.exists() and not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                old.replace(target)

    def write(self, path: Path) -> None:
        """Write the change down; the file appears whole."""
        parts = {"put": self.put, "remove": self.remove, "notes": self.notes}
        replace(path, json.dumps(parts).encode())


def staged_change(root: Path, folder: Path, remove: Iterable[str], notes: Any) -> Change:
    """Return the change that `folder/fresh` and `remove` describe, and back up what it replaces."""
    fresh = folder / "fresh"
    files = sorted(path for path in fresh.rglob("*") if not path.is_dir())
    put = [path.relative_to(fresh).as_posix() for path in files]
    gone = sorted(remove)
    for name in [*put, *gone]:
        _refuse_elsewhere(root, name)
        _back_up(root / name, folder / "old" / name)
    return Change(
        root,
        folder,
        {name: (mark(root / name), mark(fresh / name)) for name in put},
        {name: mark(root / name) for name in gone},
        notes,
    )


def read_change(root: Path, folder: Path, path: Path) -> Change:
    """Read a change that `write` wrote; it may have come from elsewhere, so nothing is trusted."""
    try:
        parts = json.loads(path.read_text("utf-8"))
        put = {name: (_pair(a), _pair(b)) for name, (a, b) in parts["put"].items()}
        remove = {name: _pair(before) for name, before in parts["remove"].items()}
        change = Change(root, folder, put, remove, parts["notes"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ProofkitError(
            f"{path} is damaged; what the files were before is in {folder / 'old'}: "
            f"copy back what you miss, then remove {folder}"
        ) from error
    for name in [*put, *remove]:
        for below in (root, folder / "fresh", folder / "old"):
            _refuse_elsewhere(below, name)
    return change


def mark(path: Path) -> Mark:
    """Return size and time of a file, or None if there is none."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_size, found.st_mtime_ns


def free_name(path: Path, ending: str) -> Path:
    """Return `path` with `ending`, and with a number if that is taken."""
    beside, number = path.with_name(path.name + ending), 2
    while beside.exists() or beside.is_symlink():
        beside = path.with_name(f"{path.name}{ending}-{number}")
        number += 1
    return beside


def _pair(given: Any) -> Mark:
    return None if given is None else (int(given[0]), int(given[1]))


def _refuse_elsewhere(root: Path, name: str) -> None:
    refuse_escaping(name, f"a change in {root}")
    target = root / name
    if has_linked_parent(root, name) or target.is_symlink() or target.is_dir():
        raise ProofkitError(f"{target} is a link or a folder where a file is wanted; move it away")


def _back_up(path: Path, backup: Path) -> None:
    if path.exists():
        backup.parent.mkdir(parents=True, exist_ok=True)
        try:
            backup.hardlink_to(path)
        except OSError:
            shutil.copy2(path, backup)


def _remove_empty_parents(path: Path, root: Path) -> None:
    with suppress(OSError):
        for folder in path.parents:
            if folder == root:
                return
            folder.rmdir()
