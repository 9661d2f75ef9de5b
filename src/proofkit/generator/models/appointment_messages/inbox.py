"""A shared inbox: messages arrive around the clock, one clerk opens them in three sessions a day.

Nothing about waiting is drawn. A message waits because the desk is closed, because the sessions
are short, or because others came before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, pick

DAY_S, MINUTE_S = 86_400, 60
_WORKING_DAYS = 5


def arrivals(block: Block) -> Codes:
    """Return when each message arrives, in seconds from the first day (a Monday), in order."""
    given = block.spec.parameters["arrivals"]
    days = [given["weekday_weights"][day % 7] for day in range(given["days"])]
    day = pick(block.stream("day"), days, block.records)
    hour = pick(block.stream("hour"), given["hour_weights"], block.records)
    second = np.floor(block.stream("second").random(block.records) * 3600).astype(np.int64)
    received: Codes = np.sort(day * DAY_S + hour * 3600 + second)
    return received


def handling(block: Block, texts: list[str]) -> Codes:
    """Return the whole minutes that each message takes: longer ones take longer."""
    given = block.spec.parameters["inbox"]["handling"]
    letters = np.array([len(text) for text in texts], np.float64)
    usual = given["least_minutes"] + given["per_100_letters_minutes"] * letters / 100
    spread = np.exp(given["spread"] * block.stream("handling").standard_normal(block.records))
    column = block.spec.table("messages").column("handling_minutes")
    rounded = np.rint(usual * spread).astype(np.int64)
    minutes: Codes = np.clip(rounded, int(column.minimum or 1), int(column.maximum or 1))
    return minutes


def open_in_order(received: Codes, minutes: Codes, given: Mapping[str, Any]) -> Codes:
    """Return when each message is opened: first come, first served, in the desk's sessions.

    A message that was opened is finished, even past the end of the session.
    """
    opened = np.empty_like(received)
    sessions = _sessions(given)
    now, end = next(sessions)
    for row, (arrival, needed) in enumerate(zip(received.tolist(), minutes.tolist(), strict=True)):
        while max(now, arrival) >= end:
            start, end = next(sessions)
            now = max(now, start)
        now = max(now, arrival)
        opened[row] = now
        now += needed * MINUTE_S
    return opened


def as_times(seconds: Codes, given: Mapping[str, Any]) -> NDArray[np.datetime64]:
    """Return seconds from the first day as times."""
    return np.datetime64(given["first_day"], "s") + seconds.astype("timedelta64[s]")


def _sessions(given: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    """Yield start and end of every session on working days, in seconds, without end."""
    day = 0
    while True:
        if day % 7 < _WORKING_DAYS:
            for minute in given["session_starts_minute"]:
                start = day * DAY_S + minute * MINUTE_S
                yield start, start + given["session_minutes"] * MINUTE_S
        day += 1
