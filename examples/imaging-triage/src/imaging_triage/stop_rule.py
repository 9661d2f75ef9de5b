"""When the list is switched off for missing too much in the rooms, and what the data make of it."""

from collections.abc import Mapping
from math import sqrt
from statistics import NormalDist
from typing import Any

import numpy as np

from . import worklist
from .intervals import wilson

STOP_BELOW = 0.75
"""The list stops when the month's upper bound for the share flagged lies below this."""

LEAST, MOST = 0.05, 0.99
"""Limits that the rule can work with: a share, and never a per cent."""

MONTH_DAYS = 30
SELDOM, MOSTLY = 0.05, 0.5
"""Shares of months with a stop up to which it counts as seldom, and from which on as the rule."""


def check() -> None:
    """End the program where the limit cannot be used."""
    if not isinstance(STOP_BELOW, float) or not LEAST <= STOP_BELOW <= MOST:
        raise SystemExit(
            f"stop_rule.py: STOP_BELOW is {STOP_BELOW!r}; right would be a share from {LEAST} "
            f"to {MOST}"
        )


def apply(found: int, opacities: int, studies: int) -> dict[str, Any]:
    """Return how few opacities of a month may be flagged, and what follows if the data go on so.

    `found` of the rooms' `opacities` among so many `studies` were flagged. `months` is the share of
    months in which the rule would stop the list if that were the true share, by chance alone.
    """
    month = round(MONTH_DAYS * worklist.ARRIVALS_PER_DAY * opacities / studies)
    bounds = [wilson(flagged / month, month)[1] for flagged in range(month + 1)]
    fewest = int(np.searchsorted(bounds, STOP_BELOW))
    share = found / opacities
    low, high = wilson(share, opacities)
    return {
        "below": STOP_BELOW,
        "opacities": month,
        "fewest": fewest,
        "share": fewest / month,
        "months": below(fewest, month, share),
        "low": low,
        "high": high,
    }


def below(fewest: int, count: int, share: float) -> float:
    """Return how often fewer than `fewest` of `count` are flagged (normal approximation)."""
    spread = sqrt(count * share * (1 - share))
    if not spread:
        return float(count * share < fewest)
    return NormalDist(count * share, spread).cdf(fewest - 0.5)


def verdict(metrics: Mapping[str, Any]) -> str:
    """Say what the rule needs, what the data hold, and whether it would stop the list."""
    is_whole = round(100 * metrics["lane"]["stop"]["below"], 6).is_integer()
    limit = "{lane.stop.below:.0%}" if is_whole else "{lane.stop.below:.1%}"
    return (
        f"The limit is {limit}. In a month of this department about "
        "{lane.stop.opacities:,} pictures from the rooms would show an opacity. The upper bound "
        "falls below the limit when fewer than {lane.stop.fewest:,} of them "
        "({lane.stop.share:.1%}) were flagged. In the data it is "
        "{lane.rooms_found} of {lane.rooms_opacities} ({lane.rooms_sensitivity:.1%}). "
        f"{_consequence(metrics['lane']['stop'])} {_certainty(metrics['lane']['stop'])} "
        "The lane without the mobile unit holds {lane.rooms_per_1000:.0f} of 1,000 studies and "
        "{lane.rooms_found_of_all:.0%} of all opacities."
    )


def in_short(metrics: Mapping[str, Any]) -> str:
    """Say beside the plan that its own rule would stop it, where that would not be seldom."""
    if metrics["lane"]["stop"]["months"] <= SELDOM:
        return ""
    return (
        " With the share of the rooms' opacities that is flagged in these data, the plan's own "
        "stop rule would switch the list off in {lane.stop.months:.0%} of months."
    )


def _consequence(stop: Mapping[str, float]) -> str:
    often = (
        "If this were the true share, the rule would switch the list off in "
        "{lane.stop.months:.0%} of months"
    )
    if stop["months"] >= MOSTLY:
        return (
            f"**{often}**: the plan would not run for long. The length of the lane or "
            "the limit has to be decided anew, with reasons, before a list starts and not after."
        )
    if stop["months"] > SELDOM:
        return f"{often}, by chance alone: the plan would be interrupted again and again."
    return f"{often}: the plan would run."


def _certainty(stop: Mapping[str, float]) -> str:
    """Say on which side of what the rule asks for the whole interval lies, as it is shown."""
    low, fewest, high = (round(100 * stop[key], 1) for key in ("low", "share", "high"))
    ends = "{lane.stop.low:.1%} to {lane.stop.high:.1%}"
    interval = f"The 95% interval (Wilson) of the share goes from {ends}"
    asked = "the {lane.stop.share:.1%} that the rule asks for"
    if high < fewest:
        return f"{interval}, all of it below {asked}."
    if low > fewest:
        return f"{interval}, all of it above {asked}."
    return f"{interval}, to both sides of {asked}, so this is not certain."
