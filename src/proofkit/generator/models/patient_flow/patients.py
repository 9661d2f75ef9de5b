"""What each patient brings: who, how urgent, and every need, drawn before any queue."""

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
    happens,
    normal,
    pick_each,
    spread,
    uniform,
)
from proofkit.generator.models.patient_flow.plan import HOME, ICU, TRANSFER, WARD


@dataclass(frozen=True)
class Patients:
    """Columns, one row a patient in order of arrival; times of arrival and triage in minutes."""

    arrived: Floats
    triaged: Floats
    level: Codes
    age: Floats
    is_male: Flags
    payer: Codes
    by_ambulance: Flags
    complaint: Codes
    care: Floats
    tests: Floats
    after: Floats
    patience: Floats
    need: Codes
    move: Floats
    stay_days: Floats
    leave_hour: Floats


def draw(block: Block, arrived: Floats) -> Patients:
    """Draw the patients who arrive at the given minutes."""
    given, stream, rows = block.spec.parameters, block.stream, len(arrived)
    people, triage, care = given["people"], given["triage"], given["care"]

    def lasting(name: str, middle: Any, width: float) -> Floats:
        minutes: Floats = middle * np.exp(width * normal(stream(name), rows))
        return minutes

    age = spread(stream("age"), people["age_edges_years"], people["age_shares"], rows)
    band = sum((age >= edge).astype(np.int64) for edge in people["age_edges_years"][1:-1])
    payers = np.asarray(people["payer_by_age"], np.float64)
    level = _level(block, triage, age)
    rides = people["ambulance"]
    odds = np.asarray(rides["levels"])[level] + rides["per_decade_over_40"] * (
        np.maximum(age - 40, 0) / 10
    )
    tested = uniform(stream("has_tests"), rows) < np.asarray(care["tests_share"])[level]
    tests = lasting("tests", np.asarray(care["tests_minutes"])[level], care["tests_spread"])
    tests = np.where(tested, tests, 0.0)
    wrap = lasting("wrap", np.asarray(care["wrap_minutes"])[level], care["wrap_spread"])
    minutes = np.asarray(triage["minutes"])[level]
    need = _need(block, given["decision"], level, age)
    bed = given["inpatient"]
    days = np.where(need == ICU, bed["icu_days"], bed["ward_days"])
    width = np.where(need == ICU, bed["icu_spread"], bed["ward_spread"])
    patience = given["patience"]
    leave = bed["leave_hour"] + bed["leave_spread_hours"] * normal(stream("leave"), rows)
    return Patients(
        arrived=arrived,
        triaged=arrived + lasting("triage_minutes", minutes, triage["spread"]),
        level=level + 1,
        age=age,
        is_male=uniform(stream("sex"), rows) >= people["female_share"],
        payer=pick_each(stream("payer"), payers.T[:, band]),
        by_ambulance=happens(stream("arrival_mode"), odds),
        complaint=pick_each(
            stream("complaint"), np.asarray(triage["complaint_weights"], np.float64).T[:, level]
        ),
        care=lasting("care", np.asarray(care["minutes"])[level], care["spread"])
        * np.exp(-(care["spread"] ** 2) / 2),
        tests=tests,
        after=tests + wrap,
        patience=lasting(
            "patience", np.asarray(patience["minutes"], np.float64)[level], patience["spread"]
        ),
        need=need,
        move=lasting("move", bed["move_minutes"], bed["move_spread"]),
        stay_days=days * np.exp(width * normal(stream("stay_days"), rows) - width**2 / 2),
        leave_hour=np.clip(leave, 8, 22),
    )


def _level(block: Block, given: Mapping[str, Any], age: Floats) -> Codes:
    """Return the position of the triage level; the older, the more urgent."""
    shares = np.asarray(given["shares"])
    tilt = given["older"] * (age - 42) / 20
    weights = [share * np.exp(-tilt * (place - 2)) for place, share in enumerate(shares)]
    return pick_each(block.stream("triage"), weights)


def _need(block: Block, given: Mapping[str, Any], level: Codes, age: Floats) -> Codes:
    admit = np.asarray(given["admit"])[level]
    odds = np.log(admit / (1 - admit)) + given["admit_per_decade"] * (age - 50) / 10
    admitted = happens(block.stream("admit"), odds)
    chance = uniform(block.stream("need"), len(level))
    kept = np.where(chance < np.asarray(given["icu"])[level], ICU, WARD)
    moved = np.where(chance < np.asarray(given["transfer"])[level], TRANSFER, HOME)
    return np.where(admitted, kept, moved)
