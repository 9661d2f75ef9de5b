"""What a check found: one number or several, each with its standard error."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from proofkit.generator.chance import Codes, Flags, Floats


@dataclass(frozen=True)
class Found:
    """Values with their standard errors: one for a value or a range, several for an order."""

    values: tuple[float, ...]
    errors: tuple[float, ...]


def share(flags: Flags, scale: float = 100.0) -> Found:
    """Return a share in per cent with its binomial error."""
    part = float(flags.mean())
    return Found((scale * part,), (scale * float(np.sqrt(part * (1 - part) / len(flags))),))


def mean(values: Floats) -> Found:
    """Return a mean with its error."""
    known = values[~np.isnan(values)]
    return Found((float(known.mean()),), (float(known.std() / np.sqrt(len(known))),))


def deviation(values: Floats) -> Found:
    """Return a standard deviation with an error that allows for heavy tails."""
    known = values[~np.isnan(values)]
    spread = float(known.std())
    fourth = float(((known - known.mean()) ** 4).mean()) / spread**4
    return Found((spread,), (spread * float(np.sqrt((fourth - 1) / (4 * len(known)))),))


def correlation(first: Floats, second: Floats) -> Found:
    """Return Pearson's correlation with its error."""
    value = float(np.corrcoef(first, second)[0, 1])
    return Found((value,), ((1 - value**2) / float(np.sqrt(len(first))),))


def ratio(above: Found, below: Found) -> Found:
    """Return the ratio of two findings, their errors taken as independent."""
    value = above.values[0] / below.values[0]
    first, second = (found.errors[0] / found.values[0] for found in (above, below))
    return Found((value,), (value * math.hypot(first, second),))


def several(*found: Found) -> Found:
    """Return findings side by side, as an order needs them."""
    return Found(
        tuple(value for one in found for value in one.values),
        tuple(error for one in found for error in one.errors),
    )


def by_block(block: Codes, statistic: Callable[[Flags], float]) -> Found:
    """Return a statistic with the error that its spread from block to block shows.

    For records that depend on each other (patients in one queue), where a binomial error would
    be far too small. `statistic` is called with the rows to use.
    """
    blocks = np.unique(block)
    whole = statistic(np.ones(len(block), np.bool_))
    if len(blocks) < 2:
        return Found((whole,), (float("inf"),))
    each = np.array([statistic(block == number) for number in blocks])
    return Found((whole,), (float(each.std(ddof=1) / np.sqrt(len(blocks))),))
