"""Ninety-five per cent intervals where records depend on each other, and for paired runs."""

from collections.abc import Callable, Mapping, Sequence
from math import sqrt

import numpy as np

FEWEST_CLUSTERS = 4
FEWEST_RUNS = 3
Z_95 = 1.96

# Two-sided 95% points of Student's t by degrees of freedom, from any table of it; past the last
# one the point of the next smaller entry is used, which errs on the wide side.
_T = {
    **{2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262},
    **{10: 2.228, 12: 2.179, 15: 2.131, 20: 2.086, 30: 2.042, 60: 2.000, 120: 1.980},
}


def by_cluster(
    values: np.ndarray,
    clusters: np.ndarray,
    statistic: Callable[[np.ndarray], float],
    replicates: int,
    seed: int,
) -> dict[str, float]:
    """Return a statistic with percentiles of a bootstrap that draws whole clusters.

    Patients who wait in one queue depend on each other: drawing single patients would make the
    intervals too narrow. So would few clusters, hence `wider`. Where nothing or everything is
    counted (all values are 0, or all are 1), no draw could differ; the other end is then the exact
    one (Clopper and Pearson 1934), as if records were independent. `values` may have columns, of
    which `statistic` makes one figure.
    """
    _, cluster = np.unique(clusters, return_inverse=True)
    order = np.argsort(cluster, kind="stable")
    parts = np.split(values[order], np.cumsum(np.bincount(cluster))[:-1])
    if len(parts) < FEWEST_CLUSTERS:
        raise SystemExit(
            f"{len(parts)} clusters give no interval; generate more data, {FEWEST_CLUSTERS} weeks "
            "at the least"
        )
    random = np.random.default_rng(seed)
    drawn = random.integers(0, len(parts), (replicates, len(parts)))
    found = [statistic(np.concatenate([parts[number] for number in draw])) for draw in drawn]
    value, (low, high) = float(statistic(values)), np.nanpercentile(found, [2.5, 97.5])
    low = value - wider(len(parts)) * max(value - low, 0)
    high = value + wider(len(parts)) * max(high - value, 0)
    if values.ndim == 1:  # no mean, share or median lies beyond the least and the most
        low, high = max(low, values.min()), min(high, values.max())
    if not values.any():
        high = most_of_none(len(values))
    elif (values == 1).all():
        low = 1 - most_of_none(len(values))
    return {"value": value, "low": float(low), "high": float(high)}


def wider(clusters: int) -> float:
    """Return by what the ends of a bootstrap of so many clusters are to be moved outwards.

    Percentiles of draws from a few clusters are too narrow, just as a mean of a few values has a
    wider interval by Student than by the normal distribution (Hesterberg 2015, "expanded").
    """
    return t_point(clusters - 1) / Z_95 * sqrt(clusters / (clusters - 1))


def most_of_none(count: int) -> float:
    """Return the upper end of the share behind 0 of `count` (Clopper and Pearson 1934)."""
    return float(1 - 0.025 ** (1 / count))


def paired(differences: Sequence[float]) -> dict[str, float]:
    """Return the mean of differences between paired runs, with Student's interval."""
    runs = len(differences)
    if runs < FEWEST_RUNS:
        raise SystemExit(f"{runs} replications give no interval; {FEWEST_RUNS} at the least")
    mean = float(np.mean(differences))
    half = t_point(runs - 1) * float(np.std(differences, ddof=1)) / sqrt(runs)
    return {"value": mean, "low": mean - half, "high": mean + half}


def t_point(freedom: int) -> float:
    """Return the point that Student's t exceeds in absolute value with 5% probability."""
    return _T[max(known for known in _T if known <= freedom)]


def excludes_zero(interval: Mapping[str, float], decimals: int = 12) -> bool:
    """Say whether an interval lies on one side of zero, as it is shown with so many decimals."""
    return round(interval["low"], decimals) > 0 or round(interval["high"], decimals) < 0
