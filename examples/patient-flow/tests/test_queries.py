"""The SQL against visits that can be worked out by hand, and against the same sums in pandas."""

import re
from pathlib import Path

import pandas as pd
import pytest

from patient_flow import ROOT, evaluate, long_wait, questions

asked = questions.load()

VISIT = {
    "hospital_id": "H001",
    "arrived_at": "2022-05-02T10:00:00",
    "first_contact_at": "2022-05-02T10:20:00",
    "decided_at": "2022-05-02T11:00:00",
    "triage_level": 3,
    "age_years": 40,
    "sex": "female",
    "payer": "private",
    "disposition": "discharged",
    "wait_minutes": 20.0,
    "boarding_minutes": "",
    "stay_minutes": 60.0,
    "waiting_count": 0,
}
LEFT = {
    "first_contact_at": "",
    "decided_at": "",
    "disposition": "left_unseen",
    "wait_minutes": "",
    "stay_minutes": 300.0,
    "waiting_count": 14,
}


EVERY_VISIT = (
    "CREATE TABLE visits AS SELECT * FROM read_csv('data/visits.csv*', sample_size = -1);",
    "CREATE TABLE events AS SELECT row_number() OVER () AS step, * "
    "FROM read_csv('data/events.csv*', sample_size = -1);",
)
"""The tables without the project's choice of whom to study (decision 1)."""


@pytest.fixture
def by_hand(tmp_path: Path):
    """Return a function from some visits and steps to a database that holds them and no more."""

    def opened(
        visits: list[dict], events: list[tuple[str, str, str]] = (), limit: int = 60
    ) -> object:
        data = tmp_path / "data"
        data.mkdir()
        rows = [
            {"visit_id": f"V{n}", **VISIT, **visit, "is_synthetic": True}
            for n, visit in enumerate(visits)
        ]
        pd.DataFrame(rows).to_csv(data / "visits.csv", index=False)
        log = pd.DataFrame(events, columns=["visit_id", "activity", "happened_at"])
        log.assign(is_synthetic=True).to_csv(data / "events.csv", index=False)
        tables = tmp_path / "tables.sql"
        set_limit = f"SET VARIABLE {long_wait.NAME} = {limit};"
        tables.write_text("\n".join([set_limit, *EVERY_VISIT[: 1 + bool(events)]]))
        return questions.connect(tmp_path, tables)

    return opened


def test_waits_are_of_those_who_were_seen_and_leaving_is_of_all(by_hand) -> None:
    visits = [{"wait_minutes": 10.0}, {"wait_minutes": 60.0}, {"wait_minutes": 80.0}, LEFT]
    (row,) = questions.ask(by_hand(visits), asked["waits_by_triage_level"]).to_dict("records")
    assert row["visits_count"] == 4
    assert row["wait_median_minutes"] == 60
    assert row["wait_mean_minutes"] == 50
    assert row["long_wait_share"] == pytest.approx(2 / 3)
    assert row["left_unseen_share"] == 0.25


def test_every_question_about_long_waits_asks_for_the_same_limit(by_hand) -> None:
    visits = [{"wait_minutes": 10.0, "waiting_count": 9}, {"wait_minutes": 60.0}, LEFT]
    opened = by_hand(visits, limit=10)
    assert long_wait.minutes(opened) == 10
    for name in ("waits_by_triage_level", "groups"):
        assert set(questions.ask(opened, asked[name])["long_wait_share"]) == {1.0}
    alerts = questions.ask(opened, asked["when_to_call_for_help"]).set_index(
        "waiting_at_least_count"
    )
    assert alerts.loc[8, "long_waits_caught_share"] == pytest.approx(2 / 3)
    assert alerts.loc[8, "needless_alerts_share"] == 0


def test_leaving_is_counted_by_the_queue_at_arrival(by_hand) -> None:
    found = questions.ask(
        by_hand([{}, {}, LEFT, {"waiting_count": 13}]), asked["left_unseen_by_queue"]
    )
    assert found["waiting_at_arrival"].tolist() == ["nobody waiting", "13 or more"]
    assert found["left_unseen_share"].tolist() == [0.0, 0.5]


def test_a_queue_belongs_to_the_range_that_names_its_length(by_hand) -> None:
    lengths = [0, 1, 3, 4, 7, 8, 12, 13]
    found = questions.ask(
        by_hand([{"waiting_count": length} for length in lengths]), asked["left_unseen_by_queue"]
    )
    ranges = ["nobody waiting", "1 to 3", "4 to 7", "8 to 12", "13 or more"]
    assert found["waiting_at_arrival"].tolist() == ranges
    assert found["visits_count"].tolist() == [1, 2, 2, 2, 1]


