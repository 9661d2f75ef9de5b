"""Texts that are no pages: what a database, a program or a person wrote, and the tables in it."""

from __future__ import annotations

from proofkit.linter.identifiers import columns, comma_tables, printed_tables, sql_rows
from proofkit.linter.identifiers.headings import key_of
from proofkit.linter.identifiers.identifier import AGE, NAME, Identifier
from proofkit.linter.identifiers.people_in_rows import SAMPLE, kinds_of
from proofkit.linter.identifiers.values import is_telling
from proofkit.linter.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofkit.linter.identifiers.shown_names import Cells


class Dump(Text):
    """A file of text that is neither Markdown nor data of one table."""

    def found_identifiers(self) -> list[Identifier]:
        """Look in the text as it is, and below the telling headings of its tables."""
        found = super().found_identifiers()
        tables = _Tables()
        found += printed_tables.find(self.text, tables.like)
        found += comma_tables.find(self.text, tables.like)
        found += sql_rows.find(self.lines, tables.another)
        for table in tables.made:
            found += table.judged()
        return found


class _Tables:
    """The tables of a file; those with the same headings are one that is shown in parts."""

    def __init__(self) -> None:
        self.made: list[_Sampled] = []
        self._by_headings: dict[tuple[str, ...], _Sampled] = {}

    def like(self, headings: Sequence[str]) -> _Sampled:
        """Return the table that has these headings."""
        names = tuple(headings)
        if names not in self._by_headings:
            self._by_headings[names] = self.another(names)
        return self._by_headings[names]

    def another(self, headings: Sequence[str]) -> _Sampled:
        """Return a table of its own, as one that has a name."""
        self.made.append(_Sampled(headings))
        return self.made[-1]


class _Sampled(columns.ShownTable):
    """A table whose first rows decide, as in a data file, and that tells of each column once."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__(headings)
        self._first: list[Cells] = []
        self._kinds: list[str | None] | None = None

    def read(self, cells: Cells) -> Sequence[Identifier]:
        """Return what a row tells; the first say nothing until there are enough of them."""
        if self._kinds is not None:
            return self._told(cells, self._kinds)
        self._first.append(cells)
        return self.judged() if len(self._first) == SAMPLE else ()

    def judged(self) -> Sequence[Identifier]:
        """Decide by the rows that came, and return what they tell."""
        rows, self._first = self._first, []
        if not rows:
            return ()
        values = [[cell for _, cell in row] for row in rows]
        self._kinds = kinds = kinds_of([key_of(heading) for heading in self.headings], values)
        self.is_known = not any(kinds)
        return [one for row in rows for one in self._told(row, kinds)]

    def _told(self, cells: Cells, kinds: list[str | None]) -> list[Identifier]:
        found = []
        for place, kind in enumerate(kinds):
            if kind and place < len(cells):
                at, cell = cells[place]
                # Between commas prose has words, and names have a capital.
                is_word = kind == NAME and not cell[:1].isupper()
                if not is_word and is_telling(kind, cell):
                    found.append(Identifier(at, at + len(cell), kind))
                    kinds[place] = None if kind != AGE else kind
                    self.is_known = not any(kinds)
        return found
