"""Names of files that come from outside: which of them may be trusted to stay where they belong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from proofkit.core.errors import ProofkitError

RESERVED_ON_WINDOWS = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
"""What Windows takes for a device, with any ending: `aux.txt` too."""

FORBIDDEN_ON_WINDOWS = '<>:"|?*\\'
"""Characters that a file's name cannot hold there."""

_LONGEST_PART_BYTES = 200
_LONGEST_NAME_BYTES = 800


def refuse_escaping(name: str, source: str) -> None:
    """Raise ProofkitError unless the relative name `name`, found in `source`, stays below its root.

    Names below a `.git` folder are refused as well: what is written there may be executed.
    """
    parts = name.split("/")
    if not name or "\0" in name or name.startswith("/") or {"", ".", ".."}.intersection(parts):
        raise ProofkitError(
            f"{source} names {name!r}, which leads out of the project; "
            "only plain relative names are accepted"
        )
    if any(_is_git_folder(part) for part in parts):
        raise ProofkitError(f"{source} names {name!r}; nothing may be written below .git")


def refuse_hostile_names(names: Iterable[str], source: str) -> None:
    """Raise ProofkitError unless all of `names` can stand beside each other on every system.

    Refused are names that escape, that Windows cannot hold, that are overlong, that differ from
    another only by case or by Unicode form, and files where another name needs a folder.
    """
    seen: dict[str, str] = {}
    folders: set[str] = set()
    for name in sorted(names):
        refuse_escaping(name, source)
        _refuse_unportable(name, source)
        key = _folded(name)
        if key in seen:
            raise ProofkitError(
                f"{source} names both {seen[key]!r} and {name!r}, which many systems "
                "take for one file; rename one"
            )
        seen[key] = name
        parts = key.split("/")
        folders.update("/".join(parts[:depth]) for depth in range(1, len(parts)))
    if clash := sorted(folders.intersection(seen)):
        raise ProofkitError(f"{source} names {seen[clash[0]]!r} as a file and as a folder")


def has_linked_parent(root: Path, name: str) -> bool:
    """Return whether a folder between `root` and the file `name` below it is a symbolic link."""
    folder = root
    for part in name.split("/")[:-1]:
        folder = folder / part
        if folder.is_symlink():
            return True
    return False


def _is_git_folder(part: str) -> bool:
    # Windows drops trailing dots and spaces and knows .git by a short name; macOS ignores the
    # joiners; all of them were once ways into a repository.
    plain = "".join(c for c in part if unicodedata.category(c) != "Cf").casefold().rstrip(". ")
    return plain in (".git", "git~1") or plain.startswith(".git:")


def _refuse_unportable(name: str, source: str) -> None:
    for part in name.split("/"):
        if odd := [c for c in part if c in FORBIDDEN_ON_WINDOWS or not c.isprintable()]:
            raise ProofkitError(f"{source} names {name!r}; {odd[0]!r} cannot stand in a file name")
        if part.split(".")[0].strip().lower() in RESERVED_ON_WINDOWS or part[-1] in " .":
            raise ProofkitError(f"{source} names {name!r}, which Windows cannot hold")
        if len(part.encode()) > _LONGEST_PART_BYTES:
            raise ProofkitError(f"{source} holds a file name of over {_LONGEST_PART_BYTES} bytes")
    if len(name.encode()) > _LONGEST_NAME_BYTES:
        raise ProofkitError(f"{source} holds a file name of over {_LONGEST_NAME_BYTES} bytes")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
