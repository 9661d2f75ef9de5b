"""How far to trust the number: discrimination and calibration."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from .. import evaluate
from .. import page as html
from ..results import figure


def section(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    """Return the table of all scores and the two pictures."""
    slope = metrics["models"][evaluate.PRIMARY]["slope"]
    rows = [
        [
            escape(entry["label"]),
            interval(entry["auc"], ".3f"),
            interval(entry["average_precision"], ".3f"),
            f"{entry['brier']['value']:.3f}",
        ]
        for entry in metrics["models"].values()
    ]
    roc = html.figure(
        figures["roc"],
        "ROC curves of the picture model, of the request form alone, and of the planted truth.",
        "The planted truth is judged by the panel's record, which errs in a few studies.",
    )
    calibration = html.figure(
        figures["calibration"],
        "Observed share of opacities against the predicted risk, by tenths, with intervals.",
        f"Calibration slope {slope['value']:.2f} (95% interval {slope['low']:.2f} to "
        f"{slope['high']:.2f}). On the dotted line a score of 0.2 means 20 of 100.",
    )
    return html.section(
        "How far to trust the number",
        "Each study is scored by a model that has not seen the person; intervals are 95%.",
        html.table(
            ["Score", "AUC", "Average precision", "Brier score"],
            rows,
            "Discrimination and calibration, with 95% intervals",
        ),
        f'<div class="pair">{roc}{calibration}</div>',
        anchor="trust",
    )


def interval(estimate: Mapping[str, float] | None, form: str) -> str:
    """Return an estimate with its interval, or the words for too few cases, as HTML."""
    if estimate is None:
        return '<span class="few">too few</span>'
    value, low, high = (figure(estimate[key], form) for key in ("value", "low", "high"))
    return f'{value} <span class="few">({low} to {high})</span>'
