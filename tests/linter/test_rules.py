import ast
from pathlib import Path

import pytest

from proofkit.linter.engine import lint_file
from proofkit.linter.rules import Rule
from proofkit.linter.run.loading import all_rules
from proofkit.linter.unscanned import UNSCANNED

RULES = list(all_rules().values())
GOOD = [
    pytest.param(rule, text, id=f"{rule.name}-{at}")
    for rule in RULES
    for at, text in enumerate(rule.good)
]
BAD = [
    pytest.param(rule, text, id=f"{rule.name}-{at}")
    for rule in RULES
    for at, text in enumerate(rule.bad)
]
COMPARING = ("stale-results", "unchanged-case-study", "unreported-results")
"""Rules on a README that compare it with other files of a generated project."""


def is_told_by_a_text(rule: Rule) -> bool:
    """Whether a README that stands alone can break the rule."""
    return rule.scope != "repository" and rule.name not in (*COMPARING, UNSCANNED)


TOLD_BY_A_TEXT = [rule for rule in RULES if is_told_by_a_text(rule)]


def is_reported(rule: Rule, text: str, folder: Path) -> bool:
    (folder / "README.md").write_text(text, encoding="utf-8")
    return rule.name in {found.rule for found in lint_file(folder / "README.md")}


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_a_rule_is_silent_on_its_good_examples(rule: Rule, text: str, tmp_path: Path) -> None:
    assert not is_reported(rule, text, tmp_path)


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_rule_reports_its_bad_examples(rule: Rule, text: str, tmp_path: Path) -> None:
    assert is_reported(rule, text, tmp_path)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_page(rule: Rule) -> None:
    assert rule.law.endswith(".")
    assert len(rule.page.strip().split("\n\n")) >= 3


@pytest.mark.parametrize("rule", TOLD_BY_A_TEXT, ids=lambda rule: rule.name)
def test_a_rule_that_one_text_can_break_has_examples_of_both_kinds(rule: Rule) -> None:
    assert rule.good
    assert rule.bad


def test_a_rule_that_takes_a_folder_to_break_is_asserted_by_another_test() -> None:
    asserted = {
        constant.value
        for module in Path(__file__).parent.glob("test_*.py")
        if module.name != Path(__file__).name
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Assert)
        for constant in ast.walk(node)
        if isinstance(constant, ast.Constant)
    }
    folders = {rule.name for rule in RULES if not is_told_by_a_text(rule)}
    assert folders >= set(COMPARING)
    assert not folders - asserted
