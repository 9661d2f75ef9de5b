"""The page for an operations manager: where time is lost, and what one change would do."""

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from . import evaluate, page, prose, what_if
from .results import render

Metrics = Mapping[str, Any]

MOST_PATHS = 6
TITLE = "Emergency departments: waits, crowding, and what one change would do"


def build(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    """Return the whole page as HTML."""
    body = (
        _tiles(metrics)
        + _change(metrics, figures)
        + _arrivals(figures)
        + _process(metrics, figures)
        + _waits(metrics, figures)
        + _crowding(figures)
        + _left(metrics, figures)
        + _groups(metrics)
        + _trust(metrics)
    )
    return page.document(TITLE, body, _script(metrics))


def _tiles(metrics: Metrics) -> str:
    main = metrics["headline"]

    def entry(what: str, name: str, form: str, unit: str, note: str) -> tuple[str, str, str]:
        one = main[name]
        low, high = format(one["low"], form), format(one["high"], form)
        return what, f"{one['value']:{form}}{unit}", f"95% interval {low} to {high}{note}"

    return page.tiles(
        [
            entry("Median wait", "wait_median", ".0f", " min", ""),
            entry("Waited an hour or more", "long_wait", ".0%", "", " of those seen"),
            entry("Left unseen", "left", ".1%", "", f" of {metrics['visits']['count']:,} visits"),
            entry("Median stay, discharged", "stay_median", ".0f", " min", ""),
            entry("Median boarding", "boarding_median", ".0f", " min", " until the bed"),
        ]
    )


def _change(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    options = "".join(
        f'<option value="{name}">{escape(change.what.capitalize())}</option>'
        for name, change in what_if.CHANGES.items()
    )
    chooser = (
        '<div class="screen"><p><label for="change">What if each hospital had </label>'
        f'<select id="change" style="font: inherit; max-width: 100%">{options}</select></p>'
        '<output id="answer" for="change" aria-live="polite"></output></div>'
    )
    shown = ("wait", "urgent_wait", "minor_wait", "left_unseen", "boarding")
    rows = [["As it is", "-", *(f"{metrics['usual'][key]:.1f}" for key in shown)]]
    for name, change in what_if.CHANGES.items():
        cells = []
        for key in shown:
            one = metrics["what_if"][name][key]
            cells.append(
                f"<span>{one['value']:+z.1f} <span class='few'>({one['low']:+z.1f} to "
                f"{one['high']:+z.1f})</span></span>"
            )
        rows.append([escape(change.short), escape(change.cost), *cells])
    table = page.table(
        ["Change", "What it costs", *(what_if.MEASURES[key].title for key in shown)],
        rows,
        "Differences per hospital, with 95% intervals over "
        f"{metrics['visits']['replications']} replications; below zero is less",
        words=(1,),
        cards=True,
    )
    waits = page.figure(
        figures["what_if_waits"],
        "Change in mean wait with intervals, by triage level, for six changes.",
        "Left of the line is shorter. Where an interval crosses it, no difference was shown.",
    )
    boarding = page.figure(
        figures["what_if_boarding"],
        "Change in mean boarding with intervals, for six changes.",
        "Where the wards are full, an earlier decision only begins the wait for a bed earlier.",
    )
    return page.section(
        "What one change would do",
        "Each change was simulated again with the same patients, in every hospital. The table "
        "says what it would change and what it costs; which patients gain and which lose is as "
        "much part of the answer as the mean.",
        chooser,
        table,
        f'<div class="pair">{waits}{boarding}</div>',
        anchor="what-if",
    )


def _arrivals(figures: Mapping[str, Path]) -> str:
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


def _process(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    answers = metrics["answers"]
    rows = [
        [
            f"{number}.",
            escape(row["path"]),
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
        "Drawn from the event log. An arrow is as thick as its share of the visits; where half of "
        "them take an hour or more, it is orange.",
        '<div class="pair">',
        page.figure(
            figures["process_map"],
            "Process map from arrival to departure, with visits and median minutes on each arrow.",
            "The same map stands in the README as a diagram that a code host draws.",
        ),
        table,
        "</div>",
    )


def _waits(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    rows = []
    for level in metrics["levels"].values():
        cells = [
            f"{level[name]['value']:{form}}" if level[name] else "too few"
            for name, form in (("wait_median", ".0f"), ("long_wait", ".1%"), ("left", ".1%"))
        ]
        rows.append([f"Level {level['level']}", f"{level['count']:,}", *cells])
    table = page.table(
        ["Triage", "Visits", "Median wait, min", "An hour or more", "Left unseen"],
        rows,
        "Level 1 is the most urgent",
    )
    return page.section(
        "Who waits",
        "Whoever is most urgent goes first, so the whole queue is carried by levels 4 and 5. The "
        "vertical line marks an hour.",
        '<div class="pair">',
        page.figure(
            figures["waits"],
            "For each triage level, the share of those seen within a number of minutes.",
            "Waits are known of those who were seen.",
        ),
        table + page.figure(
            figures["stay"],
            "Length of stay by how the visit ended.",
            "Thin line: 8 of 10 visits. Thick: half of them. Dot: the median. The vertical line "
            "marks four hours.",
        ),
        "</div>",
    )  # fmt: skip


def _crowding(figures: Mapping[str, Path]) -> str:
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


def _left(metrics: Metrics, figures: Mapping[str, Path]) -> str:
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
                f"{row['arrivals_with_alert_share']:.0%}",
                f"{row['long_waits_caught_share']:.0%}",
                f"{row['long_waits_missed_count']:,}",
                f"{row['needless_alerts_share']:.0%}",
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
        table + alerts,
        "</div>",
    )


def _groups(metrics: Metrics) -> str:
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
        "Does the queue treat groups differently?",
        "Groups differ in how urgent their visits are. The last column compares like with like.",
        table,
    )


def _trust(metrics: Metrics) -> str:
    return page.section(
        "How far to trust this",
        "The hospitals are fictional and the queue is a model of one.",
        "<ul><li>A clinician's time for one patient is taken in one piece; nurses, porters and "
        "laboratories are never short. A real fast track needs a nurse and a room too.</li>"
        "<li>Staff work at the same pace however long the queue is, and nobody is sent "
        "elsewhere.</li>"
        "<li>More beds bring no more patients here. In life, a free bed seldom stays free.</li>"
        "<li>A wait is known only of those who were seen. Where fewer leave, those who stay make "
        "the mean longer, so a gain in waits is a little larger than it looks.</li></ul>"
        "<p>Before anything is changed in a real department, its own log has to be read with the "
        "people who work there, and one change tried for a while and measured.</p>",
    )


def _script(metrics: Metrics) -> str:
    """Return the script of the chooser, with the sentence for each change."""
    said = {name: render(prose.sentence(metrics, name), metrics) for name in what_if.CHANGES}
    return _SCRIPT.replace("ANSWERS", json.dumps(said).replace("</", "<\\/"))


_SCRIPT = """\
const answers = ANSWERS;
const chooser = document.getElementById("change"), answer = document.getElementById("answer");
function tell() { answer.textContent = answers[chooser.value]; }
chooser.addEventListener("input", tell);
tell();"""
