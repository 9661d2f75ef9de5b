from pathlib import Path

import pandas as pd
import pytest

from patient_flow import report, results, stop_rule, stop_rule_words, what_if

LIMIT = stop_rule.STOP_MINUTES
RUNS = pd.DataFrame(
    [
        {"variant": variant, "urgent_wait_mean_minutes": LIMIT + more}
        for variant, more in (("as_is", 1.0), ("as_is", -1.0), ("as_is", 0.0), ("bed_1", 1.0))
    ]
)


def weeks(hospital: str, *waits: float) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"hospital": hospital, "cluster": f"{hospital} 2022-{week:02d}", "wait": wait}
            for week, wait in enumerate(waits, start=1)
        ]
    ).assign(minor=0.0)


def test_two_weeks_in_a_row_stop_and_the_week_that_is_cut_short_does_not_count() -> None:
    high, low = LIMIT + 1.0, LIMIT - 1.0
    table = pd.concat([weeks("A", high, high, low, high), weeks("B", low, high, low, low)])
    found = stop_rule.alarms(table, RUNS)
    assert found["weeks"] == 6
    assert found["above"] == 3
    assert found["twice"] == 1


def test_weeks_of_different_hospitals_are_not_in_a_row() -> None:
    high = LIMIT + 1.0
    table = pd.concat([weeks("A", high, 0.0), weeks("B", high, 0.0)])
    assert stop_rule.alarms(table, RUNS)["twice"] == 0


@pytest.mark.parametrize("value", ["30", 30.5, -5, 0, True, 1441])
def test_a_limit_that_is_no_number_of_minutes_is_refused(
    value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_rule.check()
    monkeypatch.setattr(stop_rule, "STOP_MINUTES", value)
    told = f"^stop_rule.py: STOP_MINUTES is {value!r}; right would be whole minutes from 1 to 1440$"
    with pytest.raises(SystemExit, match=told):
        stop_rule.check()


def test_the_report_asks_nothing_with_a_limit_that_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(stop_rule, "STOP_MINUTES", -5)
    with pytest.raises(SystemExit, match="STOP_MINUTES is -5"):
        report.write(tmp_path, project=tmp_path)


def test_minor_cases_do_not_count() -> None:
    table = weeks("A", 0.0, 0.0).assign(wait=LIMIT + 9.0, minor=1.0)
    assert stop_rule.alarms(pd.concat([table, weeks("A", 0.0, 0.0)]), RUNS)["above"] == 0


def test_runs_without_a_change_count_by_their_mean() -> None:
    assert stop_rule.alarms(weeks("A", 0.0, 0.0), RUNS)["runs"] == {"runs": 3, "above": 1}


@pytest.mark.parametrize(
    ("usual", "words"),
    [
        (37.2, ", and is beyond the limit without a change, so the limit cannot tell."),
        (30.0, ", beyond the limit."),
        (25.0, ", beyond the limit."),
        (20.0, ", which is not beyond the limit."),
    ],
)
def test_a_change_that_lengthens_urgent_waits_is_set_against_the_limit(
    usual: float, words: str
) -> None:
    """Most of all the fast track, by 7 minutes; the limit is 30."""
    none, more = ({"value": by, "low": by - 1, "high": by + 1} for by in (0.0, 7.0))
    changes = {name: {"urgent_wait": none} for name in what_if.CHANGES}
    rule = {"limit": 30, "weeks": 10, "above": 0, "twice": 0, "runs": {"runs": 8, "above": 0}}
    metrics = {
        "stop_rule": rule,
        "usual": {"urgent_wait": usual},
        "what_if": changes | {"fast_track": {"urgent_wait": more}},
    }
    said = stop_rule_words.text(metrics)
    assert "Under a fast track without extra staff" in said and said.endswith(words)


@pytest.mark.parametrize(
    ("above", "twice", "words"),
    [
        (0, 0, "none of 10 whole hospital-weeks is above 30 minutes: in these"),
        (1, 0, "1 of 10 whole hospital-weeks is above 30 minutes, so never two in a row: in these"),
        (2, 0, "2 of 10 whole hospital-weeks are above 30 minutes, never two in a row: in these"),
        (2, 1, "2 of 10 whole hospital-weeks are above 30 minutes, once two in a row: in these"),
    ],
)
def test_one_week_above_the_limit_cannot_be_two_in_a_row(
    above: int, twice: int, words: str
) -> None:
    rule = {"limit": 30, "weeks": 10, "above": above, "twice": twice}
    none = {"urgent_wait": {"value": 0.0, "low": -1.0, "high": 1.0}}
    metrics = {
        "stop_rule": rule | {"runs": {"runs": 8, "above": 0}},
        "what_if": {name: none for name in what_if.CHANGES},
    }
    said = results.render(stop_rule_words.text(metrics), metrics)
    assert said.startswith(f"Without any change, {words}")


def test_where_no_urgent_visit_is_studied_the_rule_is_not_said_to_hold() -> None:
    none = {"urgent_wait": {"value": 0.0, "low": -1.0, "high": 1.0}}
    rule = {"limit": 30, "weeks": 0, "above": 0, "twice": 0, "runs": {"runs": 8, "above": 0}}
    metrics = {"stop_rule": rule, "what_if": {name: none for name in what_if.CHANGES}}
    said = stop_rule_words.text(metrics)
    assert said.startswith("No visits of triage levels 1 to 3 are studied")
    assert "no false alarm" not in said
