"""The rule by which the list is switched off, applied to the test set itself."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from . import calls_proposed, cohort
from .sentences import label, listed

LOWEST, HIGHEST = 0.8, 1.25
"""Bounds that observed over expected must keep."""

FEWEST_EXPECTED = 100
"""Readmissions expected below which the rule does not judge: chance moves them too far."""

WINDOW_DAYS = 91
"""Three months of discharges are judged together."""


def apply(
    groups: Mapping[str, Mapping[str, Any]],
    outcome: np.ndarray,
    risk: np.ndarray,
    proposed: np.ndarray,
    a_day: int,
) -> dict[str, Any]:
    """Return the calls proposed, and observed over expected for everybody and for each group.

    `in_window` is how many would be expected in three months with `a_day` discharges a day.
    """
    longer = WINDOW_DAYS * a_day / len(outcome)

    def entry(cases: float, expected: float) -> dict[str, float]:
        return {
            "ratio": cases / expected,
            "expected": expected,
            "in_window": expected * longer,
        }

    return {
        "lowest": LOWEST,
        "highest": HIGHEST,
        "fewest_expected": FEWEST_EXPECTED,
        "calls": calls_proposed.count(proposed),
        "everybody": entry(float(outcome.sum()), float(risk.sum())),
        **{
            column: {
                key: entry(group["cases"], group["count"] * group["predicted"])
                for key, group in levels.items()
            }
            for column, levels in groups.items()
        },
    }


def trips(cases: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """Say for arrays of observed and expected counts where they would switch the list off."""
    ratio = np.divide(cases, expected, out=np.ones_like(expected), where=expected > 0).round(2)
    return ((ratio < LOWEST) | (ratio > HIGHEST)) & (expected.round() >= FEWEST_EXPECTED)


def triggered(metrics: Mapping[str, Any]) -> list[str]:
    """Name what would switch the list off, read as if the test set were one window."""
    calls = calls_proposed.too_many(metrics) and calls_proposed.enough(metrics)
    return _reasons(calls, _named(metrics, "expected"))


def pending(metrics: Mapping[str, Any]) -> list[str]:
    """Name what would switch it off on a full window only, if all stayed as it is."""
    now = _named(metrics, "expected")
    later = [name for name in _named(metrics, "in_window") if name not in now]
    calls = calls_proposed.too_many(metrics) and not calls_proposed.enough(metrics)
    return _reasons(calls, later)


def _reasons(calls: bool, ratios: list[str]) -> list[str]:
    first = [calls_proposed.named()] if calls else []
    return first + ([f"observed over expected: {listed(ratios)}"] if ratios else [])


def _named(metrics: Mapping[str, Any], count: str) -> list[str]:
    rule = metrics["stop_rule"]
    names = [("everybody", rule["everybody"], "stop_rule.everybody")] + [
        (label(column, key), entry, f"stop_rule.{column}.{key}")
        for column in cohort.SUBGROUPS
        for key, entry in rule[column].items()
    ]
    return [
        f"{name} {{{at}.ratio:.2f}}"
        for name, entry, at in names
        if _outside(entry["ratio"]) and _enough(entry[count])
    ]


def chance() -> str:
    """Say how often chance alone would take observed over expected out of its bounds."""
    return (
        "**False alarms.** If every risk were exactly right, chance alone would switch the list "
        "off at {false_alarms.share_of_checks:.1%} of the monthly checks, and at least once in "
        "{false_alarms.share_of_years:.0%} of years: {false_alarms.years:,} years simulated from "
        "the true risk with {team.discharges_a_day} discharges a day, for everybody and all "
        "groups. These are the alarms of observed over expected alone; the calls proposed are not "
        "simulated. A false alarm costs a review, with LACE on paper in the meantime; wider bounds "
        "would notice a true fault later."
    )


def verdict(metrics: Mapping[str, Any]) -> str:
    """Say what each part of the rule makes of the test set, and whether it would trigger."""
    rule = metrics["stop_rule"]
    judged = [
        (column, key)
        for column in cohort.SUBGROUPS
        for key, group in metrics["subgroups"][column].items()
        if group["observed_to_expected"] or _enough(rule[column][key]["expected"])
    ]
    reached = sum(_enough(rule[column][key]["expected"]) for column, key in judged)
    outside = [
        _consequence(rule[column][key], label(column, key), f"stop_rule.{column}.{key}")
        for column, key in judged
        if _outside(rule[column][key]["ratio"])
    ]
    named = " ".join(outside) if outside else "No group lies outside these bounds."
    if not judged:
        few, named = "No group has readmissions enough to be judged.", ""
    elif len(judged) == 1:
        verb = "reaches" if reached else "does not reach"
        few = f"The one group with an estimate {verb} {{stop_rule.fewest_expected}} expected."
    else:
        few = (
            f"{reached} of {len(judged)} groups with an estimate "
            f"{'reaches' if reached == 1 else 'reach'} {{stop_rule.fewest_expected}} expected."
        )
    return (
        "**The rule on these results.** Read as if the test set were one window, "
        f"{calls_proposed.verdict(metrics)} Observed over expected for everybody is "
        "{stop_rule.everybody.ratio:.2f} with "
        f"{{stop_rule.everybody.expected:,.0f}} readmissions expected: {_everybody(rule)}. "
        f"{few} {named}"
    )


def in_short(metrics: Mapping[str, Any]) -> str:
    """Name the groups outside the bounds, where the table of groups stands."""
    rule = metrics["stop_rule"]
    groups = [
        group for column in cohort.SUBGROUPS for group in metrics["subgroups"][column].values()
    ]
    if not any(group["observed_to_expected"] for group in groups):
        return ""  # nothing was judged, and nothing lies within bounds
    outside = [
        f"{label(column, key)} ({{stop_rule.{column}.{key}.ratio:.2f}}, "
        f"{{stop_rule.{column}.{key}.expected:.0f}} expected)"
        for column in cohort.SUBGROUPS
        for key, group in metrics["subgroups"][column].items()
        if group["observed_to_expected"] and _outside(rule[column][key]["ratio"])
    ]
    named = listed(outside) if outside else "none of them"
    return (
        "Outside the bounds at which the list would be switched off, {stop_rule.lowest} to "
        f"{{stop_rule.highest}}: {named}."
    )


def _everybody(rule: Mapping[str, Any]) -> str:
    bounds = "{stop_rule.lowest} to {stop_rule.highest}"
    if not _outside(rule["everybody"]["ratio"]):
        return f"inside {bounds}"
    if _enough(rule["everybody"]["expected"]):
        return f"outside {bounds}, and the list would be switched off"
    return f"outside {bounds}, with too few expected for the rule to trigger"


def _consequence(entry: Mapping[str, float], name: str, at: str) -> str:
    start = f"Outside: {name}, {{{at}.ratio:.2f}} with {{{at}.expected:.0f}} expected"
    if _enough(entry["expected"]):
        return f"{start}: the rule would switch the list off."
    if _enough(entry["in_window"]):
        return (
            f"{start}, too few for the rule, which would not trigger here. In three months with "
            f"{{team.discharges_a_day}} discharges a day {{{at}.in_window:.0f}} would be "
            "expected: if the ratio stayed as it is, the list would be switched off."
        )
    return f"{start}, too few for the rule: it would not trigger, here or in three months."


def _enough(expected: float) -> bool:
    return round(expected) >= FEWEST_EXPECTED


def _outside(ratio: float) -> bool:
    """Judge the ratio as it is printed."""
    return not LOWEST <= round(ratio, 2) <= HIGHEST
