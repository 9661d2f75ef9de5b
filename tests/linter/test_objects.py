"""JSON files: which objects are about a person, and which are about other things."""

import json
import time

import pytest

from proofkit.linter.engine import lint_file, lint_text
from proofkit.linter.formats.objects import Objects
from proofkit.linter.source import Source

PATIENT = {
    "resourceType": "Patient",
    "name": [{"use": "official", "family": "Adeyemi", "given": ["Oyelaran", "T."]}],
    "telecom": [
        {"system": "phone", "value": "0113 496 1234"},
        {"system": "email", "value": "oyelaran@gmail.com"},
    ],
    "birthDate": "1961-03-14",
    "address": [{"line": ["12 Hill Rd"], "city": "Leeds", "postalCode": "LS1 4AP"}],
    "identifier": [{"system": "urn:oid:1.2.36.146", "value": "77120934"}],
    "contact": [{"name": {"family": "Whitfield", "given": ["John"]}}],
}


def found_in(content):
    text = Objects(Source(content, "data.json"))
    return {text.text[one.start : one.end] for one in text.identifiers}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"name": "Maria Keller", "mrn": "77120934"}, {"Maria Keller", "77120934"}),
        ({"name": "Oyelaran Adeyemi", "birthDate": "1961"}, {"Oyelaran Adeyemi"}),
        ({"name": "Maria Keller", "sex": "F"}, {"Maria Keller"}),
        ({"patient": "Oyelaran Adeyemi", "score": 3}, {"Oyelaran Adeyemi"}),
        ({"patient": {"name": "Oyelaran Adeyemi"}}, {"Oyelaran Adeyemi"}),
        (
            {"patients": ["Oyelaran Adeyemi", "John Whitfield"]},
            {"Oyelaran Adeyemi", "John Whitfield"},
        ),
        ({"patients": [{"name": "Oyelaran Adeyemi"}]}, {"Oyelaran Adeyemi"}),
        ({"name": {"first": "Oyelaran", "last": "Adeyemi"}, "age": 3}, {"Oyelaran", "Adeyemi"}),
        ({"patient_name": {"first": "Oyelaran", "last": "Adeyemi"}}, {"Oyelaran", "Adeyemi"}),
        ({"givenName": "Oyelaran", "gender": "male"}, {"Oyelaran"}),
        (
            {"subject": {"reference": "Patient/1", "display": "Oyelaran Adeyemi"}},
            {"Oyelaran Adeyemi"},
        ),
        (
            {"nombre": "Maria Keller", "fecha_nacimiento": "14/03/1961"},
            {"Maria Keller", "14/03/1961"},
        ),
        ({"name": "M\u00fcller, Ana", "dob": "1961"}, {"M\\u00fcller, Ana"}),
        (
            {"resourceType": "Bundle", "entry": [{"resource": PATIENT}]},
            {
                *("Adeyemi", "Oyelaran", "T.", "0113 496 1234", "oyelaran@gmail.com"),
                *("1961-03-14", "12 Hill Rd", "LS1 4AP", "77120934", "Whitfield", "John"),
            },
        ),
    ],
)
def test_an_object_about_a_person_is_found_in_place(value, found):
    assert found_in(json.dumps(value)) == found
    assert found_in(json.dumps([value], indent=1)) == found


