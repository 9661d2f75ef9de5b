"""How far to trust the number: discrimination, calibration and net benefit."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from .. import evaluate
from .. import page as html
from ..results import figure


def section(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    """Return the table of all scores and the four pictures."""
    slope = metrics["models"][evaluate.PRIMARY]["slope"]
    pictures = [
        (
            "calibration",
            "Observed share of readmissions against predicted risk, by tenths, with intervals.",
            f"Calibration slope {slope['value']:.2f} (95% interval {slope['low']:.2f} to "
            f"{slope['high']:.2f}). On the dotted line a risk of 20% means 20 of 100. "
            "The bars are Wilson's 95% intervals and take each discharge for a person of its own.",
        ),
        (
            "decision_curve",
            "Net benefit over the threshold: logistic regression, LACE, and calling everybody.",
            "Readmissions found, less needless calls at the odds of the threshold; calling nobody "
            "is 0. The dashed line is the threshold in use.",
        ),
        (
            "roc",
            "ROC curves of LACE, logistic regression, boosted trees and the best reachable score.",
            "The best reachable score is known because the data are synthetic.",
        ),
        (
            "precision_recall",
            "Precision against recall for the same four scores.",
            "The dotted line is the share of all discharges that is readmitted.",
        ),
    ]
    rows = [
        [
            escape(entry["label"]),
            interval(entry["auc"], ".3f"),
            interval(entry["average_precision"], ".3f"),
            f"{entry['brier']['value']:.4f}",
            interval(entry["slope"], ".2f"),
        ]
        for entry in metrics["models"].values()
    ]
    header = ["Score", "AUC", "Average precision", "Brier score", "Calibration slope"]
    shown = "".join(html.figure(figures[name], alt, caption) for name, alt, caption in pictures)
    return html.section(
        "How far to trust the number",
        "Measured on people whom no model has seen; intervals are 95%.",
        html.table(header, rows, "Discrimination and calibration, with 95% intervals"),
        f'<div class="pair">{shown}</div>',
        anchor="trust",
    )


def interval(estimate: Mapping[str, float] | None, form: str) -> str:
    """Return an estimate with its interval, or the words for too few cases, as HTML."""
    if estimate is None:
        return '<span class="few">too few</span>'
    value, low, high = (figure(estimate[key], form) for key in ("value", "low", "high"))
    return f'{value} <span class="few">({low} to {high})</span>'
