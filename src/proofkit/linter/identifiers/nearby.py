"""What stands around a place in a text, read without expressions."""

from __future__ import annotations

from proofkit.linter.identifiers.reserved import is_running
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.letters import letters_of


class Mentions:
    """Words, one of which a line may hold; `diagnos*` is a beginning, `next_of` two words."""

    __slots__ = ("_beginnings", "_of_phrases", "_phrases", "_words")

    def __init__(self, words: str) -> None:
        every = words.split()
        self._beginnings = tuple(word[:-1] for word in every if word.endswith("*"))
        self._phrases = [word.split("_") for word in every if "_" in word]
        self._words = frozenset(every)
        self._of_phrases = frozenset(phrase[0] for phrase in self._phrases)

    def are_in(self, low: str) -> bool:
        """Whether a text in lower case holds one."""
        words = letters_of(low)
        if not self._words.isdisjoint(words):
            return True
        if self._beginnings and any(word.startswith(self._beginnings) for word in words):
            return True
        if self._of_phrases.isdisjoint(words):
            return False
        text = f" {_NO_LETTERS.compiled.sub(' ', low)} "
        return any(f" {' '.join(phrase)} " in text for phrase in self._phrases)


_NO_LETTERS = Lazy(r"[\W\d_]+")
CARE = Mentions(
    """
    patient admitted discharged diagnos* presented presents treated year years old hospital clinic
    ward mrn dob born surgery prescribed complain* symptom symptoms pain appointment visit icu died
    nurse medication insulin blood seen fatigue dizziness nausea breathless* haemopt* hemopt*
    weight_loss fever palpitations case_study case_report behandelt aufgenommen hospitalisé
    hospitalisée ingresó paciente paziente ricoverato ricoverata
    """
)
"""What makes a person beside it a patient."""


def around(text: str, start: int, end: int, width: int = 160) -> str:
    """Return the line around a span, at most `width` characters to either side, in lower case."""
    first = max(text.rfind("\n", max(0, start - width), start) + 1, start - width, 0)
    last = text.find("\n", end, end + width)
    return text[first : last if last >= 0 else end + width].lower()


_SOMEBODY = Mentions("patient patients dob born birth birthday name client member mr mrs ms")


def is_example(text: str, start: int, end: int) -> bool:
    """Whether a number that runs 1 2 3 stands in a list of forms rather than beside a person.

    A record with one number that nobody has may well be somebody's in what stands beside it.
    """
    return is_running(text[start:end]) and not _SOMEBODY.are_in(around(text, start, end))


def count_digits(text: str, start: int, glue: str) -> int:
    """Return how many digits stand in what could be one number from `start` on.

    Such a number holds letters, digits and the characters of `glue`.
    """
    count = 0
    for character in text[start : start + 80]:
        if character.isdigit():
            count += 1
        elif not (character.isalpha() or character in glue):
            break
    return count


def shape_of(line: str) -> str:
    """Return a line with 0 for each digit, A for each capital, - for each mark that parts digits.

    Such shapes are looked for in a tenth of the time that expressions take. A line with digits
    that are not ASCII has no shape.
    """
    if not line.isascii() and any(c > "\x7f" and c.isdecimal() for c in line):
        return ""
    return line.translate(_SHAPES)


_SHAPES = str.maketrans("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ .", "0" * 10 + "A" * 26 + "--")
