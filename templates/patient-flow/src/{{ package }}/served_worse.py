"""The sections of the page on whom the queue serves worse: those who leave, and groups."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from . import evaluate, groups_words, long_wait, observed_words, page
from .results import figure, render

Metrics = Mapping[str, Any]


def left(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    rows = [
        [
            f"Needed {escape(row['patients_who_needed'])}",
            f"{row['visits_count']:,}",
            f"{row['left_count']:,}",
            figure(row["left_unseen_share"], ".1%"),
        ]
        for row in metrics["answers"]["who_left"].values()
    ]
    table = page.table(
        ["Patients", "Visits", "Left unseen", "Share"],
        rows,
        "What they would have needed: known to a simulation, never to a hospital",
    )
    alerts = page.table(
        ["Waiting, at least", "With an alert", "Long waits caught", "Missed", "Needless alerts"],
        [
            [
                f"{row['waiting_at_least_count']}",
                _known(row["arrivals_with_alert_share"], ".0%"),
                _known(row["long_waits_caught_share"], ".0%"),
                f"{row['long_waits_missed_count']:,}",
                _known(row["needless_alerts_share"], ".0%"),
            ]
            for row in metrics["answers"]["when_to_call_for_help"].values()
        ],
        "When to call for help: what a limit on the queue at arrival catches. Long is "
        f"{render(long_wait.OR_MORE, metrics)}, or leaving unseen",
    )
    return page.section(
        "Who leaves without being seen",
        f"{escape(render(observed_words.left(metrics), dict(metrics)))} Those who would have been "
        "admitted are the ones to worry about."
        if metrics["visits"]["left"]
        else observed_words.NOBODY_LEFT,
        '<div class="pair">',
        page.figure(
            figures["left_unseen"],
            "Share who left unseen by patients waiting at arrival.",
            "Counts stand below each bar.",
        ),
        f"<div>{table}{alerts}</div>",
        "</div>",
    )


def groups(metrics: Metrics) -> str:
    rows = []
    for column, title in evaluate.GROUPS.items():
        for group in metrics["groups"][column].values():
            cells = [
                figure(group[name]["value"], form) if group[name] else "too few"
                for name, form in (("wait_median", ".1f"), ("long_wait", ".1%"), ("left", ".1%"))
            ]
            same = group["level_3"]["wait_median"]
            rows.append(
                [
                    f"{escape(title.split(' (')[0])}: {escape(group['label'])}",
                    f"{group['count']:,}",
                    figure(group["minor"], ".0%"),
                    *cells,
                    f"{same['value']:.1f}" if same else "too few",
                ]
            )
    table = page.table(
        [
            "Group",
            "Visits",
            "Level 4 or 5",
            "Median wait, min",
            f"Waited {render(long_wait.OR_MORE, metrics)}",
            "Left unseen",
            "Median, level 3",
        ],
        rows,
        "Intervals stand in the README."
        + groups_words.too_few(one for some in metrics["groups"].values() for one in some.values()),
    )
    return page.section(
        "Whom does the queue serve worse?",
        "Groups differ in how urgent their visits are, and hospitals in how many clinicians and "
        "beds they have. The last column compares like with like: triage level 3 only.",
        table,
    )


def _known(value: float | None, form: str) -> str:
    """Return a value as it is shown; where nobody met so long a queue there is none."""
    return "-" if value is None else figure(value, form)
