"""Groups with few cases show no estimate, and no group takes another's place."""

import numpy as np
import pandas as pd
import pytest

from readmission_risk import subgroups

FEWEST = subgroups.FEWEST_CASES


def compared(levels: np.ndarray, outcome: np.ndarray, risk: np.ndarray) -> dict:
    draws = np.random.default_rng(0).multinomial(len(outcome), [1 / len(outcome)] * len(outcome), 9)
    groups = pd.DataFrame({"level": levels})
    found = subgroups.compare(groups, ["level"], outcome, risk, 0.5, draws.astype(float))
    return found["level"]


@pytest.mark.parametrize(
    ("cases", "others"), [(FEWEST, FEWEST), (FEWEST - 1, 99), (99, FEWEST - 1)]
)
def test_a_group_with_few_cases_or_few_others_shows_counts_alone(cases: int, others: int) -> None:
    outcome = np.repeat([1, 0], [cases, others])
    risk = np.linspace(0.9, 0.1, len(outcome))
    [entry] = compared(np.full(len(outcome), "a"), outcome, risk).values()
    assert (entry["count"], entry["cases"]) == (cases + others, cases)
    is_shown = min(cases, others) >= FEWEST
    for estimate in ("auc", "sensitivity", "observed_to_expected"):
        assert (entry[estimate] is not None) == is_shown


def test_more_cases_than_were_expected_are_a_ratio_above_one() -> None:
    outcome = np.repeat([1, 0], [60, 40])
    [entry] = compared(np.full(100, "a"), outcome, np.full(100, 0.3)).values()
    assert entry["observed_to_expected"]["value"] == pytest.approx(2)
    assert (entry["observed"], entry["predicted"]) == (pytest.approx(0.6), pytest.approx(0.3))


def test_groups_whose_names_differ_by_signs_alone_are_all_there() -> None:
    levels = np.array(["<65", "65+", "65", "other"])
    found = compared(levels, np.array([0, 1, 0, 1]), np.full(4, 0.5))
    assert {key: entry["label"] for key, entry in found.items()} == {
        "is_65": "65",
        "is_65_2": "65+",
        "is_65_3": "<65",
        "is_other": "other",
    }


def test_a_group_in_which_all_are_found_keeps_an_interval() -> None:
    outcome = np.repeat([1, 0], [FEWEST, FEWEST])
    [entry] = compared(np.full(2 * FEWEST, "a"), outcome, outcome.astype(float)).values()
    assert entry["sensitivity"]["low"] < entry["sensitivity"]["value"] == 1
