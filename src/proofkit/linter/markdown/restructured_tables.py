"""Tables as reStructuredText writes them, told to a reader; its links are in `restructured`."""

from __future__ import annotations

import re
from bisect import bisect_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.markdown.reader import Reader
    from proofkit.linter.markdown.restructured import Lines

    Pieces = list[tuple[str, int]]
    Row = list[Pieces]

_GRID = re.compile(r" *\+(?:[-=]+\+)+ *$")
_SIMPLE = re.compile(r" *=+(?: +=+)+ *$")
_RULES = re.compile(r"[-=]{2,}[-= ]*$")
_LISTED = re.compile(r" *\.\. list-table::")
_COMMAS = re.compile(r" *\.\. csv-table::")
_OPTION = re.compile(r" +:([\w-]+):(.*)")
_ROW = re.compile(r" *[*+-] +(?=[*+-](?: |$))")
_CELL = re.compile(r" *[*+-](?: +|$)")
_FIELD = re.compile(r' *(?:"((?:[^"]|"")*+)"[^,"]*|([^,]*))(?:,|$)')


class Table:
    """A table: its span, its rows, each cell in pieces, and how many of them are headings."""

    __slots__ = ("end", "headings", "rows", "start")

    def __init__(self, start: int, end: int, rows: list[Row], headings: int) -> None:
        self.start = start
        self.end = end
        self.rows = rows
        self.headings = max(1, headings)

    def tell(self, reader: Reader) -> None:
        """Tell a reader of it."""
        reader.open_table()
        for number, row in enumerate(self.rows):
            reader.open_row(is_header=number < self.headings)
            for pieces in row:
                reader.open_cell()
                for place, (text, at) in enumerate(pieces):
                    if place:
                        reader.text(" ", at - 1)
                    reader.text(text, at)
        reader.close_block()


class Tables:
    """The tables of a page."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        borders = [number for number, line in enumerate(lines.written) if _SIMPLE.match(line)]
        self._last_borders = [one for one in borders if not lines.line(one + 1).strip()]

    def find(self) -> Iterator[Table]:
        """Yield the tables in order, none inside another."""
        number = 0
        while number < len(self._lines.written):
            line = self._lines.written[number]
            end = number + 1
            found: tuple[list[Row], int] | None = None
            start = number
            if self._lines.is_literal[number]:
                pass
            elif _GRID.match(line):
                end = self._end_of_grid(number)
                found = self._grid(number, end)
            elif _SIMPLE.match(line):
                last = bisect_left(self._last_borders, number + 1)
                if last < len(self._last_borders):
                    end = self._last_borders[last] + 1
                    found = self._simple(number, end)
            elif _LISTED.match(line) or _COMMAS.match(line):
                start, end = number + 1, self._end_of_body(number)
                read = self._listed if _LISTED.match(line) else self._commas
                found = read(start, end)
            if found and found[0]:
                yield Table(self._lines.offset(start), self._lines.offset(end), *found)
            number = end

    def _end_of_grid(self, number: int) -> int:
        while self._lines.line(number).lstrip()[:1] in ("+", "|"):
            number += 1
        return number

    def _end_of_body(self, number: int) -> int:
        """Return the line behind what belongs to a directive, blank lines left aside."""
        depth = len(self._lines.written[number]) - len(self._lines.written[number].lstrip())
        end = at = number + 1
        while at < len(self._lines.written):
            line = self._lines.written[at]
            if line.strip():
                if len(line) - len(line.lstrip()) <= depth:
                    break
                end = at + 1
            at += 1
        return end

    def _grid(self, first: int, end: int) -> tuple[list[Row], int]:
        edges = [place for place, mark in enumerate(self._lines.written[first]) if mark == "+"]
        rows: list[Row] = []
        headings, is_new = 0, True
        for number in range(first, end):
            line = self._lines.written[number]
            if _GRID.match(line):
                headings = len(rows) if "=" in line else headings
                is_new = True
                continue
            if is_new:
                rows.append([[] for _ in edges[1:]])
                is_new = False
            at = edges[0]
            column = 0
            for place, edge in enumerate(edges[1:]):
                if line[edge : edge + 1] in ("|", "+", ""):
                    self._add(rows[-1][column], number, at + 1, edge)
                    at, column = edge, place + 1
        return rows, headings

    def _simple(self, first: int, end: int) -> tuple[list[Row], int]:
        border = self._lines.written[first]
        edges = [found.start() for found in re.finditer("=+", border)]
        rows: list[Row] = []
        headings = 0
        for number in range(first + 1, end - 1):
            line = self._lines.written[number]
            if _RULES.match(line.lstrip()):
                headings = len(rows) if "=" in line else headings
                continue
            if not rows or line[: edges[1]].strip():
                rows.append([[] for _ in edges])
            for column, (at, behind) in enumerate(zip(edges, [*edges[1:], len(line)], strict=True)):
                self._add(rows[-1][column], number, at, behind)
        return rows, headings

    def _listed(self, first: int, end: int) -> tuple[list[Row], int]:
        rows: list[Row] = []
        headings, dash = 0, 0
        for number in range(first, end):
            line = self._lines.written[number]
            option = _OPTION.match(line)
            if option and not rows:
                headings = _number(option) if option[1] == "header-rows" else headings
                continue
            start = 0
            if (row := _ROW.match(line)) and (not rows or row.end() == dash):
                rows.append([])
                dash = row.end()
                line = " " * dash + line[dash:]
            if rows and (cell := _CELL.match(line)) and len(line) - len(line.lstrip()) == dash:
                rows[-1].append([])
                start = cell.end()
            if rows:
                self._add(rows[-1][-1], number, start, len(line))
        return rows, headings

    def _commas(self, first: int, end: int) -> tuple[list[Row], int]:
        rows: list[Row] = []
        headings = 0
        for number in range(first, end):
            line = self._lines.written[number]
            option = _OPTION.match(line)
            if option and option[1] == "header":
                rows.append(self._fields(number, option.start(2)))
                headings += 1
            elif option:
                headings += _number(option) if option[1] == "header-rows" else 0
            elif line.strip():
                rows.append(self._fields(number, 0))
        return rows, headings

    def _fields(self, number: int, at: int) -> Row:
        line, row = self._lines.written[number], []
        while at < len(line) and (found := _FIELD.match(line, at)):
            cell: Pieces = []
            self._add(cell, number, *found.span(1 if found[1] is not None else 2))
            row.append(cell)
            at = found.end()
        return row

    def _add(self, cell: Pieces, number: int, start: int, end: int) -> None:
        """Add what stands between two columns of a line to a cell, its markup left aside."""
        written = self._lines.written[number][start:end]
        text = written.strip(" \t|*`")
        if text and not _RULES.match(text):
            cell.append((text, self._lines.offset(number) + start + written.index(text)))


def _number(option: re.Match[str]) -> int:
    return int(option[2]) if option[2].strip().isdecimal() else 0
