"""Differences between groups of patients, each drawn from one set of weeks.

Groups share their weeks, so a busy week is busy for all of them: intervals of their own hold that
too and may overlap where the difference, taken week by week, is clear.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from .evaluate import GROUPS, Statistic, is_enough
from .intervals import by_cluster, most_of_none

Metrics = dict[str, Any]


def furthest(table: pd.DataFrame, groups: Mapping[str, Any], replicates: int, seed: int) -> Metrics:
    """Return the hospitals furthest apart in long waits, and the groups furthest apart in leaving.

    `groups` is that of `evaluate.groups`. Differences of shares are in percentage points; groups
    are compared over all levels and within levels 4 and 5, unless these are all there are.
    """
    minor = table[(table["minor"] == 1) & (table["minor"].min() == 0)]
    wanted = {
        "hospital": {"long_wait": (table, "long_wait")},
        "age": {"left": (table, "left"), "minor_left": (minor, "left")},
        "payer": {"left": (table, "left"), "minor_left": (minor, "left")},
    }
    return {
        column: {
            name: _furthest(rows, column, measure, groups[column], replicates, seed)
            for name, (rows, measure) in some.items()
        }
        for column, some in wanted.items()
    }


def from_the_rest(
    table: pd.DataFrame, groups: Mapping[str, Any], replicates: int, seed: int
) -> Metrics:
    """Return how far the median wait of each group in triage level 3 is from that of the others.

    In minutes, None for groups with too few visits or weeks. Hospitals are left out, since their
    queues differ.
    """
    rows = table[(table["level"] == 3) & table["wait"].notna()]
    found: Metrics = {}
    for column in [column for column in GROUPS if column != "hospital"]:
        found[column] = {}
        for key, group in groups[column].items():
            there = rows[column] == group["label"]
            enough = is_enough(rows[there], "wait") and is_enough(rows[~there], "wait")
            found[column][key] = (
                _difference(rows, there, "wait", np.median, replicates, seed) if enough else None
            )
    return found


def _furthest(
    rows: pd.DataFrame,
    column: str,
    measure: str,
    groups: Mapping[str, Any],
    replicates: int,
    seed: int,
) -> Metrics | None:
    """Return the keys of the groups with the least and the most, and their difference in points.

    None where fewer than two groups are large enough, or all of them are alike.
    """
    parts = rows.groupby(column)
    shares = parts[measure].mean()[[is_enough(part, measure) for _, part in parts]]
    if len(shares) < 2 or shares.min() == shares.max():
        return None
    keys = {group["label"]: key for key, group in groups.items()}
    least, most = shares.idxmin(), shares.idxmax()
    pair = rows[rows[column].isin((least, most)) & rows[measure].notna()]
    is_most = pair[column] == most
    difference = _difference(pair, is_most, measure, _points, replicates, seed)
    if shares[least] == 0:  # no draw could differ there, so the exact end is taken off
        difference["low"] -= 100 * most_of_none(int((~is_most).sum()))
    return {"least": keys[least], "most": keys[most], "difference": difference}


def _points(values: np.ndarray) -> float:
    return 100 * float(values.mean())


def _difference(
    rows: pd.DataFrame,
    is_first: pd.Series,
    measure: str,
    statistic: Statistic,
    replicates: int,
    seed: int,
) -> dict[str, float]:
    """Return a statistic of the first group less that of the second, weeks drawn for both."""

    def apart(drawn: np.ndarray) -> float:
        first = drawn[:, 1] == 1
        if first.all() or not first.any():
            return float("nan")  # none of the weeks drawn had a visit of one of the groups
        return float(statistic(drawn[first, 0]) - statistic(drawn[~first, 0]))

    values = np.column_stack([rows[measure], is_first]).astype(float)
    return by_cluster(values, rows["cluster"].to_numpy(), apart, replicates, seed)
