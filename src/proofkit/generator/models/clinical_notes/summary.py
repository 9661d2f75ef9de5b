"""A summary: the key facts of a note, grouped into sentences in an author's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofkit.generator.models.clinical_notes.facts import Fact
from proofkit.generator.models.clinical_notes.note import Note
from proofkit.generator.models.clinical_notes.wording import Wording

AUTHORS = ("reference", "alder", "birch", "cedar")
_ALONE = ("result", "started", "changed", "stopped", "side_effect", "family")


@dataclass(frozen=True)
class Planted:
    """An error that was planted; `sentence` counts from 1, 0 for an omission."""

    kind: str
    severity: str
    fact: Fact | None
    fact_kind: str
    sentence: int = 0


@dataclass(frozen=True)
class Said:
    """What one sentence is to say: facts of one kind in one kind of phrase."""

    phrase: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Summary:
    """One summary of a note; its number is ten times the note's plus the author's place."""

    note: Note
    author: str
    sentences: tuple[str, ...]
    errors: tuple[Planted, ...] = ()

    @property
    def number(self) -> int:
        """The number behind the key."""
        return self.note.visit.number * 10 + AUTHORS.index(self.author)


def reference(note: Note, given: Mapping[str, Any], shares: Iterator[float]) -> Summary:
    """Return the complete summary without an error."""
    wording = Wording("reference", given)
    kept = [fact for fact in note.facts if fact.is_key]
    return Summary(note, "reference", tuple(say(wording, note, one, shares) for one in plan(kept)))


def plan(facts: Sequence[Fact]) -> list[Said]:
    """Group facts into sentences: like with like, in the order of the note."""
    planned: list[Said] = []
    for fact in facts:
        last = planned[-1] if planned else None
        if last and last.phrase == fact.phrase and fact.phrase not in _ALONE:
            planned[-1] = Said(last.phrase, (*last.facts, fact))
        elif last and last.phrase == "warning" and fact.kind == "escalation":
            planned[-1] = Said(f"warning_{fact.status}", last.facts)
        elif fact.kind == "escalation":
            planned.append(Said(f"escalation_{fact.status}", (fact,)))
        else:
            planned.append(Said(fact.phrase, (fact,)))
    return [Said("warning_none", one.facts) if one.phrase == "warning" else one for one in planned]


def say(wording: Wording, note: Note, one: Said, shares: Iterator[float]) -> str:
    """Return the sentence."""
    visit, phrase = note.visit, one.phrase
    if phrase == "allergy" and not one.facts[0].value:
        phrase = "allergy_none"
    if phrase.startswith("escalation"):
        return wording.say(phrase, one.facts, next(shares))
    more = {"age": str(visit.age_years)}
    if phrase == "reason":
        more |= {"who": "man" if visit.is_male else "woman", "sx": "M" if visit.is_male else "F"}
    return wording.say(phrase, one.facts, next(shares), **more)
