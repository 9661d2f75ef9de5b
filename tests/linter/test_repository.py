import csv
import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.linter.engine import lint
from proofkit.linter.run.options import Options
from tests.linter.readmes import complete

EXAMPLES = Path(__file__).parents[2] / "examples"
PEOPLE = "person_id,given_name,phone,is_synthetic\nP1,Maria,312-555-0142,true\n"


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    return tmp_path


def rules(folder):
    return {(f.rule, f.path.rpartition("/")[2]) for f in lint([str(folder)]).findings}


def with_manifest(folder, name, content, **changes):
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    about = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "rows": 1}
    manifest = {"manifest_version": 1, "is_synthetic": True, "files": {name: about}, **changes}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def test_a_folder_without_a_readme_is_reported(tmp_path):
    (tmp_path / "notes.md").write_text("# Notes\n", encoding="utf-8")
    assert ("missing-readme", tmp_path.name) in rules(tmp_path)


def test_a_file_in_conflict_is_judged_once(repository):
    def git(*words, check=True):
        subprocess.run(["git", *words], cwd=repository, check=check, capture_output=True)

    def commit(title):
        (repository / "README.md").write_text(f"# {title}\n{complete()}", encoding="utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--message", title)

    git("init", "--quiet", "--initial-branch=main")
    commit("First")
    git("checkout", "--quiet", "-b", "theirs")
    commit("Theirs")
    git("checkout", "--quiet", "main")
    commit("Ours")
    git("merge", "theirs", check=False)
    assert "<<<<<<<" in (repository / "README.md").read_text("utf-8")
    assert lint([str(repository)]).paths == [str(repository / "README.md")]


@pytest.mark.parametrize("name", ["train.py", "src/train.py", "old.zip", "LICENSE"])
def test_a_folder_of_code_without_a_readme_is_reported(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("x = 1\n", encoding="utf-8")
    report = lint([str(tmp_path)])
    assert [one.rule for one in report.findings] == ["missing-readme"]
    assert report.exit_code == 1
    with pytest.raises(ProofkitError, match="nothing to judge"):
        lint([str(tmp_path)], Options(ignore=("missing-readme",)))


def test_a_folder_whose_readme_is_excluded_has_nothing_to_judge(tmp_path):
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    with pytest.raises(ProofkitError, match="nothing to judge"):
        lint([str(tmp_path)], Options(exclude=("README.md",)))


@pytest.mark.parametrize("folder", ["docs", ".github"])
def test_the_readme_may_stand_where_code_hosts_look_for_it(tmp_path, folder):
    page = tmp_path / folder / "README.md"
    page.parent.mkdir()
    page.write_text("# A list\n", encoding="utf-8")
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "README.md").write_text("# Code\n", encoding="utf-8")
    found = lint([str(tmp_path)]).findings
    assert "missing-readme" not in {one.rule for one in found}
    assert {one.path.removeprefix(f"{tmp_path}/") for one in found} == {f"{folder}/README.md"}
    assert "missing-problem" in {one.rule for one in found}
    inside = lint([str(page)], Options(within=str(tmp_path))).findings
    assert [one.as_dict() for one in inside] == [one.as_dict() for one in found]
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    assert lint([str(tmp_path)]).findings == []


@pytest.mark.parametrize(
    "name", ["README", "readme.txt", "README.qmd", "Readme.mdx", "README.de.md"]
)
def test_what_is_judged_as_the_readme_is_no_missing_one(tmp_path, name):
    (tmp_path / name).write_text(complete(), encoding="utf-8")
    assert rules(tmp_path) == set()


@pytest.mark.parametrize("name", ["why.md", "why.rst"])
def test_other_pages_are_judged_for_claims_and_not_for_parts(repository, name):
    (repository / "docs").mkdir()
    (repository / "docs" / name).write_text("Why\n===\n\nNo doctor needed.\n", encoding="utf-8")
    assert rules(repository) == {("replacement-claim", name)}


