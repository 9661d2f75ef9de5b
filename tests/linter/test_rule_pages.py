import re
from pathlib import Path

import pytest
import yaml

import proofkit.linter.rules
from proofkit.linter.excerpts import excerpt
from proofkit.linter.rule_pages import all_pages, page
from proofkit.linter.run.loading import all_rules

ROOT = Path(__file__).parents[2]


def test_the_pages_of_the_rules_are_those_that_the_rules_give():
    page = Path(proofkit.linter.rules.__file__).with_name("README.md")
    assert page.read_text("utf-8") == all_pages(all_rules().values()), (
        "run python -m tests.generated rules"
    )


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.name)
def test_a_page_shows_what_tells_the_reported_from_the_others(rule):
    examples = re.findall(r"(?m)^(Reported|Not reported):\n\n((?:    .*\n|\n)+)", page(rule))
    shown = {heading: {text for key, text in examples if key == heading} for heading, _ in examples}
    assert len(shown) == bool(rule.bad) + bool(rule.good)
    assert not shown.get("Reported", set()) & shown.get("Not reported", set())
    for _, text in examples:
        assert "\n\n\n" not in text.rstrip()


def test_a_long_example_says_what_was_left_out_of_it():
    lines = [f"line {number}" for number in range(30)]
    with_more = [*lines[:20], "more", *lines[20:]]
    assert excerpt("\n".join(with_more), ["\n".join(lines)]) == [
        *("line 0", "", "[... 17 lines ...]", "", "line 18", "line 19", "more"),
        *("line 20", "line 21", "line 22", "", "[... 7 lines ...]"),
    ]
    assert excerpt("\n".join(lines), [])[-1] == "[... 17 lines ...]"


def test_the_hook_and_the_action_call_what_there_is():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert all(hook["entry"].startswith("proofkit lint") for hook in hooks)
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    steps = action["runs"]["steps"]
    assert all("${{" not in step["run"] for step in steps)  # inputs come by the environment
