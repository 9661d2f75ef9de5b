"""What fills the priority lane, and what a longer one would cost."""

from typing import Any

import numpy as np
import pandas as pd

from . import stop_rule
from .studies import MOBILE

WANTED_SENSITIVITY = 0.95


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
        "stop": stop_rule.apply(found, in_rooms, len(table)),
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
