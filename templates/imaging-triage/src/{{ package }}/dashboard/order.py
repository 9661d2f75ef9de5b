"""What another reading order saves and costs, and how long the priority lane should be."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .. import assumptions, evaluate, reading, results, stop_rule, verdicts
from .. import page as html
from .trust import interval


def section(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    """Return waits by policy and group, as a picture and a table, and the slider."""
    said = metrics["reading"]["assumptions"]
    rows = [
        [
            entry["label"],
            *(interval(entry[group]["minutes"], ".0f") for group in reading.GROUPS),
            f"{entry[reading.EVERY]['longest_hours']['value']:.0f} h",
            results.figure(entry[reading.EVERY]["long_share"]["value"], ".0%"),
        ]
        for entry in metrics["reading"]["policies"].values()
    ]
    table = html.table(
        ["Reading order", *reading.GROUPS.values(), "Longest wait", "All over 4 h"],
        rows,
        f"Mean minutes from picture to reading; middle 95% of {said['fortnights']} fortnights",
    )
    picture = html.figure(
        figures["reading_order"],
        "Mean wait of opacities, other abnormalities and normal studies under five reading orders.",
        "The radiologist reads as fast in every order, so time is moved and never made.",
    )
    slider = (
        '<div class="screen"><label for="lane">Studies flagged per 1,000</label>'
        f'<input id="lane" type="range" min="0" max="{len(evaluate.LANES) - 1}" step="1" '
        f'value="{evaluate.LANES.index(evaluate.FLAGS_PER_1000)}">'
        '<output id="answer" for="lane" aria-live="polite"></output></div>'
    )
    price = verdicts.price(metrics) + stop_rule.in_short(metrics)
    room = results.render(assumptions.shift(metrics), dict(metrics))
    return html.section(
        "What the order saves and what it costs",
        f"Simulated: {said['arrivals_per_day']} studies a day, {room}, {said['reading_minutes']} "
        "minutes for a study on average. An opacity that is not flagged waits behind every study "
        f"that is. {results.render(price, dict(metrics))}",
        picture,
        table,
        slider,
        anchor="order",
    )


def script(metrics: Mapping[str, Any]) -> str:
    """Return the script of the slider, with every answer it can give."""
    answers = [
        [
            lane["flags_per_1000"],
            round(100 * lane["sensitivity"]),
            round(100 * lane["specificity"]),
            round(lane["missed_per_1000"]),
            round(lane["rooms_per_1000"]),
            round(100 * lane["rooms_found_of_all"]),
        ]
        for lane in metrics["lanes"].values()
    ]
    return _SCRIPT.replace("ANSWERS", json.dumps(answers, separators=(",", ":")))


_SCRIPT = """\
const answers = ANSWERS;
const slider = document.getElementById("lane"), answer = document.getElementById("answer");
function tell() {
  const [flags, sensitivity, specificity, missed, planned, held] = answers[slider.value];
  answer.textContent = `With every flag first, ${flags} of 1,000 studies and ${sensitivity}% of ` +
    `the opacities are in the priority lane; ${missed} opacities per 1,000 studies are missed, ` +
    `and ${specificity}% of the studies without an opacity stay out of it. As planned, with the ` +
    `mobile unit in turn, the lane holds ${planned} of 1,000 studies and ${held}% of the ` +
    `opacities.`;
}
slider.addEventListener("input", tell);
tell();"""
