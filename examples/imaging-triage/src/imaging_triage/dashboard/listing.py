"""The worklist as a radiologist would see it on a Monday morning."""

from html import escape

import numpy as np
import pandas as pd

from .. import page as html
from .. import tables
from ..studies import MOBILE

LISTED = 16
"""How many of the latest studies the example shows."""


def section(table: pd.DataFrame, risk: np.ndarray, threshold: float) -> str:
    """Return the latest studies, flagged ones first, each lane in the order of arrival."""
    scored = (table["scanner"] != MOBILE).to_numpy()
    latest = table.assign(risk=risk, scored=scored, flagged=scored & (risk >= threshold))
    latest = latest.tail(LISTED)
    latest = latest.sort_values(["flagged", "acquired_at"], ascending=[False, True])
    rows = [_row(study) for _, study in latest.iterrows()]
    return html.section(
        "The worklist",
        f"The {len(latest)} latest studies. Shaded rows are in the priority lane; within a lane "
        "the order of arrival holds. Pictures of the mobile unit carry no score and are read in "
        "turn, until the weakness there is understood. The score changes an order and nothing "
        "else: a radiologist reads every study, and whoever sees a reason may move one to the top.",
        html.table(
            ["Study", "Taken", "From", "View", "Scanner", "Score", "Lane"],
            rows,
            "Example worklist of a virtual department; every study is a phantom",
            words=(1, 2, 3, 4, 6),
            chosen=int(latest["flagged"].sum()),
            cards=True,
        ),
        anchor="worklist",
    )


def _row(study: pd.Series) -> list[str]:
    shown = '<span class="few">no score</span>'
    if study["scored"]:
        width = round(100 * study["risk"])
        bar = f'<span class="bar"><i style="width:{width}%"></i></span>{study["risk"]:.2f}'
        shown = f'<span class="tight">{bar}</span>'
    return [
        escape(str(study["study_id"])),
        study["acquired_at"].strftime("%a %H:%M"),
        escape(str(study["setting"])),
        escape(str(study["view"])),
        escape(tables.named(str(study["scanner"]))),
        shown,
        "<b>priority</b>" if study["flagged"] else "in turn",
    ]
