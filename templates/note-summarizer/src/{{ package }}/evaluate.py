"""How well the checker finds what was planted, and what the summarisers drop and invent."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from . import checker, extractive, outcomes, overlap, subgroups
from .findings import Finding
from .intervals import person_draws
from .judging import judge, major, ratio, share
from .notes import ASSISTANTS, Note, Summary

CHECKERS: dict[str, tuple[str, Callable[[Note, Summary], list[Finding]]]] = {
    "checker": ("Checker", checker.check),
    "without_lists": (
        "Checker without its word lists",
        lambda note, summary: checker.check(note, summary, with_lists=False),
    ),
    "overlap": ("Word overlap", overlap.check),
}
HELD_OUT = ("certainty", "vague")
"""Kinds of error for which the checker has no rule: they show what an unforeseen kind does."""


def evaluate(
    notes: Mapping[str, Note], summaries: Sequence[Summary], planted: pd.DataFrame, replicates: int
) -> dict[str, Any]:
    """Return every figure; intervals of rates draw whole notes `replicates` times."""
    by_assistant = [one for one in summaries if one.author in ASSISTANTS]
    draws = person_draws(np.arange(len(notes)), replicates, seed=0)
    judged = {
        name: judge(notes, by_assistant, planted, check) for name, (_, check) in CHECKERS.items()
    }
    main = judged["checker"]
    references = [one for one in summaries if one.author == "reference"]
    false_alarms = sum(len(checker.check(notes[one.note_id], one)) for one in references)
    return {
        "data": _counts(notes, by_assistant, planted),
        "checkers": {
            name: {"label": CHECKERS[name][0]} | quality(*judged[name]) for name in CHECKERS
        },
        "reference": {"summaries": len(references), "false_alarms": false_alarms},
        "kinds": _kinds(main[0]),
        "assistants": _assistants(notes, by_assistant, main, draws),
        "extractive": extractive.dropped(notes.values()),
        "groups": subgroups.evaluate(notes, *main),
        **outcomes.evaluate(by_assistant, *main),
    }


def quality(truth: pd.DataFrame, found: pd.DataFrame) -> dict[str, Any]:
    """Return what a checker finds and reports wrongly: shares with intervals, and counts."""
    grave = major(truth)
    is_lost = grave["error_class"] == "omission"
    return {
        "recall_major": share(grave, "is_found"),
        "recall": share(truth, "is_found"),
        "precision": share(found, "is_right"),
        "precision_major": share(major(found), "is_right"),
        "planted": len(truth),
        "planted_major": len(grave),
        "found_major": int(grave["is_found"].sum()),
        "named_major": int(grave["is_named"].sum()),
        "omissions_major": int(is_lost.sum()),
        "omissions_found": int(grave.loc[is_lost, "is_found"].sum()),
        "inventions_major": int((~is_lost).sum()),
        "inventions_found": int(grave.loc[~is_lost, "is_found"].sum()),
        "findings": len(found),
        "findings_major": len(major(found)),
        "false_alarms": int((~found["is_right"].astype(bool)).sum()),
    }


def _counts(
    notes: Mapping[str, Note], summaries: Sequence[Summary], planted: pd.DataFrame
) -> dict[str, Any]:
    sentences = sum(len(extractive.body(note.text)) for note in notes.values())
    inventions = planted[planted["error_class"] == "invention"]
    return {
        "notes": len(notes),
        "note_sentences": sentences,
        "facts": sum(len(note.facts) for note in notes.values()),
        "summaries": len(summaries),
        "summary_sentences": sum(len(one.sentences) for one in summaries),
        "errors": len(planted),
        "inventions": len(inventions),
        "omissions": len(planted) - len(inventions),
        "with_error": float(planted["summary_id"].nunique() / len(summaries)),
        "with_major": float(
            planted.loc[planted["severity"] == "major", "summary_id"].nunique() / len(summaries)
        ),
    }


def _kinds(truth: pd.DataFrame) -> dict[str, Any]:
    """Return recall of major errors by kind."""
    grave = major(truth)
    table = {}
    for kind, rows in sorted(grave.groupby("error_kind"), key=lambda entry: -len(entry[1])):
        table[str(kind)] = {
            "planted": len(rows),
            "found": int(rows["is_found"].sum()),
            "named": int(rows["is_named"].sum()),
            "held_out": kind in HELD_OUT,
            "recall": share(rows, "is_found"),
        }
    return table


def _assistants(
    notes: Mapping[str, Note],
    summaries: Sequence[Summary],
    judged: tuple[pd.DataFrame, pd.DataFrame],
    draws: np.ndarray,
) -> dict[str, Any]:
    """Return, for each assistant, what was planted per sentence and what the checker reports."""
    truth, found = judged
    lengths = np.array([len(extractive.body(note.text)) for note in notes.values()], float)
    table = {}
    for author in ASSISTANTS:
        own = {one.note_id: len(one.sentences) for one in summaries if one.author == author}
        said = np.array([own.get(key, 0) for key in notes], float)
        planted, reported = truth[truth["author"] == author], found[found["author"] == author]
        missing = reported["finding"].map(lambda finding: finding.is_omission).astype(bool)
        lost = planted[planted["error_class"] == "omission"]
        invented = planted[planted["error_class"] == "invention"]
        table[author] = {
            "summaries": len(own),
            "omission_planted": ratio(_per_note(notes, lost), lengths, draws),
            "omission_reported": ratio(_per_note(notes, reported[missing]), lengths, draws),
            "invention_planted": ratio(_per_note(notes, invented), said, draws),
            "invention_reported": ratio(_per_note(notes, reported[~missing]), said, draws),
            "recall_major": share(major(planted), "is_found"),
            "precision": share(reported, "is_right"),
        }
    return table


def _per_note(notes: Mapping[str, Note], rows: pd.DataFrame) -> np.ndarray:
    return rows.groupby("note_id").size().reindex(list(notes), fill_value=0).to_numpy(float)
