"""What became of a scaffold: which files are as they were written, and which a person changed."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from proofkit.scaffold.blocks import changed_blocks, with_blocks_of
from proofkit.scaffold.checkout import is_plain
from proofkit.scaffold.notebook import digests_as_written
from proofkit.scaffold.record import Record
from proofkit.scaffold.tailor import with_lf

AS_GENERATED, COMPUTED, CHANGED, REMOVED = "as_generated", "computed", "changed", "removed"


@dataclass(frozen=True)
class State:
    """The files of a scaffold by what became of them, each list sorted.

    `computed` files differ only by results that the project's own report wrote into them; line
    ends do not count. A file that was renamed is among the removed.
    """

    as_generated: tuple[str, ...]
    computed: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def state_of(project: Path, record: Record) -> State:
    """Compare `project` with the scaffold as it was written; data are not looked at."""
    notebooks = {name for name in record.digests if name.endswith(".ipynb")}
    found: dict[str, list[str]] = {kind: [] for kind in (AS_GENERATED, COMPUTED, CHANGED, REMOVED)}
    for name in sorted({*record.files, *notebooks}):
        found[_state(project, name, record)].append(name)
    return State(**{kind: tuple(names) for kind, names in found.items()})


def _state(project: Path, name: str, record: Record) -> str:
    if not os.path.lexists(project / name):
        return REMOVED
    if not is_plain(project, name):
        return CHANGED
    content = with_lf((project / name).read_bytes())
    if name in record.digests:
        return _notebook_state(content, record.digests[name])
    written = with_lf(record.files[name])
    if content == written:
        return AS_GENERATED
    results = {block for block in changed_blocks(written, content) if block.startswith(b"results")}
    return COMPUTED if with_blocks_of(written, content, results) == content else CHANGED


def _notebook_state(content: bytes, digest: str) -> str:
    if hashlib.sha256(content).hexdigest() == digest:
        return AS_GENERATED
    return COMPUTED if digest in digests_as_written(content) else CHANGED
