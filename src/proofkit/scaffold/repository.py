"""Make a new project a git repository with a first commit, where git can."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


def reason_against_git(destination: Path) -> str | None:
    """Return why no repository can be made at `destination`, or None when one can."""
    if shutil.which("git") is None:
        return "git was not found on this machine"
    parent = next(folder for folder in destination.parents if folder.is_dir())
    # Without useConfigOnly git makes up an identity from the machine's name.
    if _git(parent, "-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT").returncode != 0:
        return "git does not know who you are (git config --global user.name and user.email)"
    outer = _git(parent, "rev-parse", "--show-toplevel")
    ignored = _git(parent, "check-ignore", "--quiet", str(destination)).returncode == 0
    if outer.returncode == 0 and not ignored:
        return "the folder lies inside another git repository, to which you can add it"
    return None


def make_repository(project: Path, message: str) -> str | None:
    """Initialise `project` and commit everything; return None, or what git complained of."""
    # Neither a person's hooks nor a prompt for a signing key belong in a scaffold's commit.
    quiet = ["-c", f"core.hooksPath={os.devnull}", "-c", "commit.gpgsign=false"]
    for step in (
        ["init", "--quiet", "--initial-branch", "main"],
        ["-c", "core.safecrlf=false", "add", "--all"],
        [*quiet, "commit", "--quiet", "--message", message],
    ):
        result = _git(project, *step)
        if result.returncode != 0:
            shutil.rmtree(project / ".git", ignore_errors=True)
            complaint = result.stderr.strip().splitlines() or ["git gave no reason"]
            return complaint[-1]
    return None


def git_user_name() -> str | None:
    """Return the name that git knows the person by, or None."""
    if shutil.which("git") is None:
        return None
    return _git(Path.cwd(), "config", "user.name").stdout.strip() or None


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    # Inside a git hook these variables point at the hook's repository, not at the new one.
    inherited = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
    environment = {key: value for key, value in os.environ.items() if key not in inherited}
    return subprocess.run(
        ["git", *words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
