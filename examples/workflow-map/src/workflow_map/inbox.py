"""The inbox as a queue: the same messages, worked as today and as proposed.

As today: one clerk opens the oldest message first, in the desk's sessions on working days. As
proposed: what the rules send to the nurse leaves the queue and is opened by her at any hour; the
rest keeps its order, and a message with a prepared reply takes less of the clerk's time. Both use
the same arrivals and handling times: a difference comes from the routing and from the nurse who is
assumed to be on call. Two what-ifs take these apart: her in desk hours only, and a session more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
    desk_hours: tuple[time, time]
    extra_session: time
    sample: int
    false_alarm: float


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
            desk_hours=(
                time.fromisoformat(given["desk_opens"]),
                time.fromisoformat(given["desk_closes"]),
            ),
            extra_session=time.fromisoformat(given["extra_session"]),
            sample=int(given["sample_messages"]),
            false_alarm=float(given["false_alarm"]),
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


def limits(root: Path = ROOT) -> dict[str, timedelta]:
    """Return within which time each kind of red flag is to be opened (map/limits.csv)."""
    name = "map/limits.csv"
    table = rows.unique(rows.read(name, ("red_flag", "within_minutes"), root), "red_flag", name)
    try:
        return {key: timedelta(minutes=int(row["within_minutes"])) for key, row in table.items()}
    except ValueError as error:
        raise SystemExit(f"{name}: {error}; within_minutes is a whole number") from error


def with_extra_session(messages: Sequence[Message], given: Assumptions) -> dict[str, datetime]:
    """Return when each message is opened with one session more and no rules."""
    sessions = tuple(sorted({*given.sessions, given.extra_session}))
    return as_is(messages, replace(given, sessions=sessions))


def to_be(
    messages: Sequence[Message],
    routed: Mapping[str, Routed],
    given: Assumptions,
    is_nurse_always_there: bool = True,
) -> dict[str, datetime]:
    """Return when a person opens each message when the rules sort them."""
    opened = {}
    for queue in _by_clinic(messages):
        arrivals = []
        for message in queue:
            route = routed[message.key].route
            if route == NURSE:
                begins = message.received_at
                if not is_nurse_always_there:
                    begins = _desk_open(begins, given)
                opened[message.key] = begins + given.nurse
                continue
            is_prepared = route == PREPARED
            minutes = given.prepared_minutes if is_prepared else message.minutes
            arrivals.append((message.key, message.received_at, minutes))
        opened |= _in_order(arrivals, given)
    return opened


def is_closed(at: datetime, given: Assumptions) -> bool:
    """Say whether the desk is closed at that time."""
    opens, closes = given.desk_hours
    return at.weekday() >= _WORKING_DAYS or not opens <= at.time() < closes


def _desk_open(at: datetime, given: Assumptions) -> datetime:
    """Return `at` in desk hours, or else the next opening of the desk."""
    if not is_closed(at, given):
        return at
    opens = given.desk_hours[0]
    day = at.date() if at.time() < opens else at.date() + timedelta(days=1)
    while day.weekday() >= _WORKING_DAYS:
        day += timedelta(days=1)
    return datetime.combine(day, opens)


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
