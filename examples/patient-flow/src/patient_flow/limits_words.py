"""What README says of the limits of the changes, where that depends on a figure."""

from collections.abc import Mapping
from typing import Any

from . import process_map

Metrics = Mapping[str, Any]

TESTS = ("start_tests", "finish_tests")


def limits(metrics: Metrics) -> str:
    """Say what pooled levels hide, what a fast track needs, and what no change touches."""
    return "\n".join(
        f"- {line}"
        for line in (
            _pooled(metrics),
            "**The fast track.** It is open from 10 to 22 o'clock and takes one clinician of the "
            "shift, so that in these hours the others have one colleague less; other hours and "
            "another split were not tried.",
            _untouched(metrics),
        )
    )


def _pooled(metrics: Metrics) -> str:
    """Say of whom the figure of levels 1 to 3 says little; the runs count all visits."""
    text = (
        "**Pooled levels.** In the simulated runs, triage levels 1 to 3 are one figure, and "
        "{level_3_of_urgent_share:.0%} of their visits are of level 3: it says little of levels 1 "
        "and 2"
    )
    if {"level_1", "level_2"} <= set(metrics["levels"]):
        return f"{text}, whose waits stand in the table of waits."
    return f"{text}."


def _untouched(metrics: Metrics) -> str:
    """Say how much of the time the tests take, which none of the changes shortens."""
    rows, at = metrics["answers"]["process_map"], "answers.process_map"
    ends = {key: (row["from_step"], row["to_step"]) for key, row in rows.items()}
    tests = next((key for key, pair in ends.items() if pair == TESTS), None)
    if tests is None:
        return "**Tests.** No change makes them faster."
    largest = max(rows, key=lambda key: rows[key]["of_all_time_share"])
    told = "the largest part" if tests == largest else "a part"
    between = " and ".join(process_map.words(end).lower() for end in TESTS)
    return (
        f"**What no change touches.** Between {between} passes "
        f"{{{at}.{tests}.of_all_time_share:.0%}} of all time in the department, {told}, and none "
        "of the changes makes tests faster."
    )