def test_boarding_is_set_against_the_wards_at_the_decision(by_hand) -> None:
    # Nine of ten ward beds are taken when they arrive, and all ten when it is decided.
    admitted = {"disposition": "admitted_ward", "boarding_minutes": 90.0}
    opened = by_hand([{**admitted, "decided_at": "2022-05-02T12:30:00"}])
    hours = pd.to_datetime(["2022-05-02T10:00:00", "2022-05-02T12:00:00"])
    census = pd.DataFrame({"hospital_id": "H001", "hour_at": hours, "ward_occupied_count": [9, 10]})
    staffing = pd.DataFrame({"hospital_id": "H001", "hour_at": hours, "ward_beds_count": 10})
    opened.register("census", census)
    opened.register("staffing", staffing)
    found = questions.ask(opened, asked["boarding_by_ward_occupancy"])
    assert found["ward_occupancy"].tolist() == ["every bed taken"]
    assert found["boarding_median_minutes"].tolist() == [90]


def test_more_than_four_hours_is_long_in_the_answers_and_in_the_report(by_hand) -> None:
    opened = by_hand([{"stay_minutes": 240.0}, {"stay_minutes": 240.1}])
    (row,) = questions.ask(opened, asked["length_of_stay"]).to_dict("records")
    assert row["over_four_hours_share"] == 0.5
    visits = opened.execute("SELECT * FROM visits").df()
    assert evaluate.prepared(visits, 60)["long_stay"].tolist() == [0, 1]


def test_levels_4_and_5_are_the_least_urgent_ones_of_a_group(by_hand) -> None:
    visits = [{"triage_level": level, "age_years": 17 + level // 5} for level in (3, 4, 3, 5)]
    found = questions.ask(by_hand(visits), asked["groups"]).set_index("patients")
    assert found.loc["0 to 17", "triage_level_4_or_5_share"] == pytest.approx(1 / 3)
    assert found.loc["18 to 44", "triage_level_4_or_5_share"] == 1


def test_the_map_counts_each_step_with_the_one_that_follows_it(by_hand) -> None:
    events = [
        ("V0", "arrive", "2022-05-02T10:00:00"),
        ("V1", "arrive", "2022-05-02T10:01:00"),
        ("V0", "triage", "2022-05-02T10:06:00"),
        ("V1", "triage", "2022-05-02T10:05:00"),
        ("V0", "decide", "2022-05-02T11:00:00"),
        ("V0", "discharge", "2022-05-02T11:00:00"),
    ]
    found = questions.ask(by_hand([{}, {}], events), asked["process_map"])
    steps = {(row.from_step, row.to_step): row for row in found.itertuples()}
    assert set(steps) == {("arrive", "triage"), ("triage", "decide"), ("decide", "discharge")}
    assert steps["arrive", "triage"].visits_count == 2
    assert steps["arrive", "triage"].between_median_minutes == 5


def test_sql_and_pandas_agree_on_the_data() -> None:
    connection = questions.connect()
    visits = connection.execute("SELECT * FROM visits").df()
    found = questions.ask(connection, asked["waits_by_triage_level"])
    expected = visits.groupby("triage_level")["wait_minutes"].median()
    assert found["wait_median_minutes"].tolist() == pytest.approx(expected.tolist())
    assert found["visits_count"].sum() == len(visits)


def test_boarding_is_told_of_all_who_are_admitted_to_a_ward() -> None:
    connection = questions.connect()
    visits = connection.execute("SELECT * FROM visits").df()
    found = questions.ask(connection, asked["boarding_by_ward_occupancy"])
    assert found["admitted_count"].sum() == (visits["disposition"] == "admitted_ward").sum()
    assert "not known" not in found["ward_occupancy"].tolist()[:-1]


def test_the_steps_are_those_of_the_visits_studied(tmp_path: Path) -> None:
    text = (questions.QUERIES / questions.TABLES).read_text(encoding="utf-8")
    fewer = "DELETE FROM visits WHERE disposition = 'left_unseen';\nCREATE TABLE events"
    tables = tmp_path / "tables.sql"
    tables.write_text(text.replace("CREATE TABLE events", fewer), encoding="utf-8")
    connection = questions.connect(tables=tables)
    studied, logged = (
        {name for (name,) in connection.execute(f"SELECT visit_id FROM {table}").fetchall()}
        for table in ("visits", "events")
    )
    assert logged == studied


def test_the_readme_names_the_line_that_says_whom_to_study() -> None:
    text = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    line = re.search(r"table `visits`, line (\d+) of \[00_tables", text)
    tables = (questions.QUERIES / questions.TABLES).read_text(encoding="utf-8").splitlines()
    if line:  # the words of a decision are the author's to change
        assert tables[int(line[1]) - 1].startswith("CREATE TABLE visits")


def test_every_question_stands_on_the_page_of_answers_with_its_file() -> None:
    text = (ROOT / "queries" / "ANSWERS.md").read_text(encoding="utf-8")
    shown = re.findall(r"^## \d+\. (.*)\n\n\[.*\]\((.*)\)$", text, re.MULTILINE)
    assert shown == [(question.text, question.path.name) for question in asked.values()]
