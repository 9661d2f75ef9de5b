"""The text on what must be escalated says what rules/ say, whatever somebody changes there."""

import pytest

from note_summarizer import escalation, evaluate, findings, oversight_prose, results
from note_summarizer.escalation import Rule
from note_summarizer.findings import KINDS, Kept

KEPT = {"medicine": Kept("major", "Why."), "denial": Kept("minor", "Why.")}
GRADED = {
    ("omission", "denial", "chest pain"): "major",
    ("omission", "denial", "{x}"): "major",
    ("omission", "denial", "nausea and vomiting"): "major",
    ("omission", "medicine", "warfarin"): "major",
    ("fabrication", "", ""): "minor",
    ("fabrication", "allergy", ""): "major",
    ("time", "", ""): "major",
    ("time", "reason", ""): "minor",
}


def lines(monkeypatch: pytest.MonkeyPatch, **levels: str) -> dict[str, str]:
    """Return what each level holds when these major errors have these levels."""
    table = {(error, "minor"): Rule("correct", "Look.") for error in KINDS}
    table |= {(error, "major"): Rule(levels.get(error, "stop"), "Look.") for error in KINDS}
    monkeypatch.setattr(escalation, "table", lambda: table)
    monkeypatch.setattr(findings, "must_keep", lambda: KEPT)
    monkeypatch.setattr(findings, "graded", lambda: GRADED)
    said = results.render(oversight_prose.escalated(), {}).splitlines()
    return {line.split("`")[1]: line for line in said}


def test_every_error_that_a_rule_looks_for_is_named_at_its_level(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = lines(monkeypatch)
    assert "a lost medicine;" in said["stop"]
    assert "a lost denial (chest pain, {x} or nausea and vomiting);" in said["stop"]
    assert "an invented allergy;" in said["stop"]
    assert "another time, unless it is about a reason for the visit;" in said["stop"]
    assert "a lost denial;" in said["correct"]
    assert (
        "an invented medicine, illness, age or sex of the patient or detail of any other sort;"
        in said["correct"]
    )
    assert "another time, about a reason for the visit." in said["correct"]
    for error in set(KINDS) - {"omission", "fabrication", *evaluate.HELD_OUT}:
        assert oversight_prose._ERRORS[error] in said["stop"]


def test_nothing_is_named_that_no_rule_looks_for_or_that_says_nothing_new(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "".join(lines(monkeypatch).values())
    assert not [error for error in evaluate.HELD_OUT if KINDS[error] in text]
    assert "warfarin" not in text, "it is as grave as any medicine"
    monkeypatch.setattr(findings, "must_keep", lambda: {"medicine": KEPT["medicine"]})
    assert "denial" not in oversight_prose.escalated()


def test_an_error_that_stops_no_more_is_not_said_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    said = lines(monkeypatch, omission="correct", fabrication="correct")
    assert "lost" not in said["stop"]
    assert "invented" not in said["stop"]
    assert "a lost medicine or denial;" in said["correct"]
    assert (
        "an invented medicine, allergy, illness, age or sex of the patient or detail"
        in said["correct"]
    )


def test_where_nothing_stops_the_text_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    said = lines(monkeypatch, **dict.fromkeys(KINDS, "correct"))
    assert said["stop"] == "- No error that a rule looks for is of level `stop`."
    assert "another time;" in said["correct"]
