"""Find words in what people type: without case, accents and punctuation, whole words only."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

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


def pattern(phrases: Iterable[str], slots: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases in a folded text, the longest first.

    A star at the end of a word stands for its rest, alone for any word: `faint*` finds
    `fainted`, and `no * left` finds `no insulin left`. `#` stands for a number, `<day>` for
    whatever `slots` holds under that name. ValueError says why a phrase would find nothing.
    """
    return re.compile(any_of(phrases, slots or {}))


def any_of(phrases: Iterable[str], slots: Mapping[str, str]) -> str:
    """Return the regular expression of `pattern`."""
    ordered = sorted(phrases, key=lambda phrase: len(phrase.split()), reverse=True)
    return f"(?:{'|'.join(_phrase(phrase, slots) for phrase in ordered)})"


def _phrase(phrase: str, slots: Mapping[str, str]) -> str:
    """Return a phrase as whole words; scripts without spaces have no words to be whole."""
    text = " ".join(_word(word, slots) for word in phrase.split())
    before = "" if _is_unspaced(phrase[:1]) else r"(?<![\w'])"
    return f"{before}{text}{'' if _is_unspaced(phrase[-1:]) else _END}"


_END = r"(?![\w'])"
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")


def _is_unspaced(char: str) -> bool:
    return unicodedata.name(char, "").startswith(_UNSPACED)


def _word(word: str, slots: Mapping[str, str]) -> str:
    if word == "*":
        return r"[\w']+"
    if word.startswith("<") and word.endswith(">"):
        if word[1:-1] not in slots:
            raise ValueError(f"rules/slots.csv has no slot {word}")
        return slots[word[1:-1]]
    stem = word.rstrip("*")
    if not fold(stem) and "#" not in stem:
        raise ValueError(f"{word!r} holds no letter and no digit, so it would be found nowhere")
    digits = r"\d+".join(re.escape(fold(part)) for part in stem.split("#"))
    return digits + (r"\w*" if word.endswith("*") else "")


def is_latin(text: str) -> bool:
    """Say whether every letter of a text is of the Latin alphabet."""
    letters = (c for c in text if c.isalpha())
    return all("LATIN" in unicodedata.name(c, "") for c in letters)
