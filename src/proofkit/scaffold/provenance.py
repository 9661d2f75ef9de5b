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
    texts, digests = snapshot(project)
    (project / FOLDER).mkdir()
    for name, text in record_texts(about, answers, texts, digests).items():
        (project / name).write_text(text, encoding="utf-8", newline="\n")


def record_texts(
    about: Mapping[str, Any],
    answers: Mapping[str, Any],
    texts: Mapping[str, str],
    digests: Mapping[str, str],
) -> dict[str, str]:
    """Return the files of `.proofkit/` that say what made a project, by name."""
    content = {"files": texts, "digests": digests}
    lines = [_HEAD, *_toml_lines(about), "\n[answers]\n", *_toml_lines(answers)]
    return {
        PROJECT_FILE: "".join(lines),
        SNAPSHOT_FILE: json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
    }


def snapshot(project: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return texts by path for what an update merges, and checksums for data and notebooks."""
    texts, digests = {}, {}
    for path in sorted(project.rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(project).as_posix()
        if is_merged(name):
            texts[name] = path.read_bytes().decode("utf-8")
        else:
            digests[name] = sha256_of_file(path)
    return texts, digests


def is_merged(name: str) -> bool:
    """Return whether an update merges the file `name`; data and notebooks are never merged."""
    return not name.startswith(("data/", f"{FOLDER}/")) and not name.endswith(".ipynb")


def _toml_lines(values: Mapping[str, Any]) -> list[str]:
    # A JSON string is a TOML basic string, but for DEL, which answers cannot hold.
    return [f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items()]
