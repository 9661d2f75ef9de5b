"""Which summaries the reviewer's page holds, and in which order.

First three to learn from, chosen by what was planted: an error that the checker caught, one that
it missed, a false alarm. Then each kind of error once, the gravest first, and at the end a summary
without any finding.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from . import escalation
from .findings import Finding
from .notes import Summary

CASES = 12
"""How many summaries the page holds."""

CAUGHT, MISSED, FALSE_ALARM = (
    "a major error that the checker caught",
    "a major error that it missed",
    "a false alarm",
)


@dataclass(frozen=True)
class Case:
    """A summary of the page; one to learn from says what it shows, and its errors."""

    summary: Summary
    shows: str = ""
    errors: tuple[str, ...] = ()


def choose(
    summaries: Sequence[Summary],
    by_summary: Mapping[str, Sequence[Finding]],
    truth: pd.DataFrame,
    found: pd.DataFrame,
) -> list[Case]:
    """Return the cases of the page; `truth` and `found` are what `judging.judge` returns."""
    first = _lessons(summaries, truth, found)
    taken = {case.summary.id for case in first}
    others = [one for one in summaries if one.id not in taken]
    clean = next((one for one in others if not by_summary[one.id]), None)
    rest = _by_kind(others, by_summary, CASES - len(first) - (clean is not None))
    return first + [Case(one) for one in [*rest, *([clean] if clean else [])]]


def _lessons(summaries: Sequence[Summary], truth: pd.DataFrame, found: pd.DataFrame) -> list[Case]:
    """Return the first summary that shows each lesson and, where one does, no other."""
    is_major, is_found = truth["severity"] == "major", truth["is_found"].astype(bool)
    has_false = set(found.loc[~found["is_right"].astype(bool), "summary_id"])
    caught = set(truth.loc[is_major & is_found, "summary_id"])
    missed = set(truth.loc[is_major & ~is_found, "summary_id"])
    overlooked = set(truth.loc[~is_found, "summary_id"])
    # A changed value may stay normal, so that a reader would not call it major.
    doubtful = set(truth.loc[is_major & (truth["error_kind"] == "value"), "summary_id"])
    planted = set(truth["summary_id"])
    # Each lesson with the summaries that show it best, those that follow, and all that show it.
    lessons = {
        CAUGHT: (caught - has_false - overlooked - doubtful, caught - doubtful, caught),
        MISSED: (missed - has_false - caught, missed),
        FALSE_ALARM: (has_false - planted, has_false),
    }
    cases: list[Case] = []
    for shows, choices in lessons.items():
        taken = {case.summary.id for case in cases}
        some = [one for each in choices for one in summaries if one.id in each - taken]
        if some:
            cases.append(Case(some[0], shows, _planted(truth, some[0])))
    return cases


def _planted(truth: pd.DataFrame, summary: Summary) -> tuple[str, ...]:
    rows = truth[truth["summary_id"] == summary.id]
    return tuple(_said(row, summary) for row in rows.itertuples()) or ("Nothing was planted.",)


def _said(error: Any, summary: Summary) -> str:
    """Return a planted error in one line."""
    what = f"{error.error_kind}, {error.severity}"
    if isinstance(error.fact_kind, str):
        what += f", {error.fact_kind.replace('_', ' ')}"
    if not pd.isna(error.sentence_number):
        number = int(error.sentence_number)
        what += f", sentence {number}: “{summary.sentences[number - 1]}”"
    return f"{what} ({'found' if error.is_found else 'not found'})"


def _by_kind(
    summaries: Sequence[Summary], by_summary: Mapping[str, Sequence[Finding]], room: int
) -> list[Summary]:
    """Return up to `room` summaries, the gravest first: each kind of error once, then others."""
    rank = {level: place for place, level in enumerate(escalation.LEVELS)}
    gravest = sorted(summaries, key=lambda one: rank[escalation.level(by_summary[one.id])])
    chosen: list[Summary] = []
    seen: set[str] = set()
    for one in gravest:
        errors = {finding.error for finding in by_summary[one.id]}
        if len(chosen) < room and errors - seen:
            chosen.append(one)
            seen |= errors
    for one in gravest:
        if len(chosen) < room and one not in chosen and by_summary[one.id]:
            chosen.append(one)
    return sorted(chosen, key=lambda one: rank[escalation.level(by_summary[one.id])])
