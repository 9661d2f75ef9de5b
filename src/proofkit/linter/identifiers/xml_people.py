"""Patients in XML: clinical documents (CDA), FHIR, and what else has an element for a patient."""

from __future__ import annotations

import re

from proofkit.linter.identifiers.fields import ANYTHING
from proofkit.linter.identifiers.headings import key_of, kind_of
from proofkit.linter.identifiers.identifier import NAME, Identifier
from proofkit.linter.identifiers.reserved import is_placeholder_name
from proofkit.linter.identifiers.values import is_full_name, is_telling
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.words.lines import Lines

_TAG = Lazy(r"<(/?)(?:\w{1,20}:)?([A-Za-z]\w{0,40})\b([^<>]{0,400}?)(/?)>([^<]{0,400})")
_VALUE = Lazy(r"\b(value|extension)\s?=\s?[\"']([^\"'<>]{1,200})[\"']")
_PEOPLE = frozenset(
    """
    patient patients patientrole patientrecord patientdata patientinfo patientdemographics
    recordtarget relatedperson guardian guardianperson subscriber
    """.split()
)
_OTHERS = frozenset(
    """
    author assignedauthor assignedperson assignedentity performer practitioner generalpractitioner
    provider providerorganization custodian organization managingorganization serviceprovider
    """.split()
)
"""Elements within those of patients that are about somebody else."""
_HALVES = frozenset({"given", "family"})
_NUMBERS = frozenset({"id", "identifier"})


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield what the elements of patients hold as their text, value or number."""
    within: list[str] = []
    halves: list[tuple[str, int]] = []
    for tag in _TAG.finditer(lines.text):
        name = tag[2].lower()
        if tag[1]:
            if within and within[-1] == name:
                within.pop()
            if name not in _HALVES:
                yield from _whole(halves)
                halves = []
        elif (name in _PEOPLE or name in _OTHERS) and not tag[4]:
            within.append(name)
        elif within and within[-1] in _PEOPLE:
            for heading, value, start in _values(tag):
                if name in _HALVES:
                    halves.append((value, start))
                else:
                    yield from _told(heading, value, start)
    yield from _whole(halves)


def _values(tag: re.Match[str]) -> Iterator[tuple[str, str, int]]:
    """Yield what an element holds: a heading that says the same, the value, and its place."""
    if text := tag[5].strip():
        yield tag[2], text, tag.start(5) + tag[5].index(text)
    for value in _VALUE.finditer(tag[3]):
        is_number = value[1] == "extension" and tag[2].lower() in _NUMBERS
        if is_number or value[1] == "value":
            yield "mrn" if is_number else tag[2], value[2], tag.start(3) + value.start(2)


def _whole(halves: list[tuple[str, int]]) -> Iterator[Identifier]:
    """Yield the parts of a name, unless all together are one that stands for anybody."""
    if not is_placeholder_name(" ".join(value for value, _ in halves)):
        for value, start in halves:
            if is_telling(NAME, value):
                yield Identifier(start, start + len(value), NAME)


def _told(heading: str, value: str, start: int) -> Iterator[Identifier]:
    if key_of(heading) in ANYTHING:
        kind = NAME if is_full_name(value) else None
    else:
        kind = kind_of(heading)
    if kind and is_telling(kind, value):
        yield Identifier(start, start + len(value), kind)
