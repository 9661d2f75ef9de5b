"""Sentences on view and unit, and what the heat maps show: words that follow from the intervals."""

from collections.abc import Mapping
from typing import Any

from .tables import ci
from .verdicts import listed, noun, zero

_AUC_MOBILE = (
    "AUC is {weakness.units.unit_2.auc.value:.2f} with the mobile unit, "
    f"{ci('weakness.differences.mobile_minus_rooms.auc', '+.2f')} against the rooms"
)


def blame(metrics: Mapping[str, Any]) -> str:
    """What each interval says of view and unit, and what the unit does at the threshold."""
    found = metrics["weakness"]["differences"]
    few = [
        f'"{unit["label"]}" ({{weakness.units.{key}.cases}} {noun(unit["cases"])})'
        for key, unit in metrics["weakness"]["units"].items()
        if unit["cases"] < metrics["gaps"]["fewest_cases"]
    ]
    return (
        f"The {_AUC_MOBILE}. What is left of it with one thing held:\n\n"
        "- **The view held** (both AP), mobile unit minus room: "
        f"{_read(found['mobile_minus_ap_room'])}.\n"
        "- **The kind of scanner held** (both in a room), AP minus PA: "
        f"{_read(found['ap_room_minus_pa_room'])}.\n\n"
        "An interval that includes zero does not show that there is no difference, and the "
        "patients differ in both comparisons. The two scanners in rooms are pooled here; each has "
        "its own row in the table of groups.\n\n"
        "At the threshold, specificity with the mobile unit is "
        "{weakness.units.unit_2.specificity.value:.0%} and the unit fills {lane.mobile} of the "
        "{lane.flagged} places in the lane ({lane.mobile_share:.0%})."
        + (
            f" Fewer opacities than the {{gaps.fewest_cases}} that a group needs below: "
            f"{listed(few)}; shown all the same, because view and unit cannot be compared "
            "one at a time otherwise."
            if few
            else ""
        )
    )


def caution(metrics: Mapping[str, Any]) -> str:
    """Say whether the ranking is shown to be worse with the mobile unit, and for the same view."""
    found = metrics["weakness"]["differences"]
    lost, held = (found[key]["auc"] for key in ("mobile_minus_rooms", "mobile_minus_ap_room"))
    if zero(lost, 2) == "includes zero":
        return (
            f"The {_AUC_MOBILE}: that it ranks worse there is not shown. The plan is a caution, "
            "since opacities were made harder to see with that unit."
        )
    worse = "worse" if lost["value"] < 0 else "better"
    alone = zero(held, 2) == "excludes zero"
    return (
        f"The {_AUC_MOBILE}: it ranks {worse} there. With the view held it is "
        f"{ci('weakness.differences.mobile_minus_ap_room.auc', '+.2f')}: "
        + ("the view alone does not explain it." if alone else "no effect of the unit is shown.")
    )


def _read(difference: Mapping[str, Any]) -> str:
    names = {"auc": "AUC", "sensitivity": "sensitivity", "specificity": "specificity"}
    parts = []
    for words in ("excludes zero", "includes zero"):
        which = [name for key, name in names.items() if zero(difference[key], 2) == words]
        if which:
            many = len(which) > 1
            said = words.replace("des", "de") if many else words
            every = {2: "both ", 3: "all "}.get(len(which), "")
            parts.append(f"the interval{'s' if many else ''} of {listed(which)} {every}{said}")
    return ", ".join(parts)


def heat_maps(metrics: Mapping[str, Any]) -> str:
    """Return the pictures of heat maps with what each of them shows."""
    return "\n".join(
        f"![{shown(metrics, name)}](reports/figures/{name}.svg)" for name in metrics["tiles"]
    )


def shown(metrics: Mapping[str, Any], name: str) -> str:
    """Return in words what a picture of heat maps shows, study by study."""
    studies = "; ".join(title[0].lower() + title[1:] for title in metrics["tiles"][name])
    return f"Phantoms with the heat map in orange and the panel's boxes in blue: {studies}."