@pytest.mark.parametrize(
    "value",
    [
        {"name": "Maria Keller", "version": "1.0"},
        {"name": "readmission-risk", "author": {"name": "Maria Keller", "gender": "F"}},
        {"creators": [{"name": "Keller, Maria", "orcid": "0000-0002-1825-0097"}]},
        {"author": [{"givenName": "Maria", "familyName": "Keller"}]},
        {"@type": "Person", "name": "Maria Keller", "url": "https://example.org"},
        {"name": "Blood Glucose", "patient_id": "P0000017", "value": 3},
        {"name": "Heart Failure", "sex": "female", "age": 60},
        {"patient_id": "77120934", "score": 0.3},
        {"patient": "P0000017", "score": 0.3},
        {"patient": {"medications": [{"name": "Amoxicillin Clavulanate"}]}},
        {"patient": {"name": "string", "identifier": "string"}},
        {
            "properties": {
                "name": {"type": "string", "title": "Full Name"},
                "age": {"type": "number"},
            }
        },
        {"resourceType": "Practitioner", "gender": "male", "name": [{"family": "Keller"}]},
        {
            "resourceType": "Organization",
            "name": "Maria Keller",
            "identifier": [{"value": "77120934"}],
        },
        {"resourceType": "Patient", "name": [{"family": "Doe", "given": ["John"]}]},
        {
            "resourceType": "Patient",
            "identifier": [{"value": "2f1acc6c-1d3b-4d6f-8a3e-9b1c2d3e4f50"}],
        },
        {"resourceType": "Patient", "identifier": [{"value": "SYN77120934"}]},
        {"resourceType": "Patient", "identifier": [{"value": "P0000017"}]},
        {"resourceType": "Patient", "name": [{"family": "Frami345", "given": ["Abe604"]}]},
        {"subject": {"name": "Linear Algebra", "display": "Oyelaran Adeyemi"}},
        {"firstName": "Vorname", "lastName": "Nachname", "gender": "Geschlecht"},
        {"nombre": "Nombre", "apellidos": "Apellidos", "sexo": "Sexo"},
        {"patients": ["Healthy Control"], "score": 1},
        {"name": "Maria Keller", "specialty": "surgery", "gender": "F"},
        {"patient": {"family": "Hypertension", "age": 61}},
        {"feature": {"name": "Age Group", "sex": 1}, "model": {"name": "Random Forest", "age": 3}},
        {"hospital": {"name": "Charlotte General Hospital", "age": 60}},
    ],
)
def test_an_object_about_other_things_or_with_pseudonyms_is_not(value):
    assert found_in(json.dumps(value)) == set()
    assert found_in(json.dumps({"data": [value]}, indent=1)) == set()


NAMES = {"0": "Maria Keller", "1": "Franz Huber"}
BIRTHS = {"0": "1956-02-03", "1": "1948-11-17"}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"patient_name": NAMES, "dob": BIRTHS}, {"Maria Keller", "1956-02-03"}),
        ({"mrn": {"0": 4829133, "1": 4829571}, "ward": {"0": "A", "1": "B"}}, {"4829133"}),
        (
            {"columns": ["name", "dob"], "index": [0], "data": [["Maria Keller", "1956-02-03"]]},
            {"Maria Keller", "1956-02-03"},
        ),
        ({"rows": [["Maria Keller", 60]], "head": ["name", "age"]}, {"Maria Keller"}),
        ([["name", "mrn"], ["Maria Keller", 4829133]], {"Maria Keller", "4829133"}),
        ({"patients": [["Maria Keller", "1956-02-03"]]}, {"Maria Keller", "1956-02-03"}),
        ({"age": 93, "sex": "F"}, {"93"}),
        (
            {"patients": {"columns": ["name", "bed"], "data": [["Odalys Brandvold", "B3"]]}},
            {"Odalys Brandvold"},
        ),
        (
            {
                "columns": ["name", "age", "sex"],
                "data": [
                    ["Maria Keller", 93, "F"],
                    ["Franz Huber", 40, "M"],
                    ["Al Huber", 95, "M"],
                ],
            },
            {"Maria Keller", "93", "95"},
        ),
    ],
)
def test_a_table_in_json_tells_once_of_each_column_and_of_each_high_age(value, found):
    assert found_in(json.dumps(value)) == found
    assert found_in(json.dumps({"at": 1.5e3, "table": value}, indent=1)) == found


@pytest.mark.parametrize(
    "value",
    [
        {"name": {"type": "a", "title": "Maria Keller"}, "age": {"type": "b", "title": "Age"}},
        {"name": {"0": "Random Forest", "1": "Logit"}, "auroc": {"0": "0.7", "1": "0.6"}},
        {"columns": ["name", "auroc"], "data": [["Random Forest", 0.7]]},
        {"wards": {"columns": ["name", "bed"], "data": [["Odalys Brandvold", "B3"]]}},
        {"authors": [["name", "born"], ["Maria Keller", "1956-02-03"]]},
        {"age": {"count": 93, "mean": 93}, "sex": {"count": 93, "mean": 93}},
        [["patient", "score"], ["P0000017", 0.3], [["deep"], {}]],
        [[-73.98, 40.74], [-73.95, 40.78]],
    ],
)
def test_a_table_in_json_of_other_things_tells_nothing(value):
    assert found_in(json.dumps(value)) == set()


