"""The sections of the page on what was observed: arrivals, the map, waits, crowding."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from . import groups_words, long_wait, observed_words, page, process_map
from .results import figure, render

Metrics = Mapping[str, Any]

MOST_PATHS = 6


def arrivals(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    return page.section(
        "When patients come, and who is there",
        observed_words.queue_and_arrivals(metrics),
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
            escape(row["path"]),
            f"{row['visits_count']:,}",
            figure(row["of_all_visits_share"], ".1%"),
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
    rows, long = [], render(long_wait.OR_MORE, metrics)
    for level in metrics["levels"].values():
        cells = [
            figure(level[name]["value"], form) if level[name] else "too few"
            for name, form in (("wait_median", ".1f"), ("long_wait", ".1%"), ("left", ".1%"))
        ]
        rows.append([f"{level['level']}", f"{level['count']:,}", *cells])
    table = page.table(
        ["Level", "Visits", "Median wait, min", f"Waited {long}", "Left unseen"],
        rows,
        "By triage level; 1 is the most urgent." + groups_words.too_few(metrics["levels"].values()),
    )
    return page.section(
        "Who waits",
        "Whoever is most urgent goes first. "
        f"{render(observed_words.minor_waits(metrics), metrics)} "
        f"{render(observed_words.most_urgent(metrics), metrics)} "
        f"The vertical line marks {metrics['limits'][long_wait.NAME]} minutes.",
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


def crowding(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    return page.section(
        "When the department is full, and why",
        "An admitted patient keeps the bay until a bed is free and the move is made: "
        f"{metrics['visits']['for_a_bed_minutes']:.0f} minutes on average for the bed and "
        f"{metrics['visits']['for_the_move_minutes']:.0f} for the move. For that long the bay is "
        "missing at the front door.",
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
