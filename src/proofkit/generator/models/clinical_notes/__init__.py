"""Visit notes: structured facts first, then a note, and summaries with planted errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from proofkit.generator.blocks import Block
from proofkit.generator.models.clinical_notes import facts, note, rows, visits
from proofkit.generator.models.clinical_notes.measures import measure

__all__ = ["build", "files", "measure"]


def build(block: Block) -> Mapping[str, Mapping[str, Any]]:
    """Draw one block of notes with their summaries and planted errors."""
    return rows.tables(block, _notes(block))


def files(block: Block, arrays: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    """Yield the text and the facts of each note of a block."""
    for one in _notes(block):
        name = rows.file_stem(one.visit.number)
        yield f"{name}.txt", note.text(one).encode()
        yield f"{name}.json", note.facts_json(one).encode()


def _notes(block: Block) -> list[note.Note]:
    given = block.spec.parameters
    return [
        note.write(visit, facts.of(visit, given), given, block.with_texts)
        for visit in visits.draw(block)
    ]
