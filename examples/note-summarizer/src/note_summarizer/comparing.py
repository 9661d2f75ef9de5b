"""Compare what a sentence says of a fact with the fact: side, denial, dose, time, value, cause."""

import re
from collections.abc import Callable, Iterator

from . import doses, wording
from .doses import Difference
from .mentions import Mention
from .notes import Note
from .reading import same_time, span

_RELATIVE = re.compile(r"\b(?:mother|father|sister|brother)\b")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LATER = re.compile(r"next (?:routine )?visit")
_SAME_DAY = re.compile(r"same days")
_AT_ONCE = re.compile(r"at once|emergency|\bnow\b")
_NO_NEED = re.compile(
    r"\bno (?:need|reason|emergency)\b|"
    r"\b(?:not|never) (?:be )?(?:need|necessary|go|attend|call|come|contact)"
)
_UNIT = re.compile(
    r"\d ?(%|mmhg|kpa|"
    r"(?:m|µ|u|n|p|mc)?(?:g|mol)/(?:(?:d|m|µ)?l|mol)|(?:m|µ|u)?(?:iu|u|eq)/(?:d|m|µ)?l)(?!\w)"
)
"""The unit after a value, in small letters: g/dl, mmol/l, %."""


def differences(mention: Mention, note: Note) -> Iterator[Difference]:
    """Yield how a mention differs from its fact; what no summary has to tell is not compared."""
    check = _CHECKS.get(mention.fact.kind)
    if check is None:
        return
    if mention.fact.side:
        yield from _side(mention)
    yield from check(mention, note)


def _side(mention: Mention) -> Iterator[Difference]:
    other = {"left": "right", "right": "left"}[mention.fact.side]
    if other in mention.sides and mention.fact.side not in mention.sides:
        yield "side", f"says {other}, the note says {mention.fact.side}"


def _present(mention: Mention, note: Note) -> Iterator[Difference]:
    # A sentence on medicines that names a symptom gives a reason; it denies nothing.
    if mention.is_denied and not mention.sentence.topics & {"stop", "continue", "pending"}:
        yield "negation", "is denied; the note affirms it"


def _since(mention: Mention, note: Note) -> Iterator[Difference]:
    yield from _present(mention, note)
    yield from _time(mention, note)


def _time(mention: Mention, note: Note) -> Iterator[Difference]:
    fact, found = mention.fact, mention.sentence.durations
    right = (fact.count, fact.unit_of_time)
    if found and not any(same_time(one, right) for one in found):
        yield "time", f"says {span(*found[0])}, the note says {span(*right)}"


def _absent(mention: Mention, note: Note) -> Iterator[Difference]:
    if not mention.is_denied and not mention.sentence.topics & {"stop", "pending"}:
        yield "negation", "is said to be there; the note denies it"


def _side_effect(mention: Mention, note: Note) -> Iterator[Difference]:
    yield from _since(mention, note)
    culprit = mention.fact.medicine
    named = {name for name in doses.names(note) if doses.has(mention.sentence.text, name)}
    if named and culprit not in named:
        yield "cause", f"is put down to {sorted(named)[0]}, the note says {culprit}"


def _warning(mention: Mention, note: Note) -> Iterator[Difference]:
    if not mention.sentence.topics and not mention.is_denied:
        yield "context", "is said to be there; the note names it as a sign to watch for"


def _family(mention: Mention, note: Note) -> Iterator[Difference]:
    yield from _present(mention, note)
    person, named = mention.fact.person, set(_RELATIVE.findall(mention.sentence.text))
    if "family" not in mention.sentence.topics:
        yield "person", f"is told of the patient; the note says that it was the {person}"
    elif named and person not in named:
        told = " and ".join(sorted(named))
        yield "person", f"is told of the {told}; the note says that it was the {person}"


def _result(mention: Mention, note: Note) -> Iterator[Difference]:
    fact, text = mention.fact, mention.sentence.text
    last = wording.normal(fact.term).split()[-1]
    tail = text[text.rfind(last) + len(last) :] if last in text else text
    numbers = _NUMBER.findall(tail)
    if numbers and fact.value not in numbers:
        yield "value", f"says {numbers[0]}, the note says {fact.value}"
    wanted, units = _UNIT.search(f"1 {fact.unit.lower()}"), _UNIT.findall(tail)
    if wanted and units and wanted[1] not in units:
        yield "value", f"gives {units[0]}, the note {fact.unit}"
    flags = {flag for flag in ("high", "low", "normal") if re.search(rf"\b{flag}\b", tail)}
    if flags and fact.status not in flags:
        yield "value", f"is called {flags.pop()}, the note says {fact.status}"


def _pending(mention: Mention, note: Note) -> Iterator[Difference]:
    topics = mention.sentence.topics
    if "normal" in topics and "pending" not in topics:
        yield "status", "is said to be normal; the note says that the result is awaited"
    elif mention.is_denied and "not back" not in mention.sentence.text:
        yield "status", "is denied; the note says that the result is awaited"


def _allergy(mention: Mention, note: Note) -> Iterator[Difference]:
    if mention.fact.value and mention.is_denied and "cannot" not in mention.sentence.text:
        yield "negation", "is denied; the note names the allergy"


def _escalation(mention: Mention, note: Note) -> Iterator[Difference]:
    text = mention.sentence.text
    if _NO_NEED.search(text):
        yield "action", "is said not to be needed; the note asks for it"
    elif _LATER.search(text):
        yield "action", "can wait until the next visit; the note does not let it wait"
    elif mention.fact.status == "emergency" and _SAME_DAY.search(text):
        yield "action", "is a call on the same day; the note says emergency department"


_CHECKS: dict[str, Callable[[Mention, Note], Iterator[Difference]]] = {
    "reason": _since,
    "symptom": _present,
    "finding": _present,
    "condition": _present,
    "diagnosis": _present,
    "referral": _present,
    "advice": _present,
    "denial": _absent,
    "side_effect": _side_effect,
    "family": _family,
    "medicine": doses.differences,
    "result": _result,
    "pending": _pending,
    "allergy": _allergy,
    "warning": _warning,
    "escalation": _escalation,
    "follow_up": _since,
}


def says_how_fast(text: str) -> bool:
    """Say whether a sentence says how soon somebody has to come."""
    return any(pattern.search(text) for pattern in (_LATER, _SAME_DAY, _AT_ONCE))
