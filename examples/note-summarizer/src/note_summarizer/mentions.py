"""Find where a summary speaks of a fact of the note."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from . import wording
from .notes import Fact, Note
from .reading import Part, Sentence

_JOINS = re.compile(r",|\band\b|\bor\b")
_NO_ALLERGY = wording.content("known allergies")
_NOT_IN = {
    "warning": {"reason", "symptom", "denial", "side_effect", "condition", "finding", "diagnosis"},
    "family": {"reason", "symptom", "denial", "side_effect", "condition", "finding", "diagnosis"},
    "allergy": {"reason", "symptom", "denial", "side_effect", "condition", "finding"},
}
"""Kinds of facts that are not stated by a sentence on a topic, even where the words are there."""

_ONLY_IN = {
    "allergy": "allergy",
    "follow_up": "follow_up",
    "referral": "referral",
}


@dataclass(frozen=True)
class Mention:
    """A fact, and the sentence (counted from 1) and parts that speak of it."""

    fact: Fact
    number: int
    sentence: Sentence
    parts: tuple[Part, ...]

    @property
    def is_denied(self) -> bool:
        """Whether the last part that speaks of the fact denies it."""
        return self.parts[-1].is_denied

    @property
    def sides(self) -> frozenset[str]:
        """The sides that these parts name."""
        return frozenset().union(*(part.sides for part in self.parts))


def find(note: Note, sentences: Sequence[Sentence]) -> list[Mention]:
    """Return every mention of every fact, in the order of the sentences."""
    return [
        mention
        for number, sentence in enumerate(sentences, start=1)
        for mention in _in_sentence(note, number, sentence)
    ]


def _in_sentence(note: Note, number: int, sentence: Sentence) -> Iterator[Mention]:
    found = []
    for fact in note.facts:
        wanted = content(fact.kind, fact.term, fact.value)
        if _fits(fact, sentence):
            parts = _where(fact, wanted, sentence)
            if parts:
                found.append(Mention(fact, number, sentence, parts))
    for mention in found:
        if not any(_covers(other, mention) for other in found):
            yield mention


def _fits(fact: Fact, sentence: Sentence) -> bool:
    """Say whether a sentence with these topics can state a fact of this kind."""
    if any(fact.kind in kinds for topic, kinds in _NOT_IN.items() if topic in sentence.topics):
        return False
    only = _ONLY_IN.get(fact.kind)
    return only is None or only in sentence.topics


def _where(fact: Fact, wanted: frozenset[str], sentence: Sentence) -> tuple[Part, ...]:
    """Return the shortest run of parts that holds the words of a fact, or nothing.

    A run is no longer than the fact: its words must not be gathered from a list of other things.
    """
    if fact.kind == "escalation":
        return sentence.parts if "warning" in sentence.topics else ()
    if fact.kind == "allergy" and sentence.content >= _NO_ALLERGY:
        return sentence.parts
    if not wanted or not wanted <= sentence.content:
        return ()
    longest = 1 + len(_JOINS.findall(fact.term)) + (fact.kind == "diagnosis")
    for length in range(1, longest + 1):
        for start in range(len(sentence.parts) - length + 1):
            run = sentence.parts[start : start + length]
            if wanted <= frozenset().union(*(part.content for part in run)):
                return run
    return sentence.parts if fact.kind in ("result", "medicine", "allergy") else ()


@cache
def content(kind: str, term: str, value: str) -> frozenset[str]:
    """Return the words by which a fact is known."""
    if kind == "allergy" and not value:
        return _NO_ALLERGY
    return wording.content(wording.normal(term))


def _covers(other: Mention, mention: Mention) -> bool:
    """Say whether another fact says the part more fully: `chest pain at rest`, `chest pain`."""
    both = (mention.fact, other.fact)
    first, second = (content(fact.kind, fact.term, fact.value) for fact in both)
    return len(mention.parts) == 1 and mention.parts == other.parts and first < second
