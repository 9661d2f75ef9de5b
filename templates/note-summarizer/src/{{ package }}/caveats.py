"""What the figures leave out: cautions for the section on risks, with the figures behind them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from .checker_prose import unforeseen
from .judging import major
from .notes import Note, Summary
from .phrases import many, part_of, sentence
from .results import figure

_LIKELY = re.compile(r"\b(likely|probabl[ey])\b", re.IGNORECASE)
_DOUBT = re.compile(
    r"\b(likely|probabl[ey]|possibl[ey]|think|suspect(?:ed)?|(?:consistent|compatible) with"
    r"|findings fit)\b",
    re.IGNORECASE,
)
"""How a summary may say that something is not certain, beside the words of the note."""
_NORMAL = re.compile(r"(?<!not )\bnormal\b", re.IGNORECASE)


def describe(
    notes: Mapping[str, Note], summaries: Sequence[Summary], truth: pd.DataFrame
) -> dict[str, int]:
    """Return how often label and reader would part: values that stay normal, a lost doubt."""
    said = {one.id: one for one in summaries}
    values = major(truth[truth["error_kind"] == "value"])
    hedged = {key for key, note in notes.items() if _LIKELY.search(note.text)}
    about = [one for one in summaries if one.note_id in hedged]
    return {
        "values": len(values),
        "still_normal": sum(
            _stays_normal(notes[row.note_id], said[row.summary_id], row)
            for row in values.itertuples()
        ),
        "hedged_notes": len(hedged),
        "hedged_summaries": len(about),
        "hedge_lost": sum(not _DOUBT.search(" ".join(one.sentences)) for one in about),
    }


def texts(metrics: dict[str, Any]) -> str:
    """Return the cautions as points of a list."""
    points = [_passed(metrics), _unforeseen(metrics), _lists(metrics), *_labels(metrics)]
    return "\n".join(f"- {point}" for point in points)


def _stays_normal(note: Note, summary: Summary, error: Any) -> bool:
    is_normal = note.fact(error.fact_id).status == "normal"
    return is_normal and bool(_NORMAL.search(summary.sentences[int(error.sentence_number) - 1]))


def _passed(metrics: dict[str, Any]) -> str:
    passed = metrics["levels"]["pass"]
    noun = "summary that passes", "summaries that pass"
    holds = "holds a planted error", "hold a planted error"
    count = sentence(part_of(passed["with_error"], passed["count"], noun, holds))
    if passed["count"] and not passed["with_error"]:
        count += (
            " here, because almost every kind that was planted has a rule; with real summaries "
            "that cannot be counted on"
        )
    return (
        f"**Nothing found is not nothing wrong.** {count}. A reviewer who trusts the level stops "
        "reading."
    )


def _unforeseen(metrics: dict[str, Any]) -> str:
    told = unforeseen(metrics) or [
        "This sample holds no major error of a kind without a rule to show it."
    ]
    if any(entry["held_out"] and entry["found"] for entry in metrics["kinds"].values()):
        told.append("That says little about the next kind.")
    return " ".join(["**An unforeseen kind of error is found by luck.**", *told])


def _lists(metrics: dict[str, Any]) -> str:
    own, bare = (metrics["checkers"][name] for name in ("checker", "without_lists"))
    if any(each["precision"]["value"] is None for each in (own, bare)):
        return "**The word lists know this language.** Too little is reported to say what they add."
    found, right = (
        own[what]["value"] - bare[what]["value"] for what in ("recall_major", "precision")
    )
    if right > 2 * abs(found):
        verdict = (
            "What breaks first elsewhere is trust in the findings, and not the share of errors "
            "found."
        )
    elif found > 0 and right > 0:
        verdict = "Both depend on them."
    elif found > 0:
        verdict = "Here only the share found depends on them."
    else:
        verdict = "What they are worth does not show here."
    return (
        "**The word lists know this language.** Without them the share of major errors found "
        f"{_change(own, bare, 'recall_major')}, and the share of findings that are right "
        f"{_change(own, bare, 'precision')}. {verdict}"
    )


def _change(own: Mapping[str, Any], bare: Mapping[str, Any], measure: str) -> str:
    """Return how a share changes without the word lists, as it is shown."""
    before, after = (
        f"{{checkers.{name}.{measure}.value:.1%}}" for name in ("checker", "without_lists")
    )
    if figure(own[measure]["value"], ".1%") == figure(bare[measure]["value"], ".1%"):
        return f"stays at {before}"
    return f"goes from {before} to {after}"


def _labels(metrics: dict[str, Any]) -> list[str]:
    own = metrics["caveats"]
    points = []
    if own["still_normal"]:
        noun = "changed result with that label", "changed results with that label"
        verb = "was normal before and is normal after", "were normal before and are normal after"
        count = sentence(part_of(own["still_normal"], own["values"], noun, verb))
        clinician = many(
            own["still_normal"],
            "A clinician would call it minor; here it counts",
            "A clinician would call them minor; here they count",
        )
        points.append(
            f"**An error called major may change nothing.** {count}. {clinician} as major, for "
            "labels and checker alike."
        )
    if own["hedge_lost"]:
        points.append(
            "**Doubt may be lost unseen.** {caveats.hedged_notes:,} "
            f"{many(own['hedged_notes'], 'note calls', 'notes call')} something likely or "
            f"probable, and {_lost(own)} no word of doubt. That is no error here, for labels or "
            "checker; an added “confirmed” is one."
        )
    return points


def _lost(own: Mapping[str, int]) -> str:
    noun = "summary of such a note", "summaries of such notes"
    return part_of(own["hedge_lost"], own["hedged_summaries"], noun, ("uses", "use"))
