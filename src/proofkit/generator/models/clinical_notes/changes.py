"""How a right sentence becomes a wrong one: each way changes one fact, and says which."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from proofkit.generator.models.clinical_notes.chances import Row
from proofkit.generator.models.clinical_notes.facts import Fact
from proofkit.generator.models.clinical_notes.medicines import Dose
from proofkit.generator.models.clinical_notes.note import Note
from proofkit.generator.models.clinical_notes.summary import Planted, Said

Given = Mapping[str, Any]
Change = Callable[[Said, Fact, Note, Given, Row], list[Said]]

_FLIP = {"left": "right", "right": "left"}
_LONGER = {"days": "weeks", "weeks": "months"}
_OFTEN = ("once daily", "twice daily", "three times daily", "four times daily")
_POOLS = {
    "symptom": "symptoms", "condition": "conditions", "finding": "findings",
    "diagnosis": "diagnoses", "pending": "pendings", "referral": "referrals",
    "advice": "advice", "warning": "warnings",
}  # fmt: skip


def spoil(one: Said, note: Note, given: Given, draw: Row) -> list[tuple[Said, Planted | None]]:
    """Return the sentences that take the place of one, the wrong one with what was planted.

    A slip is minor or major by chance; a sentence that offers none of that kind stays right.
    """
    kind = one.phrase.split("_")[0] if one.phrase.startswith(("warning", "esc")) else one.phrase
    ways = [
        way for way in given["inventions"]["changes"] if way[0] == kind and _target(way, one, given)
    ]
    wanted = "major" if draw.next() < given["errors"]["invention_major_share"] else "minor"
    ways = [way for way in ways if way[2] == wanted]
    if not ways:
        return [(one, None)]
    way = _weighted(ways, draw)
    _, error, severity, _ = way
    fact = draw.of(_target(way, one, given))
    changed = _CHANGES[error](one, fact, note, given, draw)
    about = None if error == "fabrication" else fact
    if error == "context":
        about = changed[-1].facts[-1]
    if error == "action":
        about = next(known for known in note.facts if known.kind == "escalation")
    planted = Planted(error, severity, about, about.kind if about else kind)
    *before, wrong = changed
    return [*[(right, None) for right in before], (wrong, planted)]


def _target(way: Sequence[Any], one: Said, given: Given) -> list[Fact]:
    """Return the facts of a sentence that a change of one severity can be made to."""
    _, error, severity, _ = way
    if error == "side":
        return [fact for fact in one.facts if "{side}" in fact.term]
    if error == "negation" and one.phrase == "allergy":
        return [fact for fact in one.facts if fact.value]
    if error == "value":  # a wrong figure that stays normal changes nothing that is done
        return [fact for fact in one.facts if (fact.status == "normal") == (severity == "minor")]
    if error == "certainty":
        unknown = given["wording"]["open_diagnoses"]
        return [fact for fact in one.facts if fact.term not in unknown]
    if error == "action":
        return list(one.facts) if one.phrase.endswith(("emergency", "same_day")) else []
    return list(one.facts)


def _weighted(ways: Sequence[Sequence[Any]], draw: Row) -> Sequence[Any]:
    point = draw.next() * sum(way[3] for way in ways)
    for way in ways:
        point -= way[3]
        if point < 0:
            return way
    return ways[-1]


def _instead(one: Said, old: Fact, new: Fact) -> list[Said]:
    return [Said(one.phrase, tuple(new if fact is old else fact for fact in one.facts))]


def _apart(one: Said, fact: Fact, phrase: str) -> list[Said]:
    """Take a fact out of its sentence and say it in a sentence of another kind."""
    rest = tuple(other for other in one.facts if other is not fact)
    return [*([Said(one.phrase, rest)] if rest else []), Said(phrase, (fact,))]


def _side(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    return _instead(one, fact, fact._replace(side=_FLIP[fact.side]))


def _time(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    longer = _LONGER.get(fact.span_unit)
    if longer:
        return _instead(one, fact, fact._replace(span_unit=longer))
    return _instead(one, fact, fact._replace(span=2 * fact.span + 1))


def _negation(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    if one.phrase == "allergy":
        return _instead(one, fact, fact._replace(value=""))
    return _apart(one, fact, "denial" if one.phrase == "symptom" else "symptom")


def _fabrication(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    pools = given["inventions"]
    known = {other.term for other in note.facts}
    if one.phrase == "continued":
        place = int(draw.next() * len(pools["medicines"]))
        name = pools["medicines"][place]
        dose = Dose(name, pools["medicine_doses"][place], "mg", "once daily")
        new = Fact("medicine", fact.section, name, status="continued", dose=dose)
        return [Said(one.phrase, (*one.facts, new))]
    kind = "warning" if one.phrase.startswith("warning") else one.phrase
    new = Fact(kind, fact.section, draw.of([w for w in pools[_POOLS[kind]] if w not in known]))
    if kind in ("referral", "diagnosis"):
        return [one, Said(one.phrase, (new,))]
    return [Said(one.phrase, (*one.facts, new))]


def _dose(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    assert fact.dose is not None
    dose, way = fact.dose, draw.next()
    if way < 0.35 and dose.often in _OFTEN:
        others = [often for often in _OFTEN if often != dose.often]
        dose = replace(dose, often=draw.of(others))
    elif way < 0.5 and dose.unit in ("mg", "mcg"):
        dose = replace(dose, unit="mcg" if dose.unit == "mg" else "mg")
    else:
        dose = replace(dose, amount=dose.amount * draw.of([2, 10, 0.5]))
    return _instead(one, fact, fact._replace(dose=dose))


def _value(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    decimals = len(fact.value.partition(".")[2])
    if fact.status != "normal" and draw.next() < 0.3:
        return _instead(one, fact, fact._replace(status="normal"))
    size = float(fact.value) * draw.of(_factors(fact))
    size += float(f"{size:.{decimals}f}" == fact.value)
    return _instead(one, fact, fact._replace(value=f"{size:.{decimals}f}"))


def _factors(fact: Fact) -> list[float]:
    """Return by what a result may be multiplied: no share is above 100%, and none doubles."""
    if fact.unit != "%":
        return [0.7, 1.4, 2.0]
    return [factor for factor in (0.7, 0.85, 1.4) if float(fact.value) * factor <= 100]


def _cause(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    others = [
        other.term
        for other in note.facts
        if other.kind == "medicine" and other.term != fact.medicine
    ]
    return _instead(
        one, fact, fact._replace(medicine=draw.of(others or given["inventions"]["medicines"]))
    )


def _status(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    if one.phrase == "stopped":
        return [Said("continued", (fact,))]
    return _apart(one, fact, "resulted")


def _person(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    return [Said("condition", (fact,))]


def _context(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    """Say of a warning sign that it is there: every word of it stands in the note."""
    signs = [other for other in note.facts if other.kind == "warning"]
    return [Said(one.phrase, (*one.facts, draw.of(signs)))]


def _certainty(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    return [Said("diagnosis_certain", one.facts)]


def _vague(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    return [Said("follow_up_vague", one.facts)]


def _action(one: Said, fact: Fact, note: Note, given: Given, draw: Row) -> list[Said]:
    return [Said(f"{one.phrase.split('_')[0]}_later", one.facts)]


_CHANGES: Mapping[str, Change] = {
    "side": _side, "time": _time, "negation": _negation, "fabrication": _fabrication,
    "dose": _dose, "value": _value, "cause": _cause, "status": _status, "person": _person,
    "action": _action, "context": _context, "certainty": _certainty, "vague": _vague,
}  # fmt: skip
