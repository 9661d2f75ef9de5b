"""The largest gaps between groups: who is found least, and whose score is too low."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from .shares import difference
from .studies import MOBILE
from .subgroups import FEWEST_CASES


def largest(
    table: pd.DataFrame,
    groups: Mapping[str, Mapping[str, Any]],
    outcome: np.ndarray,
    risk: np.ndarray,
    threshold: float,
    draws: np.ndarray,
) -> dict[str, Any]:
    """Return for each column the group found least against the one found most, widest gap first.

    `groups` is what `subgroups.compare` returned. A column with fewer than two groups of enough
    cases is left out; a gap is in percentage points. `compared` counts the estimates a reader may
    pick from.
    """
    flagged, case = risk >= threshold, outcome == 1
    found = []
    for column, levels in groups.items():
        shown = [level for level in levels.values() if level["sensitivity"]]
        if len(shown) < 2:
            continue
        low, high = (
            pick(shown, key=lambda level: level["sensitivity"]["value"]) for pick in (min, max)
        )
        least, most = (
            case & (table[column].astype(str) == level["label"]).to_numpy() for level in (low, high)
        )
        gap = difference(flagged, most, least, draws)
        found.append(
            {"column": column}
            | {"least": low["label"], "least_at": low["sensitivity"]["value"]}
            | {"most": high["label"], "most_at": high["sensitivity"]["value"]}
            | {"points": {end: 100 * value for end, value in gap.items()}}
        )
    found.sort(key=lambda entry: -entry["points"]["value"])
    every = [
        {"column": column, **level}
        for column, levels in groups.items()
        for level in levels.values()
    ]
    return {
        "fewest_cases": FEWEST_CASES,
        "judged": sum(level["observed_to_expected"] is not None for level in every),
        "compared": 2 * sum(level["sensitivity"] is not None for level in every),
        "sensitivity": {f"gap_{number}": entry for number, entry in enumerate(found)},
        "ratio": {f"group_{number}": level for number, level in enumerate(_ratios(every))},
    }


def _ratios(every: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the groups whose observed over expected has an interval without 1, as it is shown."""
    named = [
        {name: level[name] for name in ("column", "label", "observed_to_expected")}
        for level in every
        if level["observed_to_expected"]
    ]
    return [group for group in named if _excludes_one(group["observed_to_expected"])]


def _excludes_one(ratio: Mapping[str, float]) -> bool:
    """Say whether an interval lies on one side of 1 with the two decimals that the table shows."""
    return round(ratio["low"], 2) > 1 or round(ratio["high"], 2) < 1


def unit_part(
    table: pd.DataFrame, found: Mapping[str, Any], outcome: np.ndarray, flagged: np.ndarray
) -> dict[str, Any]:
    """Return the opacities of the settings found least and most by mobile unit and rooms.

    Most studies with the mobile unit come from one setting, so a gap by setting may be the unit's.
    """
    gap = next((one for one in found["sensitivity"].values() if one["column"] == "setting"), None)
    if gap is None:
        return {}
    mobile, opacity = (table["scanner"] == MOBILE).to_numpy(), outcome == 1
    parts = {}
    for which in ("least", "most"):
        rows = opacity & (table["setting"].astype(str) == gap[which]).to_numpy()
        parts[which] = {
            "label": gap[which],
            "opacities": int(rows.sum()),
            "mobile": int((rows & mobile).sum()),
            "mobile_found": int((rows & mobile & flagged).sum()),
            "rooms": int((rows & ~mobile).sum()),
            "rooms_found": int((rows & ~mobile & flagged).sum()),
        }
    return parts
