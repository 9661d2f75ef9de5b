"""The page for a virtual reading room: the worklist, what its order costs, where it is weak."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from .. import page as html
from . import listing, order, trust, units


def page(
    table: pd.DataFrame,
    risk: np.ndarray,
    metrics: Mapping[str, Any],
    figures: Mapping[str, Path],
) -> str:
    """Return the whole page as HTML."""
    body = (
        _tiles(metrics)
        + listing.section(table, risk, metrics["operating_point"]["risk"])
        + order.section(metrics, figures)
        + units.section(metrics, figures)
        + trust.section(metrics, figures)
    )
    return html.document("Virtual reading room: which study first?", body, order.script(metrics))


def _tiles(metrics: Mapping[str, Any]) -> str:
    at, gain = metrics["operating_point"], metrics["reading"]["gain"]["flagged_first"]
    weak = metrics["weakness"]["differences"]["mobile_minus_rooms"]["auc"]
    return html.tiles(
        [
            (
                "Opacities found",
                *_share(at["sensitivity"], f"{at['found']} of {at['found'] + at['missed']}"),
            ),
            ("Left alone rightly", *_share(at["specificity"], "of studies without an opacity")),
            (
                "Opacity read sooner",
                f"{gain['opacity']['value']:.0f} min",
                "simulated, flagged studies first; with the mobile unit in turn "
                f"{metrics['reading']['gain']['mobile_in_turn']['opacity']['value']:.0f} min",
            ),
            (
                "Missed opacity",
                f"{-gain['opacity_missed']['value']:+.0f} min",
                "change in its wait: the list hides what it misses",
            ),
            (
                "Mobile unit, AUC",
                f"{metrics['weakness']['units']['unit_2']['auc']['value']:.2f}",
                f"{weak['value']:+.2f} against the rooms; 95% interval {weak['low']:+.2f} to "
                f"{weak['high']:+.2f}",
            ),
        ]
    )


def _share(estimate: Mapping[str, float], what: str) -> tuple[str, str]:
    low, high = estimate["low"], estimate["high"]
    return f"{estimate['value']:.0%}", f"{what}; 95% interval {low:.0%} to {high:.0%}"
