"""The same score, group by group."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from .. import cohort, subgroups
from .. import page as html
from .trust import interval


def section(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    """Return the subgroup table and its picture."""
    rows = [
        [
            f"{escape(title.split(' (')[0])}: {escape(group['label'])}",
            f"{group['count']:,}",
            f"{group['cases']:,}",
            interval(group["auc"], ".2f"),
            interval(group["sensitivity"], ".0%"),
            f"{group['calls_per_1000']:.0f}",
            interval(group["observed_to_expected"], ".2f"),
        ]
        for column, title in cohort.SUBGROUPS.items()
        for group in metrics["subgroups"][column].values()
    ]
    header = [
        "Group",
        "n",
        "Readmitted",
        "AUC",
        "Found",
        "Calls proposed per 1,000",
        "Observed / expected",
    ]
    return html.section(
        "Group by group",
        "One model and one threshold for everybody. Where the interval of observed over expected "
        "lies above 1, the score is too low for that group. No difference found is not the same as "
        "none.",
        html.figure(
            figures["subgroups"],
            "Share of readmissions found and observed over expected, with intervals, by group.",
            f"Groups with fewer than {subgroups.FEWEST_CASES} readmissions are left out here.",
            broad=True,
        ),
        html.table(header, rows, "Subgroups with counts and 95% intervals"),
        anchor="groups",
    )
