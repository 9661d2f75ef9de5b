"""Fewest against most found, high LACE and left-out groups, on tables small enough to count."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from readmission_risk import cohort, contrasts, particular, uneven

ROWS = 40
ONES = np.ones((3, ROWS))
RISK = np.full(ROWS, 0.25)


def test_the_difference_is_the_lower_share_less_the_higher_in_points() -> None:
    sex = np.repeat(["female", "male"], ROWS // 2)
    came_back = np.tile(np.arange(20) < 16, 2).astype(int)
    table = pd.DataFrame({"sex": sex, cohort.OUTCOME: came_back})
    proposed = np.r_[np.arange(20) < 4, np.arange(20) < 12]
    groups = {
        "sex": {
            "is_female": {"label": "female", "sensitivity": {"value": 0.25}},
            "is_male": {"label": "male", "sensitivity": {"value": 0.75}},
        },
        "payer": {"is_private": {"label": "private", "sensitivity": None}},
    }
    pairs = contrasts.widest(table, groups, RISK, proposed, ONES)
    assert list(pairs) == ["sex"]
    assert (pairs["sex"]["worst"], pairs["sex"]["best"]) == ("is_female", "is_male")
    assert pairs["sex"]["difference"]["value"] == pytest.approx(-50)
    assert pairs["sex"]["readmitted"]["value"] == 0


def test_the_share_readmitted_is_compared_in_the_same_order_as_the_share_found() -> None:
    sex = np.repeat(["female", "male"], 20)
    table = pd.DataFrame({"sex": sex, cohort.OUTCOME: np.r_[np.arange(20) < 5, np.arange(20) < 15]})
    found = {
        f"is_{label}": {"label": label, "sensitivity": {"value": share}}
        for label, share in (("female", 0.2), ("male", 0.6))
    }
    pairs = contrasts.widest(table, {"sex": found}, RISK, np.ones(ROWS), ONES)
    assert pairs["sex"]["worst"] == "is_female"
    assert pairs["sex"]["readmitted"]["value"] == pytest.approx(25 - 75)
    assert pairs["sex"]["observed_to_expected"]["value"] == pytest.approx(25 / 75)


def test_the_rankings_of_two_groups_are_compared_within_each() -> None:
    """Of the women those who came back rank first, of the men last."""
    came_back = np.arange(20) < 10
    sex = np.repeat(["female", "male"], 20)
    table = pd.DataFrame({"sex": sex, cohort.OUTCOME: np.tile(came_back, 2).astype(int)})
    risk = np.r_[np.where(came_back, 0.4, 0.2), np.where(came_back, 0.1, 0.3)]
    found = {
        f"is_{label}": {"label": label, "sensitivity": {"value": share}}
        for label, share in (("female", 0.2), ("male", 0.6))
    }
    pairs = contrasts.widest(table, {"sex": found}, risk, np.ones(ROWS), ONES)
    assert pairs["sex"]["auc"]["value"] == pytest.approx(1 - 0)


def test_the_smallest_share_found_names_the_groups_that_it_does_not_know() -> None:
    subgroups: dict[str, Any] = {column: {} for column in cohort.SUBGROUPS}
    subgroups["language"] = {
        "is_english": {"sensitivity": {"value": 0.57}},
        "is_other": {"sensitivity": None},
    }
    said = uneven.in_one_sentence({"subgroups": subgroups})
    assert said.startswith("Of the groups with at least 30 readmissions, the smallest share")
    assert "is found for language {subgroups.language.is_english.label}" in said
    assert "language {subgroups.language.is_other.label}, with fewer, is not known" in said


@pytest.mark.parametrize(
    ("groups", "low", "words"),
    [
        (0, 0.9, "No group has the 30 readmissions"),
        (1, 0.9, "its ratio over everybody's has an interval that holds 1. About"),
        (1, 1.1, "the risk is too low for payer {subgroups.payer.is_0.label}. About"),
        (2, 0.9, "2 groups have at least 30 readmissions; for 0 of them"),
    ],
)
def test_groups_are_counted_in_words_that_fit_their_number(
    groups: int, low: float, words: str
) -> None:
    found: dict[str, Any] = {column: {} for column in cohort.SUBGROUPS}
    found["payer"] = {f"is_{place}": {"sensitivity": 1} for place in range(groups)}
    ratio = {"value": 1.2, "low": low, "high": 1.4}
    against = {"payer": dict.fromkeys(found["payer"], ratio)}
    assert words in uneven.misjudged({"subgroups": found, "against_everybody": against})


def test_a_group_is_judged_too_low_or_too_high_against_everybody() -> None:
    found: dict[str, Any] = {column: {} for column in cohort.SUBGROUPS}
    ratios = {
        "is_a": {"value": 0.75, "low": 0.6, "high": 0.9},
        "is_b": {"value": 1.1, "low": 0.9, "high": 1.3},
    }
    # Both risks are too low, as everybody's is, and b's far beyond chance.
    own = {"value": 1.5, "low": 1.3, "high": 1.7}
    group = {"sensitivity": 1, "observed_to_expected": own}
    found["payer"] = dict.fromkeys(ratios, group)
    said = uneven.misjudged({"subgroups": found, "against_everybody": {"payer": ratios}})
    assert "for 1 of them" in said
    assert "the risk is too high for payer {subgroups.payer.is_a.label}." in said


def test_an_error_that_all_share_is_taken_out_of_a_groups_ratio() -> None:
    """Ten and five came back where five each were expected: everybody's ratio is 1.5."""
    sex = np.repeat(["female", "male"], 20)
    outcome = np.r_[np.arange(20) < 10, np.arange(20) < 5].astype(int)
    table = pd.DataFrame({"sex": sex, cohort.OUTCOME: outcome})
    judged = {"observed_to_expected": {"value": 1}}
    groups = {
        "sex": {
            "is_female": {"label": "female"} | judged,
            "is_male": {"label": "male"} | judged,
            "is_other": {"label": "other", "observed_to_expected": None},
        }
    }
    found = contrasts.against_everybody(table, groups, np.full(ROWS, 0.25), ONES)
    assert found["everybody"]["value"] == pytest.approx(1.5)
    assert found["sex"]["is_female"]["value"] == pytest.approx(2 / 1.5)
    assert found["sex"]["is_male"]["value"] == pytest.approx(1 / 1.5)
    assert found["sex"]["is_other"] is None


