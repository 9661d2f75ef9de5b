"""The files of a folder that are judged, and what of it could not be looked into."""

from __future__ import annotations

import os
import stat

from proofkit.core.errors import ProofkitError
from proofkit.linter.folders.ancestors import ancestors
from proofkit.linter.folders.repository import names_in, readme_folder
from proofkit.linter.folders.targets import MARKDOWN, README, UNREAD, Target, is_datasheet, kind_of
from proofkit.linter.rules import missing_readme, name_of
from proofkit.linter.unscanned import unscanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container

    from proofkit.linter.finding import Finding
    from proofkit.linter.run.options import Options

_SKIPPED = frozenset(
    ".git .hg .svn .proofkit .proofkit-journal .venv venv env node_modules __pycache__ "
    ".ipynb_checkpoints "
    ".mypy_cache .pytest_cache .ruff_cache .tox .nox site-packages .eggs .idea .vscode".split()
)


def in_folder(folder: str, options: Options) -> tuple[list[Target], list[Finding]]:
    """Return the files of a repository that are judged, or that may hold data, by their names.

    Leaves out what the options exclude. In a git repository those are the files that git knows or
    would add (what `.gitignore` names is never published), and the folders of repositories in it,
    which it does not know; elsewhere all but those of tools. With them comes a finding on each
    folder below that could not be looked into.

    Raises:
        ProofkitError: the folder itself cannot be looked into.
    """
    names, locked = _tracked(folder)
    if not names:
        names, locked = _walked(folder)
    found = [one for inner in sorted(names) if (one := file_in(folder, inner, options))]
    unlisted = []
    for inner in sorted(locked):
        shown = _shown(folder, inner)
        if not (options.excludes(shown) or options.excludes(f"{shown}/")):
            unlisted.append(unscanned(shown, f"could not be looked into: {locked[inner]}"))
    return found, unlisted


def listed_by_git(folder: str) -> Container[str] | None:
    """Return the files of a folder that git knows or would add, or None where there is no git."""
    return frozenset(_tracked(folder)[0]) or None


def file_in(folder: str, inner: str, options: Options) -> Target | None:
    """Return a file of a folder as it is judged there, or None where it is not."""
    if not _SKIPPED.isdisjoint(inner.split("/")[:-1]):
        return None
    above, _, name = inner.rpartition("/")
    kind, shown = kind_of(name, is_asked_for=False) if name else UNREAD, _shown(folder, inner)
    if kind is None or options.excludes(shown):
        return None
    file = os.path.join(folder, *inner.split("/"))
    is_below = above and above != readme_folder(folder)
    if kind == README and (is_below or is_datasheet(file)):
        kind = MARKDOWN
    return Target(file, shown, kind, folder)


def refuse_nothing(folder: str, rules: Container[str]) -> None:
    """Refuse a folder in which no file is judged, unless that it has no README is found on it.

    Raises:
        ProofkitError: it holds no file at all, or a README that is left out.
    """
    is_found = name_of(missing_readme) in rules and readme_folder(folder) is None
    if not is_found or not _holds_files(folder):
        raise ProofkitError(f"nothing to judge in {folder}; name a folder with a README")


def _holds_files(folder: str) -> bool:
    names = _tracked(folder)[0] or _walked(folder)[0]
    return any(_SKIPPED.isdisjoint(name.split("/")[:-1]) for name in names)


def inner_of(file: str, folder: str) -> str | None:
    """Return the path of a file as seen from a folder, or None where it does not lie below it."""
    inner = _inner(file, folder)
    return None if inner == ".." or inner.startswith("../") else inner


def _shown(folder: str, inner: str) -> str:
    return inner if folder == "." else f"{folder.rstrip('/')}/{inner}"


def _walked(folder: str) -> tuple[list[str], dict[str, str]]:
    """Return the files below a folder, and why a folder there could not be looked into."""
    found, locked = [], {}

    def note(error: OSError) -> None:
        if error.filename == folder:
            raise ProofkitError(
                f"{folder} cannot be looked into: {error.strerror}; make it readable, or name "
                "another folder"
            ) from error
        locked[_inner(error.filename, folder)] = error.strerror or type(error).__name__

    for path, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if name not in _SKIPPED]
        inner = _inner(path, folder)
        files = [name for name in names if not _is_device(os.path.join(path, name))]
        found += files if inner == "." else [f"{inner}/{name}" for name in files]
    return found, locked


def _is_device(file: str) -> bool:
    """Whether what has a file's name is a pipe or the like, which could be read for ever."""
    try:
        return not stat.S_ISREG(os.stat(file).st_mode)
    except OSError:
        return False  # judging it will say why it cannot be read


def _inner(path: str, folder: str) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/")


def _tracked(folder: str) -> tuple[list[str], dict[str, str]]:
    """Return the same as git lists it, or nothing where there is no repository or no git.

    The name of another repository's folder ends with a slash.
    """
    if not _is_in_git(folder):
        return [], {}
    import subprocess

    words = ["git", "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(words, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return [], {}
    names = listed.stdout.decode("utf-8", "surrogateescape").split("\0")
    locked: dict[str, str] = {}
    if listed.stderr:  # git names the folders, and leaves out those that it would ignore
        complaints = listed.stderr.decode("utf-8", "surrogateescape")
        _, everywhere = _walked(folder)
        locked = {inner: why for inner, why in everywhere.items() if f"{inner}/" in complaints}
    there = []
    for name in dict.fromkeys(filter(None, names)):  # once for each side of a conflict
        path = os.path.join(folder, name)
        if _is_there(path):
            there.append(name)
        elif {*names_in(path)} - {".git"}:  # a folder, as git lists another repository
            there.append(f"{name.rstrip('/')}/")
    return there, locked


def _is_there(file: str) -> bool:
    """Whether a file that git knows was not deleted since; one in a locked folder is there."""
    if os.path.isfile(file):
        return True
    try:
        os.stat(file)
    except PermissionError:
        return True
    except OSError:
        pass
    return False


def _is_in_git(folder: str) -> bool:
    return any(os.path.exists(os.path.join(at, ".git")) for at in ancestors(folder))
