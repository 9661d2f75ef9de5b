"""The project that proofkit created, where a judged file lies in one."""

from __future__ import annotations

import os

from proofkit.linter.folders.ancestors import ancestors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

METRICS = "reports/metrics.json"
_MARKER = os.path.join(".proofkit", "project.toml")


class Project:
    """A generated project: its folder, its computed figures and its first text, each read once."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._read: dict[str, dict[str, Any] | None] = {}

    def metrics(self) -> dict[str, Any] | None:
        """Return `reports/metrics.json`; None before the report was made or if it is damaged."""
        return self._json(METRICS)

    def has_metrics_file(self) -> bool:
        """Whether there is a file of metrics, be it readable or not."""
        return os.path.isfile(os.path.join(self.root, *METRICS.split("/")))

    def first_text(self, path: str) -> str | None:
        """Return a file's text as the scaffold first wrote it, or None when it did not."""
        snapshot = self._json(".proofkit/scaffold.json") or {}
        files = snapshot.get("files")
        text = files.get(path) if isinstance(files, dict) else None
        return text if isinstance(text, str) else None

    def _json(self, name: str) -> dict[str, Any] | None:
        if name not in self._read:
            self._read[name] = _json_of(os.path.join(self.root, *name.split("/")))
        return self._read[name]


def _json_of(file: str) -> dict[str, Any] | None:
    if not os.path.isfile(file):
        return None
    import json

    try:
        with open(file, encoding="utf-8") as stream:
            found = json.load(stream)
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def project_at(folder: str) -> Project | None:
    """Return the generated project whose folder this is, or None."""
    return Project(folder) if os.path.isfile(os.path.join(folder, _MARKER)) else None


def project_above(file: str) -> Project | None:
    """Return the generated project that holds `file`, or None."""
    for folder in ancestors(os.path.dirname(os.path.abspath(file))):
        if (project := project_at(folder)) is not None:
            return project
    return None
