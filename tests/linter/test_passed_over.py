"""What was not judged, or not in full, is said."""

import csv
import io
import json
import os
import subprocess

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.linter.engine import lint
from proofkit.linter.reports import csv as csv_report
from proofkit.linter.reports import github, sarif, text
from proofkit.linter.reports import json as json_report
from proofkit.linter.run import baseline
from proofkit.linter.run.options import Options
from tests.linter.readmes import complete


def put(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# A\n", "utf-8")
    return str(folder)


def test_files_that_may_hold_data_and_are_not_read_are_named(tmp_path):
    report = lint([put(tmp_path, "README.md", "ward.xlsx", "old/ward.parquet", "logo.svg")])
    (remark,) = report.remarks
    assert "old/ward.parquet" in remark
    assert "ward.xlsx" in remark
    assert "logo.svg" not in remark
    assert remark[:8] in text.render(report)
    assert json.loads(json_report.render(report))["remarks"] == [remark]
    assert f"::notice title=proofkit::{remark}" in github.render(report).split("\n")
    [run] = json.loads(sarif.render(report))["runs"]
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is True
    assert invocation["exitCode"] == report.exit_code
    [notification] = invocation["toolExecutionNotifications"]
    assert notification == {"level": "note", "message": {"text": remark}}


def test_a_table_says_what_was_not_read_of_each_path(tmp_path):
    clean, other = tmp_path / "clean", tmp_path / "other"
    put(clean, "ward.xlsx")
    put(other, "README.md", "old.pdf")
    (clean / "README.md").write_text(complete(), "utf-8")
    report = lint([str(clean), str(other)])
    rows = list(csv.DictReader(io.StringIO(csv_report.render(report))))
    of_clean = [(row["severity"], row["rule"]) for row in rows if row["repository"] == str(clean)]
    assert of_clean == [("none", ""), ("note", "")]
    unread = [row["message"] for row in rows if row["message"].startswith("Not read")]
    assert unread == report.remarks
    assert ["ward.xlsx" in unread[0], "old.pdf" in unread[1]] == [True, True]
    assert len(rows) == len(report.findings) + 3


def test_a_sarif_run_in_which_a_file_could_not_be_judged_is_no_success(tmp_path):
    (tmp_path / "README.md").write_bytes(b"caf\xe9")
    [run] = json.loads(sarif.render(lint([str(tmp_path)])))["runs"]
    assert run["invocations"] == [
        {"executionSuccessful": False, "exitCode": 2, "toolExecutionNotifications": []}
    ]


def test_of_many_a_few_are_named_to_people_and_all_to_programs(tmp_path):
    names = [f"{n:02}.xlsx" for n in range(12)]
    report = lint([put(tmp_path, "README.md", *names)])
    for shown in (text.render(report), github.render(report)):
        flat = " ".join(shown.split())
        assert "04.xlsx and 7 more. Look" in flat
        assert "05.xlsx" not in flat
    for form in (json_report, csv_report, sarif):
        assert all(f"{name}, " in form.render(report) for name in names[:-1])
        assert "11.xlsx. Look" in form.render(report)


UNREAD = """
    a.tar.gz a.gz a.bz2 a.xz a.csv.bz2 a.csv.xz a.json.gz a.jsonl.gz a.sql.gz a.xlsm a.xlsb
    a.numbers a.duckdb a.db3 a.dbf a.arrow a.orc a.avro a.npy a.npz a.mat a.dat
    """


@pytest.mark.parametrize("name", UNREAD.split())
def test_what_may_hold_data_in_a_form_that_is_not_read_is_named(tmp_path, name):
    (remark,) = lint([put(tmp_path, "README.md", name)]).remarks
    assert f"/{name}. Look" in remark


@pytest.mark.parametrize("mark", ["|", "\t"])
def test_tables_with_other_marks_are_read(tmp_path, mark):
    folder = put(tmp_path, "README.md")
    name = {"|": "a.psv", "\t": "a.tab"}[mark]
    (tmp_path / name).write_text(f"id{mark}mrn\n1{mark}4829131\n", "utf-8")
    assert [one.line for one in lint([folder]).findings if one.path.endswith(name)] == [2]


def test_another_repository_in_a_git_repository_is_named_as_not_read(tmp_path):
    for folder in (tmp_path, tmp_path / "nested", tmp_path / "known", tmp_path / "bare"):
        folder.mkdir(exist_ok=True)
        subprocess.run(["git", "init", "-q", str(folder)], check=True)
        if folder.name != "bare":
            put(folder, "README.md", "people.csv")
    inner = ["git", "-C", str(tmp_path / "known"), "-c", "user.name=A", "-c", "user.email=a@b.org"]
    subprocess.run([*inner, "add", "."], check=True)
    subprocess.run([*inner, "commit", "-qm", "All"], check=True)
    subprocess.run(["git", "-C", str(tmp_path), "add", "known"], check=True, capture_output=True)
    (remark,) = lint([str(tmp_path)]).remarks
    assert f"{tmp_path}/known/, {tmp_path}/nested/. Look" in remark


def test_what_a_baseline_excuses_is_counted_in_every_format_and_not_praised(tmp_path):
    (tmp_path / "README.md").write_text(complete(), "utf-8")
    clean = lint([str(tmp_path)], Options())
    assert clean.findings == []
    (tmp_path / "d.csv").write_text("name,dob\nMary Jones,1961-03-14\n", "utf-8")
    known = str(tmp_path / "known.json")
    baseline.write(lint([str(tmp_path)], Options()).findings, known)
    report = lint([str(tmp_path)], Options(baseline=known))
    assert report.findings == []
    (remark,) = report.remarks
    assert remark == f"Not shown on {tmp_path}, as known.json excuses them: 2 findings."
    praise = report.rules["personal-identifier"].praise
    flat = " ".join(text.render(clean, width=100).split()), " ".join(text.render(report).split())
    assert praise in flat[0]
    assert praise not in flat[1]
    assert "Not shown on" in flat[1]
    assert json.loads(json_report.render(report))["excused"] == 2
    assert f"::notice title=proofkit::{remark}" in github.render(report).split("\n")
    rows = list(csv.DictReader(io.StringIO(csv_report.render(report))))
    assert [row["severity"] for row in rows] == ["none", "note"]
    assert rows[0]["message"].startswith("nothing new was found.")
    assert remark in sarif.render(report)


@pytest.mark.parametrize(
    ("names", "is_said"),
    [
        (("chat/README.md", "triage/README.md"), True),
        (("chat/README.md", "chat/app.py"), True),
        (("chat/README.md",), False),
        (("data/README.md", "docs/README.md"), False),
    ],
)
def test_projects_below_the_top_are_named_since_only_their_claims_were_judged(
    tmp_path, names, is_said
):
    remarks = lint([put(tmp_path, "README.md", *names)]).remarks
    assert any("chat/README.md" in remark for remark in remarks) is is_said


def test_a_pipe_is_refused_rather_than_waited_for(tmp_path):
    os.mkfifo(tmp_path / "README.txt")
    with pytest.raises(ProofkitError, match="neither a file nor a folder"):
        lint([str(tmp_path / "README.txt")])


def test_a_dump_of_a_database_is_read(tmp_path):
    folder = put(tmp_path, "README.md")
    (tmp_path / "dump.sql").write_text("INSERT INTO p VALUES ('SSN 536-22-8726');\n", "utf-8")
    found = [one.path for one in lint([folder]).findings if one.rule == "personal-identifier"]
    assert len(found) == 1
    assert found[0].endswith("dump.sql")
