"""Bring notes and summaries to the same words: abbreviations, plain words, spelling, endings.

The words are data in rules/, so that a clinician can correct them without touching code.
"""

import re
from functools import cache
from pathlib import Path

from . import rules

_TO_TEN = "one two three four five six seven eight nine ten"
_NUMBERS = {word: str(number) for number, word in enumerate(_TO_TEN.split(), 1)}
_GLUE = """
a an the of in on at to by for with from and or is are was were be been has have had it its you your
our we i this that which as no not left right side there any
"""
_SPACED_UNIT = re.compile(r"\b(\d+)(d|wk|mo|yo|mg|mcg)\b")
_TIMES = re.compile(r"\bx ?(?=\d+ ?(?:d|wk|mo)\b)")
_SHORT_DAYS = re.compile(r"\b(\d+) d\b")
WORD = re.compile(r"[a-z0-9%°µ]+(?:[.'-][a-z0-9]+)*")


def normal(text: str) -> str:
    """Return a text in lower case with abbreviations written out and one word for each thing."""
    text = _TIMES.sub("for ", text.replace("->", " to ").replace("\u00a0", " "))
    text = _SHORT_DAYS.sub(r"\1 days", _SPACED_UNIT.sub(r"\1 \2", text))
    exact, loose = patterns()
    text = exact[0].sub(lambda found: exact[1][found[0]], text)
    text = loose[0].sub(lambda found: loose[1][found[0].lower()], text)
    return text.lower()


def digits(text: str) -> str:
    """Return a normalised text with small numbers as digits."""
    return " ".join(_NUMBERS.get(word, word) for word in text.split(" "))


def words(text: str) -> list[str]:
    """Return the words of a normalised text without endings, numbers as digits."""
    return [stem(_NUMBERS.get(word, word)) for word in WORD.findall(text)]


def content(text: str) -> frozenset[str]:
    """Return the words of a normalised text that carry meaning."""
    return frozenset(words(text)) - glue()


@cache
def stem(word: str) -> str:
    """Return a word without a common English ending."""
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            word = word.removesuffix(ending) + instead
            break
    return word.removesuffix("e") if len(word) > 4 else word


@cache
def glue() -> frozenset[str]:
    """Return the words that join others and say nothing by themselves."""
    return frozenset(_GLUE.split())


@cache
def frame() -> frozenset[str]:
    """Return the words that a summary may use without the note having used them."""
    lines = (rules.RULES / "frame_words.txt").read_text(encoding="utf-8").splitlines()
    listed = [word for line in lines if not line.startswith("#") for word in line.split()]
    return frozenset(stem(word) for word in listed) | glue()


@cache
def patterns(folder: Path = rules.RULES) -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """Return two patterns with what they mean: capitals that matter, then all others."""
    columns = {"written": (), "means": (), "case_matters": ("yes", "no")}
    rows = rules.read(folder / "wording.csv", columns, key=["written", "case_matters"])
    found = []
    for case in ("yes", "no"):
        table = {row["written"]: row["means"] for row in rows if row["case_matters"] == case}
        longest = sorted(table, key=len, reverse=True)
        # Without a row nothing is exchanged: an empty pattern would match everywhere.
        pattern = "|".join(re.escape(written) for written in longest) or r"\Z\A."
        flags = 0 if case == "yes" else re.IGNORECASE
        found.append((re.compile(rf"(?<![\w/])(?:{pattern})(?![\w/])", flags), table))
    return tuple(found)
