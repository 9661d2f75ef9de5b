"""Every blueprint: created, run, linted, its own tests run, and taken apart piece by piece."""

import json
import os
import re
import subprocess
import sys

import pytest

from proofkit.cli import main
from proofkit.project import catalog

SLUGS = [blueprint.slug for blueprint in catalog()]
SECTIONS = {
    "Problem": "missing-problem",
    "Data": "missing-data",
    "Approach": "missing-approach",
    "Evaluation": "missing-evaluation",
    "Risks and limitations": "missing-risks",
    "Human oversight": "missing-human-oversight",
    "Next steps": "missing-next-steps",
}

# A project is made once for all its tests: they stay in one worker.
each_project = [
    pytest.param(slug, marks=[pytest.mark.project, pytest.mark.xdist_group(slug)]) for slug in SLUGS
]


def own_tests(folder, *words):
    environment = {**os.environ, "PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def safety_tests(folder):
    """Run the tests that stand when everything else is rewritten, so without the others' set-up."""
    return own_tests(folder, "--noconftest", "tests/test_safety.py")


def lint(capsys, *words):
    capsys.readouterr()
    code = main(["lint", *map(str, words), "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


def without_section(readme, title):
    cut, count = re.subn(rf"^## {title}\n.*?(?=^## )", "", readme, flags=re.MULTILINE | re.DOTALL)
    assert count == 1, f"no section {title!r}"
    return cut


@pytest.mark.parametrize("slug", each_project)
def test_a_finished_project_passes_its_own_tests(own_copy, slug):
    result = own_tests(own_copy(slug))
    assert result.returncode == 0, result.stdout[-3000:]


@pytest.mark.parametrize("slug", each_project)
def test_a_finished_project_lints_without_error_or_warning(finished, slug, capsys):
    code, report = lint(capsys, finished(slug), "--strict")
    assert [f for f in report["findings"] if f["severity"] != "note"] == []
    assert code == 0


@pytest.mark.parametrize("slug", each_project)
@pytest.mark.parametrize("title", SECTIONS)
def test_a_section_that_is_cut_out_is_found_by_lint_and_by_the_projects_own_test(
    own_copy, slug, title, capsys
):
    project = own_copy(slug)
    readme = project / "README.md"
    readme.write_text(without_section(readme.read_text("utf-8"), title), encoding="utf-8")
    code, report = lint(capsys, readme)
    assert code == 1
    assert SECTIONS[title] in {finding["rule"] for finding in report["findings"]}
    assert safety_tests(project).returncode == 1


@pytest.mark.parametrize("slug", each_project)
@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("clinical|medical device|diagnos|prospective|regulatory", "missing-disclaimer"),
        ("prospective|regulatory", "missing-validation-note"),
        ("synthetic|simulat|fiction|generated", "missing-data-provenance"),
    ],
)
def test_a_statement_that_is_taken_out_is_found_by_lint_and_by_the_projects_own_test(
    own_copy, slug, words, rule, capsys
):
    project = own_copy(slug)
    readme = project / "README.md"
    paragraphs = readme.read_text("utf-8").split("\n\n")
    kept = [p for p in paragraphs if p.startswith("#") or not re.search(words, p, re.IGNORECASE)]
    readme.write_text("\n\n".join(kept), encoding="utf-8")
    code, report = lint(capsys, readme)
    assert code == 1
    assert rule in {finding["rule"] for finding in report["findings"]}
    assert safety_tests(project).returncode == 1


@pytest.mark.parametrize("slug", each_project)
def test_data_that_were_touched_are_found_by_lint_and_by_the_projects_own_test(
    own_copy, slug, capsys
):
    project = own_copy(slug)
    tables = sorted((project / "data").glob("*.csv")) if (project / "data").is_dir() else []
    if tables:
        (project / "data" / ".DS_Store").touch()  # a file manager's, which is no touch
        assert safety_tests(project).returncode == 0
        tables[0].write_bytes(tables[0].read_bytes() + b"x")
        code, report = lint(capsys, project)
        assert code == 1
        assert "manifest-mismatch" in {finding["rule"] for finding in report["findings"]}
        assert safety_tests(project).returncode == 1


@pytest.mark.parametrize("slug", each_project)
@pytest.mark.parametrize("kinds", ["begin", "end", "begin|end"])
def test_results_whose_markers_are_gone_are_found_by_lint_and_by_the_projects_own_test(
    own_copy, slug, kinds, capsys
):
    folder = own_copy(slug)
    page = folder / "README.md"
    text = page.read_text("utf-8")
    cut, count = re.subn(rf"<!-- proofkit:({kinds}) results-summary -->\n", "", text)
    assert count
    page.write_text(cut, "utf-8")
    code, report = lint(capsys, folder)
    assert code == 1
    assert "stale-results" in {one["rule"] for one in report["findings"]}
    own = own_tests(folder, "tests/test_results.py")
    assert own.returncode == 1
    assert "README.md has lost a marker of results-summary" in own.stdout


@pytest.mark.parametrize("slug", each_project)
def test_every_relative_link_and_picture_resolves(finished, slug):
    for page in finished(slug).glob("*.md"):
        text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)\s#]+)[^)]*\)", text):
            if "://" not in target and not target.startswith("mailto:"):
                assert (page.parent / target).exists(), f"{page.name} -> {target}"
