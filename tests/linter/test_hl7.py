"""Messages of HL7 version 2, by themselves and within other files."""

import json

import pytest

from proofkit.linter.engine import lint_file
from proofkit.linter.identifiers import find
from proofkit.linter.identifiers import identifier as kinds
from proofkit.linter.words.lines import Lines

HEAD = "MSH|^~\\&|A|B|||20240101||ADT^A01|1|P|2.5"
PID = (
    "PID|1||77120934^^^H^MR~SYN123456^^^X||O'Neill^Maria^T||19610314|F|||12 Hill Rd^^Leeds^^LS1 4AP"
    "||0113 496 1234^PRN^PH^maria.oneill@gmail.com||EN|M||48213907|536-22-8726"
)
NK1 = "NK1|1|Whitfield^John|SPO|14 Hill Rd^^Leeds|(312) 846-2290"
IN_PID = [
    (kinds.RECORD, "77120934"),
    (kinds.NAME, "O'Neill^Maria^T"),
    (kinds.DATE, "19610314"),
    (kinds.ADDRESS, "12 Hill Rd"),
    (kinds.POSTAL_CODE, "LS1 4AP"),
    (kinds.PHONE, "0113 496 1234"),
    (kinds.EMAIL, "maria.oneill@gmail.com"),
    (kinds.ACCOUNT, "48213907"),
    (kinds.SOCIAL, "536-22-8726"),
]
IN_NK1 = [
    (kinds.NAME, "Whitfield^John"),
    (kinds.ADDRESS, "14 Hill Rd"),
    (kinds.PHONE, "(312) 846-2290"),
]


def found_in(text):
    return [(one.kind, text[one.start : one.end]) for one in find(Lines(text))]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\\r", "\\n"])
def test_the_fields_of_patients_and_of_next_of_kin_are_found(end):
    assert found_in(end.join([HEAD, PID, NK1, "PV1|1|I"])) == IN_PID + IN_NK1


@pytest.mark.parametrize(
    "text", [json.dumps({"message": f"{HEAD}\r{PID}"}), f"msg = '{PID}'", f"> `{PID}`"]
)
def test_a_message_within_another_text_is_found(text):
    assert found_in(text) == IN_PID


def test_a_file_of_messages_with_carriage_returns_is_judged(tmp_path):
    (tmp_path / "adt.hl7").write_bytes(f"{HEAD}\r{PID}\r{NK1}\r".encode())
    found = [one for one in lint_file(tmp_path / "adt.hl7") if one.rule == "personal-identifier"]
    assert [one.line for one in found] == [2] * len(IN_PID) + [3] * len(IN_NK1)


@pytest.mark.parametrize(
    "text",
    [
        "PID|1||SYN77120934^^^H||Doe^John",
        "PID|1||P0000017||EVERYMAN^ADAM||||||^^Leeds||555-555-0142",
        'PID|1||""||""|||F|||^^Leeds',
        "PID|USER|COMMAND|CPU|77120934|x",
        "MYPID|1||77120934||Keller^Maria",
        "| PID | Name |\n|---|---|\n| PID-5 | Patient name |",
        "OBX|1|NM|8867-4^Heart rate^LN||72|bpm",
        "ZPI|1||77120934^^^H||Keller^Maria",
    ],
)
def test_reserved_values_and_other_segments_are_not(text):
    assert found_in(text) == []
