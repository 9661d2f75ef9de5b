"""What is special about patient-flow: its runs of the simulation are data that `synth` lacks."""

import shlex
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


@pytest.mark.project
def test_a_small_project_runs_and_lost_data_come_back_with_the_command_it_names(tmp_path):
    made = new(SLUG, tmp_path / "p", size=SIZE, seed=2, git=False, run=True).path
    assert "| 20 | 0.0% |" in (made / "queries/ANSWERS.md").read_text("utf-8")
    before = contents(made / "data")
    (made / "data/what_if.csv").unlink()
    found = subprocess.run(
        [sys.executable, "-m", "patient_flow.verify"],
        cwd=made,
        env={"PYTHONPATH": "src"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1
    assert "what_if.csv: is missing" in found.stdout
    command = shlex.split(found.stdout.splitlines()[-1])
    assert command[0] == "proofkit"
    subprocess.run([sys.executable, "-m", *command], cwd=made, check=True, capture_output=True)
    assert contents(tmp_path / "made-anew/data") == before
