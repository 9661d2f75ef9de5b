"""A document project without a data set, as several of the catalogue are."""

import subprocess
import sys

import pytest

from proofkit import project
from proofkit.catalogue.blueprint import read_blueprint
from proofkit.scaffold.answers import Answers
from proofkit.scaffold.provenance import record_texts

BLUEPRINT = """
title = "A plan"
question = "How does a fictional tool go live?"
summary = "A plan."
kind = "document"
dataset = "none"
size = 1
domain = "operations"
backgrounds = ["operations"]
employers = ["hospital"]
coding = "low"
hours = 1
build = ["x"]
skills = ["x"]
interview = ["x?"]
[proves]
hospital = "x"
"""

WORDS = """
A nurse decides on each case of this fictional plan, no real person is described, and anybody may
overrule what the tool says, at any time and without giving a reason for it.
"""
SECTIONS = (
    "problem",
    "data",
    "approach",
    "risks",
    "oversight",
    "next_steps",
    "decisions",
    "employer",
)
README = (
    """{% extends "_partials/readme.md.jinja" %}
{% from "_partials/markers.md.jinja" import results %}
{% from "_partials/steps.jinja" import mermaid %}
{% set first = ["A1", "Nurse", "Reads", "A2: done", "person"] %}
{% set steps = [first, ["A2", "Tool", "Sorts", "", "software"]] %}
{% block summary %}
{{ mermaid("plan/steps.csv", steps) }}

{% endblock %}
"""
    + "".join(f"{{% block {name} %}}{WORDS}\n{{% endblock %}}\n" for name in SECTIONS)
    + f"""{{% block evaluation %}}
{WORDS}
{{{{ results("results-x", "x") }}}}

{{% endblock %}}
"""
)

STEPS = "step,lane,what,next,by\nA1,Nurse,Reads,A2: done,person\nA2,Tool,Sorts,,software\n"
REPORT = '"""Compute nothing: the plan is a table."""\n'


def a_plan(within):
    """Write the blueprint of a plan, and return its folder."""
    folder = within / "a-plan"
    (folder / "plan").mkdir(parents=True)
    (folder / "src/{{ package }}").mkdir(parents=True)
    (folder / "blueprint.toml").write_text(BLUEPRINT)
    (folder / "README.md.jinja").write_text(README)
    (folder / "plan/steps.csv").write_text(STEPS)
    (folder / "src/{{ package }}/report.py").write_text(REPORT)
    return folder


@pytest.fixture
def plan(tmp_path):
    blueprint = read_blueprint(a_plan(tmp_path))
    given = project.settled(blueprint, Answers())
    made = tmp_path / "made"
    project.render(blueprint, given, made)
    about, answers = project.maker(blueprint), project.recorded(blueprint, given)
    (made / ".proofkit").mkdir()
    for name, text in record_texts(about, answers, {}, {}).items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def run(folder, *words):
    return subprocess.run(
        [sys.executable, *words], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.project
def test_it_passes_the_tests_of_its_layers(plan):
    result = run(plan, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert result.returncode == 0, result.stdout[-3000:]


def test_it_declares_no_library_and_has_no_data(plan):
    assert "dependencies = []" in (plan / "pyproject.toml").read_text("utf-8")
    assert not (plan / "data").exists()
    result = run(plan / "src", "-m", "a_plan.verify")
    assert result.returncode == 0
    assert "its case is fictional" in result.stdout


def test_a_blueprint_keeps_its_own_partials_to_itself(tmp_path):
    folder = a_plan(tmp_path)
    (folder / "_partials").mkdir()
    (folder / "_partials/words.jinja").write_text("{% set word = 'shared' %}")
    (folder / "NOTE.md.jinja").write_text(
        '{% import "_partials/a-plan/words.jinja" as words %}{{ words.word }}'
    )
    blueprint = read_blueprint(folder)
    project.render(blueprint, project.settled(blueprint, Answers()), tmp_path / "made")
    assert (tmp_path / "made/NOTE.md").read_text("utf-8") == "shared"
    assert not (tmp_path / "made/_partials").exists()