def test_folders_of_tools_are_passed_over(repository):
    for name in (".venv", "node_modules", ".proofkit-journal"):
        (repository / name).mkdir()
        (repository / name / "README.md").write_text("No doctor needed.", encoding="utf-8")
    assert rules(repository) == set()


@pytest.mark.parametrize(
    "content",
    [
        "first_name,last_name\nMaria,Keller\n",
        "id;dob\n1;1961-03-14\n",
        "mrn\tage\n4829131\t61\n",
        "ssn\n536-22-8726\n",
        "id,note\n1,Called the patient Maria Keller at (312) 846-2290\n",
        "age\n93\n",
        "email\nmaria.keller@gmail.com\n",
    ],
)
@pytest.mark.parametrize("is_compressed", [False, True])
def test_identifiers_in_columns_are_found(repository, content, is_compressed):
    name, data = "people.csv", content.encode()
    if is_compressed:
        name, data = "people.csv.gz", gzip.compress(data)
    (repository / name).write_bytes(data)
    found = [f for f in lint([str(repository)]).findings if f.rule == "personal-identifier"]
    assert found
    assert all("Maria" not in f.quote for f in found)


def test_a_long_cell_is_judged_and_the_limit_of_the_process_stays(repository):
    long = "x " * 100_000
    (repository / "notes.csv").write_text(f'id,note\n1,"{long}MRN: 4829131"\n', encoding="utf-8")
    before = csv.field_size_limit()
    assert rules(repository) == {("personal-identifier", "notes.csv")}
    assert csv.field_size_limit() == before


def test_a_matching_manifest_vouches_for_names_and_dates_but_not_for_numbers(repository):
    data = repository / "data"
    with_manifest(data, "people.csv", PEOPLE.encode())
    assert rules(repository) == set()
    with_manifest(data, "people.csv", PEOPLE.replace("555-0142", "846-2290").encode())
    assert rules(repository) == {("personal-identifier", "people.csv")}
    with_manifest(data, "people.csv", PEOPLE.encode(), is_synthetic=False)
    assert rules(repository) == {("personal-identifier", "people.csv")}


def test_files_that_differ_from_their_manifest_are_reported(repository):
    data = repository / "data"
    with_manifest(data, "visits.csv", b"visit_id\n1\n")
    assert rules(repository) == set()
    (data / "visits.csv").write_bytes(b"visit_id\n2\n")
    (data / "more.csv").write_bytes(b"visit_id\n3\n")
    assert rules(repository) == {
        ("manifest-mismatch", "visits.csv"),
        ("manifest-mismatch", "more.csv"),
    }


@pytest.mark.parametrize("name", ["inner", "sub"])
def test_the_nearest_manifest_above_a_file_answers_for_it(repository, name):
    data = repository / "data"
    with_manifest(data, "people.csv", PEOPLE.encode())
    with_manifest(data / name, "a.csv", PEOPLE.encode())
    assert rules(repository) == set()
    (data / name / "more").mkdir()
    (data / name / "more" / "b.csv").write_bytes(b"visit_id\n1\n")
    assert rules(repository) == {("manifest-mismatch", "b.csv")}
    assert len(messages(repository, "manifest-mismatch")) == 1
    with_manifest(data / name, "a.csv", PEOPLE.encode(), is_synthetic=False)
    assert ("personal-identifier", "a.csv") in rules(repository)


def test_a_manifest_at_the_top_leaves_a_folder_to_its_own(repository, monkeypatch):
    with_manifest(repository / "data", "people.csv", PEOPLE.encode())
    with_manifest(repository, "README.md", complete().encode())
    monkeypatch.chdir(repository)
    assert rules(".") == rules(repository) == set()


def test_some_other_manifest_takes_no_file_from_the_one_above(repository):
    data = repository / "data"
    with_manifest(data, "visits.csv", b"visit_id\n1\n")
    (data / "app").mkdir()
    (data / "app" / "manifest.json").write_text('{"name": "an extension"}', encoding="utf-8")
    (data / "app" / "more.csv").write_bytes(b"visit_id\n2\n")
    assert rules(repository) == {("manifest-mismatch", "more.csv")}


