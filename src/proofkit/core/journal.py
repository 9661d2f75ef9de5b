"""Change several files of one folder so that the next call can finish or restore.

While a change is under way, the folder holds `.proofkit-journal/`:

    lock       held by the process at work
    fresh/     new files; old/ the files as they were (see `change`)
    plan.json  appears when everything is staged; from then on the change will be finished
    undo.json  what plan.json is renamed to when something failed; from then on it is restored

A process that is killed before plan.json appears has changed nothing. This guards against the
end of a process, not against the loss of power: nothing is forced to the disk.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofkit.core.change import read_change, staged_change
from proofkit.core.digests import sha256_of_file
from proofkit.core.errors import ProofkitError
from proofkit.core.lock import lock, unlock

FOLDER = ".proofkit-journal"
_PLAN, _UNDO = "plan.json", "undo.json"


@dataclass(frozen=True)
class Finished:
    """An interrupted change that was finished: its notes, and what had to be put beside."""

    notes: Any
    beside: list[str]


@dataclass(frozen=True)
class Journal:
    """A change under way in `root`: write new files below `fresh`, then call `commit`."""

    root: Path
    finished: Finished | None

    @property
    def fresh(self) -> Path:
        """The folder for new files, each at its name relative to `root`."""
        return self.root / FOLDER / "fresh"

    def put(self, name: str, content: bytes) -> None:
        """Stage one file."""
        path = self.fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def commit(
        self,
        *,
        remove: Iterable[str] = (),
        seen: Mapping[str, str | None] | None = None,
        notes: Any = None,
    ) -> None:
        """Put everything below `fresh` into its place and remove the files `remove`.

        `seen` gives the SHA-256 that a file had when it was read, None for one that was absent.

        Raises:
            ProofkitError: a file is not as it was seen, or a name leads elsewhere; nothing is done.
        """
        folder = self.root / FOLDER
        change = staged_change(self.root, folder, remove, notes)
        for name, digest in (seen or {}).items():
            path = self.root / name
            if (sha256_of_file(path) if path.is_file() else None) != digest:
                raise ProofkitError(f"{name} was changed by another program meanwhile; run again")
        change.write(folder / _PLAN)
        change.finish()


@contextmanager
def journal(root: Path) -> Iterator[Journal]:
    """Yield a journal for changes in `root`; an error in the block restores what was changed.

    What an interrupted call left is finished or restored first.

    Raises:
        ProofkitError: another process is at work in `root`, or `root` cannot be written.
    """
    folder = root / FOLDER
    held = _take(folder)
    try:
        finished = _recover(root)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        (folder / "fresh").mkdir()
        try:
            yield Journal(root, finished)
            (folder / _PLAN).unlink(missing_ok=True)  # done; the rest of the folder is rubbish
        except BaseException:
            if (folder / _PLAN).exists():
                (folder / _PLAN).rename(folder / _UNDO)
                _restore(root)
            raise
    finally:
        is_over = not is_unfinished(root)
        if is_over:
            _clear(folder)
        unlock(folder / "lock", held)
        if is_over:
            with suppress(OSError):
                folder.rmdir()


def is_unfinished(root: Path) -> bool:
    """Return whether a change was interrupted in `root`, so that the next call will finish it."""
    return any((root / FOLDER / name).is_file() for name in (_PLAN, _UNDO))


def has_notes(root: Path) -> bool:
    """Return whether a change was interrupted in `root` that is not over when it is finished."""
    plan = root / FOLDER / _PLAN
    return plan.is_file() and read_change(root, root / FOLDER, plan).notes is not None


def _take(folder: Path) -> int:
    """Create the journal's folder, or take over one that was left; return its lock."""
    if folder.is_symlink():
        raise ProofkitError(f"{folder} is a symbolic link; remove it")
    try:
        for _ in range(3):
            folder.mkdir(exist_ok=True)
            with suppress(FileNotFoundError):  # its holder removed it just now: make it again
                if (held := lock(folder / "lock")) is not None:
                    return held
    except OSError as error:
        raise ProofkitError(
            f"cannot write in {folder.parent}: {error.strerror}; nothing was changed"
        ) from error
    raise ProofkitError(f"another proofkit is at work in {folder.parent}; wait until it has ended")


def _recover(root: Path) -> Finished | None:
    folder = root / FOLDER
    finished = None
    if (folder / _UNDO).exists():
        _restore(root)
    elif (folder / _PLAN).exists():
        change = read_change(root, folder, folder / _PLAN)
        finished = Finished(change.notes, change.finish())
        (folder / _PLAN).unlink()
    _clear(folder)
    return finished


def _restore(root: Path) -> None:
    folder = root / FOLDER
    read_change(root, folder, folder / _UNDO).restore()
    (folder / _UNDO).unlink()


def _clear(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != "lock":
            with suppress(OSError):
                path.unlink()
