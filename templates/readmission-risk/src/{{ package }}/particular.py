"""What the list means for particular people: in a facility, with a high LACE, or left out of it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from . import lace
from .capacity import MINUTES_A_CALL, MINUTES_A_CHART
from .cohort import LEFT_OUT, OUTCOME, PERSON
from .intervals import interval, person_draws


def facility(test: pd.DataFrame, proposed: np.ndarray) -> dict[str, Any]:
    """Return how many discharges go to a facility, and their share of the proposed calls."""
    there = _in_facility(test)
    return {
        "discharges": int(there.sum()),
        "share_of_discharges": float(there.mean()),
        "proposed": int((there & proposed).sum()),
        "share_of_proposed": float(there[proposed].mean()) if proposed.any() else 0.0,
    }


def after_facility(table: pd.DataFrame, seed: int, replicates: int) -> dict[str, Any]:
    """Return the shares readmitted after discharge to a facility and elsewhere.

    `difference` is the first less the second, in percentage points, with its interval. Where nobody
    or everybody goes to a facility there is nothing to compare, and the shares are None.
    """
    there, outcome = _in_facility(table), table[OUTCOME].to_numpy()
    if there.all() or not there.any():
        compared = dict.fromkeys(("readmitted", "readmitted_elsewhere", "difference"))
        return {"discharges": int(there.sum()), **compared}
    everybody = np.ones(len(table))
    return {
        "discharges": int(there.sum()),
        "readmitted": _mean(outcome, there, everybody),
        "readmitted_elsewhere": _mean(outcome, ~there, everybody),
        "difference": interval(
            lambda w: 100 * (_mean(outcome, there, w) - _mean(outcome, ~there, w)),
            person_draws(table[PERSON].to_numpy(), replicates, seed),
        ),
    }


def high_lace(
    test: pd.DataFrame, proposed: np.ndarray, draws: np.ndarray, a_day: int
) -> dict[str, Any]:
    """Return how many discharges with a high LACE are not proposed, and how many came back.

    `share_of_others` is the share readmitted of the rest of those not proposed, whose charts nobody
    opens, and `beyond_others` is `share` less that, in percentage points; without one of the two
    there is nothing to compare, and all three are None.
    `charts_a_day` and `minutes_a_day` are what reading their charts costs where `a_day` people are
    discharged a day, and `minutes_of_calls` what those proposed cost; `minutes_together` and
    `looked_at_per_1000` count both.
    """
    high = (test["lace"] >= lace.HIGH_RISK).to_numpy()
    passed_over, others = high & ~proposed, ~high & ~proposed
    outcome = test[OUTCOME].to_numpy()
    charts, calls = a_day * passed_over.mean(), a_day * proposed.mean()
    found: dict[str, Any] = {
        "points": lace.HIGH_RISK,
        "discharges": int(high.sum()),
        "not_proposed": int(passed_over.sum()),
        "not_proposed_per_1000": float(1000 * passed_over.mean()),
        "charts_a_day": float(charts),
        "minutes_a_day": float(charts * MINUTES_A_CHART),
        "minutes_of_calls": float(calls * MINUTES_A_CALL),
        "minutes_together": float(charts * MINUTES_A_CHART + calls * MINUTES_A_CALL),
        "looked_at_per_1000": float(1000 * (passed_over | proposed).mean()),
        "readmitted": int(outcome[passed_over].sum()),
        "share": None,
        "share_of_others": None,
        "beyond_others": None,
    }
    if passed_over.any() and others.any():
        found["share"] = interval(lambda w: _mean(outcome, passed_over, w), draws)
        found["share_of_others"] = float(outcome[others].mean())
        found["beyond_others"] = interval(
            lambda w: 100 * (_mean(outcome, passed_over, w) - _mean(outcome, others, w)), draws
        )
    return found


def left_out(
    test: pd.DataFrame,
    groups: Mapping[str, Any],
    risks: tuple[np.ndarray, np.ndarray],
    true: np.ndarray,
    proposed: np.ndarray,
    draws: np.ndarray,
) -> dict[str, Any]:
    """Return mean predicted and mean true risk of everybody and of groups that are no predictors.

    `risks` are predicted without the columns that define the groups, and with them.
    `shortfall` is true less predicted risk in percentage points, above 0 where the score is too
    low; `beyond_everybody` is a group's less everybody's, `with_them` the same for the
    second of `risks`. Draws hold both models fixed. The true risk holds no chance of the
    outcome, so small groups can be compared as well. `proposed_per_1000` are the calls as
    proposed, `calls_per_1000` those of a list of the same length by true risk.
    """
    by_truth = np.zeros(len(test), dtype=bool)
    by_truth[np.argsort(-true, kind="stable")[: int(proposed.sum())]] = True
    risk, _ = risks
    gap, gap_with = (100 * (true - predicted) for predicted in risks)
    everybody = np.ones(len(test), dtype=bool)

    def entry(label: str, rows: np.ndarray) -> dict[str, Any]:
        return {
            "label": label,
            "count": int(rows.sum()),
            "predicted": float(risk[rows].mean()),
            "true": float(true[rows].mean()),
            "shortfall": interval(lambda w: _mean(gap, rows, w), draws),
            "beyond_everybody": interval(
                lambda w: _mean(gap, rows, w) - _mean(gap, everybody, w), draws
            ),
            "with_them": interval(
                lambda w: _mean(gap_with, rows, w) - _mean(gap_with, everybody, w), draws
            ),
            "proposed_per_1000": float(1000 * proposed[rows].mean()),
            "calls_per_1000": float(1000 * by_truth[rows].mean()),
        }

    return {"everybody": entry("everybody", everybody)} | {
        column: {
            key: entry(group["label"], (test[column].astype(str) == group["label"]).to_numpy())
            for key, group in groups[column].items()
        }
        for column in LEFT_OUT
    }


def _in_facility(table: pd.DataFrame) -> np.ndarray:
    return (table["discharge_disposition"] == "facility").to_numpy()


def _mean(values: np.ndarray, rows: np.ndarray, weight: np.ndarray) -> float:
    among = weight * rows
    total = float(among.sum())
    return float(among @ values) / total if total else float("nan")
