"""How often the assistants leave out and invent, with errors that allow for hard notes."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Codes, Flags, Floats
from proofkit.generator.found import Found, several
from proofkit.generator.sample import Sample

_PLAN = ("medicine", "pending", "referral", "advice", "warning", "escalation", "follow_up")
_BEFORE = ("reason", "symptom", "denial", "side_effect", "finding")


def measure(sample: Sample) -> dict[str, Found]:
    """Measure the rates of planted errors over the assistants' summaries."""
    errors, summaries, notes = sample["truth/errors"], sample["summaries"], sample["notes"]
    note_ids = notes.keys("note_id")
    # A summary's key is ten times its note's plus the author's place.
    owner, of_assistant = errors.keys("summary_id") // 10, ~summaries.equals("author", "reference")
    written = _per_note(
        summaries.keys("note_id"), note_ids, summaries.numbers("sentence_count"), of_assistant
    )
    asked = notes.numbers("sentence_count") * of_assistant.sum() / len(note_ids)
    omission, major = errors.equals("error_class", "omission"), errors.equals("severity", "major")
    places = errors.numbers("note_sentence_number")
    lost = _distinct_sentences(errors.keys("summary_id"), places, omission)

    def per_note(rows: Flags) -> Floats:
        return _per_note(owner, note_ids, np.ones(len(owner)), rows)

    plan = errors.equals("fact_kind", *_PLAN)
    before = errors.equals("fact_kind", *_BEFORE)
    invented, omitted = per_note(~omission), per_note(omission)
    return {
        "inventions": _ratio(invented, written),
        "inventions-major": _ratio(per_note(~omission & major), invented),
        "omissions": _ratio(per_note(lost), asked),
        "omissions-major": _ratio(per_note(omission & major), omitted),
        "inventions-in-plan": several(
            _ratio(per_note(~omission & plan), invented),
            _ratio(per_note(~omission & before), invented),
        ),
        "omissions-in-history": several(
            _ratio(per_note(omission & before), omitted),
            _ratio(per_note(omission & plan), omitted),
        ),
    }


def _per_note(keys: Codes, note_ids: Codes, values: Floats, rows: Flags) -> Floats:
    """Add up values note by note; the keys of notes are consecutive."""
    counts = np.bincount(keys[rows] - note_ids[0], values[rows], minlength=len(note_ids))
    return counts.astype(np.float64)


def _distinct_sentences(summaries: Codes, sentences: Floats, rows: Flags) -> Flags:
    """Keep one omission of each sentence of the note in each summary."""
    places = np.flatnonzero(rows)
    keys = summaries[places] * 100 + sentences[places].astype(np.int64)
    kept = np.zeros(len(rows), np.bool_)
    kept[places[np.unique(keys, return_index=True)[1]]] = True
    return kept


def _ratio(part: Floats, whole: Floats) -> Found:
    """Return a ratio of sums over notes in per cent, with the error of a ratio estimate."""
    share = float(part.sum() / whole.sum())
    spread = float(np.sqrt(((part - share * whole) ** 2).sum()) / whole.sum())
    return Found((100 * share,), (100 * spread,))
