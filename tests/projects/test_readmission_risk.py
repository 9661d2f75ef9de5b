"""What is special about the readmission risk: decisions that are changed in its code."""

import os
import re
import subprocess
import sys

import pytest

from proofkit import new
from tests.generated import EXAMPLES
from tests.projects.unmarked import unmarked

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


def test_fixed_sentences_hold_whichever_discharges_and_predictors_are_chosen():
    fixed = {name: unmarked(EXAMPLES / SLUG / name) for name in ("README.md", "MODEL_CARD.md")}
    for text in fixed.values():
        for sentence in re.split(r"(?<=\.)\s+", text):
            bound = "facility" in sentence or "where the person goes" in sentence
            assert not bound or re.search(r"[Ww]here discharges|[Ww]here people|without", sentence)
    assert "place, anything after discharge" not in fixed["MODEL_CARD.md"]
