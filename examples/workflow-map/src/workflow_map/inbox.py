"""The inbox as a queue: the same messages, worked as today and as proposed.

As today: one clerk opens the oldest message first, in the desk's sessions on working days. As
proposed: what the rules send to the nurse leaves the queue and is opened at any hour; the rest
keeps its order, and a message with a prepared reply takes less of the clerk's time. Both use the
same arrivals and the same handling times, so a difference comes from the routing alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path

from . import ROOT, rows
from .messages import Message
from .routing import NURSE, PREPARED, Routed

_WORKING_DAYS = 5


@dataclass(frozen=True)
class Assumptions:
    """The numbers of map/assumptions.csv."""

    sessions: tuple[time, ...]
    session: timedelta
    within: timedelta
    target: float
    nurse: timedelta
    prepared_minutes: int


def assumptions(root: Path = ROOT) -> Assumptions:
    """Read map/assumptions.csv."""
    name = "map/assumptions.csv"
    table = rows.unique(rows.read(name, ("name", "value"), root), "name", name)
    try:
        given = {key: row["value"] for key, row in table.items()}
        starts = [given[key] for key in given if key.endswith("_starts")]
        return Assumptions(
            sessions=tuple(sorted(time.fromisoformat(start) for start in starts)),
            session=timedelta(minutes=int(given["session_minutes"])),
            within=timedelta(minutes=int(given["within_minutes"])),
            target=float(given["target_share"]),
            nurse=timedelta(minutes=int(given["nurse_minutes"])),
            prepared_minutes=int(given["prepared_minutes"]),
        )
    except (KeyError, ValueError) as error:
        raise SystemExit(f"{name}: {error}; times are hours:minutes, the rest numbers") from error


def as_is(messages: Sequence[Message], given: Assumptions) -> dict[str, datetime]:
    """Return when each message is opened today."""
    opened = {}
    for queue in _by_clinic(messages):
        arrivals = [(message.key, message.received_at, message.minutes) for message in queue]
        opened |= _in_order(arrivals, given)
    return opened


def to_be(
    messages: Sequence[Message], routed: Mapping[str, Routed], given: Assumptions
) -> dict[str, datetime]:
    """Return when a person opens each message when the rules sort them."""
    opened = {}
    for queue in _by_clinic(messages):
        arrivals = []
        for message in queue:
            route = routed[message.key].route
            if route == NURSE:
                opened[message.key] = message.received_at + given.nurse
                continue
            is_prepared = route == PREPARED
            minutes = given.prepared_minutes if is_prepared else message.minutes
            arrivals.append((message.key, message.received_at, minutes))
        opened |= _in_order(arrivals, given)
    return opened


def _by_clinic(messages: Sequence[Message]) -> Iterator[list[Message]]:
    ordered = sorted(messages, key=lambda m: (m.clinic, m.received_at, m.key))
    for _, queue in groupby(ordered, key=lambda m: m.clinic):
        yield list(queue)


def _in_order(
    arrivals: Sequence[tuple[str, datetime, int]], given: Assumptions
) -> dict[str, datetime]:
    """Return when each arrival is opened; one that was opened is finished past the session."""
    if not arrivals:
        return {}
    opened = {}
    sessions = _sessions(arrivals[0][1].date(), given)
    now, end = next(sessions)
    for key, received, minutes in arrivals:
        while max(now, received) >= end:
            start, end = next(sessions)
            now = max(now, start)
        now = max(now, received)
        opened[key] = now
        now += timedelta(minutes=minutes)
    return opened


def _sessions(first: date, given: Assumptions) -> Iterator[tuple[datetime, datetime]]:
    day = first
    while True:
        if day.weekday() < _WORKING_DAYS:
            for start in given.sessions:
                begins = datetime.combine(day, start)
                yield begins, begins + given.session
        day += timedelta(days=1)
