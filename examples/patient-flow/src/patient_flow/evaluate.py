"""What is computed beside the SQL: intervals for the main figures, by triage level and group.

A cluster is one hospital in one week: patients of a week share a queue and the same full wards.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from .intervals import by_cluster

LONG_WAIT_MINUTES = 60
"""From here on a wait counts as long; decision 2 of the README."""

LONG_STAY_MINUTES = 240
FEWEST_VISITS = 100
"""Groups with fewer visits show counts only."""

GROUPS = {"age": "Age (years)", "sex": "Sex", "payer": "Payer"}
_AGE_EDGES = [0, 18, 45, 65, 80, 200]
_AGE_LABELS = ["0 to 17", "18 to 44", "45 to 64", "65 to 79", "80 and over"]

Statistic = Callable[[np.ndarray], float]


def prepared(visits: pd.DataFrame) -> pd.DataFrame:
    """Return visits with the columns that the measures need, missing where they are not known."""
    seen = visits["wait_minutes"].notna()
    discharged = visits["disposition"] == "discharged"
    return pd.DataFrame(
        {
            "cluster": visits["hospital_id"]
            + visits["arrived_at"].dt.strftime(" %G-%V").astype(str),
            "level": visits["triage_level"],
            "age": pd.cut(visits["age_years"], _AGE_EDGES, right=False, labels=_AGE_LABELS).astype(
                str
            ),
            "sex": visits["sex"],
            "payer": visits["payer"],
            "wait": visits["wait_minutes"],
            "long_wait": (visits["wait_minutes"] >= LONG_WAIT_MINUTES).where(seen).astype(float),
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
}


def headline(table: pd.DataFrame, replicates: int, seed: int) -> dict[str, Any]:
    """Return the main figures of all visits, each with its interval."""
    return {name: _interval(table, name, replicates, seed) for name in _MEASURES}


def levels(table: pd.DataFrame, replicates: int, seed: int) -> dict[str, Any]:
    """Return wait and leaving by triage level."""
    return {
        f"level_{level}": {
            "level": int(level),
            **_group(rows, ("wait_median", "long_wait", "left"), replicates, seed),
        }
        for level, rows in table.groupby("level")
    }


def groups(table: pd.DataFrame, replicates: int, seed: int) -> dict[str, Any]:
    """Return wait and leaving by age, sex and payer, all triage levels and level 3 alone.

    Groups differ in urgency; within one level the queue does not know them apart.
    """
    found: dict[str, Any] = {}
    for column in GROUPS:
        found[column] = {}
        for number, (label, rows) in enumerate(table.groupby(column), start=1):
            same = rows[rows["level"] == 3]
            found[column][f"g{number}"] = {
                "label": label,
                **_group(rows, ("wait_median", "long_wait", "left"), replicates, seed),
                "minor": float(rows["minor"].mean()),
                "level_3": _group(same, ("wait_median",), replicates, seed),
            }
    return found


def _group(
    rows: pd.DataFrame, names: tuple[str, ...], replicates: int, seed: int
) -> dict[str, Any]:
    enough = len(rows) >= FEWEST_VISITS
    return {"count": len(rows)} | {
        name: _interval(rows, name, replicates, seed) if enough else None for name in names
    }


def _interval(rows: pd.DataFrame, name: str, replicates: int, seed: int) -> dict[str, float]:
    column, statistic = _MEASURES[name]
    known = rows.dropna(subset=column)
    return by_cluster(
        known[column].to_numpy(), known["cluster"].to_numpy(), statistic, replicates, seed
    )
