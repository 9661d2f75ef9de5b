"""The facts of a visit, causes before effects: what is known before a word is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from proofkit.generator.models.clinical_notes import medicines
from proofkit.generator.models.clinical_notes.chances import Row
from proofkit.generator.models.clinical_notes.medicines import Dose
from proofkit.generator.models.clinical_notes.visits import Visit

Given = Mapping[str, Any]
_RETIRED_FROM_YEARS = 67


class Fact(NamedTuple):
    """One thing that is so. `term` may hold `{side}` or `{other}`, the side that is well; `is_key`
    says that a summary should hold it.

    `status` depends on the kind: medicines are taken_before, continued, started, changed or
    stopped; results are high, low or normal; escalations are emergency or same_day.
    """

    kind: str
    section: str
    term: str
    side: str = ""
    status: str = ""
    dose: Dose | None = None
    old_dose: float | None = None
    value: str = ""
    unit: str = ""
    span: int = 0
    span_unit: str = ""
    medicine: str = ""
    person: str = ""
    is_key: bool = True
    id: str = ""
    sentence: int = 0

    @property
    def phrase(self) -> str:
        """The kind of sentence that says it: medicines are said by their status."""
        return self.status if self.kind == "medicine" else self.kind


def of(visit: Visit, given: Given) -> list[Fact]:
    """Return the facts of a visit in the order in which a note tells them."""
    about, draw = visit.presentation, Row(visit.chance["facts"])
    side = visit.side
    allergy = _weighted(given["visits"]["allergies"], draw, int(visit.is_male))
    plan = medicines.plan(visit, allergy["family"], given)
    warnings = [*about["warnings"], *medicines.warnings(plan.started, given)]
    told = [
        *_history(visit, given, draw, plan),
        *_background(visit, given, draw, medicines.indications(plan.before, given)),
        *[_taken(dose, dose.name == plan.culprit) for dose in plan.before],
        Fact("allergy", "Allergies", allergy["substance"], value=allergy["reaction"]),
        *_examination(visit, draw),
        Fact("diagnosis", "Assessment", about["diagnosis"], side=side),
        *_decided(plan),
        *[Fact("pending", "Plan", term, side=side) for term in about["pending"]],
        *([Fact("referral", "Plan", about["referral"])] if about["referral"] else []),
        *[Fact("advice", "Plan", term) for term in about["advice"]],
        *[Fact("warning", "Instructions", term) for term in warnings],
        Fact("escalation", "Instructions", about["action"], status=about["action"]),
        _follow_up(about, draw),
    ]  # fmt: skip
    return _without_a_part(told, draw, visit)


def _taken(dose: Dose, is_culprit: bool) -> Fact:
    """Return a medicine of before; what the plan changes is told there and not twice."""
    status = "taken_before" if is_culprit else "continued"
    return Fact("medicine", "Medicines", dose.name, status=status, dose=dose, is_key=not is_culprit)


def _decided(plan: medicines.Plan) -> Iterator[Fact]:
    """Yield what is decided about medicines."""
    for dose in plan.started:
        yield Fact("medicine", "Plan", dose.name, status="started", dose=dose)
    if plan.lowered is not None:
        yield Fact(
            "medicine", "Plan", plan.culprit, status="changed", dose=plan.lowered,
            old_dose=plan.culprit_dose, medicine=plan.effect,
        )  # fmt: skip
    elif plan.culprit:
        dose = next(one for one in plan.before if one.name == plan.culprit)
        yield Fact(
            "medicine", "Plan", plan.culprit, status="stopped", dose=dose, medicine=plan.effect
        )


def _history(visit: Visit, given: Given, draw: Row, plan: medicines.Plan) -> Iterator[Fact]:
    about, side = visit.presentation, visit.side
    since = draw.of(about["since"])
    yield Fact(
        "reason", "History", about["reason"], side, span=since, span_unit=about["since_unit"]
    )
    for term in about["symptoms"]:
        yield Fact("symptom", "History", term, side)
    for term in about["denials"]:
        yield Fact("denial", "History", term, status="denied")
    if plan.effect:
        yield Fact(
            "side_effect", "History", plan.effect, span=plan.weeks, span_unit="weeks",
            medicine=plan.culprit,
        )  # fmt: skip


def _background(
    visit: Visit, given: Given, draw: Row, indications: Sequence[str]
) -> Iterator[Fact]:
    words, names = given["visits"], given["conditions"]["names"]
    for term in (*(names[name] for name in visit.conditions), *indications):
        yield Fact("condition", "Background", term)
    person, illness = draw.of(words["relatives"]), draw.of(words["family_history"])
    if illness == "breast cancer" and person in ("father", "brother"):
        person = "mother"
    if draw.next() < words["family_share"]:
        yield Fact("family", "Background", illness, person=person)
    works = [word for word, years in words["occupations"].items() if visit.age_years >= years]
    work = draw.of(works)
    for habit in ("is retired" if visit.age_years >= _RETIRED_FROM_YEARS else work,
                  draw.of(words["homes"])):  # fmt: skip
        yield Fact("habit", "Background", habit, is_key=False)


def _examination(visit: Visit, draw: Row) -> Iterator[Fact]:
    about, side = visit.presentation, visit.side
    low, high = about.get("temperature", (36.3, 37.2))
    warm = f"{low + (high - low) * draw.next():.1f}"
    yield Fact("vital", "Examination", "temperature", value=warm, unit="°C", is_key=False)
    for term in about["findings"]:
        yield Fact("finding", "Examination", term, side)
    if "normal" in about:
        yield Fact("normal", "Examination", about["normal"], side, is_key=False)
    for test in about["results"]:
        # A test that a chronic illness moves has values of its own for who has it.
        test = {**test, **(test["with"] if test.get("with_condition") in visit.conditions else {})}
        size = test["low"] + (test["high"] - test["low"]) * draw.next()
        value = f"{size:.{test['decimals']}f}"
        yield Fact(
            "result", "Results", test["test"], status=test["flag"], value=value, unit=test["unit"]
        )


def _follow_up(about: Mapping[str, Any], draw: Row) -> Fact:
    plan = about["follow_up"]
    unit = "weeks" if "weeks" in plan else "days"
    return Fact("follow_up", "Instructions", plan["with"], span=draw.of(plan[unit]), span_unit=unit)


def _without_a_part(told: list[Fact], draw: Row, visit: Visit) -> list[Fact]:
    """Leave a part out of a third of the notes where the setting asks for it."""
    gap = draw.next()
    parts = ({"allergy"}, {"condition", "family", "habit"}, {"follow_up"})
    if visit.is_incomplete and gap < 1 / 3:
        told = [fact for fact in told if fact.kind not in parts[int(gap * 9)]]
    return told


def _weighted(entries: Sequence[Mapping[str, Any]], draw: Row, column: int) -> Mapping[str, Any]:
    point = draw.next() * sum(entry["share"][column] for entry in entries)
    for entry in entries:
        point -= entry["share"][column]
        if point < 0:
            return entry
    return entries[-1]
