"""The ward, hour by hour: vital signs, oxygen, confusion, nurses' rounds and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats
from proofkit.generator.models.ward_vitals.course import Course
from proofkit.generator.models.ward_vitals.news2 import news2
from proofkit.generator.models.ward_vitals.patients import Patients
from proofkit.generator.models.ward_vitals.signs import (
    SIGNS,
    State,
    consciousness,
    counted,
    give_oxygen,
    ranges,
    reactions,
    vital_signs,
)

_DECIMALS = {"temperature": 1}
WELL, TO_ICU, DIED = 0, 1, 2


@dataclass(frozen=True)
class Ward:
    """Every hour of every stay, in the order of stay and hour, and how each stay ended."""

    stay: Codes
    hour: Codes
    signs: dict[str, Floats]
    consciousness: Codes
    has_oxygen: Flags
    is_charted: Flags
    news2: Codes
    hazard: Floats
    severity: Floats
    ended: Codes
    outcome: Codes


def follow(block: Block, given: Any, patients: Patients, course: Course, opened: Codes) -> Ward:
    """Follow every stay to its end; `opened` is the hour of the day of each admission.

    The stays are in the order of falling planned length, so those still there are a prefix.
    """
    stays, most = len(course.planned), int(course.planned.max())
    rng = {
        name: block.stream(f"ward/{name}")
        for name in (*SIGNS, "reaction", "count", "oxygen", "mind", "round", "end")
    }
    start = np.cumsum(course.planned) - course.planned
    total = int(course.planned.sum())
    book = {name: np.empty(total) for name in (*SIGNS, "hazard", "severity")}
    notes = {name: np.zeros(total, np.int64) for name in ("mind", "oxygen", "charted", "news2")}
    state = State(
        {name: rng[name].standard_normal(stays) for name in SIGNS},
        reactions(given, patients, rng["reaction"]),
        np.zeros(stays, np.bool_), np.zeros(stays, np.bool_), np.zeros(stays, np.int64),
    )  # fmt: skip
    within = ranges(block.spec.table("vitals"))
    ended, outcome = course.planned.copy(), np.zeros(stays, np.int64)
    frail = patients.age + 8 * patients.burden
    for hour in range(most):
        rows = int(np.searchsorted(-course.planned, -hour, side="left"))
        severity, episode = course.severity(rows, hour)
        at = start[:rows] + hour
        values = vital_signs(
            given, within, patients, course, state, rng, severity, (opened[:rows] + hour) % 24
        )
        mind = consciousness(given, state, rng["mind"], severity)
        due = (hour, course.planned[:rows] - hour)
        give_oxygen(given, patients, state, rng["oxygen"], values, due)
        charted = state.next_round[:rows] <= hour
        breaths = values["respiratory_rate"]
        by_hand = counted(given, rng["count"].random(rows), breaths)
        values["respiratory_rate"] = np.where(charted, by_hand, breaths)
        for name in SIGNS:
            values[name] = np.round(values[name], _DECIMALS.get(name, 0))
            book[name][at] = values[name]
        score = news2(
            **{name: values[name] for name in SIGNS},
            has_scale_2=patients.has_scale_2[:rows],
            has_oxygen=state.has_oxygen[:rows],
            is_alert=mind == 0,
        )
        wait = _interval(given, rng["round"].random((2, rows)), score, (opened[:rows] + hour) % 24)
        state.next_round[:rows] = np.where(charted, hour + wait, state.next_round[:rows])
        hazard = (
            given["end_per_illness"] * (severity - episode) + given["end_per_episode"] * episode
        )
        hazard = np.exp(given["end_log_rate"] + hazard)
        hazard += float(block.settings["deterioration"]) * given["sudden_rate_per_hour"]
        # Nobody leaves in the hour in which they come.
        hazard *= hour > 0
        for name, column in (("mind", mind), ("oxygen", state.has_oxygen[:rows]),
                             ("charted", charted), ("news2", score)):  # fmt: skip
            notes[name][at] = column
        book["hazard"][at], book["severity"][at] = hazard, severity
        chance = rng["end"].random((2, rows))
        now = (chance[0] < -np.expm1(-hazard)) & (ended[:rows] == course.planned[:rows])
        ended[:rows][now] = hour + 1
        dies = given["death_log_odds"] + given["death_per_decade"] * (frail[:rows] - 70) / 10
        is_fatal = (chance[1] < 1 / (1 + np.exp(-dies))) & ~patients.comes_again[:rows]
        kind = np.where(is_fatal, DIED, TO_ICU)
        outcome[:rows] = np.where(now, kind, outcome[:rows])
    stay = np.repeat(np.arange(stays), course.planned)
    hour_of = np.arange(total) - np.repeat(start, course.planned)
    there = hour_of < ended[stay]
    return Ward(
        stay[there], hour_of[there], {name: book[name][there] for name in SIGNS},
        notes["mind"][there], notes["oxygen"][there] == 1, notes["charted"][there] == 1,
        notes["news2"][there], book["hazard"][there], book["severity"][there], ended, outcome,
    )  # fmt: skip


def _interval(given: Any, chance: Floats, score: Codes, clock: Codes) -> Codes:
    """Return the hours to the next set: sooner with more points, mostly at the ward's rounds.

    Who is calm is let sleep: the round at night is for those with points.
    """
    band = np.searchsorted([1, 3, 5, 7], score, side="right")
    hours = np.asarray(given["round_hours"])[band] * (0.6 + 0.8 * chance[0])
    wait = np.maximum(np.rint(hours), 1).astype(np.int64)
    at = (clock + wait) % 24
    to_round = np.where(
        score >= given["night_points"],
        _hours_to(given["rounds"])[at],
        _hours_to(given["rounds"][1:])[at],
    )
    keeps = (score < given["own_pace_points"]) & (chance[1] < given["rounds_share"])
    return np.asarray(np.maximum(wait + np.where(keeps, to_round, 0), 1), np.int64)


def _hours_to(rounds: list[int]) -> Codes:
    """Return for each hour of the day how far the nearest round is, back if below 0."""
    gaps = (np.asarray(rounds)[None, :] - np.arange(24)[:, None] + 12) % 24 - 12
    nearest: Codes = gaps[np.arange(24), np.abs(gaps).argmin(axis=1)]
    return nearest
