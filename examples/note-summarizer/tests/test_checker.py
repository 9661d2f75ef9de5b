"""Every kind of error in one note, planted by hand: each is found, and nothing else is."""

from dataclasses import replace

import pytest

from note_summarizer import checker, findings
from note_summarizer.findings import Finding, Kept, severity
from note_summarizer.notes import Fact, Note, Summary

Case = tuple[str, str, str, str]

WRONG: list[Case] = [
    ("pain in the left knee for", "pain in the right knee for", "side", "F01"),
    ("knee for 3 weeks", "knee for 3 months", "time", "F01"),
    ("Denies fever or chest pain.", "Denies chest pain.\nReports fever.", "negation", "F02"),
    ("since lisinopril was", "since metformin was", "cause", "F04"),
    ("The father had a stroke.", "Past history of a stroke.", "person", "F06"),
    ("metformin 500 mg", "metformin 1000 mg", "dose", "F08"),
    ("metformin 500 mg", "metformin 500 mcg", "dose", "F08"),
    ("metformin 500 mg twice", "metformin 500 mg three times", "dose", "F08"),
    ("Allergic to penicillin (rash).", "No known allergies.", "negation", "F09"),
    ("HbA1c 8.2 %", "HbA1c 6.2 %", "value", "F10"),
    ("(high)", "(normal)", "value", "F10"),
    ("Lisinopril stopped.", "Continues lisinopril 10 mg once daily.", "status", "F12"),
    ("Lisinopril stopped.", "Meds: lisinopril 10 mg daily.", "status", "F12"),
    ("Lisinopril stopped.", "Takes lisinopril 10 mg once daily.", "omission", "F12"),
    ("Lisinopril stopped.", "On lisinopril 10 mg.", "omission", "F12"),
    ("Continues metformin", "Does not take metformin", "status", "F08"),
    ("Continues metformin 500 mg twice daily.", "No metformin.", "status", "F08"),
    ("Assessed as osteo", "No osteo", "negation", "F11"),
    ("left knee.\nLis", "left knee was ruled out.\nLis", "negation", "F11"),
    ("The father had", "No family history of", "negation", "F06"),
    ("The father had", "The mother had", "person", "F06"),
    ("Started losartan", "Continues losartan", "status", "F13"),
    ("Started losartan 25 mg", "Losartan was increased to 25 mg", "status", "F13"),
    ("Referred to", "No referral to", "negation", "F15"),
    ("Advised to", "Advised not to", "negation", "F16"),
    ("Awaiting urine culture.", "No urine culture is awaited.", "status", "F14"),
    ("Follow-up with", "No follow-up with", "negation", "F20"),
    ("To the emergency", "No need to go to the emergency", "action", "F19"),
    ("HbA1c 8.2 %", "HbA1c 8.2 mmol/mol", "value", "F10"),
    ("Awaiting urine culture.", "Urine culture came back normal.", "status", "F14"),
    ("department at once for", "department at the next visit for", "action", "F19"),
    ("nurse in 2 weeks", "nurse in 2 months", "time", "F20"),
    ("Advised to", "Reports black stools.\nAdvised to", "context", "F18"),
]
INVENTED = [
    ("Also reports ringing in the ears.", "statement", "minor"),
    ("Advised to avoid dairy products.", "statement", "minor"),
    ("Since lisinopril was started 2 weeks ago, tickly throat.", "statement", "minor"),
    ("To watch for bluish lips.", "statement", "minor"),
    ("Started pantoprazole 20 mg once daily.", "medicine", "major"),
    ("Start warfarin.", "medicine", "major"),
    ("Takes warfarin.", "medicine", "major"),
    ("The patient is on warfarin.", "medicine", "major"),
    ("Warfarin was started.", "medicine", "major"),
    ("Continues metformin 500 mg twice daily and warfarin.", "medicine", "major"),
    ("Allergic to codeine.", "allergy", "major"),
    ("Allergic to metformin.", "allergy", "major"),
    ("Codeine allergy.", "allergy", "major"),
    ("Has asthma.", "diagnosis", "major"),
    ("History of epilepsy.", "diagnosis", "major"),
    ("Assessed as mild dehydration.", "diagnosis", "major"),
]
WHO = [
    ("85-year-old woman", True),
    ("67-year-old man", True),
    ("67 years old", False),
    ("67-year-old lady", False),
]
TOLD = (
    *("reason", "denial", "side_effect", "condition", "family", "medicine", "allergy", "result"),
    *("diagnosis", "medicine", "medicine", "pending", "referral", "advice", "warning", "follow_up"),
)
"""What each sentence of the right summary tells."""

