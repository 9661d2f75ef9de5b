"""Groups set against each other, fewest found against most, and against everybody."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from . import discrimination
from .cohort import OUTCOME
from .intervals import interval


def widest(
    test: pd.DataFrame,
    groups: Mapping[str, Mapping[str, Any]],
    risk: np.ndarray,
    proposed: np.ndarray,
    draws: np.ndarray,
) -> dict[str, Any]:
    """Return per column the two groups and the difference of their shares found.

    `groups` are the subgroups as compared; those with too few cases are not judged, and a column
    with one judged group has no pair. `difference` is the lower share less the higher, in
    percentage points. What may lie behind it is compared in the same order: `readmitted` is the
    difference of their shares readmitted, in percentage points, `auc` that of their AUC, and
    `observed_to_expected` the ratio of theirs. All have intervals on the same draws. The pair is
    picked after looking.
    """
    pairs: dict[str, Any] = {}
    cases = test[OUTCOME].to_numpy()
    for column, levels in groups.items():
        judged = {key: group for key, group in levels.items() if group["sensitivity"]}
        if len(judged) < 2:
            continue
        order = sorted(judged, key=lambda key: judged[key]["sensitivity"]["value"])
        level = test[column].astype(str).to_numpy()
        lowest, highest = (level == judged[key]["label"] for key in (order[0], order[-1]))
        pairs[column] = {"worst": order[0], "best": order[-1], "groups": len(judged)} | _compared(
            lowest, highest, (cases, risk, proposed), draws
        )
    return pairs


def _compared(
    one: np.ndarray,
    other: np.ndarray,
    columns: tuple[np.ndarray, np.ndarray, np.ndarray],
    draws: np.ndarray,
) -> dict[str, Any]:
    cases, risk, proposed = columns

    def points(among: np.ndarray, counted: np.ndarray) -> dict[str, float]:
        return interval(
            lambda w: 100 * (_share(w * among * one, counted) - _share(w * among * other, counted)),
            draws,
        )

    def auc(rows: np.ndarray, weight: np.ndarray) -> float:
        return discrimination.auc(cases[rows], risk[rows], weight[rows])

    return {
        "difference": points(cases, proposed),
        "readmitted": points(np.ones(len(cases)), cases),
        "auc": interval(lambda w: auc(one, w) - auc(other, w), draws),
        "observed_to_expected": interval(
            lambda w: _ratio(w * one, cases, risk) / _ratio(w * other, cases, risk), draws
        ),
    }


def against_everybody(
    test: pd.DataFrame,
    groups: Mapping[str, Mapping[str, Any]],
    risk: np.ndarray,
    draws: np.ndarray,
) -> dict[str, Any]:
    """Return everybody's observed over expected, and each group's divided by it, on the same draws.

    An error that all share leaves this at 1, so that it shows who is judged otherwise than the
    rest. A group with too few cases has None.
    """
    cases = test[OUTCOME].to_numpy()

    def against(column: str, group: Mapping[str, Any]) -> dict[str, float] | None:
        if not group["observed_to_expected"]:
            return None
        rows = (test[column].astype(str) == group["label"]).to_numpy()
        return interval(lambda w: _ratio(w * rows, cases, risk) / _ratio(w, cases, risk), draws)

    return {"everybody": interval(lambda w: _ratio(w, cases, risk), draws)} | {
        column: {key: against(column, group) for key, group in levels.items()}
        for column, levels in groups.items()
    }


def _ratio(weight: np.ndarray, cases: np.ndarray, risk: np.ndarray) -> float:
    return float(weight @ cases) / float(weight @ risk)


def _share(weight: np.ndarray, among: np.ndarray) -> float:
    total = float(weight.sum())
    return float(weight @ among) / total if total else float("nan")
