"""Names without a label, right before what only a person has, or in the name of a patient's file.

"Ana Ruiz, DNI ...", "Keller M., DOB ...", "J. Whitfield, 71 M, was admitted" and
`patients/ana_ruiz.jpg`. One word is a given name that many have, or an initial stands for it.
"""

from __future__ import annotations

import re

from proofkit.linter.identifiers.identifier import NAME, Identifier
from proofkit.linter.identifiers.names import (
    INITIALS,
    NOBLE,
    PARTICLES,
    VERBS,
    WORD,
)
from proofkit.linter.identifiers.nearby import CARE, around, count_digits
from proofkit.linter.identifiers.reserved import is_placeholder_name
from proofkit.linter.identifiers.terms import is_name, is_term
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERS = frozenset("dob birth mrn ssn nhs dni nie nif cpf nino".split())
"""Words before a date of birth or a number of one person."""
_SEXES = frozenset("male female man woman yo".split())
_LETTERS = frozenset("mf")
_LETTER = Lazy(r"(?<=\d)[ /,-]{0,2}[MF]\b")
_AFTER_SEX = Lazy(
    rf"[ /,-]{{0,2}}[A-Za-z]+(?:[ ]?[,;.)\]]|[ ]?$|[ ](?:{VERBS}|with|who|seen|c/o|adm)\b)",
    re.MULTILINE,
)
"""What makes 71 M a person's age and sex rather than millions of something."""
_TO_DIGIT, _LONGEST, _AGE = 24, 80, 16
_FEWEST_DIGITS = 5
_NAMED = (
    rf"(?<![\w.'’&-])(?P<name>{INITIALS}{{1,3}}{WORD}|{WORD},?[ ]{INITIALS}{{1,2}}"
    rf"|{WORD},[ ]{WORD}|{WORD}(?:[ ](?:{NOBLE})){{0,2}}(?:[ ]{WORD}){{1,3}})"
)
_BEFORE_NUMBER = Lazy(
    rf"{_NAMED}[*_]{{0,2}},?[ ]?[(\[]?[*_]{{0,2}}(?:con |with |[Dd]ate of )?(?:NHS |[Nn]\.?º )?$"
)
_BEFORE_SEX = Lazy(
    rf"{_NAMED}[*_]{{0,2}},?[ ]\(?(?:aged? )?\d{{1,3}}(?:[ -]?(?:y/?o?|yrs?|years?)(?:[ -]old)?)?"
    r"[ ,/-]{0,2}$"
)
_FILES = frozenset("patient patients paciente pacientes patienten".split())
_FILE = Lazy(r"/(?P<name>([A-Za-z]{2,20})[_-]([A-Za-z]{2,24}))(?:[_-]\w{1,20})?\.[A-Za-z]{2,5}\b")


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each such name."""
    for word in sorted(lines.words & _NUMBERS):
        for at, digit in lines.places_before_digit(word, _TO_DIGIT):
            between = lines.low[at + len(word) : digit]
            is_long = count_digits(lines.low, digit, "-./ ,") >= _FEWEST_DIGITS
            if is_long and "syn" not in between and "\n" not in between:
                yield from _name_before(lines, at, _BEFORE_NUMBER)
    for at in _places_of_sexes(lines):
        is_aged = any(c.isdigit() for c in lines.low[max(0, at - _AGE) : at])
        if is_aged and _AFTER_SEX.match(lines.text, at) and CARE.are_in(around(lines.text, at, at)):
            yield from _name_before(lines, at, _BEFORE_SEX)
    for word in sorted(lines.words & _FILES):
        for at in lines.places_of(word):
            file = _FILE.match(lines.text, at + len(word))
            if file is not None and _is_somebody(file["name"].replace("_", "-").split("-")):
                yield Identifier(*file.span("name"), NAME)


def _places_of_sexes(lines: Lines) -> Iterator[int]:
    for word in sorted(lines.words & _SEXES):
        yield from lines.places_of(word)
    if not lines.words.isdisjoint(_LETTERS):
        for found in _LETTER.finditer(lines.text):
            yield found.start()


def _name_before(lines: Lines, at: int, expression: Lazy) -> Iterator[Identifier]:
    start = max(0, at - _LONGEST)
    start = max(start, lines.text.rfind("\n", start, at) + 1)
    before = lines.text[start:at]
    if not any(c.isupper() for c in before):
        return
    found = expression.search(before)
    if found is not None and _is_somebody(found["name"].replace(",", " ").split()):
        end = found.end("name") - found["name"].endswith(".")
        yield Identifier(start + found.start("name"), start + end, NAME)


def _is_somebody(words: list[str]) -> bool:
    """Whether words are a name, of which one is an initial or a given name that many have."""
    from proofkit.linter.identifiers.given_names import is_given

    own = [word.strip(".") for word in words if word not in PARTICLES]
    has_initial = any(len(word) == 1 or "." in word for word in own)
    return (
        (has_initial or any(map(is_given, own)))
        and is_name(own)
        and not is_term(own)
        and not is_placeholder_name(" ".join(own))
    )
