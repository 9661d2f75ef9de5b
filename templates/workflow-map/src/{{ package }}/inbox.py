"""The inbox as a queue: the same messages, worked as today and as proposed.

As today: one clerk opens the oldest message first, in the desk's sessions on working days. As
proposed: what the rules send to a reader on call, as a rule the nurse, leaves the queue and is
opened at any hour; the rest keeps its order and its sessions, whoever reads it, and a message with
a prepared reply takes less time. Both use the same arrivals and handling times: a difference comes
from the routing and from those who are assumed to be on call. Two what-ifs take these apart: them
in desk hours only, and a session more.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby

from .assumptions import Assumptions
from .messages import Message
from .routing import PREPARED, Routed

_WORKING_DAYS = 5


def as_is(messages: Sequence[Message], given: Assumptions) -> dict[str, datetime]:
    """Return when each message is opened today."""
    opened = {}
    for queue in _by_clinic(messages):
        arrivals = [(message.key, message.received_at, message.minutes) for message in queue]
        opened |= _in_order(arrivals, given)
    return opened


def with_extra_session(messages: Sequence[Message], given: Assumptions) -> dict[str, datetime]:
    """Return when each message is opened with one session more and no rules."""
    sessions = tuple(sorted({*given.sessions, given.extra_session}))
    return as_is(messages, replace(given, sessions=sessions))


def to_be(
    messages: Sequence[Message],
    routed: Mapping[str, Routed],
    given: Assumptions,
    on_call: Collection[str],
    *,
    is_desk_hours_only: bool = False,
) -> dict[str, datetime]:
    """Return when a person opens each message when the rules sort them.

    `on_call` are the routes whose reader is on call.
    """
    opened = {}
    for queue in _by_clinic(messages):
        arrivals = []
        for message in queue:
            route = routed[message.key].route
            if route in on_call:
                begins = message.received_at
                if is_desk_hours_only:
                    begins = _desk_open(begins, given)
                opened[message.key] = begins + given.nurse
                continue
            arrivals.append((message.key, message.received_at, handling(message, route, given)))
        opened |= _in_order(arrivals, given)
    return opened


def handling(message: Message, route: str, given: Assumptions) -> int:
    """Return the minutes that a message takes: with a prepared reply never more than without."""
    return min(message.minutes, given.prepared_minutes) if route == PREPARED else message.minutes


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
