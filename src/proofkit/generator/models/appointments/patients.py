"""The people who book: adults of the population and children, by their need of care."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats, along, happens, pick, select, spread
from proofkit.generator.models.population import adults, names
from proofkit.generator.spec_reader import read

_CHRONIC = ("diabetes", "diabetes_with_end_organ_damage", "depression", "alcohol_use_disorder")


@dataclass(frozen=True)
class Patients:
    """People as columns of equal length."""

    age: Floats
    is_male: Flags
    deprivation: Codes
    language: Codes
    has_support: Flags
    distance: Floats
    has_phone: Flags
    frailty: Floats
    same_day_habit: Floats
    conditions: dict[str, Flags]


def draw(block: Block, records: int) -> tuple[Patients, Codes]:
    """Return the people, and for each of `records` appointments the row of its person."""
    given = block.spec.parameters["people"]
    visits = _visits(block, given, records)
    count = int(visits[-1]) + 1
    children = np.flatnonzero(block.stream("child").random(count) < given["child_share"])
    grown = _adults(block, given, count)
    for name, value in _children(block, given, len(children)).items():
        grown[name][children] = value
    for name in ("hypertension", *_CHRONIC):
        grown[name][children] = False
    return _social(block, given, grown, np.bincount(visits)), visits


def _visits(block: Block, given: Any, records: int) -> Codes:
    """Give each person one or more of the appointments: a negative binomial without its zero."""
    rate = block.stream("need").gamma(
        given["visits_shape"], given["visits_scale"], 4 * records + 40
    )
    number = block.stream("visits").poisson(rate)
    ends = np.cumsum(number[number > 0])
    return np.searchsorted(ends, np.arange(records), side="right")


def _adults(block: Block, given: Any, count: int) -> dict[str, Any]:
    """Select adults from the population by how often people like them book."""
    shared = read("population").parameters
    pool = adults.draw(block.stream, shared, int(given["pool"] * count) + 100)
    chronic = sum(pool.conditions[name].astype(np.float64) for name in ("hypertension", *_CHRONIC))
    weights = along(given["booking_rate"], pool.age) * given["per_condition"] ** chronic
    weights *= np.where(pool.is_male, given["male_rate"], 1.0)
    weights *= given["per_deprivation"] ** (pool.deprivation - 3)
    # The order is shuffled so that neighbours in the pool do not end up as neighbours here.
    chosen = block.stream("order").permutation(select(block.stream("selected"), weights, count))
    people = pool.take(chosen)
    aware = block.stream("aware").random(count) < along(
        given["hypertension_known_share"], people.age
    )
    known = block.stream("known").random(count) < given["alcohol_known_share"]
    return {
        "age": people.age.copy(),
        "is_male": people.is_male.copy(),
        "deprivation": people.deprivation.copy(),
        "language": people.language.copy(),
        "hypertension": people.conditions["hypertension"] & aware,
        **{name: people.conditions[name].copy() for name in _CHRONIC[:-1]},
        "alcohol_use_disorder": people.conditions["alcohol_use_disorder"] & known,
    }


def _children(block: Block, given: Any, count: int) -> dict[str, Any]:
    def stream(name: str) -> np.random.Generator:
        return block.stream(f"child/{name}")

    deprivation = pick(stream("deprivation"), given["child_deprivation_shares"], count) + 1
    shares = np.cumsum(np.asarray(given["child_language_shares"]), axis=1)[deprivation - 1]
    return {
        "age": spread(stream("age"), given["child_edges_years"], given["child_shares"], count),
        "is_male": stream("sex").random(count) < given["child_male_share"],
        "deprivation": deprivation,
        "language": (shares < stream("language").random(count)[:, None]).sum(axis=1),
    }


def _social(block: Block, given: Any, people: dict[str, Any], booked: Codes) -> Patients:
    age, deprivation = people["age"], people["deprivation"]
    count = len(age)
    support = given["support_log_odds"] + given["support_per_deprivation"] * (deprivation - 3)
    support = support + along(given["support_age"], age) - given["support_male"] * people["is_male"]
    distance = np.exp(
        given["log_distance_km"]
        + given["log_distance_spread"] * block.stream("distance").standard_normal(count)
    )
    phone = given["phone_log_odds"] + given["phone_per_deprivation"] * (deprivation - 3)
    phone = phone + along(given["phone_age"], age)
    shape = given["frailty_shape"]
    frailty = block.stream("frailty").gamma(shape, 1 / shape, count)
    # Who misses nearly everything books again and again, so among frequent bookers they are many.
    unsettled = (
        block.stream("unsettled").random(count) < given["unsettled_share"] * (booked - 1) ** 2
    )
    frailty *= np.where(unsettled, given["unsettled_factor"], 1.0)
    return Patients(
        age, people["is_male"], deprivation, people["language"],
        happens(block.stream("support"), support),
        distance,
        happens(block.stream("phone"), phone),
        frailty,
        given["same_day_spread"] * block.stream("same_day_habit").standard_normal(count),
        {
            "hypertension": people["hypertension"],
            "diabetes": people["diabetes"] | people["diabetes_with_end_organ_damage"],
            "depression": people["depression"],
            "alcohol_use_disorder": people["alcohol_use_disorder"],
        },
    )  # fmt: skip


def columns(block: Block, people: Patients) -> dict[str, Any]:
    """Return the columns of `people`; an unknown address hides the distance."""
    unknown = {"none": 0.0, "usual": 1.0, "high": 4.0}[str(block.settings["missingness"])]
    hidden = block.stream("address").random(len(people.age)) < unknown * np.where(
        people.deprivation >= 4, 0.09, 0.03
    )
    return {
        **names.draw(block.stream, people.is_male, people.language),
        "sex": people.is_male,
        "age_years": np.floor(people.age),
        "language": people.language,
        "deprivation_level": people.deprivation,
        "has_income_support": people.has_support,
        "distance_km": np.where(hidden, np.nan, people.distance),
        "has_mobile_phone": people.has_phone,
        **{f"has_{name}": flags for name, flags in people.conditions.items()},
    }
