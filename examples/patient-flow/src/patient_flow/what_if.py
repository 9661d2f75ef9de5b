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
        "a fast track without extra staff",
        "a clinician taken from the shift",
        "Fast track,\nno extra staff",
    ),
    "fast_track_and_clinician": Change(
        "a fast track and one more clinician",
        "24 clinician hours a day",
        "Fast track\nand 1 clinician",
    ),
}


class Measure(NamedTuple):
    """One measure: its column in the answer and in the runs, whom it is of, its name and form.

    `of` is the column that counts them, by which hospitals are pooled.
    """

    column: str
    run_column: str
    of: str
    title: str
    run_scale: float = 1
    decimals: int = 1

    @property
    def form(self) -> str:
        """Return the format of a difference."""
        return f"+z.{self.decimals}f"


MEASURES = {
    "wait": Measure("wait_change_minutes", "wait_mean_minutes", "seen_count", "Mean wait, min"),
    "urgent_wait": Measure(
        "urgent_wait_change_minutes",
        "urgent_wait_mean_minutes",
        "urgent_seen_count",
        "Mean wait, levels 1 to 3, min",
    ),
    "minor_wait": Measure(
        "minor_wait_change_minutes",
        "minor_wait_mean_minutes",
        "minor_seen_count",
        "Mean wait, levels 4 and 5, min",
    ),
    "left_unseen": Measure(
        "left_unseen_change_points",
        "left_unseen_share",
        "visits_count",
        "Left unseen, %",
        run_scale=100,
        decimals=2,
    ),
    "stay": Measure(
        "stay_change_minutes",
        "stay_median_minutes",
        "visits_count",
        "Median stay if discharged, min",
    ),
    "boarding": Measure(
        "boarding_change_minutes", "boarding_mean_minutes", "admitted_count", "Mean boarding, min"
    ),
    "full_hours": Measure(
        "full_hours_change_points",
        "full_hours_share",
        "visits_count",
        "Hours with every bay in use, %",
        run_scale=100,
        decimals=2,
    ),
}
"""Shares are in per cent, and their differences in percentage points.

Means and shares of visits come out as if taken over all hospitals at once. A median stay does not:
it is a mean of the hospitals' medians.
"""


def differences(answer: pd.DataFrame) -> dict[str, dict[str, dict[str, float]]]:
    """Return for each change and measure the mean difference with its 95% interval.

    `answer` is that of `13_what_if.sql`: a row for each variant and replication. `one_way` is -1
    or 1 where every replication has a difference, as it is shown, below or above zero; else 0.
    """
    found: dict[str, dict[str, dict[str, float]]] = {}
    for name in CHANGES:
        rows = answer[answer["variant"] == name]
        found[name] = {
            key: paired(rows[one.column].tolist()) | {"one_way": one_way(rows[one.column], one)}
            for key, one in MEASURES.items()
        }
    return found


def ahead(answer: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Return for each measure the change that shortens it most, and how far it is ahead of others.

    `answer` is that of `differences`. The changes meet the same patients, so two of them are
    compared in pairs as well: intervals of their own overlap even where one always does better.
    """
    found: dict[str, dict[str, Any]] = {}
    for key, one in MEASURES.items():
        each = answer.pivot(index="replication_id", columns="variant", values=one.column)
        best = min(CHANGES, key=lambda name: each[name].mean())
        others = [name for name in CHANGES if name != best]
        of = {name: paired((each[name] - each[best]).tolist()) for name in others}
        found[key] = {"best": best, "of": of}
    return found


def one_way(differences: pd.Series, measure: Measure) -> int:
    """Return -1 or 1 where all differences, as shown, lie below or above zero; else 0."""
    shown = differences.round(measure.decimals)
    return int((shown > 0).all()) - int((shown < 0).all())


def usual(runs: pd.DataFrame) -> dict[str, Any]:
    """Return what the runs without a change have, on the scale of the differences.

    Each measure as the mean of the replications; `own` holds that of the first one, the data of
    this repository, and `low` and `high` the least and the most of all.
    """
    each = by_replication(runs).loc[USUAL]
    found: dict[str, Any] = each.mean().to_dict()
    return found | {
        "own": each.loc[each.index.min()].to_dict(),
        "low": each.min().to_dict(),
        "high": each.max().to_dict(),
    }


def pairing(runs: pd.DataFrame) -> dict[str, float]:
    """Return how many times as wide the intervals of the mean wait were without pairing.

    The least and the most over the changes. Two runs with patients of their own differ by chance
    too: the variance of their difference is the sum of both variances.
    """
    wait = by_replication(runs)["wait"].unstack(0)
    ratios = [
        ((wait[name].var() + wait[USUAL].var()) ** 0.5) / (wait[name] - wait[USUAL]).std()
        for name in CHANGES
    ]
    return {"least": float(min(ratios)), "most": float(max(ratios))}


def by_replication(runs: pd.DataFrame) -> pd.DataFrame:
    """Return each measure by variant and replication, hospitals weighted by whom it is of."""
    keys = [runs["variant"], runs["replication_id"]]

    def pooled(one: Measure) -> pd.Series:
        # A hospital that discharged nobody has no median stay, and then no weight.
        weight = runs[one.of].where(runs[one.run_column].notna())
        summed = (runs[one.run_column] * weight).groupby(keys).sum()
        return one.run_scale * summed / weight.groupby(keys).sum()

    return pd.DataFrame({key: pooled(one) for key, one in MEASURES.items()})


def unknown(runs: pd.DataFrame) -> set[str]:
    """Return the variants of the data that no change of this module stands for, and the reverse."""
    return set(runs["variant"]) ^ {USUAL, *CHANGES}


def lacking(runs: pd.DataFrame) -> list[str]:
    """Return the columns that the measures need and the data do not have."""
    needed = {name for one in MEASURES.values() for name in (one.run_column, one.of)}
    return sorted(needed - set(runs))
