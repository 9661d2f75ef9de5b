import pytest

from proofkit.linter.document import Document
from proofkit.linter.loading import all_rules
from proofkit.linter.rules import Rule
from proofkit.linter.source import Source

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


def remarks(rule: Rule, text: str) -> list[str]:
    assert rule.check is not None
    return [remark.message for remark in rule.check(Document(Source(text, "README.md")))]


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_a_rule_is_silent_on_its_good_examples(rule: Rule, text: str) -> None:
    assert remarks(rule, text) == []


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_rule_reports_its_bad_examples(rule: Rule, text: str) -> None:
    assert remarks(rule, text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_page_and_examples(rule: Rule) -> None:
    assert rule.law.endswith(".")
    assert len(rule.page.strip().split("\n\n")) >= 3
