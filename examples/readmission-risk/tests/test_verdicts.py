"""Sentences whose words must follow the figures."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from readmission_risk import cohort, missing, prose, stop_rule, uneven, verdicts
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
    assert "shown to differ" in text and "Too few discharges are without `haemo" in text


def test_no_group_is_praised_where_none_could_be_judged() -> None:
    group = dict.fromkeys(("sensitivity", "auc", "observed_to_expected"))
    metrics = {
        "subgroups": {column: {"is_a": group} for column in cohort.SUBGROUPS},
        "stop_rule": {},
    }
    assert uneven.unjudged(metrics).startswith("In no group are there enough")
    assert stop_rule.in_short(metrics) == ""
