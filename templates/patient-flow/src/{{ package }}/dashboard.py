"""The page for an operations manager: where time is lost, and what one change would do."""

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from . import (
    long_wait,
    observed,
    page,
    replications_words,
    served_worse,
    what_if,
    what_if_words,
)
from .results import figure, render

Metrics = Mapping[str, Any]

TITLE = "Emergency departments: waits, crowding, and what one change would do"


def build(metrics: Metrics, figures: Mapping[str, Path]) -> str:
    """Return the whole page as HTML."""
    body = (
        _tiles(metrics)
        + _change(metrics, figures)
        + observed.arrivals(metrics, figures)
        + observed.process(metrics, figures)
        + observed.waits(metrics, figures)
        + observed.crowding(metrics, figures)
        + served_worse.left(metrics, figures)
        + served_worse.groups(metrics)
        + _trust(metrics)
    )
    return page.document(TITLE, body, _script(metrics))


def _tiles(metrics: Metrics) -> str:
    main, long = metrics["headline"], render(long_wait.OR_MORE, metrics)

    def entry(what: str, name: str, form: str, unit: str, note: str) -> tuple[str, str, str]:
        one = main[name]
        value, low, high = (figure(one[key], form) for key in ("value", "low", "high"))
        return what, f"{value}{unit}", f"95% interval {low} to {high}{note}"

    count = metrics["visits"]["count"]
    left_unseen = [entry("Left unseen", "left", ".1%", "", f"; of {count:,} visits")]
    if not metrics["visits"]["left"]:  # nobody studied did, which says nothing of how many do
        left_unseen = []
    return page.tiles(
        [
            entry("Median wait", "wait_median", ".1f", " min", "; from arrival to a clinician"),
            entry(f"Waited {long}", "long_wait", ".0%", "", "; of those seen"),
            *left_unseen,
            entry("Median stay, discharged", "stay_median", ".0f", " min", "; door to door"),
            entry(
                "Median boarding",
                "boarding_median",
                ".0f",
                " min",
                "; from decision to leaving the bay",
            ),
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
    rows = [
        [
            "As it is",
            "-",
            *(f"{metrics['usual'][key]:.{what_if.MEASURES[key].decimals}f}" for key in shown),
        ]
    ]
    for name, change in what_if.CHANGES.items():
        cells = []
        for key in shown:
            one, form = metrics["what_if"][name][key], what_if.MEASURES[key].form
            value, low, high = (format(one[end], form) for end in ("value", "low", "high"))
            cells.append(f"<span>{value} <span class='few'>({low} to {high})</span></span>")
        rows.append([escape(change.short), escape(change.cost), *cells])
    table = page.table(
        ["Change", "What it costs", *(what_if.MEASURES[key].title for key in shown)],
        rows,
        "Differences over all hospitals, with 95% intervals over "
        f"{metrics['runs']['replications']} sets of patients; below zero is less. Differences of "
        f"the share who left are in percentage points. {what_if_words.AS_SHOWN}",
        words=(1,),
        cards=True,
    )
    waits = page.figure(
        figures["what_if_waits"],
        "Change in mean wait with intervals, by triage level, for six changes.",
        "Left of the line is shorter. Where an interval crosses it, shorter and longer are both "
        "open. " + render(what_if_words.uncertain(metrics, ("urgent_wait", "minor_wait")), metrics),
    )
    boarding = page.figure(
        figures["what_if_boarding"],
        "Change in mean boarding with intervals, for six changes.",
        "Left of the line is shorter. " + render(what_if_words.longer_boarding(metrics), metrics),
    )
    return page.section(
        "What one change would do",
        f"{render(replications_words.tiles_basis(metrics), metrics)} "
        "Each change was simulated again with the same patients, in every hospital. The table "
        "says what it would change and what it costs; which patients gain and which lose is as "
        "much part of the answer as the mean.",
        chooser,
        table,
        f'<div class="pair">{waits}{boarding}</div>',
        anchor="what-if",
    )


def _trust(metrics: Metrics) -> str:
    return page.section(
        "How far to trust this",
        "The hospitals are fictional and the queue is a model of one.",
        f"<ul><li>{escape(render(replications_words.spread(metrics), metrics))}</li>"
        "<li>A clinician's time for one patient is taken in one piece; nurses, porters and "
        "laboratories are never short. A real fast track needs a nurse and a room too.</li>"
        "<li>Staff work at the same pace however long the queue is, and no ambulance is "
        "diverted.</li>"
        "<li>More beds bring no more patients here. In life, a free bed seldom stays free.</li>"
        "<li>A wait is known only of those who were seen. Where fewer leave, those who stay make "
        "the mean longer, so a gain in waits is a little larger than it looks.</li></ul>"
        "<p>Before anything is changed in a real department, its own log has to be read with the "
        "people who work there, and one change tried for a while and measured.</p>",
    )


def _script(metrics: Metrics) -> str:
    """Return the script of the chooser, with the sentence for each change."""
    said = {
        name: render(what_if_words.sentence(metrics, name), metrics) for name in what_if.CHANGES
    }
    return _SCRIPT.replace("ANSWERS", json.dumps(said).replace("</", "<\\/"))


_SCRIPT = """\
const answers = ANSWERS;
const chooser = document.getElementById("change"), answer = document.getElementById("answer");
function tell() { answer.textContent = answers[chooser.value]; }
chooser.addEventListener("input", tell);
tell();"""
