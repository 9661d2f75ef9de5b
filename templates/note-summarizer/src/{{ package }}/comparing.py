"""Compare what a sentence says of a fact with the fact: side, denial, dose, time, value, cause."""

import re
from collections.abc import Callable, Iterator

from . import wording
from .mentions import Mention
from .notes import Fact, Note
from .reading import durations

Difference = tuple[str, str]
"""Kind of error, and what differs in words for a reviewer."""

_AMOUNT = re.compile(r"(\d+(?:\.\d+)?) ?(mg|mcg|g|ml|units|drops?)\b")
_BARE = re.compile(r"(\d+(?:\.\d+)?) to (?=\d)")
_OFTEN = re.compile(
    r"(?:once|twice|three times|four times) daily|once weekly|at bedtime|as needed|\bdaily|\bweekly"
)
_FULL = {"daily": "once daily", "weekly": "once weekly"}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LATER = re.compile(r"next (?:routine )?visit")
_SAME_DAY = re.compile(r"same days")
_AT_ONCE = re.compile(r"at once|emergency|\bnow\b")


def differences(mention: Mention, note: Note) -> Iterator[Difference]:
    """Yield how a mention differs from its fact."""
    if mention.fact.side:
        yield from _side(mention)
    check = _CHECKS.get(mention.fact.kind)
    if check is not None:
        yield from check(mention, note)


def _side(mention: Mention) -> Iterator[Difference]:
    other = {"left": "right", "right": "left"}[mention.fact.side]
    if other in mention.sides and mention.fact.side not in mention.sides:
        yield "side", f"says {other}, the note says {mention.fact.side}"


def _present(mention: Mention, note: Note) -> Iterator[Difference]:
    # A sentence on medicines that names a symptom gives a reason; it denies nothing.
    if mention.is_denied and not mention.sentence.topics & {"stop", "continue", "pending"}:
        yield "negation", "is denied; the note says that it is there"


def _reason(mention: Mention, note: Note) -> Iterator[Difference]:
    yield from _present(mention, note)
    yield from _time(mention, note)


def _time(mention: Mention, note: Note) -> Iterator[Difference]:
    fact, found = mention.fact, mention.sentence.durations
    right = (fact.count, fact.unit_of_time)
    if found and right not in found:
        yield "time", f"says {_span(*found[0])}, the note says {_span(*right)}"


def _absent(mention: Mention, note: Note) -> Iterator[Difference]:
    if not mention.is_denied and not mention.sentence.topics & {"stop", "pending"}:
        yield "negation", "is said to be there; the note denies it"


def _side_effect(mention: Mention, note: Note) -> Iterator[Difference]:
    yield from _present(mention, note)
    culprit = mention.fact.medicine
    named = {name for name in _names(note) if _has(mention.sentence.text, name)}
    if named and culprit not in named:
        yield "cause", f"is put down to {sorted(named)[0]}, the note says {culprit}"


def _warning(mention: Mention, note: Note) -> Iterator[Difference]:
    if not mention.sentence.topics and not mention.is_denied:
        yield "context", "is said to be there; the note names it as a sign to watch for"


def _family(mention: Mention, note: Note) -> Iterator[Difference]:
    if "family" not in mention.sentence.topics:
        person = mention.fact.person
        yield "person", f"is told of the patient; the note says that it was the {person}"


def _medicine(mention: Mention, note: Note) -> Iterator[Difference]:
    if mention.fact.status == "taken_before":
        # What the plan decided about it is a fact of its own, and that one is compared.
        return
    name, topics = mention.fact.term, mention.sentence.topics
    facts = [fact for fact in note.facts if fact.kind == "medicine" and fact.term == name]
    statuses = {fact.status for fact in facts}
    if "stopped" in statuses and "continue" in topics and "stop" not in topics:
        yield "status", "is continued; the note says that it was stopped"
        return
    if "stop" in topics and not statuses & {"stopped", "changed"}:
        yield "status", "is stopped; the note says that it is taken"
    span = after(mention.sentence.text, name, _names(note))
    yield from _dose(span, facts)


