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
written = [one for one in notes.summaries() if one.author in notes.ASSISTANTS]
truth, found = judging.judge(notes.load(), written, notes.planted(), checker.check)
major = truth[truth["severity"] == "major"]
print(json.dumps([len(major), major["is_found"].mean(), found["is_right"].mean()]))
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
    planted, recall, precision = json.loads(result.stdout)
    assert planted > 100
    assert recall >= 0.9
    assert precision >= 0.8


def test_the_checker_needs_no_truth(own_copy):
    project = own_copy("note-summarizer")
    shutil.rmtree(project / "data/truth")
    result = run(project, "-m", "note_summarizer.try_model", "N0000001", "--method", "lead")
    assert result.returncode == 0, result.stderr
    assert "Level: stop" in result.stdout
