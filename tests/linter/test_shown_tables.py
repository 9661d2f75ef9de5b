"""A table gives away the same however it is shown: in Markdown, in HTML, or as it is printed."""

import json
import time

import pandas as pd
import pytest

from proofkit.linter.document import Document
from proofkit.linter.engine import lint_file
from proofkit.linter.identifiers import html_tables, printed_tables, sql_rows
from proofkit.linter.identifiers import identifier as kinds
from proofkit.linter.source import Source
from proofkit.linter.words.lines import Lines

PEOPLE = {
    "patient_name": ["Eleanor Whitcombe", "Jonas Friedmann"],
    "dob": ["1961-03-14", "1949-11-02"],
    "mrn": ["4829131", "5571203"],
    "ward": ["B2", "C3"],
}
TELLING = {value for name in ("patient_name", "dob", "mrn") for value in PEOPLE[name]}
FRAME = pd.DataFrame(PEOPLE)


def found(text):
    return {text[one.start : one.end] for one in Document(Source(text, "a.md")).identifiers}


def printed(text):
    return [text[one.start : one.end] for one in printed_tables.find(text)]


def as_written(tmp_path, name, content):
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    return [one for one in lint_file(file) if one.rule == "personal-identifier"]


def output(kind, text):
    if kind == "stream":
        return {"output_type": "stream", "name": "stdout", "text": text.splitlines(True)}
    data = {kind: text.splitlines(True)}
    return {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": data}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("text/html", FRAME._repr_html_()),
        ("text/html", FRAME.to_html(index=False)),
        ("text/plain", repr(FRAME)),
        ("stream", FRAME.to_string(index=False) + "\n"),
    ],
)
def test_a_frame_in_a_notebook_s_output_gives_its_people_away(tmp_path, kind, text):
    cell = {"cell_type": "code", "source": ["df.head()"], "outputs": [output(kind, text)]}
    content = json.dumps({"nbformat": 4, "metadata": {}, "cells": [cell]}, indent=1)
    lines = content.split("\n")
    people = as_written(tmp_path, "a.ipynb", content)
    assert len(people) == len(TELLING)
    assert all(any(value in lines[one.line - 1] for value in TELLING) for one in people)


def test_tables_give_away_the_same_in_markdown_html_and_print():
    rows = zip(*PEOPLE.values(), strict=True)
    markdown = "\n".join("|".join(row) for row in (PEOPLE, ["---"] * len(PEOPLE), *rows))
    shown = (FRAME, FRAME.to_html(), FRAME.to_csv(index=False), FRAME.to_csv(sep="\t"))
    for text in (markdown, FRAME.to_html(), *(f"```\n{text}\n```" for text in shown)):
        assert found(f"# T\n\n{text}\n") == TELLING


def shown(head, rows):
    """Return a table of cells parted by commas in each form that a page may show it in."""
    names, cells = head.split(","), [row.split(",") for row in rows]
    frame = pd.DataFrame(cells, columns=names)
    markdown = "\n".join("|".join(row) for row in (names, ["---"] * len(names), *cells))
    code = (frame.to_csv(index=False), repr(frame), _inserted_into(names, cells))
    return [markdown, frame.to_html(), *(f"```\n{text}\n```" for text in code)]


def _inserted_into(names, cells):
    values = ", ".join(f"({', '.join(map(repr, row))})" for row in cells)
    return f"INSERT INTO t ({', '.join(names)}) VALUES {values};"


NAMED = [
    ("Name,Age,Diagnosis", "Mary Jones,51,diabetes", "Peter Hill,61,asthma"),
    ("name,dob", "Mary Jones,1981-01-02"),
    ("name,mrn,department", "Mary Jones,4711228,ICU"),
    ("nombre,edad", "Maria Lopez,51"),
    ("client,sex", "Mary Jones,F"),
    ("Name,Ward", "Mary Jones,B2", "Peter Hill,B3"),
]
OF_OTHERS = [
    ("Name,Age,Description", "BRCA1,51,gene", "TP53,61,gene"),
    ("Name,Sex,Condition", "Heart Failure,female,chronic", "Breast Cancer,male,acute"),
    ("Name,Age,Dose", "Amoxicillin Clavulanate,12,5", "Insulin Glargine,18,3"),
    ("Name,Ward,Beds", "Mount Sinai,B,3", "St. Mary's Hospital,A,2"),
    ("Name,Age,AUC", "Random Forest,61,0.7", "Naive Bayes,61,0.6"),
    ("Name,Age,Role", "Mary Jones,31,lead", "Peter Hill,29,developer"),
    ("Name,Gender,University", "Mary Jones,F,Leeds", "Peter Hill,M,York"),
    ("Name,Contribution", "Mary Jones,code", "Peter Hill,data"),
    ("Name,Diagnosis", "Hodgkin Lymphoma,C81", "Down Syndrome,Q90", "Crohn Disease,K50"),
    ("Name,Age", "Patient A,61", "Patient B,62"),
    ("Name,Age", "Jane Doe,61", "John Doe,62"),
    ("Name,Age,Type", "Max Depth,3,int", "Max Features,4,int"),
]


