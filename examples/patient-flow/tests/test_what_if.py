import pandas as pd
import pytest

from patient_flow import dataset, questions, what_if, what_if_words

COLUMNS = [one.column for one in what_if.MEASURES.values()]


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
    columns = {one.run_column: 0.0 for one in what_if.MEASURES.values()}
    runs = pd.DataFrame(
        [
            {**columns, "variant": name, "replication_id": f"R{n}", "visits_count": 10}
            | {"wait_mean_minutes": n if name == what_if.USUAL else 0.9 * n - 0.8}
            for name in (what_if.USUAL, *what_if.CHANGES)
            for n in (1, 2, 3)
        ]
    )
    found = what_if.pairing(runs)
    assert found["least"] == pytest.approx((1 + 0.9**2) ** 0.5 / 0.1)
    assert what_if.usual(runs)["own"]["wait"] == 1
    assert what_if.usual(runs)["high"]["wait"] == 3


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


def test_every_variant_meets_the_same_patients() -> None:
    runs = dataset.read("what_if")
    assert not what_if.unknown(runs)
    each = runs.groupby(["replication_id", "hospital_id"])
    assert (each["visits_count"].nunique() == 1).all()
    assert (each["seed"].nunique() == 1).all()


def test_the_first_run_without_a_change_is_the_data_of_this_repository() -> None:
    runs, visits = dataset.read("what_if"), dataset.read("visits")
    first = runs[(runs["variant"] == what_if.USUAL) & (runs["replication_id"] == "R01")]
    for run in first.itertuples():
        own = visits[visits["hospital_id"] == run.hospital_id]
        if len(own) != run.visits_count:
            continue  # runs are of at most so many visits, where the data are larger
        seen = own["wait_minutes"].dropna()
        assert run.wait_mean_minutes == pytest.approx(seen.mean(), abs=0.06)
        assert run.long_wait_share == pytest.approx((seen >= 60).mean(), abs=1e-5)
        assert run.left_unseen_share == pytest.approx(own["wait_minutes"].isna().mean(), abs=1e-5)
        assert run.boarding_mean_minutes == pytest.approx(own["boarding_minutes"].mean(), abs=0.06)


def test_the_sql_pairs_each_run_with_the_one_without_a_change() -> None:
    answer = questions.ask(questions.connect(), questions.load()["what_if"])
    runs = dataset.read("what_if")
    runs = runs[runs["hospital_id"] == runs["hospital_id"].min()]
    assert len(answer) == len(what_if.CHANGES) * runs["replication_id"].nunique()
    assert not answer.isna().any().any()