def test_a_generated_project_needs_a_manifest_for_its_data(repository):
    (repository / ".proofkit").mkdir()
    (repository / ".proofkit" / "project.toml").write_text("", encoding="utf-8")
    (repository / "data").mkdir()
    (repository / "data" / "visits.csv").write_bytes(b"visit_id\n1\n")
    assert ("manifest-mismatch", "data") in rules(repository)


def test_the_advice_on_data_that_changed_leads_to_the_way_out_that_the_project_prints(tmp_path):
    project = tmp_path / "review"
    shutil.copytree(EXAMPLES / "vendor-review", project)
    name = next(file.name for file in (project / "data").glob("*.csv"))
    (project / "data" / name).write_text("changed\n", encoding="utf-8")
    report = lint([str(project)])
    [found] = [one for one in report.findings if one.rule == "manifest-mismatch"]
    assert "`make data` says how to get the data back" in report.remedy(found)
    ways_out = ("git checkout -- data", "make the project anew")
    printed = verified(project, "vendor_review")
    assert all(word in printed for word in (name, *ways_out))
    (project / "data" / "manifest.json").unlink()
    [found] = [one for one in lint([str(project)]).findings if one.rule == "manifest-mismatch"]
    assert all(way_out in found.message for way_out in ways_out)
    for lost in (None, project / "data", project / ".proofkit" / "project.toml"):
        if lost is not None:
            shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
        printed = verified(project, "vendor_review")
        assert "missing" in printed
        assert "git checkout -- " in printed


def verified(project, package):
    """Return what a project whose data are not in order prints of them."""
    done = subprocess.run(
        [sys.executable, "-m", f"{package}.verify"],
        env={**os.environ, "PYTHONPATH": str(project / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    return done.stdout


def test_notebooks_are_judged_with_their_outputs_and_placed_in_their_file(repository):
    notebook = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {},
        "cells": [
            {
                "cell_type": "markdown",
                "metadata": {},
                "source": ["# T\n", "\n", "No doctor needed."],
            },
            {
                "cell_type": "code",
                "metadata": {},
                "execution_count": 1,
                "source": ["print(1)"],
                "outputs": [
                    {"output_type": "stream", "name": "stdout", "text": ["MRN: 4829131\n"]},
                    {
                        "output_type": "display_data",
                        "metadata": {},
                        "data": {"image/png": "MRN4829131MRN: 4829131"},
                    },
                ],
            },
        ],
    }
    file = repository / "study.ipynb"
    file.write_text(json.dumps(notebook, indent=1), encoding="utf-8")
    found = {f.rule: f.line for f in lint([str(repository)]).findings}
    lines = file.read_text("utf-8").split("\n")
    assert set(found) == {"replacement-claim", "personal-identifier"}
    assert "No doctor needed." in lines[found["replacement-claim"] - 1]
    assert '"MRN: 4829131\\n"' in lines[found["personal-identifier"] - 1]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *[("a.ipynb", text) for text in (b"{", b"[]", b'{"cells": 3}', b'{"cells": [3]}')],
        ("a.csv.gz", b"\x1f\x8bnot"),
        ("a.csv", b"a\xff\n"),
    ],
)
def test_what_cannot_be_read_ends_the_run_with_2(repository, name, content):
    (repository / name).write_bytes(content)
    report = lint([str(repository)])
    assert {f.rule for f in report.findings} == {"unscanned-file"}
    assert report.exit_code == 2


def test_photographs_and_dicom_files_are_reported_by_their_type(repository):
    (repository / "scan.dcm").write_bytes(b"\0" * 128 + b"DICM")
    (repository / "faces").mkdir()
    (repository / "faces" / "a.png").write_bytes(b"\x89PNG")
    (repository / "roc.png").write_bytes(b"\x89PNG")
    (repository / "phone.jpg").write_bytes(b"\xff\xd8Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01")
    assert {name for _, name in rules(repository)} == {"scan.dcm", "a.png", "phone.jpg"}


