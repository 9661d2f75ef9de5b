"""The list that a nurse would open in the morning."""

from collections.abc import Mapping
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from .. import cohort, lace, models, particular_words, results
from .. import page as html
from .reasons import in_words

LISTED = 24
"""How many discharges the example shows."""


def section(test: pd.DataFrame, model: Any, risk: np.ndarray, metrics: Mapping[str, Any]) -> str:
    """Return the latest discharges of one hospital, highest risk first."""
    threshold = metrics["threshold"]["risk"]
    hospital = test["hospital_id"].value_counts().sort_index().idxmax()
    latest = (
        test.assign(risk=risk)[test["hospital_id"] == hospital]
        .sort_values(["discharged_at", "admission_id"])
        .tail(LISTED)
        .sort_values(["risk", "admission_id"], ascending=[False, True])
    )
    contributions = models.contributions(model, latest)
    rows = [
        _row(discharge, in_words(discharge, contributions.loc[index]), threshold)
        for index, discharge in latest.iterrows()
    ]
    header = ["Discharge", "Left", "To", "Age", "Service", "Risk", "LACE"]
    return html.section(
        "The list",
        f"The {len(latest)} latest held-out discharges of hospital {escape(str(hospital))}, "
        "highest risk first; shaded rows are proposed for a call. The list proposes and a nurse "
        "who has read the chart decides, row by row. What raised the score is an association in "
        "the model, and not a cause; a score can also be the sum of many small things."
        f"{_facility()}",
        html.table(
            [*header, "What raised the score", "Call?"],
            rows,
            "Example list of a virtual hospital; every record is synthetic",
            words=(1, 2, 3, 4, 7, 8),
            cards=True,
            chosen=int((latest["risk"] >= threshold).sum()),
        ),
        _high_lace(metrics),
        anchor="list",
    )


def _facility() -> str:
    if "facility" in cohort.NOT_STUDIED:
        return ""
    return " A call for a person in a facility goes to its staff."


def _high_lace(metrics: Mapping[str, Any]) -> str:
    figures = escape(results.render(particular_words.high_lace(dict(metrics)), dict(metrics)))
    return (
        f"<p><b>High LACE, not proposed.</b> {figures} In the list they bear the words "
        "<b>read chart</b>. The nurse reads their charts before the list is closed, and calls whom "
        "the chart speaks for; such a call takes the place of the one proposed last.</p>"
    )


def _row(discharge: pd.Series, reasons: list[str], threshold: float) -> list[str]:
    return [
        escape(str(discharge["admission_id"])),
        f'<span class="tight">{discharge["discharged_at"]:%Y-%m-%d}</span>',
        escape(str(discharge["discharge_disposition"]).replace("_", " ")),
        escape(str(discharge["age_band"])),
        escape(str(discharge["service"]).replace("_", " ")),
        _bar(discharge["risk"]),
        f"{discharge['lace']:.0f}",
        escape("; ".join(reasons)) or "no single thing stands out",
        _call(discharge, threshold),
    ]


def _call(discharge: pd.Series, threshold: float) -> str:
    if discharge["risk"] >= threshold:
        words = "<b>proposed</b>"
    elif discharge["lace"] >= lace.HIGH_RISK:
        words = "not proposed<br><b>read chart</b>"
    else:
        words = "not proposed"
    boxes = '<i class="box"></i>yes <i class="box"></i>no'
    return f'<span class="tight">{words}<br>{boxes}</span>'


def _bar(risk: float) -> str:
    # Half of the bar is a risk of 25%: few discharges lie above 50%.
    width = min(100, round(200 * risk))
    bar = f'<span class="bar"><i style="width:{width}%"></i></span>'
    share = f"{risk:.1%}".rjust(5, "\N{FIGURE SPACE}")  # or the bars would not stand in line
    return f'<span class="tight">{bar}{share}</span>'