SAME = [
    ("Denies fever or chest pain.", "Neg for fever, CP."),
    ("twice daily", "BID"),
    ("pain in the left knee for 3 weeks", "L knee pain, 3 wk"),
    ("hypertension", "HTN"),
    ("Lisinopril stopped.", "D/C lisinopril."),
    ("Lisinopril stopped.", "Do not take lisinopril any more."),
    ("Lisinopril stopped.", "Takes lisinopril 10 mg once daily.\nLisinopril stopped."),
    ("Assessed as", "There is no doubt that this is"),
    ("Awaiting urine culture.", "The urine culture is not back yet."),
    ("HbA1c 8.2 %", "HbA1c 8.2"),
    ("To the emergency department at once for", "Go to the ED right away if you have"),
    ("Follow-up with the clinic nurse in 2 weeks.", "F/u the clinic nurse two weeks."),
]


GRADES = {
    ("fabrication", "", ""): "minor",
    **{("fabrication", kind, ""): "major" for kind in ("medicine", "allergy", "diagnosis")},
    ("fabrication", "patient", ""): "major",
    ("negation", "", ""): "major",
    ("time", "", ""): "major",
    ("time", "symptom", ""): "minor",
}


@pytest.fixture(autouse=True)
def graded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Grade by a table of our own: what rules/severity.csv says is a decision, not for a test."""
    monkeypatch.setattr(findings, "graded", lambda: GRADES)


def check(note: Note, said: str) -> list[Finding]:
    return checker.check(note, Summary("S1", note.id, "test", tuple(said.split("\n"))))


def test_a_complete_and_right_summary_has_no_finding(note: Note, right: tuple[str, ...]) -> None:
    assert check(note, "\n".join(right)) == []


@pytest.mark.usefixtures("all_kept")
@pytest.mark.parametrize(("before", "after", "error", "fact"), WRONG)
def test_a_changed_fact_is_found(
    note: Note, right: tuple[str, ...], before: str, after: str, error: str, fact: str
) -> None:
    whole = "\n".join(right)
    assert before in whole
    found = check(note, whole.replace(before, after, 1))
    assert (error, fact) in [(one.error, one.fact_id) for one in found], found


@pytest.mark.parametrize(("sentence", "kind", "grave"), INVENTED)
def test_an_invention_is_found_at_its_sentence_and_graded_by_what_it_is_about(
    note: Note, right: tuple[str, ...], sentence: str, kind: str, grave: str
) -> None:
    [found] = check(note, "\n".join([*right, sentence]))
    assert (found.error, found.sentence) == ("fabrication", len(right) + 1)
    assert (found.fact_kind, found.severity) == (kind, grave)


@pytest.mark.parametrize(("who", "is_other"), WHO)
def test_another_age_or_sex_than_that_of_the_note_is_found(
    note: Note, right: tuple[str, ...], who: str, is_other: bool
) -> None:
    found = check(note, "\n".join(right).replace("Woman", who, 1))
    expected = [("fabrication", "patient", "major")] if is_other else []
    assert [(one.error, one.fact_kind, one.severity) for one in found] == expected


def test_every_way_in_which_a_dose_differs_is_reported(note: Note, right: tuple[str, ...]) -> None:
    whole = "\n".join(right).replace("metformin 500 mg twice", "metformin 1000 mg three times")
    assert [one.what.split(",")[0] for one in check(note, whole)] == [
        "says 1000 mg",
        "says three times daily",
    ]


@pytest.mark.parametrize(("place", "kind"), list(enumerate(TOLD)))
def test_a_lost_sentence_is_found_where_its_kind_must_be_kept(
    note: Note, right: tuple[str, ...], place: int, kind: str, all_kept: dict[str, Kept]
) -> None:
    rest = [text for number, text in enumerate(right) if number != place]
    found = check(note, "\n".join(rest))
    assert kind in {one.fact_kind for one in found}
    assert all(one.is_omission for one in found)
    del all_kept[kind]
    assert kind not in {one.fact_kind for one in check(note, "\n".join(rest))}


@pytest.mark.parametrize(("before", "after"), SAME)
def test_other_words_for_the_same_are_no_finding(
    note: Note, right: tuple[str, ...], before: str, after: str
) -> None:
    whole = "\n".join(right)
    assert before in whole
    assert check(note, whole.replace(before, after, 1)) == []


@pytest.mark.usefixtures("all_kept")
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("fever or chest pain.", "fever.", {("omission", "major")}),
        ("fever or chest pain.", "chest pain.", {("omission", "minor")}),
        (
            "Assessed as osteoarthritis of the left knee.",
            "Assessed as osteoarthritis of the left knee.\nAssessed as mild dehydration.",
            {("fabrication", "major")},
        ),
    ],
)
def test_red_flags_and_invented_illnesses_are_major(
    note: Note, right: tuple[str, ...], before: str, after: str, expected: set[tuple[str, str]]
) -> None:
    whole = "\n".join(right)
    assert before in whole
    found = check(note, whole.replace(before, after, 1))
    assert {(one.error, one.severity) for one in found} == expected


def test_the_most_exact_line_of_the_table_grades() -> None:
    assert severity("negation", "symptom") == "major"
    assert severity("time", "symptom") == "minor"
    assert severity("time", "follow_up") == "major"
    assert severity("dose", "medicine") == "major"


def test_what_is_unsupported_is_quoted_as_it_was_written(
    note: Note, right: tuple[str, ...]
) -> None:
    [found] = check(note, "\n".join([*right, "Seen by Dermatology, Lisbon."]))[:1]
    assert "Dermatology" in found.what or "Lisbon" in found.what


@pytest.mark.usefixtures("all_kept")
def test_a_lost_side_effect_and_a_lost_warning_sign_are_major(
    note: Note, right: tuple[str, ...]
) -> None:
    whole = "\n".join(right).replace(
        "New dry cough since lisinopril was started 2 weeks ago.\n", ""
    )
    found = check(note, whole.replace(" or black stools", ""))
    assert {(one.fact_id, one.severity) for one in found} == {("F04", "major"), ("F18", "major")}


@pytest.mark.usefixtures("all_kept")
def test_a_medicine_that_is_only_named_is_not_told(note: Note, right: tuple[str, ...]) -> None:
    whole = "\n".join(right).replace("Continues metformin 500 mg twice daily.", "Metformin.")
    assert [(one.error, one.fact_id) for one in check(note, whole)] == [("omission", "F08")]


def test_a_call_on_the_same_day_is_right_where_the_note_asks_for_it(
    note: Note, right: tuple[str, ...]
) -> None:
    asked = Fact("F19", "escalation", "same_day", 18, status="same_day")
    facts = tuple(asked if fact.id == "F19" else fact for fact in note.facts)
    text = note.text.replace("go to the emergency department at once", "call on the same day")
    said = "\n".join(right).replace(
        "To the emergency department at once", "To call the clinic on the same day"
    )
    assert check(replace(note, facts=facts, text=text), said) == []
    assert [one.error for one in check(note, said)] == ["action"]


def test_a_sentence_is_without_support_from_half_of_its_words(
    note: Note, right: tuple[str, ...]
) -> None:
    half, third = (
        check(note, "\n".join([*right, said]))
        for said in ("Knee psoriasis.", "Knee pain psoriasis.")
    )
    assert [one.error for one in half] == ["fabrication"]
    assert third == []


def test_what_no_summary_has_to_tell_is_not_compared(note: Note, right: tuple[str, ...]) -> None:
    healthy = Fact("F21", "normal", "The right knee is normal.", 10, side="right")
    known = replace(note, text=f"{note.text} Radiograph.", facts=(*note.facts, healthy))
    said = "\n".join([*right, "Radiograph of the left knee was normal."])
    assert check(known, said) == []
