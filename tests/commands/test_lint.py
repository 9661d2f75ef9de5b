"""What `proofkit lint` prints beside its report, and how it ends."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest
from tests.linter.readmes import complete, complete_with

from proofkit.linter.run.loading import all_rules


def lint(*words, text=None, cwd=None, columns="80"):
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": columns}
    command = [sys.executable, "-m", "proofkit", "lint", *words]
    return subprocess.run(
        command, input=text, capture_output=True, text=True, cwd=cwd, env=surroundings, check=False
    )


def test_the_list_of_rules_fits_the_terminal():
    listed = lint("--list-rules").stdout
    assert max(map(len, listed.split("\n"))) <= 80
    assert " ".join(all_rules()["missing-data-provenance"].law.split()) in " ".join(listed.split())
    assert len([line for line in listed.split("\n") if line[:1].strip()]) == len(all_rules())


def test_the_rules_are_listed_and_explained_in_the_form_that_is_asked_for():
    as_json = json.loads(lint("--list-rules", "--format", "json").stdout)
    as_csv = list(csv.DictReader(io.StringIO(lint("--list-rules", "--format", "csv").stdout)))
    assert [row["rule"] for row in as_json] == [row["rule"] for row in as_csv]
    assert {row["rule"] for row in as_csv} == set(all_rules())
    [page] = json.loads(lint("--explain", "merge-marker", "--format", "json").stdout)
    assert page["rule"] == "merge-marker"
    refused = lint("--list-rules", "--format", "sarif")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "text, json or csv" in refused.stderr


def test_what_cannot_be_listed_or_explained_is_refused_rather_than_passed_over(tmp_path):
    for words, said in (
        (["--explain", "broken-link,handbook"], "a page of its own"),
        (["--explain", "handbok"], "did you mean handbook?"),
        (["--list-rules", "nope"], "nope does not exist"),
        (["--explain", "broken-link", "nope"], "nope does not exist"),
    ):
        refused = lint(*words, cwd=tmp_path)
        assert (refused.returncode, refused.stdout) == (2, ""), words
        assert said in refused.stderr, words
    assert lint("--explain", "handbook,handbook").stdout.startswith("# The linter's handbook")


ABOUT_NOTHING = [
    (("--explain", ""), "--explain names nothing; name a rule"),
    (("--explain", ","), "--explain names nothing; name a rule"),
    (("--select", ","), "--select names nothing; name rules as `proofkit lint --list-rules`"),
    (("--ignore", " "), "--ignore names nothing; name rules as `proofkit lint --list-rules`"),
    (("--ignore", "broken-link", "--ignore", ","), "--ignore names nothing; name rules as"),
    (("--baseline", ""), "--baseline names nothing; name a file that --write-baseline made"),
    (("--write-baseline", ""), "--write-baseline names nothing; name the file to write"),
]
AT_ODDS = [
    (("--baseline", "a.json", "--write-baseline", "b.json"), "leave out --baseline"),
    (("--diff", "--write-baseline", "known.json"), "write the baseline in a run without it"),
    (("--diff", "--format", "sarif"), "leave out --diff or --format"),
    (("--write-baseline", "known.json", "--format", "csv"), "leave out --write-baseline or"),
    (("--json", "--format", "csv"), "--json is --format json, not csv"),
    (("--list-rules", "--fix"), "--list-rules judges and writes nothing; leave out --fix"),
    (("--explain", "broken-link", "--strict", "--select", "broken-link"), "--strict, --select"),
    (("--list-rules", "--explain", "broken-link"), "leave one of them out"),
    (("--list-rules", "."), "--list-rules knows the rules of one folder"),
    (("--explain", "handbook", "--format", "csv"), "text or json, not as csv"),
]


@pytest.mark.parametrize(("words", "said"), ABOUT_NOTHING + AT_ODDS)
def test_no_option_is_dropped_in_silence(tmp_path, words, said):
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    refused = lint(*words, "README.md", cwd=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert said in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]
    assert (tmp_path / "README.md").read_text("utf-8") == "# A\n"


def test_a_list_of_rules_may_be_given_several_times(tmp_path):
    text = complete_with("FDA approved. It saves lives. No doctor needed.\n")
    (tmp_path / "README.md").write_text(text, encoding="utf-8")

    def found(*words):
        report = lint("README.md", "--format", "json", *words, cwd=tmp_path)
        return [one["rule"] for one in json.loads(report.stdout)["findings"]]

    three = ["regulatory-claim", "efficacy-claim", "replacement-claim"]
    assert sorted(found()) == sorted(three)
    assert found("--ignore", three[0], "--ignore", three[1]) == three[2:]
    assert found("--ignore", three[2], "--ignore", f"{three[0]},{three[1]}") == []
    assert sorted(found("--select", three[0], "--select", three[1])) == sorted(three[:2])


def test_whatever_is_asked_for_json_is_one_document(tmp_path):
    (tmp_path / "README.md").write_text("# A list\n", encoding="utf-8")
    (tmp_path / "notes.md").write_bytes(b"\x00\x01\x02" * 100)
    shown = lint(".", "--diff", "--json", cwd=tmp_path)
    assert shown.returncode == 2
    changes = json.loads(shown.stdout)
    assert [change["path"] for change in changes["changes"]] == ["README.md"]
    assert changes["changes"][0]["diff"] == lint("README.md", "--diff", cwd=tmp_path).stdout
    assert changes["unread"][0].startswith("notes.md could not be read")
    made = json.loads(lint(".", "--write-baseline", "k.json", "--json", cwd=tmp_path).stdout)
    assert made["baseline"] == "k.json"
    known = json.loads((tmp_path / "k.json").read_text("utf-8"))["findings"]
    assert made["known"] == sum(row["count"] for row in known) > 0
    assert [found["rule"] for found in made["not_known"]] == ["unscanned-file"]
    page = json.loads(lint("--explain", "handbook", "--json").stdout)
    assert page == {"handbook": lint("--explain", "handbook").stdout}


@pytest.mark.parametrize(
    "words",
    [
        ("nothere",),
        (".", "--baseline", "gone"),
        (".", "--select", "no-such-rule"),
        ("--explain", "no-such-rule"),
        ("nothere", "--diff"),
        (".", "--write-baseline", "README.md"),
    ],
)
@pytest.mark.parametrize("form", [("--json",), ("--format", "json")])
def test_a_program_that_asks_for_json_is_told_why_nothing_was_judged(tmp_path, words, form):
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    ended = lint(*words, *form, cwd=tmp_path)
    assert ended.returncode == 2
    document = json.loads(ended.stdout)
    assert list(document) == ["error"]
    assert ended.stderr == f"proofkit: {document['error']}\n"


@pytest.mark.skipif(os.name == "nt", reason="a shell closes the output")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("README.md", 0),
        (". --strict", 0),
        ("README.md --json", 0),
        ("case.md", 1),
        ("case.md --diff", 1),
        ("--list-rules", 0),
        ("--explain broken-link", 0),
        ("gone", 2),
    ],
)
def test_a_run_whose_output_is_closed_ends_as_it_would(tmp_path, words, code):
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    (tmp_path / "case.md").write_text("# A\n", encoding="utf-8")
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = f"exec '{sys.executable}' -m proofkit lint {words} >&-"
    ended = subprocess.run(
        ["sh", "-c", command],
        cwd=tmp_path,
        env=surroundings,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert "Traceback" not in ended.stderr
    assert ended.returncode == code


def test_an_empty_name_is_shown_as_one():
    refused = lint("")
    assert refused.stderr == "proofkit: '' does not exist; name a README, a file or a folder\n"
    assert refused.returncode == 2


def test_a_page_of_a_rule_fits_the_terminal():
    page = lint("--explain", "personal-identifier").stdout
    assert max(len(line) for line in page.split("\n") if not line.startswith("    ")) <= 80


def test_a_baseline_says_which_files_it_cannot_excuse(tmp_path):
    (tmp_path / "README.md").write_text(complete() + "\nSSN 536-22-8726.\n", encoding="utf-8")
    made = lint(".", "--write-baseline", "known.json", cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "1 finding now known in known.json\n")
    (tmp_path / "notes.md").write_bytes(b"\x00\x01\x02" * 100)
    made = lint(".", "--write-baseline", "known.json", cwd=tmp_path)
    assert made.returncode == 2
    first, second = made.stderr.splitlines()
    assert first == "1 finding now known in known.json"
    assert second.startswith("not known, never excused: notes.md could not be judged")


def test_a_baseline_that_the_configuration_names_can_be_written_and_written_anew(tmp_path):
    (tmp_path / "README.md").write_text(complete() + "\nSSN 536-22-8726.\n", encoding="utf-8")
    (tmp_path / "proofkit.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert "make it with --write-baseline" in lint(".", cwd=tmp_path).stderr
    for _ in range(2):
        made = lint(".", "--write-baseline", "known.json", cwd=tmp_path)
        assert made.stderr == "1 finding now known in known.json\n"
        assert lint(".", cwd=tmp_path).returncode == 0


def test_a_page_that_is_given_as_the_baseline_to_write_stays_as_it_is(tmp_path):
    (tmp_path / "README.md").write_text("# A list\n", encoding="utf-8")
    for words in (["--write-baseline", "README.md"], [".", "--fix", "--write-baseline=README.md"]):
        refused = lint(*words, cwd=tmp_path)
        assert (refused.returncode, refused.stdout) == (2, ""), words
        assert "README.md is no baseline, so it is not written over; give" in refused.stderr
        assert (tmp_path / "README.md").read_text("utf-8") == "# A list\n"


def test_a_baseline_of_standard_input_is_refused(tmp_path):
    made = lint("-", "--write-baseline", "known.json", text="No doctor needed.", cwd=tmp_path)
    assert made.returncode == 2
    assert "name the file instead of -" in made.stderr
    assert not (tmp_path / "known.json").exists()


@pytest.mark.skipif(os.name == "nt", reason="a shell closes it otherwise there")
@pytest.mark.parametrize("more", ["", "--diff"])
def test_standard_input_that_is_closed_is_said_to_be(more):
    command = f"{sys.executable} -m proofkit lint - {more} <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "could not be read: standard input is closed" in (done.stdout + done.stderr).lower()


def test_what_fix_would_make_of_standard_input_is_shown_and_not_made():
    shown = lint("-", "--diff", text="# A list\n")
    assert shown.returncode == 1
    assert "+++ <stdin>" in shown.stdout
    assert "+## Problem" in shown.stdout
    assert lint("-", "--diff", text=complete()).returncode == 0
    refused = lint("-", "--fix", text="# A list\n")
    assert refused.returncode == 2
    assert "--diff" in refused.stderr


def test_a_file_that_cannot_be_read_is_no_file_without_changes(tmp_path):
    (tmp_path / "README.md").write_text("# A list\n", encoding="utf-8")
    (tmp_path / "notes.md").write_bytes(b"\x00\x01\x02" * 100)
    shown = lint(".", "--diff", cwd=tmp_path)
    assert shown.returncode == 2
    assert "+## Problem" in shown.stdout
    assert shown.stderr.startswith("proofkit: notes.md could not be read: it ")


def test_a_run_that_judges_by_nothing_is_refused(tmp_path):
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    both = ("--select", "missing-risks", "--ignore", "missing-risks")
    for words in (both, (*both, "--diff")):
        refused = lint("README.md", *words, cwd=tmp_path)
        assert refused.returncode == 2
        assert "no rule is left" in refused.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes end differently there")
@pytest.mark.parametrize("form", ["text", "csv"])
def test_errors_stay_errors_when_the_reader_of_the_report_goes_away(tmp_path, form):
    claims = "".join(f"No doctor needed in ward {ward}.\n\n" for ward in range(3000))
    (tmp_path / "README.md").write_text(f"# A\n\n{claims}", encoding="utf-8")
    command = [sys.executable, "-m", "proofkit", "lint", "README.md", "--format", form]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1
