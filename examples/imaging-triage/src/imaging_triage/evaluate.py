"""Everything that is measured on cross-fitted scores, as nested dictionaries of figures."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from . import discrimination, gaps, lane, quality, subgroups, thresholds, weakness
from .intervals import interval, person_draws
from .shares import share
from .studies import OUTCOME, PERSON, SUBGROUPS

FLAGS_PER_1000 = 250
"""What the priority lane holds: if everything is urgent, nothing is."""

FEWEST, MOST = 50, 900
"""Flags per 1,000 that may be asked for; a lane that leaves a group empty is refused later."""


def with_chosen(*lengths: int) -> tuple[int, ...]:
    """Return lengths of the lane in order, the chosen one among them where it is a number."""
    chosen = {FLAGS_PER_1000} if isinstance(FLAGS_PER_1000, int) else set()
    return tuple(sorted({*lengths, *chosen}))


LANES = with_chosen(50, 100, 150, 200, 250, 300, 400, 500)
"""Lengths of the lane that the page offers."""

NET_BENEFIT_AT = (10, 20, 30, 40)
"""Thresholds in per cent at which net benefit is reported."""

REPLICATES = 1000

LABELS = {
    "context": "Without the picture (view, scanner, setting, age, sex)",
    "picture": "Picture model",
    "best_reachable": "Planted truth against the panel (upper bound)",
}
PRIMARY = "picture"


def check() -> None:
    """End the program where the length of the lane cannot be used."""
    if not isinstance(FLAGS_PER_1000, int) or not FEWEST <= FLAGS_PER_1000 <= MOST:
        raise SystemExit(
            f"evaluate.py: FLAGS_PER_1000 is {FLAGS_PER_1000!r}; right would be a whole number "
            f"from {FEWEST} to {MOST}"
        )


def evaluate(
    table: pd.DataFrame,
    risks: Mapping[str, np.ndarray],
    pointed: np.ndarray,
    covered: np.ndarray,
    threshold: float,
    seed: int,
    replicates: int = REPLICATES,
) -> dict[str, Any]:
    """Return every figure on scores of studies whose person the models never saw.

    `risks` holds a score per study for each name in LABELS, `pointed` whether the highest-scoring
    cell of the heat map lies in one of the panel's boxes, `covered` the share of cells that do.
    """
    outcome, primary = table[OUTCOME].to_numpy(), risks[PRIMARY]
    draws = person_draws(table[PERSON].to_numpy(), replicates, seed)
    groups = subgroups.compare(table, list(SUBGROUPS), outcome, primary, threshold, draws)
    widest = gaps.largest(table, groups, outcome, primary, threshold, draws)
    unit_part = gaps.unit_part(table, widest, outcome, primary >= threshold)
    return {
        "models": {
            name: {"label": label} | quality.of_score(outcome, risks[name], draws)
            for name, label in LABELS.items()
        },
        "difference": {
            f"{name}_minus_{other}": interval(
                lambda w, a=risks[name], b=risks[other]: (
                    discrimination.auc(outcome, a, w) - discrimination.auc(outcome, b, w)
                ),
                draws,
            )
            for name, other in (("picture", "context"), ("best_reachable", "picture"))
        },
        "operating_point": {"risk": threshold}
        | _operating_point(outcome, primary, threshold, draws),
        "lanes": _lanes(table, outcome, primary),
        "net_benefit": _net_benefit(outcome, risks),
        "findings": {
            name: {
                "count": int((table["finding"] == name).sum()),
                "flagged": float((primary[table["finding"] == name] >= threshold).mean()),
            }
            for name in ("opacity", "other_abnormal", "normal")
        },
        "lane": lane.describe(table, outcome, primary, threshold),
        "subgroups": groups,
        "gaps": widest | {"unit_part": unit_part},
        "weakness": weakness.find(table, primary, threshold, draws),
        "heat_map": weakness.pointing(table, primary >= threshold, pointed, covered, draws),
    }


def _operating_point(
    outcome: np.ndarray, risk: np.ndarray, threshold: float, draws: np.ndarray
) -> dict[str, Any]:
    cells = thresholds.at_threshold(outcome, risk, threshold, np.ones(len(outcome)))
    flagged, opacity, everybody = risk >= threshold, outcome == 1, np.ones(len(outcome), dtype=bool)
    missed = share(opacity & ~flagged, everybody, draws)
    return {
        "found": int(cells.found),
        "needless": int(cells.needless),
        "missed": int(cells.missed),
        "spared": int(cells.spared),
        "sensitivity": share(flagged, opacity, draws),
        "specificity": share(~flagged, ~opacity, draws),
        "precision": share(opacity, flagged, draws),
        "missed_per_1000": {end: 1000 * value for end, value in missed.items()},
    }


def _lanes(table: pd.DataFrame, outcome: np.ndarray, risk: np.ndarray) -> dict[str, Any]:
    """Return what priority lanes of other lengths would find and miss."""
    ones = np.ones(len(outcome))
    found: dict[str, Any] = {}
    for flags in LANES:
        flagged = risk >= thresholds.threshold_for(risk, flags)
        cells = thresholds.at_capacity(outcome, risk, flags, ones)
        found[f"flags_{flags}"] = {
            "flags_per_1000": flags,
            "sensitivity": cells.sensitivity,
            "specificity": cells.specificity,
            "precision": cells.precision,
            "missed_per_1000": cells.missed_per_1000,
            **lane.planned(table, outcome, flagged),
        }
    return found


def _net_benefit(outcome: np.ndarray, risks: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """Return net benefit per 1,000 studies at each threshold."""
    ones = np.ones(len(outcome))
    return {
        f"at_{percent}": {
            "threshold": percent / 100,
            "flag_all": 1000 * thresholds.net_benefit(outcome, ones, percent / 100, ones),
            **{
                name: 1000 * thresholds.net_benefit(outcome, risk, percent / 100, ones)
                for name, risk in risks.items()
            },
        }
        for percent in NET_BENEFIT_AT
    }
