"""The course of many patients: stay after stay, each with its history, until nobody is left.

All first stays are drawn at once, then all second ones, and so on. A readmission is the person's
next stay, on the day that the outcome says; so history, outcome and the next row agree.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import (
    Flags,
    Floats,
    exponential,
    happens,
    probability,
    uniform,
)  # fmt: skip
from proofkit.generator.effects import total
from proofkit.generator.models.admissions import calendar, hospitals, readmission, stay
from proofkit.generator.models.admissions.history import History, use_of_care
from proofkit.generator.models.admissions.patients import Patients
from proofkit.generator.models.admissions.stay import DIED, FACILITY, TRANSFERRED, Stay, Streams

_LEFT_BEHIND = {
    "acute_myocardial_infarction": "previous_myocardial_infarction",
    "stroke": "cerebrovascular_disease",
}
NEVER = 1e9
_YEAR = 365


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
        earlier=_before_the_records(streams, patients),
        died_on=np.full(people, NEVER),
        past=[],
    )
    quality = hospitals.qualities(block)
    rounds: list[dict[str, Any]] = []
    rows = np.arange(people)
    while len(rows):
        age = patients.age.take(rows) + history.day.take(rows) / 365.25
        is_return = history.is_return.take(rows) if rounds else None
        hospital = hospitals.of_stay(
            streams("elsewhere"), given["selection"], history.hospital.take(rows)
        )
        history.hospital[rows] = hospital
        day = history.day.take(rows)
        drawn = stay.draw(
            streams, patients, rows, age, day, hospital, is_return, history.reason.take(rows)
        )
        may_wait = ~is_return if is_return is not None else np.ones(len(rows), np.bool_)
        history.day[rows] = calendar.on_working_days(
            streams("weekday"), day, drawn.admission_type, may_wait, given["selection"]
        )
        rounds.append(_round(streams, patients, history, drawn, quality, end))
        again = history.day.take(rows) < end
        rows = rows[again]
        history.past = [(day[again], emergent[again]) for day, emergent in history.past]
    return rounds, history.died_on


def _before_the_records(streams: Streams, patients: Patients) -> Floats:
    """Draw the admissions in the year before each first one, of which none is in the records."""
    unseen = np.maximum(_YEAR - patients.entry_day, 0) / _YEAR
    rate = streams.block.spec.parameters["selection"]["admissions_before"] * patients.rate
    return np.asarray(streams("earlier").poisson(rate * unseen), np.float64)


def _round(
    streams: Streams, patients: Patients, history: History, drawn: Stay, quality: Floats, end: int
) -> dict[str, Any]:
    given, settings = streams.block.spec.parameters, streams.block.settings
    rows, count = drawn.rows, len(drawn.rows)
    day = history.day.take(rows)
    use = use_of_care(streams, patients, history, drawn, given["use_of_care"])
    hospital = history.hospital.take(rows)
    terms = readmission.terms_of(
        patients,
        drawn,
        ed_visits=use["ed_visits_6m_count"],
        admissions=use["admissions_12m_count"],
        medicines=use["medicines_count"],
        quality=quality.take(hospital),
        drift=float(settings["drift"]) * day / 365.25,
    )
    risk = probability(readmission.log_odds(streams.block.spec, terms, drawn.causes))
    dead = drawn.disposition == DIED
    eligible = ~dead & (drawn.disposition != TRANSFERRED)
    back = eligible & (uniform(streams("readmitted"), count) < risk)
    poor = (drawn.pays == 1) | (drawn.pays == 3)
    lost = poor & (uniform(streams("label_bias"), count) < float(settings["label_bias"]))
    back &= ~lost
    discharged = day + drawn.nights
    return_day = readmission.day(streams, given["readmission"], count)
    _remember(streams, patients, history, drawn, back, discharged, return_day, end)
    left = [patients.traits.mask([_LEFT_BEHIND.get(name, "")]) for name in drawn.reasons]
    patients.traits.bits[rows] |= np.array(left).take(drawn.reason)
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
        "traits": drawn.traits,
    }


def _remember(
    streams: Streams, patients: Patients, history: History, drawn: Stay,
    back: Flags, discharged: Floats, return_day: Floats, end: int,
) -> None:  # fmt: skip
    """Set the day of each patient's next stay, or none, and of death after discharge."""
    given = streams.block.spec.parameters
    rows, count = drawn.rows, len(drawn.rows)
    dead = drawn.disposition == DIED
    history.past.append((history.day.take(rows), drawn.admission_type == 0))
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
