"""What explains the main figures, against cases that can be worked out."""

import numpy as np
import pandas as pd
import pytest

from patient_flow import studied
from patient_flow.intervals import by_cluster

WEEKS, A_WEEK = 8, 40


def ratio(waits: np.ndarray) -> float:
    """Return how many times as wide the interval of the mean is, of weeks drawn whole."""
    weeks = np.repeat(np.arange(WEEKS), A_WEEK)
    mean = by_cluster(waits, weeks, np.mean, 200, 0)
    return studied.times_as_wide(mean, pd.Series(waits), WEEKS)


def test_visits_that_do_not_depend_on_each_other_make_no_interval_wider() -> None:
    random = np.random.default_rng(0)
    found = [ratio(random.normal(size=WEEKS * A_WEEK)) for _ in range(100)]
    assert np.mean(found) == pytest.approx(0.9, abs=0.1)


def test_visits_of_a_week_that_are_all_alike_count_as_one() -> None:
    random = np.random.default_rng(0)
    found = [ratio(np.repeat(random.normal(size=WEEKS), A_WEEK)) for _ in range(100)]
    assert np.mean(found) == pytest.approx(0.9 * A_WEEK**0.5, rel=0.1)


def test_those_seen_sooner_are_counted_among_as_many_of_each_level_as_left() -> None:
    """All of level 2 were seen within the hour, one in four of level 5; only level 5 left."""
    levels, waits = [2] * 8 + [5] * 4 + [5] * 2, [5.0] * 8 + [30.0, 90.0, 90.0, 90.0, None, None]
    left = [0.0] * 12 + [1.0] * 2
    table = pd.DataFrame({"level": levels, "wait": waits, "left": left})
    assert studied._seen_sooner(table, 60) == 0.25
    assert studied._seen_sooner(table[table["left"] == 0], 60) == 0.0
