"""How often observed over expected would switch off a list whose every risk is right."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from . import cohort, stop_rule

CHECKS = 12
MONTHS = 3
"""A window is three months long and moves on by one month from check to check."""


def rates(
    test: pd.DataFrame, true: np.ndarray, a_day: int, years: int, seed: int
) -> dict[str, float]:
    """Return the share of checks, and of years of twelve checks, in which chance alone triggers.

    In each simulated month `a_day` discharges a day are drawn from the test set, and their outcomes
    from the true risk, which serves as the score: what lies outside the bounds is chance.
    """
    random = np.random.default_rng(seed)
    alarms = np.array([_alarms(*year) for year in _years(test, true, a_day, years, random)])
    return {
        "years": years,
        "share_of_checks": float(alarms.mean()),
        "share_of_years": float(alarms.any(axis=1).mean()),
    }


def _years(
    test: pd.DataFrame, true: np.ndarray, a_day: int, years: int, random: np.random.Generator
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield observed and expected per month and group, shape (months, groups)."""
    members = np.column_stack([np.ones(len(test)), *_groups(test)])
    discharges = round(a_day * stop_rule.WINDOW_DAYS / MONTHS)
    equal = np.full(len(test), 1 / len(test))
    for _ in range(years):
        drawn = random.multinomial(discharges, equal, size=CHECKS + MONTHS - 1)
        yield random.binomial(drawn, true) @ members, (drawn * true) @ members


def _alarms(observed: np.ndarray, expected: np.ndarray) -> np.ndarray:
    cases, risk = (
        np.lib.stride_tricks.sliding_window_view(months, MONTHS, axis=0).sum(axis=-1)
        for months in (observed, expected)
    )
    return stop_rule.trips(cases, risk).any(axis=1)


def _groups(test: pd.DataFrame) -> Iterator[np.ndarray]:
    for column in cohort.SUBGROUPS:
        level = test[column].astype(str).to_numpy()
        for one in np.unique(level):
            yield level == one
