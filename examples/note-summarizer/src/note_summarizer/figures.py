"""The pictures of the report, as SVG with the same bytes on every run."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes

from . import evaluate, extractive, style
from .notes import ASSISTANTS
from .style import BLUE, GREEN, GREY, INK, ORANGE

_METHODS = {"lead": (GREY, ":", "s"), "central": (GREEN, "--", "^"), "cued": (BLUE, "-", "o")}

_WHOLE: dict[str, Any] = {"clip_on": False, "zorder": 3}
"""A mark at 0 or 1 stands on the frame: it is drawn over it and not cut in half."""


def draw(metrics: Mapping[str, Any], folder: Path) -> dict[str, Path]:
    """Draw every figure into a folder and return the paths by name."""
    overview, (left, right) = style.panels(2, 5.0, 3.6)
    quality(left, metrics["checkers"])
    length(right, metrics["extractive"])
    kinds, [axes] = style.panels(1, 6.4, 4.6)
    by_kind(axes, metrics["kinds"])
    rates, both = style.panels(2, 4.6, 3.2)
    by_assistant(both[0], metrics["assistants"], "omission", "Omissions per 100 note sentences")
    by_assistant(both[1], metrics["assistants"], "invention", "Inventions per 100 sentences")
    return {
        "overview": style.save(overview, folder / "overview.svg"),
        "kinds": style.save(kinds, folder / "kinds.svg"),
        "rates": style.save(rates, folder / "rates.svg"),
    }


def quality(axes: Axes, checkers: Mapping[str, Any]) -> None:
    """Draw recall of major errors and precision for the checker and its comparisons."""
    for offset, (measure, label, colour, mark) in enumerate(
        (
            ("recall_major", "major errors found", BLUE, "o"),
            ("precision", "findings that are right", ORANGE, "s"),
        )
    ):
        for row, name in enumerate(evaluate.CHECKERS):
            at = checkers[name][measure]
            height = len(evaluate.CHECKERS) - row - 0.22 * offset
            label_once = None if row else label
            if at["value"] is None:
                axes.text(0.02, height, "none to judge", color=colour, fontsize=8, va="center")
                axes.plot([], [], mark, color=colour, label=label_once)
                continue
            axes.plot([at["low"], at["high"]], [height, height], color=colour)
            axes.plot(at["value"], height, mark, color=colour, label=label_once, **_WHOLE)
    ticks = [len(evaluate.CHECKERS) - row - 0.11 for row in range(len(evaluate.CHECKERS))]
    names = [entry["label"].replace(" without", "\nwithout") for entry in checkers.values()]
    axes.set_yticks(ticks, names)
    axes.set(xlim=(0, 1.02), ylim=(0.1, len(evaluate.CHECKERS) + 0.4), xlabel="Share, 95% interval")
    axes.set_title("What the checker finds")
    axes.grid(visible=False, axis="y")
    axes.legend(loc="lower right", fontsize=8)


def length(axes: Axes, methods: Mapping[str, Any]) -> None:
    """Draw the share of major facts that extractive summaries drop against their length."""
    axes.set_xticks(extractive.LENGTHS)
    axes.set(xlabel="Sentences in the summary", ylim=(0, 1))
    axes.set_ylabel("Facts that matter and are dropped")
    axes.set_title("What a summary of copied sentences drops")
    if methods["lead"][f"length_{extractive.LENGTHS[0]}"]["major_dropped"] is None:
        middle = {"ha": "center", "transform": axes.transAxes}
        axes.text(0.5, 0.5, "No major fact has to be kept", **middle)
        return
    for name, label in extractive.METHODS.items():
        colour, line, mark = _METHODS[name]
        dropped = [methods[name][f"length_{size}"]["major_dropped"] for size in extractive.LENGTHS]
        look: dict[str, Any] = {"marker": mark, "color": colour, "label": label, **_WHOLE}
        axes.plot(extractive.LENGTHS, dropped, line, **look)
    axes.legend(fontsize=8)


def by_kind(axes: Axes, kinds: Mapping[str, Any]) -> None:
    """Draw recall of major errors by kind; kinds without a rule are drawn hollow."""
    heights = range(len(kinds), 0, -1)
    for height, entry in zip(heights, kinds.values(), strict=True):
        at = entry["recall"]
        face = "white" if entry["held_out"] else BLUE
        axes.plot([at["low"], at["high"]], [height, height], color=BLUE)
        axes.plot(at["value"], height, "o", color=BLUE, markerfacecolor=face, **_WHOLE)
    labels = [
        f"{kind}{' (no rule)' if entry['held_out'] else ''}  {entry['found']}/{entry['planted']}"
        for kind, entry in kinds.items()
    ]
    axes.set_yticks(list(heights), labels)
    axes.set(xlim=(0, 1.02), xlabel="Share found, 95% interval")
    axes.set_title("Major errors found, by kind")
    axes.grid(visible=False, axis="y")


def by_assistant(axes: Axes, assistants: Mapping[str, Any], what: str, title: str) -> None:
    """Draw the planted and the reported rate of each assistant."""
    for offset, (source, colour, mark) in enumerate(
        (("planted", INK, "D"), ("reported", BLUE, "o"))
    ):
        for place, name in enumerate(ASSISTANTS):
            at = assistants[name][f"{what}_{source}"]
            where = place + 0.18 * (offset - 0.5)
            axes.plot([where, where], [100 * at["low"], 100 * at["high"]], color=colour)
            label = source if place == 0 else None
            axes.plot(where, 100 * at["value"], mark, color=colour, markersize=5, label=label)
    axes.set_xticks(range(len(ASSISTANTS)), [name.capitalize() for name in ASSISTANTS])
    axes.set(ylim=(0, None), title=title)
    axes.legend(fontsize=8, loc="lower right")
