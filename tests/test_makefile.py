"""What the Makefile promises before it installs anything."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


def make(*words):
    # As from a shell, though `make test` may have begun this.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", *words]
    return subprocess.run(
        command, cwd=ROOT, env=alone, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_second_demo_keeps_the_first_and_names_both_ways_out(tmp_path):
    page = tmp_path / "README.md"
    page.write_text("mine", "utf-8")
    made = make("demo", f"DEMO={tmp_path}")
    assert made.returncode == 2
    assert f"{tmp_path} was made before" in made.stderr
    assert "make demo DEMO=demo/another" in made.stderr
    assert f"rm -r {tmp_path}" in made.stderr
    assert made.stdout == ""
    assert page.read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["none", "empty"])
def test_a_demo_may_go_where_nothing_is(tmp_path, name):
    (tmp_path / "empty").mkdir()
    assert make("vacant", f"DEMO={tmp_path / name}").returncode == 0


@pytest.mark.parametrize("old", ["false", "no-such-python"])
def test_a_python_that_is_too_old_is_told_before_an_environment_is_made(tmp_path, old):
    made = make("test", f"PYTHON={old}", f"VENV={tmp_path / 'venv'}")
    assert made.returncode == 2
    assert f"{old} is no Python 3.11 or later" in made.stderr
    assert "make test PYTHON=python3.12" in made.stderr
    assert not (tmp_path / "venv").exists()


def test_cleaning_leaves_the_demo():
    said = make("--dry-run", "clean").stdout
    assert "demo" not in said
    assert "bench-*.json" in said
