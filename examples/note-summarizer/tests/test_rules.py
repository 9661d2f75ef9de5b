"""The tables of rules/: what a person may change works, and what cannot be meant is refused."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from note_summarizer import escalation, extractive, findings, wording
from note_summarizer.findings import KINDS, Finding
from note_summarizer.notes import FACT_KINDS, Note
from note_summarizer.rules import RULES, misspelt

LOADERS: dict[str, Callable[[Path], object]] = {
    "escalation": escalation.table,
    "must_keep": findings.must_keep,
    "severity": findings.graded,
    "wording": wording.patterns,
    "extract": extractive.cues,
}
LEVELS = "error,severity,level,action\n"
KEPT = "kind,severity,why\n"
GRADES = "error,kind,term,severity,why\n"
WORDS = "written,means,case_matters\n"
WRONG = [
    ("escalation", LEVELS + "dose,major,halt,Look.", "line 2: level is 'halt'; it is one of: stop"),
    ("escalation", LEVELS + "dose,major,pass,Look.", "line 2: level is 'pass'"),
    ("escalation", LEVELS + "dose,grave,stop,Look.", "line 2: severity is 'grave'"),
    ("escalation", LEVELS + "doses,major,stop,Look.", "line 2: error is 'doses'; it is one of: om"),
    ("escalation", LEVELS + 2 * "dose,major,stop,A.\n", "line 3: dose, major stands in line 2"),
    ("escalation", LEVELS + "dose,major,stop,Look, and ask.", "line 2: it does not have 4 cells"),
    ("escalation", "error,severity,Level\n", "there is no column 'level'; it has error, severity"),
    ("must_keep", KEPT + "warnings,major,Why.", "line 2: kind is 'warnings'; it is one of: reason"),
    ("must_keep", KEPT, "asks for nothing: name at least one kind"),
    ("severity", GRADES + "fabricaton,allergy,,major,Why.", "line 2: error is 'fabricaton'"),
    ("severity", GRADES + "fabrication,allergies,,major,Why.", "line 2: kind is 'allergies'"),
    ("severity", "error,kind,term,grade\n", "there is no column 'severity'"),
    (
        "severity",
        GRADES + "omission,denial,chest pian,major,Why.",
        "line 2: term is 'chest pian', which no note says; did you mean 'chest pain'?",
    ),
    ("severity", GRADES + "omission,denial,Chest pain,major,Why.", "did you mean 'chest pain'?"),
    ("wording", WORDS + "pt,patient,maybe", "case_matters is 'maybe'; it is one of: yes, no"),
    ("wording", WORDS + ",year old,no", "line 2: written is empty"),
    ("extract", "cue,weight\nstart,heavy", "the weight of 'start' is 'heavy', no number"),
]


@pytest.mark.parametrize(("table", "text", "message"), WRONG)
def test_a_table_that_cannot_be_meant_is_refused_with_its_line(
    tmp_path: Path, table: str, text: str, message: str
) -> None:
    (tmp_path / f"{table}.csv").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match=f"{table}.csv") as stopped:
        LOADERS[table](tmp_path)
    assert message in str(stopped.value)


@pytest.mark.parametrize("table", LOADERS)
def test_a_table_that_is_missing_is_named(tmp_path: Path, table: str) -> None:
    with pytest.raises(SystemExit, match=f"{table}.csv is missing"):
        LOADERS[table](tmp_path)


@pytest.mark.parametrize("table", LOADERS)
def test_a_table_that_a_spreadsheet_saved_is_read(tmp_path: Path, table: str) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(RULES, folder)
    path = folder / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n", "\r\n"), encoding="utf-8-sig", newline="")
    assert LOADERS[table](folder) == LOADERS[table](RULES)


@pytest.mark.parametrize("case", ["yes", "no"])
def test_a_table_of_words_without_a_row_of_a_kind_exchanges_nothing(
    tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {"yes": "pt,patient,no", "no": "PT,physiotherapy,yes"}[case]
    (tmp_path / "wording.csv").write_text(WORDS + other, encoding="utf-8")
    made = wording.patterns(tmp_path)
    monkeypatch.setattr(wording, "patterns", lambda: made)
    meant = {"yes": "patient needs patient", "no": "pt needs physiotherapy"}[case]
    assert wording.normal("pt needs PT") == meant


@pytest.mark.parametrize("said", ["", "chest pain", "knee stiffness", "pain", "regular pulse"])
def test_a_word_of_its_own_is_no_misspelt_one(said: str) -> None:
    assert misspelt(said, ["chest pain", "neck stiffness", "irregular pulse"]) == ""


def test_an_error_that_no_rule_names_stops_a_summary() -> None:
    new = Finding("new kind", "minor", "S1", 1, "", "statement", "?")
    assert escalation.rule(new).level == "stop"
    assert escalation.level([new]) == "stop"


def test_every_error_has_a_rule_and_every_kind_that_must_be_kept_a_reason() -> None:
    for kept in findings.must_keep().values():
        assert ("omission", kept.severity) in escalation.table()
        assert kept.why
    assert {error for error, _ in escalation.table()} <= set(KINDS)
    assert all(rule.action.endswith(".") for rule in escalation.table().values())


def test_every_fact_is_of_a_kind_that_a_table_can_name(all_notes: dict[str, Note]) -> None:
    assert {fact.kind for note in all_notes.values() for fact in note.facts} <= set(FACT_KINDS)
