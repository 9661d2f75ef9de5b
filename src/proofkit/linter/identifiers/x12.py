"""Claims and enrolments as X12 writes them: the segments that name a person and what follows.

Elements are parted by *, a segment ends with ~ or with its line: "NM1*IL*1*RUIZ*ANA~DMG*D8*...".
"""

from __future__ import annotations

from bisect import bisect_right

from proofkit.linter.identifiers.identifier import (
    ADDRESS,
    DATE,
    NAME,
    PLAN,
    POSTAL_CODE,
    SOCIAL,
    Identifier,
)
from proofkit.linter.identifiers.values import is_telling
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.words.lines import Lines

_SEGMENT = Lazy(r"(?<![A-Za-z\d])(NM1|DMG|N3|N4|REF)((?:\*[^*~\r\n]{0,80}){1,12})")
_PEOPLE = frozenset("IL QC 03 74 GD S1 QD S3".split())
"""Insured, patient, dependent, corrected insured, guardian, parent, who is responsible."""
_ELEMENTS = {"DMG": (2, DATE), "N3": (1, ADDRESS), "N4": (3, POSTAL_CODE)}
"""Which element of a segment tells of a person, and of what kind it is."""
_NUMBERS = {"SY": SOCIAL, "1W": PLAN, "0F": PLAN, "MI": PLAN, "II": PLAN, "34": SOCIAL}


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield names, numbers, dates and addresses of those whom a claim is about."""
    is_about_person = False
    for segment in _SEGMENT.finditer(lines.text):
        elements, at = [], segment.start(2)
        for element in segment[2].split("*"):
            elements.append((at, element.strip()))
            at += len(element) + 1
        if segment[1] == "NM1":
            is_about_person = elements[1][1] in _PEOPLE and len(elements) > 4
            if not is_about_person:
                continue
            (start, last), (first_at, first) = elements[3:5]
            is_about_person = is_telling(NAME, f"{first} {last}".strip())
            if is_about_person:
                yield Identifier(start, first_at + len(first), NAME)
                yield from _numbered(elements[8:10])
        elif is_about_person and segment[1] == "REF":
            yield from _numbered(elements[1:3])
        elif is_about_person:
            place, kind = _ELEMENTS[segment[1]]
            if place < len(elements) and is_telling(kind, elements[place][1]):
                start, value = elements[place]
                yield Identifier(start, start + len(value), kind)


def without_others(lines: Lines, found: list[Identifier]) -> Iterator[Identifier]:
    """Yield what was found but the addresses of insurers and of those who give care."""
    starts, ends = [0], [0]
    is_about_person = True
    for segment in _SEGMENT.finditer(lines.text):
        if segment[1] == "NM1":
            is_about_person = segment[2].split("*")[1].strip() in _PEOPLE
        elif segment[1] in ("N3", "N4") and not is_about_person:
            starts.append(segment.start())
            ends.append(segment.end())
    for one in found:
        if one.start >= ends[bisect_right(starts, one.start) - 1]:
            yield one


def _numbered(elements: list[tuple[int, str]]) -> Iterator[Identifier]:
    """Yield the number that stands behind what it is."""
    if len(elements) == 2 and (kind := _NUMBERS.get(elements[0][1])):
        start, number = elements[1]
        if is_telling(kind, number):
            yield Identifier(start, start + len(number), kind)
