"""What another reading order saves and costs, over many simulated fortnights."""

from typing import Any

import numpy as np
import pandas as pd

from . import worklist
from .studies import OUTCOME, PERSON

FORTNIGHTS = 200
LONG_WAIT_HOURS = 4

GROUPS = {
    "opacity": "Opacity",
    "opacity_flagged": "Opacity, flagged",
    "opacity_missed": "Opacity, not flagged",
    "other_abnormal": "Other abnormality",
    "normal": "Normal",
}


def simulate(
    table: pd.DataFrame, risk: np.ndarray, threshold: float, seed: int, fortnights: int = FORTNIGHTS
) -> dict[str, Any]:
    """Return waits by policy and group, and the minutes gained against the order of arrival.

    Each fortnight draws people anew, with all their studies, and then arrivals and reading times;
    all policies read the same fortnight. Intervals hold the middle 95 % of the fortnights.
    """
    rng = np.random.default_rng(seed)
    by_hour = np.bincount(table["acquired_at"].dt.hour, minlength=24).astype(float)
    rows_of = list(table.groupby(PERSON, sort=True).indices.values())
    order = worklist.priorities(risk, table[OUTCOME].to_numpy(), threshold)
    members = _members(table, risk, threshold)
    found: dict[str, dict[str, list[dict[str, float]]]] = {
        policy: {group: [] for group in GROUPS} for policy in worklist.POLICIES
    }
    for _ in range(fortnights):
        people = rng.integers(0, len(rows_of), len(rows_of))
        rows = np.concatenate([rows_of[person] for person in people])
        arrivals = worklist.draw(rows, by_hour, rng)
        counted = arrivals.at_minutes >= worklist.WARM_UP_DAYS * worklist.DAY
        for policy, place in order.items():
            wait = worklist.waits(arrivals, place[arrivals.study])
            for group, rows_in in members.items():
                waited = wait[counted & rows_in[arrivals.study] & ~np.isnan(wait)]
                found[policy][group].append(_measures(waited))
    return {
        "assumptions": {
            "arrivals_per_day": worklist.ARRIVALS_PER_DAY,
            "reading_minutes": worklist.READING_MINUTES,
            "shift_from": worklist.SHIFT_HOURS[0],
            "shift_to": worklist.SHIFT_HOURS[1],
            "fortnights": fortnights,
            "long_wait_hours": LONG_WAIT_HOURS,
        },
        "policies": {
            policy: {"label": worklist.POLICIES[policy]}
            | {group: _described(rows) for group, rows in groups.items()}
            for policy, groups in found.items()
        },
        "gain": {
            policy: {
                group: _spread(
                    [
                        before["minutes"] - after["minutes"]
                        for before, after in zip(found["arrival"][group], rows, strict=True)
                    ]
                )
                for group, rows in groups.items()
            }
            for policy, groups in found.items()
            if policy != "arrival"
        },
    }


def _members(table: pd.DataFrame, risk: np.ndarray, threshold: float) -> dict[str, np.ndarray]:
    finding, flagged = table["finding"].to_numpy(), risk >= threshold
    opacity = finding == "opacity"
    return {
        "opacity": opacity,
        "opacity_flagged": opacity & flagged,
        "opacity_missed": opacity & ~flagged,
        "other_abnormal": finding == "other_abnormal",
        "normal": finding == "normal",
    }


def _measures(waited: np.ndarray) -> dict[str, float]:
    if not len(waited):
        return {"minutes": np.nan, "long_share": np.nan}
    return {
        "minutes": float(waited.mean()),
        "long_share": float((waited > LONG_WAIT_HOURS * worklist.HOUR).mean()),
    }


def _described(rows: list[dict[str, float]]) -> dict[str, Any]:
    return {name: _spread([row[name] for row in rows]) for name in ("minutes", "long_share")}


def _spread(values: list[float]) -> dict[str, float]:
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return {"value": float(np.nanmean(values)), "low": float(low), "high": float(high)}
