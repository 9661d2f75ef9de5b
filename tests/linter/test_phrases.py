"""Every phrase is written as `phrases.py` says, and can stand in some sentence."""

import importlib
import pkgutil
from pathlib import Path

import pytest

import proofkit.linter
from proofkit.linter.engine import lint_text
from proofkit.linter.words import vocabulary
from proofkit.linter.words.elements import Phrase
from proofkit.linter.words.phrases import Phrases
from proofkit.linter.words.sentences import words_of


def all_phrases() -> list[Phrases]:
    """Return the phrases of every module, also those in dictionaries and tuples."""
    found: list[Phrases] = []
    for info in pkgutil.walk_packages(proofkit.linter.__path__, "proofkit.linter."):
        values = list(vars(importlib.import_module(info.name)).values())
        for value in values:
            if isinstance(value, Phrases) and value not in found:
                found.append(value)
            elif isinstance(value, dict):
                values += value.values()
            elif isinstance(value, tuple | list):
                values += value
    return found


def test_every_phrase_can_be_read_and_each_of_its_words_be_found():
    lists = all_phrases()
    assert len(lists) > 30
    for phrases in lists:
        for phrase in phrases.read():
            for element in phrase.elements:
                for word in element.words:
                    assert words_of(word) == [word], (word, phrases)


def test_a_reason_is_no_phrase_and_is_told_in_its_place():
    phrases = Phrases(
        """
        # A promise that nothing goes wrong
        never wrong|
            fails
        no errors

        # A promise of "100%"
        100%
            accurate
        """
    )
    assert phrases.reasons() == ["A promise that nothing goes wrong", 'A promise of "100%"']
    assert phrases.heads.keys() == {"never", "no", "100%"}
    assert [len(phrase.elements) for phrase in phrases.read()] == [2, 2, 2]
    assert Phrases("never wrong").reasons() == []


@pytest.mark.parametrize("name", vocabulary.CLASSES)
def test_every_word_of_a_class_can_be_found_and_every_class_is_used(name):
    assert all(words_of(word) == [word] for word in vocabulary.words_of_class(name))
    assert is_used(name), f"nobody asks for {name}"


def is_used(name: str) -> bool:
    asked = (f"{{{name}}}", f'words_of_class("{name}")')
    home = Path(proofkit.linter.__path__[0])
    texts = (path.read_text("utf-8") for path in home.rglob("*.py"))
    return any(one in text for text in texts for one in asked)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("predict* risk", "begin with whole words"),
        ("!not safe", "begin with whole words"),
        ("safe ..3", "ends in a gap"),
        ("^ ..3 safe", "begins with a gap"),
        ("made-up data", "hyphens part words"),
        ("{clinican} agrees", "no class {clinican}"),
    ],
)
def test_a_phrase_that_could_never_match_is_refused(line, reason):
    with pytest.raises(ValueError, match=reason):
        Phrase(line)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [("It is safe.", True), ("It is safe to use.", True), ("It is safe enough.", False)],
)
def test_the_end_of_a_sentence_may_be_one_choice_of_several(text, is_found):
    sentence_words = words_of(text)
    phrase = Phrase("safe to|for|$")
    assert (phrase.last(sentence_words, sentence_words.index("safe")) >= 0) is is_found


@pytest.mark.parametrize(
    "text",
    [
        "The model {} provide medical advice.",
        "It {} diagnose disease in patients.",
        "The score {} be used on patients.",
        "This app {} replace a doctor.",
    ],
)
@pytest.mark.parametrize(
    ("long", "short"), [("does not", "doesn't"), ("should not", "shouldn't"), ("will not", "won't")]
)
def test_a_short_form_denies_as_the_long_one_does(text, long, short):
    rules = [
        {found.rule for found in lint_text("# Sepsis\n\n" + text.format(form))}
        for form in (long, short, short.replace("'", "\u2019"))
    ]
    assert rules[0] == rules[1] == rules[2]
    assert "missing-disclaimer" not in rules[0]
