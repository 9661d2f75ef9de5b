"""Rows of a data file whose cells know where they are written, character by character.

A quotation mark that opens a cell and is never closed as cells are is taken for any other sign, so
that the rows below it are rows.
"""

from __future__ import annotations

import csv
import io
import re
from bisect import bisect_right
from itertools import islice

from proofkit.linter.formats.table_tops import MOST_ABOVE, mark_of
from proofkit.linter.source import Source, Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Rows:
    """The rows of a text in columns; what parts them is told by its first lines."""

    def __init__(self, source: Source) -> None:
        self._source = source
        lines = (source.line_of(start) for start in source.line_starts)
        told = (line for line in lines if line.strip() and line[0] != "#")
        self._mark = mark_of(list(islice(told, MOST_ABOVE + 2)))
        plain = rf"[^{re.escape(self._mark)}\r\n]*"
        self._plain = re.compile(plain)
        self._cell = re.compile(rf'"(?:[^"]+|"")*"?{plain}|{plain}')
        self._quoted = re.compile(r'"(?:[^"]|"")*+"')
        self._closed = re.compile(rf'"(?:[^"]|"")*+" *+(?=[{re.escape(self._mark)}\r\n]|\Z)')
        self._row = -1
        self._ends: list[int] = []
        self._strays: set[int] = set()

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with the offset of its first line.

        Raises:
            Unreadable: the file cannot be parsed.
        """
        usual = csv.field_size_limit(2**31 - 1)  # of the whole process, so it is put back
        try:
            yield from self._read()
        except csv.Error as error:
            raise Unreadable(f"is no table ({error}); save it as CSV") from error
        finally:
            csv.field_size_limit(usual)

    def _read(self) -> Iterator[tuple[int, list[str]]]:
        text, starts = self._source.text, self._source.line_starts
        stream = io.StringIO(text, newline="")
        reader = csv.reader(stream, delimiter=self._mark)
        first = line = 0  # the one that the reader began with, and that of the next row
        while (row := next(reader, None)) is not None:
            start = starts[min(line, len(starts) - 1)]
            below = first + reader.line_num
            stray = None
            if below - line > 1 or below >= len(starts) - 1:
                stray = self._stray(start, len(row))
            if stray is not None:
                place, at = stray
                below = bisect_right(starts, at)
                end = starts[below] if below < len(starts) else len(text)
                row[place:] = text[at + 1 : end].rstrip("\r\n").split(self._mark)
                self._strays.add(at)
                stream.seek(end)
                reader, first = csv.reader(stream, delimiter=self._mark), below
            yield start, row
            line = below

    def _stray(self, start: int, cells: int) -> tuple[int, int] | None:
        """Return in which cell of a row, and where, a mark opens what is not closed as a cell is.

        It would make one cell of the rows below, to the end of the file or to the next such mark.
        """
        text = self._source.text
        at = start
        for place in range(cells):
            if text.startswith('"', at) and not self._closed.match(text, at):
                end = self._quoted.match(text, at)
                if end is None or "\n" in end[0] or "\r" in end[0]:
                    return place, at
            cell = self._cell.match(text, min(at, len(text)))
            at = cell.end() + 1 if cell else at
        return None

    def span(self, row: int, place: int, start: int, end: int) -> tuple[int, int]:
        """Return where a part of a cell is written, in the row that begins at an offset.

        A row is read once, from its beginning, however many of its cells are asked for in a row.
        """
        text = self._source.text
        if row != self._row:
            self._row, self._ends = row, []
        while len(self._ends) <= place:
            at = self._ends[-1] + 1 if self._ends else row
            form = self._plain if at in self._strays else self._cell
            cell = form.match(text, min(at, len(text)))
            self._ends.append(cell.end() if cell else at)
        first = self._ends[place - 1] + 1 if place else row
        if first in self._strays:
            return first + 1 + start, first + 1 + end
        if not text.startswith('"', first):
            return first + start, first + end
        begins = _behind(text, first + 1, start)
        return begins, _behind(text, begins, end - start)


def _behind(text: str, at: int, length: int) -> int:
    """Return the offset behind so many characters of a quoted cell, where each " stands twice."""
    while (mark := text.find('"', at, at + length)) >= 0:
        if not text.startswith('"', mark + 1):
            return at + length + 1  # it closes the cell, and what follows stands as it is
        length -= mark + 1 - at
        at = mark + 2
    return at + length