def _dose(span: str, facts: list[Fact]) -> Iterator[Difference]:
    right = {(dose, fact.unit.rstrip("s")) for fact in facts for dose in _doses(fact)}
    amounts = {(float(size), unit.rstrip("s")) for size, unit in _AMOUNT.findall(span)}
    amounts |= {(float(size), unit) for size in _BARE.findall(span) for _, unit in [*right][:1]}
    wanted = " or ".join(f"{size:g} {unit}" for size, unit in sorted(right))
    for size, unit in sorted(amounts - right):
        if right:
            yield "dose", f"says {size:g} {unit}, the note says {wanted}"
    new = {(fact.dose, fact.unit.rstrip("s")) for fact in facts if fact.status == "changed"}
    if amounts and new and amounts <= right - new:
        sizes = " or ".join(f"{size:g} {unit}" for size, unit in sorted(new))
        yield "dose", f"keeps to the old dose, the note says {sizes} from now on"
    often = {_FULL.get(found, found) for found in _OFTEN.findall(span)}
    usual = {fact.often for fact in facts if fact.often}
    for found in sorted(often - usual):
        if usual:
            yield "dose", f"says {found}, the note says {' or '.join(sorted(usual))}"
    spans, days = durations(span), {fact.days for fact in facts if fact.days}
    for count, unit in spans:
        if days and unit == "days" and count not in days:
            yield "dose", f"says for {count} days, the note says {days.pop()}"


def _result(mention: Mention, note: Note) -> Iterator[Difference]:
    fact, text = mention.fact, mention.sentence.text
    last = wording.normal(fact.term).split()[-1]
    tail = text[text.rfind(last) + len(last) :] if last in text else text
    numbers = _NUMBER.findall(tail)
    if numbers and fact.value not in numbers:
        yield "value", f"says {numbers[0]}, the note says {fact.value}"
    flags = {flag for flag in ("high", "low", "normal") if re.search(rf"\b{flag}\b", tail)}
    if flags and fact.status not in flags:
        yield "value", f"is called {flags.pop()}, the note says {fact.status}"


def _pending(mention: Mention, note: Note) -> Iterator[Difference]:
    topics = mention.sentence.topics
    if "normal" in topics and "pending" not in topics:
        yield "status", "is said to be normal; the note says that the result is awaited"


def _allergy(mention: Mention, note: Note) -> Iterator[Difference]:
    if mention.fact.value and mention.is_denied and "cannot" not in mention.sentence.text:
        yield "negation", "is denied; the note names the allergy"


def _escalation(mention: Mention, note: Note) -> Iterator[Difference]:
    text = mention.sentence.text
    if _LATER.search(text):
        yield "action", "can wait until the next visit; the note does not let it wait"
    elif mention.fact.status == "emergency" and _SAME_DAY.search(text):
        yield "action", "is a call on the same day; the note says emergency department"


_CHECKS: dict[str, Callable[[Mention, Note], Iterator[Difference]]] = {
    "reason": _reason,
    "symptom": _present,
    "finding": _present,
    "condition": _present,
    "denial": _absent,
    "side_effect": _side_effect,
    "family": _family,
    "medicine": _medicine,
    "result": _result,
    "pending": _pending,
    "allergy": _allergy,
    "warning": _warning,
    "escalation": _escalation,
    "follow_up": _time,
}


def says_how_fast(text: str) -> bool:
    """Say whether a sentence says how soon somebody has to come."""
    return any(pattern.search(text) for pattern in (_LATER, _SAME_DAY, _AT_ONCE))


def has_amount(text: str) -> bool:
    """Say whether a sentence gives an amount of a medicine."""
    return _AMOUNT.search(text) is not None or _BARE.search(text) is not None


def after(text: str, name: str, names: set[str]) -> str:
    """Return what stands between a medicine's name and the next one."""
    start = text.find(name)
    rest = text[start + len(name) :] if start >= 0 else text
    ends = [rest.find(other) for other in names - {name} if other in rest]
    return rest[: min(ends)] if ends else rest


def _names(note: Note) -> set[str]:
    return {fact.term for fact in note.facts if fact.kind == "medicine"}


def _has(text: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _doses(fact: Fact) -> list[float]:
    return [dose for dose in (fact.dose, fact.old_dose) if dose is not None]


def _span(count: int, unit: str) -> str:
    return f"{count} {unit}"
