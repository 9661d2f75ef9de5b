"""The page for a virtual hospital: the list, what it misses, and how far to trust it."""

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from . import cohort, evaluate, models, page as html, reasons
from .thresholds import at_capacity

LISTED = 24
"""How many discharges the example list shows."""


def page(
    test: pd.DataFrame,
    model: Any,
    risks: Mapping[str, np.ndarray],
    metrics: Mapping[str, Any],
    figures: Mapping[str, Path],
) -> str:
    """Return the whole page as HTML."""
    outcome = test[cohort.OUTCOME].to_numpy()
    body = (
        _tiles(metrics)
        + _list(test, model, risks[evaluate.PRIMARY], metrics["threshold"]["risk"])
        + _capacity(metrics, figures)
        + _trust(metrics, figures)
        + _groups(metrics, figures)
        + _people()
    )
    points = json.dumps(_points(outcome, risks), separators=(",", ":"))
    return html.document(
        "Virtual hospital: follow-up calls after discharge", body, _SCRIPT % points
    )


def _tiles(metrics: Mapping[str, Any]) -> str:
    studied, at = metrics["cohort"], metrics["threshold"]
    auc = metrics["models"][evaluate.PRIMARY]["auc"]
    lace = metrics["models"]["lace"]["auc"]
    return html.tiles(
        [
            (
                "Readmitted within 30 days",
                f"{studied['test_readmissions'] / studied['test_discharges']:.1%}",
                f"{studied['test_readmissions']:,} of {studied['test_discharges']:,} held-out discharges",
            ),
            (
                "Ranks right (AUC)",
                f"{auc['value']:.2f}",
                f"95 % interval {auc['low']:.2f} to {auc['high']:.2f}; LACE {lace['value']:.2f}",
            ),
            (
                "Calls per 1,000",
                f"{at['calls_per_1000']['value']:.0f}",
                f"at a risk of {at['risk']:.0%} or more; capacity {evaluate.CALLS_PER_1000}",
            ),
            (
                "Readmissions found",
                f"{at['sensitivity']['value']:.0%}",
                f"95 % interval {at['sensitivity']['low']:.0%} to {at['sensitivity']['high']:.0%}",
            ),
            (
                "Missed per 1,000",
                f"{at['missed_per_1000']['value']:.0f}",
                "people not called who come back",
            ),
        ]
    )


def _list(test: pd.DataFrame, model: Any, risk: np.ndarray, threshold: float) -> str:
    hospital = test["hospital_id"].value_counts().sort_index().idxmax()
    scored = test.assign(risk=risk)
    latest = (
        scored[scored["hospital_id"] == hospital]
        .sort_values(["discharged_at", "admission_id"])
        .tail(LISTED)
        .sort_values(["risk", "admission_id"], ascending=[False, True])
    )
    contributions = models.contributions(model, latest)
    rows = []
    for index, discharge in latest.iterrows():
        why = reasons.in_words(discharge, contributions.loc[index])
        rows.append(
            [
                escape(str(discharge["admission_id"])),
                f"{discharge['age_band']}",
                escape(str(discharge["service"]).replace("_", " ")),
                _bar(discharge["risk"]),
                f"{discharge['lace']:.0f}",
                '<span class="yes">call</span>' if discharge["risk"] >= threshold else "",
                escape("; ".join(why)) or "nothing stands out",
                '<i class="box"></i>call<i class="box"></i>no call',
            ]
        )
    header = [
        *("Discharge", "Age", "Service", "Risk", "LACE", "Proposed"),
        "What raised the score",
        "The nurse decides",
    ]
    return html.section(
        "The list",
        f"The {len(latest)} latest held-out discharges of hospital {escape(str(hospital))}, highest "
        "risk first. The list proposes whom to call; a nurse who has read the chart decides, and may "
        "call anybody. What raised the score is an association in the model and not a cause.",
        html.table(header, rows, "Example list of a virtual hospital; every record is synthetic"),
        anchor="list",
    )


def _bar(risk: float) -> str:
    width = min(100, round(200 * risk))
    return f'<span class="bar"><i style="width:{width}%"></i></span>{risk:.0%}'