@pytest.mark.parametrize("ending", ["png", "gif", "webp", "tif", "tiff", "bmp", "JPG"])
def test_a_picture_of_any_type_is_judged_by_its_name(repository, ending):
    for name in ("roc", "patient"):
        (repository / f"{name}.{ending}").write_bytes(b"\xff\xd8\0")
    assert rules(repository) == {("personal-identifier", f"patient.{ending}")}
    assert rules(repository / f"patient.{ending}") == rules(repository)
    assert rules(repository / f"roc.{ending}") == set()


def test_what_stands_above_the_repository_says_nothing_of_its_pictures(tmp_path, monkeypatch):
    project = tmp_path / "faces" / "patient-flow"
    (project / "reports").mkdir(parents=True)
    (project / "README.md").write_text(complete(), encoding="utf-8")
    picture = project / "reports" / "roc.png"
    picture.write_bytes(b"\x89PNG")
    assert rules(project) == rules(picture) == set()
    monkeypatch.chdir(tmp_path / "faces")
    assert rules("patient-flow") == rules("./patient-flow/reports/roc.png") == set()
    picture.rename(project / "reports" / "patient.png")
    assert rules("patient-flow") == {("personal-identifier", "patient.png")}


def test_links_must_lead_to_something_in_the_repository(repository):
    (repository / "card.md").write_text("# Card\n", encoding="utf-8")
    links = (
        "[a](card.md) [b](no.md) ![c](no.png) [d](https://example.org) [e](#data) "
        "[f](../../issues) <nurse@example.org>\n"
    )
    (repository / "README.md").write_text(complete() + links, encoding="utf-8")
    found = [f.quote for f in lint([str(repository)]).findings]
    assert found == ["no.md", "no.png"]


def generated(repository, metrics=None):
    marker = repository / ".proofkit"
    marker.mkdir(exist_ok=True)
    (marker / "project.toml").write_text("", encoding="utf-8")
    text = complete() + (
        "<!-- proofkit:begin results-auc -->\nNo result exists yet.\n<!-- proofkit:end "
        "results-auc -->\n"
        "<!-- proofkit:begin decision-cohort -->\nBecause.\n<!-- proofkit:end decision-cohort -->\n"
    )
    (repository / "README.md").write_text(text, encoding="utf-8")
    (repository / "DISCLAIMER.md").write_text("# Not for clinical use\n", encoding="utf-8")
    first = {"files": {"README.md": text}}
    (marker / "scaffold.json").write_text(json.dumps(first), encoding="utf-8")
    if metrics:
        (repository / "reports").mkdir()
        (repository / "reports" / "metrics.json").write_text(json.dumps(metrics), encoding="utf-8")


def test_results_that_were_not_computed_and_decisions_as_generated_are_noted(repository):
    generated(repository)
    found = {f.rule: f.severity for f in lint([str(repository)]).findings}
    assert found == {"unreported-results": "warning", "unchanged-case-study": "note"}


def test_the_figures_are_read_once_however_many_links_lead_to_the_report(repository):
    from proofkit.linter.engine import lint_text
    from proofkit.linter.folders.project import Project

    generated(repository, {"auc": {"value": 0.7}, "readme": {}})
    project = Project(str(repository))
    assert project.metrics() is project.metrics()
    text = complete() + "[a](reports/a.png) [b](reports/b.png)\n"
    assert lint_text(text, project=project) == []


def test_figures_that_are_nested_too_deeply_are_none(repository):
    from proofkit.linter.folders.project import Project

    generated(repository, {"readme": {}})
    (repository / "reports" / "metrics.json").write_text("[" * 100_000, encoding="utf-8")
    assert Project(str(repository)).metrics() is None


