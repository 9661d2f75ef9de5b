"""Every kind of error in one note, planted by hand: each is found, and nothing else is."""

import pytest

from note_summarizer import checker
from note_summarizer.findings import Finding, severity
from note_summarizer.notes import Note, Summary

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
    ("Awaiting urine culture.", "Urine culture came back normal.", "status", "F14"),
    ("department at once for", "department at the next visit for", "action", "F19"),
    ("nurse in 2 weeks", "nurse in 2 months", "time", "F20"),
    ("Advised to", "Reports black stools.\nAdvised to", "context", "F18"),
]
INVENTED = [
    "Also reports ringing in the ears.",
    "Started pantoprazole 20 mg once daily.",
    "Advised to avoid dairy products.",
]
SAME = [
    ("Denies fever or chest pain.", "Neg for fever, CP."),
    ("twice daily", "BID"),
    ("pain in the left knee for 3 weeks", "L knee pain, 3 wk"),
    ("hypertension", "HTN"),
    ("Lisinopril stopped.", "D/C lisinopril."),
    ("To the emergency department at once for", "Go to the ED right away if you have"),
    ("Follow-up with the clinic nurse in 2 weeks.", "F/u the clinic nurse two weeks."),
]


def check(note: Note, said: str) -> list[Finding]:
    return checker.check(note, Summary("S1", note.id, "test", tuple(said.split("\n"))))


def test_a_complete_and_right_summary_has_no_finding(note: Note, right: tuple[str, ...]) -> None:
    assert check(note, "\n".join(right)) == []


@pytest.mark.parametrize(("before", "after", "error", "fact"), WRONG)
def test_a_changed_fact_is_found(
    note: Note, right: tuple[str, ...], before: str, after: str, error: str, fact: str
) -> None:
    whole = "\n".join(right)
    assert before in whole
    found = check(note, whole.replace(before, after, 1))
    assert (error, fact) in [(one.error, one.fact_id) for one in found], found


@pytest.mark.parametrize("sentence", INVENTED)
def test_an_invention_is_found_at_its_sentence(
    note: Note, right: tuple[str, ...], sentence: str
) -> None:
    found = check(note, "\n".join([*right, sentence]))
    assert [(one.error, one.sentence) for one in found] == [("fabrication", len(right) + 1)]


@pytest.mark.parametrize("place", range(16))
def test_a_lost_sentence_is_found(note: Note, right: tuple[str, ...], place: int) -> None:
    rest = [text for number, text in enumerate(right) if number != place]
    found = check(note, "\n".join(rest))
    assert found
    assert all(one.is_omission for one in found)


@pytest.mark.parametrize(("before", "after"), SAME)
def test_other_words_for_the_same_are_no_finding(
    note: Note, right: tuple[str, ...], before: str, after: str
) -> None:
    whole = "\n".join(right)
    assert before in whole
    assert check(note, whole.replace(before, after, 1)) == []


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


def test_a_present_symptom_that_became_a_no_is_major() -> None:
    assert severity("negation", "symptom") == "major"
    assert severity("time", "symptom") == "minor"


def test_what_is_unsupported_is_quoted_as_it_was_written(
    note: Note, right: tuple[str, ...]
) -> None:
    [found] = check(note, "\n".join([*right, "Seen by Dermatology, Lisbon."]))[:1]
    assert "Dermatology" in found.what or "Lisbon" in found.what


def test_a_lost_side_effect_and_a_lost_warning_sign_are_major(
    note: Note, right: tuple[str, ...]
) -> None:
    whole = "\n".join(right).replace(
        "New dry cough since lisinopril was started 2 weeks ago.\n", ""
    )
    found = check(note, whole.replace(" or black stools", ""))
    assert {(one.fact_id, one.severity) for one in found} == {("F04", "major"), ("F18", "major")}
