"""Data files in columns: CSV and TSV, plain or compressed, judged by heading and by value."""

from __future__ import annotations

import io
from bisect import bisect_right
from itertools import accumulate, chain, islice

from proofkit.linter import identifiers
from proofkit.linter.formats.placed_rows import Rows
from proofkit.linter.formats.table_tops import rows_above
from proofkit.linter.identifiers.headings import key_of
from proofkit.linter.identifiers.identifier import AGE, ALLOWED_IF_SYNTHETIC, Identifier
from proofkit.linter.identifiers.people_in_rows import (
    NOBODYS,
    SAMPLE,
    kinds_of,
    kinds_without_heading,
)
from proofkit.linter.identifiers.values import is_telling
from proofkit.linter.source import LARGEST_BYTES, Source, Unreadable, decode
from proofkit.linter.text import Text
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_TEXT = 4_000_000
_WHOLE = -1
"""Stands for the place of a line that has no cells."""


class Table(Text):
    """A data file with a heading line, or whose first line is already one of people."""

    def found_identifiers(self) -> list[Identifier]:
        """Return one identifier for each telling column, and those in columns of free text."""
        found: list[Identifier] = []
        free: list[tuple[str, int, int]] = []
        length = 0
        rows = Rows(self.source)
        others = iter(rows)
        first = list(islice(others, SAMPLE))
        sample = [cells for _, cells in first]
        above = rows_above(sample)
        kinds = kinds_without_heading(sample[above:])
        for offset, _ in first[:above]:
            free.append((self.source.line_of(offset), offset, _WHOLE))
            length += len(free[-1][0]) + 1
        if not kinds and above < len(sample):
            kinds = kinds_of([key_of(cell) for cell in sample[above]], sample[above + 1 :])
            above += 1
        del first[:above]
        for offset, cells in chain(first, others):
            for place, cell in enumerate(cells):
                kind = kinds[place] if place < len(kinds) else None
                if kind:
                    is_allowed = self.is_synthetic and kind in ALLOWED_IF_SYNTHETIC
                    if not is_allowed and is_telling(kind, cell):
                        start, end = rows.span(offset, place, 0, max(1, len(cell)))
                        found.append(Identifier(start, end, kind))
                        kinds[place] = None if kind != AGE else kind
                elif kind != NOBODYS and length < _MOST_TEXT and _is_free(cell):
                    free.append((cell, offset, place))
                    length += len(cell) + 1
        return [*found, *_in_free_text(free, rows)]


def _in_free_text(free: list[tuple[str, int, int]], rows: Rows) -> Iterator[Identifier]:
    """Yield what stands in cells, given with the offset of their row and their place in it."""
    starts = [0, *accumulate(len(cell) + 1 for cell, _, _ in free)]
    for one in identifiers.find(Lines("\n".join(cell for cell, _, _ in free))):
        number = bisect_right(starts, one.start) - 1
        cell, offset, place = free[number]
        start = one.start - starts[number]
        end = min(len(cell), one.end - starts[number])
        if place == _WHOLE:
            yield Identifier(offset + start, offset + end, one.kind)
        else:
            yield Identifier(*rows.span(offset, place, start, end), one.kind)


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
