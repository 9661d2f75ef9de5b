"""Names that a sentence itself gives to a patient, with no label before them.

"My name is Ana Ruiz, I was born in May", "the chart of Mr. Jean Martin", "Ana Ruiz, patient at the
clinic" and "Ana Ruiz presented with chest pain".
"""

from __future__ import annotations

import re

from proofkit.linter.identifiers.contacts import TURN
from proofkit.linter.identifiers.identifier import NAME, Identifier
from proofkit.linter.identifiers.names import (
    INITIALS,
    LAST_FIRST,
    NOBLE,
    PARTICLES,
    WORD,
    is_turned,
)
from proofkit.linter.identifiers.nearby import Mentions, around
from proofkit.linter.identifiers.reserved import is_placeholder_name
from proofkit.linter.identifiers.terms import is_name, is_term
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.words.lines import Lines

_FORM = (
    r"(?P<title>(?:Mr|Mrs|Ms|Miss|Herrn?|Hr|Frau|Mme|Sra?|Señora?)\.?[ ])?"
    rf"(?P<name>{INITIALS}{{1,3}}{WORD}"
    rf"|{WORD}(?:[ ](?:[A-Z]\.|{NOBLE})){{0,2}}(?:[ ]{WORD}){{1,2}})"
)
_NAME = Lazy(_FORM)
_NAME_BEFORE = Lazy(rf"(?<![\w.'’&-]){_FORM}$")
_LONGEST, _LONGEST_CLAUSE = 80, 140
_OPENINGS = tuple(
    f"{opening} "
    for words in ("name is", "name's", "i am", "i'm", "this is", "it's", "it is")
    for opening in dict.fromkeys((words, words.replace("'", "’")))
)
"""How people say who they are; software is introduced so too."""
_AS_PATIENT = Lazy(
    r"\byour patient\b|\bd\.?o\.?b\b|\bborn (?:on|in)\b|\bdate of birth\b"
    r"|\bi need (?:an? )?(?:refill|appointment)\b"
    r"|\bmy (?:prescription|appointment|refill|doctor|gp|tablets|pills|medication|birthday|scan"
    r"|mrn|nhs number|blood test|test results?|insulin|x-ray)\b"
)
"""What whoever introduces herself as a patient says in the same line."""
_CHARTS = tuple(
    f"{what} {of} "
    for what in ("chart", "charts", "medical record", "health record", "prescription")
    for of in ("of", "for")
)
_PICTURES = ("bar ", "pie ", "line ", "flow ", "area ", "gantt ", "radar ", "scatter ")
"""Kinds of charts that show figures rather than a patient's course."""
_ROLES = tuple(
    f"{role} {at} "
    for role in (", patient", ", a patient", ", an outpatient", ", an inpatient", ", service user")
    for at in ("at", "of", "in", "since", "from", "with")
)
_CARERS = frozenset("dr prof professor doctor nurse sister".split())
_VERBS = tuple(
    """
    presented|came|was admitted|was readmitted|was hospitalised|was hospitalized|complained
    """.strip().split("|")
)
_CAME = Lazy(
    r"(?:presented (?:to [^.;\n]{1,60}? )?with (?!an? (?:talk|poster|paper|demo|study|award)\b)"
    r"|came (?:in|to (?:us|the|our)\b[^.;\n]{0,30}?) with |complained of "
    r"|was (?:(?:re)?admitted|hospitali[sz]ed) (?:with|after|on \d|to (?:the |our )?"
    r"(?:hospital|icu|ward|unit|a&e|emergency)\b))"
)
_ILL = Mentions(
    """
    pain fever cough fatigue nausea vomiting dizziness headache rash bleeding weakness confusion
    palpitations syncope seizure seizures swelling jaundice weight_loss breath breathless* dyspn*
    haemat* hemat* haemopt* hemopt* stroke sepsis pneumonia biopsy fracture infarction itch*
    numbness tremor diarrh* overdose hospital icu ward
    """
)


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each such name."""
    text, low = lines.text, lines.low
    for at, _ in _places_of(lines, _OPENINGS):
        found = _NAME.match(text, at) if text[at : at + 1].isupper() else None
        if found is not None and _is_somebodys(found["name"]):
            line = around(text, *found.span())
            if _AS_PATIENT.search(line) or TURN.match(line):
                yield _named(found)
    for at, begin in _places_of(lines, _CHARTS):
        if low.endswith(_PICTURES, 0, begin):
            continue
        turned = LAST_FIRST.match(text, at)
        found = None if turned else _NAME.match(text, at)
        if turned and is_turned(text, turned):
            yield Identifier(*turned.span(), NAME)
        if found and _is_somebodys(found["name"]) and (found["title"] or _is_usual(found["name"])):
            yield _named(found)
    for _, begin in _places_of(lines, _ROLES):
        yield from _before(text, begin)
    for _, begin in _places_of(lines, _VERBS):
        if _CAME.match(low, begin) and _ILL.are_in(low[begin : begin + _LONGEST_CLAUSE]):
            yield from _before(text, begin)


def _places_of(lines: Lines, literals: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where one of `literals` ends, and where it begins."""
    for literal in literals:
        if not lines.words.isdisjoint(literal.replace("'", " ").replace("’", " ").split()):
            begin = lines.low.find(literal)
            while begin >= 0:
                yield begin + len(literal), begin
                begin = lines.low.find(literal, begin + 1)


def _before(text: str, end: int) -> Iterator[Identifier]:
    """Yield the name that ends there, a comma or a blank left aside."""
    start = max(0, end - _LONGEST)
    start = max(start, text.rfind("\n", start, end) + 1)
    found = _NAME_BEFORE.search(text[start:end].rstrip(", "))
    if found is not None and _is_somebodys(found["name"]):
        yield _named(found).moved(start)


def _named(name: re.Match[str]) -> Identifier:
    end = name.end("name") - name["name"].endswith(".")
    return Identifier(name.start("name"), end, NAME)


def _words(name: str) -> list[str]:
    return [word.strip(".") for word in name.replace("-", " ").split() if word not in PARTICLES]


def _is_somebodys(name: str) -> bool:
    words = _words(name)
    if words[0].lower() in _CARERS:
        return False
    return is_name(words) and not is_term(words) and not is_placeholder_name(name)


def _is_usual(name: str) -> bool:
    """Whether one word is a given name that many have, or an initial stands for it."""
    from proofkit.linter.identifiers.given_names import is_given

    return any(len(word) == 1 or is_given(word) for word in _words(name))
