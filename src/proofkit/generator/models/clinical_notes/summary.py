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


def reference(
    note: Note, given: Mapping[str, Any], shares: Iterator[float], with_texts: bool
) -> Summary:
    """Return the complete summary without an error; without texts its sentences are empty."""
    planned = plan([fact for fact in note.facts if fact.is_key])
    if not with_texts:
        return Summary(note, "reference", ("",) * len(planned))
    wording = Wording("reference", given)
    return Summary(note, "reference", tuple(say(wording, note, one, shares) for one in planned))


def plan(facts: Sequence[Fact]) -> list[Said]:
    """Group facts into sentences: like with like, in the order of the note."""
    groups: list[tuple[str, list[Fact]]] = []
    last = ""
    for fact in facts:
        phrase = fact.phrase
        if phrase == last and phrase not in _ALONE:
            groups[-1][1].append(fact)
        elif fact.kind == "escalation" and last == "warning":
            # Where to go is said in the sentence that lists the signs.
            groups[-1] = (f"warning_{fact.status}", groups[-1][1])
        elif fact.kind == "escalation":
            groups.append((f"escalation_{fact.status}", [fact]))
        else:
            groups.append((phrase, [fact]))
        last = phrase
    return [
        Said("warning_none" if phrase == "warning" else phrase, tuple(group))
        for phrase, group in groups
    ]


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
