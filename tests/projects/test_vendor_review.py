"""What is special about the vendor review: tables that a person changes, and a single vendor."""

import csv
import os
import re
import subprocess
import sys

import pytest

from proofkit import new
from proofkit.core.resources import templates
from proofkit.generator.spec_reader import read
from proofkit.linter.engine import lint_text

SLUG = "vendor-review"
LEVELS = ("met", "partly", "unmet")


def claims(lines):
    """Return what the linter finds, but for the parts that only a README must have."""
    found = lint_text("\n".join([*lines, ""]))
    return [one for one in found if not one.rule.startswith("missing-")]


def run(folder, *words):
    environment = {**os.environ, "PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def own_tests(folder):
    return run(folder, "pytest", "-q", "-p", "no:cacheprovider")


@pytest.mark.project
def test_every_page_follows_the_decision_rules_that_were_changed(tmp_path):
    made = new(SLUG, tmp_path / "p", git=False, run=True).path
    rules = made / "checklist/decision_rules.csv"
    text = rules.read_text("utf-8")
    for old, value in (
        ("least_share,0.6,", "least_share,0.5,"),
        ("twice,2.0,", "twice,3,"),
        ("sample_notes,40,", "sample_notes,70,"),
        ("signed_limit,2,", "signed_limit,5,"),
        ("stop_item_points,1,", "stop_item_points,2,"),
    ):
        assert old in text
        text = text.replace(old, value)
    rules.write_text(text, encoding="utf-8")
    assert run(made, "vendor_review.report").returncode == 0
    assert own_tests(made).returncode == 0
    readme, memo = (
        (made / name).read_text("utf-8") for name in ("README.md", "memo/DECISION_MEMO.md")
    )
    assert "Below 50% of all points" in readme
    assert "Below 2 points on any of them" in readme
    assert "70 visits a month" in memo
    assert "5 or more of 70 signed notes" in memo
    scoring = (made / "checklist/SCORING.md").read_text("utf-8")
    old = r"\b60%|\b[Ff]orty\b|\b40\b|\b[Tt]wice the|At 0 points|at 1 point its"
    assert not re.findall(old, " ".join([readme, memo, scoring]))


@pytest.mark.project
def test_a_single_vendor_is_compared_with_nobody(tmp_path):
    made = new(SLUG, tmp_path / "p", size=1, seed=6, git=False, run=True).path
    own = own_tests(made)
    assert own.returncode == 0, own.stdout[-3000:]
    pages = [*made.glob("*.md"), *made.glob("memo/*.md"), made / "reports/dashboard.html"]
    for page in pages:
        text = " ".join(page.read_text("utf-8").split())
        found = re.search("all vendors|vendors apart|competitors|department prefers", text)
        assert not found, page.name


def test_whoever_is_refused_may_answer_and_try_again(tmp_path):
    made = new(SLUG, tmp_path / "p", git=False).path
    with (made / "checklist/process.csv").open(encoding="utf-8", newline="") as file:
        steps = {row["step"]: row for row in csv.DictReader(file)}
    (asks,) = (key for key, row in steps.items() if "Answers the questions" in row["what"])
    for row in steps.values():
        if row["what"].startswith("Says no"):
            assert row["next"].startswith(f"{asks}:")


def test_whose_visits_take_part_is_said_by_the_evaluation_and_by_no_item(tmp_path):
    made = new(SLUG, tmp_path / "p", git=False).path
    with (made / "checklist/checklist.csv").open(encoding="utf-8", newline="") as file:
        conditions = {row["item"]: row["condition"] for row in csv.DictReader(file)}
    for key, condition in conditions.items():
        assert not re.search("take part only|errors are more frequent", condition), key
    assert "from the first such visit that takes part" in conditions["B1"]


def test_no_sentence_that_a_memo_can_print_is_taken_for_a_claim_of_the_project():
    given = read("vendor-dossiers").parameters
    items = [item for item in given["items"].values() if isinstance(item, dict)]
    said = [one for item in items for level in LEVELS for one in item[level]]
    said += given["claims"]["texts"]
    with (templates() / SLUG / "checklist/checklist.csv").open("r", -1, "utf-8") as file:
        asked = list(csv.DictReader(file))
    reasons = [f"{one['reason'][0].upper()}{one['reason'][1:]}." for one in said]
    page = [
        "# Decision memo",
        "",
        "| item | question | A | B | the lower score, because |",
        "| --- | --- | --- | --- | --- |",
        *(f"| P1 | Question? | 1, partly | 2, shown | {reason} |" for reason in reasons),
        *(f"| P1 | {one['question']} | 1, partly | 2, shown | Because. |" for one in asked),
        "",
        "| item | question | points | evidence, in the vendor's words |",
        "| --- | --- | --- | --- |",
        *(f"| P1 | Question? | 1 | S01: \u201c{one['text']}\u201d |" for one in said),
        "",
        *(f"{number}. {one['condition']} (P1)." for number, one in enumerate(asked, 1)),
        "",
        *(f"{number}. P1: {one['question_back']}" for number, one in enumerate(asked, 1)),
    ]
    assert claims(page) == []
    assert claims([*page[:4], "| T2 | Question? | 1, partly | 2, shown | No doctor needed. |"])


def test_the_brochure_contradicts_nothing_that_counts(tmp_path):
    made = new(SLUG, tmp_path / "p", git=False).path
    scoring = " ".join((made / "checklist/SCORING.md").read_text("utf-8").split())
    rules = dict(re.findall(r"(?<=\s)(\d)\. (.+?)(?=\s\d\. |$)", scoring))
    assert "A sentence of the brochure counts for nothing" in rules["2"]
    assert "among sentences that count" in rules["8"]
    assert "(rule 2)" in rules["8"]
