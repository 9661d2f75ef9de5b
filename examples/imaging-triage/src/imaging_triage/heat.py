"""Heat maps: what a model found where, laid over the picture it was found in."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from .style import BLUE, ORANGE

WARM = LinearSegmentedColormap.from_list(
    "warm", [(1, 1, 1, 0), (*plt.cm.colors.to_rgb(ORANGE), 0.75)]
)
"""From nothing at all to orange: the picture underneath stays readable."""


def show(
    axes: Axes,
    grey: np.ndarray,
    heat: np.ndarray | None = None,
    boxes: np.ndarray | None = None,
    top: float = 1.0,
) -> None:
    """Draw a picture, over it the heat (NaN where not judged; `top` is full colour) and boxes."""
    axes.imshow(grey, cmap="gray", vmin=0, vmax=1, interpolation="bicubic")
    if heat is not None:
        axes.imshow(np.nan_to_num(heat), cmap=WARM, vmin=0, vmax=top, interpolation="bilinear")
    for left, top_px, right, bottom in [] if boxes is None else boxes:
        axes.add_patch(
            Rectangle(
                (left - 0.5, top_px - 0.5),
                right - left,
                bottom - top_px,
                fill=False,
                edgecolor=BLUE,
                linewidth=1.4,
                linestyle="--",
            )
        )
    axes.set_axis_off()


def as_colours(grey: np.ndarray, heat: np.ndarray, words: str, scale: int = 5) -> np.ndarray:
    """Return picture, heat and words as red-green-blue bytes, for a file that any viewer shows."""
    side = len(grey) * scale
    figure = plt.figure(figsize=(side / 100, side / 100), dpi=100, layout="none")
    axes = figure.add_axes((0, 0, 1, 1))
    show(axes, grey, heat)
    axes.text(0.5, 0.02, words, transform=axes.transAxes, ha="center", color="white", fontsize=9,
              backgroundcolor="black")  # fmt: skip
    figure.canvas.draw()
    colours = np.asarray(figure.canvas.buffer_rgba())[:, :, :3].copy()
    plt.close(figure)
    return colours
