"""What changes when the same patients are simulated again: differences with paired intervals.

`data/what_if.csv` holds one row for each run and hospital. A run of the generator with other
settings meets the same patients in the same order, so the difference between two runs of one
replication has one cause; a replication is another set of patients.
"""

from typing import Any, NamedTuple

import pandas as pd

from .intervals import paired

USUAL = "as_is"


class Change(NamedTuple):
    """One variant: what is done, what that costs each hospital, and how to say it in a picture."""

    what: str
    cost: str
    short: str


CHANGES = {
    "bed_1": Change("one more ward bed", "1 staffed bed", "1 ward bed"),
    "beds_4": Change("four more ward beds", "4 staffed beds", "4 ward beds"),
    "bays_2": Change("two more treatment bays", "2 bays, no staff", "2 bays"),
    "clinician_1": Change(
        "one more clinician in every hour", "24 clinician hours a day", "1 clinician"
    ),
    "fast_track": Change(
        "a fast track with the staff there is", "a clinician taken from the shift", "Fast track"
    ),
    "fast_track_and_clinician": Change(
        "a fast track and one more clinician",
        "24 clinician hours a day",
        "Fast track\nand 1 clinician",
    ),
}


class Measure(NamedTuple):
    """One measure: its column in the answer, its name, the scale and the form it is shown in."""

    column: str
    title: str
    scale: float
    form: str


MEASURES = {
    "wait": Measure("wait_change_minutes", "Mean wait, min", 1, "+z.1f"),
    "urgent_wait": Measure("urgent_wait_change_minutes", "Levels 1 to 3, min", 1, "+z.1f"),
    "minor_wait": Measure("minor_wait_change_minutes", "Levels 4 and 5, min", 1, "+z.1f"),
    "left_unseen": Measure("left_unseen_change_share", "Left unseen, per 1,000", 1000, "+z.1f"),
    "stay": Measure("stay_change_minutes", "Median stay if discharged, min", 1, "+z.1f"),
    "boarding": Measure("boarding_change_minutes", "Mean boarding, min", 1, "+z.1f"),
    "full_hours": Measure(
        "full_hours_change_share", "Hours with every bay in use, per 1,000", 1000, "+z.1f"
    ),
}

_RUN_COLUMNS = {
    "wait": "wait_mean_minutes",
    "urgent_wait": "urgent_wait_mean_minutes",
    "minor_wait": "minor_wait_mean_minutes",
    "left_unseen": "left_unseen_share",
    "stay": "stay_median_minutes",
    "boarding": "boarding_mean_minutes",
    "full_hours": "full_hours_share",
}


def differences(answer: pd.DataFrame) -> dict[str, dict[str, dict[str, float]]]:
    """Return for each change and measure the mean difference with its 95 % interval.

    `answer` is that of `13_what_if.sql`: a row for each variant and replication.
    """
    return {
        name: {
            key: paired((answer.loc[answer["variant"] == name, one.column] * one.scale).tolist())
            for key, one in MEASURES.items()
        }
        for name in CHANGES
    }


def usual(runs: pd.DataFrame) -> dict[str, Any]:
    """Return what the runs without a change have: each measure, on the scale of the differences."""
    rows = runs[runs["variant"] == USUAL]
    weight = rows["visits_count"]
    return {
        key: float((rows[column] * weight).sum() / weight.sum()) * MEASURES[key].scale
        for key, column in _RUN_COLUMNS.items()
    }


def unknown(runs: pd.DataFrame) -> set[str]:
    """Return the variants of the data that no change of this module stands for, and the reverse."""
    return set(runs["variant"]) ^ {USUAL, *CHANGES}
