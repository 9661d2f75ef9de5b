"""One stay of each of many patients: why, how urgent, how long, what was measured, how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import (
    Codes,
    Flags,
    Floats,
    along,
    normal,
    pick_each,
    probability,
    uniform,
)
from proofkit.generator.effects import Causes, Layout, product, total
from proofkit.generator.models.admissions import calendar
from proofkit.generator.models.admissions.patients import Patients, payer
from proofkit.generator.models.admissions.traits import Traits, tell
from proofkit.generator.models.population.biomarkers import creatinine

HOME, HOME_HEALTH, FACILITY, AGAINST_ADVICE, TRANSFERRED, DIED = range(6)
_SERVICES = {
    "surgical": ("surgery", "orthopaedics"),
    "orthopaedics": ("orthopaedics",),
    "oncology": ("oncology",),
    "medicine": ("general_medicine",),
    "psychiatry": ("psychiatry",),
}
_WAYS = ("home_health", "facility", "against_advice", "transferred")


@dataclass(frozen=True)
class Streams:
    """The random streams of the stays, opened once a block and drawn from in turn."""

    block: Block
    opened: dict[str, np.random.Generator]

    def __call__(self, name: str) -> np.random.Generator:
        """Return the stream of a column, where the last draw left it."""
        if name not in self.opened:
            self.opened[name] = self.block.stream(name)
        return self.opened[name]


@dataclass(frozen=True)
class Stay:
    """Columns of one stay each of the patients in `rows`."""

    rows: Codes
    age: Floats
    reason: Codes
    admission_type: Codes
    nights: Floats
    has_procedure: Flags
    disposition: Codes
    pays: Codes
    labs: Mapping[str, Floats]
    traits: Codes
    causes: Causes
    reasons: tuple[str, ...]

    def is_for(self, *names: str) -> Flags:
        """Say which stays have one of the named reasons."""
        found: Flags = np.array([name in names for name in self.reasons]).take(self.reason)
        return found


def draw(
    streams: Streams,
    patients: Patients,
    rows: Codes,
    age: Floats,
    day: Floats,
    hospital: Codes,
    is_return: Flags | None,
    before: Codes,
) -> Stay:
    """Draw one stay each, around some day; `before` is the reason of each patient's last stay.

    `is_return` says who is readmitted; it is None where nobody was here before.
    """
    given = streams.block.spec.parameters
    reasons = given["diagnosis"]["reasons"]
    names = tuple(row["name"] for row in reasons)
    causes = patients.causes(rows, age)
    causes.add(
        winter=calendar.winter(day, given["selection"]["first_day"]),
        small_hospital=hospital >= given["selection"]["large_hospitals"],
    )
    pays = payer(patients, given["payer"], causes, rows)
    people, traits = patients.traits, patients.traits.bits.take(rows)
    reason = _reason(streams, given["diagnosis"], people, traits, age, causes, is_return, before)
    # Whoever comes for heart failure has it from then on, whoever has a new knee has had it.
    traits |= np.array([people.mask([name, f"had/{name}"]) for name in names]).take(reason)
    people.bits[rows] = traits
    tell(causes, people.names, traits)
    services = tuple(row["service"] for row in reasons)
    causes.add_numbers(_of_reason(names, services, patients.conditions), reason)

    def of_reason(key: str) -> Any:
        return np.array([row[key] for row in reasons]).take(reason)

    emergent = of_reason("emergent")
    chance = uniform(streams("admission_type"), len(rows))
    admission_type = (chance >= emergent).astype(np.int64)
    admission_type += chance >= emergent + of_reason("urgent")
    has_procedure = uniform(streams("has_procedure"), len(rows)) < of_reason("procedure")
    causes.add(
        uninsured=pays == 3,
        emergent=admission_type == 0,
        elective=admission_type == 2,
    )
    log_days = np.log(of_reason("stay_days"))
    log_days += given["stay"]["level"] + total(given["stay"]["log_days"], causes)
    spread = given["stay"]["spread"]
    log_days += spread * normal(streams("stay"), len(rows)) - spread**2 / 2
    nights = np.rint(np.exp(log_days))
    causes.add(log_days=np.log1p(nights) - np.log1p(3))
    labs = _labs(streams, given["labs"], patients, rows, age, causes)
    dead = probability(of_reason("death") + total(given["ending"]["death"], causes))
    odds = [np.exp(total(given["ending"][way], causes)) for way in _WAYS]
    alive = pick_each(streams("disposition"), [np.ones(len(rows)), *odds])
    disposition = np.where(uniform(streams("death"), len(rows)) < dead, DIED, alive)
    return Stay(
        rows, age, reason, admission_type, nights, has_procedure, disposition, pays, labs,
        traits, causes, names,
    )  # fmt: skip


@cache
def _of_reason(
    names: tuple[str, ...], services: tuple[str, ...], conditions: tuple[str, ...]
) -> Layout:
    """Return what the reason of a stay is a cause of by itself or by its service."""
    own = np.eye(len(names), dtype=np.bool_)
    return Layout(
        {name: own[place] for place, name in enumerate(names) if name not in conditions}
        | {
            group: np.array([service in members for service in services])
            for group, members in _SERVICES.items()
        }
    )


def _reason(
    streams: Streams,
    given: Mapping[str, Any],
    people: Traits,
    traits: Codes,
    age: Floats,
    causes: Causes,
    is_return: Flags | None,
    before: Codes,
) -> Codes:
    weights = np.empty((len(given["reasons"]), causes.rows))
    for weight, row in zip(weights, given["reasons"], strict=True):
        product({"base": row["weight"], **row["when"]}, causes, weight)
        if "age" in row:
            weight *= along(row["age"], age)
        if "only" in row:
            weight *= (traits & people.mask(row["only"])) != 0
        if "once" in row:
            weight *= (traits & people.mask([f"had/{row['name']}"])) == 0
        if is_return is not None:
            planned = (1 - row["emergent"] - row["urgent"]) * (1 - given["return_elective"])
            weight *= 1 - planned * is_return
    if is_return is not None:
        # An acute illness comes back; who has a new knee is done with it for a while.
        again = np.array([row.get("again", 1.0) for row in given["reasons"]]).take(before)
        again *= np.where(is_return, given["return_same"], 1.0)
        weights[before, np.arange(causes.rows)] *= again
    return pick_each(streams("reason"), weights)


def _labs(
    streams: Streams,
    given: Mapping[str, Any],
    patients: Patients,
    rows: Codes,
    age: Floats,
    causes: Causes,
) -> dict[str, Floats]:
    inflamed = normal(streams("inflamed"), len(rows))

    def level(name: str) -> Floats:
        result, spread = total(given[name], causes), given[name]["spread"]
        if name in given["times_as_spread"]:
            spread = spread * total(given["times_as_spread"][name], causes)
        new = normal(streams(name), len(rows))
        if name in given["inflammation_lowers"]:
            share = given["inflammation_share"]
            new = np.sqrt(1 - share) * new - np.sqrt(share) * inflamed
        if name in patients.usual:
            new = patients.deviation(name, rows, given["personal_share"], new)
        result += spread * new
        return result

    usual = creatinine(patients.egfr.take(rows), age, causes("male"))
    return {
        "haemoglobin_g_dl": level("haemoglobin_g_dl"),
        "sodium_mmol_l": level("sodium_mmol_l"),
        "creatinine_mg_dl": usual * np.exp(level("log_creatinine")),
        "albumin_g_dl": level("albumin_g_dl"),
        "glucose_mg_dl": np.exp(level("log_glucose_mg_dl")),
    }
