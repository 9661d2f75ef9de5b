"""The columns that a piece of SQL gives its tables, for rows that name none."""

from __future__ import annotations

import re

from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from proofkit.linter.words.lines import Lines

_QUOTES = '`"[]'
_CREATED = Lazy(
    r"create\s+(?:\w+\s+){0,2}?table\s+(?:if\s+not\s+exists\s+)?([^\s();]{1,80})\s*\(",
    re.IGNORECASE,
)
_LONGEST = 20_000
_PART = Lazy(r"'(?:[^'\\]|''|\\.)*+'|--[^\n]*|/\*.{,300}?\*/|[(),]", re.DOTALL)
_NAME = Lazy(r"\s*(?:`([^`]*)`|\"([^\"]*)\"|\[([^\]]*)\]|(\w+))")
_NO_COLUMNS = frozenset(
    "check constraint exclude foreign fulltext index key like period primary spatial unique".split()
)


def columns_by_table(lines: Lines) -> Mapping[str, Sequence[str]]:
    """Return the names of the columns of each table that is created, by `short_name`."""
    found: dict[str, Sequence[str]] = {}
    end = 0
    for at in lines.places_of("create") if "create" in lines.words else ():
        created = _CREATED.match(lines.text, at) if at >= end else None
        if created is not None:
            found[short_name(created[1])], end = _columns(lines.text, created.end())
    return found


def short_name(table: str) -> str:
    """Return a table's name without its schema and its quotes, in small letters."""
    return table.strip().rsplit(".", 1)[-1].strip(_QUOTES).lower()


def _columns(text: str, at: int) -> tuple[list[str], int]:
    """Return the first name of each part of a definition, and where the last of them ends."""
    names, first, depth, end = [], at, 0, at
    for part in _PART.finditer(text, at, at + _LONGEST):
        end = part.end()
        if part[0] == "(":
            depth += 1
        elif part[0] == ")" and depth:
            depth -= 1
        elif part[0][0] in "-/" and not text[first : part.start()].strip():
            first = end  # a remark above a column
        elif part[0] in (",", ")") and not depth:
            names.append(_NAME.match(text, first))
            first = end
            if part[0] == ")":
                break
    named = [name for name in names if name and (name[4] or "").lower() not in _NO_COLUMNS]
    return [name[name.lastindex or 0] for name in named], end
