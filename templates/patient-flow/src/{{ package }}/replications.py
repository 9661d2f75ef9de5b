"""How far the simulated sets of patients differ, and where the data of this repository stand.

A hospital-run is one hospital in one replication, here always without a change unless it is said.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from .intervals import Z_95, paired, t_point
from .what_if import CHANGES, MEASURES, USUAL, by_replication, one_way

FAR_SPREADS = 3
"""Interquartile ranges above the upper quartile from which on a hospital-run is far off (Tukey)."""

COMPARED = ("beds_4", "clinician_1")
"""Beds against a clinician: the changes that are told where a hospital-run is far off."""

PUBLISHED_WAIT = {"value": 37.4, "tolerance": 6}
"""Mean wait in minutes, NHAMCS 2019, and how near to it the generator's own check has to be."""

_KEYS = ["replication_id", "hospital_id"]
_WAIT = "wait_mean_minutes"


def summary(
    runs: pd.DataFrame, visits: int, mean_wait: Mapping[str, float], weeks: int
) -> dict[str, Any]:
    """Return range and rank of the mean wait over the replications without a change.

    `visits` is the size of the data of this repository and `mean_wait` their mean with its
    interval, drawn from so many `weeks`. `is_own` says whether they are the first replication, as
    they are unless larger.
    """
    each = by_replication(runs).loc[USUAL]
    wait, left = each["wait"], each["left_unseen"]
    first = wait.index.min()
    others = wait.drop(first), left.drop(first)
    outside = int((~others[0].between(mean_wait["low"], mean_wait["high"])).sum())
    size = runs[(runs["variant"] == USUAL) & (runs["replication_id"] == first)]["visits_count"]
    return {
        "is_own": int(size.sum()) == visits,
        "rank": int((wait < wait[first]).sum()) + 1,
        "others": len(wait) - 1,
        "wait": {"low": wait.min(), "median": wait.median(), "high": wait.max()},
        "other_wait": {"low": others[0].min(), "high": others[0].max()},
        "other_left": {"low": others[1].min(), "high": others[1].max()},
        "outside": outside,
        "standard_error": (mean_wait["high"] - mean_wait["low"]) / (2 * t_point(weeks - 1)),
        "standard_deviation": deviation(wait),
        "published": PUBLISHED_WAIT,
    }


def deviation(values: pd.Series) -> dict[str, float]:
    """Return a standard deviation with its 95% interval, from the chi-squared distribution.

    As of a normal distribution; its points by Wilson and Hilferty (1931).
    """
    freedom = len(values) - 1
    part = 2 / (9 * freedom)
    low, high = (freedom * (1 - part + z * part**0.5) ** 3 for z in (Z_95, -Z_95))
    found = float(values.std())
    return {"value": found} | {
        end: found * (freedom / point) ** 0.5 for end, point in (("low", low), ("high", high))
    }


def far(runs: pd.DataFrame) -> dict[str, Any]:
    """Return the hospital-runs far above the others, and what beds and a clinician do there.

    `there` is the one with the longest mean wait, `rest` the mean of those that are not far off.
    """
    usual = runs[runs["variant"] == USUAL].set_index(_KEYS).sort_index()
    low, high = np.percentile(usual[_WAIT], [25, 75])
    off = usual[_WAIT] > high + FAR_SPREADS * (high - low)
    found: dict[str, Any] = {"runs": len(usual), "count": int(off.sum()), "spreads": FAR_SPREADS}
    if not off.any():
        return found
    top = usual[_WAIT].idxmax()
    found |= {
        "replication": top[0],
        "hospital": top[1],
        "wait": float(usual.loc[top, _WAIT]),
        "left": float(usual.loc[top, "left_unseen_share"]),
        "left_to_compare": int((~off).sum()),
    }
    for name in COMPARED:
        change = _change(runs, usual, name)
        found[name] = {"there": float(change[top]), "rest": float(change[~off].mean())}
    return found


def above(runs: pd.DataFrame, limit: float) -> dict[str, int]:
    """Return how many hospital-runs have a mean wait of levels 1 to 3 above a limit."""
    wait = runs.loc[runs["variant"] == USUAL, "urgent_wait_mean_minutes"]
    return {"runs": len(wait), "above": int((wait > limit).sum())}


def by_hospital(runs: pd.DataFrame) -> dict[str, dict[str, dict[str, float]]]:
    """Return the paired difference of the mean wait by change and hospital."""
    usual = runs[runs["variant"] == USUAL].set_index(_KEYS).sort_index()
    return {
        name: {
            str(hospital): paired(some.tolist()) | {"one_way": one_way(some, MEASURES["wait"])}
            for hospital, some in _change(runs, usual, name).groupby("hospital_id")
        }
        for name in CHANGES
    }


def _change(runs: pd.DataFrame, usual: pd.DataFrame, name: str) -> pd.Series:
    return runs[runs["variant"] == name].set_index(_KEYS)[_WAIT].sort_index() - usual[_WAIT]
