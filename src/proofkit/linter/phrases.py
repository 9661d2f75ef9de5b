"""Patterns over words, written as a person would say them.

One phrase stands on each line of a `Phrases`. Its elements, parted by spaces, are

    detects|flags     any of these words
    predict*          any word that begins so
    {clinician}       any word of that class in `vocabulary.py`
    the?              a word that may be missing
    ..4               up to four other words in between
    !not|no           the next word is none of these
    {number} {count}  any number; one of two digits or more that is no year
    ^  $              the beginning or the end of the sentence

A line that is indented deeper goes on from the one above. Words are compared in lower case;
hyphens part words; commas, quotes and brackets may stand anywhere in a gap, but a gap never
crosses the end of a clause (`;`, `.`, `?`).
"""

from __future__ import annotations

import re

from proofkit.linter import vocabulary
from proofkit.linter.sentences import PUNCTUATION, Sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofkit.linter.document import Document

_GOES_ON = re.compile(r"(\|?)\n( +)(?=\S)")
_CLAUSE_END = frozenset(".;?!|\u2026")


class Element:
    """One place of a phrase."""

    __slots__ = ("gap", "is_denied", "is_optional", "shape", "stems", "words")

    def __init__(self, text: str, gap: int) -> None:
        self.gap = gap
        self.shape = ""
        self.is_denied = text[0] == "!" and len(text) > 1
        self.is_optional = text[-1] == "?" and len(text) > 1
        words: set[str] = set()
        stems: list[str] = []
        for choice in text.removeprefix("!").removesuffix("?").split("|"):
            if choice in ("{number}", "{count}"):
                self.shape = choice
            elif choice[:1] == "{":
                words |= vocabulary.words_of_class(choice[1:-1])
            elif choice[-1:] == "*":
                stems.append(choice[:-1])
            elif choice:
                words.add(choice)
        self.words = words
        self.stems = tuple(stems)

    def holds(self, word: str) -> bool:
        """Whether `word` may stand here."""
        if word in self.words or (self.stems and word.startswith(self.stems)):
            return True
        return bool(self.shape) and _is_number(word, is_count=self.shape == "{count}")


def _is_number(word: str, *, is_count: bool) -> bool:
    """Whether `word` is a number; as a count it has two digits or more and no decimal part."""
    if not word[0].isdigit():
        return False
    digits = word.replace(",", "")
    return not is_count or (len(digits) > 1 and digits.isdigit() and not _is_year(word))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


class Match:
    """Where a phrase was found: words `first` to `last` of a sentence, both included."""

    __slots__ = ("first", "last", "phrase", "sentence")

    def __init__(self, sentence: Sentence, first: int, last: int, phrase: int) -> None:
        self.sentence = sentence
        self.first = first
        self.last = last
        self.phrase = phrase


class Phrases:
    """Several phrases, looked for together."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._heads: dict[str, list[int]] | None = None
        self._stems: list[tuple[str, int]] = []
        self._phrases: list[list[Element]] = []
        self._is_anchored: list[bool] = []

    @property
    def heads(self) -> dict[str, list[int]]:
        """Each word that may begin a phrase, with the numbers of those phrases."""
        if self._heads is None:
            heads: dict[str, list[int]] = {}
            for line in _lines(self._text):
                if not (elements := _compiled(line)):
                    continue
                number = len(self._phrases)
                self._is_anchored.append(elements[0].words == {"^"})
                self._phrases.append(elements[1:] if self._is_anchored[-1] else elements)
                for element in self._phrases[-1]:
                    for word in element.words:
                        heads.setdefault(word, []).append(number)
                    self._stems += [(stem, number) for stem in element.stems]
                    if element.shape:
                        self._stems += [(digit, number) for digit in "0123456789"]
                    if not element.is_optional:
                        break
            self._heads = heads
        return self._heads

    def matches(self, sentence: Sentence) -> Iterator[Match]:
        """Yield each place where a phrase begins, the longest match first at each place."""
        heads = self.heads
        words = sentence.words
        for at, word in enumerate(words):
            numbers = heads.get(word, ())
            if self._stems:
                numbers = [*numbers, *(n for stem, n in self._stems if word.startswith(stem))]
            for number in numbers:
                if self._is_anchored[number] and not _is_start(words, at):
                    continue
                last = _follow(words, at, self._phrases[number], 0)
                if last >= 0:
                    yield Match(sentence, at, last, number)

    def search(self, sentence: Sentence) -> Match | None:
        """Return the first match in a sentence."""
        return next(self.matches(sentence), None)

    def candidates(self, document: Document) -> list[Sentence]:
        """Return the sentences of a document in which a phrase could begin."""
        vocabulary_of = document.vocabulary
        heads: Iterable[str] = [word for word in self.heads if word in vocabulary_of]
        if self._stems:
            stems = tuple(stem for stem, _ in self._stems)
            heads = [*heads, *(word for word in vocabulary_of if word.startswith(stems))]
        return document.sentences_with(heads)

    def find(self, document: Document) -> Iterator[Match]:
        """Yield every match in a document in reading order."""
        for sentence in self.candidates(document):
            yield from self.matches(sentence)


def _lines(text: str) -> list[str]:
    indent = min((len(found[2]) for found in _GOES_ON.finditer(text)), default=0)

    def joined(found: re.Match[str]) -> str:
        if len(found[2]) == indent:
            return f"{found[1]}\n"
        return found[1] or " "

    return _GOES_ON.sub(joined, text).split("\n")


def _compiled(line: str) -> list[Element]:
    elements: list[Element] = []
    gap = 0
    for part in line.split():
        if part.startswith(".."):
            gap = int(part[2:])
        else:
            elements.append(Element(part, gap))
            gap = 0
    return elements


def _follow(words: list[str], at: int, elements: list[Element], number: int) -> int:
    """Return the position of the last word when `elements` match from `at` on, or -1.

    The first element must stand at `at` itself; a gap belongs to the element after it.
    """
    if number == len(elements):
        return at - 1
    element = elements[number]
    if element.words == _FINISH:
        return at - 1 if all(word in PUNCTUATION for word in words[at:]) else -1
    gap = element.gap
    position = at
    while position < len(words):
        word = words[position]
        if element.is_denied:
            return -1 if element.holds(word) else _follow(words, position, elements, number + 1)
        if element.holds(word):
            last = _follow(words, position + 1, elements, number + 1)
            if last >= 0:
                return last
        if number == 0 or word in _CLAUSE_END:
            break
        if word in PUNCTUATION:
            if not element.gap and word not in _SOFT:
                break
        elif gap == 0:
            break
        else:
            gap -= 1
        position += 1
    if element.is_optional or (element.is_denied and position >= len(words)):
        return _follow(words, at, elements, number + 1)
    return -1


_FINISH = {"$"}
_SOFT = frozenset("\"'([")


def _is_start(words: list[str], at: int) -> bool:
    return all(word in PUNCTUATION for word in words[:at])
