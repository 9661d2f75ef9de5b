import json
import re
from pathlib import Path

import pytest

from note_summarizer import notes, review_page, signoff
from note_summarizer.checker import check
from note_summarizer.notes import Note, Summary


@pytest.fixture
def wrong(right: tuple[str, ...]) -> Summary:
    said = tuple(text.replace("left", "right") for text in right)
    return Summary("S1", "N0000000", "test", said)


def case(summary: Summary, **changes: object) -> dict[str, object]:
    judged: dict[str, str] = {}
    whole = {
        "reviewer": "AB",
        "decision": "sign",
        "judged": judged,
        "text": list(summary.sentences),
    }
    return whole | changes


def fine(note: Note, summary: Summary) -> tuple[dict[str, str], dict[str, str]]:
    """Return judgements that call each finding no error, and a reason for each."""
    keys = [review_page.key(finding) for finding in check(note, summary)]
    return dict.fromkeys(keys, "fine"), dict.fromkeys(keys, "the note is wrong")


def test_a_grave_error_that_still_stands_is_not_signed(note: Note, wrong: Summary) -> None:
    judged = {review_page.key(finding): "error" for finding in check(note, wrong)}
    against = signoff.obstacles(case(wrong, judged=judged), note, wrong)
    assert any(line.startswith("side") for line in against)


def test_a_corrected_text_is_signed(note: Note, wrong: Summary, right: tuple[str, ...]) -> None:
    assert signoff.obstacles(case(wrong, text=list(right)), note, wrong) == []


@pytest.mark.parametrize("join", [". Denies", ". denies", " but denies", "; denies", " and denies"])
def test_a_finding_put_before_a_denial_on_the_same_line_is_not_signed(join: str) -> None:
    all_notes = notes.load()
    tried = 0
    for reference in notes.summaries():
        if reference.author != "reference":
            continue
        note = all_notes[reference.note_id]
        denied = [said for said in reference.sentences if said.startswith("Denies ")]
        if not denied:
            continue
        symptom = re.split(r", | or |\.", denied[0].removeprefix("Denies "))[0]
        rest = denied[0].removeprefix("Denies")
        text = [*reference.sentences, f"Has {symptom}{join}{rest}"]
        against = signoff.obstacles(case(reference, text=text), note, reference)
        assert any(line.startswith("negation") for line in against), text[-1]
        tried += 1
    assert tried


def test_what_a_person_calls_no_error_and_says_why_is_signed(note: Note, wrong: Summary) -> None:
    judged, reasons = fine(note, wrong)
    said = case(wrong, judged=judged, reasons=reasons)
    assert signoff.obstacles(said, note, wrong) == []
    assert len(signoff.set_aside(said)) == len(judged)
    assert all(line.endswith("because the note is wrong (AB)") for line in signoff.set_aside(said))


@pytest.mark.parametrize("reason", ["", "  "])
def test_no_error_without_a_reason_is_not_signed(note: Note, wrong: Summary, reason: str) -> None:
    judged, _ = fine(note, wrong)
    said = case(wrong, judged=judged, reasons=dict.fromkeys(judged, reason))
    against = signoff.obstacles(said, note, wrong)
    assert against
    assert all(line.endswith("called no error without a reason") for line in against)


def test_a_new_error_in_what_was_judged_is_not_signed(note: Note, right: tuple[str, ...]) -> None:
    def with_dose(dose: str) -> Summary:
        said = tuple(text.replace("metformin 500 mg twice daily", dose) for text in right)
        return Summary("S1", "N0000000", "test", said)

    first = with_dose("metformin 1000 mg twice daily")
    judged, reasons = fine(note, first)
    known = {"judged": judged, "reasons": reasons}
    assert signoff.obstacles(case(first, **known), note, first) == []
    for dose in ("metformin 5000 mg twice daily", "metformin 1000 mg four times daily"):
        [against] = signoff.obstacles(
            case(first, **known, text=list(with_dose(dose).sentences)), note, first
        )
        assert against.startswith("dose")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reviewer": " "}, "no reviewer"),
        ({"decision": "send back"}, "send back"),
        ({"text": []}, "empty"),
        ({"text": [" "]}, "empty"),
        ({"text": "One sentence."}, "no list of sentences"),
        ({"text": [1]}, "no list of sentences"),
        ({"judged": ["side/F01"]}, "no object"),
        ({"reasons": ["side/F01"]}, "no object"),
    ],
)
def test_without_a_person_a_decision_or_a_text_nothing_is_signed(
    note: Note, wrong: Summary, changes: dict[str, object], message: str
) -> None:
    assert message in signoff.obstacles(case(wrong, **changes), note, wrong)[0]


def test_the_file_of_decisions_is_checked_case_by_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference = next(one for one in notes.summaries() if one.author == "reference")
    entries = [
        case(reference, summary_id=reference.id),
        case(reference, summary_id="S9999999"),
    ]
    path = tmp_path / "decisions.json"
    path.write_text(json.dumps({"cases": entries}))
    assert signoff.main([str(path)]) == 1
    said = capsys.readouterr().out
    assert f"{reference.id}: signed" in said
    assert "S9999999: no such summary" in said
    assert "1 of the 2 cases is signed" in said
    assert signoff.main([str(tmp_path / "none.json")]) == 2
    assert "save the decisions" in capsys.readouterr().out


def test_beside_a_case_stands_why_it_is_not_signed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference = next(one for one in notes.summaries() if one.author == "reference")
    path = tmp_path / "decisions.json"
    cases = [case(reference, summary_id=reference.id, reviewer="")]
    path.write_text(json.dumps({"cases": cases}))
    assert signoff.main([str(path)]) == 1
    said = capsys.readouterr().out
    assert f"{reference.id}: no reviewer is named" in said
    assert "No case is signed." in said


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"cases": ["S0000011"]}', '{"cases": {"S0000011": 1}}']
)
def test_a_file_that_holds_no_decisions_is_said_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    path = tmp_path / "decisions.json"
    path.write_text(content)
    assert signoff.main([str(path)]) == 2
    assert "holds no decisions" in capsys.readouterr().out
