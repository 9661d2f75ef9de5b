"""The whole report on a part of the data, with few replicates."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pydicom
import pytest

from imaging_triage import (
    NOTICE,
    ROOT,
    calibration,
    captures,
    dashboard,
    dataset,
    evaluate,
    features,
    prose,
    report,
    results,
    studies,
    tables,
    verdicts,
    weakness,
    weakness_words,
)
from imaging_triage.dashboard import listing, order, trust, units

STUDIES = 260


@pytest.fixture(scope="module")
def reports(table: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    report.write(folder, table.head(STUDIES), replicates=30, fortnights=5)
    return folder


def test_every_results_marker_has_a_text(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    for page in ("README.md", "MODEL_CARD.md"):
        for name in results.blocks((ROOT / page).read_text(encoding="utf-8")):
            assert results.render(metrics["readme"][name], metrics)


def test_the_figures_are_plausible_and_agree_with_each_other(
    reports: Path, table: pd.DataFrame
) -> None:
    metrics = results.load(reports / "metrics.json")
    at = metrics["operating_point"]
    assert metrics["models"]["picture"]["auc"]["value"] > 0.6
    for model in metrics["models"].values():
        assert model["auc"]["low"] <= model["auc"]["value"] <= model["auc"]["high"]
    count = min(STUDIES, len(table))
    assert at["found"] + at["needless"] + at["missed"] + at["spared"] == count
    assert at["found"] + at["missed"] == metrics["findings"]["opacity"]["count"]
    flagged = {name: one["count"] * one["flagged"] for name, one in metrics["findings"].items()}
    assert flagged.pop("opacity") == pytest.approx(at["found"], abs=0.01)
    assert sum(flagged.values()) == pytest.approx(at["needless"], abs=0.01)
    assert sum(unit["count"] for unit in metrics["weakness"]["units"].values()) == count
    for column in studies.SUBGROUPS:
        assert sum(g["count"] for g in metrics["subgroups"][column].values()) == count


def test_a_target_that_boxes_and_yardstick_do_not_follow_is_refused(
    table: pd.DataFrame, tmp_path: Path
) -> None:
    other = table.assign(**{studies.OUTCOME: (table["finding"] != "normal").astype(int)})
    with pytest.raises(SystemExit, match="no other target can be reported"):
        report.write(tmp_path, other)
    assert not any(tmp_path.iterdir())


def test_the_slider_says_of_the_plan_what_the_tiles_say(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    chosen, lane = metrics["lanes"][f"flags_{evaluate.FLAGS_PER_1000}"], metrics["lane"]
    for key in ("rooms_per_1000", "rooms_found_of_all"):
        assert chosen[key] == lane[key]
    page = (reports / "dashboard.html").read_text(encoding="utf-8")
    planned = f"{lane['rooms_per_1000']:.0f},{100 * lane['rooms_found_of_all']:.0f}]"
    answers = page[page.index("const answers = ") :].splitlines()[0]
    assert f"[{evaluate.FLAGS_PER_1000}," in answers
    assert planned in answers


def test_the_chosen_lane_is_among_those_that_are_shown() -> None:
    for lanes in (evaluate.LANES, tables.SHOWN_LANES):
        assert evaluate.FLAGS_PER_1000 in lanes
        assert list(lanes) == sorted(set(lanes))


def test_a_score_of_nothing_but_0_and_1_can_be_calibrated() -> None:
    outcome = np.array([0.0, 1, 0, 1])
    risk, weight = np.array([0.0, 1, 1, 0]), np.ones(4)
    assert np.isfinite(calibration.slope(outcome, risk, weight))
    assert np.isfinite(calibration.slope(outcome, outcome, weight))


@pytest.mark.parametrize(
    ("form", "shown"), [(".0f", "0 (0 to 1)"), ("+.1f", "-0.4 (+0.0 to +0.6)")]
)
def test_an_end_that_is_shown_as_zero_lies_on_neither_side(form: str, shown: str) -> None:
    metrics = {"gap": {"value": -0.4, "low": -0.01, "high": 0.6}}
    assert results.render(tables.ci("gap", form), metrics) == shown


def test_the_worklist_shows_a_flag_wherever_there_is_one() -> None:
    for flagged in (5, 50, 99):
        flags = np.arange(100) == flagged
        window = listing._window(flags)
        assert flags[window].any()
        assert len(flags[window]) == listing.LISTED
    assert listing._window(np.zeros(100, dtype=bool)) == slice(100 - listing.LISTED, 100)


def test_whoever_knows_the_truth_beats_every_score(reports: Path) -> None:
    models = results.load(reports / "metrics.json")["models"]
    best = models["best_reachable"]["auc"]["value"]
    assert all(model["auc"]["value"] <= best for model in models.values())


def test_the_page_shows_a_zero_without_a_sign_of_its_own() -> None:
    shown = trust.interval({"value": -0.001, "low": -0.2, "high": -0.004}, "+.2f")
    assert shown == '+0.00 <span class="few">(-0.20 to +0.00)</span>'


def test_the_page_stands_alone_and_opens_with_the_notice(reports: Path) -> None:
    page = (reports / "dashboard.html").read_text(encoding="utf-8")
    assert NOTICE.split(". ")[0] in page
    assert not re.search(r"(src|href)=[\"'](?!data:)", page)
    assert "nan" not in re.sub(r"base64,[\w+/=]+", "", page).lower().split()


def test_the_page_says_that_the_plan_would_stop_itself_where_it_would(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    figures = {"reading_order": reports / "figures" / "reading_order.svg"}
    for months, is_said in ((0.01, False), (0.9, True)):
        metrics["lane"]["stop"]["months"] = months
        shown = order.section(metrics, figures)
        assert ("stop rule would switch the list off in 90% of months" in shown) is is_said


def test_the_worklist_shows_no_score_for_the_mobile_unit(reports: Path) -> None:
    page = (reports / "dashboard.html").read_text(encoding="utf-8")
    worklist = page[page.index('id="worklist"') : page.index('id="order"')]
    rows = [row for row in worklist.split("<tr") if studies.MOBILE in row]
    assert rows
    assert all("no score" in row and "priority" not in row for row in rows)


def test_captures_belong_to_a_study_and_say_that_they_are_not_for_diagnosis(reports: Path) -> None:
    captures = sorted((reports / "dicom").glob("*.dcm"))
    assert captures
    for path in captures:
        capture = pydicom.dcmread(path)
        source = pydicom.dcmread(dataset.DATA / "images" / path.name, stop_before_pixels=True)
        assert capture.StudyInstanceUID == source.StudyInstanceUID
        assert "NOT FOR DIAGNOSIS" in capture.ImageComments
        assert capture.BurnedInAnnotation == "YES"


def test_no_capture_gives_a_picture_of_the_mobile_unit_a_score(
    table: pd.DataFrame, tmp_path: Path
) -> None:
    few = table.groupby(table["scanner"] == studies.MOBILE).head(6)
    pictures = studies.pictures(few)
    cells = np.zeros((len(few), len(features.marked(studies.boxes(few))[0])))
    risk = (few["scanner"] == studies.MOBILE).to_numpy(dtype=float)
    paths = captures.write(few, pictures, cells, risk, 0.5, tmp_path)
    of = few.set_index("study_id")["scanner"]
    assert len(paths) == captures.COUNT
    assert studies.MOBILE not in {of[path.stem] for path in paths}


def test_the_words_over_the_heat_maps_can_be_read_on_a_telephone(reports: Path) -> None:
    for number in (1, 2):
        drawn = (reports / "figures" / f"heat_maps_{number}.svg").read_text(encoding="utf-8")
        wide_pt = float(re.search(r'width="([\d.]+)pt"', drawn)[1])
        assert 10 * 340 / wide_pt >= 8  # words of 10 points, in px, where a page shows 340 px


def test_a_second_run_writes_the_same_bytes_and_the_page_gets_the_figures_of_the_readme(
    reports: Path, table: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Any] = []
    page = dashboard.page

    def recording(*arguments: Any) -> str:
        given.append(arguments[2])
        return page(*arguments)

    monkeypatch.setattr(dashboard, "page", recording)
    report.write(tmp_path, table.head(STUDIES), replicates=30, fortnights=5)
    for path in sorted(reports.rglob("*.*")):
        assert path.read_bytes() == (tmp_path / path.relative_to(reports)).read_bytes()
    assert given == [results.load(tmp_path / "metrics.json")]


def test_each_picture_of_heat_maps_is_described_by_what_it_shows(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    readme = metrics["readme"]["results-heat"]
    page = (reports / "dashboard.html").read_text(encoding="utf-8")
    for name, titles in metrics["tiles"].items():
        drawn = (reports / "figures" / f"{name}.svg").read_text(encoding="utf-8")
        assert all(f"<!-- {title} -->" in drawn for title in titles)
        [told] = [line for line in readme.splitlines() if f"{name}.svg" in line]
        assert all(title[1:] in told and title[1:] in page for title in titles)


def test_the_widest_gap_of_each_column_has_its_row_on_readme_and_page(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    metrics["gaps"]["sensitivity"] = {
        "gap_0": {"column": "age_band", "least": "18 to 44", "least_at": 0.25}
        | {"most": "65 and over", "most_at": 0.75}
        | {"points": {"value": 50.0, "low": 1.25, "high": 80.0}}
    }
    told = results.render(prose.texts(metrics)["results-subgroups"], metrics)
    assert "| Age | 18 to 44, 25% | 65 and over, 75% | 50.0 (1.2 to 80.0) |" in told
    assert "The interval of the gap excludes zero." in told
    page = "".join(units._gaps(metrics))
    assert all(cell in page for cell in ("18 to 44, 25%", "65 and over, 75%", "(1.2 to 80.0)"))


def test_where_no_two_groups_can_be_compared_no_table_of_gaps_stands(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    metrics["gaps"]["sensitivity"] = {}
    for told in (prose.texts(metrics)["results-subgroups"], "".join(units._gaps(metrics))):
        assert "No two groups have opacities enough" in told
        assert "Found least" not in told


@pytest.mark.parametrize("flags", [0, 49, 901, 250.5, "250", None])
def test_a_lane_that_cannot_be_shown_is_refused(
    flags: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluate, "FLAGS_PER_1000", flags)
    assert set(evaluate.with_chosen(100, 200)) <= {100, 200, flags}
    with pytest.raises(SystemExit, match=r"^evaluate\.py: FLAGS_PER_1000 is .* from 50 to 900"):
        evaluate.check()


def test_where_no_opacity_is_flagged_no_share_is_shown(table: pd.DataFrame) -> None:
    rooms = (table["unit"] != studies.UNITS[2]).to_numpy()
    ones = np.ones(len(table))
    found = weakness.pointing(table, rooms, ones > 0, ones / 9, np.ones((4, len(table))))
    assert found["unit_2"] == {"count": 0, "right": 0, "value": None, "low": None, "high": None}
    shown = tables.units({"heat_map": found})
    assert shown.count("none flagged") == 1 and shown.count("heat_map.unit_0.right") == 1


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (20, "half of what is missed for {gaps.unit_part.least.label}"),
        (15, "most of what is missed for {gaps.unit_part.least.label} is missed with the mobile"),
        (25, "is missed in the rooms"),
        (30, "all of what is missed"),
    ],
)
def test_what_is_missed_is_laid_to_the_unit_that_misses_more(found: int, words: str) -> None:
    group = {"mobile": 30, "mobile_found": found, "rooms": 30, "rooms_found": 20}
    metrics = {"gaps": {"unit_part": {"least": group, "most": group}, "fewest_cases": 30}}
    assert words in verdicts._unit_part(metrics)


def test_nothing_is_blamed_where_nothing_is_missed() -> None:
    group = {"mobile": 30, "mobile_found": 30, "rooms": 30, "rooms_found": 30}
    metrics = {"gaps": {"unit_part": {"least": group, "most": group}, "fewest_cases": 30}}
    said = verdicts._unit_part(metrics)
    assert said.endswith(": none is missed for {gaps.unit_part.least.label}.")


def test_every_unit_with_few_opacities_is_named() -> None:
    units = {
        f"unit_{number}": {"label": label, "cases": cases}
        for number, (label, cases) in enumerate((("PA, room", 21), ("AP, room", 40)))
    }
    apart = {"value": 0.1, "low": -0.1, "high": 0.3}
    measures = dict.fromkeys(weakness.MEASURES, apart)
    differences = dict.fromkeys(("mobile_minus_ap_room", "ap_room_minus_pa_room"), measures)
    metrics = {
        "weakness": {"units": units, "differences": differences},
        "gaps": {"fewest_cases": 30},
    }
    said = weakness_words.blame(metrics)
    assert '"PA, room" ({weakness.units.unit_0.cases} opacities)' in said
    assert "AP, room" not in said.split("Fewer opacities")[1]
