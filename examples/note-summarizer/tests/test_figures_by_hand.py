"""The figures of the headline, from a few rows that can be counted by hand."""

import pandas as pd
import pytest

from note_summarizer import evaluate, judging, subgroups
from note_summarizer.findings import Finding

ERRORS = pd.DataFrame(
    [
        ("N1", "omission", "major", True, True),
        ("N1", "omission", "major", False, False),
        ("N2", "omission", "minor", True, True),
        ("N2", "invention", "major", True, False),
        ("N3", "invention", "major", True, True),
        ("N3", "invention", "major", True, True),
    ],
    columns=["note_id", "error_class", "severity", "is_found", "is_named"],
)
FINDING = Finding("omission", "major", "S1", 0, "F01", "denial", "is missing: fever")
FINDINGS = pd.DataFrame(
    [
        ("N1", FINDING, "major", True),
        ("N2", FINDING, "major", True),
        ("N3", FINDING, "minor", False),
    ],
    columns=["note_id", "finding", "severity", "is_right"],
)


def test_omissions_and_inventions_are_counted_apart() -> None:
    found = evaluate.quality(ERRORS, FINDINGS)
    assert (found["omissions_found"], found["omissions_major"]) == (1, 2)
    assert (found["inventions_found"], found["inventions_major"]) == (3, 3)
    assert (found["found_major"], found["named_major"], found["planted_major"]) == (4, 3, 5)


def test_a_finding_that_leads_to_no_error_is_a_false_alarm() -> None:
    found = evaluate.quality(ERRORS, FINDINGS)
    assert (found["false_alarms"], found["findings"], found["findings_major"]) == (1, 3, 2)
    assert found["precision"]["value"] == pytest.approx(2 / 3)
    assert found["precision_major"]["value"] == 1


def rows(found: int, missed: int) -> pd.DataFrame:
    flags = [True] * found + [False] * missed
    return pd.DataFrame({"note_id": range(len(flags)), "is_found": flags})


def test_each_miss_more_lowers_both_limits_of_a_share() -> None:
    none, one, two = (judging.share(rows(57 - missed, missed), "is_found") for missed in (0, 1, 2))
    assert none["low"] > one["low"] > two["low"]
    assert none["high"] == 1 > one["high"] > two["high"]


def test_errors_of_one_note_that_are_alike_count_for_fewer() -> None:
    alone = rows(found=20, missed=20)
    pairs = alone.assign(note_id=[place // 2 for place in alone["note_id"]])
    wide, narrow = judging.share(pairs, "is_found"), judging.share(alone, "is_found")
    assert wide["value"] == narrow["value"] == 0.5
    assert wide["low"] < narrow["low"] < narrow["high"] < wide["high"]


def test_age_groups_begin_where_their_names_say() -> None:
    people = pd.DataFrame(
        {"age_years": [44, 45, 64, 65], "language": "English", "sex": "male", "setting": "clinic"},
        index=["N44", "N45", "N64", "N65"],
    )
    found = subgroups.groups(people)
    assert found["Age: under 45"] == {"N44"}
    assert found["Age: 45 to 64"] == {"N45", "N64"}
    assert found["Age: 65 and over"] == {"N65"}