def test_results_that_differ_from_the_metrics_are_reported_and_mended(repository):
    from proofkit.linter.fixes import changes, write

    generated(repository, {"auc": {"value": 0.7}, "readme": {"results-auc": "AUC {auc.value:.2f}"}})
    assert ("stale-results", "README.md") in rules(repository)
    write(changes([str(repository)])[0])
    assert ("stale-results", "README.md") not in rules(repository)
    assert "-->\nAUC 0.70\n<!--" in (repository / "README.md").read_text("utf-8")


def test_a_figure_that_is_shown_as_zero_is_compared_without_a_sign(repository):
    metrics = {"gap": -0.01, "readme": {"results-auc": "Gap {gap:.1f}, or {gap:+.1f}"}}
    generated(repository, metrics)
    change(repository / "README.md", "No result exists yet.", "Gap 0.0, or +0.0")
    assert messages(repository, "stale-results") == []


@pytest.mark.parametrize("content", ["{", '{"files":' + "[" * 100_000], ids=["open", "deep"])
def test_a_project_whose_manifest_cannot_be_read_is_told_so(repository, content):
    (repository / ".proofkit").mkdir()
    (repository / ".proofkit" / "project.toml").write_text("", "utf-8")
    data = repository / "data"
    data.mkdir(exist_ok=True)
    (data / "manifest.json").write_text(content, "utf-8")
    found = [(one.rule, one.path) for one in lint([str(repository)]).findings]
    assert ("manifest-mismatch", f"{repository}/data/manifest.json") in found


AUC = {"auc": {"value": 0.7}, "readme": {"results-auc": "AUC {auc.value:.2f}\n\nOn 9 rows."}}


def change(file, old, new):
    text = file.read_bytes().decode("utf-8")
    assert old in text
    file.write_bytes(text.replace(old, new).encode("utf-8"))


def messages(folder, rule):
    return [one.message for one in lint([str(folder)]).findings if one.rule == rule]


def test_results_and_decisions_are_compared_however_their_lines_end(repository):
    from proofkit.linter.fixes import changes, write

    readme = repository / "README.md"
    generated(repository, AUC)
    change(readme, "\n", "\r\n")
    write(changes([str(repository)])[0])
    assert rules(repository) == {("unchanged-case-study", "README.md")}
    assert b"-->\r\nAUC 0.70\r\n\r\nOn 9 rows.\r\n<!--" in readme.read_bytes()
    assert changes([str(repository)]) == ([], [])
    change(readme, "0.70", "0.91")
    assert ("stale-results", "README.md") in rules(repository)


@pytest.mark.parametrize("has_run", [True, False])
@pytest.mark.parametrize(("lost", "left"), [("begin", "end"), ("end", "begin")])
def test_a_lone_marker_of_results_fails_the_run(repository, lost, left, has_run):
    generated(repository, AUC if has_run else None)
    change(repository / "README.md", f"<!-- proofkit:{lost} results-auc -->\n", "")
    [message] = messages(repository, "stale-results")
    assert message.startswith(f"marker {left} results-auc has no {lost}")
    assert f"write <!-- proofkit:{lost} results-auc -->" in message
    assert lint([str(repository)]).exit_code == 1


@pytest.mark.parametrize("has_run", [True, False])
def test_results_that_have_lost_both_markers_fail_the_run(repository, has_run):
    generated(repository, AUC if has_run else None)
    readme = repository / "README.md"
    change(readme, "<!-- proofkit:begin results-auc -->\n", "")
    change(readme, "No result exists yet.\n<!-- proofkit:end results-auc -->", "AUC 0.98.")
    [message] = messages(repository, "stale-results")
    assert message.startswith("has lost the markers of results-auc")
    assert "<!-- proofkit:begin results-auc -->" in message
    assert lint([str(repository)]).exit_code == 1


