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
    along,
    happens,
    normal,
    uniform,
)
from proofkit.generator.models.patient_flow import arrivals
from proofkit.generator.models.patient_flow.arrivals import Arrivals
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


def draw(block: Block, hospital: int, arrived: Floats) -> Patients:
    """Draw the patients who arrive at a hospital at the given minutes."""
    given, stream, rows = block.spec.parameters, block.stream, len(arrived)
    triage, care, bed = given["triage"], given["care"], given["inpatient"]
    who = arrivals.draw(block, hospital, arrived)
    level = who.level

    def lasting(name: str, middle: Any, width: float) -> Floats:
        minutes: Floats = middle * np.exp(width * normal(stream(name), rows))
        return minutes

    share = np.asarray(care["tests_share"])[level]
    odds = np.log(share / (1 - share)) + care["tests_per_decade"] * (who.age - 42) / 10
    tested = happens(stream("has_tests"), odds)
    tests = lasting("tests", np.asarray(care["tests_minutes"])[level], care["tests_spread"])
    tests = np.where(tested, tests, 0.0)
    wrap = lasting("wrap", np.asarray(care["wrap_minutes"])[level], care["wrap_spread"])
    minutes = np.asarray(triage["minutes"])[level]
    minutes = minutes * np.where(who.by_ambulance, triage["ambulance"], 1.0)
    need = _need(block, given["decision"], who)
    days = np.where(need == ICU, bed["icu_days"], bed["ward_days"])
    width = np.where(need == ICU, bed["icu_spread"], bed["ward_spread"])
    leave = bed["leave_hour"] + bed["leave_spread_hours"] * normal(stream("leave"), rows)
    elsewhere = who.complaint == given["complaints"]["psychiatric"]
    move = bed["move_minutes"] * np.where(elsewhere, bed["psychiatric_move"], 1.0)
    patience = given["patience"]
    middle = np.asarray(patience["minutes"], np.float64)[level] * along(patience["age"], who.age)
    middle = middle * np.asarray(patience["payer"])[who.payer]
    return Patients(
        arrived=arrived,
        triaged=arrived + lasting("triage_minutes", minutes, triage["spread"]),
        level=level + 1,
        age=who.age,
        is_male=who.is_male,
        payer=who.payer,
        by_ambulance=who.by_ambulance,
        complaint=who.complaint,
        care=lasting("care", np.asarray(care["minutes"])[level], care["spread"])
        * np.exp(-(care["spread"] ** 2) / 2),
        tests=tests,
        after=tests + wrap,
        patience=lasting("patience", middle, patience["spread"]),
        need=need,
        move=lasting("move", move, bed["move_spread"]),
        stay_days=days * np.exp(width * normal(stream("stay_days"), rows) - width**2 / 2),
        leave_hour=np.clip(leave, 8, 22),
    )


def _need(block: Block, given: Mapping[str, Any], who: Arrivals) -> Codes:
    admit = np.asarray(given["admit"])[who.level]
    odds = np.log(admit / (1 - admit)) + given["admit_per_decade"] * (who.age - 50) / 10
    odds += np.asarray(given["admit_by_complaint"])[who.complaint]
    odds += given["admit_ambulance"] * who.by_ambulance
    admitted = happens(block.stream("admit"), odds)
    chance = uniform(block.stream("need"), len(who.level))
    kept = np.where(chance < np.asarray(given["icu"])[who.level], ICU, WARD)
    moved = np.where(chance < np.asarray(given["transfer"])[who.level], TRANSFER, HOME)
    return np.where(admitted, kept, moved)
