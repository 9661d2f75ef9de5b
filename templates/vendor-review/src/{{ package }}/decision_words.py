"""What README and memo say of the rule, of the recommendation, and of what it rests on."""

from collections.abc import Mapping
from typing import Any

from . import scoring
from .fields import joined
from .group_words import more_errors
from .results import literal


def rule(metrics: Mapping[str, Any]) -> str:
    """Return the rule of decision_rules.csv and of the stop items in words."""
    given = metrics["rule"]
    least = given["stop_item_points"]
    parts = []
    if given["stop_items"]:
        is_one = len(given["stop_items"]) == 1
        parts.append(
            f"{len(given['stop_items'])} of the {{decision.items}} questions "
            f"{'is a stop item' if is_one else 'are stop items'} "
            f"({literal(', '.join(given['stop_items']))}). "
            f"Below {least} {'point' if least == 1 else 'points'} on "
            f"{'it' if is_one else 'any of them'} there is no pilot."
        )
        if least == 1:
            parts.append(
                "At 1 point its condition comes before anything else and cannot be dropped."
            )
    else:
        parts.append("None of the {decision.items} questions is a stop item.")
    if given["least_share"]:
        too = " either" if given["stop_items"] else ""
        parts.append(f"Below {{rule.least_share_words}} of all points there is no pilot{too}.")
    causes = []
    if given["least_area_points"]:
        causes.append("an area with a mean below {rule.least_area_points:g}")
    if given["stop_items"] and least == 1:
        causes.append("a stop item shown in part")
    words = joined([*causes, "a group of visits that is shown to have more errors"], "or")
    parts.append(f"{words[0].upper()}{words[1:]} allows a pilot only on conditions.")
    return " ".join(parts)


def decision(metrics: Mapping[str, Any], settled: Mapping[str, scoring.Settled]) -> str:
    """Return the recommendation and each reason that decides it."""
    found = metrics["decision"]
    least = metrics["rule"]["least_share"]
    needed = " (at least {rule.least_share_words} are needed)" if least else ""
    lines = [
        "**{decision.verdict_first}.** The dossier gets {decision.share:.0%} of all points"
        f"{needed}, and this decides:",
        "",
        *_stops(found["failed_stops"], settled),
    ]
    if found["is_share_too_low"]:
        lines.append("- Fewer points than needed, so no pilot.")
    for area in found["weak_areas"]:
        keys = [key for key, one in settled.items() if one.item.area == area]
        path = next(f"areas.{key}" for key, one in metrics["areas"].items() if one["name"] == area)
        lines.append(
            f"- Weak area: {literal(area)} gets {{{path}.points:,}} of {{{path}.most:,}} points "
            f"({literal(', '.join(keys))})."
        )
    lines += [
        f"- More errors shown: {clause}, and the intervals do not overlap. Such visits stay out of "
        "any pilot until that is mended."
        for clause in more_errors(metrics["evaluation"]["groups"])
    ]
    lines += _conditions_of_stops(found["failed_stops"], settled)
    if len(lines) == 2:
        lines.append(
            "- Every stop item gets two points, every area enough, and no group of visits is shown "
            "to have more errors."
        )
    return "\n".join(lines)


def _stops(failed: list[str], settled: Mapping[str, scoring.Settled]) -> list[str]:
    lines = []
    for key in failed:
        how = "shown only in part" if settled[key].points else "not shown"
        asked = literal(f"{settled[key].item.question} ({key})")
        lines.append(f"- Stop item {how}, so no pilot: {asked}")
    return lines


def _conditions_of_stops(failed: list[str], settled: Mapping[str, scoring.Settled]) -> list[str]:
    lines = []
    for key, one in settled.items():
        if one.item.is_stop and one.points == 1 and key not in failed:
            done = "met" if one.item.is_met_before else "agreed in writing"
            line = (
                f"- Stop item shown in part: {one.item.question} ({key}) To be {done} before "
                f"anything else: {_within(one.item.condition)}."
            )
            lines.append(literal(line))
    return lines


def _within(text: str) -> str:
    """Return a sentence as it goes on after a colon; an abbreviation such as US stays one."""
    return text if text[:2].isupper() else f"{text[0].lower()}{text[1:]}"
