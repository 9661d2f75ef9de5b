"""Tables as files hold them, shown in a text: headings parted by commas, then rows."""

from __future__ import annotations

from proofkit.linter.identifiers import columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.identifiers.identifier import Identifier

_MARKS = (",", ";", "\t")
_AROUND = " \t\r\"'"
_INDENTS = " \"'"
_MAY_BEGIN = ("_", *_MARKS)
_LONGEST = 2000


def find(text: str, table_of: columns.TableOf = columns.ShownTable) -> Iterator[Identifier]:
    """Yield what the headings of columns give away of the rows below them.

    A row has as many cells as there are headings; where one has not, the table ends.
    """
    table: columns.ShownTable | None = None
    mark, at = "", 0
    for line in text.split("\n"):
        if table and line.count(mark) + 1 == len(table.headings):
            if not table.is_known:
                yield from table.read(_cells(line, mark, at))
        else:
            mark, headings = _headings(line)
            table = table_of(headings) if headings else None
        at += len(line) + 1


def _headings(line: str) -> tuple[str, list[str]]:
    """Return the headings that a line holds, one of them telling, and what parts them."""
    first = line.lstrip(_INDENTS)[:1]
    may_be = first.isalpha() or first in _MAY_BEGIN
    for mark in _MARKS if may_be and len(line) <= _LONGEST else ():
        if mark not in line:
            continue
        words = [word.strip(_AROUND) for word in line.split(mark)]
        named = words[not words[0] :]  # what numbers the rows may have no heading
        if columns.are_headings(named):
            return mark, words
    return "", []


def _cells(line: str, mark: str, at: int) -> list[tuple[int, str]]:
    found = []
    for cell in line.split(mark):
        value = cell.strip(_AROUND)
        found.append((at + cell.index(value), value))
        at += len(cell) + 1
    return found
