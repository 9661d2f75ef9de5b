from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from workflow_map import assumptions, inbox, messages, readers, routing

GIVEN = assumptions.load()
MESSAGES = messages.load()
FRIDAY = datetime(2024, 3, 8, 16, 40)


def test_the_queue_opens_every_message_at_the_minute_the_data_say() -> None:
    opened = inbox.as_is(MESSAGES, GIVEN)
    assert opened == {message.key: message.opened_at for message in MESSAGES}


def queue(*times: datetime) -> list[messages.Message]:
    first = replace(MESSAGES[0], clinic="C01", minutes=10)
    return [replace(first, key=f"M{n}", received_at=at) for n, at in enumerate(times)]


def test_who_comes_after_the_last_session_of_the_week_waits_until_monday() -> None:
    opened = inbox.as_is(queue(FRIDAY, FRIDAY + timedelta(hours=2)), GIVEN)
    assert opened["M0"] == datetime(2024, 3, 8, 16, 40)
    assert opened["M1"] == datetime(2024, 3, 11, 8, 30)


def test_the_oldest_message_is_opened_first_and_the_next_when_it_is_done() -> None:
    begins = datetime(2024, 3, 8, 16, 0)
    second, oldest, last = (begins + timedelta(minutes=minutes) for minutes in (2, 1, 3))
    opened = inbox.as_is(queue(second, oldest, last), GIVEN)
    assert opened == {
        "M1": oldest,
        "M0": begins + timedelta(minutes=11),
        "M2": begins + timedelta(minutes=21),
    }


def test_a_red_flag_that_the_rules_find_is_opened_at_any_hour_and_shortens_the_queue() -> None:
    two = queue(FRIDAY + timedelta(hours=2), FRIDAY + timedelta(hours=3))
    routed = {
        "M0": routing.Routed(routing.NURSE, "r", "w"),
        "M1": routing.Routed(routing.IN_TURN, "r", "w"),
    }
    opened = inbox.to_be(two, routed, GIVEN, [routing.NURSE])
    assert opened["M0"] == two[0].received_at + GIVEN.nurse
    assert opened["M1"] == datetime(2024, 3, 11, 8, 30)


def test_nobody_waits_longer_as_proposed_than_today() -> None:
    router = routing.load()
    routed = {m.key: router.route(m.text) for m in MESSAGES}
    on_call = readers.on_call(readers.load(), GIVEN)
    today, proposed = inbox.as_is(MESSAGES, GIVEN), inbox.to_be(MESSAGES, routed, GIVEN, on_call)
    later = [
        m.key
        for m in MESSAGES
        if proposed[m.key] > today[m.key] and routed[m.key].route not in on_call
    ]
    assert later == []


def test_a_session_more_makes_nobody_wait_longer_and_some_wait_less() -> None:
    today, more = inbox.as_is(MESSAGES, GIVEN), inbox.with_extra_session(MESSAGES, GIVEN)
    assert all(more[m.key] <= today[m.key] for m in MESSAGES)
    assert any(more[m.key] < today[m.key] for m in MESSAGES)


def test_a_nurse_in_desk_hours_opens_what_comes_at_night_when_the_desk_opens() -> None:
    opens, closes = (datetime.combine(FRIDAY.date(), at) for at in GIVEN.desk_hours)
    some = queue(opens, closes)
    routed = {m.key: routing.Routed(routing.NURSE, "r", "w") for m in some}
    opened = inbox.to_be(some, routed, GIVEN, [routing.NURSE], is_desk_hours_only=True)
    assert opened["M0"] == opens + GIVEN.nurse
    assert opened["M1"] == opens + timedelta(days=3) + GIVEN.nurse


def test_a_session_more_opens_what_today_waits_for_the_next_one() -> None:
    at = datetime.combine(FRIDAY.date(), GIVEN.extra_session)
    (late,) = queue(at)
    assert inbox.with_extra_session([late], GIVEN) == {"M0": at}
    assert inbox.as_is([late], GIVEN)["M0"] > at


@pytest.mark.parametrize(
    ("days", "hours", "opened_days"),
    [
        (0, -0.5, 0),  # Friday, half an hour before the desk opens: the same morning
        (-1, 12, 0),  # Thursday evening: Friday
        (1, 3, 3),  # Saturday in the forenoon: Monday
    ],
)
def test_a_nurse_in_desk_hours_only_opens_a_message_when_the_desk_opens_next(
    days: int, hours: float, opened_days: int
) -> None:
    given = replace(GIVEN, desk_hours=(time(8), time(17)))
    friday = datetime.combine(FRIDAY.date(), time(8))
    (one,) = queue(friday + timedelta(days=days, hours=hours))
    routed = {"M0": routing.Routed(routing.NURSE, "r", "w")}
    opened = inbox.to_be([one], routed, given, [routing.NURSE], is_desk_hours_only=True)
    assert opened == {"M0": friday + timedelta(days=opened_days) + given.nurse}


def test_a_message_takes_less_time_with_a_prepared_reply_and_on_no_other_route() -> None:
    (one,) = queue(FRIDAY)
    given = replace(GIVEN, prepared_minutes=3)
    minutes = {route: inbox.handling(one, route, given) for route in routing.ROUTES}
    assert minutes == {route: 10 for route in routing.ROUTES} | {routing.PREPARED: 3}
