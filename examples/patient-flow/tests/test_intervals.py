import numpy as np
import pytest

from patient_flow import intervals


def test_a_paired_interval_is_students() -> None:
    # Worked by hand: mean 2, standard deviation 1, three runs, t of two degrees of freedom.
    found = intervals.paired([1.0, 2.0, 3.0])
    assert found["value"] == 2
    assert found["high"] - 2 == pytest.approx(4.303 / 3**0.5)


def test_the_point_of_t_between_two_entries_is_the_wider_one() -> None:
    assert intervals.t_point(7) == 2.365
    assert intervals.t_point(11) == 2.228


def test_too_few_runs_or_weeks_give_no_interval() -> None:
    with pytest.raises(SystemExit, match="2 replications"):
        intervals.paired([1.0, 2.0])
    with pytest.raises(SystemExit, match="3 clusters"):
        intervals.by_cluster(np.arange(9), np.repeat([0, 1, 2], 3), np.mean, 10, 0)


def test_clusters_are_drawn_whole() -> None:
    # Within a cluster all values are equal, so every mean is a mean of cluster values.
    values = np.repeat(np.arange(50.0), 20)
    found = intervals.by_cluster(values, values, np.mean, 2000, 1)
    single = intervals.by_cluster(values, np.arange(1000), np.mean, 2000, 1)
    width, narrow = (one["high"] - one["low"] for one in (found, single))
    assert width == pytest.approx(2 * 1.96 * values.std() / 50**0.5, rel=0.1)
    assert narrow < width / 3


def test_counting_nothing_does_not_mean_that_there_is_nothing() -> None:
    # The exact upper end for 0 of 100, from any table of Clopper and Pearson's intervals.
    found = intervals.by_cluster(np.zeros(100), np.repeat(range(10), 10), np.mean, 50, 0)
    assert (found["value"], found["low"]) == (0, 0)
    assert found["high"] == pytest.approx(0.0362, abs=0.0001)


def test_an_interval_on_one_side_of_zero_excludes_it() -> None:
    assert intervals.excludes_zero({"low": 0.1, "high": 2})
    assert not intervals.excludes_zero({"low": -0.1, "high": 2})


def test_an_interval_that_is_shown_to_begin_at_zero_does_not_exclude_it() -> None:
    assert intervals.excludes_zero({"low": 0.04, "high": 2})
    assert not intervals.excludes_zero({"low": 0.04, "high": 2}, decimals=1)
