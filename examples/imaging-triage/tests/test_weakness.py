"""What view and unit do to the score, on six studies whose pairs can be counted by hand."""

import numpy as np
import pandas as pd
import pytest

from imaging_triage import evaluate, intervals, studies, weakness, weakness_words

# The score ranks the two PA pictures rightly, the two AP pictures of the rooms wrongly, and those
# of the mobile unit rightly.
RISK = np.array([0.9, 0.1, 0.1, 0.9, 0.8, 0.2])
TABLE = pd.DataFrame(
    {
        studies.OUTCOME: [1, 0, 1, 0, 1, 0],
        "unit": np.repeat(studies.UNITS, 2),
        "view": ["PA", "PA", "AP", "AP", "AP", "AP"],
        "scanner": ["R"] * 4 + [studies.MOBILE] * 2,
    }
)


def test_each_comparison_takes_the_second_group_from_the_first() -> None:
    found = weakness.find(TABLE, RISK, threshold=0.5, draws=np.ones((3, 6)))
    units = [unit["auc"]["value"] for unit in found["units"].values()]
    assert units == [1, 0, 1]
    auc = {name: one["auc"]["value"] for name, one in found["differences"].items()}
    assert auc["ap_room_minus_pa_room"] == -1
    assert auc["mobile_minus_ap_room"] == 1
    # Of the four pairs of the rooms one is ranked rightly, one wrongly, and two are ties.
    assert auc["mobile_minus_rooms"] == 1 - 0.5
    # Of the four pairs of AP pictures one is ranked rightly.
    assert auc["ap_minus_pa"] == 0.25 - 1


def test_a_unit_that_finds_all_of_a_few_is_not_told_from_another_that_misses_some() -> None:
    # In the rooms, AP: 5 of 5 opacities flagged. With the mobile unit: 6 of 8.
    units = np.repeat([studies.UNITS[0], studies.UNITS[1], studies.UNITS[2]], [2, 10, 16])
    outcome = np.array([1, 0] * 14)
    mobile = units == studies.UNITS[2]
    risk = np.where(outcome == 1, 0.9, 0.1)
    risk[[26, 24]] = 0.2
    table = pd.DataFrame({studies.OUTCOME: outcome, "unit": units})
    table["scanner"] = np.where(mobile, studies.MOBILE, "R")
    table["view"] = np.where(units == studies.UNITS[0], "PA", "AP")
    draws = intervals.person_draws(np.arange(28), replicates=50, seed=0)
    found = weakness.find(table, risk, 0.5, draws)
    room = found["units"]["unit_1"]["sensitivity"]
    assert (room["value"], room["high"]) == (1, 1)
    assert room["low"] == pytest.approx(0.5655, abs=1e-4)  # Wilson's, 5 of 5
    unit = found["differences"]["mobile_minus_ap_room"]["sensitivity"]
    assert unit["value"] == -0.25
    assert unit["low"] < 0 < unit["high"]


def test_where_no_opacity_is_missed_chance_may_still_have_hidden_some() -> None:
    outcome = np.repeat([1, 0], [20, 20])
    draws = intervals.person_draws(np.arange(40), replicates=50, seed=0)
    found = evaluate._operating_point(outcome, outcome.astype(float), 0.5, draws)
    for share in ("sensitivity", "specificity", "precision"):
        assert found[share]["low"] == pytest.approx(0.8389, abs=1e-4)
    assert found["missed_per_1000"]["value"] == 0 < found["missed_per_1000"]["high"]


@pytest.mark.parametrize(
    ("lost", "held", "words"),
    [
        ((-0.26, 0.01), (-0.19, 0.11), "that it ranks worse there is not shown. The plan is a"),
        ((-0.24, -0.01), (-0.19, 0.11), "ranks worse there. With the view held it is"),
        ((-0.24, -0.01), (-0.19, 0.11), "no effect of the unit is shown"),
        ((-0.24, -0.01), (-0.19, -0.02), "the view alone does not explain it"),
        ((0.01, 0.24), (0.02, 0.2), "ranks better there"),
    ],
)
def test_the_unit_is_blamed_only_as_far_as_the_intervals_go(
    lost: tuple[float, float], held: tuple[float, float], words: str
) -> None:
    auc = [
        {"auc": {"value": sum(ends) / 2, "low": ends[0], "high": ends[1]}} for ends in (lost, held)
    ]
    differences = dict(zip(("mobile_minus_rooms", "mobile_minus_ap_room"), auc, strict=True))
    assert words in weakness_words.caution({"weakness": {"differences": differences}})
