"""JSON, one value or one a line: objects about a person, in FHIR as in any other shape.

What labels give away is found in the text as it is written. Objects tell more: that a `name` is a
patient's is said by the other members, or by where the object stands.
"""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter import identifiers
from proofkit.linter.formats.loose_json import Values
from proofkit.linter.formats.object_tables import table_in
from proofkit.linter.formats.placed_json import Written, read
from proofkit.linter.identifiers.fields import (
    ANYTHING,
    CARE,
    HALVES,
    KIND_OF,
    NUMBERED,
    PATIENTS,
    PSEUDONYMS,
)
from proofkit.linter.identifiers.headings import key_of
from proofkit.linter.identifiers.identifier import EMAIL, NAME, PHONE, Identifier
from proofkit.linter.identifiers.people_in_rows import is_of_people, kinds_of
from proofkit.linter.identifiers.reserved import is_placeholder_name
from proofkit.linter.identifiers.values import is_telling
from proofkit.linter.text import Text
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

_NAMING = ANYTHING.union(
    *HALVES, ["telecom", "identifier"], (key for key, kind in KIND_OF.items() if kind == NAME)
)
_TELLING = CARE | set("birth record nacimiento nascimento naissance nascita".split())
"""Words: of each of these a file about people holds one, or it holds one of those below."""
_SURELY_TELLING = PATIENTS | NUMBERED
_FHIR_PEOPLE = frozenset({"patient", "person", "relatedperson"})
_PEOPLE = PATIENTS | {"patientname"}
"""Keys of objects about a patient."""
_OTHERS = frozenset(
    """
    author authors creator creators contributor contributors maintainer maintainers editor editors
    practitioner practitioners doctor doctors physician clinician clinicians provider staff team
    publisher funder
    """.split()
)
"""Keys of objects about those who made a work or give care."""
_NAMES = {half: f"{half}name" for half in ("family", "given", "first", "last", "middle")}
_MEANS = {
    "name": {"text": "fullname", "display": "fullname", **_NAMES},
    "patientname": _NAMES,
    "identifier": {"value": "mrn"},
    "telecom": {"value": "phone"},
    "address": {"line": "address", "text": "address"},
    "subject": {"display": "fullname"},
    "patient": {"display": "fullname"},
}
"""What FHIR calls by a name that only its place explains."""
_OF_ITS_OWNER = frozenset([*_MEANS, "contact", "demographics", "person", "nextofkin"]) - {"subject"}
"""Keys of objects that describe the person whom the object around them is about."""


class Objects(Text):
    """A file of JSON, or of JSON in lines."""

    @property
    def flaw(self) -> str:
        """Why some of it could not be parsed."""
        return self.once(_values_of).flaw

    def found_identifiers(self) -> list[Identifier]:
        """Look for identifiers in the text as it is and in the objects about a person."""
        values = self.once(_values_of)
        lines = self.lines if values.text == self.text else Lines(values.text)
        return [*find(lines, values.spans), *identifiers.find(self.lines)]


def _values_of(text: Objects) -> Values:
    return Values(text.text, pairwise([*text.source.line_starts, len(text.text)]))


def find(lines: Lines, spans: Iterable[tuple[int, int]]) -> Iterator[Identifier]:
    """Yield what objects say of people, in a text that holds a value in each span."""
    if not may_be_of_people(lines):
        return
    for start, end in spans:
        try:
            value = read(lines.text, start, end, has_numbers=True)
        except (ValueError, RecursionError):
            continue
        yield from found_in(value)


def may_be_of_people(lines: Lines) -> bool:
    """Whether a text has words without which its objects are about nobody."""
    words = lines.words
    is_about_people = not words.isdisjoint(_NAMING) and not words.isdisjoint(_TELLING)
    return is_about_people or not words.isdisjoint(_SURELY_TELLING)


class _Squeezed(dict[str, str]):
    """Keys as they are compared; a file has few of them, many times."""

    def __missing__(self, key: str) -> str:
        self[key] = key_of(key)
        return self[key]


def found_in(value: Any) -> Iterator[Identifier]:
    """Yield what the objects in a value say of people, without recursion."""
    known = _Squeezed()
    left: list[tuple[Any, str, bool]] = [(value, "", False)]
    while left:
        value, key, is_patient = left.pop()
        if key not in _OTHERS and (table := table_in(value)):
            yield from table.find(is_patient=is_patient or key in _PEOPLE)
        if isinstance(value, list):
            left += [(item, key, is_patient) for item in value if isinstance(item, (dict, list))]
        elif isinstance(value, dict) and key not in _OTHERS:
            resource = _texts(value["resourceType"]) if "resourceType" in value else []
            if resource:
                is_patient = resource[0].text.lower() in _FHIR_PEOPLE
            else:
                is_patient = is_patient or key in _PEOPLE or _refers_to_patient(value)
            keys = [known[name] for name in value]
            is_of_person = is_patient or (not resource and is_of_people(keys))
            if is_of_person or not PATIENTS.isdisjoint(keys):
                meant = _MEANS.get(key, {})
                members = {meant.get(k, k): v for k, v in zip(keys, value.values(), strict=True)}
                yield from _in_members(members, is_patient=is_patient, is_of_person=is_of_person)
            for name, member in zip(keys, value.values(), strict=True):
                if isinstance(member, (dict, list)):
                    left.append((member, name, is_of_person and name in _OF_ITS_OWNER))


def _in_members(
    members: dict[str, Any], *, is_patient: bool, is_of_person: bool
) -> Iterator[Identifier]:
    """Yield what could be a person's in the texts of an object, given by squeezed keys."""
    texts = [_texts(value) for value in members.values()]
    row = [found[0].text if found else "" for found in texts]
    kinds = kinds_of(list(members), [row], is_patient=is_patient)
    named = (found for found, kind in zip(texts, kinds, strict=True) if kind == NAME)
    is_anybody = any(is_placeholder_name(text.text) for found in named for text in found)
    for key, found, kind in zip(members, texts, kinds, strict=True):
        if not kind or key in PSEUDONYMS or not (is_of_person or key in PATIENTS):
            continue
        if kind == NAME and is_anybody:
            continue
        for text in found:
            of_kind = EMAIL if kind == PHONE and "@" in text.text else kind
            if is_telling(of_kind, text.text):
                yield Identifier(text.start, text.end, of_kind)


def _refers_to_patient(value: dict[str, Any]) -> bool:
    reference = _texts(value["reference"]) if "reference" in value else []
    return bool(reference) and "patient/" in reference[0].text.lower()


def _texts(value: Any) -> list[Written]:
    """Return the texts of a member: one, or those of a list."""
    if isinstance(value, list):
        return [item for item in value if isinstance(item, Written)]
    return [value] if isinstance(value, Written) else []
