"""All or nothing: build a folder beside its destination, then put it in place by one rename."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from proofkit.core.errors import ProofkitError
from proofkit.core.lock import lock_folder

_MARK = ".proofkit-staging-"


@contextmanager
def staged(destination: Path, *, replaces: bool = False) -> Iterator[Path]:
    """Yield an empty folder that becomes `destination` when the block ends without an error.

    With `replaces` it takes the place of a folder that is there, which stays until then.

    The folder is a sibling of the destination, so both are on one file system and the rename is
    atomic. When the block raises, the folder is removed and the destination is as it was; whoever
    else writes into it must have ended by then, so a pool of processes belongs inside the block.
    A process that is killed leaves at most a staging folder, which the next call beside it removes.

    Raises:
        ProofkitError: the destination exists and is not an empty folder, or cannot be written.
    """
    destination = placed(destination)
    if not replaces:
        refuse_occupied(destination)
    parent = destination.parent
    made = _make_parents(parent)
    try:
        _sweep(parent)
        prefix = f"{_MARK}{os.getpid()}-"
        stage = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
    except OSError as error:
        _remove_empty(made)
        raise ProofkitError(
            f"cannot write in {parent}: {error.strerror}; choose a folder you may write to"
        ) from error
    held = lock_folder(stage)
    try:
        stage.chmod(_mode_of(destination))
        yield stage
        if replaces and destination.is_dir():
            _swap(stage, destination)
        else:
            _put_in_place(stage, destination)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        _remove_empty(made)
        raise
    finally:
        if held is not None:
            os.close(held)


def _mode_of(destination: Path) -> int:
    """Return the permissions of a folder that is there, or else those of any new folder."""
    if destination.is_dir():
        return destination.stat().st_mode & 0o7777
    return permitted(0o777)


def permitted(mode: int) -> int:
    """Return what the person's umask leaves of the permissions of something new."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mode & ~mask


def _swap(stage: Path, destination: Path) -> None:
    old = stage.with_name(f"{stage.name}-old")
    destination.rename(old)
    try:
        stage.rename(destination)
    except BaseException:
        old.rename(destination)
        raise
    shutil.rmtree(old, ignore_errors=True)


def placed(destination: Path) -> Path:
    """Return `destination` as an absolute path, without the detour of a `..` in it."""
    if "\0" in str(destination):
        raise ProofkitError(f"{str(destination)!r} holds a null character; name a folder without")
    path = destination.absolute()
    return path.resolve() if ".." in path.parts else path


def refuse_occupied(destination: Path) -> None:
    """Raise ProofkitError unless `destination` is absent, or empty and can be replaced."""
    if destination.is_symlink() or (destination.exists() and not destination.is_dir()):
        raise ProofkitError(f"{destination} is not a folder; choose another name")
    if destination.is_dir() and any(destination.iterdir()):
        raise ProofkitError(f"{destination} is not empty; choose a new folder")
    if destination.exists() and destination.samefile(os.curdir):
        raise ProofkitError(f"{destination} is the working folder; name a new one below it")
    if os.path.ismount(destination):
        raise _mounted(destination)


def _mounted(destination: Path) -> ProofkitError:
    return ProofkitError(
        f"{destination} is a mount point, which cannot be replaced; name a new folder below it"
    )


def _put_in_place(stage: Path, destination: Path) -> None:
    refuse_occupied(destination)
    try:
        if destination.is_dir():
            destination.rmdir()  # empty: Windows does not rename onto a folder that exists
        stage.rename(destination)
    except OSError as error:
        refuse_occupied(destination)  # another call was faster; say so
        if error.errno == errno.EBUSY:  # a folder of the same file system that is mounted there
            raise _mounted(destination) from error
        raise


def _make_parents(parent: Path) -> list[Path]:
    """Create `parent` and return the folders that were made, deepest first."""
    missing = [folder for folder in (parent, *parent.parents) if not folder.exists()]
    try:
        parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        in_the_way = next((one for one in (parent, *parent.parents) if one.is_file()), None)
        if in_the_way is not None:
            raise ProofkitError(f"{in_the_way} is a file; choose a folder") from error
        raise ProofkitError(
            f"cannot create {parent}: {error.strerror}; choose a folder you may write to"
        ) from error
    return missing


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def _sweep(parent: Path) -> None:
    """Remove staging folders that a killed process left behind.

    The processes of another machine or container are unknown here, so that no process has the
    number in the name proves nothing alone: whoever fills a folder holds its lock.
    """
    for leftover in parent.glob(f"{_MARK}*"):
        owner = leftover.name.removeprefix(_MARK).split("-")[0]
        if owner.isdigit() and not _is_running(int(owner)):
            held = lock_folder(leftover)
            if held is not None:
                shutil.rmtree(leftover, ignore_errors=True)
                os.close(held)


def _is_running(process_id: int) -> bool:
    if os.name == "nt":
        return True  # a signal 0 would end the process there; leave the folder alone
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
