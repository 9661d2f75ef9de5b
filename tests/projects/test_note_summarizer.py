"""The checker on notes that it has never met: another seed than any project is made with."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from proofkit.generator.front import generate

pytestmark = [pytest.mark.project, pytest.mark.xdist_group("note-summarizer")]

MEASURE = """\
import json
from note_summarizer import checker, judging, notes
known, summaries = notes.load(), notes.summaries()
written = [one for one in summaries if one.author in notes.ASSISTANTS]
truth, found = judging.judge(known, written, notes.planted(), checker.check)
major = truth[truth["severity"] == "major"]
alarms = [checker.check(known[one.note_id], one) for one in summaries if one not in written]
shares = major["is_found"].mean(), found["is_right"].mean()
print(json.dumps([len(major), *shares, sum(map(len, alarms))]))
"""


def run(project, *words):
    environment = {**os.environ, "PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *words], cwd=project, env=environment, capture_output=True, text=True
    )


@pytest.mark.parametrize("seed", [101, 20_261])
def test_the_checker_finds_nine_of_ten_major_errors_on_a_fresh_seed(own_copy, seed):
    project = own_copy("note-summarizer")
    shutil.rmtree(project / "data")
    generate("clinical-notes", project / "data", seed=seed)
    # The labels are read by the measurement alone; without them the checker says the same.
    result = run(project, "-c", MEASURE)
    assert result.returncode == 0, result.stderr
    planted, recall, precision, alarms_on_right_summaries = json.loads(result.stdout)
    assert planted > 100
    assert recall >= 0.9
    assert precision >= 0.8
    assert alarms_on_right_summaries == 0


def test_the_checker_needs_no_truth(own_copy):
    project = own_copy("note-summarizer")
    shutil.rmtree(project / "data/truth")
    result = run(project, "-m", "note_summarizer.try_model", "N0000001", "--method", "lead")
    assert result.returncode == 0, result.stderr
    assert "Level: stop" in result.stdout


@pytest.mark.parametrize("kind", ["denial", "warning", "medicine"])
def test_a_kind_can_be_struck_from_what_must_be_kept_and_the_tests_still_pass(own_copy, kind):
    project = own_copy("note-summarizer")
    listed = project / "rules/must_keep.csv"
    lines = listed.read_text(encoding="utf-8").splitlines(keepends=True)
    rest = [line for line in lines if not line.startswith(f"{kind},")]
    assert len(rest) == len(lines) - 1
    listed.write_text("".join(rest), encoding="utf-8")
    names = [f"tests/test_{name}.py" for name in ("checker", "example", "quality", "rules")]
    result = run(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", *names)
    assert result.returncode == 0, result.stdout
