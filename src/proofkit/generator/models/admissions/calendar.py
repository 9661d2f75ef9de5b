"""Weekdays and seasons: the planned come on working days, pneumonia comes in winter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np

from proofkit.generator.chance import Codes, Flags, Floats, uniform

_SATURDAY = 5
_COLDEST_DAY = 20


def weekday(day: Floats, first_day: date) -> Codes:
    """Return the day of the week, Monday 0, of days counted from the first one."""
    return (day.astype(np.int64) + first_day.weekday()) % 7


def winter(day: Floats, first_day: date) -> Floats:
    """Return the season of each day: 1 in the middle of January, -1 in the middle of July."""
    # There are a thousand days and a million stays: a cosine for each day, not for each stay.
    days = np.arange(int(day.max()) + 1 if len(day) else 0)
    of_year = days + (first_day - date(first_day.year, 1, 1)).days - _COLDEST_DAY
    table: Floats = np.cos(2 * np.pi * of_year / 365.25)
    return table.take(day.astype(np.int64))


def on_working_days(
    rng: np.random.Generator,
    day: Floats,
    admission_type: Codes,
    may_wait: Flags,
    given: Mapping[str, Any],
) -> Floats:
    """Move some stays of a weekend to one of the next Monday to Thursday.

    `given` holds, for emergent, urgent and elective stays, the share of a weekend's that wait.
    Nobody waits beyond the end of the period.
    """
    part = weekday(day, given["first_day"])
    waits = np.asarray(given["weekend_waits"]).take(admission_type)
    chance = uniform(rng, len(day))
    # What is left of the chance, among those who wait, picks one of the four days.
    choice = np.floor(4 * chance / np.maximum(waits, 1e-9))
    moved = day + (7 - part) + choice
    last = (given["end_day"] - given["first_day"]).days
    moves = may_wait & (part >= _SATURDAY) & (chance < waits) & (moved < last)
    return np.where(moves, moved, day)
