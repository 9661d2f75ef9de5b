"""Stays on hospital wards with hourly vital signs, NEWS2 and deterioration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags
from proofkit.generator.models.population import names
from proofkit.generator.models.ward_vitals import admission, course, patients, ward
from proofkit.generator.models.ward_vitals.measures import measure

__all__ = ["build", "measure"]

_GAPS = {"none": 0.0, "usual": 1.0, "high": 4.0}


def build(block: Block) -> Mapping[str, Mapping[str, Any]]:
    """Draw one block of stays, follow them hour by hour and lay the tables out."""
    given = block.spec.parameters
    everyone = patients.draw(block, given["patients"], block.records)
    admitted = admission.draw(block, given["admission"], everyone.person, everyone.is_emergency)
    opened = (admitted // 3600) % 24
    drawn = course.draw(block, given["course"], everyone, opened)
    # The wards are simulated with the longest stays first; keys keep the order of drawing.
    order = np.argsort(-drawn.planned, kind="stable")
    followed = ward.follow(
        block, given["ward"], everyone.take(order), drawn.take(order), opened[order]
    )
    rows = np.argsort(order[followed.stay], kind="stable")
    key = block.first + 1 + np.arange(block.records)
    stay = key[order[followed.stay[rows]]]
    ended, outcome = np.empty_like(followed.ended), np.empty_like(followed.outcome)
    ended[order], outcome[order] = followed.ended, followed.outcome
    struck = drawn.onset < ended
    return {
        "people": _people(block, everyone),
        "stays": {
            "stay_id": key,
            "person_id": block.first + 1 + everyone.person,
            "age_years": np.floor(everyone.age),
            "specialty": everyone.is_surgical,
            "is_emergency": everyone.is_emergency,
            "has_spo2_scale_2": everyone.has_scale_2,
            "admitted_at": admitted.astype("datetime64[s]"),
            "ended_at": (admitted + 3600 * ended).astype("datetime64[s]"),
            "stay_hours": ended,
            "outcome": outcome,
        },
        "vitals": _vitals(block, given["gaps"], stay, followed, rows),
        "truth/episodes": {
            "stay_id": key[struck],
            "onset_hours": drawn.onset[struck],
            "peak_level": drawn.peak[struck],
            "failure": drawn.failure[struck],
        },
        "truth/risk": {
            "stay_id": stay[followed.is_charted[rows]],
            "since_admission_hours": followed.hour[rows][followed.is_charted[rows]],
            "severity_level": followed.severity[rows][followed.is_charted[rows]],
            "hourly_risk": -np.expm1(-followed.hazard[rows][followed.is_charted[rows]]),
        },
    }


def _people(block: Block, everyone: patients.Patients) -> dict[str, Any]:
    """Return one row for each person, as at their first stay."""
    people = int(everyone.person.max()) + 1
    who = everyone.take(np.arange(people))
    return {
        "person_id": block.first + 1 + np.arange(people),
        **names.draw(block.stream, who.is_male, who.language),
        "sex": who.is_male,
        "language": who.language,
        "deprivation_level": who.deprivation,
        **{f"has_{name}": flags for name, flags in who.conditions.items()},
    }


def _vitals(
    block: Block, given: Any, stay: Codes, followed: ward.Ward, rows: Codes
) -> dict[str, Any]:
    """Lay out the hours: the monitor's signs with its gaps, the rest where a nurse charted."""
    charted = followed.is_charted[rows]
    shares = given["share"] * _GAPS[str(block.settings["missingness"])]
    # A sensor that is off stays off for a while: a gap covers the hours of one window of the clock.
    window = followed.hour[rows] // given["window_hours"]
    place = stay * 1000 + window
    opens = np.r_[True, place[1:] != place[:-1]]
    off = block.stream("gap").random(len(rows))[np.maximum.accumulate(
        np.where(opens, np.arange(len(rows)), 0))] < shares  # fmt: skip

    def shown(name: str, where: Flags) -> Any:
        return np.where(where, followed.signs[name][rows], np.nan)

    on = charted | ~off
    return {
        "stay_id": stay,
        "since_admission_hours": followed.hour[rows],
        "pulse_bpm": shown("pulse", on),
        "respiratory_rate_per_min": shown("respiratory_rate", on),
        "spo2_percent": shown("spo2", on),
        "has_oxygen": followed.has_oxygen[rows],
        "is_charted": charted,
        "systolic_mmhg": shown("systolic", charted),
        "temperature_celsius": shown("temperature", charted),
        "consciousness": np.where(charted, followed.consciousness[rows], -1),
        "news2_points": np.where(charted, followed.news2[rows], np.nan),
    }
