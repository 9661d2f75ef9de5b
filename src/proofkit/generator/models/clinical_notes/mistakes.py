"""Summaries by fictional assistants: which facts get lost and which sentences go wrong.

A note has a difficulty that all assistants share, each assistant has habits of its own, and each
section its rate; the spec holds them, with the published rates they add up to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from proofkit.generator.blocks import Block
from proofkit.generator.models.clinical_notes import changes
from proofkit.generator.models.clinical_notes.chances import Row
from proofkit.generator.models.clinical_notes.facts import Fact
from proofkit.generator.models.clinical_notes.note import Note
from proofkit.generator.models.clinical_notes.summary import AUTHORS, Planted, Said, Summary, plan
from proofkit.generator.models.clinical_notes.summary import say as sentence
from proofkit.generator.models.clinical_notes.wording import Wording

_WIDTH = 100


@dataclass(frozen=True)
class Chances:
    """The draws of a block's summaries, by author: one row a note."""

    difficulty: Sequence[float]
    rate: float
    with_texts: bool
    rows: Mapping[tuple[str, str], Sequence[Sequence[float]]]

    @classmethod
    def of(cls, block: Block) -> Chances:
        """Draw what the summaries of a block need, one stream for each author and purpose."""
        shape = block.spec.parameters["errors"]["difficulty_shape"]
        difficulty = block.stream("difficulty").standard_gamma(shape, block.records) / shape
        rows = {
            (author, purpose): block.stream(f"{purpose}/{author}")
            .random((block.records, _WIDTH))
            .tolist()
            for author in AUTHORS
            for purpose in (
                *(("words", "loose") if block.with_texts else ()),
                *("omission", "invention", "change"),
            )
        }
        rate = float(block.settings["error_rate"])
        return cls(difficulty.tolist(), rate, block.with_texts, rows)

    def words(self, row: int, author: str) -> Iterator[float]:
        """Return the shares that choose among the variants of a summary's sentences."""
        return iter(self.rows[author, "words"][row] if self.with_texts else ())


def assistant(
    note: Note, author: str, given: Mapping[str, Any], chances: Chances, row: int
) -> Summary:
    """Return an assistant's summary of a note with the errors that were planted in it."""
    rates = given["errors"]
    scale = chances.difficulty[row] * chances.rate
    habits = rates["assistants"][author]
    kept, errors = _lose(
        note, rates, scale * habits["omission"], chances.rows[author, "omission"][row]
    )
    draw = Row(chances.rows[author, "change"][row])
    told: list[tuple[Said, Planted | None]] = []
    for one, share in zip(plan(kept), chances.rows[author, "invention"][row], strict=False):
        weight = rates["invention_by_section"][one.facts[0].section]
        if share < rates["invention"] * weight * scale * habits["invention"]:
            told += changes.spoil(one, note, given, draw)
        else:
            told.append((one, None))
    sentences = ("",) * len(told)
    if chances.with_texts:
        wording = Wording(author, given, Row(chances.rows[author, "loose"][row]))
        words = chances.words(row, author)
        sentences = tuple(sentence(wording, note, one, words) for one, _ in told)
    errors += [
        replace(error, sentence=place)
        for place, (_, error) in enumerate(told, start=1)
        if error is not None
    ]
    return Summary(note, author, sentences, tuple(errors))


def _lose(
    note: Note, rates: Mapping[str, Any], scale: float, shares: Sequence[float]
) -> tuple[list[Fact], list[Planted]]:
    """Return the key facts that are kept, and the omissions."""
    kept: list[Fact] = []
    lost: list[Planted] = []
    key_facts = [fact for fact in note.facts if fact.is_key]
    for fact, share in zip(key_facts, shares, strict=False):
        severity = "major" if fact.kind in rates["major_facts"]["kinds"] else "minor"
        chance = rates[f"omission_{severity}"] * rates["omission_by_section"][fact.section]
        chance *= rates["omission_of_kind"].get(fact.kind, 1)
        if share < chance * scale:
            lost.append(Planted("omission", severity, fact, fact.kind))
        else:
            kept.append(fact)
    return kept, lost
