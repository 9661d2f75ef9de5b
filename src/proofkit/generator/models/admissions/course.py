"""The course of many patients: stay after stay, each with its history, until nobody is left.

All first stays are drawn at once, then all second ones, and so on. A readmission is the person's
next stay, on the day that the outcome says; so history, outcome and the next row agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import (
    Codes,
    Flags,
    Floats,
    exponential,
    happens,
    normal,
    probability,
    uniform,
)  # fmt: skip
from proofkit.generator.models.admissions import readmission, stay
from proofkit.generator.models.admissions.effects import total
from proofkit.generator.models.admissions.patients import Patients
from proofkit.generator.models.admissions.stay import DIED, FACILITY, TRANSFERRED, Stay, Streams
from proofkit.generator.streams import stream

_LEFT_BEHIND = {
    "acute_myocardial_infarction": "previous_myocardial_infarction",
    "stroke": "cerebrovascular_disease",
}
NEVER = 1e9
_HALF_YEAR, _YEAR = 182, 365


@dataclass
class History:
    """What is known of each patient before the next stay.

    `past` has one entry a stay before: whose it was, on which day, and whether it was emergent.
    """

    day: Floats
    hospital: Codes
    reason: Codes
    is_return: Flags
    earlier: Floats
    died_on: Floats
    past: list[tuple[Codes, Floats, Flags]]


def follow(block: Block, patients: Patients) -> tuple[list[dict[str, Any]], Floats]:
    """Return the columns of each round of stays and the day each patient died (or NEVER)."""
    streams = Streams(block, {})
    given = block.spec.parameters
    people = len(patients.entry_day)
    end = (given["selection"]["end_day"] - given["selection"]["first_day"]).days
    history = History(
        day=patients.entry_day.copy(),
        hospital=patients.hospital.copy(),
        reason=np.zeros(people, np.int64),
        is_return=np.zeros(people, np.bool_),
        earlier=streams("earlier").poisson(patients.rate).astype(np.float64),
        died_on=np.full(people, NEVER),
        past=[],
    )
    quality = given["readmission"]["quality_spread"] * _hospital_effects(block)
    rounds: list[dict[str, Any]] = []
    rows = np.arange(people)
    while len(rows):
        age = patients.adults.age.take(rows) + history.day.take(rows) / 365.25
        is_return = history.is_return.take(rows) if rounds else None
        drawn = stay.draw(streams, patients, rows, age, is_return, history.reason.take(rows))
        rounds.append(_round(streams, patients, history, drawn, quality, end))
        rows = rows[history.day.take(rows) < end]
    return rounds, history.died_on


def _hospital_effects(block: Block) -> Floats:
    # One effect a hospital for the whole data set, so not a stream of this block.
    shares = block.spec.parameters["selection"]["hospital_shares"]
    effects = stream(block.seed, block.spec.name, "quality").standard_normal(len(shares))
    # Centred, so that the seed decides which hospital is better but not how often people return.
    centred: Floats = effects - np.average(effects, weights=shares)
    return centred


def _round(
    streams: Streams, patients: Patients, history: History, drawn: Stay, quality: Floats, end: int
) -> dict[str, Any]:
    given, settings = streams.block.spec.parameters, streams.block.settings
    rows, count = drawn.rows, len(drawn.rows)
    day = history.day.take(rows)
    use = _use_of_care(streams, patients, history, drawn, given["use_of_care"])
    where = uniform(streams("elsewhere"), count)
    same = given["selection"]["same_hospital_share"]
    other = ((where - same) / (1 - same) * len(quality)).astype(np.int64)
    hospital = np.where(where < same, history.hospital.take(rows), other)
    history.hospital[rows] = hospital
    terms = readmission.terms_of(
        patients,
        drawn,
        ed_visits=use["ed_visits_6m_count"],
        admissions=use["admissions_12m_count"],
        medicines=use["medicines_count"],
        quality=quality.take(hospital),
        drift=float(settings["drift"]) * day / 365.25,
    )
    risk = probability(readmission.log_odds(streams.block.spec, terms, count))
    dead = drawn.disposition == DIED
    eligible = ~dead & (drawn.disposition != TRANSFERRED)
    back = eligible & (uniform(streams("readmitted"), count) < risk)
    poor = (drawn.pays == 1) | (drawn.pays == 3)
    lost = poor & (uniform(streams("label_bias"), count) < float(settings["label_bias"]))
    back &= ~lost
    discharged = day + drawn.nights
    return_day = readmission.day(streams, given["readmission"], count)
    conditions = np.zeros(count, np.uint32)  # one bit each, in the order of `patients.has`
    for place, name in enumerate(patients.has):
        conditions |= drawn.causes(name).astype(np.uint32) << np.uint32(place)
    _remember(streams, patients, history, drawn, back, discharged, return_day, end)
    for event, chronic in _LEFT_BEHIND.items():
        patients.has[chronic][rows[drawn.is_for(event)]] = True
    return {
        "patient": rows,
        "stay": drawn,
        "hospital": hospital,
        "admitted_day": day,
        "discharged_day": discharged,
        "use": use,
        "risk": np.where(eligible, risk, np.nan),
        "eligible": eligible,
        "back": back,
        "return_day": np.where(back, return_day, np.nan),
        "conditions": conditions,
    }


def _use_of_care(
    streams: Streams, patients: Patients, history: History, drawn: Stay, given: Mapping[str, Any]
) -> dict[str, Floats]:
    rows, count = drawn.rows, len(drawn.rows)
    visits = streams("ed_visits").poisson(
        np.exp(np.minimum(total(given["ed_visits_6m"], drawn.causes), 2.7))
    )
    outpatient = given["outpatient_spread"] * normal(streams("outpatient"), count)
    outpatient += total(given["outpatient_visits_12m"], drawn.causes)
    ill = sum(drawn.causes(name).astype(np.int8) for name in patients.has)
    medicines = given["medicines"]
    log_medicines = medicines["base"] + medicines["conditions"] * np.minimum(ill, 9)
    log_medicines += medicines["per_decade"] * drawn.causes("per_decade")
    log_medicines += medicines["spread"] * normal(streams("medicines"), count)
    day = history.day.take(rows)
    # Admissions before the first one here drop out of the twelve months as time goes by.
    since = np.minimum((day - patients.entry_day.take(rows)) / _YEAR, 1)
    admitted = np.floor(history.earlier.take(rows) * (1 - since) + patients.luck.take(rows) * (
        since > 0
    ))  # fmt: skip
    if history.past:
        place = np.full(len(history.day), -1)
        place[rows] = np.arange(count)
        for past, past_day, past_emergent in history.past:
            at = place.take(past)
            still = at >= 0
            at, gap = at[still], day[at[still]] - past_day[still]
            admitted[at] += gap <= _YEAR
            visits[at] += past_emergent[still] & (gap <= _HALF_YEAR)
    return {
        "ed_visits_6m_count": visits,
        "admissions_12m_count": admitted,
        "outpatient_visits_12m_count": np.floor(np.exp(outpatient)),
        "medicines_count": np.rint(np.exp(log_medicines)),
    }


def _remember(
    streams: Streams, patients: Patients, history: History, drawn: Stay,
    back: Flags, discharged: Floats, return_day: Floats, end: int,
) -> None:  # fmt: skip
    """Set the day of each patient's next stay, or none, and of death after discharge."""
    given = streams.block.spec.parameters
    rows, count = drawn.rows, len(drawn.rows)
    dead = drawn.disposition == DIED
    history.past.append((rows, history.day.take(rows), drawn.admission_type == 0))
    drawn.causes.add(discharged_to_facility=drawn.disposition == FACILITY)
    risk = total(given["ending"]["death_after"], drawn.causes)
    seen_again = back & (discharged + return_day < end)
    dies = happens(streams("death_after"), risk) & ~dead & ~seen_again
    day_of_death = discharged + np.ceil(30 * uniform(streams("death_day"), count))
    # Whoever is readmitted beyond the end of the records dies after that readmission, if at all.
    day_of_death = np.where(back, np.maximum(day_of_death, discharged + return_day), day_of_death)
    history.died_on[rows[dead]] = discharged[dead]
    history.died_on[rows[dies]] = day_of_death[dies]
    rate = given["readmission"]["later_rate"] * patients.rate.take(rows)
    wait = 31 + np.floor(exponential(streams("next"), count) * _YEAR / rate)
    following = discharged + np.where(back, return_day, wait)
    history.day[rows] = np.where(dead | dies, NEVER, following)
    history.is_return[rows] = back
    history.reason[rows] = drawn.reason
