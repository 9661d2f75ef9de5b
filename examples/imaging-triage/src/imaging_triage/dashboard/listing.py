"""The worklist as a radiologist would see it: the flagged studies first, the others in turn."""

from html import escape

import numpy as np
import pandas as pd

from .. import page as html
from .. import tables
from ..studies import MOBILE

LISTED = 16
"""How many studies the example shows."""


def section(table: pd.DataFrame, risk: np.ndarray, threshold: float) -> str:
    """Return studies that followed each other, flagged first, each lane in order of arrival."""
    scored = (table["scanner"] != MOBILE).to_numpy()
    latest = table.assign(risk=risk, scored=scored, flagged=scored & (risk >= threshold))
    latest = latest.iloc[_window(latest["flagged"].to_numpy())]
    latest = latest.sort_values(["flagged", "acquired_at"], ascending=[False, True])
    rows = [_row(study) for _, study in latest.iterrows()]
    return html.section(
        "The worklist",
        f"{len(latest)} studies that followed each other. Shaded rows are in the priority lane; "
        "within a lane the order of arrival holds. Pictures of the mobile unit carry no score and "
        "are read in turn, until it is understood what the score does there. The score changes an "
        "order and nothing else: a radiologist reads every study, and whoever sees a reason may "
        "move one to the top.",
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


def _window(flagged: np.ndarray) -> slice:
    """Return the latest run of studies with a flag among them, where there is any."""
    last = int(np.flatnonzero(flagged)[-1]) if flagged.any() else len(flagged) - 1
    stop = min(len(flagged), max(LISTED, last + LISTED // 2))
    return slice(max(0, stop - LISTED), stop)


def _row(study: pd.Series) -> list[str]:
    shown = '<span class="few">no score</span>'
    if study["scored"]:
        width = round(100 * study["risk"])
        bar = f'<span class="bar"><i style="width:{width}%"></i></span>{study["risk"]:.3f}'
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
