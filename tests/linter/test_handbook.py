"""The handbook of the linter says what there is, and each example in it does what it says."""

import argparse
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

import proofkit.linter
from proofkit.cli import main
from proofkit.commands.lint import FORMATS, add_arguments
from proofkit.linter.engine import lint, lint_file, lint_text
from proofkit.linter.finding import SEVERITIES
from proofkit.linter.run.configuration import SETTINGS
from proofkit.linter.run.loading import all_rules
from proofkit.linter.run.options import Options
from tests.linter.readmes import complete, complete_with

ROOT = Path(__file__).parents[2]
PAGE = Path(proofkit.linter.__file__).with_name("README.md").read_text("utf-8")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
COMMENT = "<!-- proofkit: ignore replacement-claim a quotation -->"
CLAIM = "No doctor needed."


def blocks(language):
    return [dedent(text) for text in re.findall(rf"(?ms)^```{language}\n(.*?)^```", PAGE)]


def parser():
    made = argparse.ArgumentParser()
    add_arguments(made)
    return made


def options():
    return {word for action in parser()._actions for word in action.option_strings} - {"-h"}


def test_every_option_setting_format_severity_and_input_is_named():
    assert {word for word in options() if f"`{word}" in PAGE or f"{word} " in PAGE} | {
        "--help"
    } == options()
    for name in (*SETTINGS, *FORMATS, *SEVERITIES, *ACTION["inputs"]):
        assert f"`{name}`" in PAGE, name
    for hook in HOOKS:
        assert f"id: {hook['id']}" in PAGE
    assert [row[0] for row in re.findall(r"(?m)^\| (\d) \|", PAGE)] == ["0", "1", "2"]


def test_everything_that_is_named_is_there():
    assert set(re.findall(r"--[a-z-]{3,}", PAGE)) <= options()
    named = re.findall(r"ignore ([a-z]+-[a-z,-]+)", PAGE) + re.findall(r"`([a-z]+-claim)`", PAGE)
    assert named
    assert {rule for names in named for rule in names.split(",")} <= set(all_rules())
    headings = {re.sub(r"\W+", "-", line.lower()) for line in re.findall(r"(?m)^#+ (.*)$", PAGE)}
    assert set(re.findall(r"\(#(.*?)\)", PAGE)) <= headings


def test_the_handbook_is_printed(capsys):
    assert main(["lint", "--explain", "handbook"]) == 0
    assert capsys.readouterr().out == PAGE
    assert max(len(line) for line in PAGE.split("\n") if not line.startswith("|")) <= 80


def test_the_page_on_github_of_this_tool_leads_to_the_handbook():
    assert "](src/proofkit/linter/README.md)" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("line", re.findall(r"(?m)^\$ (proofkit lint .*?)(?:  +#.*| < .*)?$", PAGE))
def test_every_line_to_type_can_be_parsed(line):
    parser().parse_intermixed_args(line.split()[2:])


def test_the_configuration_does_what_it_says(tmp_path):
    ours, shared, _ = blocks("toml")
    for name in ("README.md", "docs/why.md", "drafts/a.md"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        text = "# A\n\n[x](nothing.md) Contact: jo.cole@gmail.com\n\nAccuracy was 0.91.\n"
        file.write_text(text, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(shared, encoding="utf-8")
    found = {
        (one.path.removeprefix(f"{tmp_path}/"), one.rule) for one in lint([str(tmp_path)]).findings
    }
    assert ("README.md", "broken-link") in found
    assert ("README.md", "contact-detail") in found
    assert not {rule for path, rule in found if path == "docs/why.md"} & {"broken-link"}
    assert not [path for path, _ in found if path.startswith("drafts/")]
    assert lint([str(tmp_path / "drafts" / "a.md")]).findings  # named: judged all the same
    (tmp_path / "proofkit.toml").write_text(ours, encoding="utf-8")
    report = lint([str(tmp_path)])
    assert report.is_strict
    assert "contact-detail" not in {one.rule for one in report.findings}
    assert {one.severity for one in report.findings if one.rule == "accuracy-only"} == {"error"}
    assert set(tomllib.loads(ours)) < set(SETTINGS)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{COMMENT}\n{CLAIM}\n{CLAIM}\n\n{CLAIM}\n", [5]),  # a paragraph
        (f"{COMMENT}\n\n### {CLAIM}\n\n{CLAIM}\n", [5]),  # a heading
        (f"{COMMENT}\n\n- {CLAIM}\n- {CLAIM}\n", [4]),  # one item
        (f"{COMMENT}\n\n| a |\n|---|\n| {CLAIM} |\n| {CLAIM} |\n", []),  # a table
        (f"{CLAIM}\n{CLAIM} {COMMENT}\n{CLAIM}\n", [1]),  # a line, and what follows
        (f"{COMMENT[:-3]}\n-->\n\n{CLAIM}\n", []),
        (f"{COMMENT.replace('claim', 'claim,regulatory-claim')}\n{CLAIM} FDA approved.\n", []),
        (f"{COMMENT.replace('claim', 'claim regulatory-claim')}\n{CLAIM} FDA approved.\n", []),
        (f"`{COMMENT}`\n{CLAIM}\n", [2]),  # an example
    ],
)
def test_a_comment_covers_what_the_handbook_says(text, lines):
    first = complete_with("").count("\n")
    found = lint_text(complete_with(text))
    assert [(one.rule, one.line - first) for one in found] == [
        ("replacement-claim", line) for line in lines
    ]


