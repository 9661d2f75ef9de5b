"""Who reads a message: rules/routing.csv from top to bottom, and a person when nothing fits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import ROOT, rows, words

NURSE, LANGUAGE_LINE, STOP_LIST = "nurse_now", "language_line", "stop_list"
PREPARED, IN_TURN = "prepared_reply", "in_turn"
ROUTES = (NURSE, LANGUAGE_LINE, STOP_LIST, PREPARED, IN_TURN)
_ENGLISH = "en"
UNDERSTOOD_WHOLE = (STOP_LIST, PREPARED)
"""A message takes these only when the rule and rules/plain.csv leave no word or sign over."""


@dataclass(frozen=True)
class Rule:
    """One line of the table: its phrases, and where a message goes that holds one of them."""

    name: str
    route: str
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Routed:
    """Where a message goes, by which rule, and the words that decided it."""

    route: str
    rule: str
    because: str


@dataclass(frozen=True)
class Router:
    """The rules in their order, words that change nothing, and those that tell a language."""

    rules: Sequence[Rule]
    plain: re.Pattern[str]
    languages: Mapping[str, re.Pattern[str]]
    read_here: frozenset[str]

    def route(self, text: str) -> Routed:
        """Return who reads the message; what no rule knows is read by a person in its turn."""
        folded = words.fold(text)
        is_plain = words.is_plain(text)
        for rule in self.rules:
            found = rule.pattern.search(folded)
            if found and (
                rule.route not in UNDERSTOOD_WHOLE or (is_plain and not self._left(rule, folded))
            ):
                return Routed(rule.route, rule.name, found[0])
        language = self.language(text)
        if language and language not in self.read_here:
            return Routed(LANGUAGE_LINE, "another_language", f"language: {language}")
        return Routed(IN_TURN, "nothing_fits", "no rule fits")

    def language(self, text: str) -> str:
        """Return the language with most known words; without any `other`, or `` in Latin script.

        A misspelt message holds no known word either, and it needs no interpreter. English has no
        accents, and in a tie it gives way: few of its words are also those of another language.
        Among the others the first of the table wins: Spanish shares many with Portuguese.
        """
        folded, spelt = words.fold(text), words.as_spelt(text)
        found = {
            name: len(known.findall(spelt if name == _ENGLISH else folded))
            for name, known in self.languages.items()
        }
        best = max(found, key=lambda name: (found[name], name != _ENGLISH))
        if found[best]:
            return best
        return "" if words.is_latin(text) else "other"

    def _left(self, rule: Rule, folded: str) -> str:
        """Return what a message says beside the rule's phrases and plain words."""
        return self.plain.sub(" ", rule.pattern.sub(" ", folded)).strip()


def load(root: Path = ROOT) -> Router:
    """Read the rules; a line that makes no sense ends the program."""
    name = "rules/routing.csv"
    rules, slots = [], _slots(root)
    for number, row in enumerate(rows.read(name, ("rule", "route", "words"), root), start=2):
        if row["route"] not in ROUTES:
            raise SystemExit(f"{name}, line {number}: route {row['route']!r} is none of {ROUTES}")
        if row["route"] in UNDERSTOOD_WHOLE and "*" in row["words"]:
            raise SystemExit(
                f"{name}, line {number}: * stands for words that nobody knows, and a message on "
                f"its way to {row['route']} has to be known whole; name what may stand there in "
                "rules/slots.csv, and write its slot, such as <day>"
            )
        rules.append(Rule(row["rule"], row["route"], _pattern(name, number, row, slots)))
    plain = rows.read("rules/plain.csv", ("language", "words"), root)
    listed = [phrase for row in plain for phrase in rows.listed(row["words"])]
    return Router(rules, words.pattern(listed) if listed else _NOTHING, *_languages(root))


_NOTHING = re.compile(r"(?!)")


def _slots(root: Path) -> dict[str, str]:
    """Return for each slot what may stand there, as a regular expression."""
    listed: dict[str, list[str]] = {}
    name = "rules/slots.csv"
    for number, row in enumerate(rows.read(name, ("slot", "words"), root), start=2):
        _pattern(name, number, row)
        listed.setdefault(row["slot"], []).extend(rows.listed(row["words"]))
    return {slot: words.any_of(phrases, {}) for slot, phrases in listed.items()}


def _languages(root: Path) -> tuple[dict[str, re.Pattern[str]], frozenset[str]]:
    name = "rules/languages.csv"
    table = rows.read(name, ("language", "read_here", "words"), root)
    for number, row in enumerate(table, start=2):
        if row["read_here"].lower() not in ("yes", "no"):
            raise SystemExit(f"{name}, line {number}: read_here is yes or no")
    known = {row["language"]: _pattern(name, n, row) for n, row in enumerate(table, start=2)}
    return known, frozenset(r["language"] for r in table if r["read_here"].lower() == "yes")


def _pattern(
    name: str, number: int, row: rows.Row, slots: Mapping[str, str] | None = None
) -> re.Pattern[str]:
    phrases = rows.listed(row["words"])
    if not phrases:
        raise SystemExit(f"{name}, line {number}: there are no words")
    try:
        return words.pattern(phrases, slots)
    except ValueError as error:
        raise SystemExit(f"{name}, line {number}: {error}") from None
