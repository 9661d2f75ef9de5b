"""The checker against the errors that were planted in data/."""

import ast

import pandas as pd
import pytest

from note_summarizer import ROOT, checker, judging, notes
from note_summarizer.findings import must_keep
from note_summarizer.notes import ASSISTANTS, Note

SIDES_OF_THE_YARDSTICK = ("evaluate", "judging", "report", "notes", "mistakes", "example")


@pytest.fixture(scope="module")
def judged(all_notes: dict[str, Note]) -> tuple[pd.DataFrame, pd.DataFrame]:
    written = [one for one in notes.summaries() if one.author in ASSISTANTS]
    return judging.judge(all_notes, written, notes.planted(), checker.check)


def test_nine_of_ten_major_errors_are_found(judged: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    truth = judged[0]
    # What a summary need not keep is not looked for: rules/must_keep.csv is yours to change.
    is_asked = truth["fact_kind"].isin([*must_keep()]) | (truth["error_class"] != "omission")
    assert truth.loc[is_asked & (truth["severity"] == "major"), "is_found"].mean() >= 0.9


def test_four_of_five_findings_are_right(judged: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    assert judged[1]["is_right"].mean() >= 0.8


def test_nothing_that_checks_or_summarises_can_reach_the_planted_errors() -> None:
    for path in (ROOT / "src" / "note_summarizer").glob("*.py"):
        if path.stem in SIDES_OF_THE_YARDSTICK:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        texts = {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert "planted" not in names, path.name
        assert not any("truth/" in text for text in texts), path.name
