"""The reading room against cases worked out by hand."""

import numpy as np
import pytest

from imaging_triage import worklist
from imaging_triage.worklist import DAY, HOUR, Arrivals


def at(*minutes: float, reading: float = 10) -> Arrivals:
    """Return studies that arrive at the given minutes and take `reading` minutes each."""
    return Arrivals(np.arange(len(minutes)), np.array(minutes), np.full(len(minutes), reading))


@pytest.fixture
def shift(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody reads from 8:00 to 18:00, whatever the report assumes."""
    monkeypatch.setattr(worklist, "SHIFT_HOURS", (8, 18))


def test_the_assumptions_as_they_are_can_be_used() -> None:
    worklist.check()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("ARRIVALS_PER_DAY", 0, "is 0; right would be a whole number"),
        ("ARRIVALS_PER_DAY", 120.5, "a whole number"),
        ("READING_MINUTES", -1, "is -1; right would be minutes"),
        ("READING_MINUTES", "4.5", "minutes to 60"),
        ("SHIFT_HOURS", (18, 8), "two whole hours of a day"),
        ("SHIFT_HOURS", (8, 25), "two whole hours of a day"),
        ("SHIFT_HOURS", 10, "two whole hours of a day"),
        ("SHIFT_HOURS", (8, 10), "the list would grow for ever"),
        ("ARRIVALS_PER_DAY", 160, "the list would grow for ever"),
    ],
)
def test_an_assumption_that_cannot_be_used_is_refused(
    name: str, value: object, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worklist, "ARRIVALS_PER_DAY", 120)
    monkeypatch.setattr(worklist, "READING_MINUTES", 4.5)
    monkeypatch.setattr(worklist, "SHIFT_HOURS", (8, 18))
    monkeypatch.setattr(worklist, name, value)
    with pytest.raises(SystemExit, match=f"^worklist.py: .*{words}"):
        worklist.check()


@pytest.mark.usefixtures("shift")
def test_studies_of_the_night_wait_for_the_morning_in_their_order() -> None:
    waits = worklist.waits(at(6 * HOUR, 7 * HOUR), np.zeros(2))
    assert waits.tolist() == [2 * HOUR, 1 * HOUR + 10]


@pytest.mark.usefixtures("shift")
def test_a_study_that_arrives_at_an_idle_desk_does_not_wait() -> None:
    assert worklist.waits(at(9 * HOUR, 11 * HOUR), np.zeros(2)).tolist() == [0, 0]


@pytest.mark.usefixtures("shift")
def test_the_highest_priority_is_read_first_and_a_reading_is_never_broken_off() -> None:
    # The first is being read when two more come; of these the later one has the priority.
    waits = worklist.waits(at(9 * HOUR, 9 * HOUR + 1, 9 * HOUR + 2), np.array([0.0, 0.0, 1.0]))
    assert waits.tolist() == [0, 19, 8]


@pytest.mark.usefixtures("shift")
def test_what_is_left_in_the_evening_is_read_the_next_morning() -> None:
    waits = worklist.waits(at(18 * HOUR - 5, 18 * HOUR - 4), np.zeros(2))
    assert waits.tolist() == [0, DAY - 10 * HOUR + 4]


@pytest.mark.usefixtures("shift")
def test_what_arrives_after_the_last_shift_is_not_counted_as_read() -> None:
    waits = worklist.waits(at(worklist.DAYS * DAY - HOUR), np.zeros(1))
    assert np.isnan(waits).all()


@pytest.mark.usefixtures("shift")
@pytest.mark.parametrize("policy", worklist.POLICIES)
def test_no_order_makes_the_radiologist_faster(policy: str) -> None:
    # With equal reading times the sum of all waits is the same in every order.
    random = np.random.default_rng(1)
    times = np.sort(random.uniform(8 * HOUR, 12 * HOUR, 60))
    arrivals = at(*times, reading=6)
    risk, outcome = random.random(60), random.integers(0, 2, 60)
    order = worklist.priorities(risk, outcome, random.random(60) < 0.3, threshold=0.7)
    first = worklist.waits(arrivals, order["arrival"]).sum()
    assert worklist.waits(arrivals, order[policy]).sum() == pytest.approx(first)


def test_pictures_of_the_mobile_unit_are_never_flagged_where_they_are_read_in_turn() -> None:
    risk, mobile = np.array([0.9, 0.9, 0.1]), np.array([True, False, False])
    order = worklist.priorities(risk, np.ones(3), mobile, threshold=0.5)
    assert order["flagged_first"].tolist() == [1, 1, 0]
    assert order["mobile_in_turn"].tolist() == [0, 1, 0]


def test_a_study_that_is_never_read_counts_as_waiting_to_the_end() -> None:
    arrivals = at(worklist.DAYS * DAY - HOUR)
    assert worklist.at_least(arrivals, np.array([np.nan])).tolist() == [HOUR]


def test_a_fortnight_follows_the_hours_it_was_given() -> None:
    by_hour = np.zeros(24)
    by_hour[9] = 1
    drawn = worklist.draw(np.arange(5), by_hour, np.random.default_rng(0))
    assert ((drawn.at_minutes % DAY) // HOUR == 9).all()
    assert len(drawn.study) == pytest.approx(14 * worklist.ARRIVALS_PER_DAY, rel=0.1)
    assert drawn.reading_minutes.mean() == pytest.approx(worklist.READING_MINUTES, rel=0.1)
