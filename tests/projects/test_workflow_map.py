"""What is special about the workflow map: a question of its own, answered four ways."""

import json
import re
import subprocess
import sys
import tomllib

import pytest

from proofkit import ProofkitError, new
from proofkit.cli import main
from proofkit.generator.spec_reader import read

SLUG = "workflow-map"
WORKFLOWS = read("appointment-messages").table("messages").column("workflow").levels


@pytest.mark.parametrize(
    "workflow",
    [
        pytest.param(name, marks=[pytest.mark.project, pytest.mark.xdist_group(f"flow-{name}")])
        for name in WORKFLOWS
    ],
)
def test_each_workflow_makes_a_project_of_its_own_that_passes_its_tests(tmp_path, workflow):
    made = new(SLUG, tmp_path / "p", workflow=workflow, size=600, git=False, run=True)
    words = workflow.replace("_", " ").replace("follow up", "follow-up")
    assert (made.path / "README.md").read_text("utf-8").startswith(f"# Workflow map: {words}\n")
    manifest = json.loads((made.path / "data/manifest.json").read_text("utf-8"))
    assert manifest["settings"]["workflow"] == workflow
    own = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=made.path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert own.returncode == 0, own.stdout[-3000:]


def test_the_choice_is_kept_in_the_record_and_makes_the_same_project_again(tmp_path):
    words = ["new", SLUG, str(tmp_path / "a"), "--set", "workflow=intake", "--size", "300"]
    assert main([*words, "--no-git"]) == 0
    record = tmp_path / "a/.proofkit/project.toml"
    assert tomllib.loads(record.read_text("utf-8"))["answers"]["workflow"] == "intake"
    assert main(["new", SLUG, str(tmp_path / "b"), "--answers", str(record), "--no-git"]) == 0
    for name in ("README.md", "data/manifest.json", "map/to_be.csv", ".proofkit/scaffold.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_an_update_of_a_project_with_a_choice_changes_nothing(tmp_path, capsys):
    new(SLUG, tmp_path / "p", workflow="intake", size=300, git=False)
    assert main(["update", str(tmp_path / "p")]) == 0
    assert "nothing to change" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--set", "workflow=intaek"], "did you mean 'intake'"),
        (["--set", "workflow"], "--set takes KEY=VALUE"),
        (["--set", "colour=red"], "unknown answer 'colour'; the answers are name"),
    ],
)
def test_a_choice_that_cannot_be_is_named_with_the_way_out(tmp_path, capsys, words, reason):
    assert main(["new", SLUG, str(tmp_path / "p"), *words]) == 2
    assert reason in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_choice_of_another_project_is_refused(tmp_path):
    with pytest.raises(ProofkitError, match="unknown answer 'workflow'"):
        new("vendor-review", tmp_path / "p", workflow="intake", git=False)


def test_show_lists_what_there_is_to_choose(capsys):
    assert main(["show", SLUG]) == 0
    assert "discharge_follow_up: discharge follow-up" in capsys.readouterr().out
    assert main(["show", SLUG, "--json"]) == 0
    (choice,) = json.loads(capsys.readouterr().out)["choices"]
    assert tuple(choice["options"]) == WORKFLOWS


def reported(folder):
    """Run the report of a project and return how it ended."""
    return subprocess.run(
        [sys.executable, "-m", "workflow_map.report"],
        cwd=folder / "src",
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.project
@pytest.mark.xdist_group(SLUG)
def test_a_report_whose_results_have_no_place_says_so_and_fails(own_copy):
    folder = own_copy(SLUG)
    page = folder / "README.md"
    page.write_text(re.sub(".*results-metric -->\n", "", page.read_text("utf-8")), "utf-8")
    ran = reported(folder)
    assert ran.returncode == 1
    assert ran.stderr.startswith("README.md has lost a marker of results-metric; put <!-- ")
    assert "done" not in ran.stdout


@pytest.mark.project
@pytest.mark.xdist_group(SLUG)
def test_another_time_and_target_leave_no_old_one_behind_in_any_text(own_copy):
    folder = own_copy(SLUG)
    table = folder / "map/assumptions.csv"
    text = table.read_text("utf-8")
    text = text.replace("within_minutes,60", "within_minutes,37")
    table.write_text(text.replace("target_share,0.95", "target_share,0.83"), "utf-8")
    assert reported(folder).returncode == 0
    for name in ("README.md", "reports/dashboard.html"):
        page = (folder / name).read_text("utf-8")
        assert "within 37 minutes" in page
        assert "83%" in page
        assert not re.search("within 60 min|within the hour|target (of )?95%|<b>95%", page)


@pytest.mark.project
@pytest.mark.xdist_group(SLUG)
def test_a_kind_of_red_flag_without_a_limit_ends_the_report_with_the_file_and_the_kind(own_copy):
    folder = own_copy(SLUG)
    table = folder / "map/limits.csv"
    table.write_text(re.sub("infection,.*\n", "", table.read_text("utf-8")), "utf-8")
    ran = reported(folder)
    assert ran.returncode == 1
    assert ran.stderr == "map/limits.csv: there is no line for the red flag infection\n"


@pytest.mark.project
@pytest.mark.xdist_group(SLUG)
def test_a_table_that_was_changed_without_a_report_is_found_by_the_projects_own_test(own_copy):
    folder = own_copy(SLUG)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]

    def tested():
        run = subprocess.run(
            [*command, "tests/test_current.py"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        return run.returncode, run.stdout

    table = folder / "map/assumptions.csv"
    text = table.read_text("utf-8")
    table.write_text(text.replace("target_share,0.95", "target_share,0.65"), "utf-8")
    code, said = tested()
    assert code == 1
    assert "reports/metrics.json does not follow from data/, map/, rules/ and src/" in said
    assert "run make report" in said
    assert reported(folder).returncode == 0
    assert tested()[0] == 0
