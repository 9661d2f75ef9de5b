"""The wheel holds all that the commands need."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The content of the wheel in a folder of its own, with no checkout near."""
    built = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--quiet", "-w", built, ROOT], check=True)
    (wheel,) = built.glob("proofkit_health-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(built / "site")
    return built / "site"


def proofkit(installed, folder, *words):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, "-P", "-m", "proofkit", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_source_distribution_holds_what_the_package_is_built_from_and_nothing_torn():
    from hatchling.builders.sdist import SdistBuilder

    names = [file.relative_path for file in SdistBuilder(str(ROOT)).recurse_included_files()]
    tops = {Path(name).parts[0] for name in names}
    pages = {"README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"}
    assert tops - {"pyproject.toml", ".gitignore"} == {"src", "templates", "synthetic", *pages}


def test_the_readme_names_what_each_extra_is_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = set(re.findall(r"`\[(\w+)\]`", (ROOT / "README.md").read_text("utf-8")))
    assert named == set(project["optional-dependencies"]) - {"dev"}


@pytest.mark.project
def test_the_wheel_works_from_an_empty_folder(installed, tmp_path):
    where = "import proofkit; print(proofkit.__file__)"
    found = subprocess.run(
        [sys.executable, "-P", "-c", where],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.startswith(str(installed))
    assert "readmission-risk" in proofkit(installed, tmp_path, "list").stdout
    made = proofkit(
        installed, tmp_path, "new", "readmission-risk", "p", "--no-git", "--size", "1000"
    )
    assert made.returncode == 0, made.stderr
    assert proofkit(installed, tmp_path, "lint", "p/README.md").returncode == 0
    handbook = proofkit(installed, tmp_path, "lint", "--explain", "handbook").stdout
    assert handbook.startswith("# The linter's handbook")
    drawn = proofkit(installed, tmp_path, "synth", "admissions", "--out", "d", "--size", "300")
    assert drawn.returncode == 0, drawn.stderr
    assert (tmp_path / "d" / "manifest.json").exists()


@pytest.mark.project
def test_neither_tests_nor_examples_travel_in_the_wheel(installed):
    tops = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert tops == {"proofkit"}
    assert {path.name for path in (installed / "proofkit/_shipped").iterdir()} == {
        "templates",
        "synthetic",
    }
