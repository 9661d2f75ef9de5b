"""The page for a virtual hospital: the list, what it misses, and how far to trust it."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from .. import capacity, cohort, conclusion, evaluate, results
from .. import page as html
from . import call_list, groups, people, trust, workload


def page(
    test: pd.DataFrame,
    model: Any,
    risks: Mapping[str, np.ndarray],
    metrics: Mapping[str, Any],
    figures: Mapping[str, Path],
) -> str:
    """Return the whole page as HTML."""
    body = (
        _tiles(metrics)
        + _conclusion(metrics)
        + call_list.section(test, model, risks[evaluate.PRIMARY], metrics)
        + workload.section(metrics, figures)
        + people.section()
        + trust.section(metrics, figures)
        + groups.section(metrics, figures)
    )
    script = workload.script(test[cohort.OUTCOME].to_numpy(), risks)
    return html.document("Virtual hospital: follow-up calls after discharge", body, script)


def _conclusion(metrics: Mapping[str, Any]) -> str:
    figures = dict(metrics)
    said = escape(results.render(conclusion.text(figures), figures))
    more = trust.interval(metrics["at_capacity"]["more_found_than_lace_per_1000"], "+.1f")
    return html.section(
        "What follows",
        f"{said} Readmissions found per 1,000 discharges, the list less LACE: {more}. The stop "
        "rule and its false alarms stand in the README, under Human oversight.",
        anchor="follows",
    )


def _tiles(metrics: Mapping[str, Any]) -> str:
    studied, at = metrics["cohort"], metrics["threshold"]
    readmitted, discharges = studied["test_readmissions"], studied["test_discharges"]
    auc, lace = (metrics["models"][name]["auc"] for name in (evaluate.PRIMARY, "lace"))
    found, low, high = (
        results.figure(at["sensitivity"][key], ".0%") for key in ("value", "low", "high")
    )
    return html.tiles(
        [
            (
                "Readmitted in 30 days",
                f"{readmitted / discharges:.1%}",
                f"{readmitted:,} of {discharges:,} held-out discharges",
            ),
            (
                "Ranking (AUC)",
                f"{auc['value']:.2f}",
                f"95% interval {auc['low']:.2f} to {auc['high']:.2f}; LACE {lace['value']:.2f}",
            ),
            (
                "Calls proposed per 1,000",
                f"{at['calls_per_1000']['value']:.0f}",
                f"at a risk of {at['risk']:.1%} or more; capacity {capacity.CALLS_PER_1000}",
            ),
            (
                "Readmissions found",
                found,
                f"95% interval {low} to {high}",
            ),
            (
                "Missed per 1,000",
                f"{at['missed_per_1000']['value']:.0f}",
                "discharged, not proposed for a call, and back",
            ),
        ]
    )
