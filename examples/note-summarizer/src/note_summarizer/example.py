"""One case told in full: a side effect of a new medicine that a summary dropped."""

from collections.abc import Mapping, Sequence

import pandas as pd

from . import escalation, extractive
from .findings import spell
from .notes import Fact, Note, Summary


def lost_side_effect(
    notes: Mapping[str, Note], summaries: Sequence[Summary], found: pd.DataFrame
) -> dict[str, str] | None:
    """Return the first dropped side effect that was found and planted, or None in a small sample.

    A case in which the medicine was stopped comes first: who restarts it will not know why not.
    """
    by_id = {one.id: one for one in summaries}
    cases = []
    for row in found[found["is_right"].astype(bool)].itertuples():
        finding = row.finding
        if finding.is_omission and finding.fact_kind == "side_effect":
            note, summary = notes[row.note_id], by_id[finding.summary_id]
            fact = note.fact(finding.fact_id)
            said = [text for text in summary.sentences if fact.medicine in text.lower()]
            was_stopped = any(
                one.term == fact.medicine and one.status == "stopped" for one in note.facts
            )
            cases.append((not (was_stopped and said), finding.summary_id, note, fact, said, row))
    if not cases:
        return None
    _, key, note, fact, said, row = min(cases, key=lambda case: case[:2])
    return {
        "summary_id": key,
        "note_id": note.id,
        "author": str(row.author).capitalize(),
        "medicine": fact.medicine,
        "note_says": _note_says(note, fact),
        "summary_says": " ".join(said) or "nothing about this medicine",
        "finding": f"Missing: {spell(fact)}.",
        "level": escalation.rule(row.finding).level,
        "action": escalation.rule(row.finding).action,
    }


def _note_says(note: Note, fact: Fact) -> str:
    return extractive.body(note.text)[fact.sentence - 1]
