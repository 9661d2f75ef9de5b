"""Shares with their intervals: a share of few says less than a share of many."""

import math
import random
from collections.abc import Callable, Sequence
from typing import Any

from .results import figure

_Z = 1.959964  # 97.5% point of the normal distribution


def share(part: int, whole: int) -> dict[str, Any]:
    """Return part, whole, their share and its 95% interval by Wilson's method (1927).

    Without any case there is no share: value, low and high are then None.
    """
    if whole == 0:
        return {"part": 0, "whole": 0, "value": None, "low": None, "high": None}
    rate = part / whole
    low, high = wilson(rate, whole)
    return {
        "part": part,
        "whole": whole,
        "value": rate,
        "low": 0.0 if part == 0 else low,
        "high": 1.0 if part == whole else high,
    }


def wilson(rate: float, whole: int) -> tuple[float, float]:
    """Return the 95% interval of a rate seen in `whole` cases."""
    middle = (rate + _Z**2 / (2 * whole)) / (1 + _Z**2 / whole)
    half = _Z / (1 + _Z**2 / whole) * math.sqrt(rate * (1 - rate) / whole + _Z**2 / 4 / whole**2)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def words(found: dict[str, Any], places: int = 0) -> str:
    """Return a share as people read it: `86% (77 to 92), 79 of 92`."""
    if found["value"] is None:
        return "none to judge"
    value, low, high = (figure(found[key], f".{places}%") for key in ("value", "low", "high"))
    interval = f"{low.removesuffix('%')} to {high.removesuffix('%')}"
    return f"{value} ({interval}), {found['part']:,} of {found['whole']:,}"


def quantile(values: Sequence[float], at: float) -> float:
    """Return the value below which the share `at` of the values lies, by linear interpolation."""
    ordered = sorted(values)
    place = at * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def bootstrap(
    cases: Sequence[Any], statistic: Callable[[Sequence[Any]], float], seed: int, times: int = 1000
) -> dict[str, float]:
    """Return a statistic of the cases with its 95% interval from cases drawn anew."""
    chance = random.Random(seed)
    drawn = [statistic(chance.choices(cases, k=len(cases))) for _ in range(times)]
    return {
        "value": statistic(cases),
        "low": quantile(drawn, 0.025),
        "high": quantile(drawn, 0.975),
    }
