"""From what a message is about to its words, with the ways in which people type."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags
from proofkit.generator.models.appointment_messages.intents import OTHER_LANGUAGE, Kinds
from proofkit.generator.models.appointment_messages.writers import Writers

_LANGUAGES = ("english", "spanish")
_SHORT_LETTERS = 5
"""Words below this length are not misspelt: they would become other words."""


class _Chance:
    """Uniform numbers of one block by name, one a message, each from a stream of its own."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._drawn: dict[str, list[float]] = {}
        self.row = 0

    def number(self, name: str) -> float:
        """Return the number of the present message."""
        if name not in self._drawn:
            drawn = self._block.stream(f"text/{name}").random(self._block.records)
            self._drawn[name] = drawn.tolist()
        return self._drawn[name][self.row]

    def one_of(self, name: str, options: Any) -> Any:
        """Return one of the options."""
        return options[int(self.number(name) * len(options))]


def write(block: Block, kinds: Kinds, people: Writers, sender: Codes) -> tuple[list[str], Flags]:
    """Return the text of each message, and whether a word in it was misspelt."""
    given, chance = block.spec.parameters, _Chance(block)
    style, levels = given["style"], _levels(block)
    other, is_male = people.other[sender], people.is_male[sender]
    is_parent = (people.age[sender] >= style["grown_child_from_years"]).tolist()
    texts, misspelt = [], np.zeros(block.records, np.bool_)
    for row in range(block.records):
        chance.row = row
        parts = _sentences(given, levels, kinds, int(other[row]), is_parent[row], row, chance)
        words = " ".join(
            _filled(part, given["words"], kinds.language[row], bool(is_male[row]), chance)
            for part in parts
        )
        words = _typed(words, kinds.language[row], style, chance)
        if chance.number("misspelling") < style["misspelling_share"]:
            changed = _misspelt(words, chance)
            misspelt[row] = changed != words
            words = changed
        texts.append(words)
    return texts, misspelt


def _levels(block: Block) -> dict[str, tuple[str, ...]]:
    labels, wording = block.spec.table("labels"), block.spec.table("truth/wording")
    return {
        "intent": labels.column("intent").levels,
        "red_flag": labels.column("red_flag").levels,
        "wording": wording.column("wording").levels,
        "decoy": wording.column("decoy").levels,
    }


def _sentences(
    given: Mapping[str, Any],
    levels: Mapping[str, tuple[str, ...]],
    kinds: Kinds,
    other: int,
    is_parent: bool,
    row: int,
    chance: _Chance,
) -> list[str]:
    """Return the sentences of one message in their order, with their slots.

    A child old enough to come along or to be fetched is of people old enough to have one.
    """
    flag = levels["red_flag"][kinds.flag[row]] if kinds.flag[row] >= 0 else ""
    intent = levels["intent"][kinds.intent[row]]
    if kinds.language[row] == OTHER_LANGUAGE:
        bank = given["other"][given["other"]["languages"][other]]
        return [chance.one_of("other", bank[flag or "language_need"])]
    name = _LANGUAGES[kinds.language[row]]
    bank, style = given[name], given["style"]
    parts = []
    if intent in bank["intents"]:
        words = () if is_parent else style["child_words"]
        options = [one for one in bank["intents"][intent] if not any(w in one for w in words)]
        parts.append(chance.one_of("intent", options))
    if flag:
        options = bank["red_flags"][flag][levels["wording"][kinds.wording[row]]]
        at = 0 if kinds.is_flag_first[row] else len(parts)
        parts.insert(at, chance.one_of("flag", options))
    if kinds.decoy[row] >= 0:
        parts.append(chance.one_of("decoy", bank["decoys"][levels["decoy"][kinds.decoy[row]]]))
    if len(" ".join(parts)) > 12:
        if chance.number("has_greeting") < style["greeting_share"]:
            parts.insert(0, chance.one_of("greeting", bank["greetings"]))
        if chance.number("has_number") < style["number_share"]:
            parts.append(chance.one_of("number", bank["number"]))
        if chance.number("has_closing") < style["closing_share"]:
            parts.append(chance.one_of("closing", bank["closings"]))
    return parts


def _filled(
    part: str, words: Mapping[str, Any], language: int, is_male: bool, chance: _Chance
) -> str:
    if "{" not in part:
        return part
    bank = words[_LANGUAGES[language]]
    own = {slot: chance.one_of(slot, options) for slot, options in bank.items()}
    # In Spanish a word of the writer's own state ends by sex: sentado, sentada.
    own["ending"] = "o" if is_male else "a"
    # Only 555-0100 to 555-0199 are kept free of subscribers, in every area.
    phone = f"{200 + int(chance.number('area') * 700)}-555-01{int(chance.number('line') * 100):02d}"
    return part.format(**own, time=chance.one_of("time", words["times"]), phone=phone)


def _typed(words: str, language: int, style: Mapping[str, float], chance: _Chance) -> str:
    if chance.number("lower") < style["lower_case_share"] and not words.isupper():
        words = words.lower()
    if language == 1 and chance.number("accents") < style["no_accents_share"]:
        words = "".join(c for c in unicodedata.normalize("NFD", words) if ord(c) not in _ACCENTS)
        words = unicodedata.normalize("NFC", words).replace("¿", "").replace("¡", "")
    if chance.number("mark") < style["no_last_mark_share"]:
        words = words.rstrip(".?!")
    return words


_ACCENTS = (0x0301, 0x0303, 0x0308)


def _misspelt(words: str, chance: _Chance) -> str:
    """Return the text with one long word misspelt as a thumb does it."""
    listed = words.split(" ")
    long = [i for i, word in enumerate(listed) if len(word) >= _SHORT_LETTERS and word.isalpha()]
    if not long:
        return words
    where = chance.one_of("which_word", long)
    word = listed[where]
    at = 1 + int(chance.number("which_letter") * (len(word) - 2))
    how = int(chance.number("how") * 3)
    listed[where] = (
        word[:at] + word[at + 1 :],  # a letter is left out
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],  # two change places
        word[:at] + word[at] + word[at:],  # one is doubled
    )[how]
    return " ".join(listed)
