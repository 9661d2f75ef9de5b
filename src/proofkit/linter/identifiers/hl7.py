"""Messages of HL7 version 2: the segments that describe a patient (PID) and next of kin (NK1).

Fields are parted by |, repetitions by ~, components by ^; a segment ends with CR, or with what a
program or a JSON text writes for it.
"""

from __future__ import annotations

from proofkit.linter.identifiers.headings import kind_of
from proofkit.linter.identifiers.identifier import (
    ADDRESS,
    EMAIL,
    NAME,
    PHONE,
    POSTAL_CODE,
    Identifier,
)
from proofkit.linter.identifiers.values import is_telling
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELDS = {
    "pid|": {
        **dict.fromkeys((2, 3, 4), "mrn"),
        **dict.fromkeys((5, 6, 9), "patient_name"),
        7: "birth_date",
        11: "address",
        **dict.fromkeys((13, 14), "phone"),
        18: "account_number",
        19: "ssn",
        20: "drivers_license",
    },
    "nk1|": {
        **dict.fromkeys((2, 30), "full_name"),
        **dict.fromkeys((4, 32), "address"),
        **dict.fromkeys((5, 6, 31), "phone"),
        16: "birth_date",
        33: "mrn",
    },
}
"""What stands in a segment's fields, by headings that say the same."""
_END = Lazy(r"[\r\n]|\\[rn]")
_LONGEST = 4000
_OPENING, _CLOSING = "\"'` ", "\"'`}], ;"


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield what the fields of each such segment hold."""
    low = lines.low
    for begin, fields in _FIELDS.items():
        at = low.find(begin)
        while at >= 0:
            if not low[at - 1 : at].isalnum() or low.endswith(("\\r", "\\n"), 0, at):
                stop = min(len(low), at + _LONGEST)
                end = next((found.start() for found in _END.finditer(low, at, stop)), stop)
                if "^" in low[at:end]:
                    yield from _in_segment(lines.text, at, end, fields)
                at = end
            at = low.find(begin, at + 1)


def _in_segment(text: str, at: int, end: int, fields: dict[int, str]) -> Iterator[Identifier]:
    for number, (start, field) in enumerate(_parts(text[at:end], at, "|")):
        kind = kind_of(fields.get(number, ""))
        for begin, repetition in _parts(field, start, "~") if kind else ():
            components = _parts(repetition, begin, "^")
            if kind == NAME:
                name = "^".join(part for _, part in components[:3]).rstrip("^")
                yield from _told(kind, begin, name, name.replace("^", " "))
            else:
                yield from _told(kind or "", *components[0])
            for place, other in _ALSO.get(kind or "", ()):
                if place < len(components):
                    yield from _told(other, *components[place])


_ALSO = {ADDRESS: ((4, POSTAL_CODE),), PHONE: ((3, EMAIL), (11, PHONE))}
"""Which components of a field hold more than the first, counted from 0, and of what kind."""


def _told(kind: str, start: int, written: str, value: str = "") -> Iterator[Identifier]:
    """Yield a component without the marks of what holds the message."""
    bare = written.lstrip(_OPENING).rstrip(_CLOSING)
    if is_telling(kind, value.lstrip(_OPENING).rstrip(_CLOSING) or bare):
        start += written.index(bare)
        yield Identifier(start, start + len(bare), kind)


def _parts(text: str, start: int, mark: str) -> list[tuple[int, str]]:
    """Return the parts of a text between marks, each with where it begins."""
    found = []
    for part in text.split(mark):
        found.append((start, part))
        start += len(part) + 1
    return found
