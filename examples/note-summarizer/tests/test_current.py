"""What is shown must be what notes, summaries and rules give as they stand now."""

from pathlib import Path
from typing import Any

import pandas as pd
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


def test_the_results_follow_from_the_rules_as_they_are(tmp_path: Path) -> None:
    if not METRICS.exists():
        assert not PAGE.exists(), f"reports/review.html {CHANGED}"
        return
    shown = results.load(METRICS)
    all_notes = notes.load()
    written = [one for one in notes.summaries() if one.author in ASSISTANTS]
    truth, found = judging.judge(all_notes, written, notes.planted(), checker.check)
    for name, count in counts(truth, found).items():
        if shown["checkers"]["checker"][name] != count:
            pytest.fail(f"reports/metrics.json {CHANGED}", pytrace=False)
    results.save(extractive.dropped(all_notes.values()), tmp_path / "now.json")
    now = results.load(tmp_path / "now.json")
    for method in ("lead", "cued"):  # what is central rests on the last digits of a matrix
        if shown["extractive"][method] != now[method]:
            pytest.fail(f"reports/metrics.json {CHANGED}", pytrace=False)
    if review_page.page(all_notes, written, truth, found) != PAGE.read_text(encoding="utf-8"):
        pytest.fail(f"reports/review.html {CHANGED}", pytrace=False)


def counts(truth: pd.DataFrame, found: pd.DataFrame) -> dict[str, Any]:
    """Return what the checker found; intervals take longer than all of this to draw anew."""
    grave = truth[truth["severity"] == "major"]
    return {
        "findings": len(found),
        "false_alarms": int((~found["is_right"]).sum()),
        "planted_major": len(grave),
        "found_major": int(grave["is_found"].sum()),
    }
