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
    assert width == pytest.approx(2 * 2.042 * values.std() / 49**0.5, rel=0.05)
    assert narrow < width / 3


def test_few_clusters_give_a_wider_interval_as_few_values_do() -> None:
    # Of 5 clusters t has 4 degrees of freedom, 2.776 in any table; a bootstrap divides by 5, not 4.
    assert intervals.wider(5) == pytest.approx(2.776 / 1.96 * (5 / 4) ** 0.5)
    assert intervals.wider(1000) == pytest.approx(1, abs=0.02)


def test_a_mean_of_five_weeks_is_outside_its_interval_about_once_in_twenty_times() -> None:
    random, outside = np.random.default_rng(0), 0
    for _ in range(400):
        found = intervals.by_cluster(random.normal(size=5), np.arange(5), np.mean, 200, 0)
        outside += intervals.excludes_zero(found)
    assert outside / 400 == pytest.approx(0.05, abs=0.03)


def test_no_interval_goes_beyond_what_can_be() -> None:
    shares = np.repeat([0.0, 0.0, 0.0, 1.0], 5)
    found = intervals.by_cluster(shares, np.repeat(range(4), 5), np.mean, 200, 0)
    assert (found["low"], found["high"]) == (0, 1)


def test_counting_nothing_does_not_mean_that_there_is_nothing() -> None:
    # The exact upper end for 0 of 100, from any table of Clopper and Pearson's intervals.
    found = intervals.by_cluster(np.zeros(100), np.repeat(range(10), 10), np.mean, 50, 0)
    assert (found["value"], found["low"]) == (0, 0)
    assert found["high"] == pytest.approx(0.0362, abs=0.0001)


def test_counting_everything_does_not_mean_that_nothing_is_left_out() -> None:
    found = intervals.by_cluster(np.ones(100), np.repeat(range(10), 10), np.mean, 50, 0)
    assert (found["value"], found["high"]) == (1, 1)
    assert found["low"] == pytest.approx(1 - 0.0362, abs=0.0001)


def test_an_interval_on_one_side_of_zero_excludes_it() -> None:
    assert intervals.excludes_zero({"low": 0.1, "high": 2})
    assert not intervals.excludes_zero({"low": -0.1, "high": 2})


def test_an_interval_that_is_shown_to_begin_at_zero_does_not_exclude_it() -> None:
    assert intervals.excludes_zero({"low": 0.04, "high": 2})
    assert not intervals.excludes_zero({"low": 0.04, "high": 2}, decimals=1)
