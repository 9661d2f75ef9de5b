"""Where the score is weak: view and scanner, heat maps, and every other group."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from .. import page as html
from .. import results, subgroups, tables, verdicts, weakness, weakness_words
from ..studies import SUBGROUPS
from .trust import interval


def section(metrics: Mapping[str, Any], figures: Mapping[str, Path]) -> str:
    """Return the tables of units, differences and groups, with their pictures."""
    found = metrics["weakness"]
    by_unit = [
        [
            escape(unit["label"]),
            f"{unit['count']:,}",
            f"{unit['cases']:,}",
            *(interval(unit[name], ".2f") for name in weakness.MEASURES),
            _pointed(metrics["heat_map"][key]),
        ]
        for key, unit in found["units"].items()
    ]
    apart = [
        [escape(entry["label"]), *(interval(entry[name], "+.2f") for name in weakness.MEASURES)]
        for entry in found["differences"].values()
    ]
    measures = ["AUC", "Sensitivity", "Specificity"]
    pictures = "".join(
        html.figure(
            figures[name],
            weakness_words.shown(metrics, name),
            "Orange: where the model sees an opacity. Dashed blue: the panel's boxes.",
        )
        for name in metrics["tiles"]
    )
    return html.section(
        "Where it is weak",
        "The mobile unit takes AP pictures only, so a table by view alone cannot say what is to "
        "blame. The rooms take both views, so view and unit can be compared one at a time; the "
        "patients still differ in each comparison.",
        html.table(
            [
                "View and scanner",
                "Studies",
                "Opacities",
                *measures,
                "Highest-scoring cell in a box",
            ],
            by_unit,
            "Each view and kind of scanner, with 95% intervals",
        ),
        html.table(["Difference", *measures], apart, "Differences, with 95% intervals"),
        f'<div class="pair">{pictures}</div>',
        _groups(metrics),
        *_gaps(metrics),
        anchor="weak",
    )


def _groups(metrics: Mapping[str, Any]) -> str:
    rows = [
        [
            f"{escape(tables.short(column))}: {escape(tables.named(group['label']))}",
            f"{group['count']:,}",
            f"{group['cases']:,}",
            interval(group["auc"], ".2f"),
            interval(group["sensitivity"], ".0%"),
            interval(group["observed_to_expected"], ".2f"),
        ]
        for column in SUBGROUPS
        for group in metrics["subgroups"][column].values()
    ]
    header = ["Group", "Studies", "Opacities", "AUC", "Found", "Observed / expected"]
    caption = f"Groups with fewer than {subgroups.FEWEST_CASES} opacities show counts only"
    return html.table(header, rows, caption)


def _gaps(metrics: Mapping[str, Any]) -> list[str]:
    """Return the widest gap of each column as a table, and what the gaps show."""
    rows = [
        [
            escape(tables.short(gap["column"])),
            *(
                f"{escape(tables.named(gap[which]))}, {gap[f'{which}_at']:.0%}"
                for which in ("least", "most")
            ),
            interval(gap["points"], ".1f"),
        ]
        for gap in metrics["gaps"]["sensitivity"].values()
    ]
    header = ["Sensitivity by", "Found least", "Found most", "Gap in points"]
    caption = "The group found least beside the one found most, with 95% intervals"
    told = (results.render(text, dict(metrics)) for text in verdicts.gaps(metrics))
    return [
        *([html.table(header, rows, caption)] if rows else []),
        *(f"<p>{escape(text)}</p>" for text in told),
    ]


def _pointed(share: Mapping[str, Any]) -> str:
    """Return how often the highest-scoring cell lay in a box, where an opacity was flagged."""
    if not share["count"]:
        return "none flagged"
    return f"{share['right']} of {share['count']}, {interval(share, '.0%')}"