def test_a_part_that_is_computed_no_more_may_go(repository):
    generated(repository, {"auc": {"value": 0.7}, "readme": {}})
    readme = repository / "README.md"
    change(readme, "<!-- proofkit:begin results-auc -->\n", "")
    change(readme, "No result exists yet.\n<!-- proofkit:end results-auc -->\n", "")
    assert messages(repository, "stale-results") == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<!-- proofkit:begin results-auc -->\nAUC 0.70\n", "AUC 0.98\n", "marker end"),
        ("0.70", "0.98", "differs from"),
        ("AUC", "AUC", None),
    ],
)
def test_other_pages_of_the_scaffold_are_held_to_the_results_too(repository, old, new, told):
    generated(repository, {"auc": {"value": 0.7}, "readme": {"results-auc": "AUC {auc.value:.2f}"}})
    page = (
        "# Memo\n\n<!-- proofkit:begin results-auc -->\nAUC 0.70\n"
        "<!-- proofkit:end results-auc -->\n"
    )
    change(repository / "README.md", "No result exists yet.", "AUC 0.70")
    (repository / "memo").mkdir()
    for name in ("memo/MEMO.md", "own.md"):
        (repository / name).write_text(page.replace(old, new), "utf-8")
    snapshot = repository / ".proofkit" / "scaffold.json"
    files = json.loads(snapshot.read_text("utf-8"))["files"]
    snapshot.write_text(json.dumps({"files": {**files, "memo/MEMO.md": page}}), "utf-8")
    found = [f for f in lint([str(repository)]).findings if f.rule == "stale-results"]
    if told is None:
        assert found == []
    else:
        [one] = found
        assert one.path.endswith("memo/MEMO.md")
        assert told in one.message


def test_what_the_scaffold_wrote_is_read_once_for_all_pages_of_a_project(repository, monkeypatch):
    generated(repository, AUC)
    for number in range(5):
        (repository / f"page{number}.md").write_text("# A page\n", "utf-8")
    loads, read = json.load, []
    monkeypatch.setattr(json, "load", lambda stream: read.append(stream.name) or loads(stream))
    lint([str(repository)])
    assert sum(name.endswith("scaffold.json") for name in read) == 1


@pytest.mark.parametrize("kind", ["begin", "end"])
def test_a_marker_that_stands_twice_fails_the_run(repository, kind):
    generated(repository, AUC)
    marker = f"<!-- proofkit:{kind} results-auc -->\n"
    change(repository / "README.md", marker, f"{marker}AUC 0.91\n{marker}")
    assert any("take this marker out" in one for one in messages(repository, "stale-results"))


def test_a_lone_marker_of_a_decision_is_noted(repository):
    generated(repository)
    change(repository / "README.md", "<!-- proofkit:end decision-cohort -->\n", "")
    [message] = messages(repository, "unchanged-case-study")
    assert message.startswith("marker begin decision-cohort has no end")


def test_figures_without_the_metrics_they_came_from_are_told_from_none(repository):
    generated(repository)
    assert messages(repository, "unreported-results") == [
        "holds no result yet; run make setup report"
    ]
    assert messages(repository, "stale-results") == []
    change(repository / "README.md", "No result exists yet.", "AUC 0.70")
    [message] = messages(repository, "stale-results")
    assert message.startswith("shows results, and reports/metrics.json is missing, so none can be")
    assert messages(repository, "unreported-results") == []


@pytest.mark.parametrize("content", ["{", "[]", "[" * 100_000])
def test_metrics_that_cannot_be_read_are_said_to_be(repository, content):
    generated(repository)
    (repository / "reports").mkdir()
    (repository / "reports" / "metrics.json").write_text(content, encoding="utf-8")
    [message] = messages(repository, "unreported-results")
    assert message.startswith("reports/metrics.json cannot be read")
    change(repository / "README.md", "No result exists yet.", "AUC 0.70")
    [message] = messages(repository, "stale-results")
    assert message.startswith("shows results, and reports/metrics.json cannot be read, so none")
    assert messages(repository, "unreported-results") == []
