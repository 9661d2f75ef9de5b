"""The visits studied: how many, over what time, and what explains their main figures."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from .intervals import Z_95, wider

Metrics = dict[str, Any]


def describe(table: pd.DataFrame, visits: pd.DataFrame, mean_wait: Mapping[str, float]) -> Metrics:
    """Return counts, and what explains the figures: `mean_wait` is that of `headline`."""
    wait, left = table["wait"].dropna(), table["left"] == 1
    weeks = table.groupby("hospital")["cluster"].nunique()
    gave_up = visits.loc[left.to_numpy(), "stay_minutes"].median() if left.any() else 0.0
    return {
        "count": len(table),
        "hospitals": len(weeks),
        "weeks": int(weeks.sum()),
        **_lengths(table, visits),
        **_boarding_parts(visits),
        "first_day": f"{visits['arrived_at'].min():%Y-%m-%d}",
        "last_day": f"{visits['arrived_at'].max():%Y-%m-%d}",
        "seen": len(wait),
        "left": int(left.sum()),
        "admitted": int(table["boarding"].notna().sum()),
        "minor_share": float(table["minor"].mean()),
        "minor_of_long_waits_share": _minor_of_long_waits(table),
        "gave_up_minutes": float(gave_up),
        "seen_sooner_share": _seen_sooner(table, gave_up),
        "wider_than_alone": times_as_wide(mean_wait, wait, int(weeks.sum())),
    }


def _seen_sooner(table: pd.DataFrame, minutes: float) -> float:
    """Return the share seen within some minutes, of as many of each triage level as left.

    Most who leave are less urgent and wait longer than others, also where they stay. Where nobody
    left, or none of their levels was seen, it is 0.
    """
    seen = table[table["wait"].notna()]
    sooner = (seen["wait"] < minutes).groupby(seen["level"]).mean()
    left = table.loc[table["left"] == 1, "level"].value_counts().reindex(sooner.index).dropna()
    return float(np.average(sooner[left.index], weights=left)) if len(left) else 0.0


def times_as_wide(mean: Mapping[str, float], values: pd.Series, clusters: int) -> float:
    """Return the width of a mean's interval over that of a mean of independent values.

    Few clusters widen an interval whether or not values depend on each other: both alike.
    """
    alone = 2 * Z_95 * wider(clusters) * values.std() / len(values) ** 0.5
    return float((mean["high"] - mean["low"]) / alone)


def _minor_of_long_waits(table: pd.DataFrame) -> float | None:
    """Return the share of minor cases among the long waits, None where nobody waited so long."""
    minor = table.loc[table["long_wait"] == 1, "minor"]
    return float(minor.mean()) if len(minor) else None


def _lengths(table: pd.DataFrame, visits: pd.DataFrame) -> Metrics:
    """Return days followed, whole weeks, and the visits of the weeks that are cut short.

    Data begin on a Monday, and a hospital's last week is the one that is cut short.
    """
    arrived = visits["arrived_at"].dt.normalize().groupby(visits["hospital_id"])
    days = (arrived.max() - arrived.min()).dt.days + 1
    last = table.groupby("hospital")["cluster"].max()
    part = table[table["cluster"].isin(last)].groupby("cluster").size()
    return {
        "fewest_days": int(days.min()),
        "most_days": int(days.max()),
        "whole_weeks": int(table["cluster"].nunique() - len(last)),
        "part_low": int(part.min()),
        "part_high": int(part.max()),
    }


def _boarding_parts(visits: pd.DataFrame) -> Metrics:
    """Return the mean minutes until a bed is assigned, and from then on until the bay is left."""
    known = visits[visits["boarding_minutes"].notna()]
    until = (known["bed_ready_at"] - known["decided_at"]).dt.total_seconds() / 60
    return {
        "for_a_bed_minutes": float(until.mean()),
        "for_the_move_minutes": float(known["boarding_minutes"].mean() - until.mean()),
    }
