"""What is computed beside the SQL: intervals for the main figures, by triage level and group.

A cluster is one hospital in one week: patients of a week share a queue and the same full wards.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from .intervals import FEWEST_CLUSTERS, by_cluster

LONG_STAY_MINUTES = 240
FEWEST_VISITS = 100
"""Groups with fewer visits show counts only, and so do those of fewer weeks of a hospital."""

GROUPS = {"hospital": "Hospital", "age": "Age (years)", "sex": "Sex", "payer": "Payer"}
_AGE_EDGES = [0, 18, 45, 65, 80, 200]
_AGE_LABELS = ["0 to 17", "18 to 44", "45 to 64", "65 to 79", "80 and over"]

Statistic = Callable[[np.ndarray], float]
Metrics = dict[str, Any]


def prepared(visits: pd.DataFrame, long_wait_minutes: int) -> pd.DataFrame:
    """Return visits with the columns that the measures need, missing where they are not known.

    From `long_wait_minutes` on a wait counts as long.
    """
    seen = visits["wait_minutes"].notna()
    discharged = visits["disposition"] == "discharged"
    return pd.DataFrame(
        {
            "cluster": visits["hospital_id"]
            + visits["arrived_at"].dt.strftime(" %G-%V").astype(str),
            "hospital": visits["hospital_id"],
            "level": visits["triage_level"],
            "age": pd.cut(visits["age_years"], _AGE_EDGES, right=False, labels=_AGE_LABELS).astype(
                str
            ),
            "sex": visits["sex"],
            "payer": visits["payer"],
            "wait": visits["wait_minutes"],
            "long_wait": (visits["wait_minutes"] >= long_wait_minutes).where(seen).astype(float),
            "left": (visits["disposition"] == "left_unseen").astype(float),
            "stay": visits["stay_minutes"].where(discharged),
            "long_stay": (visits["stay_minutes"] > LONG_STAY_MINUTES).astype(float),
            "boarding": visits["boarding_minutes"],
            "minor": (visits["triage_level"] >= 4).astype(float),
        }
    )


_MEASURES: dict[str, tuple[str, Statistic]] = {
    "wait_median": ("wait", np.median),
    "wait_mean": ("wait", np.mean),
    "long_wait": ("long_wait", np.mean),
    "left": ("left", np.mean),
    "stay_median": ("stay", np.median),
    "long_stay": ("long_stay", np.mean),
    "boarding_median": ("boarding", np.median),
    "boarding_mean": ("boarding", np.mean),
}


def headline(table: pd.DataFrame, replicates: int, seed: int) -> Metrics:
    """Return the main figures of all visits, each with its interval."""
    return {name: _interval(table, name, replicates, seed) for name in _MEASURES}


def urgency_link(groups: Mapping[str, Any]) -> float | None:
    """Return the correlation over groups of patients of minor cases with long waits.

    None where no group is large enough, or every one has the same share of long waits, which then
    explains nothing.
    """
    pairs = [
        (group["minor"], group["long_wait"]["value"])
        for column, some in groups.items()
        if column != "hospital"
        for group in some.values()
        if group["long_wait"]
    ]
    if not pairs:
        return None
    minor, long_wait = np.array(pairs).T
    if np.ptp(minor) == 0 or np.ptp(long_wait) == 0:
        return None
    return float(np.corrcoef(minor, long_wait)[0, 1])


def levels(table: pd.DataFrame, replicates: int, seed: int) -> Metrics:
    """Return wait and leaving by triage level."""
    return {
        f"level_{level}": {
            "level": int(level),
            "longest_wait": float(rows["wait"].max()) if rows["wait"].notna().any() else None,
            **_group(rows, ("wait_median", "long_wait", "left"), replicates, seed),
        }
        for level, rows in table.groupby("level")
    }


def groups(table: pd.DataFrame, replicates: int, seed: int) -> Metrics:
    """Return wait and leaving by hospital, age, sex and payer, for all levels and level 3 alone.

    Groups of patients differ in urgency; within one level the queue does not know them apart.
    """
    found: Metrics = {}
    for column in GROUPS:
        found[column] = {}
        for number, (label, rows) in enumerate(table.groupby(column), start=1):
            same, minor = rows[rows["level"] == 3], rows[rows["minor"] == 1]
            found[column][f"g{number}"] = {
                "label": label,
                **_group(rows, ("wait_median", "long_wait", "left"), replicates, seed),
                "minor": float(rows["minor"].mean()),
                "level_3": _group(same, ("wait_median",), replicates, seed),
                "levels_4_5": _group(minor, ("left",), replicates, seed),
            }
    return found


def is_enough(rows: pd.DataFrame, column: str) -> bool:
    """Say whether `column` of these visits can be given an interval.

    A hospital that comes last may have been followed for a few days, however many came in them.
    """
    weeks = rows.loc[rows[column].notna(), "cluster"].nunique()
    return len(rows) >= FEWEST_VISITS and weeks >= FEWEST_CLUSTERS


def _group(rows: pd.DataFrame, names: tuple[str, ...], replicates: int, seed: int) -> Metrics:
    return {"count": len(rows)} | {
        name: _interval(rows, name, replicates, seed)
        if is_enough(rows, _MEASURES[name][0])
        else None
        for name in names
    }


def _interval(rows: pd.DataFrame, name: str, replicates: int, seed: int) -> dict[str, float]:
    column, statistic = _MEASURES[name]
    known = rows.dropna(subset=column)
    return by_cluster(
        known[column].to_numpy(), known["cluster"].to_numpy(), statistic, replicates, seed
    )
