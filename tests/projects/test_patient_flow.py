"""What is special about patient-flow: its runs of the simulation are data that `synth` lacks."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest

from proofkit import new

SLUG = "patient-flow"
SIZE = 3000
"""So few that no queue reaches the longest limit of question 15, which the report has to bear."""


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def python(made, *words):
    return subprocess.run(
        [sys.executable, *words],
        cwd=made,
        env={**os.environ, "PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small") / "p"
    return new(SLUG, folder, size=SIZE, seed=2, git=False, run=True).path


@pytest.mark.project
def test_a_small_project_runs_and_lost_data_come_back_with_the_command_it_names(made, tmp_path):
    made = shutil.copytree(made, tmp_path / "p")
    assert "| 20 | 0.0% |" in (made / "queries/ANSWERS.md").read_text("utf-8")
    before = contents(made / "data")
    assert "all but what_if.csv" in python(made, "-m", "patient_flow.verify").stdout
    (made / "data/what_if.csv").unlink()
    found = python(made, "-m", "patient_flow.verify")
    assert found.returncode == 1
    assert "what_if.csv: is missing" in found.stdout
    command = shlex.split(found.stdout.splitlines()[-1])
    assert command[0] == "proofkit"
    subprocess.run([sys.executable, "-m", *command], cwd=made, check=True, capture_output=True)
    assert contents(tmp_path / "made-anew/data") == before


@pytest.mark.project
@pytest.mark.parametrize(("minutes", "tests"), [(30, ["tests/test_long_wait.py"]), (1440, [])])
def test_the_limit_of_a_long_wait_holds_in_every_page_and_table(made, tmp_path, minutes, tests):
    """Nobody of so few visits waits a day, which the report and every test have to bear too."""
    made = shutil.copytree(made, tmp_path / "p")
    tables = made / "queries/00_tables.sql"
    text = tables.read_text("utf-8")
    assert text.count("long_wait_minutes = 60;") == 1
    tables.write_text(text.replace("minutes = 60;", f"minutes = {minutes};"), encoding="utf-8")
    found = python(made, "-m", "patient_flow.report")
    assert found.returncode == 0, found.stderr
    for page in ("README.md", "queries/ANSWERS.md", "reports/dashboard.html"):
        words = " ".join((made / page).read_text("utf-8").split())
        assert f"{minutes} minutes or more" in words
        assert not re.search(r"an hour or more|within the hour", words, re.IGNORECASE), page
        others = re.findall(r"[Ww]ait(?:ed|s of| is) (\d+) minutes or more", words)
        assert set(others) == {str(minutes)}, page
    metrics = json.loads((made / "reports/metrics.json").read_text("utf-8"))
    assert (metrics["visits"]["minor_of_long_waits_share"] is None) == (minutes == 1440)
    answers = metrics["answers"]["waits_by_triage_level"].values()
    for answer, level in zip(answers, metrics["levels"].values(), strict=True):
        if level["long_wait"]:
            assert answer["long_wait_share"] == level["long_wait"]["value"]
    own = python(made, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)
    assert own.returncode == 0, own.stdout[-3000:]


@pytest.mark.project
@pytest.mark.parametrize("size", [8300, 17000])
def test_a_hospital_of_a_few_days_does_not_stop_the_report(tmp_path, size):
    """A new hospital begins every 8,000 visits, so at these sizes the last one has few weeks."""
    made = new(SLUG, tmp_path / "p", size=size, git=False, run=True).path
    metrics = json.loads((made / "reports/metrics.json").read_text("utf-8"))
    *_, last = metrics["groups"]["hospital"].values()
    assert last["count"] >= 100
    assert last["long_wait"] is None
    assert "calendar weeks of a hospital, of which no" in (made / "README.md").read_text("utf-8")
    tests = python(made, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert tests.returncode == 0, tests.stdout[-3000:]


@pytest.mark.project
def test_those_who_left_can_be_left_out_where_the_first_decision_says(made, tmp_path):
    made = shutil.copytree(made, tmp_path / "p")
    tables = made / "queries/00_tables.sql"
    lines = tables.read_text("utf-8").splitlines()
    assert lines[7].startswith("CREATE TABLE visits")
    assert "line 8" in (made / "README.md").read_text("utf-8")
    lines[7] = lines[7].replace(";", " WHERE disposition <> 'left_unseen';")
    tables.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = python(made, "-m", "patient_flow.report")
    assert found.returncode == 0, found.stderr
    text = (made / "README.md").read_text("utf-8")
    assert "nobody studied left unseen" in text
    assert "of 0 who left" not in text
    tests = python(made, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert tests.returncode == 0, tests.stdout[-3000:]
