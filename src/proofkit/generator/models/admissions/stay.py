"""One stay of each of many patients: why, how urgent, how long, what was measured, how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats, pick_each, probability
from proofkit.generator.models.admissions.effects import Causes, total
from proofkit.generator.models.admissions.patients import Patients

SURGICAL = ("surgery", "orthopaedics")
HOME, HOME_HEALTH, FACILITY, AGAINST_ADVICE, TRANSFERRED, DIED = range(6)


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
    causes: Causes
    reasons: tuple[str, ...]

    def is_for(self, *names: str) -> Flags:
        """Say which stays have one of the named reasons."""
        return np.isin(self.reason, [self.reasons.index(name) for name in names])


def draw(
    streams: Streams,
    patients: Patients,
    rows: Codes,
    age: Floats,
    pays: Codes,
    before: Codes | None,
) -> Stay:
    """Draw one stay each; `before` is the reason of the stay that this one follows, if any."""
    given = streams.block.spec.parameters
    reasons = given["diagnosis"]["reasons"]
    plain = patients.causes(rows, age, {})
    reason = _reason(streams, given["diagnosis"], plain, len(rows), before)
    names = [row["name"] for row in reasons]

    def of_reason(key: str) -> Any:
        return np.array([row[key] for row in reasons])[reason]

    for place, name in enumerate(names):
        if name in patients.has:  # whoever comes for heart failure has it from then on
            patients.has[name][rows[reason == place]] = True
    service = of_reason("service")
    chance = streams("admission_type").random(len(rows))
    emergent, urgent = of_reason("emergent"), of_reason("urgent")
    admission_type = (chance >= emergent).astype(np.int64) + (chance >= emergent + urgent)
    has_procedure = streams("has_procedure").random(len(rows)) < of_reason("procedure")
    more: dict[str, Any] = {name: reason == place for place, name in enumerate(names)}
    # A chronic condition that is also a reason (heart failure) keeps its name as a cause.
    more = {name: flags for name, flags in more.items() if name not in patients.has}
    more |= {
        "uninsured": pays == 3,
        "emergent": admission_type == 0,
        "elective": admission_type == 2,
        "surgical": np.isin(service, SURGICAL),
        "orthopaedics": service == "orthopaedics",
        "oncology": service == "oncology",
        "medicine": service == "general_medicine",
        "psychiatry": service == "psychiatry",
    }
    causes = patients.causes(rows, age, more)
    log_days = np.log(of_reason("stay_days")) + given["stay"]["level"]
    log_days += total(given["stay"]["log_days"], causes, len(rows))
    spread = given["stay"]["spread"]
    noise = streams("stay").standard_normal(len(rows))
    nights = np.rint(np.exp(log_days + spread * noise - spread**2 / 2))
    more["log_days"] = np.log1p(nights) - np.log1p(3)
    more["short_stay"] = nights < 2
    labs = _labs(streams, given["labs"], patients, rows, age, causes)
    dead = of_reason("death") + total(given["ending"]["death"], causes, len(rows))
    disposition = _disposition(streams, given["ending"], causes, probability(dead))
    return Stay(
        rows, age, reason, admission_type, nights, has_procedure, disposition, pays,
        labs, causes,        tuple(names),
    )  # fmt: skip


def _reason(
    streams: Streams, given: Mapping[str, Any], causes: Causes, rows: int, before: Codes | None
) -> Codes:
    reasons = given["reasons"]
    weights = np.empty((rows, len(reasons)))
    for place, row in enumerate(reasons):
        weight = np.full(rows, float(row["weight"]))
        for name, factor in row["when"].items():
            cause = causes(name)
            steps = cause.dtype != np.bool_
            weight *= factor ** np.clip(cause, -4, 4) if steps else np.where(cause, factor, 1.0)
        if before is not None:
            planned = 1 - row["emergent"] - row["urgent"]
            weight *= 1 - planned * (1 - given["return_elective"])
        weights[:, place] = weight
    if before is not None:
        weights[np.arange(rows), before] *= given["return_same"]
    return pick_each(streams("reason"), weights)


def _labs(
    streams: Streams,
    given: Mapping[str, Any],
    patients: Patients,
    rows: Codes,
    age: Floats,
    causes: Causes,
) -> dict[str, Floats]:
    from proofkit.generator.models.population.biomarkers import creatinine

    def level(name: str) -> Floats:
        noise = streams(name).standard_normal(len(rows))
        values: Floats = total(given[name], causes, len(rows)) + given[name]["spread"] * noise
        return values

    people = patients.adults
    usual = creatinine(people.egfr[rows], age, people.is_male[rows])
    return {
        "haemoglobin_g_dl": level("haemoglobin_g_dl"),
        "sodium_mmol_l": level("sodium_mmol_l"),
        "creatinine_mg_dl": usual * np.exp(level("log_creatinine")),
        "albumin_g_dl": level("albumin_g_dl"),
        "glucose_mg_dl": np.exp(level("log_glucose_mg_dl")),
    }


def _disposition(streams: Streams, given: Mapping[str, Any], causes: Causes, dead: Floats) -> Codes:
    rows = len(dead)
    ways = ("home_health", "facility", "against_advice", "transferred")
    odds = [np.exp(total(given[way], causes, rows)) for way in ways]
    alive = pick_each(streams("disposition"), np.stack([np.ones(rows), *odds], axis=1))
    return np.where(streams("death").random(rows) < dead, DIED, alive)
