"""The course of many patients: stay after stay, each with its history, until nobody is left.

All first stays are drawn at once, then all second ones, and so on. A readmission is the person's
next stay, on the day that the outcome says; so history, outcome and the next row agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats, happens, probability
from proofkit.generator.models.admissions import readmission, stay
from proofkit.generator.models.admissions.effects import total
from proofkit.generator.models.admissions.patients import Patients, payer
from proofkit.generator.models.admissions.stay import (
    DIED,
    FACILITY,
    TRANSFERRED,
    Stay,
    Streams,
)
from proofkit.generator.streams import stream

_LEFT_BEHIND = {
    "acute_myocardial_infarction": "previous_myocardial_infarction",
    "stroke": "cerebrovascular_disease",
}
NEVER = 1e9


@dataclass
class History:
    """What is known of each patient before the next stay."""

    day: Floats
    hospital: Codes
    reason: Codes
    is_return: Flags
    earlier: Floats
    recent: list[tuple[Codes, Floats, Flags]] = field(default_factory=list)
    died_on: Floats = field(default_factory=lambda: np.zeros(0))


def follow(block: Block, patients: Patients) -> tuple[list[dict[str, Any]], Floats]:
    """Return the columns of each round of stays and the day each patient died (or NEVER)."""
    streams = Streams(block, {})
    given = block.spec.parameters
    people = len(patients.entry_day)
    start = given["selection"]["first_day"].toordinal()
    last = given["selection"]["end_day"].toordinal() - start
    history = History(
        day=patients.entry_day.copy(),
        hospital=patients.hospital.copy(),
        reason=np.zeros(people, np.int64),
        is_return=np.zeros(people, np.bool_),
        earlier=streams("earlier").poisson(patients.rate).astype(np.float64),
        died_on=np.full(people, NEVER),
    )
    quality = given["readmission"]["quality_spread"] * _hospital_effects(block)
    rounds: list[dict[str, Any]] = []
    rows = np.arange(people)
    while len(rows):
        returning = bool(rounds)
        age = patients.adults.age[rows] + history.day[rows] / 365.25
        parts = [rows]
        if returning:  # those who come back and those who come anew draw in one stream each
            parts = [rows[history.is_return[rows]], rows[~history.is_return[rows]]]
        for some in parts:
            if not len(some):
                continue
            age = patients.adults.age[some] + history.day[some] / 365.25
            before = history.reason[some] if returning and history.is_return[some[0]] else None
            pays = payer(patients, given["payer"], some, age)
            drawn = stay.draw(streams, patients, some, age, pays, before)
            rounds.append(_round(streams, patients, history, drawn, quality, block.settings))
        rows = rows[history.day[rows] < last]
    return rounds, history.died_on


def _hospital_effects(block: Block) -> Floats:
    shares = block.spec.parameters["selection"]["hospital_shares"]
    # One effect a hospital for the whole data set, so not a stream of this block.
    effects = stream(block.seed, block.spec.name, "quality").standard_normal(len(shares))
    # Centred, so that the seed decides which hospital is better but not how often people return.
    return effects - np.average(effects, weights=shares)


def _round(
    streams: Streams,
    patients: Patients,
    history: History,
    drawn: Stay,
    quality: Floats,
    settings: Mapping[str, Any],
) -> dict[str, Any]:
    given = streams.block.spec.parameters
    rows, day = drawn.rows, history.day[drawn.rows]
    use = _use_of_care(streams, patients, history, drawn, given["use_of_care"])
    moved = streams("moved").random(len(rows)) >= given["selection"]["same_hospital_share"]
    elsewhere = streams("elsewhere").integers(0, len(quality), len(rows))
    hospital = np.where(moved, elsewhere, history.hospital[rows])
    history.hospital[rows] = hospital
    terms = readmission.terms_of(
        patients,
        drawn,
        ed_visits=use["ed_visits_6m_count"],
        admissions=use["admissions_12m_count"],
        medicines=use["medicines_count"],
        quality=quality[hospital],
        drift=float(settings["drift"]) * day / 365.25,
    )
    risk = probability(readmission.log_odds(streams.block.spec, terms, len(rows)))
    dead = drawn.disposition == DIED
    eligible = ~dead & (drawn.disposition != TRANSFERRED)
    back = eligible & (streams("readmitted").random(len(rows)) < risk)
    poor = (drawn.pays == 1) | (drawn.pays == 3)
    lost = back & poor & (streams("label_bias").random(len(rows)) < float(settings["label_bias"]))
    back &= ~lost
    discharged = day + drawn.nights
    return_day = readmission.day(streams, given["readmission"], len(rows))
    _remember(streams, patients, history, drawn, back, discharged, return_day)
    conditions = {name: flags[rows] for name, flags in patients.has.items()}
    for event, chronic in _LEFT_BEHIND.items():
        patients.has[chronic][rows[drawn.is_for(event)]] = True
    return {
        "patient": rows,
        "stay": drawn,
        "hospital": hospital,
        "payer": drawn.pays,
        "admitted_day": day,
        "discharged_day": discharged,
        "use": use,
        "risk": np.where(eligible, risk, np.nan),
        "dead": dead,
        "eligible": eligible,
        "back": back,
        "return_day": np.where(back, return_day, np.nan),
        "conditions": conditions,
    }


def _use_of_care(
    streams: Streams, patients: Patients, history: History, drawn: Stay, given: Mapping[str, Any]
) -> dict[str, Floats]:
    rows, count = drawn.rows, len(drawn.rows)
    day = history.day[rows]
    by_ambulance, admitted = np.zeros(len(history.day)), np.zeros(len(history.day))
    for past, past_day, past_emergent in history.recent:
        gap = history.day[past] - past_day
        by_ambulance[past] += past_emergent & (gap <= 182)
        admitted[past] += gap <= 365
    # Admissions before the first one here drop out of the twelve months as time goes by.
    since = np.clip((day - patients.entry_day[rows]) / 365, 0, 1)
    earlier = streams("still_earlier").binomial(history.earlier[rows].astype(np.int64), 1 - since)
    visits = streams("ed_visits").poisson(
        np.exp(np.minimum(total(given["ed_visits_6m"], drawn.causes, count), 2.7))
    )
    outpatient = np.exp(total(given["outpatient_visits_12m"], drawn.causes, count))
    ill = sum(flags[rows].astype(np.float64) for flags in patients.has.values())
    medicines = given["medicines"]
    log_medicines = medicines["base"] + medicines["conditions"] * np.minimum(ill, 9)
    log_medicines += medicines["per_decade"] * (drawn.age - 60) / 10
    spread = streams("outpatient_spread").standard_gamma(2.0, count) / 2
    return {
        "ed_visits_6m_count": visits + by_ambulance[rows],
        "admissions_12m_count": earlier + admitted[rows],
        "outpatient_visits_12m_count": streams("outpatient").poisson(outpatient * spread),
        "medicines_count": streams("medicines").poisson(np.exp(log_medicines)),
    }


def _remember(
    streams: Streams, patients: Patients, history: History, drawn: Stay,
    back: Flags, discharged: Floats, return_day: Floats,
) -> None:  # fmt: skip
    """Set the day of each patient's next stay, or none, and of death after discharge."""
    given = streams.block.spec.parameters
    rows = drawn.rows
    dead = drawn.disposition == DIED
    history.recent.append((rows, history.day[rows], drawn.admission_type == 0))
    end = given["selection"]["end_day"].toordinal() - given["selection"]["first_day"].toordinal()
    seen_again = back & (discharged + return_day < end)

    def cause(name: str) -> Any:
        return drawn.disposition == FACILITY if name == "facility" else drawn.causes(name)

    risk = total(given["ending"]["death_after"], cause, len(rows))
    dies = ~dead & ~seen_again & happens(streams("death_after"), risk)
    day_of_death = discharged + np.ceil(30 * streams("death_day").random(len(rows)))
    # Whoever is readmitted beyond the end of the records dies after that readmission, if at all.
    day_of_death = np.where(back, np.maximum(day_of_death, discharged + return_day), day_of_death)
    history.died_on[rows[dead]] = discharged[dead]
    history.died_on[rows[dies]] = day_of_death[dies]
    rate = given["readmission"]["later_rate"] * patients.rate[rows]
    wait = 31 + np.floor(streams("next").standard_exponential(len(rows)) * 365 / rate)
    following = np.where(back, discharged + return_day, discharged + wait)
    history.day[rows] = np.where(dead | dies, NEVER, following)
    history.is_return[rows] = back
    history.reason[rows] = drawn.reason
