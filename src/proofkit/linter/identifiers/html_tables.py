"""Tables written in HTML: in pages, in Markdown, and in what a notebook shows of its data."""

from __future__ import annotations

import re
from itertools import islice, zip_longest

from proofkit.linter.identifiers import columns
from proofkit.linter.identifiers.identifier import NAME, Identifier
from proofkit.linter.identifiers.shown_names import ShownNames
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL = r"<t([dh])\b([^<>]{0,400})>(?:\s{0,80}<\w{1,10}\b[^<>]{0,400}>){0,4}\s{0,80}([^<]{0,2000})"
_PART = Lazy(rf"<(table|tr)\b|{_CELL}", re.I)
_WIDTH = Lazy(r"colspan\s?=\s?[\"']?(\d{1,3})", re.I)


class _Cell:
    """A cell: its words, where they begin, whether it is a heading, and its column."""

    __slots__ = ("column", "is_heading", "start", "text")

    def __init__(self, text: str, start: int, column: int, *, is_heading: bool) -> None:
        self.text = text
        self.start = start
        self.column = column
        self.is_heading = is_heading


def find(text: str) -> Iterator[Identifier]:
    """Yield what the headings above them and to their left give away of the cells of tables."""
    above: dict[int, str] = {}
    names = ShownNames(())
    upright: list[list[_Cell]] = []
    for row in _rows(text):
        if not row or all(cell.is_heading for cell in row):  # a table begins
            yield from _named(names)
            yield from _named(_in_columns(upright))
            above = {cell.column: cell.text for cell in row}
            names = ShownNames(list(above.values()))
            upright = []
        elif not columns.is_summary(row[0].text):
            in_column = {cell.column: (cell.start, cell.text) for cell in row}
            names.add(in_column.get(column, (0, "")) for column in above)
            if not above and (row[0].is_heading or len(row) == 2):
                upright.append(row)
            for cell, before in zip(row, [None, *row], strict=False):
                left = before.text if before and (before.is_heading or len(row) == 2) else ""
                for heading in dict.fromkeys((above.get(cell.column, ""), left)):
                    if heading and not cell.is_heading and columns.may_tell(heading):
                        found = columns.in_cell(heading, cell.text)
                        yield from (one.moved(cell.start) for one in found)
    yield from _named(names)
    yield from _named(_in_columns(upright))


def _in_columns(rows: list[list[_Cell]]) -> ShownNames:
    """Return the people of a table that stands upright: a heading on the left, then a cell each."""
    names = ShownNames([row[0].text for row in rows])
    for cells in islice(zip_longest(*rows), 1, None):
        names.add((cell.start, cell.text) if cell else (0, "") for cell in cells)
    return names


def _named(names: ShownNames) -> Iterator[Identifier]:
    return (Identifier(at, at + len(name), NAME) for at, name in names.found())


def _rows(text: str) -> Iterator[list[_Cell]]:
    """Yield the rows of tables, and an empty one where a table begins."""
    row: list[_Cell] = []
    column = 0
    for part in _PART.finditer(text):
        if part[1]:
            if row:
                yield row
            if part[1].lower() == "table":
                yield []
            row, column = [], 0
        else:
            said = part[4].rstrip()
            row.append(_Cell(said, part.start(4), column, is_heading=part[2] in "hH"))
            width = _WIDTH.search(part[3])
            column += int(width[1]) if width else 1
    if row:
        yield row
