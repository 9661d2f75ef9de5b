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
    # Undoing an update resets what is staged, so in a larger repository nothing may be.
    return [
        name.removeprefix(checked.prefix)
        for state, name in _states(checked)
        if name.startswith(checked.prefix) or not state.startswith(" ")
    ]


def _in_conflict(checked: Checkout) -> list[str]:
    """Return the files in which both sides of a merge stand, anywhere in the repository."""
    both = ("AA", "DD")
    return [
        name.removeprefix(checked.prefix)
        for state, name in _states(checked)
        if "U" in state or state in both
    ]


def _states(checked: Checkout) -> list[tuple[str, str]]:
    """Return the two letters of each file that changed, as git's status has them, and its name."""
    words = ("status", "--porcelain=v1", "-z", "--untracked-files=no", "--no-renames")
    changed = git(checked.project, *words).stdout.split(b"\0")
    return [(os.fsdecode(line[:2]), os.fsdecode(line[3:])) for line in changed if line]


def refuse_uncommitted(checked: Checkout) -> None:
    """Raise ProofkitError unless everything is committed, so that one can come back."""
    if git(checked.project, "rev-parse", "--verify", "--quiet", "HEAD").returncode != 0:
        raise ProofkitError("nothing is committed yet; commit first, so that you can come back")
    if names := _in_conflict(checked):
        raise ProofkitError(
            f"a merge with conflicts is not finished here ({_few(names)}): settle them, `git add` "
            "and commit, or take it back with `git reset --merge`"
        )
    if names := uncommitted(checked):
        raise ProofkitError(
            f"there are changes that are not committed ({_few(names)}); "
            "commit them first, so that you can come back"
        )


def _few(names: list[str]) -> str:
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"{', '.join(names[:3])}{more}"


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
