"""What is shown must be what notes, summaries and rules give as they stand now."""

from pathlib import Path

import pytest

from note_summarizer import (
    ROOT,
    checker,
    extractive,
    judging,
    notes,
    results,
    review_page,
)
from note_summarizer.notes import ASSISTANTS

METRICS, PAGE = ROOT / "reports" / "metrics.json", ROOT / "reports" / "review.html"
CHANGED = "does not follow from data/, rules/ and src/ any more: run make report"

pytestmark = pytest.mark.skipif(not METRICS.exists(), reason="no result exists yet")


def test_the_findings_follow_from_the_rules_as_they_are() -> None:
    all_notes = notes.load()
    written = [one for one in notes.summaries() if one.author in ASSISTANTS]
    truth, found = judging.judge(all_notes, written, notes.planted(), checker.check)
    grave = truth[truth["severity"] == "major"]
    # Intervals are left out: to draw them anew takes longer than all of this.
    counts = {
        "findings": len(found),
        "false_alarms": int((~found["is_right"]).sum()),
        "planted_major": len(grave),
        "found_major": int(grave["is_found"].sum()),
    }
    shown = results.load(METRICS)["checkers"]["checker"]
    if counts != {name: shown[name] for name in counts}:
        pytest.fail(f"reports/metrics.json {CHANGED}", pytrace=False)
    if review_page.page(all_notes, written, truth, found) != PAGE.read_text(encoding="utf-8"):
        pytest.fail(f"reports/review.html {CHANGED}", pytrace=False)


def test_what_extracts_drop_follows_from_the_cues_as_they_are(tmp_path: Path) -> None:
    results.save(extractive.dropped(notes.load().values()), tmp_path / "now.json")
    now, shown = results.load(tmp_path / "now.json"), results.load(METRICS)["extractive"]
    for method in ("lead", "cued"):  # what is central rests on the last digits of a matrix
        if now[method] != shown[method]:
            pytest.fail(f"reports/metrics.json {CHANGED}", pytrace=False)
