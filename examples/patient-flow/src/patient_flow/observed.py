"""The sections of the page on what was observed: arrivals, the map, waits, crowding, groups."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from . import evaluate, page, process_map

Metrics = Mapping[str, Any]

MOST_PATHS = 6


def arrivals(figures: Mapping[str, Path]) -> str:
    return page.section(
        "When patients come, and who is there",
        "The queue does not stand where the arrivals peak: it grows for as long as more patients "
        "come than the clinicians on shift can see.",
        '<div class="pair">',
        page.figure(
            figures["by_hour"],
            "Arrivals, patients waiting and boarding by hour, over the clinicians on shift.",
            "Means over all hospitals and days.",
        ),
        page.figure(
            figures["by_weekday"],
            "Arrivals of each weekday against the average day.",
            "Whole days only.",
        ),
        "</div>",
    )


def process(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    answers = metrics["answers"]
    rows = [
        [
            f"{number}.",
            escape(row["path"].replace("icu", "intensive care")),
            f"{row['visits_count']:,}",
            f"{row['of_all_visits_share']:.1%}",
            f"{row['stay_median_minutes']:.0f}",
        ]
        for number, row in enumerate([*answers["paths"].values()][:MOST_PATHS], start=1)
    ]
    table = page.table(
        ["", "Path", "Visits", "Of all", "Median stay, min"],
        rows,
        f"The {len(rows)} most frequent paths from door to door",
        words=(1,),
        cards=True,
    )
    return page.section(
        "Where the time goes",
        "Drawn from the event log. An arrow is as thick as its share of the visits, with the "
        "median minutes. Where one visit in ten takes "
        f"{process_map.TOLD_MINUTES} minutes or more, it says what one in ten exceeds; at "
        f"{process_map.SLOW_MINUTES} and more it is orange.",
        '<div class="pair">',
        page.figure(
            figures["process_map"],
            "Process map from arrival to departure, with visits and minutes on each arrow.",
            "The same map stands in the README as a diagram that a code host draws.",
        ),
        table,
        "</div>",
    )


def waits(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    rows = []
    for level in metrics["levels"].values():
        cells = [
            f"{level[name]['value']:{form}}" if level[name] else "too few"
            for name, form in (("wait_median", ".0f"), ("long_wait", ".1%"), ("left", ".1%"))
        ]
        rows.append([f"{level['level']}", f"{level['count']:,}", *cells])
    table = page.table(
        ["Level", "Visits", "Median wait, min", "An hour or more", "Left unseen"],
        rows,
        "By triage level; 1 is the most urgent",
    )
    return page.section(
        "Who waits",
        "Whoever is most urgent goes first: levels 4 and 5, "
        f"{metrics['visits']['minor_share']:.0%} of the visits, have "
        f"{metrics['visits']['minor_of_long_waits_share']:.0%} of the waits of an hour or more. "
        "The vertical line marks an hour.",
        '<div class="pair">',
        page.figure(
            figures["waits"],
            "For each triage level, the share of those seen within a number of minutes.",
            "Waits are known of those who were seen.",
        ),
        f"<div>{table}",
        page.figure(
            figures["stay"],
            "Length of stay by how the visit ended.",
            "Thin line: 8 of 10 visits. Thick: half of them. Dot: the median. The vertical line "
            "marks four hours.",
        ),
        "</div></div>",
    )


def crowding(figures: Mapping[str, Path]) -> str:
    return page.section(
        "When the department is full, and why",
        "An admitted patient keeps the bay until a bed is free. With wards full to the last bed, "
        "boarding takes hours, and the bay is missing at the front door.",
        '<div class="pair">',
        page.figure(
            figures["boarding"],
            "Boarding by the share of ward beds in use.",
            "Ward beds in use at the hour of the decision.",
        ),
        page.figure(
            figures["full_hours"],
            "Bays in use by hour of the day.",
            "Means over all hospitals and days.",
        ),
        "</div>",
        '<div class="pair">',
        *[
            page.figure(
                path,
                "Bays and ward beds in use day by day in one hospital.",
                "Where the dotted line reaches 100%, no ward bed is free.",
            )
            for name, path in figures.items()
            if name.startswith("occupancy_")
        ],
        "</div>",
    )


def left(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    rows = [
        [
            f"Needed {escape(row['patients_who_needed'])}",
            f"{row['visits_count']:,}",
            f"{row['left_count']:,}",
            f"{row['left_unseen_share']:.1%}",
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
        "When to call for help: what a limit on the queue at arrival catches. Long is an hour or "
        "more, or leaving unseen",
    )
    return page.section(
        "Who leaves without being seen",
        "The longer the queue at arrival, the more leave. Most would have gone home after being "
        "seen; those who would have been admitted are the ones to worry about.",
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
                f"{group[name]['value']:{form}}" if group[name] else "too few"
                for name, form in (("wait_median", ".1f"), ("long_wait", ".1%"), ("left", ".1%"))
            ]
            same = group["level_3"]["wait_median"]
            rows.append(
                [
                    f"{escape(title.split(' (')[0])}: {escape(group['label'])}",
                    f"{group['count']:,}",
                    f"{group['minor']:.0%}",
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
            "An hour or more",
            "Left unseen",
            "Median, level 3",
        ],
        rows,
        "Intervals stand in the README",
    )
    return page.section(
        "Whom does the queue serve worse?",
        "Groups differ in how urgent their visits are, and hospitals in how many clinicians and "
        "beds they have. The last column compares like with like: triage level 3 only.",
        table,
    )


def _known(value: float | None, form: str) -> str:
    """Return a value as it is shown; where nobody met so long a queue there is none."""
    return "-" if value is None else format(value, form)
