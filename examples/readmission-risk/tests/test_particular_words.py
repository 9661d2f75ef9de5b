"""More or less, too low or too high: words that have to follow the sign of a difference."""

from typing import Any

import pytest

from readmission_risk import cohort, omitted, particular_words, sentences

MORE, LESS, OPEN = (
    {"value": value, "low": value - 2, "high": value + 2} for value in (5.0, -5.0, 0.5)
)


@pytest.mark.parametrize(
    ("whole", "test", "verdict", "alone"),
    [
        (MORE, MORE, "by a readmission more often than others", "shows the same"),
        (LESS, LESS, "by a readmission less often than others", "shows the same"),
        (MORE, LESS, "by a readmission more often than others", "followed by one less often"),
        (OPEN, MORE, "no difference is shown in the whole", "followed by one more often"),
        (LESS, OPEN, "by a readmission less often than others", "shows no difference"),
    ],
)
def test_a_facility_is_followed_by_more_readmissions_only_where_it_is_shown(
    whole: dict, test: dict, verdict: str, alone: str
) -> None:
    parts = {"cohort": {"difference": whole}, "test": {"difference": test}}
    said = particular_words.facility({"after_facility": parts})
    assert verdict in said
    assert alone in said


@pytest.mark.parametrize(
    ("beyond", "words"),
    [
        (MORE, "more often. Among those whom the list does not propose, the charts hold people at"),
        (LESS, "less often. The charts buy a second look"),
        (OPEN, "no difference is shown. The charts buy a second look"),
    ],
)
def test_charts_hold_people_at_raised_risk_where_more_come_back_than_of_the_others(
    beyond: dict, words: str
) -> None:
    found = {"minutes_together": 90.0, "beyond_others": beyond}
    said = particular_words.high_lace({"high_lace": found, "team": {"minutes_a_day": 120.0}})
    assert words in said


def test_a_score_is_too_low_where_the_true_risk_is_higher(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cohort, "LEFT_OUT", ("language",))
    groups = {
        "is_a": {"beyond_everybody": MORE, "with_them": {"value": 0.4}},
        "is_b": {"beyond_everybody": LESS, "with_them": {"value": -6.0}},
    }
    said = omitted.sentences({"left_out": {"language": groups}})
    first, second = (sentences.label("language", key) for key in groups)
    assert f"too low for {first}" in said and f"too high for {second}" in said
    assert f"With them in, the gap is nearer to zero for {first}" in said
    assert f"It is no nearer to zero with them in for {second}" in said


@pytest.mark.parametrize(
    ("needed", "words"),
    [(149.0, "more than the"), (120.4, "that the nurse is assumed to have."), (90.0, " of the ")],
)
def test_the_minutes_of_calls_and_charts_are_set_against_those_there_are(
    needed: float, words: str
) -> None:
    found = {"minutes_together": needed, "beyond_others": MORE}
    metrics: dict[str, Any] = {"high_lace": found, "team": {"minutes_a_day": 120.0}}
    said = particular_words.high_lace(metrics)
    assert words in said
    assert ("are given up" in said) is (needed > 121)
