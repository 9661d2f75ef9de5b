"""The list that a nurse would open in the morning."""

from html import escape
from typing import Any

import numpy as np
import pandas as pd

from .. import models
from .. import page as html
from .reasons import in_words

LISTED = 24
"""How many discharges the example shows."""


def section(test: pd.DataFrame, model: Any, risk: np.ndarray, threshold: float) -> str:
    """Return the latest discharges of one hospital, highest risk first."""
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
    header = ["Discharge", "Age", "Service", "Risk", "LACE"]
    return html.section(
        "The list",
        f"The {len(latest)} latest held-out discharges of hospital {escape(str(hospital))}, "
        "highest risk first; shaded rows are proposed for a call. The list proposes and a nurse "
        "who has read the chart decides, row by row. What raised the score is an association in "
        "the model, and not a cause.",
        html.table(
            [*header, "What raised the score", "Call?"],
            rows,
            "Example list of a virtual hospital; every record is synthetic",
            words=(1, 2, 5, 6),
            cards=True,
            chosen=int((latest["risk"] >= threshold).sum()),
        ),
        anchor="list",
    )


def _row(discharge: pd.Series, reasons: list[str], threshold: float) -> list[str]:
    proposed = discharge["risk"] >= threshold
    return [
        escape(str(discharge["admission_id"])),
        escape(str(discharge["age_band"])),
        escape(str(discharge["service"]).replace("_", " ")),
        _bar(discharge["risk"]),
        f"{discharge['lace']:.0f}",
        escape("; ".join(reasons)) or "nothing stands out",
        f'<span class="tight">{"<b>proposed</b>" if proposed else "not proposed"}<br>'
        '<i class="box"></i>yes <i class="box"></i>no</span>',
    ]


def _bar(risk: float) -> str:
    # Half of the bar is a risk of 25%: few discharges lie above 50%.
    width = min(100, round(200 * risk))
    bar = f'<span class="bar"><i style="width:{width}%"></i></span>'
    return f'<span class="tight">{bar}{risk:.0%}</span>'
