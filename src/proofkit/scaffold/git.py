"""Call git, the one place that starts it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


def git(
    folder: Path,
    *words: str,
    given: bytes | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run git in `folder` with `given` on its standard input; nothing is raised when it fails.

    A repository's own hooks and file-system monitor are not run: the folder may be anybody's.
    """
    # Inside a git hook these variables point at the hook's repository, not at this one.
    inherited = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
    kept = {key: value for key, value in os.environ.items() if key not in inherited}
    quiet = ["-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false"]
    return subprocess.run(
        ["git", *quiet, *words],
        cwd=folder,
        env={**kept, "LC_ALL": "C", **(environment or {})},
        input=b"" if given is None else given,
        capture_output=True,
        check=False,
    )


def complaint(result: subprocess.CompletedProcess[bytes]) -> str:
    """Return the last line that git complained with."""
    lines = result.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "git gave no reason"
