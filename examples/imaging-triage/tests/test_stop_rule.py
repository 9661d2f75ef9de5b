"""The stop rule against cases worked out by hand, and what is said of it."""

from pathlib import Path

import pytest

from imaging_triage import report, stop_rule, worklist
from imaging_triage.intervals import wilson


def month(found: int, opacities: int, monkeypatch: pytest.MonkeyPatch) -> dict:
    """One in ten studies is an opacity of the rooms, 400 of them in a month."""
    monkeypatch.setattr(stop_rule, "STOP_BELOW", 0.75)
    monkeypatch.setattr(worklist, "ARRIVALS_PER_DAY", 4000 / stop_rule.MONTH_DAYS)
    stop = stop_rule.apply(found, opacities, 10 * opacities)
    assert stop["opacities"] == 400
    return stop


def test_the_list_stops_only_where_the_upper_bound_lies_below_the_rule(monkeypatch) -> None:
    fewest = month(60, 100, monkeypatch)["fewest"]
    assert wilson(fewest / 400, 400)[1] >= stop_rule.STOP_BELOW
    assert wilson((fewest - 1) / 400, 400)[1] < stop_rule.STOP_BELOW


def test_chance_decides_half_of_the_months_where_the_share_is_the_limit() -> None:
    # 16 of 32 are expected, give or take 2.8: 17 or more in about 43 of 100 months.
    assert stop_rule.below(17, 32, 0.5) == pytest.approx(0.57, abs=0.01)
    assert (stop_rule.below(31, 32, 1.0), stop_rule.below(1, 32, 0.0)) == (0, 1)


def test_an_interval_that_touches_what_the_rule_asks_for_does_not_clear_it() -> None:
    def said(low: float) -> str:
        return stop_rule._certainty({"low": low, "share": 0.8, "high": 0.9})

    assert "not certain" in said(0.8004)  # both 80.0% as they are shown
    assert "all of it above" in said(0.8006)


@pytest.mark.parametrize("limit", [75, 1, 0.0, 1.0, -0.1, "0.75", None])
def test_a_limit_that_is_no_share_is_refused(
    limit: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stop_rule, "STOP_BELOW", limit)
    with pytest.raises(SystemExit, match=r"^stop_rule\.py: STOP_BELOW is .* from 0\.05 to 0\.99"):
        report.write(tmp_path)


@pytest.mark.parametrize(
    ("limit", "field"), [(0.75, "{lane.stop.below:.0%}"), (0.725, "{lane.stop.below:.1%}")]
)
def test_the_limit_is_told_as_it_was_set(
    limit: float, field: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    metrics = {"lane": {"stop": month(90, 100, monkeypatch) | {"below": limit}}}
    assert f"The limit is {field}." in stop_rule.verdict(metrics)


@pytest.mark.parametrize(
    ("found", "opacities", "words", "certain"),
    [
        (61, 100, "not run for long", "all of it below"),
        (22, 36, "not run for long", "not certain"),
        (73, 100, "interrupted again and again", "not certain"),
        (28, 36, "the plan would run", "not certain"),
        (90, 100, "the plan would run", "all of it above"),
    ],
)
def test_it_is_said_whether_the_rule_would_stop_the_list(
    found: int, opacities: int, words: str, certain: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    metrics = {"lane": {"stop": month(found, opacities, monkeypatch)}}
    said = stop_rule.verdict(metrics)
    assert words in said and certain in said
    assert ("own stop rule" in stop_rule.in_short(metrics)) is ("would run" not in words)
