"""The words of the report have to follow from its figures."""

import pytest

from imaging_triage import dashboard, prose, verdicts


def waits(minutes: float, longest: float) -> dict:
    """Return opacities' mean minutes and everybody's longest hours under one reading order."""
    longest_hours = {"longest_hours": {"value": longest}}
    return {"opacity": {"minutes": {"value": minutes}}, "every_study": longest_hours}


def test_a_sorted_list_is_set_against_two_lanes() -> None:
    def against(score: dict) -> str:
        policies = {"flagged_first": waits(60, longest=15), "by_score": score}
        return verdicts.lanes({"reading": {"policies": policies}})

    said = against(waits(50, longest=40))
    assert "reads opacities sooner" in said and "That is why there are lanes" in said
    said = against(waits(70, longest=10))
    assert "reads opacities later" in said and "why there are lanes" not in said


def gains(missed: float, mobile_first: float, mobile_in_turn: float, opacity: float = 30) -> dict:
    def minutes(**groups: float) -> dict:
        return {name: {"value": value} for name, value in groups.items()}

    first = minutes(opacity=50, opacity_missed=missed, opacity_mobile=mobile_first)
    turn = minutes(opacity=opacity, opacity_mobile=mobile_in_turn)
    gain = {"flagged_first": first, "mobile_in_turn": turn}
    auc = {"auc": {"value": -0.1, "low": -0.2, "high": -0.01}}
    differences = dict.fromkeys(("mobile_minus_rooms", "mobile_minus_ap_room"), auc)
    return {
        "reading": {"gain": gain},
        "lane": {"stop": {"months": 0}},
        "weakness": {"differences": differences},
    }


@pytest.mark.parametrize(("missed", "words"), [(-20, "wait longer than before"), (5, "gain too")])
def test_opacities_that_are_missed_wait_longer_where_they_gain_less_than_nothing(
    missed: float, words: str
) -> None:
    said = prose._summary(gains(missed, 40, -10))
    assert f"those that the score misses {words}" in said


@pytest.mark.parametrize(
    ("first", "turn", "pays"),
    [(40, -10, True), (40, 5, False), (-3, -9, False), (1, -0.4, False)],
)
def test_caution_has_a_price_where_the_plan_alone_makes_them_wait(
    first: float, turn: float, pays: bool
) -> None:
    assert ("pay for the caution" in verdicts.price(gains(0, first, turn))) is pays


@pytest.mark.parametrize(("opacity", "is_said"), [(-9, True), (-0.4, False), (9, False)])
def test_a_plan_that_makes_opacities_wait_is_said_to_harm_them(
    opacity: float, is_said: bool
) -> None:
    said = verdicts.price(gains(0, 40, -10, opacity))
    assert ("should not run" in said) is is_said


def test_a_wait_that_hardly_changes_is_not_told_as_no_minutes() -> None:
    def said(gained: float) -> str:
        return verdicts.moved(gains(0, gained, 0), "flagged_first", "opacity_mobile")

    assert said(-0.4) == "less than a minute later"
    assert said(1.2).endswith("} minute sooner")
    assert said(-1.6).endswith("} minutes later")
    assert dashboard._moved(-0.4) == "under 1 min later"
    assert dashboard._moved(1.2) == "1 min sooner"
