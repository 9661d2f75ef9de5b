"""What is special about the readmission risk: decisions that are changed in its code."""

import os
import subprocess
import sys

import pytest

from proofkit import new

SLUG = "readmission-risk"


@pytest.mark.project
def test_deprivation_can_become_a_predictor_in_the_code(tmp_path):
    made = new(SLUG, tmp_path / "p", size=1500, git=False).path
    cohort = made / "src/readmission_risk/cohort.py"
    text = cohort.read_text("utf-8")
    old = '    "discharge_disposition",\n)'
    assert text.count(old) == 1
    new_text = text.replace(old, '    "discharge_disposition",\n    "deprivation_level",\n)')
    cohort.write_text(new_text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_decisions.py"],
        cwd=made,
        env={**os.environ, "PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
