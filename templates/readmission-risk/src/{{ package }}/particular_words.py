"""Sentences about people in a facility, and about those with a high LACE."""

from typing import Any

from .sentences import holds
from .tables import ci


def facility(metrics: dict[str, Any]) -> str:
    """Return how often a discharge to a facility is followed by a readmission, in both sets."""
    names = {"cohort": "the whole cohort", "test": "the test set"}
    compared = {
        part: f"in {name} {_after_facility(part)}"
        for part, name in names.items()
        if metrics["after_facility"][part]["difference"]
    }
    if "cohort" not in compared:
        return "No discharge to a facility is compared with others here."
    whole = metrics["after_facility"]["cohort"]["difference"]
    if holds(whole, 0, 1):
        verdict = "no difference is shown in the whole cohort"
    else:
        word = "more" if whole["value"] > 0 else "less"
        verdict = f"in the whole cohort they are followed by a readmission {word} often than others"
    test = metrics["after_facility"]["test"]["difference"]
    if not test:
        alone = "the test set alone cannot say"
    elif holds(test, 0, 1):
        alone = "the test set alone, with fewer discharges, shows no difference"
    elif not holds(whole, 0, 1) and test["value"] * whole["value"] > 0:
        alone = "the test set alone shows the same"
    else:
        word = "more" if test["value"] > 0 else "less"
        alone = f"the test set alone shows them followed by one {word} often"
    return (
        f"Followed by a readmission within 30 days: {', '.join(compared.values())}. So {verdict}; "
        f"{alone}. LACE was derived for people discharged to the community, and not for these."
    )


def _after_facility(part: str) -> str:
    at = f"after_facility.{part}"
    return (
        f"{{{at}.readmitted:.1%}} of {{{at}.discharges:,}} discharges to a facility and "
        f"{{{at}.readmitted_elsewhere:.1%}} of the others (difference "
        f"{ci(f'{at}.difference', '+.1f')} percentage points)"
    )


def high_lace(metrics: dict[str, Any]) -> str:
    """Return what reading the charts of a high LACE that is not proposed costs, and for whom."""
    found = metrics["high_lace"]
    start = (
        "Of {high_lace.discharges:,} held-out discharges with a LACE of {high_lace.points} or "
        "more, the list does not propose {high_lace.not_proposed:,} "
    )
    if not found["beyond_others"]:
        return f"{start.strip()}."
    second_look = "The charts buy a second look at people whom clinicians would have called, and"
    if holds(found["beyond_others"], 0, 1):
        verdict = (
            f"no difference is shown. {second_look} are not shown to hold more readmissions than "
            "the charts that nobody opens"
        )
    elif found["beyond_others"]["value"] > 0:
        verdict = (
            "more often. Among those whom the list does not propose, the charts hold people at "
            "raised risk"
        )
    else:
        verdict = f"less often. {second_look} not a group at raised risk"
    return (
        f"{start}({{high_lace.not_proposed_per_1000:.0f}} per 1,000 discharges). Where "
        "{team.discharges_a_day} people leave a day, that is {high_lace.charts_a_day:.1f} more "
        "charts to read each day: at {team.minutes_a_chart} minutes a chart "
        "{high_lace.minutes_a_day:.0f} minutes, on top of the {high_lace.minutes_of_calls:.0f} for "
        f"those proposed at the threshold. {_time(metrics)} With both, the nurse looks at "
        "{high_lace.looked_at_per_1000:.0f} of 1,000 discharges; by a LACE of {high_lace.points} "
        "or more alone it would be {lace_high_risk.calls_per_1000.value:.0f}.\n\n"
        "{high_lace.readmitted:,} of those passed over came back, "
        f"{ci('high_lace.share', '.1%')}, against {{high_lace.share_of_others:.1%}} of the others "
        f"not proposed (difference {ci('high_lace.beyond_others', '+.1f')} percentage points): "
        f"{verdict}."
    )


def _time(metrics: dict[str, Any]) -> str:
    """Set the minutes that calls and charts take against those that the nurse has."""
    needed, there = metrics["high_lace"]["minutes_together"], metrics["team"]["minutes_a_day"]
    if round(needed) <= there:
        return (
            "Both take {high_lace.minutes_together:.0f} of the {team.minutes_a_day:.3g} minutes "
            "that the nurse is assumed to have."
        )
    return (
        "Both take {high_lace.minutes_together:.0f} minutes, more than the "
        "{team.minutes_a_day:.3g} that the nurse is assumed to have: the charts need time of their "
        "own, or calls proposed last are given up for them."
    )
