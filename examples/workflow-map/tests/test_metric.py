from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from workflow_map import assumptions, messages, metric

AT = datetime(2024, 3, 4, 10, 0)
HOUR = replace(assumptions.load(), within=timedelta(minutes=60), target=0.75)


def opened_after(*minutes: int) -> tuple[list[messages.Message], dict[str, datetime]]:
    """Return messages with a red flag, and when each is opened."""
    one = replace(messages.load()[0], received_at=AT, red_flag="infection")
    red = [replace(one, key=f"M{n}") for n in range(len(minutes))]
    return red, {f"M{n}": AT + timedelta(minutes=m) for n, m in enumerate(minutes)}


def test_in_time_is_within_the_minutes_and_the_last_of_them_still_counts() -> None:
    (one,), at_60 = opened_after(60)
    assert metric.in_time(one, at_60, HOUR.within)
    (one,), at_61 = opened_after(61)
    assert not metric.in_time(one, at_61, HOUR.within)


@pytest.mark.parametrize(
    ("minutes", "share", "is_reached", "is_shown"),
    [
        ((5,) * 12, 1.0, True, True),  # Wilson's interval begins at 76%
        ((5, 5, 5, 5), 1.0, True, False),  # and here at 51%
        ((5, 5, 5, 300), 0.75, True, False),  # exactly at the target
        ((5, 5, 300, 300), 0.5, False, False),
        ((), None, False, False),
    ],
)
def test_the_target_is_reached_when_so_many_are_opened_in_time(
    minutes: tuple[int, ...], share: float | None, is_reached: bool, is_shown: bool
) -> None:
    red, proposed = opened_after(*minutes)
    late = {key: AT + timedelta(days=2) for key in proposed}
    found = metric.metric(red, late, proposed, HOUR)
    assert (found["to_be"]["value"], found["is_reached"]) == (share, is_reached)
    assert found["is_shown"] == is_shown
    assert found["within_minutes"] == 60
    if minutes:
        assert found["as_is"]["value"] == 0
        assert found["gain_points"]["value"] == pytest.approx(100 * share)


def test_the_difference_has_the_interval_that_newcombe_gives_for_his_example() -> None:
    pairs = [(True, True)] * 36 + [(True, False)] * 2 + [(False, True)] * 12
    found = metric.paired_difference(pairs)
    assert found == {
        "value": pytest.approx(0.2),
        "low": pytest.approx(0.0569, abs=5e-5),
        "high": pytest.approx(0.3404, abs=5e-5),
    }


def test_a_few_messages_that_agree_cannot_show_that_there_is_no_difference() -> None:
    few = metric.paired_difference([(True, True)] * 4 + [(False, False)])
    many = metric.paired_difference([(True, True)] * 800 + [(False, False)] * 200)
    assert few["value"] == many["value"] == 0
    assert few["low"] == pytest.approx(-few["high"])
    assert few["high"] == pytest.approx(0.394, abs=5e-4)
    assert 0 < many["high"] < 0.01


def test_each_kind_of_red_flag_is_held_to_its_own_limit() -> None:
    red, opened = opened_after(20, 20, 40)
    red[0] = replace(red[0], red_flag="bleeding")
    late = {key: AT + timedelta(days=2) for key in opened}
    within = {"bleeding": timedelta(minutes=10), "infection": timedelta(minutes=30)}
    found = metric.limits(red, late, opened, within)
    assert {name: (one["minutes"], one["kinds"]) for name, one in found.items()} == {
        "within_10": (10, ["bleeding"]),
        "within_30": (30, ["infection"]),
    }
    assert [one["to_be"]["value"] for one in found.values()] == [0, 0.5]
    assert [one["as_is"]["value"] for one in found.values()] == [0, 0]
