"""Rows that a piece of SQL inserts or copies, below the names of their columns."""

from __future__ import annotations

import re

from proofkit.linter.identifiers import columns
from proofkit.linter.identifiers.sql_tables import columns_by_table, short_name
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from proofkit.linter.identifiers.identifier import Identifier
    from proofkit.linter.identifiers.shown_names import Cells
    from proofkit.linter.words.lines import Lines

_TO = r"([^();]{1,80}?)(?:\(([^();]{1,2000})\))?\s*"
_INSERT = Lazy(rf"insert\s+(?:\w+\s+)?into\s{_TO}values\b", re.IGNORECASE)
_COPY = Lazy(rf"copy\s{_TO}from\s+stdin\b[^\n]*", re.IGNORECASE)
_IN_QUOTES = r"'((?:[^'\\]|''|\\.)*+)'|\"((?:[^\"\\]|\"\"|\\.)*+)\""
_AROUND = ' \t\r\n`"[]'
_ROW = Lazy(rf"\s*+(?:,\s*+)?\(((?:{_IN_QUOTES}|[^();'\"])++)\)", re.DOTALL)
_LONGEST_ROW = 4000
_VALUE = Lazy(rf"(?:\b[EN](?='))?(?:{_IN_QUOTES})|([^,'\"\s][^,'\"]*)", re.DOTALL)


def find(lines: Lines, table_of: columns.TableOf = columns.ShownTable) -> Iterator[Identifier]:
    """Yield what the names of columns give away of the values below them."""
    tables: dict[str, columns.ShownTable] = {}
    created: Mapping[str, Sequence[str]] | None = None
    for word, statement, rows_behind in (("insert", _INSERT, _inserted), ("copy", _COPY, _copied)):
        end = 0
        for at in lines.places_of(word) if word in lines.words else ():
            found = statement.match(lines.text, at) if at >= end else None
            if found is None:
                continue
            if found[0] not in tables:
                if found[2] is None and created is None:
                    created = columns_by_table(lines)
                tables[found[0]] = table_of(_headings(found, created or {}))
            table = tables[found[0]]
            for cells in () if table.is_known else rows_behind(lines.text, found.end(), table):
                yield from table.read(cells)
                end = cells[-1][0]
                if table.is_known:
                    break


def _headings(statement: re.Match[str], created: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """Return the columns that a statement names, or else those of the table it fills."""
    if statement[2] is None:
        return created.get(short_name(statement[1]), ())
    return [name.strip(_AROUND) for name in statement[2].split(",")]


def _inserted(text: str, at: int, _: columns.ShownTable) -> Iterator[Cells]:
    """Yield the rows behind VALUES."""
    while row := _ROW.compiled.match(text, at, at + _LONGEST_ROW):
        values = _VALUE.finditer(text, *row.span(1))
        if cells := [(one.start(one.lastindex or 0), one[one.lastindex or 0]) for one in values]:
            yield cells
        at = row.end()


def _copied(text: str, at: int, table: columns.ShownTable) -> Iterator[Cells]:
    """Yield the rows behind FROM STDIN: a line each, with as many cells as there are columns."""
    while (end := text.find("\n", at + 1)) >= 0:
        cells, at = [], at + 1
        for value in text[at:end].rstrip("\r").split("\t"):
            cells.append((at, value))
            at += len(value) + 1
        if len(cells) != len(table.headings) or cells[0][1] == "\\.":
            return
        yield cells
        at = end
