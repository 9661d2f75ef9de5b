"""Sentences and their words, in lower case and without marks of emphasis."""

from __future__ import annotations

import re

from proofkit.linter.markdown.blocks import Block
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.letters import lowered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, MutableSequence, Sequence

_WORD = Lazy(
    r"\d+(?:[.,]\d+)*(?:[ \u00a0\u202f]?%)?|[^\W\d]\w*(?:'\w+)?"
    r"|[.,;:!?()\"\[\]|']|\u2014|\u2013|\u2026|\ufffc"
    r"|(?<=\s)-+(?=\s)"
)
_END = Lazy(r"[.!?\n](?:(?<=\n)\n*|(?<![.!?][.!?])(?<!\n)[.!?]*[\"')\]*]*\s+(?=\S))")
_END_WITH_DOTS = Lazy(r"(?<![.!?\u2026])[.!?\u2026]+[\"')\]*]*\s+(?=\S)|\n+")
"""The same where a text has an ellipsis; the one above is read, and looks, twice as fast."""
NO_END = frozenset(
    "e.g i.e etc vs cf fig eq no dr mr mrs ms prof al approx dept est inc st u.s u.k ca sec".split()
)
NUMBER = "#"
"""Under this word an index also keeps every number."""
PLACE_BITS = 12
PLACE_MASK = (1 << PLACE_BITS) - 1
"""A place is a sentence's number and a word's position in it, in one integer."""
_MOST_CHARACTERS = 4000
PUNCTUATION = frozenset(".,;:!?()\"[]\u2014\u2013\u2026|'\ufffc-") | {"--", "---"}


class Sentence:
    """A sentence of one block: `text` in lower case, `start` and `end` within the block's text."""

    __slots__ = ("_spans", "_words", "block", "end", "number", "start", "text")

    def __init__(self, block: Block, start: int, end: int, text: str, number: int = 0) -> None:
        self.block = block
        self.start = start
        self.end = end
        self.text = text
        self.number = number
        self._words: list[str] | None = None
        self._spans: list[tuple[int, int]] | None = None

    @property
    def words(self) -> list[str]:
        """Words and punctuation in order; hyphens and slashes part words."""
        if self._words is None:
            self._words = words_in(self.text)
        return self._words

    def share_words(self, known: dict[str, str]) -> None:
        """Keep each word once for all sentences that share `known`."""
        self._words = [known.setdefault(word, word) for word in self.words]

    def source_span(self, first: int, last: int) -> tuple[int, int]:
        """Return the source offsets around the words `first` to `last`, both included."""
        if self._spans is None:
            self._spans = [found.span() for found in _WORD.finditer(self.text)]
        start, end = self._spans[first][0], self._spans[min(last, len(self._spans) - 1)][1]
        return self.block.span(self.start + start, self.start + end)

    @property
    def span(self) -> tuple[int, int]:
        """Source offsets around the whole sentence."""
        return self.block.span(self.start, self.end)


def words_of(text: str) -> list[str]:
    """Return the words of a piece of plain text."""
    return words_in(lowered(text))


def words_in(low: str) -> list[str]:
    """Return the words of a text in lower case; "100 %" is one word as "100%" is."""
    words: list[str] = _WORD.compiled.findall(low)
    if "%" in low:
        words = ["".join(word.split()) if word[-1] == "%" else word for word in words]
    return words


def sentences_of(block: Block) -> list[Sentence]:
    """Return the sentences of a block; code yields what is written there in sentences."""
    text = block.text
    low = lowered(text)
    if block.kind == "code":
        return [Sentence(block, *span, low[slice(*span)]) for span in _prose_in_code(text)]
    found: list[Sentence] = []
    start = 0
    # Most blocks are one sentence, which the search for its end would take longer to see.
    has_dots = "\u2026" in text
    if "." in text or "\n" in text or "!" in text or "?" in text or has_dots:
        for mark in (_END_WITH_DOTS if has_dots else _END).finditer(text):
            if _is_end(text, mark.start(), mark.end(), mark.group()):
                _cut(block, start, mark.end(), low, found)
                start = mark.end()
    _cut(block, start, len(low), low, found)
    return found


def places_in(sentences: list[Sentence], *, is_large: bool) -> Mapping[str, Sequence[int]]:
    """Return each word with the places where it stands, and all numbers under NUMBER.

    In a large text words and places are kept in less memory, which takes longer in a small one.
    """
    places: dict[str, MutableSequence[int]] = {}
    known: dict[str, str] = {}
    for sentence in sentences:
        if is_large:
            sentence.share_words(known)
        for code, word in enumerate(sentence.words, sentence.number << PLACE_BITS):
            if word in places:
                places[word].append(code)
            else:
                places[word] = _in_array(code) if is_large else [code]
    numbers = [found for word, found in places.items() if word[0].isdigit()]
    if numbers:
        places[NUMBER] = sorted([code for found in numbers for code in found])
    return places


def _in_array(code: int) -> MutableSequence[int]:
    from array import array

    return array("q", (code,))


def _is_end(text: str, start: int, end: int, mark: str) -> bool:
    following = text[end] if end < len(text) else ""
    if mark[0] == "\n":
        return not following.islower() or text[max(0, start - 1)] in ".:!?"
    if mark[0] != ".":
        return True
    if following.islower():
        return False
    before = text[max(0, start - 8) : start].split()
    word = before[-1].lower().lstrip("(\"'") if before else ""
    if word == "no":
        return not following.isspace() or not text[end : end + 3].strip()[:1].isdigit()
    return not (word in NO_END or (len(word) == 1 and word.isalpha() and word != "i"))


def _cut(block: Block, start: int, end: int, low: str, found: list[Sentence]) -> None:
    """Add one sentence, in pieces when it is longer than any sentence is."""
    while start < end and low[start].isspace():
        start += 1
    while end - start > _MOST_CHARACTERS:
        cut = low.rfind(" ", start + 1, start + _MOST_CHARACTERS)
        cut = cut if cut > start else start + _MOST_CHARACTERS
        found.append(Sentence(block, start, cut, low[start:cut]))
        start = cut
    if start < end and not low[start:end].isspace():
        found.append(Sentence(block, start, end, low[start:end]))


_COMMENT = Lazy(r"^[ \t]{0,40}(?:#+|//+|--|\*|>|REM\b|rem\b)[ \t]{0,9}(?=\S)", re.M)
_STRING = Lazy(r"\"([^\"\\\n]{12,400})\"|'([^'\\\n]{12,400})'|>([^<>\n]{12,400})</")
_CODE_MARK = Lazy(r"[{}=;<>|$\\]|\w\(|^\s*(?:\w+[./:]\S*|-+\w*)(?:\s|$)")


def _prose_in_code(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of comments, quoted strings and plain lines of prose in code."""
    at = 0
    if " " not in text:
        return
    for line in text.split("\n"):
        end = at + len(line)
        comment = _COMMENT.match(line)
        if comment:
            yield at + comment.end(), end
        elif line.count(" ") >= 3 and not _CODE_MARK.search(line):
            yield at, end
        else:
            for string in _STRING.finditer(line):
                group = string.lastindex or 0
                if string[group].count(" ") >= 2:
                    yield at + string.start(group), at + string.end(group)
        at = end + 1
