import pandas as pd

from note_summarizer import cases
from note_summarizer.findings import Finding
from note_summarizer.notes import Summary


def summary(number: int) -> Summary:
    return Summary(f"S{number}", f"N{number}", "alder", ("It is so.", "It is not so."))


def error(number: int, severity: str, is_found: bool) -> dict:
    return {
        "summary_id": f"S{number}",
        "error_kind": "dose",
        "severity": severity,
        "fact_kind": "medicine",
        "sentence_number": 2.0,
        "is_found": is_found,
    }


def finding(number: int, is_right: bool) -> dict:
    one = Finding("dose", "major", f"S{number}", 2, "F1", "medicine", "says 2 mg")
    return {"finding": one, "summary_id": f"S{number}", "is_right": is_right}


def chosen(errors: list[dict], findings: list[dict], count: int = 6) -> list[cases.Case]:
    some = [summary(number) for number in range(count)]
    by_summary: dict[str, list[Finding]] = {one.id: [] for one in some}
    for row in findings:
        by_summary[row["summary_id"]].append(row["finding"])
    columns = ["summary_id", "error_kind", "severity", "fact_kind", "sentence_number", "is_found"]
    truth = pd.DataFrame(errors, columns=columns)
    found = pd.DataFrame(findings, columns=["finding", "summary_id", "is_right"])
    return cases.choose(some, by_summary, truth, found)


def test_the_page_begins_with_one_caught_one_missed_and_a_false_alarm() -> None:
    found = chosen(
        [error(1, "major", True), error(3, "major", True), error(4, "major", False)],
        [finding(0, False), finding(1, True), finding(1, False), finding(3, True)],
    )
    assert [case.shows for case in found[:3]] == [cases.CAUGHT, cases.MISSED, cases.FALSE_ALARM]
    # S1 comes before S3 and shows a false alarm too, so that it is no clear lesson.
    assert [case.summary.id for case in found[:3]] == ["S3", "S4", "S0"]
    assert found[1].errors == ("dose, major, medicine, sentence 2: “It is not so.” (not found)",)
    assert found[2].errors == ("Nothing was planted.",)
    assert [case.summary.id for case in found[3:]] == ["S1", "S2"]


def test_a_lesson_that_the_data_do_not_hold_is_left_out() -> None:
    found = chosen([error(1, "minor", False)], [finding(2, False)])
    assert [case.shows for case in found if case.shows] == [cases.FALSE_ALARM]
    assert [case.summary.id for case in found] == ["S2", "S0"]
