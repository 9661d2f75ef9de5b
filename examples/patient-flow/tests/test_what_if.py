import duckdb
import pandas as pd
import pytest

from patient_flow import dataset, questions, what_if, what_if_words

COLUMNS = [one.column for one in what_if.MEASURES.values()]


def run(hospital: str = "H001", variant: str = what_if.USUAL, number: int = 1, **known) -> dict:
    """One row of `data/what_if.csv`, in which ten patients count wherever nothing else is said."""
    named = {"variant": variant, "replication_id": f"R{number:02d}", "hospital_id": hospital}
    measures = {one.run_column: 0.0 for one in what_if.MEASURES.values()}
    return {**named, **measures, **{one.of: 10 for one in what_if.MEASURES.values()}, **known}


def test_a_change_is_the_mean_of_its_paired_differences() -> None:
    answer = pd.DataFrame(
        [
            {"variant": name, "replication_id": f"R{n}", **dict.fromkeys(COLUMNS, value)}
            for name in what_if.CHANGES
            for n, value in enumerate([0.01, 0.02, 0.03])
        ]
    )
    found = what_if.differences(answer)
    assert found["bed_1"]["wait"]["value"] == pytest.approx(0.02)
    assert found["bed_1"]["left_unseen"]["value"] == pytest.approx(0.02)


def test_pairing_is_worth_what_the_variances_say() -> None:
    # Waits of 1, 2, 3 as they are; a change takes 0.9, 1.0, 1.1 off: standard deviations of 1,
    # 0.9 and, of the paired difference, 0.1.
    def waited(name: str, n: int) -> float:
        return n if name == what_if.USUAL else 0.9 * n - 0.8

    runs = pd.DataFrame(
        [
            run(variant=name, number=n, wait_mean_minutes=waited(name, n))
            for name in (what_if.USUAL, *what_if.CHANGES)
            for n in (1, 2, 3)
        ]
    )
    found = what_if.pairing(runs)
    assert found["least"] == pytest.approx((1 + 0.9**2) ** 0.5 / 0.1)
    assert what_if.usual(runs)["own"]["wait"] == 1
    assert what_if.usual(runs)["high"]["wait"] == 3


def test_hospitals_are_pooled_by_the_patients_whom_a_measure_is_of() -> None:
    # 10 waits of 20 minutes and 30 of 60: 50 on average, however many came and left.
    runs = pd.DataFrame(
        [
            run("H001", visits_count=90, seen_count=10, wait_mean_minutes=20.0),
            run("H002", visits_count=10, seen_count=30, wait_mean_minutes=60.0),
        ]
    )
    assert what_if.by_replication(runs)["wait"].tolist() == [50]


def test_a_hospital_that_admitted_nobody_has_no_part_in_the_mean_of_boarding() -> None:
    runs = pd.DataFrame([run(boarding_mean_minutes=80.0), run("H002", admitted_count=0)])
    runs.loc[1, "boarding_mean_minutes"] = None
    assert what_if.by_replication(runs)["boarding"].tolist() == [80]


def test_a_hospital_that_discharged_nobody_has_no_part_in_the_mean_of_stays() -> None:
    runs = pd.DataFrame([run(visits_count=90, stay_median_minutes=60.0), run("H002")])
    runs.loc[1, ["visits_count", "stay_median_minutes"]] = 10, None
    assert what_if.by_replication(runs)["stay"].tolist() == [60]


def test_runs_of_a_version_that_counted_less_are_told_by_the_missing_columns() -> None:
    runs = pd.DataFrame([run()])
    assert what_if.lacking(runs) == []
    assert what_if.lacking(runs.drop(columns="seen_count")) == ["seen_count"]


def test_words_depend_on_the_interval_as_it_is_shown() -> None:
    def metrics(low: float, high: float, one_way: int = 0) -> dict:
        found = {"value": (low + high) / 2, "low": low, "high": high, "one_way": one_way}
        return {
            "what_if": {name: dict.fromkeys(what_if.MEASURES, found) for name in what_if.CHANGES}
        }

    assert "would shorten" in what_if_words.sentence(metrics(-3.0, -1.0), "bed_1")
    assert "would lengthen" in what_if_words.sentence(metrics(0.2, 1.0), "bed_1")
    assert "would show no clear difference" in what_if_words.sentence(metrics(0.01, 1.0), "bed_1")
    uncertain = what_if_words.sentence(metrics(-1.0, 0.2, one_way=-1), "bed_1")
    assert "would shorten" in uncertain and "the size is uncertain" in uncertain


@pytest.mark.parametrize("key", what_if.MEASURES)
def test_a_change_of_any_measure_can_be_uncertain_in_size_only(key: str) -> None:
    none = {"value": 0.0, "low": -1.0, "high": 1.0, "one_way": 0}
    changes = {name: dict.fromkeys(what_if.MEASURES, none) for name in what_if.CHANGES}
    assert what_if_words.uncertain({"what_if": changes}) == ""
    changes["bed_1"] = changes["bed_1"] | {key: none | {"one_way": -1}}
    said = what_if_words.uncertain({"what_if": changes})
    whose, (less, _) = what_if_words._MEASURED[key]
    assert said.startswith("The interval includes zero, but the direction was the same in all")
    assert said.endswith(f": {whose} is {less} with one more ward bed.")


