"""The whole report on the data of the project, with few replicates."""

import re
from pathlib import Path

import pandas as pd
import pytest

from patient_flow import (
    NOTICE,
    ROOT,
    dashboard,
    observed_words,
    questions,
    report,
    results,
    what_if,
    what_if_words,
)

LESS_URGENT = (
    "CREATE TABLE visits AS SELECT * FROM read_csv('data/visits.csv*', sample_size = -1) "
    "WHERE triage_level = 4;"
)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    report.write(folder, replicates=20)
    return folder


def test_every_results_marker_has_a_text(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    for page in report.PAGES:
        for name in results.blocks((ROOT / page).read_text(encoding="utf-8")):
            assert results.render(metrics["readme"][name], metrics), name


def test_the_answers_page_shows_what_was_computed_or_says_that_nothing_was() -> None:
    shown = results.blocks((ROOT / "queries" / "ANSWERS.md").read_text(encoding="utf-8"))
    path = ROOT / "reports" / "metrics.json"
    if path.exists():
        metrics = results.load(path)
        assert shown == {name: results.render(metrics["readme"][name], metrics) for name in shown}
    else:
        assert all("No result exists yet" in text for text in shown.values())


def test_the_figures_are_plausible_and_agree_with_each_other(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    visits = metrics["visits"]
    assert visits["seen"] + visits["left"] == visits["count"]
    assert sum(level["count"] for level in metrics["levels"].values()) == visits["count"]
    for groups in metrics["groups"].values():
        assert sum(group["count"] for group in groups.values()) == visits["count"]
    for one in [*metrics["headline"].values(), *metrics["what_if"]["bed_1"].values()]:
        assert one["low"] <= one["value"] <= one["high"]
    answers = metrics["answers"]
    assert sum(row["visits_count"] for row in answers["paths"].values()) == visits["count"]
    assert sum(row["left_count"] for row in answers["who_left"].values()) == visits["left"]


def test_every_change_of_the_data_is_told_with_its_cost(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    text = results.render(metrics["readme"]["results-overview"], metrics)
    for change in what_if.CHANGES.values():
        assert change.what.capitalize() in text
        assert change.cost in text


def test_readme_and_page_say_beside_the_table_of_changes_when_one_is_clear(reports: Path) -> None:
    readme = results.load(reports / "metrics.json")["readme"]["results-what-if"]
    assert readme.count(what_if_words.AS_SHOWN) == 1
    assert what_if_words.AS_SHOWN in (reports / "dashboard.html").read_text(encoding="utf-8")


def test_an_interval_that_crosses_zero_is_said_to_leave_the_direction_open(reports: Path) -> None:
    page = (reports / "dashboard.html").read_text(encoding="utf-8")
    assert "Where an interval crosses it, shorter and longer are both open." in page


def test_the_page_stands_alone_and_opens_with_the_notice(reports: Path) -> None:
    page = (reports / "dashboard.html").read_text(encoding="utf-8")
    assert NOTICE.split(". ")[0] in page
    assert not re.search(r"(src|href)=[\"'](?!data:)", page)
    assert "nan" not in re.sub(r"base64,[\w+/=]+", "", page).lower().split()


def test_the_page_shows_figures_as_the_readme_reads_them(reports: Path) -> None:
    figures = {path.stem: path for path in sorted((reports / "figures").glob("*.svg"))}
    page = dashboard.build(results.load(reports / "metrics.json"), figures)
    assert page == (reports / "dashboard.html").read_text(encoding="utf-8")


def test_where_nobody_studied_left_the_page_says_so_and_no_share(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    figures = {path.stem: path for path in sorted((reports / "figures").glob("*.svg"))}
    page = dashboard.build(metrics | {"visits": metrics["visits"] | {"left": 0}}, figures)
    assert observed_words.NOBODY_LEFT in page
    assert "are the ones to worry about" not in page
    usual = (reports / "dashboard.html").read_text(encoding="utf-8")
    tile = "<dt>Left unseen</dt>"
    assert (tile in usual) == bool(metrics["visits"]["left"])
    assert tile not in page


@pytest.mark.parametrize(("column", "what"), report._KNOWN_OF.items())
def test_visits_of_which_a_measure_has_too_few_are_refused_with_the_place_to_change(
    column: str, what: str
) -> None:
    weeks = pd.DataFrame({"cluster": range(20), "wait": 1.0, "stay": 1.0, "boarding": 1.0})
    assert report._enough(weeks) == 20
    few = weeks.assign(**{column: weeks[column].where(weeks.index < 3)})
    told = f"Too few of the visits studied {what}: they come from 3 .* queries/00_tables.sql"
    with pytest.raises(SystemExit, match=told):
        report._enough(few)


def test_whose_visits_are_studied_has_no_say_in_whom_the_simulated_runs_hold(
    tmp_path: Path,
) -> None:
    every = (questions.QUERIES / questions.TABLES).read_text(encoding="utf-8")
    some = re.sub(r"CREATE TABLE visits AS[^;]*;", LESS_URGENT, every)
    assert LESS_URGENT in some
    (tmp_path / questions.TABLES).write_text(some, encoding="utf-8")
    shares = [
        report._level_3_of_urgent(questions.connect(tables=folder / questions.TABLES))
        for folder in (questions.QUERIES, tmp_path)
    ]
    assert shares[0] == shares[1]
    assert 0 < shares[0] < 1


def test_a_second_run_writes_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    report.write(tmp_path, replicates=20)
    for path in sorted(reports.rglob("*.*")):
        assert path.read_bytes() == (tmp_path / path.relative_to(reports)).read_bytes()
