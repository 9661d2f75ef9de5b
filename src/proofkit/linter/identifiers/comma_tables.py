"""Tables as files hold them, shown in a piece of code: headings parted by commas, then rows."""

from __future__ import annotations

from proofkit.linter.identifiers import columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.identifiers.identifier import Identifier

_MARKS = (",", ";", "\t")
_AROUND = " \t\r\"'"
_LONGEST = 2000


def find(text: str) -> Iterator[Identifier]:
    """Yield what the headings of columns give away of the rows below them.

    A row has as many cells as there are headings; where one has not, the table ends.
    """
    headings: list[str] = []
    mark, at = "", 0
    for line in text.split("\n"):
        if headings and line.count(mark) + 1 == len(headings):
            yield from _in_row(line.split(mark), headings, at)
        else:
            mark, headings = _headings(line)
        at += len(line) + 1


def _headings(line: str) -> tuple[str, list[str]]:
    """Return the headings that a line holds, one of them telling, and what parts them."""
    for mark in _MARKS if len(line) <= _LONGEST else ():
        if mark not in line:
            continue
        words = [word.strip(_AROUND) for word in line.split(mark)]
        named = words[not words[0] :]  # what numbers the rows may have no heading
        if columns.are_headings(named):
            return mark, words
    return "", []


def _in_row(cells: list[str], headings: list[str], at: int) -> Iterator[Identifier]:
    for heading, cell in zip(headings, cells, strict=True):
        value = cell.strip(_AROUND)
        if value and columns.may_tell(heading):
            start = at + cell.index(value)
            yield from (one.moved(start) for one in columns.in_cell(heading, value))
        at += len(cell) + 1
