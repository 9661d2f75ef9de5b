"""Every phrase of a claim stands under the reason why it is one, and the rules' pages tell it."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from proofkit.linter.claims import wording
from proofkit.linter.loading import all_rules
from proofkit.linter.phrases import Phrases
from proofkit.linter.rule_pages import page

MODULES = [
    importlib.import_module(f"{wording.__name__}.{info.name}")
    for info in pkgutil.iter_modules(wording.__path__)
]


def phrases_of(module) -> list[Phrases]:
    return [value for value in vars(module).values() if isinstance(value, Phrases)]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_phrase_stands_under_a_reason_and_no_reason_stands_alone(module):
    source = Path(module.__file__).read_text("utf-8")
    written = re.findall(r'(?s)Phrases\(\s*"""(.*?)"""', source)
    assert len(written) == len(phrases_of(module)) > 0
    for text, phrases in zip(written, phrases_of(module), strict=True):
        before, *parts = re.split(r"(?m)^ *# (.+)$", text)
        assert not before.strip(), "phrases without a reason"
        assert parts[::2] == phrases.reasons()
        below = [Phrases(part).read() for part in parts[1::2]]
        assert all(below), "a reason without phrases"
        assert sum(map(len, below)) == len(phrases.read())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_reasons_of_a_module_differ_and_fit_a_line_of_a_terminal(module):
    reasons = [reason for phrases in phrases_of(module) for reason in phrases.reasons()]
    assert len(set(reasons)) == len(reasons)
    for reason in reasons:
        assert reason[0].isupper()
        assert reason[-1].isalpha()
        assert len(f"- {reason}") <= 80


def test_all_that_is_worded_is_told_on_the_page_of_a_rule():
    told = {id(phrases): rule for rule in all_rules().values() for phrases in rule.looks_for}
    for module in MODULES:
        for phrases in phrases_of(module):
            assert id(phrases) in told, f"no rule has the phrases of {module.__name__} in LOOKS_FOR"
            shown = page(told[id(phrases)]).lower().splitlines()
            assert all(f"- {reason.lower()}" in shown for reason in phrases.reasons())
