"""The rows of the tables: notes, summaries, their sentences, and the planted errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.models.clinical_notes import mistakes
from proofkit.generator.models.clinical_notes.note import Note
from proofkit.generator.models.clinical_notes.summary import AUTHORS, Summary, reference


def file_stem(number: int) -> str:
    """Return the path of a note's files without their ending."""
    return f"notes/N{number:07d}"


def tables(block: Block, notes: list[Note]) -> Mapping[str, Mapping[str, Any]]:
    """Return the arrays of all tables of a block."""
    given = block.spec.parameters
    chances = mistakes.Chances.of(block)
    written: list[Summary] = []
    for row, note in enumerate(notes):
        shares = chances.words(row, "reference")
        written.append(reference(note, given, shares, block.with_texts))
        written += [mistakes.assistant(note, author, given, chances, row) for author in AUTHORS[1:]]
    numbers = np.array([one.number for one in written])
    lengths = np.array([len(one.sentences) for one in written])
    return {
        "notes": _notes(notes, given),
        "summaries": {
            "summary_id": numbers,
            "note_id": np.array([one.note.visit.number for one in written]),
            "author": np.array([AUTHORS.index(one.author) for one in written]),
            "sentence_count": lengths,
        },
        "sentences": {
            "summary_id": np.repeat(numbers, lengths),
            "sentence_number": np.concatenate([np.arange(1, length + 1) for length in lengths]),
            "text": [text for one in written for text in one.sentences],
        },
        "truth/errors": _errors(written, block),
    }


def _notes(notes: list[Note], given: Mapping[str, Any]) -> dict[str, Any]:
    visits = [note.visit for note in notes]
    numbers = np.array([visit.number for visit in visits])
    return {
        "note_id": numbers,
        "record_number": numbers,
        "visit_on": np.array([visit.day for visit in visits]),
        "setting": np.array([visit.setting for visit in visits]),
        "presentation": [str(visit.presentation["name"]) for visit in visits],
        "age_years": np.array([visit.age_years for visit in visits]),
        "sex": np.array([int(visit.is_male) for visit in visits]),
        "language": np.array([visit.language for visit in visits]),
        "note_file": [f"{file_stem(number)}.txt" for number in numbers.tolist()],
        "facts_file": [f"{file_stem(number)}.json" for number in numbers.tolist()],
        "sentence_count": np.array([note.sentence_count for note in notes]),
        "fact_count": np.array([len(note.facts) for note in notes]),
    }


def _errors(written: list[Summary], block: Block) -> dict[str, Any]:
    column = block.spec.table("truth/errors").column
    kinds, severities = column("error_kind").levels, column("severity").levels
    found = [(one, place, error) for one in written for place, error in enumerate(one.errors)]
    errors = [error for _, _, error in found]
    facts = [error.fact for error in errors]
    missing = float("nan")
    return {
        "error_id": np.array([one.number * 100 + place for one, place, _ in found], np.int64),
        "summary_id": np.array([one.number for one, _, _ in found], np.int64),
        "error_class": np.array([int(error.kind != "omission") for error in errors], np.int64),
        "error_kind": np.array([kinds.index(error.kind) for error in errors], np.int64),
        "severity": np.array([severities.index(error.severity) for error in errors], np.int64),
        "sentence_number": np.array([error.sentence or missing for error in errors], np.float64),
        "fact_id": [fact.id if fact else None for fact in facts],
        "fact_kind": [error.fact_kind for error in errors],
        "note_sentence_number": np.array(
            [fact.sentence if fact else missing for fact in facts], np.float64
        ),
    }
