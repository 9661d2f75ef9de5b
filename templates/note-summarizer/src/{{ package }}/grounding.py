"""Find what a summary says and the note does not: medicines and statements without support."""

import re
from collections.abc import Iterator
from functools import cache

from . import wording
from .reading import Sentence

_DOSED = re.compile(r"([a-z][a-z-]+) (?:\d+(?:\.\d+)?) ?(?:mg|mcg|g|ml|units|drops?)\b")
_DIAGNOSIS = re.compile(
    r"\b(?:diagnosis|impression|assess(?:ed|ment)|findings are consistent with|"
    r"we think that this is|explanation is|past history|known to have|history includes|"
    r"health conditions|live with)\b"
)
"""What a sentence begins with that names an illness, as an impression or from before."""

_FEWEST_LETTERS = 3


@cache
def known(text: str) -> frozenset[str]:
    """Return the words that a note itself uses, its first lines left out."""
    body = text.split("\n\n", 2)[-1]
    return frozenset(wording.words(wording.normal(body)))


def unsupported(sentence: Sentence, note_words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield what has no support: its kind (medicine, diagnosis, statement) and the words as said.

    A part of a sentence is unsupported when at least half of its words with a meaning, the usual
    words of reports left out, do not occur in the note.
    """
    medicines, quoted = set(), set()
    for name in _DOSED.findall(sentence.text):
        if wording.stem(name) not in note_words | wording.frame():
            medicines.add(name)
            yield "medicine", name
    for part in sentence.parts:
        telling = {word for word in part.content - wording.frame() if _tells(word)}
        strange = telling - note_words
        if not strange or 2 * len(strange) < len(telling) or _holds(part.text, medicines):
            continue
        if part.said not in quoted:
            quoted.add(part.said)
            kind = "diagnosis" if _DIAGNOSIS.search(sentence.text) else "statement"
            yield kind, part.said


def _tells(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS and not word[0].isdigit()


def _holds(text: str, names: set[str]) -> bool:
    return any(name in text for name in names)
