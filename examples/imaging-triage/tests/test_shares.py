"""Intervals of shares and of their differences, held against published figures."""

import numpy as np
import pytest

from imaging_triage import intervals, shares


def rows(*counts: tuple[int, int]) -> tuple[np.ndarray, list[np.ndarray], np.ndarray]:
    """Return hits, the rows of each group and draws, for groups of (hits, rows) each."""
    hits = np.concatenate([np.arange(count) < found for found, count in counts])
    group = np.repeat(np.arange(len(counts)), [count for _, count in counts])
    draws = intervals.person_draws(np.arange(len(hits)), replicates=200, seed=0)
    return hits, [group == number for number in range(len(counts))], draws


@pytest.mark.parametrize(
    ("found", "count", "low", "high"), [(20, 20, 0.8389, 1), (0, 20, 0, 0.1611)]
)
def test_all_or_none_of_a_few_leave_room_for_chance(
    found: int, count: int, low: float, high: float
) -> None:
    hits, [group], draws = rows((found, count))
    ends = shares.share(hits, group, draws)
    assert (ends["low"], ends["high"]) == pytest.approx((low, high), abs=1e-4)


def test_any_other_share_has_the_interval_of_people_drawn_anew() -> None:
    hits, [group, _], draws = rows((15, 20), (0, 20))
    expected = intervals.interval(lambda weight: weight[:15].sum() / weight[:20].sum(), draws)
    assert shares.share(hits, group, draws) == expected
    assert expected["value"] == 0.75


@pytest.mark.parametrize(
    ("one", "other", "value", "low", "high"),
    [
        # Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
        ((5, 56), (0, 29), 0.0893, -0.0381, 0.1926),
        ((0, 10), (0, 20), 0.0, -0.1611, 0.2775),
        ((10, 10), (0, 20), 1.0, 0.6791, 1.0),
    ],
)
def test_a_difference_from_all_or_none_has_the_interval_of_the_textbook(
    one: tuple[int, int], other: tuple[int, int], value: float, low: float, high: float
) -> None:
    hits, groups, draws = rows(one, other)
    found = shares.difference(hits, *groups, draws)
    assert found == pytest.approx({"value": value, "low": low, "high": high}, abs=1e-4)


@pytest.mark.parametrize("counts", [((0, 0), (0, 20)), ((10, 20), (0, 0))])
def test_a_difference_from_no_rows_is_refused(counts: tuple[tuple[int, int], ...]) -> None:
    hits, groups, draws = rows(*counts)
    with pytest.raises(ValueError, match="no rows"):
        shares.difference(hits, *groups, draws)


def test_any_other_difference_has_the_interval_of_people_drawn_anew() -> None:
    hits, groups, draws = rows((15, 20), (5, 20))

    def differs(weight: np.ndarray) -> float:
        return weight[:15].sum() / weight[:20].sum() - weight[20:25].sum() / weight[20:].sum()

    expected = intervals.interval(differs, draws)
    assert shares.difference(hits, *groups, draws) == expected
    assert expected["value"] == 0.5
