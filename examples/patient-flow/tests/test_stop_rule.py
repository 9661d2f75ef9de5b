import pandas as pd

from patient_flow import stop_rule

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