def test_the_comments_that_are_shown_work(tmp_path):
    [shown], [rst] = blocks("markdown"), blocks("rst")
    assert lint_text(complete_with(shown)) == []
    assert lint_text(complete_with(shown.split("\n", 1)[1])) != []
    (tmp_path / "README.rst").write_text(complete_with(rst), encoding="utf-8")
    assert lint_file(tmp_path / "README.rst") == []


def test_a_rule_of_one_s_own_works(tmp_path):
    [module] = blocks("python")
    (tmp_path / "shouting.py").write_text(module, encoding="utf-8")
    rule = all_rules((str(tmp_path),))["shouting"]
    options = Options(select=("shouting",), rule_folders=(str(tmp_path),))
    assert rule.law == "A text must not shout."
    assert rule.remedy == "Take the exclamation marks out."
    assert all(lint_text(text, options=options) for text in rule.bad)
    assert not any(lint_text(text, options=options) for text in rule.good)


def test_a_rule_of_an_installed_package_works(tmp_path):
    [module] = blocks("python")
    (tmp_path / "mypackage").mkdir()
    (tmp_path / "mypackage" / "__init__.py").touch()
    (tmp_path / "mypackage" / "shouting.py").write_text(module, encoding="utf-8")
    *_, settings = (tomllib.loads(text) for text in blocks("toml"))
    [(group, points)] = settings["project"]["entry-points"].items()
    about = tmp_path / "mypackage-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Name: mypackage\nVersion: 1.0\n", encoding="utf-8")
    lines = [f"[{group}]", *(f"{name} = {module}" for name, module in points.items()), ""]
    (about / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "proofkit", "lint", "--explain", "shouting"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, "")
    assert "A text must not shout." in told.stdout


def test_the_workflows_use_what_there_is():
    hooks, annotations, upload = (yaml.safe_load(text) for text in blocks("yaml"))
    asked = [hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]]
    assert asked == [hook["id"] for hook in HOOKS]
    steps = [*annotations["jobs"]["proofkit"]["steps"], *upload["steps"]]
    ours = [step for step in steps if "proofkit@" in step["uses"]]
    assert len(ours) == 2
    assert all(set(step["with"]) <= set(ACTION["inputs"]) for step in ours)
    last = upload["steps"][-1]
    assert last["if"] == "always()"
    assert last["with"]["sarif_file"] == ours[-1]["with"]["output"]
    for name, about in ACTION["inputs"].items():
        default = f"`{about['default']}` " if about["default"] else ""
        assert f"| `{name}` | {default}| " in PAGE


@pytest.mark.skipif(os.name == "nt", reason="the script is for bash")
def test_the_action_judges_and_ends_by_what_it_found(tmp_path):
    shim = tmp_path / "venv bin" / "proofkit"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec {sys.executable} -m proofkit "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    script = ACTION["runs"]["steps"][-1]["run"]
    (tmp_path / "README.md").write_text(complete(human=None), encoding="utf-8")

    def judged(**inputs):
        asked = {name.upper(): about["default"] for name, about in ACTION["inputs"].items()}
        installed = {"PROOFKIT": str(shim), "PYTHONPATH": os.pathsep.join(sys.path)}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=tmp_path,
            env={**os.environ, **installed, **asked, **inputs},
            capture_output=True,
            text=True,
            check=False,
        )

    annotated = judged()
    assert annotated.returncode == 0
    assert annotated.stdout.startswith("::warning file=README.md,line=1,title=missing-human")
    assert judged(STRICT="true").returncode == 1
    assert judged(STRICT="true", FORMAT="sarif", OUTPUT="proofkit.sarif").returncode == 1
    assert '"version": "2.1.0"' in (tmp_path / "proofkit.sarif").read_text("utf-8")
    assert judged(FORMAT="sarif", OUTPUT="new/folder/a.sarif").returncode == 0
    assert '"version": "2.1.0"' in (tmp_path / "new" / "folder" / "a.sarif").read_text("utf-8")
    for taken in ("README.md/a.sarif", "new/folder"):
        lost = judged(FORMAT="sarif", OUTPUT=taken)
        assert lost.returncode == 2
        assert "name another file" in lost.stderr
    misspelled = judged(STRICT="true", FORMAT="sarf", OUTPUT="proofkit.sarif")
    assert misspelled.returncode == 2
    assert not (tmp_path / "proofkit.sarif").exists()  # nothing to upload
    unsure = judged(STRICT="yes")
    assert (unsure.returncode, unsure.stdout) == (2, "")
    assert "strict is true or false, not yes" in unsure.stderr
    (tmp_path / "other.md").write_text("No doctor needed.\n", encoding="utf-8")
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    for paths in ("README.md\nother.md\n", " README.md  other.md", "\n  README.md\n  other.md"):
        both = judged(PATHS=paths)
        assert both.returncode == 1
        assert "::error file=other.md,line=1" in both.stdout


def test_the_action_leaves_the_python_of_a_job_as_it_is():
    install, judge = ACTION["runs"]["steps"]
    assert "GITHUB_PATH" not in install["run"] + judge["run"]
    [name] = re.findall(r'echo "(\w+)=[^"]*" >> "\$GITHUB_OUTPUT"', install["run"])
    said = f"${{{{ steps.{install['id']}.outputs.{name} }}}}"
    assert judge["env"]["PROOFKIT"] == said
