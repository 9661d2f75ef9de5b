"""Turn a fresh project into one that an older proofkit made, so that there is something to update.

The installed scaffold is the new one; the older one is whatever a test says it was.
"""

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

SNAPSHOT = ".proofkit/scaffold.json"
OLDER = "0.0.9"


def scaffold(project: Path) -> dict[str, bytes]:
    """Return the texts of the scaffold that the project's record holds."""
    files = json.loads((project / SNAPSHOT).read_text("utf-8"))["files"]
    return {name: text.encode() for name, text in files.items()}


def make_older(project: Path, older: Mapping[str, bytes]) -> None:
    """Let `project` be as if its scaffold had been `older` when it was made."""
    snapshot = json.loads((project / SNAPSHOT).read_text("utf-8"))
    for name in snapshot["files"]:
        (project / name).unlink()
    put(project, older)
    snapshot["files"] = {name: text.decode() for name, text in older.items()}
    text = json.dumps(snapshot, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (project / SNAPSHOT).write_text(text, encoding="utf-8")
    record = project / ".proofkit/project.toml"
    aged = re.sub(r'^version = ".*"', f'version = "{OLDER}"', record.read_text("utf-8"), flags=re.M)
    record.write_text(aged, encoding="utf-8")


def put(project: Path, tree: Mapping[str, bytes]) -> None:
    """Write the files of `tree`."""
    for name, text in tree.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_bytes(text)


def git(project: Path, *words: str) -> str:
    """Run git as a person with a name, unsigned."""
    me = ["-c", "user.name=A Person", "-c", "user.email=a@example.org", "-c", "core.safecrlf=false"]
    done = subprocess.run(
        ["git", *me, "-c", "commit.gpgsign=false", *words],
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def commit(project: Path) -> None:
    """Commit everything, making a repository first if there is none."""
    if not (project / ".git").exists():
        git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--allow-empty", "--message", "My work")
