"""How well a score ranks and how far its risks can be believed, each figure with its interval."""

from typing import Any

import numpy as np

from . import calibration, discrimination
from .intervals import interval


def of_score(outcome: np.ndarray, risk: np.ndarray, draws: np.ndarray) -> dict[str, Any]:
    """Return AUC, average precision and Brier score, and what `of_risk` returns.

    `outcome` and `risk` have one entry for each row of the sample, `draws` one row of weights for
    each bootstrap sample.
    """
    return {
        "auc": interval(lambda w: discrimination.auc(outcome, risk, w), draws),
        "average_precision": interval(
            lambda w: discrimination.average_precision(outcome, risk, w), draws
        ),
        "brier": interval(lambda w: calibration.brier(outcome, risk, w), draws),
    } | of_risk(outcome, risk, draws)


def of_risk(outcome: np.ndarray, risk: np.ndarray, draws: np.ndarray) -> dict[str, Any]:
    """Return slope and calibration in the large, and the mean risk beside the observed rate."""
    return {
        "slope": interval(lambda w: calibration.slope(outcome, risk, w), draws),
        "intercept": interval(lambda w: calibration.intercept(outcome, risk, w), draws),
        "predicted": float(risk.mean()),
        "observed": float(outcome.mean()),
    }
