"""What may lie behind a gap is said of gaps that are shown, and only where it is shown itself."""

from typing import Any

import pytest

from readmission_risk import behind

SHOWN = {"value": -20, "low": -30, "high": -10}
BELOW = {"value": -2, "low": -3, "high": -1}
OPEN = {"value": -0.1, "low": -3, "high": 0.2}
RATIO_OPEN = {"value": 1.1, "low": 0.9, "high": 1.3}
RATIO_ABOVE = {"value": 1.3, "low": 1.1, "high": 1.5}


def said(**measures: Any) -> str:
    """Return what is said of one gap between women and men, no reason shown unless given."""
    pair = {
        "worst": "is_female",
        "best": "is_male",
        "difference": SHOWN,
        "readmitted": OPEN,
        "auc": OPEN,
        "observed_to_expected": RATIO_OPEN,
    }
    return behind.text({"contrasts": {"sex": pair | measures}})


def test_a_gap_that_is_not_shown_needs_no_reason() -> None:
    assert said(difference=OPEN, readmitted=BELOW) == ""


@pytest.mark.parametrize(
    ("measure", "interval", "reason"),
    [
        ("readmitted", BELOW, "A lower rate"),
        ("auc", BELOW, "A weaker ranking"),
        ("observed_to_expected", RATIO_ABOVE, "A risk judged lower, against what came,"),
    ],
)
def test_a_reason_is_named_only_where_its_interval_shows_it(
    measure: str, interval: dict[str, float], reason: str
) -> None:
    group = "sex {subgroups.sex.is_female.label}"
    assert f"**{reason}** is shown for no group." in said()
    assert f"**{reason}** is shown for {group}" in said(**{measure: interval})
    assert f"For {group} none of the three is shown" in said()
    assert "none of the three" not in said(**{measure: interval})


@pytest.mark.parametrize(("rate", "is_said"), [(BELOW, True), (OPEN, False)])
def test_one_threshold_explains_a_gap_only_with_a_lower_rate(
    rate: dict[str, float], is_said: bool
) -> None:
    assert ("one threshold proposes fewer calls" in said(readmitted=rate)) is is_said
