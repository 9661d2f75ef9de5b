"""What is shown must be what notes, summaries and rules give as they stand now."""

from pathlib import Path

import pytest

from note_summarizer import (
    ROOT,
    checker,
    evaluate,
    extractive,
    judging,
    notes,
    results,
    review_page,
)
from note_summarizer.notes import ASSISTANTS

METRICS, PAGE = ROOT / "reports" / "metrics.json", ROOT / "reports" / "review.html"
CHANGED = "does not follow from data/, rules/ and src/ any more: run make report"


def test_the_results_follow_from_the_rules_as_they_are(tmp_path: Path) -> None:
    if not METRICS.exists():
        assert not PAGE.exists(), f"reports/review.html {CHANGED}"
        return
    shown = results.load(METRICS)
    all_notes = notes.load()
    written = [one for one in notes.summaries() if one.author in ASSISTANTS]
    truth, found = judging.judge(all_notes, written, notes.planted(), checker.check)
    now = {
        "quality": evaluate.quality(truth, found),
        "extractive": extractive.dropped(all_notes.values()),
    }
    results.save(now, tmp_path / "now.json")
    now = results.load(tmp_path / "now.json")
    if shown["checkers"]["checker"] != {"label": "Checker"} | now["quality"]:
        pytest.fail(f"reports/metrics.json {CHANGED}", pytrace=False)
    for method in ("lead", "cued"):  # what is central rests on the last digits of a matrix
        if shown["extractive"][method] != now["extractive"][method]:
            pytest.fail(f"reports/metrics.json {CHANGED}", pytrace=False)
    if review_page.page(all_notes, written, truth, found) != PAGE.read_text(encoding="utf-8"):
        pytest.fail(f"reports/review.html {CHANGED}", pytrace=False)
