"""The whole report on a part of the data, with few replicates."""

import re
from pathlib import Path

import pytest

from note_summarizer import NOTICE, ROOT, notes, report, results
from note_summarizer.notes import Note

NOTES = 40


def write(folder: Path, all_notes: dict[str, Note]) -> None:
    some = dict(list(all_notes.items())[:NOTES])
    summaries = [one for one in notes.summaries() if one.note_id in some]
    planted = notes.planted()
    known = {one.id for one in summaries}
    report.write(folder, some, summaries, planted[planted["summary_id"].isin(known)], replicates=40)


@pytest.fixture(scope="module")
def reports(all_notes: dict[str, Note], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    write(folder, all_notes)
    return folder


def test_every_results_marker_has_a_text(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    for page in ("README.md", "MODEL_CARD.md"):
        for name in results.blocks((ROOT / page).read_text(encoding="utf-8")):
            assert results.render(metrics["readme"][name], metrics)


def test_the_figures_agree_with_each_other(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    data, quality = metrics["data"], metrics["checkers"]["checker"]
    assert data["omissions"] + data["inventions"] == data["errors"] == quality["planted"]
    assert sum(kind["planted"] for kind in metrics["kinds"].values()) == quality["planted_major"]
    assert sum(kind["found"] for kind in metrics["kinds"].values()) == quality["found_major"]
    assert sum(level["count"] for level in metrics["levels"].values()) == data["summaries"]
    for checker in metrics["checkers"].values():
        assert 0 <= checker["recall"]["low"] <= checker["recall"]["value"] <= 1


def test_every_major_error_stands_in_one_level_and_every_stop_is_accounted_for(
    reports: Path,
) -> None:
    metrics = results.load(reports / "metrics.json")
    levels, stops, quality = metrics["levels"], metrics["stops"], metrics["checkers"]["checker"]
    assert sum(level["major_errors"] for level in levels.values()) == quality["planted_major"]
    assert (
        levels["stop"]["with_major"] + stops["only_minor"] + stops["without_error"]
        == levels["stop"]["count"]
    )
    assert quality["omissions_found"] + quality["inventions_found"] == quality["found_major"]
    assert quality["named_major"] <= quality["found_major"]


def test_the_lists_of_mistakes_count_every_miss_and_every_false_alarm(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    quality = metrics["checkers"]["checker"]
    wrong, missed = metrics["mistakes"]["false"], metrics["mistakes"]["missed"]
    assert sum(int(line.split()[0]) for line in wrong.values()) == quality["false_alarms"]
    assert len(missed) == 0 or quality["recall"]["value"] < 1


def test_the_checker_beats_counting_words(reports: Path) -> None:
    checkers = results.load(reports / "metrics.json")["checkers"]
    for measure in ("recall_major", "precision"):
        # Points and not intervals, which are wide where the part holds few major errors.
        assert checkers["checker"][measure]["value"] > checkers["overlap"][measure]["value"]


def test_the_page_stands_alone_and_opens_with_the_notice(reports: Path) -> None:
    page = (reports / "review.html").read_text(encoding="utf-8")
    assert NOTICE.split(". ")[0] in page
    assert not re.search(r"(src|href)=[\"'](?!data:)", page)
    assert page.count('class="case"') > 1


def test_a_second_run_writes_the_same_bytes(
    reports: Path, all_notes: dict[str, Note], tmp_path: Path
) -> None:
    write(tmp_path, all_notes)
    for path in sorted(reports.rglob("*.*")):
        assert path.read_bytes() == (tmp_path / path.relative_to(reports)).read_bytes()
