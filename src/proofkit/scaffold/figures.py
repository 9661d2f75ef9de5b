"""The figures that a README shows, as its `reports/metrics.json` gives them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any

from proofkit.core.figure import shown

METRICS = "reports/metrics.json"
_LARGEST_BYTES = 16 << 20
# A width of many digits would fill the memory, and the file may be anybody's.
_PLAIN_SPEC = re.compile(r"[+ ]?z?,?(\.\d{1,2})?[defgs%]?")


@dataclass(frozen=True)
class FigureChange:
    """One figure of the README: its block, its path in the metrics, and both its texts."""

    block: str
    path: str
    before: str
    after: str


def figure_changes(before: Path, after: Path) -> list[FigureChange]:
    """Return the figures that the README shows differently, given both metrics files."""
    old, new = _read(before), _read(after)
    was, now = _figures(old), _figures(new)
    return [
        FigureChange(*key[:2], was.get(key, "none"), now.get(key, "none"))
        for key in dict.fromkeys([*now, *was])
        if was.get(key) != now.get(key)
    ]


def _figures(metrics: Mapping[str, Any]) -> dict[tuple[str, str, str], str]:
    """Return the text of each figure by block, path and format."""
    return {
        (block, path, spec): _shown(metrics, path, spec)
        for block, text in _blocks(metrics).items()
        for path, spec in _fields(text)
    }


def _blocks(metrics: Mapping[str, Any]) -> dict[str, str]:
    blocks = metrics.get("readme")
    found = blocks.items() if isinstance(blocks, dict) else ()
    return {block: text for block, text in found if isinstance(text, str)}


def _fields(text: str) -> Iterator[tuple[str, str]]:
    try:
        for _, path, spec, _ in Formatter().parse(text):
            if path:
                yield path, spec or ""
    except ValueError:
        return


def _shown(metrics: Any, path: str, spec: str) -> str:
    value = metrics
    for key in path.split("."):
        try:
            value = value[int(key)] if isinstance(value, list) else value[key]
        except (KeyError, TypeError, ValueError, IndexError):
            return "none"
    try:
        return shown(value, spec) if _PLAIN_SPEC.fullmatch(spec) else str(value)
    except (TypeError, ValueError):
        return str(value)


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            return {}
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}