@pytest.mark.parametrize(("head", "first", "rows"), [(h, f, r) for h, f, *r in NAMED])
def test_below_a_heading_of_anything_patients_are_named_in_every_form_of_a_table(head, first, rows):
    for text in shown(head, [first, *rows]):
        names = {row.split(",")[0] for row in (first, *rows)}
        assert names <= found(f"# T\n\n{text}\n"), text


@pytest.mark.parametrize(("head", "rows"), [(head, rows) for head, *rows in OF_OTHERS])
def test_below_a_heading_of_anything_other_things_and_authors_are_left_alone(head, rows):
    for text in shown(head, rows):
        assert not found(f"# T\n\n{text}\n"), text


def test_names_are_found_where_they_are_written_whatever_marks_them():
    row = "| *Mary* **Jones** | 51 |"
    assert found(f"# T\n\n| Name | Age |\n|---|---|\n{row}\n") == {"Mary* **Jones"}
    row = '<tr><th scope="row"><b>Mary Jones</b></th><td>51</td></tr>'
    table = f"<table><tr><th>Name</th><th>Age</th></tr>{row}</table>"
    assert found(f"# T\n\n{table}\n") == {"Mary Jones"}


def test_in_html_a_heading_may_stand_beside_its_cell(tmp_path):
    rows = "<tr><th>Patient name</th><td><b>Eleanor Whitcombe</b></td></tr>\n"
    rows += "<tr><td>MRN</td><td>4829131</td></tr>\n<tr><th>Ward</th><td>B2</td></tr>\n"
    table = f"<table>\n{rows}</table>\n"
    assert found(f"# T\n\n{table}") == {"Eleanor Whitcombe", "4829131"}
    assert len(as_written(tmp_path, "page.html", f"<html><body>{table}</body></html>")) == 2


def test_in_html_a_heading_above_two_columns_moves_those_behind_it(tmp_path):
    head = '<tr><th colspan="2">ward</th><th>mrn</th></tr>'
    row = "<tr><td>4829131</td><td>5571203</td>\n<td>4410982</td></tr>"
    [one] = as_written(tmp_path, "page.html", f"<table>{head}{row}</table>")
    assert one.line == 2


@pytest.mark.parametrize(
    "text",
    [
        "patient_name       dob         ward\nEleanor Whitcombe  1961-03-14  B2\n",
        "| patient_name      | dob        |\n|---|---|\n| Eleanor Whitcombe | 1961-03-14 |\n",
        "\u2502 patient_name      \u2506 dob        \u2502\n"
        "\u2502 ---               \u2506 ---        \u2502\n"
        "\u2502 str               \u2506 str        \u2502\n"
        "\u2502 Eleanor Whitcombe \u2506 1961-03-14 \u2502\n",
    ],
)
def test_columns_may_be_flush_left_or_ruled(text):
    assert printed(text) == ["Eleanor Whitcombe", "1961-03-14"]


def test_a_wide_frame_is_read_in_all_its_parts():
    wide = pd.concat([FRAME.add_prefix("at_the_first_visit_"), FRAME, FRAME], axis=1)
    with pd.option_context("display.max_columns", None, "display.width", 60):
        text = repr(wide)
    assert "\\" in text
    assert printed(text).count("Eleanor Whitcombe") == 2


@pytest.mark.parametrize(
    "text",
    [
        FRAME.assign(age=[93, 94]).describe().round().to_string(),
        FRAME.dtypes.to_string(),
        "       name  auc\n0  Logistic Regression  0.70\n",
        "options:\n  name   the patient's name\n  email  Where to write to\n",
        "mrn  ward\n\n4829131  B2\n",
    ],
)
def test_what_is_no_row_of_a_person_is_left_alone(text):
    assert printed(text) == []


CREATED = """\
CREATE TABLE IF NOT EXISTS `clinic`.`patients` (
  `id` int(11) NOT NULL AUTO_INCREMENT, /* a number (, that grows */
  `ward` varchar(9) COMMENT 'a, (b', -- now, of many
  -- as the passport has it
  `full_name` varchar(100) NOT NULL,
  `weight` decimal(5,2),
  PRIMARY KEY (`id`), KEY `names` (`full_name`, `ward`)
) ENGINE=InnoDB;
"""


