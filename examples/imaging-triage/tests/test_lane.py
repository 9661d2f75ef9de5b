"""The lane against cases worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from imaging_triage import gaps, lane, studies, verdicts

RISK = np.array([0.9, 0.8, 0.7, 0.6, 0.3, 0.1])
OUTCOME = np.array([1, 0, 1, 0, 1, 0])
TABLE = pd.DataFrame({"scanner": [studies.MOBILE, studies.MOBILE, "R", "R", "R", "R"]})


def test_the_part_of_the_mobile_unit_in_the_lane_is_counted() -> None:
    found = lane.describe(TABLE, OUTCOME, RISK, threshold=0.5)
    assert (found["flagged"], found["mobile"], found["mobile_share"]) == (4, 2, 0.5)
    assert (found["rooms_found"], found["rooms_opacities"]) == (1, 2)
    assert found["rooms_found_of_all"] == pytest.approx(1 / 3)


def test_a_lane_for_nearly_every_opacity_reaches_down_to_the_last_of_them() -> None:
    wanted = lane.describe(TABLE, OUTCOME, RISK, threshold=0.5)["wanted"]
    assert wanted["flags_per_1000"] == pytest.approx(5000 / 6)
    assert wanted["needless_per_1000"] == pytest.approx(2000 / 6)


def test_the_group_found_least_is_named_and_set_against_the_one_found_most() -> None:
    table = pd.DataFrame({"ward": ["a"] * 3 + ["b"] * 3})
    outcome, risk = np.ones(6), np.array([0.9, 0.1, 0.1, 0.9, 0.9, 0.1])
    shown = {"observed_to_expected": {"value": 1.0, "low": 0.9, "high": 1.1}}
    levels = {
        "is_a": {"label": "a", "sensitivity": {"value": 1 / 3}} | shown,
        "is_b": {"label": "b", "sensitivity": {"value": 2 / 3}} | shown,
    }
    draws = np.ones((5, 6))
    found = gaps.largest(table, {"ward": levels}, outcome, risk, 0.5, draws)
    gap = found["sensitivity"]["gap_0"]
    assert (gap["least"], gap["most"]) == ("a", "b")
    assert gap["points"]["value"] == pytest.approx(100 / 3)
    assert found["compared"] == 4
    assert found["ratio"] == {}


def test_a_group_of_which_all_are_found_leaves_room_for_chance_in_the_gap() -> None:
    table = pd.DataFrame({"ward": ["a"] * 4 + ["b"] * 3})
    risk = np.array([0.9, 0.9, 0.1, 0.1, 0.9, 0.9, 0.9])
    shown = {"observed_to_expected": None}
    levels = {
        "is_a": {"label": "a", "sensitivity": {"value": 0.5}} | shown,
        "is_b": {"label": "b", "sensitivity": {"value": 1.0}} | shown,
    }
    draws = np.ones((5, 7))
    found = gaps.largest(table, {"ward": levels}, np.ones(7), risk, 0.5, draws)
    points = found["sensitivity"]["gap_0"]["points"]
    # Newcombe's interval of 3 of 3 minus 2 of 4.
    assert list(points.values()) == pytest.approx([50, -16.16, 85.00], abs=0.01)


def test_the_rooms_are_blamed_only_where_enough_opacities_were_taken_there() -> None:
    part = {"mobile": 40, "mobile_found": 30}
    most = {"rooms": 40, "rooms_found": 36}
    for rooms, is_told in ((40, True), (8, False)):
        least = part | {"rooms": rooms, "rooms_found": rooms // 2}
        part_of = {"least": least, "most": most}
        gap = {"unit_part": part_of, "ratio": {}, "judged": 2, "fewest_cases": 30}
        gap["sensitivity"] = {
            "gap_0": {"column": "setting", "least": "ward", "most": "emergency"}
            | {"points": {"low": 1.0, "high": 2.0}}
        }
        assert ("in the rooms, too" in " ".join(verdicts.gaps({"gaps": gap}))) is is_told


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (1.0025, 1.38, "No group's interval"),  # 1.00 to 1.38 in the table
        (1.006, 1.38, "excludes 1 in 1 of the {gaps.judged} groups"),
        (0.8, 0.994, "excludes 1 in 1 of the {gaps.judged} groups"),
        (0.8, 0.996, "No group's interval"),
    ],
)
def test_an_interval_excludes_one_where_it_does_so_as_it_is_shown(
    low: float, high: float, words: str
) -> None:
    group = {"column": "setting", "label": "ward"}
    ward = group | {"observed_to_expected": {"value": 1.1, "low": low, "high": high}}
    ratios = {f"group_{number}": one for number, one in enumerate(gaps._ratios([ward]))}
    assert words in verdicts._ratio({"ratio": ratios, "judged": 10})


def test_where_every_group_is_named_no_exception_is_made_of_them() -> None:
    groups = {f"group_{number}": {"column": "sex", "label": f"{number}"} for number in range(3)}
    assert "in all 3 groups" in verdicts._ratio({"ratio": groups, "judged": 3})


def test_an_interval_that_touches_zero_does_not_exclude_it() -> None:
    assert verdicts.zero({"low": 0.0, "high": 0.2}, 2) == "includes zero"
    assert verdicts.zero({"low": 0.1, "high": 0.2}, 2) == "excludes zero"


def test_an_interval_is_judged_as_it_is_shown() -> None:
    assert verdicts.zero({"low": -0.29, "high": -0.004}, 2) == "includes zero"
    assert verdicts.zero({"low": -0.29, "high": -0.004}, 3) == "excludes zero"


def test_the_mobile_unit_s_part_in_the_gap_between_settings_is_counted() -> None:
    table = pd.DataFrame(
        {"setting": ["ward"] * 3 + ["clinic"] * 2, "scanner": [studies.MOBILE] * 2 + ["R"] * 3}
    )
    gap = {"column": "setting", "least": "ward", "most": "clinic"}
    flagged = np.array([True, False, True, True, True])
    found, outcome = {"sensitivity": {"gap_0": gap}}, np.array([1, 1, 1, 1, 0])
    part = gaps.unit_part(table, found, outcome, flagged)
    assert part["least"] == {
        **{"label": "ward", "opacities": 3, "mobile": 2, "mobile_found": 1},
        **{"rooms": 1, "rooms_found": 1},
    }
    assert part["most"]["opacities"] == 1


def test_minutes_are_told_as_sooner_or_later_and_not_by_their_sign() -> None:
    gain = {"in_turn": {"a": {"value": -12.0}, "b": {"value": 5.0}}}
    metrics = {"reading": {"gain": gain}}
    assert verdicts.moved(metrics, "in_turn", "a").endswith("minutes later")
    assert verdicts.moved(metrics, "in_turn", "b").endswith("minutes sooner")
