"""What another reading order saves and costs, over many simulated fortnights."""

from typing import Any

import numpy as np
import pandas as pd

from . import worklist
from .studies import MOBILE, OUTCOME, PERSON

FORTNIGHTS = 200
LONG_WAIT_HOURS = 4

GROUPS = {
    "opacity": "Opacity",
    "opacity_flagged": "Opacity, flagged",
    "opacity_missed": "Opacity, not flagged",
    "opacity_mobile": "Opacity, mobile unit",
    "other_abnormal": "Other abnormality",
    "normal": "Normal",
}
"""Flagged or not is by the score alone, so that a group holds the same studies in every order."""

EVERY = "every_study"
MEASURES = ("minutes", "median", "long_share", "longest_hours")


def simulate(
    table: pd.DataFrame, risk: np.ndarray, threshold: float, seed: int, fortnights: int = FORTNIGHTS
) -> dict[str, Any]:
    """Return waits by policy and group, and the minutes gained against the order of arrival.

    Each fortnight draws people anew, with all their studies, and then arrivals and reading times;
    all policies read the same fortnight. Intervals hold the middle 95% of the fortnights.
    """
    rng = np.random.default_rng(seed)
    by_hour = np.bincount(table["acquired_at"].dt.hour, minlength=24).astype(float)
    rows_of = list(table.groupby(PERSON, sort=True).indices.values())
    mobile = (table["scanner"] == MOBILE).to_numpy()
    order = worklist.priorities(risk, table[OUTCOME].to_numpy(), mobile, threshold)
    members = _members(table, risk, threshold)
    for group, rows_in in members.items():
        if not rows_in.any():
            raise SystemExit(
                "evaluate.py: with FLAGS_PER_1000 as it is and these studies the group "
                f"“{GROUPS[group]}” is empty, and its wait cannot be told; take another length"
            )
    found: dict[str, dict[str, list[dict[str, float]]]] = {
        policy: {group: [] for group in (*GROUPS, EVERY)} for policy in worklist.POLICIES
    }
    for _ in range(fortnights):
        people = rng.integers(0, len(rows_of), len(rows_of))
        rows = np.concatenate([rows_of[person] for person in people])
        arrivals = worklist.draw(rows, by_hour, rng)
        counted = worklist.counted(arrivals)
        for policy, place in order.items():
            wait = worklist.at_least(arrivals, worklist.waits(arrivals, place[arrivals.study]))
            for group, rows_in in members.items():
                found[policy][group].append(_measures(wait[counted & rows_in[arrivals.study]]))
    return {
        "assumptions": {
            "arrivals_per_day": worklist.ARRIVALS_PER_DAY,
            "reading_minutes": worklist.READING_MINUTES,
            "shift_from": worklist.SHIFT_HOURS[0],
            "shift_to": worklist.SHIFT_HOURS[1],
            "fortnights": fortnights,
            "off_shift": float(by_hour[_off_shift()].sum() / by_hour.sum()),
            "long_wait_hours": LONG_WAIT_HOURS,
        },
        "policies": {
            policy: {"label": worklist.POLICIES[policy]}
            | {group: _described(rows) for group, rows in groups.items()}
            for policy, groups in found.items()
        },
        "gain": {
            policy: {
                group: _moved(
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
        "opacity_mobile": opacity & (table["scanner"] == MOBILE).to_numpy(),
        "other_abnormal": finding == "other_abnormal",
        "normal": finding == "normal",
        EVERY: np.ones(len(table), dtype=bool),
    }


def _off_shift() -> np.ndarray:
    """Return for each hour of the day whether nobody reads."""
    start, stop = worklist.SHIFT_HOURS
    return (np.arange(24) < start) | (np.arange(24) >= stop)


def _measures(waited: np.ndarray) -> dict[str, float]:
    if not len(waited):
        return dict.fromkeys(MEASURES, np.nan)
    return {
        "minutes": float(waited.mean()),
        "median": float(np.median(waited)),
        "long_share": float((waited > LONG_WAIT_HOURS * worklist.HOUR).mean()),
        "longest_hours": float(waited.max() / worklist.HOUR),
    }


def _described(rows: list[dict[str, float]]) -> dict[str, Any]:
    return {name: _spread([row[name] for row in rows]) for name in MEASURES}


def _moved(values: list[float]) -> dict[str, float]:
    """Return minutes saved with their spread, and without sign for prose: sooner or later."""
    gained = _spread(values)
    return gained | {"moved": abs(gained["value"])}


def _spread(values: list[float]) -> dict[str, float]:
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return {"value": float(np.nanmean(values)), "low": float(low), "high": float(high)}
