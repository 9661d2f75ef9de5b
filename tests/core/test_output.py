import os
import subprocess
import sys

import pytest

from proofkit.core.output import page_width, width


@pytest.mark.parametrize(
    ("stated", "seen", "page"), [("60", 60, 60), ("200", 200, 100), ("0", 80, 80), ("wide", 80, 80)]
)
def test_a_stated_width_holds_wherever_the_output_goes(monkeypatch, stated, seen, page):
    monkeypatch.setenv("COLUMNS", stated)
    assert (width(), page_width()) == (seen, page)


@pytest.mark.parametrize("words", [["lint", "README.md"], ["list"], ["lint", "--list-rules"]])
def test_every_command_that_prints_for_people_keeps_to_the_stated_width(tmp_path, words):
    (tmp_path / "README.md").write_text("# A\n\nNo doctor needed.\n", encoding="utf-8")
    widest = []
    for columns in ("70", "100"):
        printed = subprocess.run(
            [sys.executable, "-m", "proofkit", *words],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": columns},
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        widest.append(max(map(len, printed.splitlines())))
    assert widest[0] <= 70 < widest[1] <= 100
