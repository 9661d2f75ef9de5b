"""The process map: steps of the event log as boxes, what follows what as arrows.

Drawn twice from the same answer: as Mermaid, which a code host renders, and as a picture for the
page. Nothing is drawn that the log does not hold.
"""

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes

from .style import BLUE, GREY, INK, ORANGE

SLOW_MINUTES = 120
"""An arrow that takes one visit in ten so long or longer is marked."""

TOLD_MINUTES = 60
"""From here on an arrow says what one visit in ten exceeds: its median can hide a long wait."""

Rows = Mapping[str, Mapping[str, Any]]

# Where each step stands in the picture: across, and down. A step of the log that is not named
# here is put below the others, so that nothing is left out.
_PLACES = {
    "arrive": (0.0, 0),
    "triage": (0.0, 1),
    "see_clinician": (0.0, 2),
    "leave_unseen": (2.05, 2),
    "start_tests": (-1.0, 3),
    "finish_tests": (-1.0, 4),
    "decide": (0.0, 5),
    "discharge": (-1.15, 6),
    "transfer": (0.0, 6.25),
    "assign_bed": (1.3, 6),
    "move_to_ward": (0.5, 7.4),
    "move_to_icu": (2.0, 7.4),
}


def words(step: str) -> str:
    """Return the name of a step as it is read."""
    return step.replace("_", " ").replace("icu", "intensive care").capitalize()


def steps(rows: Rows) -> dict[str, int]:
    """Return each step with how many visits reach it, in the order of the map."""
    reached: dict[str, int] = {}
    left: dict[str, int] = {}
    for row in rows.values():
        for counts, step in ((left, row["from_step"]), (reached, row["to_step"])):
            counts[step] = counts.get(step, 0) + row["visits_count"]
    found = {step: max(left.get(step, 0), reached.get(step, 0)) for step in {**left, **reached}}
    order = list(_PLACES)
    known = sorted(found, key=lambda step: (order.index(step) if step in order else 99, step))
    return {step: found[step] for step in known}


def is_told(row: Mapping[str, Any]) -> bool:
    """Say whether an arrow shows what one visit in ten exceeds."""
    return row["between_90th_percentile_minutes"] >= TOLD_MINUTES


def is_slow(row: Mapping[str, Any]) -> bool:
    """Say whether an arrow is marked."""
    return row["between_90th_percentile_minutes"] >= SLOW_MINUTES


def mermaid(rows: Rows, path: str) -> str:
    """Return the map as a fenced Mermaid diagram; figures are fields that begin with `path`."""
    lines = ["```mermaid", "flowchart TB"]
    lines += [f'  {step}["{words(step)}"]' for step in steps(rows)]
    slow = []
    for number, (key, row) in enumerate(rows.items()):
        label = f"{{{path}.{key}.visits_count:,}} visits"
        if row["between_median_minutes"] >= 1 or is_told(row):
            label += f", {{{path}.{key}.between_median_minutes:.0f}} min"
        if is_told(row):
            label += f"<br/>1 in 10: {{{path}.{key}.between_90th_percentile_minutes:.0f}}"
        lines.append(f'  {row["from_step"]} -- "{label}" --> {row["to_step"]}')
        if is_slow(row):
            slow.append(str(number))
    if slow:
        lines.append(f"  linkStyle {','.join(slow)} stroke:{ORANGE},stroke-width:3px")
    return "\n".join([*lines, "```"])


def draw(axes: Axes, rows: Rows) -> None:
    """Draw the map; an arrow is as thick as its share of all visits."""
    counts = steps(rows)
    places = {**{step: (0.0, 8.6 + n) for n, step in enumerate(counts)}, **_PLACES}
    most = max(counts.values())
    for row in rows.values():
        _arrow(axes, places[row["from_step"]], places[row["to_step"]], row, most)
    for step, count in counts.items():
        across, down = places[step]
        axes.text(
            across,
            -down,
            f"{words(step)}\n{count:,}",
            ha="center",
            va="center",
            fontsize=9.5,
            bbox={"boxstyle": "round,pad=0.4", "facecolor": "#e8f2f9", "edgecolor": BLUE},
            zorder=3,
        )
    bottom = max(places[step][1] for step in counts)
    axes.set(xlim=(-1.7, 2.7), ylim=(-bottom - 0.5, 0.5))
    axes.axis("off")


def _arrow(
    axes: Axes,
    begin: tuple[float, float],
    end: tuple[float, float],
    row: Mapping[str, Any],
    most: int,
) -> None:
    slow = is_slow(row)
    axes.annotate(
        "",
        (end[0], -end[1] + (0.25 if end[1] != begin[1] else 0)),
        (begin[0], -begin[1]),
        arrowprops={
            "arrowstyle": "-|>",
            "color": ORANGE if slow else GREY,
            "linewidth": 0.8 + 3 * row["visits_count"] / most,
            "linestyle": "-",
            "shrinkA": 0,
            "shrinkB": 46 if end[1] == begin[1] else 0,
            "mutation_scale": 14,
        },
        zorder=1,
    )
    label = f"{row['visits_count']:,}"
    if row["between_median_minutes"] >= 1 or is_told(row):
        label += f"\n{row['between_median_minutes']:.0f} min"
    if is_told(row):
        label += f"\n1 in 10: {row['between_90th_percentile_minutes']:.0f}"
    upright = begin[0] == end[0]
    axes.text(
        (begin[0] + end[0]) / 2 + 0.1 * upright,
        -(begin[1] + end[1]) / 2,
        label,
        ha="left" if upright else "center",
        va="center",
        fontsize=8,
        color=ORANGE if slow else INK,
        fontweight="bold" if slow else "normal",
        bbox={"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none"},
        zorder=2,
    )
