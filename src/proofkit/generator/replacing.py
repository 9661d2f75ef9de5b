"""Put new data in place of old, file by file, in a way that a killed process can be finished.

The new files lie complete beside the old folder, with a list of what they make obsolete, before
the first of them is moved. Whoever comes next and finds them there moves the rest.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from proofkit.core.errors import ProofkitError
from proofkit.generator.manifest import NAME, listed_files

_JOURNAL = ".obsolete.json"


def waiting_room(out: Path) -> Path:
    """Return the folder beside `out` in which new files wait to take the place of old ones."""
    return out.parent / f".{out.name}.proofkit-replacing"


def is_occupied(out: Path) -> bool:
    """Say whether a folder is there and holds anything."""
    return out.is_dir() and any(out.iterdir())


def write_journal(out: Path, stage: Path) -> None:
    """Note in the new files which old ones they make obsolete.

    Raises:
        ProofkitError: the old folder has no manifest, or a new file would overwrite one that no
            manifest lists.
    """
    old = set(listed_files(out))
    new = {path.relative_to(stage).as_posix() for path in stage.rglob("*") if path.is_file()}
    foreign = sorted(path for path in new - old if (out / path).exists())
    if foreign:
        raise ProofkitError(
            f"{out / foreign[0]} was not written by proofkit and stays; "
            "move it away or choose a new folder"
        )
    (stage / _JOURNAL).write_text(json.dumps(sorted(old - new)), encoding="utf-8")


def finish(out: Path) -> None:
    """Move waiting files into `out` and remove what they made obsolete; without any, do nothing."""
    room = waiting_room(out)
    if not room.is_dir():
        return
    journal = room / _JOURNAL
    obsolete = json.loads(journal.read_text(encoding="utf-8")) if journal.is_file() else []
    out.mkdir(parents=True, exist_ok=True)
    waiting = sorted(path for path in room.rglob("*") if path.is_file() and path != journal)
    # The manifest goes last: until then the old one still lists what may be replaced.
    for path in sorted(waiting, key=lambda path: path.name == NAME):
        target = out / path.relative_to(room)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    for name in obsolete:
        (out / name).unlink(missing_ok=True)
        _remove_empty_parents(out / name, out)
    shutil.rmtree(room)


def _remove_empty_parents(path: Path, top: Path) -> None:
    for folder in path.parents:
        if folder == top or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()
