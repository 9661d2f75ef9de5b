"""Read one sentence: its parts, what each part denies, and what the sentence is about."""

import re
from dataclasses import dataclass, replace
from functools import cache

from . import wording

# What takes a denial back begins a part of its own, so that it holds for nothing before it.
_CUT = re.compile(
    r",|;|:|\(|\)|\band\b|\bor\b|(?<=\w{3})\.\s|(?=\b(?:but|however|although|except)\b)"
)
_CUT_AS_WRITTEN = re.compile(_CUT.pattern, re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(?:no|not|denie[sd]|deny|without|never|absence of|free of|ruled out|excluded)\b"
    r"(?! more than\b| be\b| rub\b| doubt\b)"
)
_DENIAL_ENDS = re.compile(r"\b(?:but|however|although|except|reports?|instead)\b")
_DURATION = re.compile(
    r"(?<!every )(?<!each )\b"
    r"(?:(\d+)(?: |-)?|(?:(?<=for )|(?<=in )|(?<=within )|(?<=after ))(an?) )"
    r"(hours?|days?|weeks?|months?|years?)\b"
)
_AGE = re.compile(
    r"\b\d+(?: |-)years?(?: |-)old\b|\bage[ds]? (?:of )?\d+(?: years?)?\b|"
    r"(?<=man), \d+ years?\b|(?<=patient), \d+ years?\b|"
    # The name of a test, such as a 24-hour recording, and no length of anything.
    r"\b\d+-hour (?:\w+ ){0,2}(?:recording|monitoring|trace|tape|urine)\b"
)
_IN_DAYS = {"hours": 1 / 24, "days": 1, "weeks": 7}
_SIDE = re.compile(r"\b(left|right)\b")

Span = tuple[int, str]
"""A length of time: how many, and of which unit."""

TOPICS = {
    "warning": r"\bif\b|in case of|watch for|look out|keep an eye|emergency department|"
    r"emergency (?:care|help)|at once|call the clinic|contact the clinic|call same days|same days|"
    r"at (?:the |your )?next (?:routine )?visit",
    "family": r"\b(?:mother|father|sister|brother|family history|parents?|siblings?)\b",
    "pending": r"\bpending\b|await|outstanding|waiting for|not back|hear from us",
    "allergy": r"allerg|cannot take or touch",
    "referral": r"\brefer|appointment for you|sending you to",
    "follow_up": r"follow-?up|\breview(?:ed)? by|next visit is|\bsee\b.* in \d",
    "stop": r"\bstop(?:ped)?\b|discontinu|withheld|\bpaused?\b|\bon hold\b|"
    r"\b(?:not|never|no longer)(?: been| be)? (?:tak|took|given|prescribed|started|on\b)",
    "continue": r"\bcontinu|keep taking|current treatment|regular medicines|stay the same|"
    r"\bmed(?:icine)?s\b:",
    "normal": r"\bnormal\b|\bnegative\b|unremarkable",
}
"""What a sentence is about, by words that give it away."""

_TOPICS = {topic: re.compile(pattern) for topic, pattern in TOPICS.items()}


@dataclass(frozen=True)
class Part:
    """A stretch of a sentence between commas, `and`, `or`: one item of a list.

    `said` is the stretch as written.
    """

    text: str
    said: str
    content: frozenset[str]
    sides: frozenset[str]
    is_denied: bool


@dataclass(frozen=True)
class Sentence:
    """A sentence that was read. `text` is in the words of rules/wording.csv, `said` as written."""

    said: str
    text: str
    content: frozenset[str]
    parts: tuple[Part, ...]
    topics: frozenset[str]
    durations: tuple[Span, ...]


@cache
def read(said: str, with_lists: bool = True) -> Sentence:
    """Read a sentence; without the word lists an abbreviation stays what it is."""
    text = wording.normal(said) if with_lists else said.lower()
    topics = frozenset(topic for topic, pattern in _TOPICS.items() if pattern.search(text))
    spans = durations(text)
    return Sentence(said, text, wording.content(text), _parts(text, said), topics, spans)


def durations(text: str) -> tuple[Span, ...]:
    """Return the lengths of time in a normalised text; years are one unless they are an age."""
    found = _DURATION.findall(_AGE.sub("", wording.digits(text)))
    return tuple((int(count or 1), f"{unit.removesuffix('s')}s") for count, _, unit in found)


def same_time(one: Span, other: Span) -> bool:
    """Say whether two lengths of time are the same: 2 weeks are 14 days, 1 year is 12 months."""
    return _size(one) == _size(other)


def span(count: int, unit: str) -> str:
    """Return a length of time in words."""
    return f"{count} {unit.removesuffix('s') if count == 1 else unit}"


def _size(length: Span) -> tuple[float, str]:
    count, unit = length
    if unit in _IN_DAYS:
        return count * _IN_DAYS[unit], "days"
    return (12 * count, "months") if unit == "years" else (count, unit)


def _parts(text: str, said: str) -> tuple[Part, ...]:
    """Cut a sentence into items; a denial holds for the items after it until it is taken back."""
    written = [piece.strip(" .") for piece in _CUT_AS_WRITTEN.split(said) if piece.strip(" .")]
    parts, start, denied = [], 0, False
    for cut in [*_CUT.finditer(text), None]:
        piece = text[start : cut.start() if cut else len(text)]
        start = cut.end() if cut else start
        if not piece.strip():
            continue
        if _DENIAL_ENDS.search(piece):
            denied = False
        if _DENIAL.search(piece):
            denied = True
        sides = frozenset(_SIDE.findall(piece))
        parts.append(Part(piece.strip(), "", wording.content(piece), sides, denied))
    # Where words were exchanged the cuts may differ: the whole sentence is then what was written.
    same = len(written) == len(parts)
    return tuple(
        replace(part, said=written[place] if same else said.rstrip("."))
        for place, part in enumerate(parts)
    )
