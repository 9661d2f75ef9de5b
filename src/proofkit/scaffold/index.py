"""Tell git what an update did: clean results are staged, conflicts stand as git's own do."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterable, Mapping
from typing import Any

from proofkit.core.errors import ProofkitError
from proofkit.scaffold.checkout import Checkout
from proofkit.scaffold.git import complaint, git

_PATIENCE_SECONDS = 3.0  # another git may be busy in the repository for a moment


def prepared(
    checked: Checkout, changed: Iterable[str], conflicts: Mapping[str, Mapping[int, bytes]]
) -> dict[str, Any]:
    """Return what `stage` needs, as values that JSON can hold; the index is not touched.

    `changed` are files put or removed. New ones that git is told to ignore are not staged.
    """
    names = [name for name in changed if name not in conflicts]
    new = b"\0".join(os.fsencode(name) for name in names if name not in checked.tracked)
    ignored = git(checked.project, "check-ignore", "-z", "--stdin", given=new + b"\0").stdout
    hidden = {os.fsdecode(name) for name in ignored.split(b"\0")}
    unmerged = []
    for name, sides in conflicts.items():
        lines = []
        for stage, content in sorted(sides.items()):
            words = ("hash-object", "-w", "--stdin", f"--path={name}")
            oid = _checked(git(checked.project, *words, given=content)).decode().strip()
            lines.append(f"100644 {oid} {stage}\t{checked.prefix}{name}")
        unmerged += [f"0 {'0' * len(oid)}\t{checked.prefix}{name}", *lines]
    return {"staged": [name for name in names if name not in hidden], "unmerged": unmerged}


def stage(checked: Checkout, notes: Mapping[str, Any]) -> None:
    """Bring the index up to what `prepared` described; again does no harm.

    Raises:
        ProofkitError: git refuses, for example because another git holds the index.
    """
    quiet = ("-c", "core.safecrlf=false", "update-index", "-z")
    for words, lines in (
        (("--add", "--remove", "--stdin"), notes["staged"]),
        (("--index-info",), notes["unmerged"]),
    ):
        if lines:
            given = b"".join(os.fsencode(line) + b"\0" for line in lines)
            _checked(_patient(checked, *quiet, *words, given=given))


def _patient(checked: Checkout, *words: str, given: bytes) -> subprocess.CompletedProcess[bytes]:
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        result = git(checked.project, *words, given=given)
        if result.returncode == 0 or b"index.lock" not in result.stderr:
            return result
        if time.monotonic() > until:
            return result
        time.sleep(0.1)


def _checked(result: subprocess.CompletedProcess[bytes]) -> bytes:
    if result.returncode != 0:
        raise ProofkitError(f"git could not record the update: {complaint(result)}")
    return result.stdout
