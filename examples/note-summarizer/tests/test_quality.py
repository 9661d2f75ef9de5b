"""The checker against the errors that were planted in data/."""

import ast

import pandas as pd
import pytest

from note_summarizer import ROOT, checker, judging, notes, wording
from note_summarizer.notes import ASSISTANTS, Note

SIDES_OF_THE_YARDSTICK = ("evaluate", "judging", "report", "notes", "mistakes", "example")


@pytest.fixture(scope="module")
def judged(all_notes: dict[str, Note]) -> tuple[pd.DataFrame, pd.DataFrame]:
    written = [one for one in notes.summaries() if one.author in ASSISTANTS]
    return judging.judge(all_notes, written, notes.planted(), checker.check)


def test_nine_of_ten_major_errors_are_found(judged: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    truth = judged[0]
    assert truth.loc[truth["severity"] == "major", "is_found"].mean() >= 0.9


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


def test_an_error_that_no_rule_names_stops_a_summary() -> None:
    from note_summarizer.escalation import rule
    from note_summarizer.findings import Finding

    assert rule(Finding("new kind", "minor", "S1", 1, "", "statement", "?")).level == "stop"


def test_every_error_has_a_rule_and_every_kind_that_must_be_kept_a_reason() -> None:
    from note_summarizer import escalation, findings

    for kept in findings.must_keep().values():
        assert ("omission", kept.severity) in escalation._rules()
        assert kept.why


def test_words_mean_one_thing_only() -> None:
    table = pd.read_csv(wording.RULES / "wording.csv")
    assert not table.duplicated(["written", "case_matters"]).any()
