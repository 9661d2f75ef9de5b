"""Put new data in place of old; what a killed process began, the next call finishes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from proofkit.core.errors import ProofkitError
from proofkit.core.journal import FOLDER, journal
from proofkit.generator.manifest import listed_files


def is_occupied(out: Path) -> bool:
    """Say whether a folder is there and holds anything."""
    return out.is_dir() and any(out.iterdir())


def finish(out: Path) -> None:
    """Finish a replacement that was interrupted, or clear up after it; without any, do nothing."""
    if (out / FOLDER).is_dir():
        with journal(out):
            pass


@contextmanager
def replaced(out: Path) -> Iterator[Path]:
    """Yield a folder for new files, which then take the place of those that the manifest lists.

    Raises:
        ProofkitError: the old folder has no manifest, or a new file would overwrite one that no
            manifest lists.
    """
    with journal(out) as log:
        old = set(listed_files(out))
        yield log.fresh
        paths = (path for path in log.fresh.rglob("*") if path.is_file())
        new = {path.relative_to(log.fresh).as_posix() for path in paths}
        foreign = sorted(name for name in new - old if (out / name).exists())
        if foreign:
            raise ProofkitError(
                f"{out / foreign[0]} was not written by proofkit and stays; "
                "move it away or choose a new folder"
            )
        log.commit(remove=old - new)
