"""What a threshold costs: cases missed and calls made, per 1,000."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Outcomes:
    """The four cells of a confusion matrix, as counts or as sums of weights."""

    found: float
    """Called, and had the outcome (true positives)."""
    needless: float
    """Called, and had no outcome (false positives)."""
    missed: float
    """Not called, and had the outcome (false negatives)."""
    spared: float
    """Not called, and had no outcome (true negatives)."""

    @property
    def sensitivity(self) -> float:
        """Share of those with the outcome who are called."""
        return _ratio(self.found, self.found + self.missed)

    @property
    def specificity(self) -> float:
        """Share of those without the outcome who are not called."""
        return _ratio(self.spared, self.spared + self.needless)

    @property
    def precision(self) -> float:
        """Share of the calls that reach somebody with the outcome."""
        return _ratio(self.found, self.found + self.needless)

    @property
    def calls_per_1000(self) -> float:
        """Calls for every 1,000 persons scored."""
        return 1000 * _ratio(self.found + self.needless, self.total)

    @property
    def missed_per_1000(self) -> float:
        """Cases not called for every 1,000 persons scored."""
        return 1000 * _ratio(self.missed, self.total)

    @property
    def total(self) -> float:
        """Everybody scored."""
        return self.found + self.needless + self.missed + self.spared


def at_threshold(
    outcome: np.ndarray, risk: np.ndarray, threshold: float, weight: np.ndarray
) -> Outcomes:
    """Return what happens when everybody at or above a threshold is called."""
    return _count(outcome, (risk >= threshold).astype(float), weight)


def at_capacity(
    outcome: np.ndarray, score: np.ndarray, calls_per_1000: float, weight: np.ndarray
) -> Outcomes:
    """Return what happens when calls go to the highest scores until the capacity is used.

    Where the capacity ends within a group of equal scores, as it does with a score in whole
    points, the rest of the calls is spread evenly over that group: the average over random order.
    """
    capacity = weight.sum() * calls_per_1000 / 1000
    values, group = np.unique(-score, return_inverse=True)
    size = np.bincount(group, weights=weight, minlength=len(values))
    before = np.cumsum(size) - size
    share = np.clip(
        np.divide(capacity - before, size, out=np.zeros_like(size), where=size > 0), 0, 1
    )
    return _count(outcome, share[group], weight)


def threshold_for(risk: np.ndarray, calls_per_1000: float) -> float:
    """Return the risk at or above which the stated number of calls per 1,000 is made."""
    return float(np.quantile(risk, 1 - calls_per_1000 / 1000))


def net_benefit(
    outcome: np.ndarray, risk: np.ndarray, threshold: float, weight: np.ndarray
) -> float:
    """Return net benefit per person (Vickers and Elkin 2006): found, less needless at the odds.

    A threshold of 0.2 says that one case found is worth four needless calls.
    """
    cells = at_threshold(outcome, risk, threshold, weight)
    return (cells.found - cells.needless * threshold / (1 - threshold)) / cells.total


def _count(outcome: np.ndarray, called: np.ndarray, weight: np.ndarray) -> Outcomes:
    cases, others = weight * outcome, weight * (1 - outcome)
    found, needless = float(cases @ called), float(others @ called)
    return Outcomes(found, needless, float(cases.sum()) - found, float(others.sum()) - needless)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")
