"""What fills the priority lane, what a longer one would cost, and what a bad month is."""

from typing import Any

import numpy as np
import pandas as pd

from . import worklist
from .intervals import wilson
from .studies import MOBILE

WANTED_SENSITIVITY = 0.95
STOP_BELOW = 0.75
"""The list stops when the month's upper bound for the share flagged lies below this."""

MONTH_DAYS = 30


def describe(
    table: pd.DataFrame, outcome: np.ndarray, risk: np.ndarray, threshold: float
) -> dict[str, Any]:
    """Return the mobile unit's part of the lane, the lane of the rooms alone, and the stop rule."""
    mobile, flagged = (table["scanner"] == MOBILE).to_numpy(), risk >= threshold
    rooms = ~mobile
    in_rooms = int((outcome[rooms] == 1).sum())
    found = int((flagged & rooms & (outcome == 1)).sum())
    return {
        "flagged": int(flagged.sum()),
        "mobile": int((flagged & mobile).sum()),
        "mobile_share": float(mobile[flagged].mean()),
        "rooms_found": found,
        "rooms_opacities": in_rooms,
        "rooms_sensitivity": found / in_rooms,
        **planned(table, outcome, flagged),
        "wanted": _wanted(outcome, risk),
        "stop": _stop(float(in_rooms / len(table))),
    }


def planned(table: pd.DataFrame, outcome: np.ndarray, flagged: np.ndarray) -> dict[str, float]:
    """Return what a lane holds under the oversight plan, which leaves the mobile unit out of it."""
    held = flagged & (table["scanner"] != MOBILE).to_numpy()
    return {
        "rooms_per_1000": float(1000 * held.mean()),
        "rooms_found_of_all": float(held[outcome == 1].mean()),
    }


def _wanted(outcome: np.ndarray, risk: np.ndarray) -> dict[str, float]:
    """Return the shortest lane that finds the wanted share of opacities, and its needless flags."""
    ordered = outcome[np.argsort(-risk, kind="stable")]
    found = np.cumsum(ordered)
    length = int(np.argmax(found >= WANTED_SENSITIVITY * ordered.sum())) + 1
    return {
        "sensitivity": WANTED_SENSITIVITY,
        "flags_per_1000": 1000 * length / len(ordered),
        "needless_per_1000": 1000 * float(length - found[length - 1]) / len(ordered),
    }


def _stop(opacities_share: float) -> dict[str, float]:
    """Return how few opacities of a month may be flagged before the list stops."""
    month = round(MONTH_DAYS * worklist.ARRIVALS_PER_DAY * opacities_share)
    bounds = [wilson(flagged / month, month)[1] for flagged in range(month + 1)]
    fewest = int(np.searchsorted(bounds, STOP_BELOW))
    return {"below": STOP_BELOW, "opacities": month, "fewest": fewest, "share": fewest / month}
