"""What README says of groups and hospitals: who waits longer, who leaves, beyond urgency."""

from collections.abc import Mapping
from typing import Any

from . import evaluate
from .fields import ci, listed

Metrics = Mapping[str, Any]

_BY_PATIENT = {"age": "at ages", "payer": "with payer"}
"""Groups in which leaving is told, and how their labels are introduced."""


def groups(metrics: Metrics) -> str:
    """Say where hospitals differ, who leaves, and how many groups wait longer beyond urgency."""
    whole = metrics["levels"]["level_3"]["wait_median"]
    judged, apart = 0, []
    for column in evaluate.GROUPS:
        for key, group in metrics["groups"][column].items() if column != "hospital" else ():
            one = group["level_3"]["wait_median"]
            judged += one is not None
            if one and not one["low"] <= whole["value"] <= one["high"]:
                apart.append(f"{{groups.{column}.{key}.label}} ({column})")
    found = f": {', '.join(apart)}" if apart else ""
    link = "go together" if metrics["urgency_link"] >= 0.7 else "do not clearly go together"
    return (
        f"{_hospitals(metrics)}Of {judged} groups of patients, {len(apart) or 'none'} "
        f"{'have' if len(apart) > 1 else 'has'} an interval within triage level 3 that excludes "
        "the level's median of {levels.level_3.wait_median.value:.1f} minutes"
        f"{found}. Over all levels, the share of visits of levels 4 and 5 in a group and its share "
        f"of waits of an hour or more {link} (correlation {{urgency_link:.2f}}).\n\n"
        f"**Who leaves.** {_leaving(metrics)}"
    )


def _hospitals(metrics: Metrics) -> str:
    """Rank the hospitals where the intervals of the first and the last do not overlap."""
    hospitals = metrics["groups"]["hospital"]
    known = [key for key, group in hospitals.items() if group["long_wait"]]
    if len(known) < 2:
        return ""
    shown = {key: round(hospitals[key]["long_wait"]["value"], 3) for key in known}
    ends = max(shown.values()), min(shown.values())
    most, least = ([key for key in known if shown[key] == end] for end in ends)

    def share(keys: list[str]) -> str:
        return f"{{groups.hospital.{keys[0]}.long_wait.value:.1%}}"

    def named(keys: list[str]) -> str:
        return listed([f"{{groups.hospital.{key}.label}}" for key in keys])

    lowest = min(hospitals[key]["long_wait"]["low"] for key in most)
    highest = max(hospitals[key]["long_wait"]["high"] for key in least)
    if lowest <= highest:
        return (
            f"The hospitals' shares of waits of an hour or more go from {share(least)} to "
            f"{share(most)}, with intervals that overlap: the data do not rank them. "
        )
    have = "has" if len(most) == 1 else "have"
    return (
        f"Of the hospitals, {named(most)} {have} the most waits of an hour or more ({share(most)}) "
        f"and {named(least)} the fewest ({share(least)}); their intervals do not overlap. "
    )


def _leaving(metrics: Metrics) -> str:
    """Say which groups leave most and least, over all levels and among minor cases."""
    sentences = []
    for column, of in _BY_PATIENT.items():
        every = _range(metrics, column, "left", of)
        minor = _range(metrics, column, "levels_4_5.left", of)
        if not every:
            continue
        text, apart = f"By {column}, the share goes from {every[0]}", [every[1]]
        if minor:
            text += f", and within triage levels 4 and 5 from {minor[0]}"
            apart.append(minor[1])
        sentences.append(f"{text}; {_APART[tuple(apart)]}.")
    return " ".join(sentences) or "The groups are too small to say who leaves."


_APART = {
    (True,): "the intervals do not overlap",
    (False,): "the intervals overlap",
    (True, True): "neither pair of intervals overlaps",
    (False, False): "both pairs of intervals overlap",
    (True, False): "only the second pair of intervals overlaps",
    (False, True): "only the first pair of intervals overlaps",
}


def _range(metrics: Metrics, column: str, path: str, of: str) -> tuple[str, bool] | None:
    """Return the least and the most of a share over groups, and whether the intervals are apart."""
    found = {}
    for key, group in metrics["groups"][column].items():
        one: Any = group
        for name in path.split("."):
            one = one[name]
        if one:
            found[key] = one
    if len(found) < 2:
        return None
    order = sorted(found, key=lambda key: found[key]["value"])
    ends = [
        f"{ci(f'groups.{column}.{key}.{path}', '.1%')} {of} {{groups.{column}.{key}.label}}"
        for key in (order[0], order[-1])
    ]
    return " to ".join(ends), found[order[0]]["high"] < found[order[-1]]["low"]
