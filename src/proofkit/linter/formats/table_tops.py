"""What stands above a table in a data file: its title, who exported it when, and blank lines."""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.identifiers.fields import HEADINGS
from proofkit.linter.identifiers.headings import key_of
from proofkit.linter.identifiers.people_in_rows import kinds_without_heading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Rows = Sequence[Sequence[str]]

MARKS = ",\t;|"
_EXCEL = "sep="
"""Begins a first line that says to Excel what parts the cells."""
MOST_ABOVE = 10
"""How many rows, or lines, may stand above the headings."""


def mark_of(lines: Sequence[str]) -> str:
    """Return what parts the cells: what the first line has in common with the one below it."""
    first = lines[0] if lines else ""
    if first.lower().startswith(_EXCEL) and len(first) == len(_EXCEL) + 1:
        return first[-1]
    for line, below in pairwise(lines):
        mark = max(MARKS, key=line.count)
        if mark in line and mark in below:
            return mark
    return max(MARKS, key=first.count)


def rows_above(rows: Rows) -> int:
    """Return how many rows stand above the headings, or the first row where there are none."""
    start = 0
    while start < len(rows) and _is_aside(rows[start]):
        start += 1
    below = rows[start : start + MOST_ABOVE + 1]
    widest = max(map(_filled, below), default=0)
    for place, row in enumerate(below, start):
        if any(key_of(cell) in HEADINGS for cell in row):
            return start if any(cell[:1].isdigit() for cell in row) else place
        if _filled(row) == widest or (row[:1] == [""] and _filled(row) == widest - 1):
            is_below_title = _filled(rows[start]) == 1 or kinds_without_heading(rows[place:])
            return place if is_below_title else start
    return start


def _is_aside(cells: Sequence[str]) -> bool:
    """Whether a row is empty, a comment, or says to Excel what parts the cells."""
    return not any(cells) or cells[0].startswith("#") or cells[0].lower() == _EXCEL


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)
