"""Who reads a message: rules/routing.csv from top to bottom, and a person when nothing fits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import ROOT, rows, words

NURSE, LANGUAGE_LINE, STOP_LIST = "nurse_now", "language_line", "stop_list"
PREPARED, DESK = "prepared_reply", "front_desk"
ROUTES = (NURSE, LANGUAGE_LINE, STOP_LIST, PREPARED, DESK)
_FEWEST_WORDS = 3
"""Below this the language of a text is not judged: `ok` belongs to many."""


@dataclass(frozen=True)
class Rule:
    """One line of the table: phrases, how long a message may be, and where it then goes."""

    name: str
    route: str
    pattern: re.Pattern[str]
    most_words: int | None


@dataclass(frozen=True)
class Routed:
    """Where a message goes, by which rule, and the words that decided it."""

    route: str
    rule: str
    because: str


@dataclass(frozen=True)
class Router:
    """The rules in their order, and the words by which a language is known."""

    rules: Sequence[Rule]
    languages: Mapping[str, re.Pattern[str]]

    def route(self, text: str) -> Routed:
        """Return who reads the message; what no rule knows goes to a person."""
        folded, length = words.fold(text), words.count(text)
        for rule in self.rules:
            if rule.most_words is not None and length > rule.most_words:
                continue
            if found := rule.pattern.search(folded):
                return Routed(rule.route, rule.name, found[0])
        if self.language(text) == "other":
            return Routed(LANGUAGE_LINE, "unknown_language", "no word of a language known here")
        return Routed(DESK, "nothing_fits", "no rule fits")

    def language(self, text: str) -> str:
        """Return the language with most known words, `other`, or `` for a text too short."""
        folded = words.fold(text)
        found = {name: len(known.findall(folded)) for name, known in self.languages.items()}
        best = max(found, key=lambda name: found[name])
        if found[best]:
            return best
        is_short = len(folded.split()) < _FEWEST_WORDS and words.is_latin(text)
        return "" if is_short else "other"


def load(root: Path = ROOT) -> Router:
    """Read the rules; an unknown route or a number that is none ends the program."""
    name = "rules/routing.csv"
    needs = ("rule", "route", "language", "words", "most_words")
    rules = []
    for number, row in enumerate(rows.read(name, needs, root), start=2):
        if row["route"] not in ROUTES:
            raise SystemExit(f"{name}, line {number}: route {row['route']!r} is none of {ROUTES}")
        if row["most_words"] and not row["most_words"].isdecimal():
            raise SystemExit(f"{name}, line {number}: most_words is a whole number or empty")
        most = int(row["most_words"]) if row["most_words"] else None
        phrases = rows.listed(row["words"])
        if not phrases:
            raise SystemExit(f"{name}, line {number}: there are no words")
        rules.append(Rule(row["rule"], row["route"], words.pattern(phrases), most))
    languages = rows.read("rules/languages.csv", ("language", "words"), root)
    known = {row["language"]: words.pattern(rows.listed(row["words"])) for row in languages}
    return Router(rules, known)
