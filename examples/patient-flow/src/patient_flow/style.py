"""How figures look, and how they are saved so that two runs give the same bytes."""

from pathlib import Path

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Okabe and Ito's palette: told apart with every common form of colour blindness. Every series also
# has a line style of its own, so that a print in grey can be read.
INK = "#1f2933"
GREY = "#6b7680"
BLUE = "#0072b2"
ORANGE = "#d55e00"
GREEN = "#009e73"
PURPLE = "#aa4499"

matplotlib.rcdefaults()  # a person's own settings must not change the figures
matplotlib.rcParams.update(
    {
        "svg.hashsalt": "fixed",
        "svg.fonttype": "path",
        "font.family": "DejaVu Sans",
        "font.size": 10,
        "text.color": INK,
        "axes.edgecolor": GREY,
        "axes.labelcolor": INK,
        "axes.titlesize": 11,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "grid.color": "#e3e7ea",
        "grid.linewidth": 0.8,
        "axes.axisbelow": True,
        "xtick.color": INK,
        "ytick.color": INK,
        "legend.frameon": False,
        "figure.facecolor": "white",
    }
)


def panels(
    count: int = 1, width_in: float = 5.0, height_in: float = 4.0
) -> tuple[Figure, list[Axes]]:
    """Return a figure with `count` panels beside each other, each of the size given in inches.

    The figure belongs to no window, so drawing needs no screen.
    """
    figure = Figure(figsize=(width_in * count, height_in), layout="constrained")
    return figure, list(figure.subplots(1, count, squeeze=False)[0])


def save(figure: Figure, path: Path) -> Path:
    """Write a figure as SVG without a date, and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})
    return path
