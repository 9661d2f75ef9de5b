"""Where the score is weak, and whether the view or the scanner is to blame.

Pictures of people who lie (AP) differ from those of people who stand (PA). The mobile unit takes
AP pictures only, so a table by view alone mixes the two. The rooms take both views: AP in a room
against PA in a room shows what the view does, and AP with the mobile unit against AP in a room
shows what the unit does.
"""

from typing import Any

import numpy as np
import pandas as pd

from . import discrimination
from .intervals import interval
from .shares import difference, share
from .studies import MOBILE, OUTCOME, UNITS

COMPARISONS = {
    "mobile_minus_rooms": "Mobile unit minus rooms",
    "ap_minus_pa": "AP minus PA (all scanners)",
    "ap_room_minus_pa_room": "AP minus PA, both in a room (the view)",
    "mobile_minus_ap_room": "Mobile unit minus room, both AP (the unit)",
}
MEASURES = ("auc", "sensitivity", "specificity")


def find(
    table: pd.DataFrame, risk: np.ndarray, threshold: float, draws: np.ndarray
) -> dict[str, Any]:
    """Return each unit's figures, and the differences that tell view and scanner apart."""
    outcome, unit = table[OUTCOME].to_numpy(), table["unit"].to_numpy()
    mobile, lying = (table["scanner"] == MOBILE).to_numpy(), (table["view"] == "AP").to_numpy()
    pairs = {
        "mobile_minus_rooms": (mobile, ~mobile),
        "ap_minus_pa": (lying, ~lying),
        "ap_room_minus_pa_room": (unit == UNITS[1], unit == UNITS[0]),
        "mobile_minus_ap_room": (mobile, unit == UNITS[1]),
    }

    right = {
        "sensitivity": (risk >= threshold, outcome == 1),
        "specificity": (risk < threshold, outcome == 0),
    }

    def auc(rows: np.ndarray, weight: np.ndarray) -> float:
        return discrimination.auc(outcome[rows], risk[rows], weight[rows])

    def measured(name: str, rows: np.ndarray) -> dict[str, float]:
        if name == "auc":
            return interval(lambda w: auc(rows, w), draws)
        hits, among = right[name]
        return share(hits, among & rows, draws)

    def differs(name: str, rows: np.ndarray, others: np.ndarray) -> dict[str, float]:
        if name == "auc":
            return interval(lambda w: auc(rows, w) - auc(others, w), draws)
        hits, among = right[name]
        return difference(hits, among & rows, among & others, draws)

    differences = {
        key: {"label": label} | {name: differs(name, *pairs[key]) for name in MEASURES}
        for key, label in COMPARISONS.items()
    }
    return {
        "units": {
            f"unit_{number}": {
                "label": label,
                "count": int((unit == label).sum()),
                "cases": int(outcome[unit == label].sum()),
                **{name: measured(name, unit == label) for name in MEASURES},
            }
            for number, label in enumerate(UNITS)
        },
        "differences": differences,
    }


def pointing(
    table: pd.DataFrame,
    flagged: np.ndarray,
    pointed: np.ndarray,
    covered: np.ndarray,
    draws: np.ndarray,
) -> dict[str, Any]:
    """Return how often the heat map's highest-scoring cell lies in a box, among opacities found.

    `covered` is the share of each picture's cells that lie in a box: what chance would give.
    Where no opacity was found there is no share, and value, low and high are None.
    """
    found = flagged & (table[OUTCOME] == 1).to_numpy()
    groups = {"all": found} | {
        f"unit_{number}": found & (table["unit"] == label).to_numpy()
        for number, label in enumerate(UNITS)
    }
    shares: dict[str, Any] = {"by_chance": float(covered[found].mean()) if found.any() else 0.0}
    for name, rows in groups.items():
        count, right = int(rows.sum()), int(pointed[rows].sum())
        nobody = dict.fromkeys(("value", "low", "high"))
        found_there = share(pointed, rows, draws) if count else nobody
        shares[name] = {"count": count, "right": right} | found_there
    return shares
