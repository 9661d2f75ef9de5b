"""A text by its lines: which of them hold a word or a number worth a closer look."""

from __future__ import annotations

from proofkit.linter.patterns import Lazy
from proofkit.linter.words.letters import letters_of, lowered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LONGEST = 2000
_LEADS = (" ", "\n", "|", "*", '"', "_")
_DIGIT = Lazy(r"\d")
_LONG_NUMBER = Lazy(r"\d(?:(?:[^\n\d]{0,2}\d){5}|[A-Z]\w\d-[A-Z]\w\d-[A-Z]{2}\d\d)")
"""Six digits close to each other, or a Medicare number, which has five that are not."""


class Lines:
    """A text whose lines can be chosen by a word or a number in them, without reading each."""

    __slots__ = ("_numbered", "_words", "low", "text")

    def __init__(self, text: str) -> None:
        # Expressions know one end of a line; each character keeps its place.
        self.text = text = text.replace("\r\n", " \n") if "\r" in text else text
        self.low = lowered(text)
        self._words: frozenset[str] | None = None
        self._numbered: list[tuple[int, int]] | None = None

    @property
    def words(self) -> frozenset[str]:
        """Every run of letters, in lower case."""
        if self._words is None:
            self._words = letters_of(self.low)
        return self._words

    def with_any(self, literals: tuple[str, ...]) -> list[tuple[int, int]]:
        """Return the spans of the lines that hold one of `literals`."""
        found: dict[int, int] = {}
        for literal in literals:
            at = self.low.find(literal)
            while at >= 0:
                start, end = self.around(at)
                found[start] = end
                at = self.low.find(literal, max(end, at + 1))
        return joined(found.items())

    def with_words(
        self,
        words: frozenset[str],
        may_follow: Callable[[str, int], bool] | None = None,
        *,
        digits: bool = False,
    ) -> list[tuple[int, int]]:
        """Return the spans of the lines that hold one of `words` (and a digit, if asked).

        `may_follow` says of a text and the place behind a word whether it is worth looking there.
        """
        found: dict[int, int] = {}
        for word in self.words & words:
            done = -1
            for at in self.places_of(word):
                if at >= done and (may_follow is None or may_follow(self.text, at + len(word))):
                    start, done = self.around(at)
                    found[start] = done
        spans = joined(found.items())
        return [span for span in spans if not digits or _DIGIT.compiled.search(self.text, *span)]

    def places_of(self, word: str) -> Iterator[int]:
        """Yield where a word stands by itself, not as a part of another."""
        low, length = self.low, len(word)
        # Two letters are part of half of all words; what stands before them saves looking at those.
        for lead in _LEADS if length < 3 else ("",):
            at = low.find(lead + word)
            while at >= 0:
                at += len(lead)
                end = at + length
                if not (low[end : end + 1].isalpha() or low[at - 1 : at].isalpha()):
                    yield at
                at = low.find(lead + word, end)
        if length < 3 and low.startswith(word) and not low[length : length + 1].isalpha():
            yield 0

    def places_before_digit(self, word: str, reach: int) -> Iterator[tuple[int, int]]:
        """Yield where a word and the first digit stand, at most `reach` characters behind it."""
        digit = _DIGIT.compiled
        for at in self.places_of(word):
            after = at + len(word)
            if found := digit.search(self.low, after, after + reach):
                yield at, found.start()

    def with_long_numbers(self) -> list[tuple[int, int]]:
        """Return the spans of the lines with six digits that stand close together."""
        if self._numbered is None:
            found: dict[int, int] = {}
            end = 0
            for number in _LONG_NUMBER.finditer(self.text):
                if number.start() >= end:
                    start, end = self.around(number.start())
                    found[start] = end
            self._numbered = sorted(found.items())
        return self._numbered

    def around(self, at: int) -> tuple[int, int]:
        """Return the span of the line at an offset, or of a long line's part around it."""
        start = self.text.rfind("\n", max(0, at - _LONGEST), at) + 1
        if not start:
            start = max(0, at - _LONGEST)
        end = self.text.find("\n", at, at + _LONGEST)
        return start, (end if end >= 0 else min(len(self.text), at + _LONGEST))


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    reach = -1
    for start, end in sorted(spans):
        if start >= reach:
            found.append((start, end))
            reach = end
        elif end > reach:
            found[-1] = (found[-1][0], end)
            reach = end
    return found
