"""The first part of the stop rule: a list that proposes more calls than the team can make."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from . import capacity

MOST_OF_CAPACITY = 1.2
"""More than a fifth above the capacity is too many."""

FEWEST_DISCHARGES = 1000
"""Discharges below which the calls are not judged."""


def count(proposed: np.ndarray) -> dict[str, float]:
    """Return the calls per 1,000 discharges, the most that the rule allows, and of how many."""
    return {
        "per_1000": 1000 * float(proposed.mean()),
        "most": round(MOST_OF_CAPACITY * capacity.CALLS_PER_1000, 1),
        "discharges": len(proposed),
        "fewest_discharges": FEWEST_DISCHARGES,
    }


def too_many(metrics: Mapping[str, Any]) -> bool:
    """Judge the calls as they are printed, however few the discharges are."""
    calls = metrics["stop_rule"]["calls"]
    return bool(round(calls["per_1000"]) > calls["most"])


def enough(metrics: Mapping[str, Any]) -> bool:
    """Say whether the rule judges so few discharges."""
    calls = metrics["stop_rule"]["calls"]
    return bool(calls["discharges"] >= calls["fewest_discharges"])


def named() -> str:
    """Name the reason to switch the list off, where there is one."""
    return "{stop_rule.calls.per_1000:.0f} calls proposed per 1,000, above {stop_rule.calls.most:g}"


def verdict(metrics: Mapping[str, Any]) -> str:
    """Say whether the calls proposed would switch the list off."""
    start = (
        "{stop_rule.calls.per_1000:.0f} calls per 1,000 discharges are proposed "
        "({stop_rule.calls.discharges:,} discharges), and more than {stop_rule.calls.most:g} are "
        "too many: "
    )
    if not too_many(metrics):
        fewer = ", on fewer discharges than the {stop_rule.calls.fewest_discharges:,} that it needs"
        return f"{start}this part of the rule holds{'' if enough(metrics) else fewer}."
    if enough(metrics):
        return f"{start}the rule would switch the list off."
    return (
        f"{start}fewer discharges than the {{stop_rule.calls.fewest_discharges:,}} that the rule "
        "needs, so it would not trigger here. Once as many are counted it would, if the share of "
        "calls stayed as it is."
    )
