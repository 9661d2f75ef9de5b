"""What README says of groups and hospitals: who waits longer, who leaves, beyond urgency."""

from collections.abc import Iterable, Mapping
from typing import Any

from . import evaluate, long_wait
from .fields import ci, listed
from .intervals import FEWEST_CLUSTERS, excludes_zero
from .results import figure

Metrics = Mapping[str, Any]

_BY_PATIENT = {"age": "at ages", "payer": "with payer"}
"""Groups in which leaving is told, and how their labels are introduced."""


def groups(metrics: Metrics) -> str:
    """Say where hospitals differ, who leaves, and how many groups wait longer beyond urgency."""
    return (
        f"{_hospitals(metrics)}{_within_level_3(metrics)}{_link(metrics)}"
        f"{too_few(group for some in metrics['groups'].values() for group in some.values())}\n\n"
        f"**Who leaves.**{_leaving(metrics)}"
    )


def too_few(groups: Iterable[Metrics]) -> str:
    """Say what "too few" means in a table, if one of its groups shows counts only."""
    parts = [part for group in groups for part in (group, group.get("level_3", {}))]
    if not any(one is None for part in parts for one in part.values()):
        return ""
    return (
        f' "Too few" stands for fewer than {evaluate.FEWEST_VISITS} visits or {FEWEST_CLUSTERS} '
        "calendar weeks of a hospital, of which no interval can be made."
    )


def _within_level_3(metrics: Metrics) -> str:
    """Tell the groups whose median wait differs from that of the others of triage level 3."""
    judged, apart = 0, []
    for column, some in metrics["from_the_rest"].items():
        for key, one in some.items():
            judged += one is not None
            if one and excludes_zero(one, 1):
                difference = ci(f"from_the_rest.{column}.{key}", "+.1f")
                apart.append(f"{{groups.{column}.{key}.label}} ({column}, {difference} min)")
    if not judged:
        return _NONE_JUDGED
    differ = "differs" if len(apart) < 2 else "differ"
    return (
        f"Of {judged} groups of patients, {len(apart) or 'none'} {differ} clearly in the median "
        "wait from the other patients of triage level 3, whose weeks are the same"
        f"{': ' if apart else ''}{listed(apart)}. By chance alone, at most about "
        f"one in twenty would."
    )


_NONE_JUDGED = (
    "In triage level 3, no group of patients studied has the visits that a comparison with the "
    "others needs."
)


def _link(metrics: Metrics) -> str:
    """Say whether groups with more minor cases have more long waits."""
    if metrics["urgency_link"] is None:
        return ""
    link = "go together" if metrics["urgency_link"] >= 0.7 else "do not clearly go together"
    return (
        " Over all levels, the share of visits of levels 4 and 5 in a group and its share of "
        f"waits of {long_wait.OR_MORE} {link} (correlation {{urgency_link:.2f}})."
    )


def _hospitals(metrics: Metrics) -> str:
    """Rank the hospitals where the difference between the first and the last is clear."""
    found, at = metrics["contrasts"]["hospital"]["long_wait"], "contrasts.hospital.long_wait"
    if not found:
        return ""
    hospitals = metrics["groups"]["hospital"]

    def ends(key: str) -> tuple[str, str, bool]:
        share = figure(hospitals[key]["long_wait"]["value"], ".1%")
        same = [
            f"{{groups.hospital.{name}.label}}"
            for name, group in hospitals.items()
            if group["long_wait"] and figure(group["long_wait"]["value"], ".1%") == share
        ]
        shown = f"{{groups.hospital.{key}.long_wait.value:.1%}}"
        return listed(same), shown, len(same) > 1

    (most, high, several), (least, low, _) = ends(found["most"]), ends(found["least"])
    apart = f"{_points(at)} points"
    if not excludes_zero(found["difference"], 1):
        return (
            f"The hospitals' shares of waits of {long_wait.OR_MORE} go from {low} to {high}, "
            f"{apart} apart: the data do not rank them. "
        )
    of = "Of the hospitals" if all(one["long_wait"] for one in hospitals.values()) else _FOLLOWED
    return (
        f"{of}, {most} {'have' if several else 'has'} the most waits of "
        f"{long_wait.OR_MORE} ({high}) and {least} the fewest ({low}), {apart} apart. "
    )


_FOLLOWED = "Of the hospitals that were followed for long enough"


def _leaving(metrics: Metrics) -> str:
    """Say which groups leave most and least, over all levels and among minor cases."""
    sentences = []
    for column, of in _BY_PATIENT.items():
        every = _range(metrics, column, "left", "left", of)
        minor = _range(metrics, column, "minor_left", "levels_4_5.left", of)
        if every:
            within = f"; within triage levels 4 and 5 it goes from {minor}" if minor else ""
            sentences.append(f"- By {column}, the share goes from {every}{within}.")
    if not sentences:
        return " Between the groups, no difference can be told."
    return "\n\n".join(["", "\n".join(sentences), _PICKED])


_PICKED = (
    "Each difference is taken between groups in the same weeks. The pairs were picked for being "
    "the furthest apart, so the differences are rather too large."
)


def _range(metrics: Metrics, column: str, name: str, path: str, of: str) -> str:
    """Return the least and the most of a share over groups, and how far apart they are."""
    found = metrics["contrasts"][column][name]
    if not found:
        return ""
    ends = [
        f"{ci(f'groups.{column}.{found[end]}.{path}', '.1%')} {of} "
        f"{{groups.{column}.{found[end]}.label}}"
        for end in ("least", "most")
    ]
    unclear = "" if excludes_zero(found["difference"], 1) else ", which is not clear"
    points = _points(f"contrasts.{column}.{name}")
    return f"{' to '.join(ends)}, a difference of {points} points{unclear}"


def _points(at: str) -> str:
    return ci(f"{at}.difference", ".1f")
