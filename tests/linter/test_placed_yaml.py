"""Objects of YAML are read as those of JSON are, and each text keeps its place."""

import time

import pytest

from proofkit.linter.document import Document
from proofkit.linter.formats import code_objects
from proofkit.linter.formats.placed_yaml import read
from proofkit.linter.source import Source


def found(code):
    text = f"```yaml\n{code}\n```\n"
    return [text[one.start : one.end] for one in Document(Source(text, "a.md")).identifiers]


@pytest.mark.parametrize(
    ("code", "people"),
    [
        ("patient:\n  surname: Brandvold\n  forename: Odalys", ["Brandvold", "Odalys"]),
        (
            "patients:\n- name: Odalys Brandvold  # first\n  dob: 1961-02-03\n"
            "- name: 'Tancredi Oyarzun'\n  mrn: 77120934",
            ["Odalys Brandvold", "1961-02-03", "Tancredi Oyarzun", "77120934"],
        ),
        (
            "patients:\n  - first_name: Odalys\n    address:\n      street: 12 Oak\n"
            "author:\n  name: Maria Keller",
            ["Odalys", "12 Oak"],
        ),
        ("- name: Mary Jones\n  age: 71\n  diagnosis: asthma", ["Mary Jones"]),
        (
            "# all\n- patient:\n    surname: Brandvold\n- patient:\n    forename: Odalys",
            ["Brandvold", "Odalys"],
        ),
        ("- name: build\n  uses: actions/checkout@v4\n- name: Random Forest\n  age: 3", []),
        ("patient:\n  name: Odalys Brandvold\n  tags: {a: b}", ["Odalys Brandvold"]),
        ("patient:\n  name: Odalys Brandvold\n  url: ${BASE}/x", ["Odalys Brandvold"]),
        ("patient:\n  name: ${FIRST} ${LAST}\n  mrn: {{ mrn }}", []),
        ("ask({\n  patient:\n    surname: Brandvold\n})", []),
        ("Name: Mary Jones\nAge: 71\nDiagnosis: asthma", ["Mary Jones"]),
        ("name: Mary Jones\nage: 71\n---\nname: Jane Roe\nage: 44", ["Mary Jones"]),
        ("model:\n  name: Random Forest\n  age: 3\nname: Mary Jones", []),
        ("data:\n  name: Heart Failure\n  columns:\n    - name: age\n    - name: sex", []),
        ("services:\n  patient_db:\n    image: postgres:15\n    name: patient db", []),
    ],
)
def test_people_are_found_in_objects_of_yaml(code, people):
    assert found(code) == people


def test_a_text_is_where_it_stands_without_marks_and_remarks():
    code = 'a:\n  b: "two words"  # why\nb:\n  - c: x\n: nothing\n- - d: y\n'
    (root,) = read(code)
    text = root["a"]["b"]
    assert (text.text, code[text.start : text.end]) == ("two words", "two words")


def seconds(code):
    start = time.process_time()
    list(code_objects.find(code))
    return time.process_time() - start


def test_time_grows_with_the_block_alone():
    short, long = (
        "patients:\n" + "- name: Mary Jones\n  dob: 1961-02-03\n" * times for times in (500, 2000)
    )
    taken = [min(seconds(code) for _ in range(3)) for code in (short, long)]
    assert taken[1] < 12 * taken[0] + 0.05
