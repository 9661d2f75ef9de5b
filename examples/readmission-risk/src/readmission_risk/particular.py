"""What the list means for particular people: in a facility, with a high LACE, or left out of it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from . import lace
from .cohort import LEFT_OUT, OUTCOME
from .intervals import interval


def facility(test: pd.DataFrame, proposed: np.ndarray) -> dict[str, Any]:
    """Return how many discharges go to a facility, and their share of the proposed calls."""
    there = (test["discharge_disposition"] == "facility").to_numpy()
    outcome = test[OUTCOME].to_numpy()
    return {
        "discharges": int(there.sum()),
        "share_of_discharges": float(there.mean()),
        "proposed": int((there & proposed).sum()),
        "share_of_proposed": float(there[proposed].mean()) if proposed.any() else 0.0,
        "readmitted": float(outcome[there].mean()) if there.any() else 0.0,
        "readmitted_elsewhere": float(outcome[~there].mean()),
    }


def high_lace(test: pd.DataFrame, proposed: np.ndarray) -> dict[str, Any]:
    """Return how many discharges with a high LACE are not proposed, and how many came back."""
    high = (test["lace"] >= lace.HIGH_RISK).to_numpy()
    passed_over = high & ~proposed
    outcome = test[OUTCOME].to_numpy()
    return {
        "points": lace.HIGH_RISK,
        "discharges": int(high.sum()),
        "not_proposed": int(passed_over.sum()),
        "not_proposed_per_1000": float(1000 * passed_over.mean()),
        "readmitted": int(outcome[passed_over].sum()),
    }


def left_out(
    test: pd.DataFrame, groups: Mapping[str, Any], gap: np.ndarray, draws: np.ndarray
) -> dict[str, Any]:
    """Return mean predicted and mean true risk of the groups that are no predictors.

    `groups` are the subgroups as compared, `gap` is true less predicted risk per discharge; its
    mean is the `shortfall`, above 0 where the score is too low for a group. The true risk holds
    no chance of the outcome, so small groups can be compared as well.
    """
    return {
        column: {
            key: _shortfall(group, gap[rows], draws[:, rows])
            for key, group in groups[column].items()
            for rows in [(test[column].astype(str) == group["label"]).to_numpy()]
        }
        for column in LEFT_OUT
    }


def _shortfall(group: Mapping[str, Any], gap: np.ndarray, draws: np.ndarray) -> dict[str, Any]:
    return {
        "label": group["label"],
        "count": group["count"],
        "predicted": group["predicted"],
        "true": group["predicted"] + float(gap.mean()),
        "shortfall": interval(
            lambda w: float(w @ gap) / w.sum() if w.sum() else float("nan"), draws
        ),
    }
