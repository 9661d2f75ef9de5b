"""The same score, group by group."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from .. import cohort, evaluate, subgroups
from .. import page as html
from .trust import interval


def section(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    """Return the table of groups and its two pictures."""
    models, at = metrics["models"], metrics["threshold"]
    everybody = [
        "Everybody",
        f"{metrics['cohort']['test_discharges']:,}",
        f"{metrics['cohort']['test_readmissions']:,}",
        interval(models[evaluate.PRIMARY]["auc"], ".2f"),
        interval(at["sensitivity"], ".0%"),
        f"{at['calls_per_1000']['value']:.0f}",
        interval(metrics["against_everybody"]["everybody"], ".2f"),
        "",
    ]
    rows = [
        [
            f"{escape(title.split(' (')[0])}: {escape(group['label'])}",
            f"{group['count']:,}",
            f"{group['cases']:,}",
            interval(group["auc"], ".2f"),
            interval(group["sensitivity"], ".0%"),
            f"{group['calls_per_1000']:.0f}",
            interval(group["observed_to_expected"], ".2f"),
            interval(metrics["against_everybody"][column][key], ".2f"),
        ]
        for column, title in cohort.SUBGROUPS.items()
        for key, group in metrics["subgroups"][column].items()
    ]
    header = [
        "Group",
        "n",
        "Readmitted",
        "AUC",
        "Found",
        "Calls proposed per 1,000",
        "Observed / expected",
        "The same over everybody's",
    ]
    found = html.figure(
        figures["groups_found"],
        "Share of readmissions found, with intervals, by group.",
        f"Groups with fewer than {subgroups.FEWEST_CASES} readmissions are left out here.",
    )
    risk = html.figure(
        figures["groups_risk"],
        "Observed over expected, with intervals, by group.",
        "Right of 1 the risk is too low. Groups are left out as in the other picture.",
    )
    return html.section(
        "Group by group",
        "One model and one threshold for everybody. Where the interval of observed over expected "
        "lies above 1, the score is too low for that group; the last column takes out the error "
        "that all share. No difference found is not the same as none.",
        f'<div class="pair">{found}{risk}</div>',
        html.table(header, [everybody, *rows], "Subgroups with counts and 95% intervals"),
        anchor="groups",
    )
