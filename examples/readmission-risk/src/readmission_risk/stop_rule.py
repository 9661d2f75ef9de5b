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
    later = [one for one in _named(metrics, "in_window") if one not in _named(metrics, "expected")]
    calls = calls_proposed.too_many(metrics) and not calls_proposed.enough(metrics)
    return _reasons(calls, later)


def _reasons(calls: bool, ratios: list[str]) -> list[str]:
    first = [calls_proposed.named()] if calls else []
    return first + ([f"observed over expected: {listed(ratios)}"] if ratios else [])


def _named(metrics: Mapping[str, Any], count: str) -> list[str]:
    everybody = ("everybody", metrics["stop_rule"]["everybody"], "stop_rule.everybody")
    return [
        f"{name} {{{at}.ratio:.2f}}"
        for name, entry, at in (everybody, *_groups(metrics))
        if _outside(entry["ratio"]) and _enough(entry[count])
    ]


def _groups(metrics: Mapping[str, Any]) -> list[tuple[str, Mapping[str, float], str]]:
    """Return each group's name, its entry, and where that stands, with an estimate or without."""
    return [
        (label(column, key), entry, f"stop_rule.{column}.{key}")
        for column in cohort.SUBGROUPS
        for key, entry in metrics["stop_rule"][column].items()
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
    return (
        "**The rule on these results.** Read as if the test set were one window, "
        f"{calls_proposed.verdict(metrics)} Observed over expected for everybody is "
        "{stop_rule.everybody.ratio:.2f} with "
        "{stop_rule.everybody.expected:,.0f} readmissions expected: "
        f"{_everybody(metrics['stop_rule'])}. {_judged(metrics)}{_not_judged(metrics)}"
    )


def _judged(metrics: Mapping[str, Any]) -> str:
    """Say how many groups the rule judges, and which of these lie outside."""
    groups = _groups(metrics)
    judged = [one for one in groups if _enough(one[1]["expected"])]
    if not judged:
        return f"None of the {len(groups)} groups reaches {_FEWEST}."
    one = len(judged) == 1
    start = (
        f"{len(judged)} of {len(groups)} groups {'reaches' if one else 'reach'} {_FEWEST} and "
        f"{'is' if one else 'are'} judged"
    )
    outside = [_with_expected(each, "expected") for each in judged if _outside(each[1]["ratio"])]
    if outside:
        return f"{start}. Outside: {listed(outside)}; the rule would switch the list off."
    return f"{start}: {'it does not lie' if one else 'none of them lies'} outside these bounds."


def _not_judged(metrics: Mapping[str, Any]) -> str:
    """Say how many groups have too few, and which would count, outside, on a full window."""
    groups = _groups(metrics)
    few = [one for one in groups if not _enough(one[1]["expected"])]
    outside = [one for one in few if _outside(one[1]["ratio"])]
    later = [one for one in outside if _enough(one[1]["in_window"])]
    if not few:
        return ""
    start = f" {len(few)} {'has' if len(few) == 1 else 'have'} too few for the rule"
    if len(few) == len(groups):
        start = " So the rule judges none of them"
    if not outside:
        return f"{start}; {'none of these lies' if len(few) > 1 else 'it does not lie'} outside."
    never = len(outside) - len(later)
    lie = "lies" if never == 1 else "lie"
    if not later:
        return f"{start}; {never} of them {lie} outside, with too few in three months, too."
    named = listed([_with_expected(one, "in_window") for one in later])
    ratios = "this ratio stayed as it is" if len(later) == 1 else "these ratios stayed as they are"
    then = (
        f"{start}. In three months with {{team.discharges_a_day}} discharges a day enough would "
        f"be expected for {named}: if {ratios}, the list would be switched off. On so few as here "
        "chance moves a ratio far."
    )
    return f"{then} {never} more {lie} outside, with too few then, too." if never else then


_FEWEST = "{stop_rule.fewest_expected} expected"


def _with_expected(group: tuple[str, Mapping[str, float], str], count: str) -> str:
    name, _, at = group
    return f"{name} {{{at}.ratio:.2f}} ({{{at}.{count}:.0f}} expected)"


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
    return (
        "Of these groups, outside the bounds at which the list would be switched off, "
        f"{{stop_rule.lowest}} to {{stop_rule.highest}}: {listed(outside) if outside else 'none'}."
    )


def _everybody(rule: Mapping[str, Any]) -> str:
    bounds = "{stop_rule.lowest} to {stop_rule.highest}"
    if not _outside(rule["everybody"]["ratio"]):
        return f"inside {bounds}"
    if _enough(rule["everybody"]["expected"]):
        return f"outside {bounds}, and the list would be switched off"
    few = f"outside {bounds}, with too few expected for the rule to trigger"
    if _enough(rule["everybody"]["in_window"]):
        return f"{few} here; on a full window it would, if the ratio stayed as it is"
    return few


def _enough(expected: float) -> bool:
    return round(expected) >= FEWEST_EXPECTED


def _outside(ratio: float) -> bool:
    """Judge the ratio as it is printed."""
    return not LOWEST <= round(ratio, 2) <= HIGHEST
