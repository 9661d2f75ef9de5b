import pandas as pd
import pytest

from patient_flow import ROOT, replications, what_if


def runs(*waits: float, **changed: float) -> pd.DataFrame:
    """One hospital, a replication for each mean wait; `changed` adds minutes under a change."""
    columns = {one.run_column: 0.0 for one in what_if.MEASURES.values()}
    columns |= {one.of: 10 for one in what_if.MEASURES.values()}
    return pd.DataFrame(
        [
            {**columns, "variant": name, "replication_id": f"R{n:02d}", "hospital_id": "H001"}
            | {"wait_mean_minutes": wait + changed.get(name, 0.0)}
            for name in (what_if.USUAL, *what_if.CHANGES)
            for n, wait in enumerate(waits, start=1)
        ]
    )


def test_the_data_of_the_repository_are_ranked_among_the_replications() -> None:
    interval = {"value": 32.0, "low": 30.0, "high": 34.0}
    found = replications.summary(runs(32.0, 31.0, 50.0, 60.0), 10, interval, weeks=5)
    assert found["standard_error"] == pytest.approx(4 / (2 * 2.776))
    assert (found["rank"], found["others"], found["outside"]) == (2, 3, 2)
    assert found["wait"] == {"low": 31.0, "median": 41.0, "high": 60.0}
    assert found["other_wait"] == {"low": 31.0, "high": 60.0}
    assert found["is_own"]
    assert not replications.summary(runs(32.0, 31.0), 11, interval, weeks=5)["is_own"]


def test_a_standard_deviation_has_the_interval_of_the_chi_squared_distribution() -> None:
    # Seven degrees of freedom: 1.690 and 16.013 in any table of its 2.5% and 97.5% points.
    found = replications.deviation(pd.Series([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]))
    assert found["value"] == pytest.approx(6**0.5)
    assert found["low"] == pytest.approx((6 * 7 / 16.013) ** 0.5, rel=0.01)
    assert found["high"] == pytest.approx((6 * 7 / 1.690) ** 0.5, rel=0.01)


def test_a_run_far_above_the_others_is_named_with_what_beds_and_a_clinician_do() -> None:
    made = runs(30.0, 31.0, 32.0, 33.0, 160.0, beds_4=-2.0, clinician_1=-9.0)
    there = (made["variant"] == "beds_4") & (made["replication_id"] == "R05")
    made.loc[there, "wait_mean_minutes"] = 100.0
    found = replications.far(made)
    assert (found["count"], found["replication"], found["wait"]) == (1, "R05", 160.0)
    assert found["beds_4"] == pytest.approx({"there": -60.0, "rest": -2.0})
    assert found["clinician_1"] == pytest.approx({"there": -9.0, "rest": -9.0})


def test_runs_that_are_alike_name_none() -> None:
    assert replications.far(runs(30.0, 31.0, 32.0, 33.0))["count"] == 0


def test_the_published_wait_and_the_hours_of_the_fast_track_are_those_of_the_datasheet() -> None:
    sheet = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    known = replications.PUBLISHED_WAIT
    row = f"Wait for a clinician, mean | {known['value']} ± {known['tolerance']} min | NHAMCS 2019"
    assert row in sheet
    assert "From 10 to 22 o'clock one clinician of the shift" in sheet
