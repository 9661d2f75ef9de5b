"""The measures against values worked out by hand, and against scikit-learn."""

import numpy as np
import pytest
from sklearn import metrics as oracle

from imaging_triage import calibration, discrimination, intervals, quality, thresholds

OUTCOME = np.array([0, 0, 1, 0, 1, 1])
SCORE = np.array([0.1, 0.3, 0.3, 0.5, 0.6, 0.9])
ONES = np.ones(6)


def test_auc_counts_pairs_and_half_of_each_tie() -> None:
    # Nine pairs: 0.3 beats 0.1, ties with 0.3, loses to 0.5; 0.6 and 0.9 beat all three.
    assert discrimination.auc(OUTCOME, SCORE, ONES) == pytest.approx(7.5 / 9)


def test_average_precision_adds_precision_at_each_step_of_recall() -> None:
    # After one, two and five calls: 1/1, 2/2, 3/5, each for a third of the cases.
    assert discrimination.average_precision(OUTCOME, SCORE, ONES) == pytest.approx(2.6 / 3)


def test_weighted_measures_agree_with_scikit_learn() -> None:
    random = np.random.default_rng(1)
    outcome = random.integers(0, 2, 400)
    score = random.integers(0, 15, 400) / 15
    weight = random.integers(0, 4, 400).astype(float)
    assert discrimination.auc(outcome, score, weight) == pytest.approx(
        oracle.roc_auc_score(outcome, score, sample_weight=weight)
    )
    assert discrimination.average_precision(outcome, score, weight) == pytest.approx(
        oracle.average_precision_score(outcome, score, sample_weight=weight)
    )
    assert calibration.brier(outcome, score, weight) == pytest.approx(
        oracle.brier_score_loss(outcome, score, sample_weight=weight)
    )


def test_the_quality_of_a_score_holds_each_measure_of_the_sample() -> None:
    found = quality.of_score(OUTCOME, SCORE, np.ones((3, 6)))
    # Each draw is the sample itself, so an interval has no width.
    estimates = {name: one for name, one in found.items() if isinstance(one, dict)}
    assert all(one["low"] == one["high"] == one["value"] for one in estimates.values())
    assert {name: one["value"] for name, one in estimates.items()} == pytest.approx(
        {
            "auc": 7.5 / 9,
            "average_precision": 2.6 / 3,
            "brier": (0.01 + 0.09 + 0.49 + 0.25 + 0.16 + 0.01) / 6,
            "slope": calibration.slope(OUTCOME, SCORE, ONES),
            "intercept": calibration.intercept(OUTCOME, SCORE, ONES),
        }
    )
    assert (found["predicted"], found["observed"]) == pytest.approx((2.7 / 6, 0.5))


def test_the_confusion_matrix_at_a_threshold() -> None:
    cells = thresholds.at_threshold(OUTCOME, SCORE, 0.5, ONES)
    assert (cells.found, cells.needless, cells.missed, cells.spared) == (2, 1, 1, 2)
    assert cells.sensitivity == pytest.approx(2 / 3)
    assert cells.precision == pytest.approx(2 / 3)
    assert thresholds.at_threshold(OUTCOME, SCORE, 0.3, ONES).specificity == pytest.approx(1 / 3)
    assert cells.calls_per_1000 == pytest.approx(500)
    assert cells.missed_per_1000 == pytest.approx(1000 / 6)


def test_a_capacity_that_ends_within_a_tie_is_shared_out_evenly() -> None:
    # Four calls of six: 0.9, 0.6, 0.5, and one for the two who have 0.3, of whom one is a case.
    cells = thresholds.at_capacity(OUTCOME, SCORE, 1000 * 4 / 6, ONES)
    assert cells.found == pytest.approx(2.5)
    assert cells.needless == pytest.approx(1.5)


def test_the_threshold_for_a_capacity_makes_that_many_calls() -> None:
    risk = np.linspace(0, 1, 1001)
    threshold = thresholds.threshold_for(risk, 200)
    assert threshold == pytest.approx(0.8)
    calls = thresholds.at_threshold(np.zeros(1001), risk, threshold, np.ones(1001)).calls_per_1000
    assert calls == pytest.approx(200, abs=1)


def test_the_roc_curve_goes_from_none_to_all() -> None:
    false_positive, true_positive = discrimination.roc(OUTCOME, SCORE)
    assert (false_positive[0], true_positive[0]) == (0, 0)
    assert (false_positive[-1], true_positive[-1]) == (1, 1)
    area = (np.diff(false_positive) * (true_positive[1:] + true_positive[:-1]) / 2).sum()
    assert area == pytest.approx(discrimination.auc(OUTCOME, SCORE, ONES))


def test_tenths_are_ten_groups_from_the_lowest_risk_to_the_highest() -> None:
    risk = np.linspace(0.01, 1, 100)[::-1]
    groups = list(calibration.tenths((risk > 0.5).astype(int), risk))
    assert [group["count"] for group in groups] == [10] * 10
    assert [group["observed"] for group in groups] == [0] * 5 + [1] * 5
    assert groups[0]["predicted"] == pytest.approx(0.055)
    assert (groups[0]["low"], groups[0]["high"]) == intervals.wilson(0, 10)


def test_net_benefit_charges_needless_calls_at_the_odds_of_the_threshold() -> None:
    # Two found, one needless call at odds of 1:1, six persons.
    assert thresholds.net_benefit(OUTCOME, SCORE, 0.5, ONES) == pytest.approx((2 - 1) / 6)


def test_calibration_recovers_a_planted_slope_and_intercept() -> None:
    random = np.random.default_rng(2)
    true_logit = random.normal(-1.5, 1, 200_000)
    outcome = (random.random(200_000) < 1 / (1 + np.exp(-true_logit))).astype(int)
    ones = np.ones(200_000)
    too_extreme = 1 / (1 + np.exp(-2 * true_logit))
    too_high = 1 / (1 + np.exp(-(true_logit + 0.7)))
    assert calibration.slope(outcome, too_extreme, ones) == pytest.approx(0.5, abs=0.02)
    assert calibration.intercept(outcome, too_high, ones) == pytest.approx(-0.7, abs=0.03)


def test_a_person_is_drawn_with_every_row_or_not_at_all() -> None:
    draws = intervals.person_draws(np.array(["b", "a", "b", "c"]), replicates=50, seed=0)
    assert draws.shape == (50, 4)
    assert (draws[:, 0] == draws[:, 2]).all()
    assert ((draws[:, 0] + draws[:, 1] + draws[:, 3]) == 3).all()


def test_the_interval_of_a_mean_is_as_wide_as_theory_says() -> None:
    values = np.random.default_rng(3).normal(0, 1, 900)
    draws = intervals.person_draws(np.arange(900), replicates=1000, seed=0)
    found = intervals.interval(lambda weight: float(np.average(values, weights=weight)), draws)
    assert found["high"] - found["low"] == pytest.approx(2 * 1.96 / 30, rel=0.1)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_share_lies_in_its_own_interval_to_the_last_bit(share: float) -> None:
    for count in range(1, 400):
        low, high = intervals.wilson(share, count)
        assert 0 <= low <= share <= high <= 1
