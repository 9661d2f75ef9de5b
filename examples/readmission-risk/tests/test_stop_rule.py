"""The rule by which the list is switched off, on a few made-up groups."""

from typing import Any

import numpy as np
import pytest

from readmission_risk import capacity, cohort, stop_rule
from readmission_risk.results import render


def metrics(
    cases: int, count: int, predicted: float, proposed: int = 200, discharges: int = 1000
) -> dict[str, Any]:
    group = {
        "label": "private",
        "cases": cases,
        "count": count,
        "predicted": predicted,
        "observed_to_expected": {"value": cases / (count * predicted)},
    }
    groups: dict[str, Any] = {column: {} for column in cohort.SUBGROUPS} | {
        "payer": {"is_private": group}
    }
    outcome, risk = np.repeat([1.0, 0.0], [150, 850]), np.full(1000, 0.15)
    called = np.arange(discharges) < proposed
    return {
        "team": {"discharges_a_day": 60},
        "subgroups": groups,
        "stop_rule": stop_rule.apply(groups, outcome, risk, called, a_day=60),
    }


@pytest.mark.parametrize(
    ("cases", "count", "words"),
    [
        (70, 1000, "is judged. Outside: payer private 0.70 (100 expected); the rule would switch"),
        (35, 500, "expected for payer private 0.70 (273 expected): if this ratio stayed as it is"),
        (12, 500, "expected for payer private 0.24 (273 expected): if this ratio stayed as it is"),
        (1, 15, "1 of them lies outside, with too few in three months, too"),
        (50, 500, "So the rule judges none of them; it does not lie outside."),
        (95, 1000, "is judged: it does not lie outside these bounds."),
    ],
)
def test_a_group_outside_the_bounds_triggers_once_enough_are_expected(
    cases: int, count: int, words: str
) -> None:
    found = metrics(cases, count, predicted=0.1)
    assert words in render(stop_rule.verdict(found), found)


def test_groups_that_are_not_judged_are_not_said_to_lie_within_bounds() -> None:
    found = metrics(100, 1000, predicted=0.1)
    few = {"private": (4, 20), "Medicaid": (65, 50), "Medicare": (80, 60), "uninsured": (1, 3)}
    for name, (cases, expected) in few.items():
        entry = {"ratio": cases / expected, "expected": expected, "in_window": 5.5 * expected}
        found["stop_rule"]["language"][f"is_{name}"] = entry
        found["subgroups"]["language"][f"is_{name}"] = {"label": name}
    text = render(stop_rule.verdict(found), found)
    assert "1 of 5 groups reaches 100 expected and is judged: it does not lie outside" in text
    assert "4 have too few for the rule. In three months with 60 discharges a day" in text
    assert "1 more lies outside, with too few then, too" in text
    [named] = stop_rule.pending(found)
    for one in ("private 0.20", "Medicaid 1.30", "Medicare 1.33"):
        assert f"language {one}" in render(named, found) and f"language {one}" in text


def test_everybody_is_judged_by_the_same_bounds() -> None:
    found = metrics(95, 1000, predicted=0.1)
    text = render(stop_rule.verdict(found), found)
    assert "everybody is 1.00 with 150 readmissions expected: inside 0.8 to 1.25" in text


@pytest.mark.parametrize(
    ("proposed", "discharges", "words", "triggered", "pending"),
    [
        (240, 1000, "240 are too many: this part of the rule holds.", 0, 0),
        (1202, 5000, "this part of the rule holds", 0, 0),
        (250, 1000, "more than 240 are too many: the rule would switch the list off", 1, 0),
        (225, 900, "would not trigger here. Once as many are counted it would", 0, 1),
        (180, 900, "this part of the rule holds, on fewer discharges than the 1,000", 0, 0),
    ],
)
def test_more_calls_than_a_fifth_above_the_capacity_trigger_the_rule(
    proposed: int,
    discharges: int,
    words: str,
    triggered: int,
    pending: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(capacity, "CALLS_PER_1000", 200)
    found = metrics(95, 1000, 0.1, proposed, discharges)
    assert words in render(stop_rule.verdict(found), found)
    assert len(stop_rule.triggered(found)) == triggered
    assert len(stop_rule.pending(found)) == pending


def test_the_alarms_simulated_are_said_to_be_those_of_the_ratio() -> None:
    assert "observed over expected alone; the calls proposed are not" in stop_rule.chance()
