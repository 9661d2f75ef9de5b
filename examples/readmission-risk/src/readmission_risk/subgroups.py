"""The same model, group by group, with counts and intervals."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from . import discrimination
from .intervals import interval
from .shares import share
from .thresholds import at_threshold

FEWEST_CASES = 30
"""Groups with fewer cases, or fewer persons without the outcome, show counts and no estimate."""


def compare(
    groups: pd.DataFrame,
    columns: Sequence[str],
    outcome: np.ndarray,
    risk: np.ndarray,
    threshold: float,
    draws: np.ndarray,
) -> dict[str, dict[str, Any]]:
    """Return for each level of each column: counts, rates and, where cases suffice, estimates.

    The estimates are AUC, sensitivity at the threshold, calls per 1,000 and the ratio of observed
    to expected cases (1 is right, above 1 means that risk was underestimated).
    """
    return {
        column: {
            key: {"label": str(level)}
            | _describe((groups[column] == level).to_numpy(), outcome, risk, threshold, draws)
            for key, level in _keyed(_levels(groups[column])).items()
        }
        for column in columns
    }


def _describe(
    rows: np.ndarray, outcome: np.ndarray, risk: np.ndarray, threshold: float, draws: np.ndarray
) -> dict[str, Any]:
    y, p, weights = outcome[rows], risk[rows], draws[:, rows]
    entry: dict[str, Any] = {
        "count": int(rows.sum()),
        "cases": int(y.sum()),
        "observed": float(y.mean()),
        "predicted": float(p.mean()),
        "calls_per_1000": at_threshold(y, p, threshold, np.ones(len(y))).calls_per_1000,
        "auc": None,
        "sensitivity": None,
        "observed_to_expected": None,
    }
    if min(y.sum(), len(y) - y.sum()) >= FEWEST_CASES:
        entry["auc"] = interval(lambda w: discrimination.auc(y, p, w), weights)
        entry["sensitivity"] = share(p >= threshold, y == 1, weights)
        entry["observed_to_expected"] = interval(lambda w: (w @ y) / (w @ p), weights)
    return entry


def _levels(column: pd.Series) -> list[Any]:
    if isinstance(column.dtype, pd.CategoricalDtype):
        return [level for level in column.cat.categories if (column == level).any()]
    return sorted(column.unique())


def _keyed(levels: Iterable[Any]) -> dict[str, Any]:
    """Return the levels by their keys, numbered where signs alone tell them apart: <65 and 65+."""
    keyed: dict[str, Any] = {}
    for level in levels:
        key, number = _key(level), 2
        while key in keyed:
            key, number = f"{_key(level)}_{number}", number + 1
        keyed[key] = level
    return keyed


def _key(level: Any) -> str:
    """Return a level as a word that a dotted path can hold: '85 and over' -> 'is_85_and_over'."""
    return "is_" + re.sub(r"\W+", "_", str(level).lower()).strip("_")
