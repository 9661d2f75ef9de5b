"""A column means the same in a data file and in a table of a README."""

import pytest

from proofkit.linter.document import Document
from proofkit.linter.formats.tables import Table
from proofkit.linter.identifiers import columns, fields
from proofkit.linter.identifiers import identifier as kinds
from proofkit.linter.source import Source

VALUES = {
    kinds.NAME: "Keller",
    kinds.DATE: "1961-03-14",
    kinds.AGE: "93",
    kinds.ADDRESS: "12 Oak Street",
    kinds.POSTAL_CODE: "62704",
    kinds.PHONE: "312-846-2290",
    kinds.EMAIL: "keller@gmail.com",
    kinds.SOCIAL: "536-22-8726",
    kinds.NHS: "943 476 5919",
}
RESERVED = {
    kinds.NAME: "Doe",
    kinds.DATE: "unknown",
    kinds.AGE: "89",
    kinds.ADDRESS: "withheld",
    kinds.POSTAL_CODE: "627",
    kinds.PHONE: "312-555-0142",
    kinds.EMAIL: "nurse@example.org",
    kinds.SOCIAL: "000-12-3456",
    kinds.NHS: "999 123 4567",
}
COLUMNS = [(heading, kind) for heading, kind in sorted(fields.KIND_OF.items())]


def in_data_file(heading, value):
    return {
        one.kind for one in Table(Source(f"row,{heading}\n1,{value}\n", "people.csv")).identifiers
    }


def in_readme(heading, value):
    text = f"| row | {heading} |\n|---|---|\n| 1 | {value} |\n"
    return {one.kind for one in Document(Source(text, "README.md")).identifiers}


@pytest.mark.parametrize(("heading", "kind"), COLUMNS)
def test_a_column_s_heading_names_the_same_kind_in_a_data_file_and_in_a_readme(heading, kind):
    value = VALUES.get(kind, "X482913027")
    assert in_data_file(heading, value) == {kind}
    if heading not in columns._OF_ANYTHING:
        assert in_readme(heading.replace("_", " ").capitalize(), value) == {kind}


@pytest.mark.parametrize(("heading", "kind"), COLUMNS)
def test_a_reserved_value_is_nobody_s_below_any_heading(heading, kind):
    value = RESERVED.get(kind, "SYN0482913")
    assert in_data_file(heading, value) == set()
    assert in_readme(heading, value) == set()


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("address", "0x40021000"),
        ("first_name", "string"),
        ("nhs_number", "999 123 4567"),
        ("patient_id", "4829130"),
    ],
)
def test_what_a_telling_heading_can_also_stand_above_is_left_alone(heading, value):
    assert in_data_file(heading, value) == in_readme(heading, value) == set()


@pytest.mark.parametrize(
    ("heading", "row", "is_found"),
    [
        ("|  | MRN |", "| a | 4829131 |", True),
        ("| Note | MRN |", "|  | 4829131 |", True),
        ("|  | MRN |", "|  | 4829131 |", True),
        ("| MRN | Count |", "|  | 4829131 |", False),
        ("| MRN |  |", "| a | 4829131 |", False),
    ],
)
def test_an_empty_cell_moves_no_other_below_another_heading(heading, row, is_found):
    text = f"{heading}\n|---|---|\n{row}\n"
    found = {one.kind for one in Document(Source(text, "README.md")).identifiers}
    assert found == ({kinds.RECORD} if is_found else set())


def test_full_names_in_a_readme_may_be_those_of_anything():
    assert in_readme("Full name", "Melanocytic nevi") == set()


@pytest.mark.parametrize(
    ("age", "is_told"), [("95.0", True), ("95.0.0", False), ("9" * 400, False)]
)
def test_an_age_is_a_number_of_two_or_three_digits(age, is_told):
    assert in_data_file("age", age) == ({kinds.AGE} if is_told else set())
