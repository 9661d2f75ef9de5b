"""Patterns over words, written as a person would say them.

One phrase stands on each line of a `Phrases`. Its elements, parted by spaces, are

    detects|flags     any of these words
    predict*          any word that begins so (not as the first)
    {clinician}       any word of that class in `vocabulary.py`
    the?              a word that may be missing
    ..4               up to four other words in between
    !not|no           the next word is none of these
    {number} {count}  any number; one of two digits or more that is no year
    ^                 the beginning of the sentence (as the first)
    $  of|$           the end of the sentence, also as one choice of several (as the last)

A line that is indented deeper goes on from the one above. A line that begins with `# ` is the
reason for the phrases below it, up to the next such line. Words are compared in lower case;
hyphens part words; commas, quotes and brackets may stand anywhere in a gap, but a gap never
crosses the end of a clause (`;`, `.`, `?`).
"""

from __future__ import annotations

from proofkit.linter.words import vocabulary
from proofkit.linter.words.elements import SHAPES, Phrase
from proofkit.linter.words.sentences import NUMBER, PLACE_BITS, PLACE_MASK, Sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from proofkit.linter.document import Document

NEGATORS = frozenset(
    "not no never cannot without neither nor none nothing nobody avoid avoids avoiding refuse "
    "refuses reject refrain prohibited forbidden non unable hardly lacks lacking cant dont doesnt "
    "isnt wont shouldnt nowhere rather instead disclaim disclaims disclaimed unlike against".split()
)


class Match:
    """Where a phrase was found: words `first` to `last` of a sentence, both included.

    `has_negator` says that a negator is part of the phrase itself.
    """

    __slots__ = ("first", "has_negator", "last", "sentence")

    def __init__(self, sentence: Sentence, first: int, last: int, has_negator: bool) -> None:
        self.sentence = sentence
        self.first = first
        self.last = last
        self.has_negator = has_negator


class Phrases:
    """Several phrases, looked for together; they are read when they are first needed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._heads: dict[str, list[int]] | None = None
        self._phrases: list[str | Phrase] = []

    @property
    def heads(self) -> dict[str, list[int]]:
        """Each word that may begin a phrase, with the numbers of those phrases."""
        if self._heads is None:
            lines = _lines(self._text)
            self._phrases = [*lines]
            self._heads = _heads_of(lines)
        return self._heads

    def read(self) -> list[Phrase]:
        """Return every phrase.

        Raises:
            ValueError: one is not written as this module says.
        """
        numbers = {number for of_word in self.heads.values() for number in of_word}
        return [self._phrase(number) for number in sorted(numbers)]

    def reasons(self) -> list[str]:
        """Return why the phrases are looked for, in order, without reading them."""
        lines = map(str.strip, self._text.split("\n"))
        return [line.removeprefix("# ") for line in lines if line.startswith("# ")]

    def may_be_in(self, document: Document) -> bool:
        """Whether a document has a word that one of the phrases may begin with."""
        return not document.places.keys().isdisjoint(self.heads)

    def matches(self, sentence: Sentence) -> Iterator[Match]:
        """Yield each place where a phrase begins."""
        heads = self.heads
        for at, word in enumerate(sentence.words):
            numbers = heads.get(NUMBER if word[0].isdigit() else word)
            if word[0].isdigit() and word in heads:
                numbers = [*(numbers or ()), *heads[word]]
            for number in numbers or ():
                phrase = self._phrase(number)
                last = phrase.last(sentence.words, at)
                if last >= 0:
                    yield Match(sentence, at, last, _has_negator(phrase))

    def search(self, sentence: Sentence) -> Match | None:
        """Return the first match in a sentence."""
        heads = self.heads
        if NUMBER not in heads and heads.keys().isdisjoint(sentence.words):
            return None
        return next(self.matches(sentence), None)

    def find(self, document: Document) -> Iterator[Match]:
        """Yield every match in a document in reading order."""
        heads, places = self.heads, document.places
        where: dict[int, set[int] | None] = {}  # the sentences in which a phrase may stand
        found: list[tuple[int, int]] = []
        for word in heads.keys() & places.keys():
            for number in heads[word]:
                if number not in where:
                    where[number] = _sentences_for(self._phrase(number), places)
                inside = where[number]
                if inside is None:
                    found += [(code, number) for code in places[word]]
                elif inside:
                    found += [(c, number) for c in places[word] if c >> PLACE_BITS in inside]
        found.sort()
        sentences = document.sentences
        for code, number in found:
            sentence, at = sentences[code >> PLACE_BITS], code & PLACE_MASK
            phrase = self._phrase(number)
            last = phrase.last(sentence.words, at)
            if last >= 0:
                yield Match(sentence, at, last, _has_negator(phrase))

    def _phrase(self, number: int) -> Phrase:
        phrase = self._phrases[number]
        if isinstance(phrase, str):
            phrase = self._phrases[number] = Phrase(phrase)
        return phrase


def _sentences_for(phrase: Phrase, places: Mapping[str, Sequence[int]]) -> set[int] | None:
    """Return the numbers of the sentences that have a word the phrase needs; None for any."""
    if not phrase.can_be_among(places):
        return set()
    if not phrase.needed:
        return None
    rarest = phrase.needed[0] & places.keys()
    return {code >> PLACE_BITS for word in rarest for code in places[word]}


def _has_negator(phrase: Phrase) -> bool:
    said = [element for element in phrase.elements if not element.is_denied]
    return any(not element.words.isdisjoint(NEGATORS) for element in said)


def _heads_of(lines: Iterable[str]) -> dict[str, list[int]]:
    """Return each word that may begin a line, with the numbers of those lines.

    Lists are shared by the words of a class, of which many lines begin with many.
    """
    heads: dict[str, list[int]] = {}
    of_class: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        rest = line
        while rest:
            part, _, rest = rest.partition(" ")
            if not part or part == "^" or part[:2] == "..":
                continue
            for choice in part.removesuffix("?").split("|"):
                is_class = choice[:1] == "{" and choice not in SHAPES
                word = NUMBER if choice in SHAPES else choice
                if word:
                    (of_class if is_class else heads).setdefault(word, []).append(number)
            if part[-1] != "?":
                break
    for name, numbers in of_class.items():
        for word in vocabulary.words_of_class(name[1:-1]):
            others = heads.get(word)
            heads[word] = sorted({*others, *numbers}) if others else numbers
    return heads


def _lines(text: str) -> list[str]:
    """Join each line that is indented deeper to the one above it; leave out the reasons."""
    lines: list[str] = []
    indent = -1
    for raw in text.split("\n"):
        line = raw.lstrip()
        if not line or line.startswith("# "):
            continue
        depth = len(raw) - len(line)
        indent = depth if indent < 0 else indent
        if depth > indent and lines:
            lines[-1] += line if lines[-1][-1] == "|" else f" {line}"
        else:
            lines.append(line.rstrip())
    return lines
