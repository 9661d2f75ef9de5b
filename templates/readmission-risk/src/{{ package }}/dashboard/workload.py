"""What a list of a given length misses, as a table, a picture and a slider."""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from .. import capacity, evaluate
from .. import page as html
from ..thresholds import at_capacity

MOST_CALLS = capacity.MOST


def section(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    """Return missed readmissions by number of calls, for each score."""
    capacities = list(metrics["capacity"].values())
    rows = [
        [
            f"{entry['calls_per_1000']}",
            *(
                f"{entry[name]['missed_per_1000']:.0f}"
                for name in ("logistic", "lace", "best_reachable")
            ),
            f"{one:.1f}" if (one := entry["logistic"]["calls_for_one"]) else "none found",
        ]
        for entry in capacities
    ]
    table = html.table(
        ["Calls proposed", "Logistic", "LACE", "Best reachable", "Calls for one found"],
        rows,
        "Readmissions missed per 1,000 discharges; the capacity is "
        f"{capacity.CALLS_PER_1000} calls",
    )
    picture = html.figure(
        figures["tradeoff"],
        "Readmissions missed per 1,000 discharges fall as more calls are proposed, for each score.",
        "Lower is better. The vertical line is the team's capacity.",
    )
    slider = (
        '<div class="screen">'
        '<label for="calls">Calls the team can make per 1,000 discharges</label>'
        f'<input id="calls" type="range" min="0" max="{MOST_CALLS}" step="{_step()}" '
        f'value="{capacity.CALLS_PER_1000}"><output id="answer" for="calls" aria-live="polite">'
        "</output></div>"
    )
    return html.section(
        "What a list of this length misses",
        "More calls proposed miss fewer readmissions, and more of the calls are needless. How many "
        "can be tried is a question of staff; the score only says who comes first. A call proposed "
        "is not yet a person reached.",
        f'{slider}<div class="pair">{picture}{table}</div>',
        anchor="workload",
    )


def script(outcome: np.ndarray, risks: Mapping[str, np.ndarray]) -> str:
    """Return the script of the slider, with every answer it can give."""
    ones = np.ones(len(outcome))
    answers = []
    for calls in range(0, MOST_CALLS + 1, _step()):
        main = at_capacity(outcome, risks[evaluate.PRIMARY], calls, ones)
        usual = at_capacity(outcome, risks["lace"], calls, ones)
        each = round(1 / main.precision, 1) if main.found else 0
        answers.append([calls, round(main.missed_per_1000), round(usual.missed_per_1000), each])
    return _SCRIPT.replace("ANSWERS", json.dumps(answers, separators=(",", ":")))


def _step() -> int:
    # The slider must be able to stand at the capacity itself.
    return math.gcd(10, capacity.CALLS_PER_1000)


_SCRIPT = """\
const answers = ANSWERS;
const slider = document.getElementById("calls"), answer = document.getElementById("answer");
function tell() {
  const [calls, missed, lace, each] = answers[Math.round(slider.value / slider.step)];
  answer.textContent = calls === 0
    ? `With no calls, all ${missed} readmissions per 1,000 discharges are missed.`
    : `With ${calls} calls per 1,000 discharges the model's list misses ${missed} ` +
      `readmissions and LACE's ${lace}. ` + (each
        ? `About one call in ${each} is for somebody who comes back.`
        : "No call is for somebody who comes back.");
}
slider.addEventListener("input", tell);
tell();"""
