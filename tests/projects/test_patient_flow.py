"""What is special about patient-flow: its runs of the simulation are data that `synth` lacks."""

import shlex
import subprocess
import sys

import pytest

from proofkit import new

SLUG = "patient-flow"
SIZE = 3000


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.project
def test_lost_data_come_back_with_the_command_that_make_data_names(tmp_path):
    made = new(SLUG, tmp_path / "p", size=SIZE, seed=3, git=False).path
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
    assert contents(made / "made-anew/data") == before


@pytest.mark.project
def test_seeds_make_repositories_that_tell_different_figures(tmp_path):
    summaries = set()
    for seed in (0, 1, 2):
        made = new(SLUG, tmp_path / f"{seed}", size=SIZE, seed=seed, git=False, run=True).path
        text = (made / "README.md").read_text("utf-8")
        summaries.add(text.split("begin results-summary -->")[1].split("<!--")[0])
    assert len(summaries) == 3
