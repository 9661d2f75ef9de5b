"""Whole columns of chance: the few draws that every model makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int64]


def probability(log_odds: Floats) -> Floats:
    """Return the probability of each log-odds."""
    return 1.0 / (1.0 + np.exp(-log_odds))


def happens(rng: np.random.Generator, log_odds: Floats) -> Flags:
    """Draw a truth value for each log-odds."""
    return rng.random(len(log_odds)) < probability(log_odds)


def pick(rng: np.random.Generator, shares: Sequence[float], rows: int) -> Codes:
    """Draw a position from shares that need not add up to one."""
    ends = np.cumsum(np.asarray(shares, np.float64))
    found: Codes = np.searchsorted(ends, rng.random(rows) * ends[-1], side="right")
    return found


def pick_each(rng: np.random.Generator, weights: Floats) -> Codes:
    """Draw a position for each row of a matrix of weights (rows, positions)."""
    ends = np.cumsum(weights, axis=1)
    points = rng.random(len(weights)) * ends[:, -1]
    found: Codes = np.minimum((ends <= points[:, None]).sum(axis=1), weights.shape[1] - 1)
    return found


def select(rng: np.random.Generator, weights: Floats, count: int) -> Codes:
    """Select `count` rows in proportion to their weights (systematic sampling), in their order."""
    ends = np.cumsum(weights)
    points = (np.arange(count) + rng.random()) * (ends[-1] / count)
    found: Codes = np.minimum(np.searchsorted(ends, points, side="right"), len(weights) - 1)
    return found


def spread(
    rng: np.random.Generator, edges: Sequence[float], shares: Sequence[float], rows: int
) -> Floats:
    """Draw numbers spread evenly within bands: `edges` is one longer than `shares`."""
    ends = np.concatenate([[0.0], np.cumsum(shares)])
    found: Floats = np.interp(rng.random(rows) * ends[-1], ends, np.asarray(edges, np.float64))
    return found


def along(curve: Any, at: Floats) -> Floats:
    """Read a curve given as {"at": [...], "is": [...]} with straight lines between its points."""
    found: Floats = np.interp(at, curve["at"], curve["is"])
    return found
