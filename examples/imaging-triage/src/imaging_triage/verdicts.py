"""Sentences that depend on what the intervals show: the plan, the groups, the lanes.

Like all texts of the report they are templates; only their words are chosen here.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from .tables import ci, named

_NOT_HELD = (
    "A gap by sex or age may also be one of scanner and setting, which this table does not hold "
    "equal."
)


def zero(interval: Mapping[str, float], decimals: int) -> str:
    """Return whether an interval includes zero as it is shown, with so many decimals, in words."""
    low, high = (round(interval[end], decimals) for end in ("low", "high"))
    return "includes zero" if low <= 0 <= high else "excludes zero"


def noun(count: int) -> str:
    """Return the word for so many opacities."""
    return "opacity" if count == 1 else "opacities"


def listed(names: Sequence[str]) -> str:
    """Return names in a sentence: a, b and c."""
    return " and ".join([", ".join(names[:-1]), names[-1]][len(names) == 1 :])


def moved(metrics: Mapping[str, Any], policy: str, group: str) -> str:
    """Return by how much a group is read sooner or later than in the order of arrival."""
    gained = metrics["reading"]["gain"][policy][group]["value"]
    when = "later" if gained < 0 else "sooner"
    if not round(gained):
        return f"less than a minute {when}"
    minutes = "minute" if abs(round(gained)) == 1 else "minutes"
    return f"{{reading.gain.{policy}.{group}.moved:.0f}} {minutes} {when}"


def price(metrics: Mapping[str, Any]) -> str:
    """What the plan costs the opacities of the mobile unit, and whether it helps opacities at all.

    A lane that holds nearly everything makes those wait that are not in it.
    """
    first, turn = (
        round(metrics["reading"]["gain"][policy]["opacity_mobile"]["value"])
        for policy in ("flagged_first", "mobile_in_turn")
    )
    text = (
        "Opacities taken with the mobile unit are read "
        f"{moved(metrics, 'flagged_first', 'opacity_mobile')} than in the order of arrival where "
        "every flag counts, and "
        f"{moved(metrics, 'mobile_in_turn', 'opacity_mobile')} under the plan"
    )
    pays = ": those who cannot come to a room pay for the caution" if first > 0 > turn else ""
    if round(metrics["reading"]["gain"]["mobile_in_turn"]["opacity"]["value"]) < 0:
        return f"{text}{pays}. {_HARMS}"
    return f"{text}{pays}."


_HARMS = (
    "All opacities together wait longer under the plan than in the order of arrival: as it is, it "
    "harms those whom it is meant to help, and should not run. Another length of the lane has to "
    "be tried."
)


def lanes(metrics: Mapping[str, Any]) -> str:
    """Why flagged studies come first and the list is not sorted by score."""
    policies = metrics["reading"]["policies"]
    lane, score = policies["flagged_first"], policies["by_score"]
    quicker = score["opacity"]["minutes"]["value"] < lane["opacity"]["minutes"]["value"]
    longer = (
        score["every_study"]["longest_hours"]["value"]
        > lane["every_study"]["longest_hours"]["value"]
    )
    told = (
        f"Sorting by score reads opacities {'sooner' if quicker else 'later'} on average than two "
        "lanes do, and its longest wait is "
        "{reading.policies.by_score.every_study.longest_hours.value:.0f} hours against "
        "{reading.policies.flagged_first.every_study.longest_hours.value:.0f}."
    )
    if not longer:
        return told
    return (
        f"{told} That is why there are lanes: in a sorted list every newcomer overtakes the study "
        "with the lowest score, again and again; in a lane the order of arrival holds."
    )


def gaps(metrics: Mapping[str, Any]) -> list[str]:
    """What the largest gaps between groups show, in paragraphs: chance, the unit, the ratio."""
    found = metrics["gaps"]
    if not found["sensitivity"]:
        return ["No two groups have opacities enough to be compared."]
    intervals = [zero(gap["points"], 1) for gap in found["sensitivity"].values()]
    clear = intervals.count("excludes zero")
    excluded = (
        f"Of these {len(intervals)} intervals {clear} exclude{'s' if clear == 1 else ''} zero."
        if len(intervals) > 1
        else f"The interval of the gap {intervals[0]}."
    )
    return [
        f"{excluded} With {{gaps.compared}} estimates to pick the widest from, some gaps are wide "
        "by chance, no interval is corrected for that, and the widest are likely to look wider "
        "than they are: each is a question for new data.",
        " ".join(part for part in (_unit_part(metrics), _NOT_HELD) if part),
        _ratio(found),
    ]


def _ratio(found: Mapping[str, Any]) -> str:
    """Return in how many groups the interval of observed over expected excludes 1, and which."""
    named_ = [
        f"{_told(group)} at {ci(f'gaps.ratio.{key}.observed_to_expected', '.2f')}"
        for key, group in found["ratio"].items()
    ]
    if not named_:
        return "No group's interval of observed over expected excludes 1."
    part = f"{len(named_)} of the {{gaps.judged}} groups"
    if len(named_) == found["judged"]:
        part = f"all {len(named_)} groups" if len(named_) > 1 else "the only group"
    return (
        f"The interval of observed over expected excludes 1 in {part} with opacities enough: "
        f"{listed(named_)}."
    )


def _told(group: Mapping[str, Any]) -> str:
    """Return a group's name with what it is a group of, where the name alone could be a figure."""
    label = named(group["label"])
    return f"age {label}" if group["column"] == "age_band" else label


def _unit_part(metrics: Mapping[str, Any]) -> str:
    """Return how much of the gap between settings is the mobile unit, in counts."""
    part = metrics["gaps"]["unit_part"]
    if not part:
        return ""
    least, most = (
        f"{{gaps.unit_part.{which}.label}}: {{gaps.unit_part.{which}.mobile}} of "
        f"{{gaps.unit_part.{which}.opacities}} opacities taken with the mobile unit, "
        f"{{gaps.unit_part.{which}.mobile_found}} of them flagged; in the rooms "
        f"{{gaps.unit_part.{which}.rooms_found}} of {{gaps.unit_part.{which}.rooms}} flagged"
        for which in ("least", "most")
    )
    missed = part["least"]["mobile"] - part["least"]["mobile_found"]
    missed_rooms = part["least"]["rooms"] - part["least"]["rooms_found"]
    amount = "half" if missed == missed_rooms else "most" if missed and missed_rooms else "all"
    where = "in the rooms" if missed < missed_rooms else "with the mobile unit"
    verdict = f"{amount} of what is missed for {{gaps.unit_part.least.label}} is missed {where}"
    if not missed + missed_rooms:
        verdict = "none is missed for {gaps.unit_part.least.label}"
    share, other = (part[which]["rooms_found"] / max(part[which]["rooms"], 1) for which in part)
    enough = min(part[which]["rooms"] for which in part) >= metrics["gaps"]["fewest_cases"]
    too = (
        ", but in the rooms, too, the share flagged is lower for {gaps.unit_part.least.label}"
        if enough and share < other
        else ""
    )
    return f"Setting and scanner go together ({least}; {most}): {verdict}{too}."
