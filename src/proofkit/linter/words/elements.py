"""The elements of a phrase, and how words follow them."""

from __future__ import annotations

from proofkit.linter.words import vocabulary
from proofkit.linter.words.sentences import NO_END, PUNCTUATION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

FINISH = "$"
SHAPES = ("{number}", "{count}")
_NO_WORDS = frozenset((FINISH, ""))
_CLAUSE_END = frozenset(".;?!|\u2026")


class Element:
    """One place of a phrase.

    Raises:
        ValueError: what is written there can stand in no sentence.
    """

    __slots__ = (
        "gap",
        "is_denied",
        "is_optional",
        "is_plain",
        "may_finish",
        "shape",
        "stems",
        "words",
    )

    def __init__(self, text: str, gap: int) -> None:
        self.gap = gap
        self.shape = ""
        self.is_denied = text[0] == "!" and len(text) > 1
        self.is_optional = text[-1] == "?" and len(text) > 1
        choices = text.removeprefix("!").removesuffix("?").split("|")
        words: AbstractSet[str] = frozenset(choices)
        stems: list[str] = []
        if len(choices) == 1 and text[-1] == "}" and choices[0] not in SHAPES:
            words = vocabulary.words_of_class(choices[0][1:-1])  # as it is: most are large
        elif "{" in text or "*" in text:
            words = set()
            for choice in choices:
                if choice in SHAPES:
                    self.shape = choice
                elif choice[:1] == "{":
                    words |= vocabulary.words_of_class(choice[1:-1])
                elif choice[-1:] == "*":
                    stems.append(choice[:-1])
                else:
                    words.add(choice)
        if "-" in text and any("-" in choice.strip("-") for choice in choices):
            raise ValueError(f"{text!r}: hyphens part words, so no word has one")
        self.may_finish = FINISH in words
        self.words = words if words.isdisjoint(_NO_WORDS) else words - _NO_WORDS
        self.stems = tuple(stems)
        # Words alone decide, and one of them must stand here.
        is_certain = not (self.is_optional or self.is_denied or self.may_finish)
        self.is_plain = is_certain and not (stems or self.shape)

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
    if len(word) > 4 and word[-4] == "." and word.count(".") == 1:
        digits = word.replace(".", "")  # 24.000 images, in the manner of much of Europe
    return not is_count or (len(digits) > 1 and digits.isdigit() and not _is_year(word))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


def compiled(line: str) -> list[Element]:
    """Return the elements of one phrase.

    Raises:
        ValueError: it is not written as `phrases.py` says.
    """
    elements: list[Element] = []
    gap = 0
    for part in line.split():
        if part.startswith(".."):
            gap = int(part[2:])
        else:
            elements.append(Element(part, gap))
            gap = 0
    if gap:
        raise ValueError(f"{line!r} ends in a gap, which leads nowhere")
    if elements[0].gap:
        raise ValueError(f"{line!r} begins with a gap, but stands where its first word does")
    if elements[0].is_denied or elements[0].stems:
        raise ValueError(f"{line!r} must begin with whole words, by which it is found")
    return elements


class Phrase:
    """One phrase, read: its elements, and what tells soon that it does not stand at a place.

    `needed` holds for each element after the first the words of which one must occur, where that
    is so; the few are likelier to be missing than the many, so they come first. `following` holds
    the words of which one must stand right behind the first, where that is so.
    """

    __slots__ = ("elements", "following", "is_anchored", "needed", "read")

    def __init__(self, line: str) -> None:
        self.is_anchored = line.startswith("^ ")
        self.elements = elements = compiled(line.removeprefix("^ "))
        self.read = int(elements[0].is_plain)  # the first word is known to stand where we look
        needed = [element.words for element in elements[self.read :] if element.is_plain]
        self.needed = sorted(needed, key=len)
        self.following: AbstractSet[str] | None = None
        if self.read and len(elements) > 1 and elements[1].is_plain and not elements[1].gap:
            self.following = elements[1].words | _SOFT

    def can_be_among(self, words: Mapping[str, object]) -> bool:
        """Whether each word that the phrase needs occurs at all; most phrases fail here."""
        is_missing = words.keys().isdisjoint
        for choices in self.needed:  # noqa: SIM110 (`all` takes twice as long)
            if is_missing(choices):
                return False
        return True

    def last(self, words: list[str], at: int) -> int:
        """Return the position of the last word when the phrase begins at `at`, or -1."""
        if self.following and (at + 1 == len(words) or words[at + 1] not in self.following):
            return -1
        if self.is_anchored and not is_start(words, at):
            return -1
        return follow(words, at + self.read, self.elements, self.read)


def follow(words: list[str], at: int, elements: list[Element], number: int) -> int:
    """Return the position of the last word when `elements` match from `at` on, or -1.

    The first element must stand at `at` itself; a gap belongs to the element after it.
    """
    if number == len(elements):
        return at - 1
    element = elements[number]
    if element.may_finish and all(word in PUNCTUATION for word in words[at:]):
        return at - 1
    gap = element.gap
    choices, is_plain = element.words, element.is_plain
    position = at
    while position < len(words):
        word = words[position]
        if element.is_denied:
            return -1 if element.holds(word) else follow(words, position, elements, number + 1)
        if word in choices or (not is_plain and element.holds(word)):
            last = follow(words, position + 1, elements, number + 1)
            if last >= 0:
                return last
        if number == 0:
            break
        if word in PUNCTUATION:
            if word in _CLAUSE_END and not _is_abbreviation(words, position):
                break
            if not element.gap and word not in _SOFT:
                break
        elif gap == 0:
            break
        else:
            gap -= 1
        position += 1
    if element.is_optional or (element.is_denied and position >= len(words)):
        return follow(words, at, elements, number + 1)
    return -1


def _is_abbreviation(words: list[str], at: int) -> bool:
    """Whether the stop at a position belongs to the word before it: "St. Mary's hospital"."""
    return words[at] == "." and at > 0 and words[at - 1] in NO_END and at + 1 < len(words)


_SOFT = frozenset("\"'([")


def is_start(words: list[str], at: int) -> bool:
    """Whether nothing but punctuation stands before a position."""
    return all(word in PUNCTUATION for word in words[:at])
