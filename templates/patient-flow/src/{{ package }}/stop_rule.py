"""When a trial of a change stops, and how often that rule would stop without any change."""

from typing import Any

import pandas as pd

from . import replications

STOP_MINUTES = 30
"""A mean wait of triage levels 1 to 3 above this, in one hospital for two weeks running, stops."""

LEAST_MINUTES, MOST_MINUTES = 1, 1440


def check() -> None:
    """End the program where the limit is no number of minutes."""
    if type(STOP_MINUTES) is not int or not LEAST_MINUTES <= STOP_MINUTES <= MOST_MINUTES:
        raise SystemExit(
            f"stop_rule.py: STOP_MINUTES is {STOP_MINUTES!r}; right would be whole minutes from "
            f"{LEAST_MINUTES} to {MOST_MINUTES}"
        )


def alarms(table: pd.DataFrame, runs: pd.DataFrame) -> dict[str, Any]:
    """Return how many whole weeks of a hospital are above the limit, and how often two in a row.

    `table` is that of `evaluate.prepared`. A hospital's last week is cut short, so it is left out.
    `runs`, the simulated ones, have no weeks: theirs are counted by the mean of the whole run.
    """
    urgent = table[table["minor"] == 0]
    weeks = urgent.groupby(["hospital", "cluster"])["wait"].mean()
    above = [
        (one.sort_index().iloc[:-1] > STOP_MINUTES).tolist() for _, one in weeks.groupby("hospital")
    ]
    return {
        "limit": STOP_MINUTES,
        "weeks": sum(len(one) for one in above),
        "above": sum(sum(one) for one in above),
        "twice": sum(a and b for one in above for a, b in zip(one, one[1:], strict=False)),
        "runs": replications.above(runs, STOP_MINUTES),
    }