@pytest.mark.parametrize("kind", ["INTO", "IGNORE INTO"])
def test_rows_without_names_of_columns_have_those_that_their_table_was_created_with(kind):
    row = "(1, 'B2', 'Eleanor Whitcombe', NULL);\n"
    text = f"{CREATED}LOCK TABLES `patients` WRITE;\nINSERT {kind} `patients` VALUES {row}"
    [found] = sql_rows.find(Lines(text))
    assert text[found.start : found.end] == "Eleanor Whitcombe"
    assert not list(sql_rows.find(Lines(f"{CREATED}INSERT {kind} wards VALUES {row}")))


def test_rows_that_sql_inserts_give_their_people_away():
    head = "INSERT INTO patients (id, full_name, date_of_birth, mrn)\nVALUES "
    rows = "(1, 'Eleanor Whitcombe', '1961-03-14', 4829131),\n (2, 'Jonas Friedmann', '', 5571203);"
    people = {"Eleanor Whitcombe", "1961-03-14", "4829131", "Jonas Friedmann", "5571203"}
    assert found(f"# T\n\n```sql\n{head}{rows}\n```\n") == people
    users = "INSERT INTO users (id, email, role) VALUES (1, 'admin@example.org', 'admin');"
    assert not found(f"# T\n\n```sql\n{users}\n```\n")


def test_blanks_behind_the_rows_of_sql_cost_no_more_than_their_length():
    start = time.process_time()
    list(sql_rows.find(Lines(f"INSERT INTO t (name) VALUES (1){' ' * 100_000}x")))
    assert time.process_time() - start < 1


def test_rows_that_sql_copies_give_their_people_away():
    head = "COPY public.patients (patient_name, dob, mrn, ward) FROM stdin;\n"
    rows = FRAME.to_csv(sep="\t", index=False, header=False)
    end = "\\.\n\nEleanor\t1971-03-14\t4829132\tB3\n"
    assert found(f"# T\n\n```sql\n{head}{rows}{end}\n```\n") == TELLING


def test_what_values_of_sql_hold_moves_none_below_another_column(tmp_path):
    head = "INSERT INTO patients (note, surname, dob) VALUES\n"
    rows = "('seen (twice); it''s said, it\\'s, \"once', N'O''Neill', '1961-03-14');\n"
    people = as_written(tmp_path, "dump.sql", head + rows)
    assert [one.column for one in people] == [rows.index("O''") + 1, rows.index("1961") + 1]


INSERTED = ", ".join(f"('{name}', '{dob}', {mrn})" for name, dob, mrn, _ in FRAME.to_numpy())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people.txt", FRAME.to_csv(index=False)),
        ("people.txt", FRAME.to_csv(sep=";", lineterminator="\r\n")),
        ("people.txt", "Sent on Friday.\n\n" + FRAME.to_csv(sep="\t")),
        ("run.log", "INFO read:\n" + repr(FRAME) + "\n\nINFO done\n"),
        ("dump.sql", f"INSERT INTO p (patient_name, dob, mrn) VALUES {INSERTED};\n"),
        ("dump.sql", f"INSERT INTO `p` (`name`, `dob`, `mrn`) VALUES\n{INSERTED};\n"),
        (
            "dump.sql",
            f"CREATE TABLE p (name text, dob date, mrn int); INSERT INTO p VALUES{INSERTED};",
        ),
        (
            "dump.sql",
            "COPY p (patient_name, dob, mrn, ward) FROM stdin;\n"
            + FRAME.to_csv(sep="\t", index=False, header=False)
            + "\\.\n",
        ),
    ],
)
def test_in_a_file_of_text_each_telling_column_is_told_of_once(tmp_path, name, text):
    (tmp_path / name).write_bytes(text.encode())
    people = [one for one in lint_file(tmp_path / name) if one.rule == "personal-identifier"]
    assert len(people) == 3
    lines = text.splitlines()
    assert all(any(value in lines[one.line - 1] for value in TELLING) for one in people)


@pytest.mark.parametrize(
    "text",
    [
        "We ask for the\nfirst name, last name\nand then, the age\n",
        "name, age, ward\nRow, 61, B2\n",
        "INSERT INTO drugs (id, name) VALUES (1, 'Amoxicillin'), (2, 'Metformin');",
        "CREATE TABLE drugs (id int, name text);\nINSERT INTO drugs VALUES (1, 'Amoxicillin');",
        "INSERT INTO patients (patient_id, age) VALUES (1, 61), (2, 54);",
    ],
)
def test_what_is_no_table_of_people_in_a_file_of_text_is_left_alone(tmp_path, text):
    assert as_written(tmp_path, "notes.txt", text) == []


def test_tables_of_sql_with_the_same_columns_are_told_apart(tmp_path):
    drugs = "INSERT INTO drugs (name, dob) VALUES ('Amoxicillin 500', '');\n" * 300
    people = "INSERT INTO patients (name, dob) VALUES ('Eleanor Whitcombe', '');\n"
    [one] = as_written(tmp_path, "dump.sql", drugs + people)
    assert one.line == 301


