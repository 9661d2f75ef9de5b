"""Words for facts: what each author calls a thing, and how lists, doses and times are spelt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from proofkit.generator.models.clinical_notes.chances import Row
from proofkit.generator.models.clinical_notes.facts import Fact
from proofkit.generator.models.clinical_notes.medicines import Dose

_SHORT, _PLAIN = 0, 1
_FORM = {"birch": _SHORT, "cedar": _PLAIN}
_SHORT_UNITS = {"days": "d", "weeks": "wk", "months": "mo"}
_ITEM = "{medicine} {dose} {unit} {often}{lasting}"
OTHER = {"left": "right", "right": "left", "": ""}
"""The other side; `{other}` in a term stands for it."""


class Wording:
    """The words of one author; `note` and `reference` use each term as it stands.

    `loose` are numbers that decide where the author takes a word of neither kind.
    """

    def __init__(self, author: str, given: Mapping[str, Any], loose: Row | None = None) -> None:
        self.author = author
        self._loose = loose
        self._loose_words: Mapping[str, str] = given["wording"]["loose"]
        self._loose_share: float = given["wording"]["loose_share"]
        self.phrases: Mapping[str, Sequence[str]] = given["phrases"][author]
        self._forms: Mapping[str, Sequence[str]] = given["wording"]["forms"]
        self._plural = tuple(given["wording"]["plural"])
        self._open_diagnoses = given["wording"]["open_diagnoses"]
        self._place = _FORM.get(author)
        self._sides = {"left": "L", "right": "R", "": ""} if author == "birch" else None

    def term(self, template: str, side: str = "") -> str:
        """Return a term in the author's words, with its side."""
        if self._is_loose(template):
            return self._loose_words[template]
        if self._place is not None and template in self._forms:
            template = self._forms[template][self._place]
        short = {"left": "L", "right": "R", "": ""}[side]
        named = short if self._sides else side
        return template.format(side=named, s=short, other=OTHER[side])

    def span(self, count: int, unit: str) -> str:
        """Return a length of time: 3 weeks, 1 day, 3 wk."""
        if self.author == "birch":
            return f"{count} {_SHORT_UNITS[unit]}"
        span = f"{count} {unit.removesuffix('s') if count == 1 else unit}"
        return self._loose_words[span] if self._is_loose(span) else span

    def _is_loose(self, words: str) -> bool:
        if self._loose is None or words not in self._loose_words:
            return False
        return self._loose.next() < self._loose_share

    def dose(self, dose: Dose) -> dict[str, str]:
        """Return the fields of a dose."""
        short = f" x {dose.days}d" if self.author == "birch" else f" for {dose.days} days"
        unit = dose.unit.removesuffix("s") if dose.amount == 1 else dose.unit
        return {
            "medicine": dose.name,
            "dose": f"{dose.amount:g}",
            "unit": unit,
            "often": self.term(dose.often),
            "lasting": short if dose.days else "",
        }

    def say(self, phrase: str, facts: Sequence[Fact], share: float, **more: str) -> str:
        """Return one sentence that says facts of one kind; `share` chooses among the variants."""
        if phrase == "diagnosis" and facts[0].term in self._open_diagnoses:
            phrase = "diagnosis_open" if "diagnosis_open" in self.phrases else phrase
        variants = self.phrases[phrase]
        fields = _Fields(self, facts, more)
        return capital(variants[int(share * len(variants))].format_map(fields))

    def is_plural(self, words: str) -> bool:
        """Whether a verb after these words stands in the plural."""
        return words.startswith(self._plural)

    def joined(self, terms: Sequence[str], word: str) -> str:
        """Return a list in a sentence: a, b and c."""
        if len(terms) < 2:
            return "".join(terms)
        if self.author == "birch":
            return ", ".join(terms)
        return f"{', '.join(terms[:-1])} {word} {terms[-1]}"


class _Fields(dict[str, str]):
    """The fields that a phrase may name; lists and capitals are made when one asks for them."""

    def __init__(self, wording: Wording, facts: Sequence[Fact], more: Mapping[str, str]) -> None:
        first = facts[0]
        term = wording.term(first.term, first.side)
        super().__init__(
            term=term, test=term, who=term, value=first.value, flag=first.status,
            unit=first.unit, relative=first.person, medicine=first.medicine,
        )  # fmt: skip
        # After a list the verb goes by its length, before one by its first item.
        many = wording.is_plural(term)
        self["was"] = "were" if many or len(facts) > 1 else "was"
        self["is"], self["has"] = ("are", "have") if many else ("is", "has")
        self["there_was"] = "there were" if many else "there was"
        self.update(there_is=f"there {self['is']}", there_has=f"there {self['has']}")
        self._wording, self._facts = wording, facts
        if first.span:
            span = wording.span(first.span, first.span_unit)
            self.update(since=span, ago=span, when=span)
        if first.kind == "medicine":
            self.update(wording.dose(first.dose) if first.dose else {}, medicine=first.term)
            self["term"] = wording.term(first.medicine or first.term)
        if first.old_dose is not None:
            self["old"] = f"{first.old_dose:g}"
        self.update(more)

    def __missing__(self, name: str) -> str:
        if name in ("and", "or"):
            rest = [self._wording.term(fact.term, fact.side) for fact in self._facts[1:]]
            return self._wording.joined([self["term"], *rest], name)
        if name == "items":
            doses = [self._wording.dose(fact.dose) for fact in self._facts if fact.dose]
            return self._wording.joined([_ITEM.format(**dose) for dose in doses], "and")
        if name[0].islower():
            raise KeyError(name)
        return capital(self[name.lower()])


def capital(text: str) -> str:
    """Return a text with a capital at its start, the rest as it is."""
    return text[:1].upper() + text[1:]
