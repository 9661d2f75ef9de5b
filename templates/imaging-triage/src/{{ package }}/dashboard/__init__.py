"""The page for a virtual reading room: the worklist, what its order costs, where it is weak."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from .. import page as html
from ..results import figure
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
    at, lane = metrics["operating_point"], metrics["lane"]
    opacities = at["found"] + at["missed"]
    gain, turn = (metrics["reading"]["gain"][name] for name in ("flagged_first", "mobile_in_turn"))
    weak = metrics["weakness"]["differences"]["mobile_minus_rooms"]["auc"]
    return html.tiles(
        [
            (
                "Opacities in the lane",
                f"{lane['rooms_found_of_all']:.0%}",
                f"mobile unit in turn: {lane['rooms_found']} of {opacities}, in a lane of "
                f"{lane['rooms_per_1000']:.0f} of 1,000 studies; with every flag first "
                + " ".join(_share(at["sensitivity"], f"({at['found']} of {opacities})")),
            ),
            (
                "Rightly not flagged",
                *_share(at["specificity"], "without an opacity; every flag first"),
            ),
            (
                "Opacity read",
                _moved(turn["opacity"]["value"]),
                "simulated, mobile unit in turn; with every flag first "
                f"{_moved(gain['opacity']['value'])}",
            ),
            (
                "Missed opacity read",
                _moved(turn["opacity_missed"]["value"]),
                "mobile unit in turn: the list hides what it misses; with every flag first "
                f"{_moved(gain['opacity_missed']['value'])}",
            ),
            (
                "Opacity, mobile unit, read",
                _moved(turn["opacity_mobile"]["value"]),
                "the cost of reading that unit in turn; with every flag first "
                f"{_moved(gain['opacity_mobile']['value'])}",
            ),
            (
                "Mobile unit, AUC",
                f"{metrics['weakness']['units']['unit_2']['auc']['value']:.2f}",
                f"{weak['value']:+z.2f} against the rooms; 95% interval {weak['low']:+z.2f} to "
                f"{weak['high']:+z.2f}",
            ),
        ]
    )


def _moved(saved: float) -> str:
    minutes = f"{abs(saved):.0f}" if round(saved) else "under 1"
    return f"{minutes} min {'later' if saved < 0 else 'sooner'}"


def _share(estimate: Mapping[str, float], what: str) -> tuple[str, str]:
    value, low, high = (figure(estimate[key], ".0%") for key in ("value", "low", "high"))
    return value, f"{what}; 95% interval {low} to {high}"
