import csv
import io
import json

import pytest

from proofkit.linter.engine import lint
from proofkit.linter.reports import csv as csv_report
from proofkit.linter.reports import github, sarif, text
from proofkit.linter.reports import json as json_report
from proofkit.linter.reports.closing import CLOSING
from tests.linter.readmes import complete


@pytest.fixture
def report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text("# A, b: c\n\nNo doctor needed, 100%.\n", encoding="utf-8")
    return lint(["README.md"])


def test_every_report_ends_by_saying_what_it_is(report):
    for form in (text, json_report, csv_report, sarif, github):
        rendered = " ".join(form.render(report).split())
        assert CLOSING in rendered or form is csv_report


def test_the_text_report_explains_once_and_fits_the_terminal(report):
    lines = text.render(report, width=80).split("\n")
    assert max(len(line) for line in lines) <= 80
    assert " ".join(" ".join(lines).split()).count("a part that is missing") == 1
    assert "\x1b" not in "\n".join(lines)
    assert "\x1b[1;31merror" in text.render(report, is_coloured=True)


def test_the_text_report_says_what_is_already_good(tmp_path):
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    rendered = text.render(lint([str(tmp_path / "README.md")]))
    assert "Already good" in rendered
    assert "0 errors, 0 warnings, 0 notes" in rendered


def test_the_json_report_counts(report):
    document = json.loads(json_report.render(report))
    assert document["files"] == 1
    assert document["errors"] == sum(f["severity"] == "error" for f in document["findings"])
    keys = {"rule", "severity", "path", "line", "column", "message", "quote"}
    assert all(keys <= set(finding) for finding in document["findings"])


def test_the_csv_report_has_a_row_for_every_finding_and_every_clean_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, content in (("a", complete()), ("b", "# B\n\n=cmd() No doctor needed.\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "README.md").write_text(content, encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(csv_report.render(lint(["a", "b"])))))
    assert [row["severity"] for row in rows if row["repository"] == "a"] == ["none"]
    quotes = [row["quote"] for row in rows if row["rule"] == "replacement-claim"]
    assert quotes == ["'=cmd() No doctor needed."]


def test_annotations_escape_what_the_format_reserves(report):
    line = next(x for x in github.render(report).split("\n") if "replacement-claim" in x)
    assert line.startswith("::error file=README.md,line=3,col=1,")
    assert "100%25" in line


def test_sarif_names_rules_and_places(report):
    run = json.loads(sarif.render(report))["runs"][0]
    names = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert names[result["ruleIndex"]] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["endLine"], region["endColumn"]) >= (
            region["startLine"],
            region["startColumn"],
        )
    assert run["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize(
    ("readme", "not_said"),
    [
        ("", "Already good"),
        (
            "# Titre\n\nCe projet prévoit les réadmissions à partir de données de patients.",
            "covers",
        ),
        ("# A\n\nA tool for clerks.\n\n## Data\n\nTODO", "covers the data"),
        ("# A\n\nA tool for clerks.", "tells missed cases"),
        ("# A\n\nA tool for clerks.", "groups of patients"),
        (
            "# A\n\n<!-- proofkit: ignore missing-disclaimer a form for clerks -->\n\nA tool.",
            "not for clinical use",
        ),
    ],
)
def test_nothing_is_praised_that_was_not_judged_or_does_not_stand_there(tmp_path, readme, not_said):
    (tmp_path / "README.md").write_text(readme, "utf-8")
    assert not_said not in text.render(lint([str(tmp_path)]), width=400)


def test_a_file_that_could_not_be_judged_is_praised_for_nothing(tmp_path):
    (tmp_path / "README.md").write_bytes(b"caf\xe9")
    assert "Already good" not in text.render(lint([str(tmp_path)]))
