"""What made a project: `.proofkit/project.toml`, and the scaffold as it was first written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from proofkit.core.digests import sha256_of_file

FOLDER = ".proofkit"
PROJECT_FILE = f"{FOLDER}/project.toml"
SNAPSHOT_FILE = f"{FOLDER}/scaffold.json"

_HEAD = """\
# What made this project. proofkit reads it to update the scaffold; it holds no path and no secret.
"""


def write_provenance(project: Path, about: Mapping[str, Any], answers: Mapping[str, Any]) -> None:
    """Write what made `project` and a snapshot of every file in it."""
    (project / FOLDER).mkdir()
    snapshot = json.dumps(_snapshot(project), ensure_ascii=False, indent=1, sort_keys=True)
    _write(project / SNAPSHOT_FILE, snapshot + "\n")
    lines = [_HEAD, *_toml_lines(about), "\n[answers]\n", *_toml_lines(answers)]
    _write(project / PROJECT_FILE, "".join(lines))


def _snapshot(project: Path) -> dict[str, dict[str, str]]:
    """Return texts by path for what an update merges, and checksums for data and notebooks."""
    texts, digests = {}, {}
    for path in sorted(project.rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(project).as_posix()
        if name.startswith("data/") or path.suffix == ".ipynb":
            digests[name] = sha256_of_file(path)
        else:
            texts[name] = path.read_bytes().decode("utf-8")
    return {"files": texts, "digests": digests}


def _toml_lines(values: Mapping[str, Any]) -> list[str]:
    # A JSON string is a TOML basic string, but for DEL, which answers cannot hold.
    return [f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items()]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
