"""Do what an update planned, all or nothing, and tell git of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from proofkit.core.journal import Finished, Journal
from proofkit.scaffold import index
from proofkit.scaffold.checkout import Checkout, checkout
from proofkit.scaffold.update import Plan


def carry_out(log: Journal, checked: Checkout | str, plan: Plan, told: Mapping[str, Any]) -> None:
    """Put and remove files as planned; `told` is what `finish` returns after an interruption."""
    notes = {"told": told, "git": None}
    if isinstance(checked, Checkout):
        changed = [name for name in [*plan.put, *plan.remove] if name not in plan.beside]
        notes["git"] = index.prepared(checked, changed, plan.conflicts)
    for name, content in plan.put.items():
        log.put(name, content)
    seen = {
        name: None if content is None else hashlib.sha256(content).hexdigest()
        for name, content in plan.seen.items()
    }
    log.commit(remove=plan.remove, seen=seen, notes=notes)
    _tell_git(checked, notes)


def finish(project: Path, finished: Finished) -> Any:
    """Tell git of an interrupted update that the journal finished; return what was told of it."""
    _tell_git(checkout(project), finished.notes)
    return finished.notes["told"]


def _tell_git(checked: Checkout | str, notes: Mapping[str, Any]) -> None:
    if isinstance(checked, Checkout) and notes["git"]:
        index.stage(checked, notes["git"])
