"""What is said where the rules ask for less than the ones shipped."""

import pandas as pd
import pytest

from note_summarizer import example, extractive, judging, phrases, prose
from note_summarizer.findings import Kept
from note_summarizer.notes import Fact, Note

NOTE = Note("N1", "One.\n\nTwo.\n\nThree.", (Fact("F1", "allergy", "penicillin", 1),))
ASKED = {"allergy": Kept("major", "why"), "side_effect": Kept("major", "why")}


def dropped(monkeypatch: pytest.MonkeyPatch, severity: str) -> dict:
    monkeypatch.setattr(extractive, "must_keep", lambda: {"allergy": Kept(severity, "why")})
    return {"extractive": extractive.dropped([NOTE])}


def test_facts_that_nobody_asks_for_are_dropped_by_none(monkeypatch: pytest.MonkeyPatch) -> None:
    metrics = dropped(monkeypatch, "major")
    assert metrics["extractive"]["lead"]["length_8"]["minor_dropped"] is None
    assert "minor" not in prose._extractive(metrics) + prose._copied(metrics)


def test_where_nothing_is_major_no_way_of_choosing_is_the_best(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    metrics = dropped(monkeypatch, "minor")
    assert "major" not in prose._extractive(metrics)
    assert prose._copied(metrics).startswith("No major fact has to be kept")


@pytest.mark.parametrize("is_asked", [True, False])
def test_a_case_that_is_not_found_is_not_said_to_be_none(
    is_asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ASKED if is_asked else {"allergy": ASKED["allergy"]}
    monkeypatch.setattr(example, "must_keep", lambda: asked)
    assert ("asks for none" in example.text(None)) != is_asked
    assert example.text(None).startswith("No dropped side effect is reported")


def test_a_share_of_no_rows_is_no_number() -> None:
    rows = pd.DataFrame({"note_id": [], "is_right": []})
    found = {"none": judging.share(rows, "is_right")}
    assert set(found["none"].values()) == {None}
    assert phrases.share(found, "none", ".0%") == "none to judge"
