from pathlib import Path

import yaml

import proofkit.linter.rules
from proofkit.linter.loading import all_rules
from proofkit.linter.rule_pages import all_pages

ROOT = Path(__file__).parents[2]


def test_the_pages_of_the_rules_are_those_that_the_rules_give():
    page = Path(proofkit.linter.rules.__file__).with_name("README.md")
    assert page.read_text("utf-8") == all_pages(all_rules().values()), (
        "run python -m tests.generated rules"
    )


def test_the_hook_and_the_action_call_what_there_is():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert all(hook["entry"].startswith("proofkit lint") for hook in hooks)
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    steps = action["runs"]["steps"]
    assert all("${{" not in step["run"] for step in steps)  # inputs come by the environment
