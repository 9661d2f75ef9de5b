"""Compare what a sentence says of a medicine with the facts: taken or not, amount, frequency.

Where the note gives a frequency or a length, an amount without it is a difference as well.
"""

import re
from collections.abc import Iterator

from . import frequencies
from .mentions import Mention
from .notes import Fact, Note
from .reading import durations, same_time, span

Difference = tuple[str, str]
"""Kind of error, and what differs in words for a reviewer."""

_AMOUNT = re.compile(r"(\d+(?:\.\d+)?) ?(mg|mcg|g|ml|units|drops?)\b")
_STARTED = re.compile(r"\b(?:start|begin|began|begun|new\b|prescri|added\b)")
_CHANGED = re.compile(r"\b(?:increas|rais|lower|reduc|chang|doubl|halv)")
_BARE = re.compile(r"(\d+(?:\.\d+)?) to (?=\d)")


def differences(mention: Mention, note: Note) -> Iterator[Difference]:
    """Yield how a mention of a medicine differs from what the note says of it."""
    if mention.fact.status == "taken_before":
        # What the plan decided about it is a fact of its own, and that one is compared.
        return
    name, topics = mention.fact.term, mention.sentence.topics
    facts = [fact for fact in note.facts if fact.kind == "medicine" and fact.term == name]
    statuses = {fact.status for fact in facts}
    if "stopped" in statuses and "continue" in topics and "stop" not in topics:
        yield "status", "is continued; the note says that it was stopped"
        return
    if statuses == {"started"} and not _STARTED.search(mention.sentence.text):
        if "continue" in topics:
            yield "status", "is continued; the note says that it was started"
        elif _CHANGED.search(mention.sentence.text):
            yield "status", "is changed; the note says that it was started"
    none = re.search(rf"\b(?:no|without) {re.escape(name)}\b", mention.sentence.text)
    if ("stop" in topics or none) and "stopped" not in statuses:
        yield "status", "is said not to be taken; the note says that it is"
    said = after(mention.sentence.text, name, names(note))
    yield from _dose(said, facts)
    # What is stopped is told without how often it was taken.
    has_to_tell = has_amount(said) and "stop" not in topics
    yield from _frequency(said, facts, has_to_tell)
    yield from _length(said, facts, has_to_tell)


def _dose(said: str, facts: list[Fact]) -> Iterator[Difference]:
    right = {(dose, fact.unit.rstrip("s")) for fact in facts for dose in _doses(fact)}
    amounts = {(float(size), unit.rstrip("s")) for size, unit in _AMOUNT.findall(said)}
    amounts |= {(float(size), unit) for size in _BARE.findall(said) for _, unit in [*right][:1]}
    wanted = " or ".join(f"{size:g} {unit}" for size, unit in sorted(right))
    for size, unit in sorted(amounts - right):
        if right:
            yield "dose", f"says {size:g} {unit}, the note says {wanted}"
    new = {(fact.dose, fact.unit.rstrip("s")) for fact in facts if fact.status == "changed"}
    if amounts and new and amounts <= right - new:
        sizes = " or ".join(f"{size:g} {unit}" for size, unit in sorted(new))
        yield "dose", f"keeps to the old dose, the note says {sizes} from now on"


def _frequency(said: str, facts: list[Fact], has_to_tell: bool) -> Iterator[Difference]:
    wanted = sorted({fact.often for fact in facts if fact.often})
    if not wanted:
        return
    usual = {meaning for often in wanted for _, meaning in frequencies.read(often)}
    found = frequencies.read(said)
    wrong = sorted({words for words, meaning in found if meaning not in usual})
    for words in wrong:
        yield "dose", f"says {words}, the note says {' or '.join(wanted)}"
    if not found and has_to_tell:
        yield "dose", f"does not say how often, the note says {' or '.join(wanted)}"


def _length(said: str, facts: list[Fact], has_to_tell: bool) -> Iterator[Difference]:
    wanted = sorted({fact.days for fact in facts if fact.days})
    if not wanted:
        return
    right = " or ".join(span(days, "days") for days in wanted)
    found = durations(said)
    if not found and has_to_tell:
        yield "dose", f"does not say for how long, the note says {right}"
    elif found and not any(same_time(one, (days, "days")) for one in found for days in wanted):
        yield "dose", f"says for {span(*found[0])}, the note says {right}"


def has_amount(text: str) -> bool:
    """Say whether a sentence gives an amount of a medicine."""
    return _AMOUNT.search(text) is not None or _BARE.search(text) is not None


def after(text: str, name: str, names: set[str]) -> str:
    """Return what stands between a medicine's name and the next one."""
    start = text.find(name)
    rest = text[start + len(name) :] if start >= 0 else text
    ends = [rest.find(other) for other in names - {name} if other in rest]
    return rest[: min(ends)] if ends else rest


def names(note: Note) -> set[str]:
    """Return the medicines of a note."""
    return {fact.term for fact in note.facts if fact.kind == "medicine"}


def has(text: str, name: str) -> bool:
    """Say whether a text names a medicine."""
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _doses(fact: Fact) -> list[float]:
    return [dose for dose in (fact.dose, fact.old_dose) if dose is not None]
