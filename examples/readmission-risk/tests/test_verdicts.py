"""Sentences whose words must follow the figures."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from readmission_risk import capacity, cohort, evaluate, missing, prose, stop_rule, uneven, verdicts
from readmission_risk.results import render


def differences(value: float, low: float, high: float) -> dict[str, Any]:
    over_lace = {"value": value, "low": low, "high": high}
    other = {"value": 0.02, "low": 0.01, "high": 0.03}
    names = ("boosted_minus_logistic", "best_reachable_minus_logistic")
    return {"difference": {"logistic_minus_lace": over_lace} | dict.fromkeys(names, other)}


@pytest.mark.parametrize(
    ("value", "low", "high", "words"),
    [
        (0.010, -0.005, 0.026, "no better ranking than LACE is shown. The"),
        (0.020, 0.005, 0.036, "ranks better than LACE on these data, by 0.020. The"),
        (-0.020, -0.036, -0.005, "ranks worse than LACE on these data. The"),
    ],
)
def test_an_amount_is_given_where_a_better_ranking_is_shown(
    value: float, low: float, high: float, words: str
) -> None:
    metrics = differences(value, low, high)
    assert words in render(verdicts.ranking(metrics), metrics)


def test_the_best_reachable_score_is_called_better_only_where_it_is() -> None:
    metrics = differences(0.02, 0.005, 0.036)
    assert "best reachable score is better" in verdicts.ranking(metrics)
    metrics["difference"]["best_reachable_minus_logistic"] = {"value": -0.01, "low": -1, "high": 1}
    assert "no better in this sample" in verdicts.ranking(metrics)


@pytest.mark.parametrize(
    ("value", "trees", "over_lace"),
    [
        (2.0, "find more than the main model", "a gain over LACE is"),
        (-2.0, "find no more", "a loss against LACE is"),
    ],
)
def test_more_found_is_a_gain_and_fewer_found_a_loss(
    value: float, trees: str, over_lace: str
) -> None:
    more = {"value": value, "low": value - 1, "high": value + 1}
    names = ("boosted_more_found_per_1000", "more_found_than_lace_per_1000")
    metrics = {"at_capacity": dict.fromkeys(names, more)}
    assert trees in verdicts.trees(metrics)
    assert over_lace in verdicts.gain(metrics)


@pytest.mark.parametrize(
    ("value", "words"), [(0.12, "are too low"), (-0.12, "are too high"), (0.05, "")]
)
def test_risks_are_called_too_low_or_too_high_for_all_where_that_is_shown(
    value: float, words: str
) -> None:
    intercept = {"value": value, "low": value - 0.1, "high": value + 0.1}
    said = verdicts.level({"models": {"logistic": {"intercept": intercept}}})
    assert words in said
    assert bool(said) == bool(words)


def test_a_score_that_misses_fewer_than_the_best_reachable_is_named() -> None:
    missed = {"best_reachable": 80.0, "logistic": 79.0, "lace": 90.0}
    entry = {score: {"missed_per_1000": count} for score, count in missed.items()}
    rows = {f"calls_{calls}": entry for calls in capacity.shown()}
    said = verdicts.beaten({"capacity": rows})
    assert "by the logistic regression with" in said and "LACE" not in said


def test_the_thresholds_are_counted_at_which_acting_on_the_score_is_worth_it() -> None:
    clear, open_ = ({"value": 3.0, "low": low, "high": 5.0} for low in (1.0, -1.0))
    gains = {10: (open_, clear), 20: (clear, clear), 30: (clear, open_), 40: (open_, open_)}
    rows = {
        f"at_{at}": {"threshold": at / 100, "gain_over_no_score": none, "gain_over_lace": lace}
        for at, (none, lace) in gains.items()
    }
    rows["at_40"]["gain_over_no_score"] = {"value": 3.0, "low": 0.04, "high": 5.0}
    said = verdicts.worth({"net_benefit": rows, "threshold": {"risk": 0.21}})
    assert "beyond chance than calling nobody or everybody at 2 of 4 thresholds" in said
    assert "and than LACE at 2." in said
    assert "{net_benefit.at_20.threshold:.0%}" in said and "does not include zero" in said


def test_a_gain_over_no_score_is_one_over_the_better_of_nobody_and_everybody() -> None:
    outcome, draws = np.repeat([1.0, 0.0], [30, 70]), np.ones((2, 100))
    risks = {"logistic": np.where(outcome == 1, 0.9, 0.0), "lace": np.full(100, 0.5)}
    for row in evaluate._net_benefit(outcome, risks, draws).values():
        better = max(0.0, row["call_everybody"])
        assert row["gain_over_no_score"]["value"] == pytest.approx(row["logistic"] - better)


def test_more_net_benefit_than_the_best_reachable_score_is_called_chance() -> None:
    row = {"threshold": 0.3, "logistic": 7.1, "lace": 2.8, "best_reachable": 2.9}
    metrics = {"net_benefit": {"at_30": row}}
    said = render(verdicts.worth_more(metrics), metrics)
    assert "has the logistic regression at 30% (7.1 against 2.9). That is chance" in said
    assert not verdicts.worth_more({"net_benefit": {"at_30": row | {"logistic": 2.9}}})


@pytest.mark.parametrize(("second", "said"), [(-1.0, False), (1.0, True)])
def test_others_are_spoken_of_only_where_there_are_others(second: float, said: bool) -> None:
    values = {
        column: {"difference": {"value": -2.0, "low": -3.0, "high": high}}
        for column, high in (("sodium_mmol_l", -1.0), ("albumin_g_dl", second))
    }
    assert ("For the others" in prose._missing({"missing_values": values})) is said


def test_nothing_is_said_of_values_that_too_few_are_without() -> None:
    rows = 400
    table = pd.DataFrame({column: np.ones(rows) for column in cohort.LABORATORY})
    table.loc[:12, "haemoglobin_g_dl"] = np.nan
    table[cohort.PERSON], table["stay_days"] = range(rows), [1, 3] * (rows // 2)
    table[cohort.OUTCOME] = [0] * 200 + [1, 0] * 100
    found = missing.describe(table, 0, 50)
    assert found["haemoglobin_g_dl"]["difference"] is None
    text = prose._missing({"missing_values": found})
    assert "shown to differ" in text and "with or without `haemo" in text


def test_no_group_is_praised_where_none_could_be_judged() -> None:
    group = dict.fromkeys(("sensitivity", "auc", "observed_to_expected"))
    metrics = {
        "subgroups": {column: {"is_a": group} for column in cohort.SUBGROUPS},
        "stop_rule": {},
    }
    assert uneven.unjudged(metrics).startswith("In no group are there enough")
    assert stop_rule.in_short(metrics) == ""
