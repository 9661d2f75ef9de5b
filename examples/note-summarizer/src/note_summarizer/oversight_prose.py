"""What has to be escalated, in words: written from rules/, so that no text outlives a rule."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from . import escalation, evaluate, findings
from .findings import KINDS, Finding
from .phrases import listed
from .results import literal

_LEADS = {
    "stop": "Findings of level `stop` go to the author of the note before anybody signs",
    "correct": "Findings of level `correct` ask for a look and hold nobody up",
}
_ERRORS = {
    "omission": "a lost",
    "fabrication": "an invented",
    "negation": "a symptom that became a “no”, or a “no” that became a symptom",
    "dose": "another dose, unit, frequency or length of a medicine",
    "side": "another side",
    "time": "another time",
    "value": "another result, or another judgement of it",
    "cause": "a side effect put down to another medicine",
    "status": "a stopped medicine that is still listed, or the reverse, a new one that is said to "
    "be continued, and an awaited result that became normal",
    "person": "a relative's illness told of the patient or of another relative",
    "action": "a warning that can wait",
    "context": "a sign to watch for that is said to be there",
}
_FACTS = {
    "reason": "reason for the visit",
    "family": "family history",
    "pending": "awaited result",
    "warning": "warning sign",
    "escalation": "instruction on how fast to come",
    "follow_up": "follow-up",
    "statement": "detail of any other sort",
    "patient": "age or sex of the patient",
    "diagnosis": "illness",
}
_INVENTED = ("medicine", "allergy", "diagnosis", "patient", "statement")


def escalated() -> str:
    """Return what each level holds, complete for every error that a rule looks for."""
    held: dict[str, list[str]] = defaultdict(list)
    for error in KINDS:
        if error in evaluate.HELD_OUT:
            continue
        for level, words in _of(error):
            held[level].append(words)
    lines = [
        f"- {lead}: {'; '.join(held[level])}." for level, lead in _LEADS.items() if held[level]
    ]
    if not held["stop"]:
        lines.insert(0, "- No error that a rule looks for is of level `stop`.")
    return literal("\n".join(lines))


def _of(error: str) -> Iterable[tuple[str, str]]:
    """Yield the levels of an error, each with what it is about."""
    words = _ERRORS.get(error, KINDS[error])
    own = [(kind, term) for name, kind, term in findings.graded() if name == error and kind]
    if error in ("omission", "fabrication"):
        kinds: Sequence[str] = _INVENTED if error == "fabrication" else [*findings.must_keep()]
        for level, group in _by_level(error, kinds).items():
            yield level, f"{words} {listed([_fact(kind) for kind in group], 'or')}"
    else:
        usual = _level(error, "")
        groups = _by_level(error, [kind for kind, term in own if not term])
        groups.pop(usual, None)
        about = [_fact(kind) for group in groups.values() for kind in group]
        yield usual, words + (f", unless it is about a {listed(about, 'or')}" if about else "")
        for level, group in groups.items():
            yield level, f"{words}, about a {listed([_fact(kind) for kind in group], 'or')}"
    # A term with a level of its own, as a red flag has, where its kind is looked for at all.
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, term in own:
        level = _level(error, kind, term)
        is_asked = error != "omission" or kind in findings.must_keep()
        if term and is_asked and level != _level(error, kind):
            named[level, kind].append(term)
    for (level, kind), terms in named.items():
        fact = f" {_fact(kind)}" if error in ("omission", "fabrication") else ""
        yield level, f"{words}{fact} ({listed(terms, 'or')})"


def _by_level(error: str, kinds: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for kind in kinds:
        groups[_level(error, kind)].append(kind)
    return groups


def _level(error: str, kind: str, term: str = "") -> str:
    grave = findings.severity(error, kind, term)
    return escalation.rule(Finding(error, grave, "", 0, "", kind, "")).level


def _fact(kind: str) -> str:
    return _FACTS.get(kind, kind.replace("_", " "))
