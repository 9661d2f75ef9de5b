"""Data files in columns: CSV and TSV, plain or compressed, judged by heading and by value."""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from itertools import chain, islice

from proofkit.linter import identifiers
from proofkit.linter.identifiers.fields import squeezed
from proofkit.linter.identifiers.identifier import AGE, ALLOWED_IF_SYNTHETIC, Identifier
from proofkit.linter.identifiers.people_in_rows import (
    NOBODYS,
    SAMPLE,
    kinds_of,
    kinds_without_heading,
)
from proofkit.linter.identifiers.values import is_telling
from proofkit.linter.lines import Lines
from proofkit.linter.source import LARGEST_BYTES, Source, Unreadable, decode
from proofkit.linter.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_TEXT = 4_000_000


class Table(Text):
    """A data file with a heading line, or whose first line is already one of people."""

    def found_identifiers(self) -> list[Identifier]:
        """Return one identifier for each telling column, and those in columns of free text."""
        found: list[Identifier] = []
        free: list[tuple[str, int]] = []
        length = 0
        rows = self._rows()
        first = list(islice(rows, SAMPLE))
        while first and _is_aside(first[0][1]):
            offset = first.pop(0)[0]
            free.append((self.source.line_of(offset), offset))
            length += len(free[-1][0]) + 1
        sample = [cells for _, cells in first]
        kinds = kinds_without_heading(sample)
        if not kinds and first:
            kinds = kinds_of([squeezed(cell) for cell in sample[0]], sample[1:])
            del first[0]
        for offset, cells in chain(first, rows):
            for place, cell in enumerate(cells):
                kind = kinds[place] if place < len(kinds) else None
                if kind:
                    is_allowed = self.is_synthetic and kind in ALLOWED_IF_SYNTHETIC
                    if not is_allowed and is_telling(kind, cell):
                        start = self._find(cell, offset)
                        found.append(Identifier(start, start + max(1, len(cell)), kind))
                        kinds[place] = None if kind != AGE else kind
                elif kind != NOBODYS and length < _MOST_TEXT and _is_free(cell):
                    free.append((cell, offset))
                    length += len(cell) + 1
        return found + self._in_free_text(free)

    def _in_free_text(self, free: list[tuple[str, int]]) -> list[Identifier]:
        starts: list[int] = []
        at = 0
        for cell, _ in free:
            starts.append(at)
            at += len(cell) + 1
        made = []
        for one in identifiers.find(Lines("\n".join(cell for cell, _ in free))):
            cell, offset = free[bisect_right(starts, one.start) - 1]
            start = (
                self._find(cell, offset) + one.start - starts[bisect_right(starts, one.start) - 1]
            )
            made.append(Identifier(start, start + one.end - one.start, one.kind))
        return made

    def _find(self, cell: str, offset: int) -> int:
        return max(offset, self.text.find(cell, offset))

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with the offset of its first line.

        Raises:
            Unreadable: the file cannot be parsed.
        """
        starts = self.source.line_starts
        lines = (self.source.line_of(start) for start in starts)
        first = next((line for line in lines if line.strip() and line[0] != "#"), "")
        delimiter = max(",\t;|", key=first.count)
        usual = csv.field_size_limit(2**31 - 1)  # of the whole process, so it is put back
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=delimiter)
        try:
            line = 0
            for row in reader:
                yield starts[min(line, len(starts) - 1)], row
                line = reader.line_num
        except csv.Error as error:
            raise Unreadable(f"is no table ({error}); save it as CSV") from error
        finally:
            csv.field_size_limit(usual)


def _is_aside(cells: list[str]) -> bool:
    """Whether a line above the headings is empty or a comment."""
    return not any(cells) or cells[0].startswith("#")


def _is_free(cell: str) -> bool:
    """Whether a cell could hold more than a number, a word or a time of its own."""
    return len(cell) > 8 and (
        " " in cell or "@" in cell or (cell.count("-") == 2 and len(cell) == 11)
    )


def read_table(content: bytes, path: str) -> Table:
    """Return a table from the bytes of its file, uncompressed where its name ends in .gz.

    Raises:
        Unreadable: the file cannot be uncompressed or decoded, or grows beyond what is judged.
    """
    if path.lower().endswith(".gz"):
        import gzip
        import zlib

        try:
            with gzip.open(io.BytesIO(content)) as stream:
                content = stream.read(LARGEST_BYTES + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise Unreadable("cannot be uncompressed; make it anew") from error
    return Table(Source(decode(content), path))
