"""Find words in what people type: without case, accents and punctuation, whole words only."""

import re
import unicodedata
from collections.abc import Iterable

_APOSTROPHES = dict.fromkeys(map(ord, "\u2019\u2018\u02bc\u00b4`"), "'")
"""What telephones and Spanish keyboards put where an apostrophe belongs."""
_WORD = re.compile(r"\w+(?:'\w+)*")
_PLAIN_MARKS = frozenset(".,;!?\u00a1\u00bf\u2026'-\u2013\u2014")


def fold(text: str) -> str:
    """Return the text as plain lower-case words with one space between them.

    An apostrophe belongs to a word only inside it: one before a word is a quotation mark.
    """
    apart = unicodedata.normalize("NFD", text.translate(_APOSTROPHES).casefold())
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    # The stroke of the Vietnamese letter is no accent to Unicode, but people leave it off as well.
    return " ".join(_WORD.findall(plain.replace("\u0111", "d")))


def as_spelt(text: str) -> str:
    """Return the text as `fold` does, but with its accents: "\u1edbn" is not the English "on"."""
    whole = unicodedata.normalize("NFC", text.translate(_APOSTROPHES).casefold())
    return " ".join(_WORD.findall(whole))


def is_plain(text: str) -> bool:
    """Say whether a text holds letters, digits and the marks of a sentence, and no other sign.

    An emoji, a `:(` or a quotation mark can turn what the words say around; a colon is plain only
    in a time, such as 10:30.
    """
    known = re.sub(r"(?<=\d):(?=\d)", " ", text.translate(_APOSTROPHES))
    return all(
        c.isalnum() or c.isspace() or c in _PLAIN_MARKS or unicodedata.combining(c) for c in known
    )


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases in a folded text, the longest first.

    A star at the end of a word stands for its rest, alone for any word: `faint*` finds
    `fainted`, and `no * left` finds `no insulin left`.
    """
    ordered = sorted(phrases, key=lambda phrase: len(phrase.split()), reverse=True)
    parts = [" ".join(_word(word) for word in phrase.split()) for phrase in ordered]
    return re.compile(rf"(?<![\w'])(?:{'|'.join(parts)})(?![\w'])")


def _word(word: str) -> str:
    if word == "*":
        return r"[\w']+"
    return re.escape(fold(word.rstrip("*"))) + (r"\w*" if word.endswith("*") else "")


def is_latin(text: str) -> bool:
    """Say whether every letter of a text is of the Latin alphabet."""
    letters = (c for c in text if c.isalpha())
    return all("LATIN" in unicodedata.name(c, "") for c in letters)
