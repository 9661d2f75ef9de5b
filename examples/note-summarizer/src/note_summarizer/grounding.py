"""Find what a summary says and the note does not: medicines and statements without support."""

import re
from collections.abc import Iterator
from functools import cache

from . import wording
from .reading import Sentence

_DOSED = re.compile(r"([a-z][a-z-]+) (?:\d+(?:\.\d+)?) ?(?:mg|mcg|g|ml|units|drops?)\b")
_FEWEST_LETTERS = 3


@cache
def known(text: str) -> frozenset[str]:
    """Return the words that a note itself uses, its first lines left out."""
    body = text.split("\n\n", 2)[-1]
    return frozenset(wording.words(wording.normal(body)))


def unsupported(sentence: Sentence, note_words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield what has no support: its kind (medicine, or statement) and the words.

    A part of a sentence is unsupported when at least half of its words with a meaning, the usual
    words of reports left out, do not occur in the note.
    """
    medicines = set()
    for name in _DOSED.findall(sentence.text):
        if wording.stem(name) not in note_words | wording.frame():
            medicines.add(name)
            yield "medicine", name
    for part in sentence.parts:
        telling = {word for word in part.content - wording.frame() if _tells(word)}
        strange = telling - note_words
        if strange and 2 * len(strange) >= len(telling) and not _holds(part.text, medicines):
            yield "statement", part.text


def _tells(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS and not word[0].isdigit()


def _holds(text: str, names: set[str]) -> bool:
    return any(name in text for name in names)
