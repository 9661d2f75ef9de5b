"""Tables that JSON holds: columns by their headings, or rows below or beside a list of them."""

from __future__ import annotations

from itertools import islice

from proofkit.linter.formats.placed_json import Written
from proofkit.linter.identifiers.fields import HEADINGS
from proofkit.linter.identifiers.headings import key_of
from proofkit.linter.identifiers.identifier import AGE, Identifier
from proofkit.linter.identifiers.people_in_rows import SAMPLE, kinds_of, kinds_without_heading
from proofkit.linter.identifiers.values import is_telling

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    Row = Sequence[Any]


class ObjectTable:
    """A table: its headings, none where it begins with its first row, and its rows."""

    __slots__ = ("headings", "rows")

    def __init__(self, headings: Sequence[str], rows: Iterable[Row]) -> None:
        self.headings = headings
        self.rows = rows

    def find(self, *, is_patient: bool) -> Iterator[Identifier]:
        """Yield one identifier for each telling column, and each age above 89."""
        rows = list(self.rows)
        sample = [[_text_of(cell) for cell in row] for row in islice(rows, SAMPLE)]
        if self.headings:
            keys = [key_of(heading) for heading in self.headings]
            kinds = kinds_of(keys, sample, is_patient=is_patient)
        else:
            kinds = kinds_without_heading(sample)
        for row in rows if any(kinds) else ():
            for place, (kind, cell) in enumerate(zip(kinds, row, strict=False)):
                if kind and isinstance(cell, Written) and is_telling(kind, cell.text):
                    yield Identifier(cell.start, cell.end, kind)
                    kinds[place] = None if kind != AGE else kind


def table_in(value: Any) -> ObjectTable | None:
    """Return the table that a value of JSON is, or that two members of an object make."""
    if isinstance(value, list):
        if not _are_rows(value):
            return None
        headings = _headings(value[0])
        return ObjectTable(headings, value[1:] if headings else value)
    if not isinstance(value, dict) or not value:
        return None
    columns = list(value.values())
    if _are_columns(columns):
        rows = zip(*(column.values() for column in columns), strict=True)
        return ObjectTable(list(value), rows)
    above: dict[int, list[str]] = {}
    for member in columns:
        if isinstance(member, list) and (headings := _headings(member)):
            above.setdefault(len(headings), headings)
    for rows in filter(_are_rows, columns) if above else ():
        if len(rows[0]) in above:
            return ObjectTable(above[len(rows[0])], rows)
    return None


def _are_rows(value: Any) -> bool:
    if not isinstance(value, list) or not value:
        return False
    return all(isinstance(row, list) and bool(row) for row in value) and not any(
        isinstance(cell, (dict, list)) for cell in value[0]
    )


def _headings(row: Row) -> list[str]:
    """Return the headings that a list is, one of them known; empty where it is none."""
    texts = [cell.text for cell in row if isinstance(cell, Written)]
    if len(texts) < len(row) or any(text[:1].isdigit() for text in texts):
        return []
    return texts if any(key_of(text) in HEADINGS for text in texts) else []


def _are_columns(members: Sequence[Any]) -> bool:
    """Whether members hold a value each for the same rows, which are called by a number or code."""
    first = members[0]
    if not isinstance(first, dict) or not first or any(name.isalpha() for name in first):
        return False
    return all(
        isinstance(one, dict)
        and one.keys() == first.keys()
        and not any(isinstance(cell, (dict, list)) for cell in one.values())
        for one in members
    )


def _text_of(cell: Any) -> str:
    return cell.text if isinstance(cell, Written) else ""
