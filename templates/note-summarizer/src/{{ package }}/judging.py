"""Hold findings against what was planted: which errors were found, which findings are right."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from .findings import Finding
from .intervals import interval, wilson
from .notes import Note, Summary


def matches(finding: Finding, error: Any) -> bool:
    """Say whether a finding leads a reviewer to a planted error of the same summary.

    An omission has to name the fact. An invention has to name the sentence or the fact.
    """
    if error.error_class == "omission":
        return finding.fact_id == error.fact_id
    same_fact = isinstance(error.fact_id, str) and finding.fact_id == error.fact_id
    return finding.sentence == error.sentence_number or same_fact


def judge(
    notes: Mapping[str, Note],
    summaries: Sequence[Summary],
    planted: pd.DataFrame,
    check: Callable[[Note, Summary], list[Finding]],
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the planted errors with `is_found` and `is_named`, the findings with `is_right`.

    An error is named when a finding of its own kind leads to it, and not one of another kind.

    The checker is given note and summary; the planted errors are compared afterwards.
    """
    found = {one.id: check(notes[one.note_id], one) for one in summaries}
    errors = defaultdict(list)
    for error in planted.itertuples():
        errors[error.summary_id].append(error)
    owner = {one.id: (one.note_id, one.author) for one in summaries}
    right = [
        {
            "finding": finding,
            "summary_id": key,
            "note_id": owner[key][0],
            "author": owner[key][1],
            "severity": finding.severity,
            "is_right": any(matches(finding, error) for error in errors[key]),
        }
        for key, findings in found.items()
        for finding in findings
    ]
    truth = planted.assign(
        note_id=[owner[key][0] for key in planted["summary_id"]],
        author=[owner[key][1] for key in planted["summary_id"]],
        is_found=[
            any(matches(finding, error) for finding in found[error.summary_id])
            for error in planted.itertuples()
        ],
        is_named=[
            any(
                matches(finding, error) and finding.error == error.error_kind
                for finding in found[error.summary_id]
            )
            for error in planted.itertuples()
        ],
    )
    columns = ["finding", "summary_id", "note_id", "author", "severity", "is_right"]
    return truth, pd.DataFrame(right, columns=columns)


def share(rows: pd.DataFrame, column: str) -> dict[str, float | None]:
    """Return the share of rows with a truth value, with Wilson's interval; None without rows.

    Rows of one note belong together. Where they are more alike than chance makes them, they count
    for fewer rows (the effective number of Kish).
    """
    by_note = rows[column].astype(float).groupby(rows["note_id"])
    whole, part = by_note.size().to_numpy(float), by_note.sum().to_numpy()
    count = whole.sum()
    if not count:
        return {"value": None, "low": None, "high": None}
    value = part.sum() / count
    alone = count * value * (1 - value)
    together = float(((part - value * whole) ** 2).sum())
    low, high = wilson(value, count * min(1.0, alone / together) if together else count)
    return {"value": float(value), "low": low, "high": high}


def ratio(part: np.ndarray, whole: np.ndarray, draws: np.ndarray) -> dict[str, float]:
    """Return a ratio of sums over notes with its interval."""

    def statistic(weight: np.ndarray) -> float:
        below = float(weight @ whole)
        return float(weight @ part) / below if below else float("nan")

    return interval(statistic, draws)


def major(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose severity is major."""
    return rows[rows["severity"] == "major"]
