"""The project that proofkit created, where a judged file lies in one."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MARKER = os.path.join(".proofkit", "project.toml")


class Project:
    """A generated project: its folder, its computed figures and its first text."""

    def __init__(self, root: str) -> None:
        self.root = root

    def metrics(self) -> dict[str, Any] | None:
        """Return `reports/metrics.json`, or None before the report was made."""
        return self._json("reports", "metrics.json")

    def first_text(self, path: str) -> str | None:
        """Return a file's text as the scaffold first wrote it, or None when it did not."""
        snapshot = self._json(".proofkit", "scaffold.json") or {}
        text = snapshot.get("files", {}).get(path)
        return text if isinstance(text, str) else None

    def _json(self, *parts: str) -> dict[str, Any] | None:
        file = os.path.join(self.root, *parts)
        if not os.path.isfile(file):
            return None
        import json

        with open(file, encoding="utf-8") as stream:
            try:
                found = json.load(stream)
            except ValueError:
                return None
        return found if isinstance(found, dict) else None


def project_at(folder: str) -> Project | None:
    """Return the generated project whose folder this is, or None."""
    return Project(folder) if os.path.isfile(os.path.join(folder, _MARKER)) else None


def project_above(file: str) -> Project | None:
    """Return the generated project that holds `file`, or None."""
    at = os.path.dirname(os.path.abspath(file))
    while True:
        if os.path.isfile(os.path.join(at, _MARKER)):
            return Project(at)
        above = os.path.dirname(at)
        if above == at:
            return None
        at = above
