"""How often each laboratory value is missing, for whom, and what followed."""

from typing import Any

import numpy as np
import pandas as pd

from .cohort import LABORATORY, OUTCOME, PERSON
from .intervals import interval, person_draws

FEWEST = 5
"""So many readmitted, and not, are needed with a value and without: of fewer, samples drawn anew
repeat the same few, and an interval is too narrow."""


def describe(table: pd.DataFrame, seed: int, replicates: int) -> dict[str, Any]:
    """Return per laboratory value its missing share, by stay, and readmission with and without it.

    `difference` is the share readmitted if missing less that if measured, in percentage
    points, with its interval; None where too few are with or without the value. A share of nobody
    is None too.
    """
    short = (table["stay_days"] <= 1).to_numpy()
    outcome = table[OUTCOME].to_numpy()
    draws = person_draws(table[PERSON].to_numpy(), replicates, seed)
    return {
        column: _one(table[column].isna().to_numpy(), short, outcome, draws)
        for column in LABORATORY
    }


def _one(
    missing: np.ndarray, short: np.ndarray, outcome: np.ndarray, draws: np.ndarray
) -> dict[str, Any]:
    def readmitted(among: np.ndarray, weight: np.ndarray) -> float:
        people = float(weight @ among)
        return float(weight @ (among * outcome)) / people if people else float("nan")

    def share_of(among: np.ndarray) -> float | None:
        return float(outcome[among].mean()) if among.any() else None

    def are_enough(among: np.ndarray) -> bool:
        return FEWEST <= int(outcome[among].sum()) <= int(among.sum()) - FEWEST

    return {
        "count": int(missing.sum()),
        "share": float(missing.mean()),
        "short_stay": float(missing[short].mean()),
        "longer_stay": float(missing[~short].mean()),
        "readmitted_if_missing": share_of(missing),
        "readmitted_if_measured": share_of(~missing),
        "difference": interval(
            lambda w: 100 * (readmitted(missing, w) - readmitted(~missing, w)), draws
        )
        if are_enough(missing) and are_enough(~missing)
        else None,
    }
