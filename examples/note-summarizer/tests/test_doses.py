"""How often and for how long: what changes an order is found, other words for the same are not."""

from dataclasses import replace

import pytest

from note_summarizer import checker, doses, frequencies, reading, wording
from note_summarizer.notes import Fact, Note, Summary

WEEKLY = Fact(
    "F21",
    "medicine",
    "methotrexate",
    7,
    status="continued",
    dose=15,
    unit="mg",
    often="once weekly",
)
COURSE = Fact(
    "F22",
    "medicine",
    "colchicine",
    12,
    status="started",
    dose=0.6,
    unit="mg",
    often="twice daily",
    days=7,
)
RIGHT = (
    "Continues methotrexate 15 mg once weekly.\nStarted colchicine 0.6 mg twice daily for 7 days."
)
OFTEN = [
    *("every day", "each day", "a day", "per day", "daily", "every morning", "in the evening"),
    *("every other day", "at night", "twice weekly", "3 times a week", "on Mondays and Thursdays"),
    *("once weekly every evening", "every 12 hours", "as needed"),
]
LENGTHS = ["7 weeks", "7 months", "a month", "8 days", "one year", "3 years"]
TIMES = [
    ("knee for 3 weeks", "knee for 3 years"),
    ("knee for 3 weeks", "knee for a year"),
    ("started 2 weeks ago", "started 2 years ago"),
    ("nurse in 2 weeks", "nurse in 2 years"),
    ("nurse in 2 weeks", "nurse in a week"),
]


@pytest.fixture
def treated(note: Note) -> Note:
    """The note with a medicine that is taken once a week, and one for seven days."""
    said = f"{note.text} Methotrexate 15 mg once weekly. Colchicine 0.6 mg twice daily for 7 days."
    return replace(note, text=said, facts=(*note.facts, WEEKLY, COURSE))


def found(note: Note, right: tuple[str, ...], said: str = "") -> list[tuple[str, str, str]]:
    sentences = tuple([*right, *said.split("\n")] if said else right)
    findings = checker.check(note, Summary("S1", note.id, "test", sentences))
    return [(one.error, one.fact_id, one.what) for one in findings]


@pytest.mark.parametrize("often", OFTEN)
def test_another_frequency_is_reported(treated: Note, right: tuple[str, ...], often: str) -> None:
    [(error, fact, what)] = found(treated, right, RIGHT.replace("once weekly", often))
    assert (error, fact) == ("dose", "F21")
    assert what.endswith("the note says once weekly")


@pytest.mark.parametrize("said", ["twice weekly", "six times daily", "every other day"])
def test_a_frequency_is_quoted_as_it_stands_there(
    treated: Note, right: tuple[str, ...], said: str
) -> None:
    wrong = found(treated, right, RIGHT.replace("twice daily", said))
    assert wrong == [("dose", "F22", f"says {said}, the note says twice daily")]


@pytest.mark.parametrize(
    ("gone", "what"),
    [
        (" once weekly", "does not say how often, the note says once weekly"),
        (" twice daily", "does not say how often, the note says twice daily"),
        (" for 7 days", "does not say for how long, the note says 7 days"),
    ],
)
def test_an_amount_without_its_frequency_or_length_is_reported(
    treated: Note, right: tuple[str, ...], gone: str, what: str
) -> None:
    assert [one[2] for one in found(treated, right, RIGHT.replace(gone, ""))] == [what]


def test_what_gives_no_amount_need_not_say_how_often_or_for_how_long() -> None:
    assert list(doses._frequency("", [COURSE], has_to_tell=False)) == []
    assert list(doses._length("", [COURSE], has_to_tell=False)) == []


@pytest.mark.parametrize("length", LENGTHS)
def test_another_length_of_treatment_is_reported(
    treated: Note, right: tuple[str, ...], length: str
) -> None:
    [(error, fact, what)] = found(treated, right, RIGHT.replace("7 days", length))
    assert (error, fact) == ("dose", "F22")
    assert what.endswith("the note says 7 days")


@pytest.mark.parametrize(("before", "after"), TIMES)
def test_another_time_is_reported(
    note: Note, right: tuple[str, ...], before: str, after: str
) -> None:
    whole = "\n".join(right)
    assert before in whole
    [(error, _, _)] = found(note, tuple(whole.replace(before, after).split("\n")))
    assert error == "time"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("once weekly", "weekly"),
        ("once weekly", "every week"),
        ("once weekly", "once a week, in the evening"),
        ("once weekly", "every Monday"),
        ("twice daily", "BID"),
        ("twice daily", "2 times per day"),
        ("twice daily", "every 12 hours"),
        ("twice daily", "every morning and evening"),
        ("for 7 days", "for a week"),
        ("for 7 days", "x 7d"),
    ],
)
def test_other_words_for_the_same_frequency_and_length_are_no_finding(
    treated: Note, right: tuple[str, ...], before: str, after: str
) -> None:
    assert found(treated, right, RIGHT.replace(before, after)) == []


@pytest.mark.parametrize(
    "said",
    [
        "67-year-old woman with pain in the left knee for 3 weeks.",
        "Woman, 67 years, with pain in the left knee for 3 weeks.",
        "Patient, 67 years, with pain in the left knee for 3 weeks.",
        "Woman aged 67 years with pain in the left knee for 21 days.",
    ],
)
def test_an_age_is_no_length_of_time(note: Note, right: tuple[str, ...], said: str) -> None:
    assert found(note, (said, *right[1:])) == []
    assert len(reading.durations(wording.normal(said))) == 1


@pytest.mark.parametrize("name", ["24-hour blood pressure recording", "a 48-hour recording"])
def test_the_name_of_a_test_is_no_length_of_time(name: str) -> None:
    assert reading.durations(f"awaiting {name}") == ()


def test_hours_of_a_complaint_are_a_length_of_time() -> None:
    assert reading.durations("12-hour history of chest pain") == ((12, "hours"),)


def test_what_is_stopped_is_told_without_how_often_it_was_taken(
    note: Note, right: tuple[str, ...]
) -> None:
    said = tuple(one.replace("Lisinopril stopped", "Lisinopril 10 mg stopped") for one in right)
    assert found(note, said) == []


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("once a day at bedtime", "at bedtime"),
        ("nightly", "at bedtime"),
        ("in the morning and at night", "twice daily"),
        ("at night and in the morning", "twice daily"),
        ("once daily, begun on Monday", "once daily"),
        ("every 4 to 6 hours", "every 4 to 6 hours"),
        ("every 3 days", "every 3 days"),
        ("on Monday", "once weekly"),
    ],
)
def test_a_frequency_has_one_name_whatever_its_words(said: str, meaning: str) -> None:
    assert [one[1] for one in frequencies.read(wording.normal(said))] == [meaning]
