"""What explains the main figures, against cases that can be worked out."""

import numpy as np
import pandas as pd
import pytest

from patient_flow import evaluate
from patient_flow.intervals import by_cluster

WEEKS, A_WEEK = 8, 40


def ratio(waits: np.ndarray) -> float:
    """Return how many times as wide the interval of the mean is, of weeks drawn whole."""
    weeks = np.repeat(np.arange(WEEKS), A_WEEK)
    mean = by_cluster(waits, weeks, np.mean, 200, 0)
    return evaluate.times_as_wide(mean, pd.Series(waits), WEEKS)


def test_visits_that_do_not_depend_on_each_other_make_no_interval_wider() -> None:
    random = np.random.default_rng(0)
    found = [ratio(random.normal(size=WEEKS * A_WEEK)) for _ in range(100)]
    assert np.mean(found) == pytest.approx(0.9, abs=0.1)


def test_visits_of_a_week_that_are_all_alike_count_as_one() -> None:
    random = np.random.default_rng(0)
    found = [ratio(np.repeat(random.normal(size=WEEKS), A_WEEK)) for _ in range(100)]
    assert np.mean(found) == pytest.approx(0.9 * A_WEEK**0.5, rel=0.1)
