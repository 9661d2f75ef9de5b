"""Shares and their differences, with intervals that hold where a share is 0 or 1.

Where all are found, all are found in every sample drawn anew: a bootstrap has no spread there, and
an interval without width would say that nothing is left to chance. Wilson's interval then stands in
its place, and Newcombe's for a difference; both count rows as if each were a person of its own.
"""

from math import hypot

import numpy as np

from .intervals import Weights, interval, wilson


def share(hits: np.ndarray, among: np.ndarray, draws: Weights) -> dict[str, float]:
    """Return the share of hits among some of the rows, with its 95% interval."""
    found = interval(lambda weight: _share(hits[among], weight[among]), draws)
    if found["value"] in (0, 1):
        found["low"], found["high"] = wilson(found["value"], int(among.sum()))
    return found


def difference(
    hits: np.ndarray, among: np.ndarray, others: np.ndarray, draws: Weights
) -> dict[str, float]:
    """Return the share of hits among some rows less that among others, with its 95% interval.

    Raises ValueError where one of the two holds no rows: nothing can be compared then.
    """
    if not (among.any() and others.any()):
        raise ValueError("a share of no rows cannot be compared with another")

    def differs(weight: np.ndarray) -> float:
        return _share(hits[among], weight[among]) - _share(hits[others], weight[others])

    found = interval(differs, draws)
    one, other = float(hits[among].mean()), float(hits[others].mean())
    if {one, other} & {0.0, 1.0}:
        # Newcombe 1998, Statistics in Medicine 17:873, method 10.
        one_low, one_high = wilson(one, int(among.sum()))
        other_low, other_high = wilson(other, int(others.sum()))
        found["low"] = found["value"] - hypot(one - one_low, other_high - other)
        found["high"] = found["value"] + hypot(one_high - one, other - other_low)
    return found


def _share(hits: np.ndarray, weight: np.ndarray) -> float:
    return float(weight @ hits / weight.sum()) if weight.sum() else float("nan")
