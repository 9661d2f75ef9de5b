"""The project's pictures."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from . import charts, evaluate, features, heat, reading, worklist
from .charts import Series
from .studies import OUTCOME, UNITS
from .style import BLUE, GREEN, GREY, ORANGE, PURPLE, panels, save

LOOKS = {"context": (ORANGE, "--"), "picture": (BLUE, "-"), "best_reachable": (GREEN, ":")}
_GROUP_LOOKS = {"opacity": (BLUE, "o"), "other_abnormal": (ORANGE, "s"), "normal": (PURPLE, "^")}
TILES = 4
"""Studies in one picture of heat maps."""

_MEASURES = {"sensitivity": "Sensitivity", "specificity": "Specificity", "auc": "AUC"}


def draw(
    table: pd.DataFrame, risks: Mapping[str, np.ndarray], metrics: Mapping[str, Any], folder: Path
) -> dict[str, Path]:
    """Write the charts to `folder` and return the paths by name."""
    outcome = table[OUTCOME].to_numpy()
    series = {
        name: Series(evaluate.LABELS[name].split(" (")[0], risks[name], *look)
        for name, look in LOOKS.items()
    }
    single = {
        "reading_order": (lambda axes: reading_order(axes, metrics), 6.4, 3.6),
        "units": (lambda axes: units(axes, metrics), 5.6, 4.0),
        "roc": (lambda axes: charts.roc(axes, outcome, series.values()), 5.0, 4.0),
        "calibration": (
            lambda axes: charts.calibration_plot(axes, outcome, [series["picture"]]),
            5.0,
            4.0,
        ),
    }
    paths = {}
    figure, (left, right) = panels(2, width_in=5.6, height_in=3.8)
    reading_order(left, metrics)
    units(right, metrics)
    paths["overview"] = save(figure, folder / "overview.svg")
    for name, (picture, wide, high) in single.items():
        figure, (axes,) = panels(1, width_in=wide, height_in=high)
        picture(axes)
        paths[name] = save(figure, folder / f"{name}.svg")
    return paths


def reading_order(axes: Axes, metrics: Mapping[str, Any]) -> None:
    """Draw the mean wait of each group of studies under each reading order, with intervals."""
    policies = metrics["reading"]["policies"]
    for number, (group, (colour, marker)) in enumerate(_GROUP_LOOKS.items()):
        for place, entry in enumerate(policies.values()):
            wait, height = entry[group]["minutes"], -place - 0.22 * (number - 1)
            axes.plot([wait["low"], wait["high"]], [height, height], color=colour, linewidth=1.3)
            label = reading.GROUPS[group] if place == 0 else None
            axes.plot(wait["value"], height, marker, color=colour, markersize=6, label=label)
    axes.set_yticks([-place for place in range(len(policies))], list(worklist.POLICIES.values()))
    axes.set(
        xlabel="Mean minutes from picture to reading", xlim=(0, None), title="Who waits how long"
    )
    axes.grid(visible=False, axis="y")
    axes.set_ylim(-len(policies) + 0.6, 0.95)
    axes.legend(loc="upper left", fontsize=8.5, ncols=3, columnspacing=1, handletextpad=0.3)


def units(axes: Axes, metrics: Mapping[str, Any]) -> None:
    """Draw sensitivity, specificity and AUC of each view and kind of scanner."""
    found = metrics["weakness"]["units"].values()
    rows: list[tuple[str, dict[str, Any] | None]] = []
    for measure, title in _MEASURES.items():
        rows.append((title, None))
        rows += [
            (f"{unit['label']} ({unit['cases']} of {unit['count']})", unit[measure])
            for unit in found
        ]
    charts.forest(axes, rows, "Where the score is weak")
    axes.set(xlim=(0.2, 1.0), xlabel="95% intervals; in brackets, opacities of studies")
    axes.axvline(1, color=GREY, linewidth=0.8)


def examples(
    table: pd.DataFrame,
    pictures: np.ndarray,
    cells: np.ndarray,
    boxes: list[np.ndarray],
    flagged: np.ndarray,
    risk: np.ndarray,
    folder: Path,
) -> dict[str, Path]:
    """Write the heat maps of up to eight studies: found, missed, needlessly flagged.

    Two pictures of four, without margins: eight in one could not be read on a telephone.
    """
    paths = {}
    for name, part in tiles(table, flagged, risk).items():
        figure = Figure(figsize=(5.2, 6.2), layout="constrained")
        grid = figure.subplots(2, 2)
        for axes, (title, row) in zip(grid.ravel(), part.items(), strict=False):
            shown = features.on_picture(cells[row], pictures.shape[1])
            heat.show(axes, pictures[row], shown, boxes[row])
            about = f"{table['scanner'].iloc[row]}, {table['view'].iloc[row]}"
            axes.set_title(f"{title}\n{about}", fontsize=10)
        for axes in grid.ravel()[len(part) :]:
            axes.set_axis_off()
        paths[name] = save(figure, folder / f"{name}.svg")
    return paths


def tiles(table: pd.DataFrame, flagged: np.ndarray, risk: np.ndarray) -> dict[str, dict[str, int]]:
    """Return for each picture of heat maps a study of each kind that there is, by title.

    A typical one: the study whose score is the median of its kind.
    """
    opacity, unit = table[OUTCOME].to_numpy() == 1, table["unit"].to_numpy()
    mobile = unit == UNITS[2]
    kinds = {
        "Opacity, flagged (PA, room)": opacity & flagged & (unit == UNITS[0]),
        "Opacity, flagged (AP, room)": opacity & flagged & (unit == UNITS[1]),
        "Opacity, flagged (mobile)": opacity & flagged & mobile,
        "Opacity, missed (mobile)": opacity & ~flagged & mobile,
        "Opacity, missed (room)": opacity & ~flagged & ~mobile,
        "No opacity, flagged (room)": ~opacity & flagged & ~mobile,
        "No opacity, flagged (mobile)": ~opacity & flagged & mobile,
        "No opacity, not flagged": ~opacity & ~flagged,
    }
    chosen = {}
    for title, rows in kinds.items():
        places = np.flatnonzero(rows)
        if len(places):
            ordered = places[np.argsort(risk[places], kind="stable")]
            chosen[title] = int(ordered[len(ordered) // 2])
    titles = list(chosen)
    return {
        f"heat_maps_{number}": {title: chosen[title] for title in part}
        for number, part in enumerate((titles[:TILES], titles[TILES:]), start=1)
        if part
    }
