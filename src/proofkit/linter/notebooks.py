"""Jupyter notebooks as Markdown: text cells as they are, code and text outputs as code blocks.

Pictures and other encoded outputs are left out. Places lead back to the notebook's own lines.
"""

from __future__ import annotations

import json

from proofkit.linter.source import Source, Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_TEXTS = ("text/plain", "text/markdown", "text/html", "text/latex")
_FENCE = "`" * 8


class NotebookSource(Source):
    """The notebook's text as Markdown, with the places of its lines in the file."""

    __slots__ = ("_places",)

    def __init__(self, content: str, path: str) -> None:
        pieces = _pieces(content)
        super().__init__("".join(line for line, _ in pieces), path)
        self._places = _located(content, [line for line, is_own in pieces if not is_own])
        self._map(pieces)

    def _map(self, pieces: list[tuple[str, bool]]) -> None:
        found, places, last = iter(self._places), [], (1, 1)
        for _, is_own in pieces:
            last = last if is_own else next(found)
            places.append(last)
        self._places = places

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column in the notebook's file of a character of its text."""
        line, column = super().place(offset)
        if not self._places:
            return 1, 1
        row, start = self._places[min(line, len(self._places)) - 1]
        return row, start + column - 1


def _pieces(content: str) -> list[tuple[str, bool]]:
    """Return the lines of the Markdown, each with whether it is ours (a fence or a blank)."""
    try:
        notebook = json.loads(content)
        cells = notebook["cells"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("is not a notebook of format 4; open and save it in Jupyter") from error
    pieces: list[tuple[str, bool]] = []
    for cell in cells if isinstance(cells, list) else []:
        if not isinstance(cell, dict):
            continue
        lines = _lines(cell.get("source"))
        if cell.get("cell_type") == "markdown":
            pieces += [(line, False) for line in lines]
        else:
            pieces += _fenced(lines)
        outputs = cell.get("outputs")
        for output in outputs if isinstance(outputs, list) else []:
            pieces += _fenced(_output_lines(output))
        pieces.append(("\n", True))
    return pieces


def _fenced(lines: list[str]) -> list[tuple[str, bool]]:
    if not lines:
        return []
    return [(f"{_FENCE}\n", True), *((line, False) for line in lines), (f"{_FENCE}\n", True)]


def _output_lines(output: Any) -> list[str]:
    if not isinstance(output, dict):
        return []
    lines = _lines(output.get("text"))
    data = output.get("data")
    if isinstance(data, dict):
        for kind in _TEXTS:
            lines += _lines(data.get(kind))
    return lines


def _lines(source: Any) -> list[str]:
    """Return the lines of a cell's text, each with its end."""
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        return []
    return [f"{line}\n" for line in source.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _located(content: str, lines: list[str]) -> list[tuple[int, int]]:
    """Return line and column in the file of each line, found in order as JSON writes it."""
    places: list[tuple[int, int]] = []
    file = Source(content, "")
    at = 0
    for line in lines:
        written = json.dumps(line.rstrip("\n"), ensure_ascii=False)[1:-1]
        found = content.find(written, at) if written else -1
        if found < 0 and written:
            written = json.dumps(line.rstrip("\n"))[1:-1]
            found = content.find(written, at, at + 2_000_000)
        if found >= 0:
            at = found + len(written)
            places.append(file.place(found))
        else:
            places.append(places[-1] if places else (1, 1))
    return places
