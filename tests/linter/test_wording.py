"""Every phrase that is looked for stands under the reason why, and pages of claims tell it."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from proofkit.linter import statements
from proofkit.linter.claims import wording
from proofkit.linter.rule_pages import page
from proofkit.linter.run.loading import all_rules
from proofkit.linter.words.phrases import Phrases
from tests.linter.wordings import unheld, words_of_sentences

SHORT = 6
"""How many lines a list of a statement may have without reasons; a list of claims has them."""


def modules_in(package) -> list:
    found = pkgutil.iter_modules(package.__path__)
    return [importlib.import_module(f"{package.__name__}.{info.name}") for info in found]


def source_of(module) -> str:
    return Path(module.__file__).read_text("utf-8")


CLAIMS = modules_in(wording)
STATEMENTS = [m for m in modules_in(statements) if "Phrases(" in source_of(m)]
MODULES = [*CLAIMS, *STATEMENTS]


def lists_of(module) -> list[tuple[str, Phrases]]:
    """Return each list that a module writes and that needs reasons, as text and as it is read."""
    source = source_of(module)
    written = re.findall(r'(?ms)^(\w+) = Phrases\(\s*"""(.*?)"""', source)
    assert len(written) == source.count("Phrases(") > 0
    lists = [(text, getattr(module, name)) for name, text in written]
    return [one for one in lists if module in CLAIMS or not is_short(*one)]


def is_short(text: str, phrases: Phrases) -> bool:
    return not phrases.reasons() and len(text.strip().splitlines()) <= SHORT


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_phrase_stands_under_a_reason_and_no_reason_stands_alone(module):
    for text, phrases in lists_of(module):
        before, *parts = re.split(r"(?m)^ *# (.+)$", text)
        assert not before.strip(), "phrases without a reason"
        assert parts[::2] == phrases.reasons()
        below = [Phrases(part).read() for part in parts[1::2]]
        assert all(below), "a reason without phrases"
        assert sum(map(len, below)) == len(phrases.read())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_reasons_of_a_module_differ_and_fit_a_line_of_a_terminal(module):
    reasons = [reason for _, phrases in lists_of(module) for reason in phrases.reasons()]
    assert len(set(reasons)) == len(reasons)
    for reason in reasons:
        assert reason[0].isupper()
        assert reason[-1].isalpha()
        assert len(f"- {reason}") <= 80


def test_each_wording_of_a_claim_has_a_sentence_that_holds_it():
    told = (Path(__file__).parent / "sentences.tsv").read_text("utf-8").splitlines()
    claims = [line.removeprefix("claim\t") for line in told if line.startswith("claim\t")]
    sentences = words_of_sentences(claims)
    lists = [phrases for module in CLAIMS for _, phrases in lists_of(module)]
    assert [one for phrases in lists for one in unheld(phrases, sentences)] == []


def test_all_that_is_worded_is_told_on_the_page_of_a_rule():
    told = {id(phrases): rule for rule in all_rules().values() for phrases in rule.looks_for}
    for module in CLAIMS:
        for _, phrases in lists_of(module):
            assert id(phrases) in told, f"no rule has the phrases of {module.__name__} in LOOKS_FOR"
            shown = page(told[id(phrases)]).lower().splitlines()
            assert all(f"- {reason.lower()}" in shown for reason in phrases.reasons())