def test_one_way_is_that_of_every_replication_as_it_is_shown() -> None:
    def one_way(*values: float) -> float:
        rows = [
            {"variant": name, "replication_id": f"R{n}", **dict.fromkeys(COLUMNS, value)}
            for name in what_if.CHANGES
            for n, value in enumerate(values)
        ]
        return what_if.differences(pd.DataFrame(rows))["bed_1"]["wait"]["one_way"]

    assert one_way(-0.1, -9.0, -0.2) == -1
    assert one_way(0.1, 9.0, 0.2) == 1
    assert one_way(-0.04, -9.0, -0.2) == 0
    assert one_way(-0.1, 9.0, -0.2) == 0


def test_the_best_change_is_compared_with_the_others_in_pairs() -> None:
    # Replications differ far more than the changes do; one is always ahead, by one minute.
    gains = {name: 0.0 for name in what_if.CHANGES} | {"fast_track": -9.0, "clinician_1": -10.0}
    answer = pd.DataFrame(
        [
            {"variant": name, "replication_id": f"R{n}"} | dict.fromkeys(COLUMNS, gain + 50 * n)
            for name, gain in gains.items()
            for n in range(3)
        ]
    )
    answer.loc[3 * list(gains).index("fast_track"), COLUMNS] += 0.1
    found = what_if.ahead(answer)["urgent_wait"]
    assert found["best"] == "clinician_1"
    assert found["of"]["fast_track"]["value"] == pytest.approx(1, abs=0.1)
    assert found["of"]["fast_track"]["low"] > 0.5


def test_a_change_counts_as_good_as_the_best_only_where_the_pairs_leave_it_open() -> None:
    def said(low: float) -> str:
        best = {"value": -9.0, "low": -10.0, "high": -8.0, "one_way": -1}
        changes = {name: {"urgent_wait": best} for name in what_if.CHANGES}
        clear = {"value": 5.0, "low": 4.0, "high": 6.0}
        of = {name: clear for name in what_if.CHANGES if name != "bed_1"}
        of["beds_4"] = {"value": 1.0, "low": low, "high": 2.0}
        ahead = {"urgent_wait": {"best": "bed_1", "of": of}}
        metrics = {"what_if": changes, "ahead": ahead}
        return what_if_words._best_and_worst(metrics, "urgent_wait", "They")

    assert "though not clearly more than from four more ward beds (by" in said(-0.2)
    assert "not clearly more than from four more ward beds (by" in said(0.04)
    assert "clearly more than from the next best, four more ward beds (by" in said(0.2)


def test_every_variant_meets_the_same_patients() -> None:
    runs = dataset.read("what_if")
    assert not what_if.unknown(runs)
    each = runs.groupby(["replication_id", "hospital_id"])
    assert (each["visits_count"].nunique() == 1).all()
    assert (each["seed"].nunique() == 1).all()


def test_the_first_run_without_a_change_is_the_data_of_this_repository() -> None:
    runs, visits = dataset.read("what_if"), dataset.read("visits")
    first = runs[(runs["variant"] == what_if.USUAL) & (runs["replication_id"] == "R01")]
    for one in first.itertuples():
        own = visits[visits["hospital_id"] == one.hospital_id]
        if len(own) != one.visits_count:
            continue  # runs are of at most so many visits, where the data are larger
        seen = own["wait_minutes"].dropna()
        assert one.long_wait_share == pytest.approx((seen >= 60).mean(), abs=1e-5)
        assert one.left_unseen_share == pytest.approx(own["wait_minutes"].isna().mean(), abs=1e-5)
    if first["visits_count"].sum() == len(visits):  # all hospitals together are those visits too
        found, level = what_if.usual(runs)["own"], visits["triage_level"]
        assert found["wait"] == pytest.approx(visits["wait_minutes"].mean(), abs=1e-4)
        minor = visits.loc[level >= 4, "wait_minutes"].mean()
        assert found["minor_wait"] == pytest.approx(minor, abs=1e-4)
        assert found["boarding"] == pytest.approx(visits["boarding_minutes"].mean(), abs=1e-4)


def test_the_sql_takes_the_run_without_a_change_from_the_one_with_it() -> None:
    # As it is, 10 waits of 20 minutes and 30 of 60, a mean of 50; with a bed all wait 5 less.
    runs = [
        run(hospital, name, seen_count=seen, wait_mean_minutes=wait - less)
        for name, less in ((what_if.USUAL, 0.0), ("bed_1", 5.0))
        for hospital, seen, wait in (("H001", 10, 20.0), ("H002", 30, 60.0))
    ]
    runs[3] |= {"wait_mean_minutes": 51.0, "boarding_mean_minutes": 4.0, "admitted_count": 30}
    connection = duckdb.connect()
    connection.register("what_if", pd.DataFrame(runs))
    answer = questions.ask(connection, questions.load()["what_if"])
    assert answer["variant"].tolist() == ["bed_1"]
    assert answer["wait_change_minutes"].tolist() == [-8]
    assert answer["boarding_change_minutes"].tolist() == [3]
    each = questions.ask(connection, questions.load()["what_if_by_hospital"])
    assert each["wait_change_minutes"].tolist() == [-5, -9]


def test_the_sql_and_the_table_of_changes_rest_on_the_same_differences() -> None:
    answer = questions.ask(questions.connect(), questions.load()["what_if"])
    assert not answer.isna().any().any()
    each = what_if.by_replication(dataset.read("what_if"))
    for name in what_if.CHANGES:
        rows = answer[answer["variant"] == name].set_index("replication_id")
        for key, one in what_if.MEASURES.items():
            apart = (each.loc[name] - each.loc[what_if.USUAL])[key]
            assert rows[one.column].to_dict() == pytest.approx(apart.to_dict(), abs=1e-6)
