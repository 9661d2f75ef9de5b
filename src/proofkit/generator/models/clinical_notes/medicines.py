"""Which medicines a person takes, which one does harm, and what is started, lowered or stopped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from proofkit.generator.models.clinical_notes.chances import Row
from proofkit.generator.models.clinical_notes.visits import Visit

Given = Mapping[str, Any]
_MOST = 8


@dataclass(frozen=True)
class Dose:
    """A medicine as it is taken; `days` is 0 where no end is set."""

    name: str
    amount: float
    unit: str
    often: str
    days: int = 0


@dataclass(frozen=True)
class Plan:
    """The medicines before the visit and what the visit does about them.

    `culprit` is the medicine, begun lately, that gives the side effect `effect`; it is lowered to
    `lowered` or, where that is None, stopped. It was begun `weeks` ago.
    """

    before: tuple[Dose, ...]
    started: tuple[Dose, ...]
    culprit: str = ""
    culprit_dose: float = 0
    effect: str = ""
    lowered: Dose | None = None
    weeks: int = 0


def plan(visit: Visit, allergic_to: str, given: Given) -> Plan:
    """Draw the medicines of a visit: nothing twice in a family, nothing the person cannot take."""
    bank, draw = given["medicines"]["bank"], Row(visit.chance["medicines"])
    bank = {
        key: about
        for key, about in bank.items()
        if _suits(about, visit)
        and allergic_to not in about.get("crosses", ())
        and key not in visit.presentation.get("pauses", ())
    }
    families = {allergic_to} - {""}
    usual = _with_companions(_usual(visit, given, draw), bank)
    before = [
        _usual_dose(bank[key], key, visit, draw) for key in _compatible(usual, bank, families)
    ]
    begun = _started(visit, bank, families, draw)
    known = _words(visit.presentation)
    weeks = draw.of(given["visits"]["since_weeks"])
    steps = 2 if weeks >= given["visits"]["raised_after_weeks"] else 1
    recent = [_begun_lately(dose, bank[_key(dose.name)], steps) for dose in before]
    keep = set(visit.presentation.get("not_lowered", ()))
    harmful = [
        dose
        for dose in recent
        if _effects(bank, dose.name, known) and _may_change(bank, dose, keep)
    ]
    lately = draw.next() < given["visits"]["recent_share"] * given["visits"]["side_effect_share"]
    chosen, which = draw.next(), draw.next()
    if not (lately and harmful):
        return Plan(tuple(before), tuple(begun))
    culprit = harmful[int(chosen * len(harmful))]
    about = bank[_key(culprit.name)]
    effects = _effects(bank, culprit.name, known)
    effect = effects[int(which * len(effects))]
    before = [culprit if dose.name == culprit.name else dose for dose in before]
    harm = (culprit.name, culprit.amount, effect)
    if _may_be_lowered(about, culprit, keep) and effect not in about.get("at_any_dose", ()):
        lowered = replace(culprit, amount=float(about["doses"][0]))
        return Plan(tuple(before), tuple(begun), *harm, lowered, weeks)
    instead = about.get("instead_for", {}).get(effect, about["instead"])
    if instead in bank and bank[instead]["family"] not in families - {about["family"]}:
        begun.append(_first_dose(bank[instead], instead, draw))
    return Plan(tuple(before), tuple(begun), *harm, None, weeks)


def _usual(visit: Visit, given: Given, draw: Row) -> list[str]:
    """Return the medicines that the person's conditions call for, at most eight.

    A condition calls for one or more of its list; those in front of the list come first.
    """
    table = given["conditions"]["medicines"]
    found = []
    for name in visit.conditions[:8]:
        first, second = draw.next(), draw.next()
        if name in table:
            place = int(first * len(table[name]))
            found.append(table[name][place])
            if second < given["conditions"]["second_share"]:
                found.append(table[name][(place + 1) % len(table[name])])
    extra = draw.next()
    if extra < 0.2:
        found.append("omeprazole")
    elif extra < 0.3:
        found.append("levothyroxine")
    return found[:_MOST]


def _with_companions(wanted: Sequence[str], bank: Given) -> list[str]:
    """Return the medicines, each followed by what is always given with it."""
    return [one for key in wanted for one in (key, *bank.get(key, {}).get("with", ()))]


def _compatible(wanted: Sequence[str], bank: Given, families: set[str]) -> list[str]:
    """Return the medicines whose family is still free, and take those families."""
    kept = []
    for key in wanted:
        if key in bank and bank[key]["family"] not in families:
            families.add(bank[key]["family"])
            kept.append(key)
    return kept


def _started(visit: Visit, bank: Given, families: set[str], draw: Row) -> list[Dose]:
    about = visit.presentation
    wanted = _compatible(about["start"], bank, set(families))
    kept = wanted[: about.get("start_count", 1)]
    families.update(bank[key]["family"] for key in kept)
    return [_reduced(_first_dose(bank[key], key, draw), bank[key], visit) for key in kept]


def _suits(about: Given, visit: Visit) -> bool:
    is_young_enough = visit.age_years <= about.get("until_years", visit.age_years)
    return is_young_enough and not set(about.get("avoid", ())).intersection(visit.conditions)


def _first_dose(about: Given, key: str, draw: Row) -> Dose:
    """Return the dose to begin with: the lowest where a medicine is taken for good."""
    dose = _dose(about, key, draw)
    return dose if dose.days else replace(dose, amount=float(about["doses"][0]))


def _usual_dose(about: Given, key: str, visit: Visit, draw: Row) -> Dose:
    return _reduced(_dose(about, key, draw), about, visit)


def _reduced(dose: Dose, about: Given, visit: Visit) -> Dose:
    """Return the lower dose for whom the bank gives one: from an age on, with a condition."""
    lower = about.get("lower")
    if lower and visit.age_years >= lower["from_years"] and lower["condition"] in visit.conditions:
        return replace(dose, amount=float(lower["dose"]))
    return dose


def _begun_lately(dose: Dose, about: Given, steps: int) -> Dose:
    """Return a dose that somebody who began lately has come to, in steps from the lowest."""
    return replace(dose, amount=min(dose.amount, float(about["doses"][:steps][-1])))


def _may_be_lowered(about: Given, dose: Dose, keep: set[str]) -> bool:
    """Say whether a lower dose is left, and the visit is not about a want of this medicine."""
    return dose.amount > about["doses"][0] and dose.name not in keep


def _may_change(bank: Given, dose: Dose, keep: set[str]) -> bool:
    """Say whether a medicine can be lowered, or be stopped since the person can do without it."""
    about = bank[_key(dose.name)]
    return _may_be_lowered(about, dose, keep) or not about.get("is_vital", False)


def indications(taken: Sequence[Dose], given: Given) -> list[str]:
    """Return what medicines are taken for where no condition of the population tells it."""
    return _told_of(taken, "because_of", given)


def warnings(started: Sequence[Dose], given: Given) -> list[str]:
    """Return the signs to look out for with medicines that are started."""
    return _told_of(started, "warning", given)


def _told_of(doses: Sequence[Dose], what: str, given: Given) -> list[str]:
    bank = given["medicines"]["bank"]
    return [bank[_key(dose.name)][what] for dose in doses if what in bank[_key(dose.name)]]


def _dose(about: Given, key: str, draw: Row) -> Dose:
    amount = float(draw.of(about["doses"]))
    days = draw.of(about["days"]) if "days" in about else 0
    return Dose(about.get("name", key), amount, about["unit"], about["often"], days)


def _effects(bank: Given, name: str, known: set[str]) -> list[str]:
    """Return the side effects that cannot be taken for a sign of the illness itself."""
    effects: Sequence[str] = bank[_key(name)]["effects"]
    return [effect for effect in effects if not known.intersection(effect.split())]


def _words(about: Given) -> set[str]:
    parts = [about["reason"], *about["symptoms"], *about["denials"], *about["warnings"]]
    return {word for part in parts for word in part.split() if len(word) > 4}


def _key(name: str) -> str:
    return name.replace(" eye drops", "_drops").replace(" ", "_")
