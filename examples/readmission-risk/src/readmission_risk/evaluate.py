"""Everything that is measured on the test set, as nested dictionaries of figures."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from . import (
    capacity,
    cohort,
    contrasts,
    discrimination,
    false_alarms,
    lace,
    particular,
    quality,
    stop_rule,
    subgroups,
    thresholds,
)
from .cohort import OUTCOME
from .intervals import interval, person_draws

NET_BENEFIT_AT = (10, 15, 20, 25, 30)
"""Thresholds in per cent at which net benefit is reported."""

REPLICATES = 1000

LABELS = {
    "lace": "LACE (points, refitted)",
    "logistic": "Logistic regression",
    "boosted": "Boosted trees",
    "best_reachable": "Best reachable (true risk)",
}
PRIMARY = "logistic"
"""Named before the test set was looked at: its coefficients can be read and questioned."""


def evaluate(
    test: pd.DataFrame,
    risks: Mapping[str, np.ndarray],
    fuller: np.ndarray,
    threshold: float,
    seed: int,
    replicates: int = REPLICATES,
) -> dict[str, Any]:
    """Return every figure of the report.

    `risks` holds a predicted risk per test discharge for each name in LABELS, `fuller` those of the
    primary model with the columns that it leaves out; `threshold` is the risk at or above which
    the primary model's list calls, fixed on the training set.
    """
    outcome = test[OUTCOME].to_numpy()
    draws = person_draws(test[cohort.PERSON].to_numpy(), replicates, seed)
    primary, truth = risks[PRIMARY], risks["best_reachable"]
    proposed = primary >= threshold
    groups = subgroups.compare(test, list(cohort.SUBGROUPS), outcome, primary, threshold, draws)
    return {
        "models": {
            name: {"label": label} | quality.of_score(outcome, risks[name], draws)
            for name, label in LABELS.items()
        },
        "lace_as_published": quality.of_risk(outcome, lace.published_risk(test["lace"]), draws),
        "difference": {
            f"{name}_minus_{other}": interval(
                lambda w, a=risks[name], b=risks[other]: (
                    discrimination.auc(outcome, a, w) - discrimination.auc(outcome, b, w)
                ),
                draws,
            )
            for name, other in (
                ("logistic", "lace"),
                ("boosted", "logistic"),
                ("best_reachable", "logistic"),
            )
        },
        "threshold": {"risk": threshold} | _at_threshold(outcome, primary, threshold, draws),
        "lace_high_risk": {"points": lace.HIGH_RISK}
        | _at_threshold(outcome, test["lace"].to_numpy(), lace.HIGH_RISK, draws),
        "team": capacity.team(),
        "capacity": _capacities(outcome, risks),
        "at_capacity": _at_capacity(outcome, risks, draws),
        "one_more_hour": _found(outcome, risks, capacity.with_an_hour_more()),
        "net_benefit": _net_benefit(outcome, risks, draws),
        "subgroups": groups,
        "contrasts": contrasts.widest(test, groups, primary, proposed, draws),
        "against_everybody": contrasts.against_everybody(test, groups, primary, draws),
        "stop_rule": stop_rule.apply(groups, outcome, primary, proposed, capacity.DISCHARGES_A_DAY),
        "false_alarms": false_alarms.rates(
            test, truth, capacity.DISCHARGES_A_DAY, max(1, replicates // 2), seed
        ),
        "facility": particular.facility(test, proposed),
        "high_lace": particular.high_lace(test, proposed, draws, capacity.DISCHARGES_A_DAY),
        "left_out": particular.left_out(test, groups, (primary, fuller), truth, proposed, draws),
    }


def _at_threshold(
    outcome: np.ndarray, risk: np.ndarray, threshold: float, draws: np.ndarray
) -> dict[str, Any]:
    cells = thresholds.at_threshold(outcome, risk, threshold, np.ones(len(outcome)))
    measures = ("sensitivity", "specificity", "precision", "calls_per_1000", "missed_per_1000")
    return {
        "found": int(cells.found),
        "needless": int(cells.needless),
        "proposed": int(cells.found + cells.needless),
        "calls_for_one": (cells.found + cells.needless) / max(cells.found, 1),
        "missed": int(cells.missed),
        "spared": int(cells.spared),
    } | {
        measure: interval(
            lambda w, name=measure: getattr(
                thresholds.at_threshold(outcome, risk, threshold, w), name
            ),
            draws,
        )
        for measure in measures
    }


def _capacities(outcome: np.ndarray, risks: Mapping[str, np.ndarray]) -> dict[str, Any]:
    return {f"calls_{calls}": _found(outcome, risks, calls) for calls in capacity.computed()}


def _found(outcome: np.ndarray, risks: Mapping[str, np.ndarray], calls: int) -> dict[str, Any]:
    """Return what each score finds and misses when the same number of calls can be made."""
    entry: dict[str, Any] = {"calls_per_1000": calls}
    for name, risk in risks.items():
        cells = thresholds.at_capacity(outcome, risk, calls, np.ones(len(outcome)))
        entry[name] = {
            "found_per_1000": 1000 * cells.found / cells.total,
            "missed_per_1000": cells.missed_per_1000,
            "needless_per_1000": 1000 * cells.needless / cells.total,
            "sensitivity": cells.sensitivity,
            "precision": cells.precision,
            "calls_for_one": 1 / cells.precision if cells.found else None,
        }
    return entry


def _at_capacity(
    outcome: np.ndarray, risks: Mapping[str, np.ndarray], draws: np.ndarray
) -> dict[str, Any]:
    """Return what each score finds with the team's calls, and how much more than another."""
    calls = capacity.CALLS_PER_1000

    def gain(name: str, over: str) -> dict[str, float]:
        def more(w: np.ndarray) -> float:
            first, second = (
                thresholds.at_capacity(outcome, risks[score], calls, w).found
                for score in (name, over)
            )
            return 1000 * (first - second) / w.sum()

        return interval(more, draws)

    return _found(outcome, risks, calls) | {
        "more_found_than_lace_per_1000": gain(PRIMARY, "lace"),
        "boosted_more_found_per_1000": gain("boosted", PRIMARY),
    }


def _net_benefit(
    outcome: np.ndarray, risks: Mapping[str, np.ndarray], draws: np.ndarray
) -> dict[str, Any]:
    """Return net benefit per 1,000 at each threshold, and the gains of the list with intervals."""
    everybody = np.ones(len(outcome))
    table: dict[str, Any] = {}
    for percent in NET_BENEFIT_AT:
        at = percent / 100

        def benefit(risk: np.ndarray, weight: np.ndarray, at: float = at) -> float:
            return 1000 * thresholds.net_benefit(outcome, risk, at, weight)

        table[f"at_{percent}"] = {
            "threshold": at,
            "call_nobody": 0.0,
            "call_everybody": benefit(everybody, everybody),
            **{name: benefit(risk, everybody) for name, risk in risks.items()},
            "gain_over_lace": interval(
                lambda w, benefit=benefit: benefit(risks[PRIMARY], w) - benefit(risks["lace"], w),
                draws,
            ),
            "gain_over_no_score": interval(
                lambda w, benefit=benefit: (
                    benefit(risks[PRIMARY], w) - max(0.0, benefit(everybody, w))
                ),
                draws,
            ),
        }
    return table
