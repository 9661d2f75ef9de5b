"""What follows for the list, and how often its stop rule is wrong."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from readmission_risk import cohort, conclusion, false_alarms, stop_rule
from readmission_risk.results import render


def metrics(low: float, high: float, ratio: float, calls: float = 200) -> dict[str, Any]:
    more = {"value": (low + high) / 2, "low": low, "high": high}
    entry = {"ratio": ratio, "expected": 500.0, "in_window": 500.0}
    counted = {"per_1000": calls, "most": 240.0, "discharges": 1000, "fewest_discharges": 1000}
    rule: dict[str, Any] = {column: {} for column in cohort.SUBGROUPS}
    rule |= {"everybody": entry, "calls": counted}
    return {"at_capacity": {"more_found_than_lace_per_1000": more}, "stop_rule": rule}


@pytest.mark.parametrize(
    ("low", "high", "ratio", "words", "others"),
    [
        (-5, 3, 1.0, "the team keeps LACE: no gain", "switch the list off"),
        (-5, -1, 1.0, "the team keeps LACE: it finds more", "switch the list off"),
        (-5, 3, 1.5, "off (observed over expected: everybody 1.50)", "silent"),
        (1, 5, 1.5, "the team keeps LACE until the cause is known", "silent run"),
        (1, 5, 1.0, "That is no evidence for real data", "keeps LACE"),
    ],
)
def test_the_list_replaces_lace_only_where_both_criteria_hold(
    low: float, high: float, ratio: float, words: str, others: str
) -> None:
    figures = metrics(low, high, ratio)
    text = render(conclusion.text(figures), figures)
    assert words in text
    assert others not in text


@pytest.mark.parametrize(("low", "high"), [(-5, 3), (1, 5)])
def test_too_many_calls_switch_the_list_off_whatever_it_finds(low: float, high: float) -> None:
    figures = metrics(low, high, ratio=1.0, calls=250.0)
    text = render(conclusion.text(figures), figures)
    assert "switch the list off (250 calls proposed per 1,000, above 240)" in text
    assert "the team keeps LACE" in text
    assert "silent run" not in text


def test_what_three_months_would_show_stands_in_the_way_too() -> None:
    figures = metrics(1, 5, 1.5)
    figures["stop_rule"]["everybody"]["expected"] = 90.0
    assert "would not trigger yet" in conclusion.text(figures)
    assert "silent run" not in conclusion.text(figures)


def test_chance_triggers_more_often_with_fewer_discharges(monkeypatch: pytest.MonkeyPatch) -> None:
    test = pd.DataFrame({column: ["a", "b"] * 100 for column in cohort.SUBGROUPS})
    true = np.full(len(test), 0.15)
    monkeypatch.setattr(stop_rule, "FEWEST_EXPECTED", 30)
    few, many = (false_alarms.rates(test, true, a_day, 60, seed=0) for a_day in (8, 400))
    assert few["share_of_checks"] > 0.05
    assert few["share_of_years"] > few["share_of_checks"]
    assert many["share_of_years"] == 0


def test_the_rule_says_the_same_of_one_count_and_of_many() -> None:
    cases, expected = np.array([70.0, 79.0, 80.0, 126.0]), np.array([100.0, 99.0, 100.0, 100.0])
    assert stop_rule.trips(cases, expected).tolist() == [True, False, False, True]