def test_a_high_lace_that_is_not_proposed_costs_a_chart_each() -> None:
    table = pd.DataFrame({"lace": [12] * 10 + [3] * 30, cohort.OUTCOME: [1] * 4 + [0] * 36})
    proposed = np.arange(ROWS) < 2
    found = particular.high_lace(table, proposed, ONES, a_day=60)
    assert (found["not_proposed"], found["readmitted"]) == (8, 2)
    assert found["charts_a_day"] == pytest.approx(12)


def test_a_high_lace_that_is_not_proposed_is_compared_with_others_not_proposed() -> None:
    called, high, others = [1] * 9 + [0], [1] * 4 + [0] * 6, [1] * 2 + [0] * 18
    table = pd.DataFrame({"lace": [12] * 20 + [3] * 20, cohort.OUTCOME: called + high + others})
    proposed = np.arange(ROWS) < len(called)
    found = particular.high_lace(table, proposed, ONES, a_day=60)
    assert found["share"]["value"] == pytest.approx(0.4)
    assert found["share_of_others"] == pytest.approx(0.1)
    assert found["beyond_others"]["value"] == pytest.approx(40 - 10)


def test_nothing_is_compared_where_every_high_lace_is_proposed() -> None:
    table = pd.DataFrame({"lace": [12] * 10 + [3] * 30, cohort.OUTCOME: [1, 0] * 20})
    found = particular.high_lace(table, np.arange(ROWS) < 10, ONES, a_day=60)
    assert (found["not_proposed"], found["beyond_others"]) == (0, None)


def test_a_list_by_true_risk_is_as_long_as_the_list_proposed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(particular, "LEFT_OUT", ("language", "deprivation_level"))
    table = pd.DataFrame({"language": ["Spanish", "English"] * 20, "deprivation_level": 1})
    groups = {
        "language": {"is_spanish": {"label": "Spanish"}, "is_english": {"label": "English"}},
        "deprivation_level": {"is_1": {"label": "1"}},
    }
    true = np.where(table["language"] == "Spanish", 0.3, 0.1)
    risks = np.full(ROWS, 0.2), true
    found = particular.left_out(table, groups, risks, true, np.arange(ROWS) < 8, ONES)
    assert found["everybody"]["calls_per_1000"] == found["everybody"]["proposed_per_1000"] == 200
    assert found["language"]["is_spanish"]["calls_per_1000"] == 400
    assert found["language"]["is_spanish"]["beyond_everybody"]["value"] == pytest.approx(10)
    assert found["language"]["is_spanish"]["with_them"]["value"] == 0
    assert found["language"]["is_spanish"]["predicted"] == pytest.approx(0.2)


def test_readmissions_from_a_facility_are_set_against_the_others() -> None:
    table = pd.DataFrame(
        {
            cohort.PERSON: range(ROWS),
            cohort.OUTCOME: [1] * 5 + [0] * 5 + [1] * 3 + [0] * 27,
            "discharge_disposition": ["facility"] * 10 + ["home"] * 30,
        }
    )
    found = particular.after_facility(table, 0, 10)
    assert (found["readmitted"], found["readmitted_elsewhere"]) == (0.5, 0.1)
    assert found["difference"]["value"] == pytest.approx(50 - 10)
