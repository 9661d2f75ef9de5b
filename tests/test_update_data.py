"""`proofkit update --data`, with a small report of the person's own so that it runs in a moment."""

import hashlib
import json
import shutil
import subprocess
import sys
from importlib.metadata import version

import pytest

from proofkit import ProofkitError, new
from proofkit.cli import main
from proofkit.project.upkeep import update
from tests.older import commit, git

SLUG = "readmission-risk"
PACKAGE = SLUG.replace("-", "_")
REPORT = """\
import csv, json
from pathlib import Path

rows = list(csv.DictReader(open("data/outcomes.csv")))
died = sum(row["has_died_in_hospital"] == "true" for row in rows)
metrics = {"counts": {"died": died, "all": len(rows)}}
metrics["readme"] = {"results-summary": "{counts.died:d} of {counts.all:,} died."}
Path("reports").mkdir(exist_ok=True)
Path("reports/metrics.json").write_text(json.dumps(metrics))
readme = Path("README.md").read_text("utf-8")
begin, end = (f"<!-- proofkit:{what} results-summary -->\\n" for what in ("begin", "end"))
head, rest = readme.split(begin)
text = f"{died} of {len(rows):,} died.\\n"
Path("README.md").write_text(head + begin + text + end + rest.split(end)[1], "utf-8")
"""


def run_report(project):
    subprocess.run([sys.executable, f"src/{PACKAGE}/report.py"], cwd=project, check=True)


@pytest.fixture(scope="session")
def today(tmp_path_factory):
    """A project with results, as the installed version makes it."""
    project = new(SLUG, tmp_path_factory.mktemp("today") / SLUG, size=1000, git=False).path
    (project / f"src/{PACKAGE}/report.py").write_text(REPORT)
    run_report(project)
    return project


@pytest.fixture
def older(today, tmp_path):
    """The same project with the data of an older generator, in which everybody died."""
    project = shutil.copytree(today, tmp_path / "p")
    table = project / "data/outcomes.csv"
    lines = table.read_text().splitlines(keepends=True)
    table.write_text(lines[0] + "".join(line.replace("false", "true", 1) for line in lines[1:]))
    manifest = json.loads((project / "data/manifest.json").read_text())
    manifest["files"]["outcomes.csv"]["sha256"] = hashlib.sha256(table.read_bytes()).hexdigest()
    manifest |= {"generator_version": "0.0.9", "content_digest": "sha256:" + "0" * 64}
    (project / "data/manifest.json").write_text(json.dumps(manifest))
    run_report(project)
    commit(project)
    return project


def files(project):
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(project).parts
    }


def test_other_data_are_announced_and_left_alone(older):
    before = files(older)
    done = update(older)
    assert any("this version makes other data" in remark for remark in done.remarks)
    assert files(older) == before


def test_the_data_of_this_version_are_not_made_again_to_be_compared(today, tmp_path):
    project = shutil.copytree(today, tmp_path / "p")
    commit(project)
    assert update(project).remarks == ()


def test_data_and_results_are_made_anew_and_each_figure_is_listed(older, today, capsys):
    died = (older / "README.md").read_text("utf-8")
    assert "\n1000 of 1,000 died.\n" in died
    assert main(["update", "--data", str(older)]) == 0
    told = capsys.readouterr().out
    now = json.loads((today / "reports/metrics.json").read_text())["counts"]["died"]
    assert f"results-summary: counts.died  1000 -> {now}" in told
    assert "counts.all" not in told  # the size did not change
    assert "make report" not in told  # it is done
    assert f"\n{now} of 1,000 died.\n" in (older / "README.md").read_text("utf-8")
    assert files(older)["data/outcomes.csv"] == files(today)["data/outcomes.csv"]
    assert files(older)["data/manifest.json"] == files(today)["data/manifest.json"]
    assert "M\tdata/outcomes.csv" in git(older, "diff", "--cached", "--name-status").split("\n")
    commit(older)
    assert update(older, data=True).written == ()


def test_a_dry_run_lists_the_figures_and_writes_nothing(older):
    before = files(older)
    planned = update(older, data=True, dry_run=True)
    assert [figure.path for figure in planned.figures] == ["counts.died"]
    assert files(older) == before
    assert update(older, data=True) == planned


def test_data_that_the_person_changed_are_not_replaced(older):
    (older / "data/labs.csv").write_text("mine\n")
    commit(older)
    with pytest.raises(ProofkitError, match=r"data/labs\.csv is not as the manifest lists it"):
        update(older, data=True)
    assert (older / "data/labs.csv").read_text() == "mine\n"


def test_a_size_in_the_record_that_no_project_can_have_is_refused_before_any_work(older):
    record = older / ".proofkit/project.toml"
    text = record.read_text("utf-8")
    record.write_text(text.replace("size = 1000", "size = 100000000"), encoding="utf-8")
    commit(older)
    before = files(older)
    with pytest.raises(ProofkitError, match="a size of 100,000,000 is too large"):
        update(older, data=True)
    assert files(older) == before


def test_a_report_that_fails_leaves_everything_as_it_was(older):
    (older / f"src/{PACKAGE}/report.py").write_text("raise SystemExit('no')\n")
    commit(older)
    before = files(older)
    with pytest.raises(ProofkitError, match="report ended with exit code 1; nothing was kept"):
        update(older, data=True)
    assert files(older) == before


def test_libraries_that_the_report_needs_are_asked_for_before_anything_is_written(older):
    pyproject = older / "pyproject.toml"
    text = pyproject.read_text().replace("dependencies = [", 'dependencies = [\n  "no-such-thing",')
    pyproject.write_text(text)
    commit(older)
    with pytest.raises(ProofkitError, match=r"--data needs no-such-thing.*\n.*pip install"):
        update(older, data=True)


def test_without_a_repository_data_are_not_replaced(older):
    shutil.rmtree(older / ".git")
    with pytest.raises(ProofkitError, match=r"--data cannot be used in .*no git repository"):
        update(older, data=True)


def test_other_libraries_alone_are_no_reason_to_call_the_data_others(today, tmp_path):
    project = shutil.copytree(today, tmp_path / "p")
    manifest = json.loads((project / "data/manifest.json").read_text())
    assert manifest["libraries"]["numpy"] == version("numpy")
    manifest["libraries"]["numpy"] = "1.0.0"
    (project / "data/manifest.json").write_text(json.dumps(manifest))
    commit(project)
    assert update(project).remarks == ()
