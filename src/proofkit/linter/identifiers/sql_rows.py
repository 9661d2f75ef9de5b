"""Rows that a piece of SQL inserts: the names of its columns, then the values of each row."""

from __future__ import annotations

import re

from proofkit.linter.identifiers import columns
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.identifiers.identifier import Identifier

_INSERT = Lazy(r"\binsert\s+into\s[^();]{1,80}\(([^();]{1,2000})\)\s*values\b", re.IGNORECASE)
_ROW = Lazy(r"\s*+(?:,\s*+)?\(([^();]{1,2000})\)")
_VALUE = Lazy(r"'([^'\n]*)'|\"([^\"\n]*)\"|([^,'\"\s][^,'\"]*)")


def find(text: str) -> Iterator[Identifier]:
    """Yield what the names of columns give away of the values below them."""
    for insert in _INSERT.finditer(text):
        names = [name.strip(' \t\r\n`"[]') for name in insert[1].split(",")]
        at = insert.end()
        while row := _ROW.match(text, at):
            values = _VALUE.finditer(text, *row.span(1))
            for name, value in zip(names, values, strict=False):
                held = value.lastindex or 0
                if columns.may_tell(name):
                    found = columns.in_cell(name, value[held])
                    yield from (one.moved(value.start(held)) for one in found)
            at = row.end()
