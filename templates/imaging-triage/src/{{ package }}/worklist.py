"""Reading order: how long each study waits when a radiologist reads a list from the top.

A simulation with stated assumptions. Studies arrive by the clock, one radiologist reads in shifts,
and the order of the list is the only thing that differs between the policies compared.
"""

import heapq
from dataclasses import dataclass

import numpy as np

ARRIVALS_PER_DAY = 120
READING_MINUTES = 4.5
"""Mean time for one study; with one radiologist from 8 to 18 the day's list is just read."""

SHIFT_HOURS = (8, 18)
"""From when to when somebody reads, in whole hours; (0, 24) is around the clock."""

DAYS = 14
WARM_UP_DAYS = 2
COOL_DOWN_DAYS = 1
"""Arrivals of the first and the last days are read but not counted: their waits are cut short."""

HOUR = 60.0
DAY = 24 * HOUR

POLICIES = {
    "arrival": "In order of arrival",
    "flagged_first": "Flagged studies first",
    "mobile_in_turn": "Flagged first, mobile unit in turn",
    "by_score": "Sorted by score",
    "perfect": "Perfect knowledge",
}


MOST_ARRIVALS, MOST_READING_MINUTES = 2000, 60


def check() -> None:
    """End the program where an assumption above cannot be used, or no list would ever be read."""
    if type(ARRIVALS_PER_DAY) is not int or not 1 <= ARRIVALS_PER_DAY <= MOST_ARRIVALS:
        raise _refused("ARRIVALS_PER_DAY", ARRIVALS_PER_DAY, f"a whole number to {MOST_ARRIVALS}")
    minutes = READING_MINUTES
    if type(minutes) not in (int, float) or not 0 < minutes <= MOST_READING_MINUTES:
        raise _refused("READING_MINUTES", minutes, f"minutes to {MOST_READING_MINUTES}")
    hours = SHIFT_HOURS
    is_pair = isinstance(hours, tuple) and [type(hour) for hour in hours] == [int, int]
    if not is_pair or not 0 <= hours[0] < hours[1] <= 24:
        raise _refused("SHIFT_HOURS", hours, "two whole hours of a day, such as (8, 18)")
    needed, there = ARRIVALS_PER_DAY * minutes, (hours[1] - hours[0]) * HOUR
    if needed >= there:
        raise SystemExit(
            f"worklist.py: {ARRIVALS_PER_DAY} studies of {minutes} minutes take {needed:.0f} "
            f"minutes a day, and the shift has {there:.0f}: the list would grow for ever in any "
            "order. Take fewer studies, quicker readings or a longer shift."
        )


def _refused(name: str, value: object, right: str) -> SystemExit:
    return SystemExit(f"worklist.py: {name} is {value!r}; right would be {right}")


@dataclass(frozen=True)
class Arrivals:
    """Studies of a simulated fortnight: which, when they arrive and how long each takes to read."""

    study: np.ndarray
    at_minutes: np.ndarray
    reading_minutes: np.ndarray


def draw(rows: np.ndarray, by_hour: np.ndarray, rng: np.random.Generator) -> Arrivals:
    """Draw a fortnight: arrivals follow the hour of the day, studies are drawn from `rows`."""
    shares = by_hour / by_hour.sum()
    counts = rng.poisson(ARRIVALS_PER_DAY * shares, size=(DAYS, 24))
    hour = np.repeat(np.arange(DAYS * 24), counts.ravel())
    at = np.sort((hour + rng.random(len(hour))) * HOUR)
    # Gamma with shape 4: most readings take a few minutes, some take three times as long.
    reading = rng.gamma(4, READING_MINUTES / 4, len(at))
    return Arrivals(rng.choice(rows, len(at)), at, reading)


def waits(arrivals: Arrivals, priority: np.ndarray) -> np.ndarray:
    """Return the minutes from arrival to the start of reading, NaN where never read.

    The radiologist always takes the waiting study with the highest priority, the earlier one
    among equals, and finishes a study that was begun. What is left in the evening waits for the
    morning.
    """
    waiting: list[tuple[float, float, int]] = []
    wait = np.full(len(priority), np.nan)
    now, coming, end = 0.0, 0, DAYS * DAY
    while True:
        now = _on_duty(now)
        if not waiting and coming < len(priority) and arrivals.at_minutes[coming] > now:
            now = _on_duty(arrivals.at_minutes[coming])
        if now >= end:
            return wait
        while coming < len(priority) and arrivals.at_minutes[coming] <= now:
            heapq.heappush(waiting, (-priority[coming], arrivals.at_minutes[coming], coming))
            coming += 1
        if not waiting:
            return wait
        _, since, study = heapq.heappop(waiting)
        wait[study] = now - since
        now += arrivals.reading_minutes[study]


def priorities(
    risk: np.ndarray, outcome: np.ndarray, mobile: np.ndarray, threshold: float
) -> dict[str, np.ndarray]:
    """Return each study's place under each policy: a higher number is read first."""
    flagged = risk >= threshold
    return {
        "arrival": np.zeros(len(risk)),
        "flagged_first": flagged.astype(float),
        "mobile_in_turn": (flagged & ~mobile).astype(float),
        "by_score": risk,
        "perfect": outcome.astype(float),
    }


def counted(arrivals: Arrivals) -> np.ndarray:
    """Return which studies arrive after the warm-up and early enough to see a later shift."""
    first, last = WARM_UP_DAYS * DAY, (DAYS - COOL_DOWN_DAYS) * DAY
    return (arrivals.at_minutes >= first) & (arrivals.at_minutes < last)


def at_least(arrivals: Arrivals, wait: np.ndarray) -> np.ndarray:
    """Return the waits, with what is still unread counted as waiting until the fortnight's end.

    Left out, a study that an order never reaches would make that order look quick.
    """
    return np.where(np.isnan(wait), DAYS * DAY - arrivals.at_minutes, wait)


def _on_duty(now: float) -> float:
    """Return `now`, or the next start of the shift when nobody reads."""
    start, stop = (hour * HOUR for hour in SHIFT_HOURS)
    clock = now % DAY
    if clock < start:
        return now - clock + start
    return now if clock < stop else now - clock + DAY + start
