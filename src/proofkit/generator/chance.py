"""Whole columns of chance: the few draws that every model makes, a hundred million a second.

Most draws need no more than 16 random bits: a number from 0 to 65535 is looked up in a table of
quantiles, so a normal, a band of ages and a category cost the same two nanoseconds. `uniform` has
32 bits, for what must be exact. All take a stream of the block, so nothing is global.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int64]

_CELLS = 65_536
_PER_YEAR = 4


def bits(rng: np.random.Generator, rows: int) -> NDArray[np.uint16]:
    """Draw whole numbers from 0 to 65535."""
    words = rng.bit_generator.random_raw(-(-rows // 4)).astype("<u8", copy=False)
    return words.view("<u2")[:rows]


def uniform(rng: np.random.Generator, rows: int) -> Floats:
    """Draw numbers between 0 and 1, of 32 bits and never quite 0 or 1."""
    words = rng.bit_generator.random_raw(-(-rows // 2)).astype("<u8", copy=False)
    result: Floats = (words.view("<u4")[:rows] + 0.5) * 2.0**-32
    return result


def normal(rng: np.random.Generator, rows: int) -> Floats:
    """Draw standard normal numbers, none beyond 4.33."""
    return _normal_table().take(bits(rng, rows))


def exponential(rng: np.random.Generator, rows: int) -> Floats:
    """Draw exponential numbers of mean 1."""
    return -np.log(uniform(rng, rows))


def probability(log_odds: Floats) -> Floats:
    """Return the probability of each log-odds."""
    result: Floats = 1.0 / (1.0 + np.exp(-log_odds))
    return result


def happens(rng: np.random.Generator, log_odds: Floats) -> Flags:
    """Draw a truth value for each log-odds, to the nearest 1/65536."""
    # Rather than log-odds as probabilities, chances are looked up as log-odds: no exponential.
    happened: Flags = _logistic_table().take(bits(rng, len(log_odds))) < log_odds
    return happened


def pick(rng: np.random.Generator, shares: Sequence[float], rows: int) -> Codes:
    """Draw a position from shares that need not add up to one."""
    return _share_table(tuple(shares)).take(bits(rng, rows))


def pick_each(rng: np.random.Generator, weights: Sequence[Floats] | Floats) -> Codes:
    """Draw a position for each row; `weights` holds one column of weights for each position.

    A matrix of weights is used up: its rows become running totals.
    """
    ends = np.asarray(weights, np.float64)
    for before, after in pairwise(ends):
        after += before
    points = uniform(rng, ends.shape[1]) * ends[-1]
    found = np.zeros(ends.shape[1], np.int16)
    for end in ends[:-1]:
        found += end <= points
    return found.astype(np.int64)


def pick_by(rng: np.random.Generator, weights: Floats, codes: Codes) -> Codes:
    """Draw a position for each row by the weights in its column of a matrix, `codes` says which."""
    ends = np.cumsum(weights, axis=0)
    points = uniform(rng, len(codes)) * ends[-1].take(codes)
    found = np.zeros(len(codes), np.int16)
    for end in ends[:-1]:
        found += end.take(codes) <= points
    return found.astype(np.int64)


def select(rng: np.random.Generator, weights: Floats, count: int) -> Codes:
    """Select `count` rows in proportion to their weights (systematic sampling), in their order."""
    ends = np.cumsum(weights)
    # The points are evenly spaced, so the number of them below each end is arithmetic.
    below = np.ceil(ends * (count / ends[-1]) - rng.random()).astype(np.int64)
    times = np.diff(np.clip(below, 0, count), prepend=0)
    rows = np.repeat(np.arange(len(weights)), times)
    return np.concatenate([rows, np.full(count - len(rows), len(weights) - 1)])


def spread(
    rng: np.random.Generator, edges: Sequence[float], shares: Sequence[float], rows: int
) -> Floats:
    """Draw numbers spread evenly within bands: `edges` is one longer than `shares`."""
    return _band_table(tuple(edges), tuple(shares)).take(bits(rng, rows))


def drawn_along(rng: np.random.Generator, curve: Any, rows: int, more: Any = None) -> Floats:
    """Draw numbers as dense as a curve is high, {"at": numbers, "is": heights}.

    `more`, another curve, says how many times as often each number is drawn.
    """
    factor = more or {"at": [0.0], "is": [1.0]}
    known = (tuple(each) for each in (curve["at"], curve["is"], factor["at"], factor["is"]))
    return _density_table(*known).take(bits(rng, rows))


def along(curve: Any, age: Floats) -> Floats:
    """Read a curve over age, {"at": years, "is": values}, at the nearest quarter of a year."""
    years = np.arange(_PER_YEAR * 130) / _PER_YEAR
    table: Floats = np.interp(years, curve["at"], curve["is"])
    return table.take((_PER_YEAR * age + 0.5).astype(np.int64))


@cache
def _share_table(shares: tuple[float, ...]) -> Codes:
    ends = np.rint(np.cumsum(shares) * (_CELLS / np.sum(shares))).astype(np.int64)
    return np.repeat(np.arange(len(shares)), np.diff(ends, prepend=0))


@cache
def _band_table(edges: tuple[float, ...], shares: tuple[float, ...]) -> Floats:
    ends = np.concatenate([[0.0], np.cumsum(shares)])
    table: Floats = np.interp((np.arange(_CELLS) + 0.5) * (ends[-1] / _CELLS), ends, edges)
    return table


@cache
def _density_table(*curves: tuple[float, ...]) -> Floats:
    at, height, more_at, more = curves
    steps = int(_PER_YEAR * 8 * (at[-1] - at[0]))
    grid = np.linspace(at[0], at[-1], steps + 1)
    density = np.interp(grid, at, height) * np.interp(grid, more_at, more)
    ends = np.concatenate([[0.0], np.cumsum(density[1:] + density[:-1])])
    table: Floats = np.interp((np.arange(_CELLS) + 0.5) * (ends[-1] / _CELLS), ends, grid)
    return table


@cache
def _logistic_table() -> Floats:
    chances = (np.arange(_CELLS) + 0.5) / _CELLS
    return np.log(chances / (1 - chances))


@cache
def _normal_table() -> Floats:
    """Return the quantiles of the normal distribution, by Wichura's algorithm AS 241."""
    centre = (np.arange(_CELLS // 2) + 0.5) / _CELLS  # the lower half; the upper one mirrors it
    middle = centre - 0.5
    near = 0.180625 - middle**2
    inner = middle * _ratio(near, _NEAR)
    tail = np.sqrt(-np.log(centre))
    outer = -_ratio(tail - 1.6, _TAIL)
    half = np.where(near >= 0, inner, outer)
    return np.concatenate([half, -half[::-1]])


def _ratio(at: Floats, coefficients: tuple[tuple[float, ...], tuple[float, ...]]) -> Floats:
    above, below = (np.polyval(one[::-1], at) for one in coefficients)
    result: Floats = above / below
    return result


_NEAR = (
    (
        *(3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3),
        *(1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4),
        *(3.3430575583588128105e4, 2.5090809287301226727e3),
    ),
    (
        *(1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3),
        *(2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4),
        5.2264952788528545610e3,
    ),
)
_TAIL = (
    (
        *(1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550),
        *(3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1),
        *(2.27238449892691845833e-2, 7.74545014278341407640e-4),
    ),
    (
        *(1.0, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1),
        *(1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4),
        1.05075007164441684324e-9,
    ),
)