@pytest.mark.parametrize(
    "content",
    [
        '// read by all\n{"patient": {"name": "Maria Keller",}, "at": "http://a", /* why */}',
        '{\n "patient": {"name": "Maria Keller"}\n}\n{\n "patient": {"name": "n/a"}\n}\n',
    ],
)
def test_json_as_people_and_programs_write_it_is_read_whole(content):
    assert found_in(content) == {"Maria Keller"}
    assert Objects(Source(content, "data.json")).flaw == ""


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.json", '{"a": 1,\n "b": 2', "is no JSON (line 2: Expecting ',' delimiter)"),
        ("a.json", "not JSON at all", "is no JSON (line 1: Expecting value)"),
        ("a.json", "[" * 200_000, "is nested too deeply"),
        ("a.jsonl", '{"a": 1}\n\n{"a" 1}\n{"a": 2}', "is no JSON (line 3)"),
    ],
)
def test_json_that_cannot_be_parsed_is_never_passed_over(tmp_path, name, content, reason):
    (tmp_path / name).write_text(content + "\n\n", "utf-8")
    (one,) = lint_file(tmp_path / name)
    assert one.rule == "unscanned-file"
    assert one.message.startswith(f"could not be judged in full: it {reason}")


@pytest.mark.parametrize("content", ["", "\n", "[]", '{"a": 1,}', '{"a": NaN}', "1" * 5000])
def test_json_that_can_be_parsed_somehow_is_no_finding(tmp_path, content):
    (tmp_path / "a.json").write_text(content, "utf-8")
    assert lint_file(tmp_path / "a.json") == []


def test_broken_json_costs_no_more_than_its_length():
    for piece in ('\\"', "/*", ",\n", "[\n", '{"a": 1}\n', '[["a"],', '{"patient": '):
        start = time.process_time()
        found_in('{"patient": "' + piece * 50_000)
        assert time.process_time() - start < 3, piece


def test_a_table_among_many_members_costs_no_more_than_their_number():
    taken = []
    for times in (500, 2000):
        content = json.dumps({"patient": {f"x{place}": [["a"]] for place in range(times)}})
        start = time.process_time()
        assert found_in(content) == set()
        taken.append(time.process_time() - start)
    assert taken[1] < 8 * taken[0] + 0.05


def test_json_in_lines_is_read_line_by_line_past_a_broken_one(tmp_path):
    file = tmp_path / "people.jsonl"
    file.write_text('{"a": 1}\r\n{"name": \r\n\r\n{"name":"Maria Keller","sex":"F"}\r\n', "utf-8")
    found = [one for one in lint_file(file) if one.rule == "personal-identifier"]
    assert [(one.line, one.column, one.end_column) for one in found] == [(4, 10, 22)]
    assert "Maria" not in found[0].quote


def test_json_over_several_lines_is_read_up_to_a_broken_one():
    assert found_in('{"patient":\n{"name":"Maria Keller"}}\n{"a" 1}\n') == {"Maria Keller"}


def test_what_is_no_json_is_judged_as_text():
    assert found_in('{"name": "Maria Keller", patient MRN 4829131') == {"4829131"}
    assert found_in("[" * 100_000 + '"MRN: 4829131", "name", "sex"') == {"4829131"}


def test_a_patient_s_address_is_no_contact_of_the_author_s():
    text = json.dumps({"contact": "support", "patient": {"email": "maria.keller@gmail.com"}})
    assert [one.is_contact for one in Objects(Source(text, "data.json")).identifiers] == [False]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('{"resourceType": "Patient", "name": [{"family": "Brandreth"}]}', {"Brandreth"}),
        ('{"resourceType": "Patient", "name": [{"family": "Brandreth"}], ...}', set()),
        ('{"patient": {"name": "Ana Brandreth"}}\n{"patient": {"name": "Jo Brandreth"}}', 2),
        ('r = {\n  "patient": {"name": "Ana Brandreth", "dob": None,},\n}\nask(r)', 1),
        ("r = {'patient': {'name': 'Ana Brandreth', 'is_in': True}}", 1),
        ('const r = {\n  name: "Ana Brandreth",\n  dob: "1983-09-22",\n};', 2),
        ("f({ name: 'Ana Brandreth', dob: '1983-09-22' })", 2),
        ('const m = {\n  name: "Ward Server",\n  version: "1.2",\n};', set()),
        ('{"module": {"name": "Ward Server", "age": 3}, "patients": 71}', set()),
        ("function f() { return {} }  // patient names\n}}{{", set()),
    ],
)
def test_objects_that_code_writes_down_are_read(code, found):
    told = [
        one for one in lint_text(f"# A\n\n```\n{code}\n```\n") if one.rule == "personal-identifier"
    ]
    assert len(told) == (found if isinstance(found, int) else len(found))