def _capacity(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    rows = []
    for entry in metrics["capacity"].values():
        mark = " (capacity)" if entry["calls_per_1000"] == evaluate.CALLS_PER_1000 else ""
        rows.append(
            [
                f"{entry['calls_per_1000']}{mark}",
                *(
                    f"{entry[name]['missed_per_1000']:.0f}"
                    for name in ("logistic", "lace", "best_reachable")
                ),
                f"{entry['logistic']['calls_for_one']:.1f}",
            ]
        )
    header = [
        "Calls per 1,000",
        "Missed: logistic",
        "Missed: LACE",
        "Missed: best reachable",
        "Calls for one found",
    ]
    control = (
        '<div class="screen"><label for="calls">Calls the team can make per 1,000 discharges</label>'
        f'<br><input id="calls" type="range" min="0" max="600" step="10" value="{evaluate.CALLS_PER_1000}">'
        '<output id="answer" for="calls" aria-live="polite">Move the slider to see what a list of '
        "that length misses.</output></div>"
    )
    return html.section(
        "What a list of this length misses",
        "More calls miss fewer readmissions, and more of the calls are needless. How many can be made "
        "is a question of staff; the score only says who comes first.",
        control,
        '<div class="pair">',
        html.figure(
            figures["tradeoff"],
            "Readmissions missed per 1,000 discharges fall as more calls are made, for each score.",
            "Lower is better. The vertical line is the team's capacity.",
        ),
        html.table(header, rows, "Readmissions missed per 1,000 discharges"),
        "</div>",
        anchor="capacity",
    )


def _trust(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    main = metrics["models"][evaluate.PRIMARY]
    pictures = [
        html.figure(
            figures["calibration"],
            "Observed share of readmissions against predicted risk, by tenths, with intervals.",
            f"Calibration slope {main['slope']['value']:.2f} (95 % interval {main['slope']['low']:.2f} "
            f"to {main['slope']['high']:.2f}); on the dotted line a risk of 20 % means 20 of 100.",
        ),
        html.figure(
            figures["decision_curve"],
            "Net benefit over the threshold for the logistic regression, LACE, and calling everybody.",
            "Net benefit counts readmissions found, less needless calls at the odds of the threshold. "
            "The dashed line is the threshold in use.",
        ),
        html.figure(
            figures["roc"],
            "ROC curves of LACE, logistic regression, boosted trees and the best reachable score.",
            "The best reachable score is known because the data are synthetic.",
        ),
        html.figure(
            figures["precision_recall"],
            "Precision against recall for the four scores.",
            "The dotted line is the share of all discharges that is readmitted.",
        ),
    ]
    rows = [
        [
            escape(entry["label"]),
            _interval(entry["auc"], ".3f"),
            _interval(entry["average_precision"], ".3f"),
            f"{entry['brier']['value']:.4f}",
            _interval(entry["slope"], ".2f"),
        ]
        for entry in metrics["models"].values()
    ]
    header = ["Score", "AUC", "Average precision", "Brier score", "Calibration slope"]
    return html.section(
        "How far to trust the number",
        "Measured on people whom no model has seen. Intervals are 95 %.",
        html.table(header, rows, "Discrimination and calibration, with 95 % intervals"),
        f'<div class="pair">{"".join(pictures)}</div>',
        anchor="trust",
    )


def _groups(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    rows = []
    for column, title in cohort.SUBGROUPS.items():
        for group in metrics["subgroups"][column].values():
            rows.append(
                [
                    f"{escape(title.split(' (')[0])}: {escape(group['label'])}",
                    f"{group['count']:,}",
                    f"{group['cases']:,}",
                    *(
                        _interval(group[measure], form)
                        for measure, form in (
                            ("auc", ".2f"),
                            ("sensitivity", ".0%"),
                            ("observed_to_expected", ".2f"),
                        )
                    ),
                    f"{group['calls_per_1000']:.0f}",
                ]
            )
    header = ["Group", "n", "Readmitted", "AUC", "Found", "Observed / expected", "Calls per 1,000"]
    return html.section(
        "Group by group",
        "One model and one threshold for everybody. Where the interval of observed over expected lies "
        "above 1, the score is too low for that group. No difference found is not the same as none.",
        html.figure(
            figures["subgroups"],
            "Observed over expected readmissions with intervals for each group.",
            "Groups with fewer than 30 readmissions are left out of the picture.",
        ),
        html.table(header, rows, "Subgroups with counts and 95 % intervals"),
        anchor="groups",
    )


def _interval(estimate: Mapping[str, float] | None, form: str) -> str:
    if estimate is None:
        return '<span class="few">too few</span>'
    value, low, high = (format(estimate[key], form) for key in ("value", "low", "high"))
    return f'{value} <span class="few">({low} to {high})</span>'


def _people() -> str:
    return html.section(
        "Who decides",
        "The nurse decides on each call, the physician on any change of treatment, and a named clinical "
        "lead answers for the list and may switch it off. Overrides are written down and read once a "
        "month.",
        "<h3>Call although the list does not say so</h3><ul><li>a new anticoagulant or insulin</li>"
        "<li>nobody at home, or discharge papers in a language the person does not read</li>"
        "<li>a plea by family or ward</li></ul>"
        "<h3>Do not call although the list says so</h3><ul><li>hospice care</li>"
        "<li>a planned return, or a visit within two days</li><li>a wish not to be called</li></ul>",
        anchor="people",
    )


def _points(outcome: np.ndarray, risks: Mapping[str, np.ndarray]) -> list[list[float]]:
    """Return, for each capacity of the slider, what logistic regression and LACE miss."""
    ones = np.ones(len(outcome))
    points = []
    for calls in range(0, 601, 10):
        main = at_capacity(outcome, risks[evaluate.PRIMARY], calls, ones)
        usual = at_capacity(outcome, risks["lace"], calls, ones)
        each = 1 / main.precision if main.found else 0
        points.append(
            [calls, round(main.missed_per_1000), round(usual.missed_per_1000), round(each, 1)]
        )
    return points


_SCRIPT = """\
const points = %s;
const slider = document.getElementById("calls"), answer = document.getElementById("answer");
function tell() {
  const [calls, missed, lace, each] = points[slider.value / 10];
  answer.textContent = calls === 0
    ? `With no calls, all ${missed} readmissions per 1,000 discharges are missed.`
    : `With ${calls} calls per 1,000 discharges the model's list misses ${missed} readmissions and ` +
      `LACE's ${lace}; about one call in ${each} reaches somebody who comes back.`;
}
slider.addEventListener("input", tell);
tell();"""
