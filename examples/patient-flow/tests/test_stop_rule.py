import pandas as pd
import pytest

from patient_flow import stop_rule, what_if, what_if_words

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


def test_minor_cases_do_not_count() -> None:
    table = weeks("A", 0.0, 0.0).assign(wait=LIMIT + 9.0, minor=1.0)
    assert stop_rule.alarms(pd.concat([table, weeks("A", 0.0, 0.0)]), RUNS)["above"] == 0


def test_runs_without_a_change_count_by_their_mean() -> None:
    assert stop_rule.alarms(weeks("A", 0.0, 0.0), RUNS)["runs"] == {"runs": 3, "above": 1}


@pytest.mark.parametrize(
    ("usual", "words"), [(25.0, ", beyond the limit."), (20.0, ", which is not beyond the limit.")]
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
    said = what_if_words.stop_rule(metrics)
    assert "Under a fast track without extra staff" in said and said.endswith(words)
