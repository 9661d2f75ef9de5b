"""One case told in full: a side effect of a new medicine that a summary dropped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from . import checker, escalation, extractive
from .findings import Finding, must_keep, spell
from .judging import major
from .notes import Fact, Note, Summary
from .phrases import many
from .results import table

_SPARE_THE_STOMACH = {"omeprazole"}
_HARM_THE_STOMACH = {"naproxen", "aspirin", "prednisone"}


def lost_side_effect(
    notes: Mapping[str, Note],
    summaries: Sequence[Summary],
    truth: pd.DataFrame,
    found: pd.DataFrame,
) -> dict[str, Any] | None:
    """Return a dropped side effect that was found and planted, or None in a small sample.

    A summary in which it is the only major error and the only major finding comes first, so that
    the case shows one thing; then one whose plan does not itself need a second look; then one whose
    medicine was stopped and is named all the same.
    """
    by_id = {one.id: one for one in summaries}
    planted, reported = (major(rows).groupby("summary_id").size() for rows in (truth, found))
    cases = []
    for row in found[found["is_right"].astype(bool)].itertuples():
        finding = row.finding
        if finding.is_omission and finding.fact_kind == "side_effect":
            note, key = notes[row.note_id], finding.summary_id
            fact = note.fact(finding.fact_id)
            said = [text for text in by_id[key].sentences if fact.medicine in text.lower()]
            was_stopped = any(
                one.term == fact.medicine and one.status == "stopped" for one in note.facts
            )
            is_alone = planted.get(key, 0) == 1 and reported.get(key, 0) == 1
            order = (not is_alone, _is_doubtful(note), not (was_stopped and said), key)
            cases.append((order, note, fact, said, row))
    if not cases:
        return None
    (*_, key), note, fact, said, row = min(cases, key=lambda case: case[0])
    grave = major(found[found["summary_id"] == key])["finding"]
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
        "major": int(planted.get(key, 0)),
        "minor": int((truth["summary_id"] == key).sum() - planted.get(key, 0)),
        "others": {
            f"item_{place}": _other(note, finding)
            for place, finding in enumerate(one for one in grave if one != row.finding)
        },
    }


def struck_side_effect(
    notes: Mapping[str, Note], summaries: Sequence[Summary]
) -> dict[str, Any] | None:
    """Return a worked case where no assistant dropped a side effect: one sentence is struck.

    It is the first sentence of a reference summary without which the checker misses a side effect
    and finds nothing else.
    """
    for whole, place, note in _struck(notes, summaries):
        kept = whole.sentences[:place] + whole.sentences[place + 1 :]
        found = checker.check(note, replace(whole, sentences=kept))
        if [(one.is_omission, one.fact_kind) for one in found] == [(True, "side_effect")]:
            fact = note.fact(found[0].fact_id)
            return {
                "summary_id": whole.id,
                "note_id": note.id,
                "is_struck": True,
                "medicine": fact.medicine,
                "note_says": _note_says(note, fact),
                "summary_says": f"struck: {whole.sentences[place]}",
                "finding": f"Missing: {spell(fact)}.",
                "level": escalation.rule(found[0]).level,
                "action": escalation.rule(found[0]).action,
            }
    return None


def _struck(
    notes: Mapping[str, Note], summaries: Sequence[Summary]
) -> Iterator[tuple[Summary, int, Note]]:
    """Yield each sentence that can be struck from a reference summary of a note to be judged."""
    for whole in summaries:
        note = notes.get(whole.note_id)
        if whole.author == "reference" and note and any(map(_is_side_effect, note.facts)):
            for place in range(len(whole.sentences)):
                yield whole, place, note


def _is_side_effect(fact: Fact) -> bool:
    return fact.kind == "side_effect"


def _is_doubtful(note: Note) -> bool:
    """Say whether the plan stops what spares the stomach beside a medicine that harms it.

    The generator checks no interactions, and a reader would dispute the plan, not the summary.
    """
    medicines = [fact for fact in note.facts if fact.kind == "medicine"]
    stopped = {fact.term for fact in medicines if fact.status == "stopped"}
    taken = {fact.term for fact in medicines} - stopped
    return bool(stopped & _SPARE_THE_STOMACH and taken & _HARM_THE_STOMACH)


def text(example: dict[str, Any] | None) -> str:
    """Return the case as a table, and every other grave finding in the same summary."""
    if not example and "side_effect" not in must_keep():
        return "No dropped side effect is reported, since rules/must_keep.csv asks for none."
    if not example:
        return "No dropped side effect is reported in this sample; a larger one may hold a case."
    if example.get("is_struck"):
        return f"{_STRUCK}{_TABLE}\n\nNothing else is reported of this summary."
    if not example["others"] and example["major"] == 1:
        after = "No other major error was planted in this summary, and none is reported."
    else:
        after = (
            f"{{example.major:,}} major {many(example['major'], 'error was', 'errors were')} "
            "planted in this summary."
        )
    if example["minor"]:
        after += (
            " {example.minor:,} minor "
            f"{many(example['minor'], 'error was', 'errors were')} planted beside it."
        )
    if example["others"]:
        rows = [
            [f"{{example.others.{key}.note_says}}", f"{{example.others.{key}.finding}}"]
            for key in example["others"]
        ]
        header = ["The note says of them", "The checker reports"]
        after += f" The other major findings:\n\n{table(header, rows)}"
    return f"{_BY_ASSISTANT}{_TABLE}\n\n{after}"


_STRUCK = """\
No dropped side effect was found in this sample, so this is a worked example: one sentence was
struck from {example.summary_id}, the reference summary of note {example.note_id}.

"""
_BY_ASSISTANT = """\
Note {example.note_id}, summary {example.summary_id} by the assistant {example.author}:

"""
_TABLE = """\
| | |
| --- | --- |
| The note says | {example.note_says} |
| The summary says of {example.medicine} | {example.summary_says} |
| The checker reports | {example.finding} |
| What happens | level `{example.level}`: {example.action} |"""


def _other(note: Note, finding: Finding) -> dict[str, str]:
    fact = next((one for one in note.facts if one.id == finding.fact_id), None)
    return {
        "note_says": _note_says(note, fact) if fact else "nothing",
        "finding": f"{finding.error}, {finding.fact_kind.replace('_', ' ')}: {finding.what}",
    }


def _note_says(note: Note, fact: Fact) -> str:
    return extractive.body(note.text)[fact.sentence - 1]
