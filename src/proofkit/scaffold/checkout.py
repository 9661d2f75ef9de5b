"""The person's side of an update: what git knows of a project, and its files as they are."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from proofkit.core.errors import ProofkitError
from proofkit.core.names import has_linked_parent
from proofkit.scaffold.git import complaint, git
from proofkit.scaffold.provenance import PROJECT_FILE, SNAPSHOT_FILE, is_merged

_LARGEST_FILE_BYTES = 1 << 20  # what is larger is no text of a scaffold


@dataclass(frozen=True)
class Checkout:
    """A project that git tracks: its folder, its place in the repository, its tracked files."""

    project: Path
    prefix: str
    tracked: frozenset[str]


def checkout(project: Path) -> Checkout | str:
    """Return what git knows of the project, or the reason why there is no git for it.

    Raises:
        ProofkitError: there is a repository, and git refuses to work with it.
    """
    if shutil.which("git") is None:
        return "git was not found on this machine"
    inside = git(project, "rev-parse", "--show-prefix")
    if inside.returncode != 0:
        if b"not a git repository" in inside.stderr:
            return "it is no git repository"
        raise ProofkitError(f"git cannot read the repository of {project}: {complaint(inside)}")
    prefix = os.fsdecode(inside.stdout.removesuffix(b"\n"))
    listed = git(project, "ls-files", "-z").stdout.split(b"\0")
    tracked = frozenset(os.fsdecode(name) for name in listed if name)
    for name in (PROJECT_FILE, SNAPSHOT_FILE):
        if name not in tracked:
            return f"git does not track its {name}"
    return Checkout(project, prefix, tracked)


def uncommitted(checked: Checkout) -> list[str]:
    """Return what is not committed: files of the project, and whatever is staged elsewhere."""
    words = ("status", "--porcelain=v1", "-z", "--untracked-files=no", "--no-renames")
    changed = git(checked.project, *words).stdout.split(b"\0")
    names = [os.fsdecode(line[3:]) for line in changed if line]
    states = [line[:2] for line in changed if line]
    # Undoing an update resets what is staged, so in a larger repository nothing may be.
    return [
        name.removeprefix(checked.prefix)
        for name, state in zip(names, states, strict=True)
        if name.startswith(checked.prefix) or not state.startswith(b" ")
    ]


def refuse_uncommitted(checked: Checkout) -> None:
    """Raise ProofkitError unless everything is committed, so that one can come back."""
    if git(checked.project, "rev-parse", "--verify", "--quiet", "HEAD").returncode != 0:
        raise ProofkitError("nothing is committed yet; commit first, so that you can come back")
    if names := uncommitted(checked):
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        raise ProofkitError(
            f"there are changes that are not committed ({', '.join(names[:3])}{more}); "
            "commit them first, so that you can come back"
        )


def person_files(project: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return the contents of those of `names` that are plain files which an update may merge."""
    files = {}
    for name in names:
        if is_merged(name) and is_plain(project, name):
            path = project / name
            if path.stat().st_size <= _LARGEST_FILE_BYTES:
                files[name] = path.read_bytes()
    return files


def is_plain(project: Path, name: str) -> bool:
    """Return whether `name` is a regular file, neither a link nor reached through one."""
    try:
        mode = (project / name).lstat().st_mode
    except OSError:
        return False
    return stat.S_ISREG(mode) and not has_linked_parent(project, name)