def test_a_row_among_thousands_gives_a_person_away(tmp_path):
    rows = "".join(f"INSERT INTO t (id, mrn) VALUES ({n}, 'SYN{n:07}');\n" for n in range(3000))
    last = "INSERT INTO t (id, mrn) VALUES (3000, '4829131');\n"
    [one] = as_written(tmp_path, "dump.sql", rows + last)
    assert one.line == 3001


@pytest.mark.parametrize(
    "text",
    [
        "SELECT first_name, last_name, dob\nFROM patients",
        "name, mrn, ward = row\nprint(name, mrn, ward)",
        "patient_id,age,bmi\nP0001,54,22.1",
        "patient_name,dob\nEleanor Whitcombe",
    ],
)
def test_code_with_commas_is_no_table_of_people(text):
    assert not found(f"# T\n\n```\n{text}\n```\n")


def test_the_highest_age_of_a_summary_is_no_person_s():
    summary = FRAME.assign(age=[93, 94]).describe().astype(int).to_html()
    assert found(f"# T\n\n{summary}\n") == set()
    assert found("| | age |\n|---|---|\n| max | 94 |\n") == set()
    assert found("| | age |\n|---|---|\n| Ana | 94 |\n") == {"94"}
    assert kinds.AGE in {
        one.kind
        for one in Document(Source(FRAME.assign(age=[93, 94]).to_html(), "a.md")).identifiers
    }


def test_a_table_of_many_columns_costs_no_more_than_its_length():
    head = "<th>Name</th><th>Age</th>" + "<th>x</th>" * 5000
    table = f"<table><tr>{head}</tr>{'<tr><td>Mary Jones</td></tr>' * 5000}</table>"
    start = time.process_time()
    list(html_tables.find(table))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<table><tr><th>MRN</th><td>00482913</td></tr></table>\n"),
        ("a.md", "<table><tr><th>MRN</th><td>00482913</td></tr></table>\n"),
        ("b.md", "```\n       name       mrn\n0  Ana Ruiz  00482913\n```\n"),
        ("a.txt", "       name       mrn\n0  Ana Ruiz  00482913\n"),
        ("a.rst", "====  ========\nName  MRN\n====  ========\nAna   00482913\n====  ========\n"),
        ("c.md", "| MRN | Bed |\n|---|---|\n| 00482913 | 3 |\n"),
    ],
)
def test_a_number_is_called_what_its_heading_says_not_what_it_looks_like(tmp_path, name, text):
    messages = [one.message for one in as_written(tmp_path, name, text)]
    assert [kinds.RECORD in message for message in messages].count(True) == 1
    assert not [message for message in messages if kinds.PHONE in message]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "<table><tr><th>Name</th><td>Mary Jones</td></tr>"
            "<tr><th>Date of birth</th><td>1951-02-03</td></tr></table>",
            {"Mary Jones", "1951-02-03"},
        ),
        (
            "<table><tr><td>Name</td><td>Mary Jones</td></tr>"
            "<tr><td>Diagnosis</td><td>asthma</td></tr></table>",
            {"Mary Jones"},
        ),
        (
            "<table><tr><th>Name</th><td>Mary Jones</td><td>Jane Brandvold</td></tr>"
            "<tr><th>Sex</th><td>F</td><td>F</td></tr></table>",
            {"Mary Jones", "Jane Brandvold"},
        ),
        (
            "<table><tr><th>Name</th><td>Mary Jones</td><td>Jane Brandvold</td></tr>"
            "<tr><th>Sex</th><td>F</td></tr></table>",
            {"Mary Jones", "Jane Brandvold"},
        ),
        (
            "<table><tr><th>Name</th><td>Random Forest</td></tr>"
            "<tr><th>Diagnosis</th><td>sepsis</td></tr></table>",
            set(),
        ),
        (
            "<table><tr><th>Name</th><td>Mary Jones</td></tr>"
            "<tr><th>Role</th><td>maintainer</td></tr></table>",
            set(),
        ),
    ],
)
def test_a_table_that_stands_upright_gives_its_people_away(text, people):
    assert found(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "```\n#>                nom  naissance     entree\n"
            "#> 1 BRANDVOLD Odalys 1944-02-13 2022-09-30\n```",
            {"BRANDVOLD Odalys", "1944-02-13"},
        ),
        (
            "```\n## Patient_Name    DOB         x\n## Odalys Brandvold  1950-07-02  1.3\n```",
            {"Odalys Brandvold", "1950-07-02"},
        ),
        (
            "```\n   subject      Patient_Name         DOB   creat\n"
            "0     4127   Odalys Brandvold   1950-07-02    1.3\n```",
            {"Odalys Brandvold", "1950-07-02"},
        ),
    ],
)
def test_output_shown_as_comments_or_put_out_of_line_gives_its_people_away(text, people):
    assert found(text) == people
