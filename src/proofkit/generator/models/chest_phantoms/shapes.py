"""A numeric chest: how many centimetres of tissue and bone an X-ray passes, pixel by pixel.

Lengths in the plane are millimetres from the centre of the detector, x to the right of the
picture (the patient's left), y downwards; lengths along the beam are centimetres. The shapes are
a few ellipses and curves: recognisable, and nobody's chest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from proofkit.generator.chance import Floats

FIELD_MM = 350.0
"""Side of the square detector."""

LUNG_CENTRE_MM = 76.0
"""How far the middle of each lung lies from the midline in a chest of average size."""


@dataclass(frozen=True)
class Chest:
    """The anatomy of one exposure: sizes as factors of an average chest."""

    width: float
    height: float
    depth_cm: float
    heart: float
    diaphragm_mm: float
    shift_mm: float
    breast_cm: float
    has_line: bool


@dataclass(frozen=True)
class Paths:
    """What lies in the beam: tissue as centimetres of water, bone, metal, and air space."""

    tissue_cm: Floats
    bone_cm: Floats
    metal_cm: Floats
    lung_cm: Floats


@cache
def grid(pixels: int) -> tuple[Floats, Floats]:
    """Return x (a row) and y (a column) of the pixels' centres in millimetres."""
    middle: Floats = (np.arange(pixels, dtype=np.float64) + 0.5) * (
        FIELD_MM / pixels
    ) - FIELD_MM / 2
    return middle[None, :], middle[:, None]


def trace(chest: Chest, pixels: int) -> Paths:
    """Return what the beam passes in a chest without findings."""
    x, y = grid(pixels)
    x = (x - chest.shift_mm) / chest.width
    y = y / chest.height
    body = _body(x, y) * chest.depth_cm
    lung = np.minimum(_lungs(x, y, chest), 0.75 * body)
    breast = chest.breast_cm * sum(_blob(x, y, side * 78, 62, 48, 40) for side in (-1, 1))
    hila = 1.6 * sum(_blob(x, y, side * 40, -8, 13, 20) for side in (-1, 1))
    tissue = body + breast + hila - 0.72 * lung
    metal = _line(x, y) if chest.has_line else np.zeros_like(tissue)
    return Paths(tissue, _bones(x, y), metal, lung)


def edge(distance: Floats, soft: float) -> Floats:
    """Return 1 inside (negative distance), 0 outside, and a soft step between."""
    step: Floats = 1 / (1 + np.exp(np.clip(distance / soft, -40, 40)))
    return step


def diaphragm_mm(x: Floats, chest: Chest) -> Floats:
    """Return how far down the lung reaches at each x: two domes, the right one higher."""
    side = np.where(x < 0, -1.0, 1.0)
    dome = 1 - ((x - side * 62) / 72) ** 2
    height: Floats = 112 + chest.diaphragm_mm - (44 - 5 * side) * np.maximum(dome, -0.4)
    return height


def _body(x: Floats, y: Floats) -> Floats:
    shoulder = -150 + 0.30 * np.maximum(np.abs(x) - 55, 0)
    waist = 168 - 0.00035 * (y - 20) ** 2
    flank = np.clip(1 - (np.abs(x) / waist) ** 2.6, 0, None) ** 0.45
    return flank * edge(shoulder - y, 5) * (0.86 + 0.14 * edge(40 - y, 30))


def _lungs(x: Floats, y: Floats, chest: Chest) -> Floats:
    centre = LUNG_CENTRE_MM * np.where(x < 0, -1.0, 1.0)
    radius = ((x - centre) / 64) ** 2 + ((y - 45) / 178) ** 2
    depth = 15.5 * np.clip(1 - radius, 0, None) ** 0.42
    depth = depth * edge(y - diaphragm_mm(x, chest), 2.2)
    size = chest.heart
    heart = ((x - 16 - 10 * size) / (55 * size)) ** 2 + ((y - 52 + 6 * size) / (50 * size)) ** 2
    solid = 10.5 * np.sqrt(np.clip(1 - heart, 0, None))
    solid = solid + 9 * edge(np.abs(x - 4) - 25, 3) * edge(y - 75, 8)
    solid = solid + 4 * np.sqrt(np.clip(1 - ((x - 26) ** 2 + (y + 47) ** 2) / 17**2, 0, None))
    air: Floats = np.clip(depth - solid, 0, None)
    return air


def _bones(x: Floats, y: Floats) -> Floats:
    out = np.abs(x) / 150
    inside = edge(out - 0.98, 0.02)
    behind = _bars((y + 118 - 34 * out**2) / 25, 4.6 / 25, 9) * 0.50
    before = (
        _bars((y + 78 - 62 * np.clip(1 - out, 0, None) ** 1.3) / 29, 5.5 / 29, 6)
        * 0.26
        * edge(0.33 - out, 0.03)
    )
    spine = edge(np.abs(x) - 17, 2) * (1.7 + 0.35 * np.cos(2 * np.pi * y / 26))
    collar = 1.0 * np.exp(-(((y + 108 + 0.20 * np.abs(x)) / 5.5) ** 2))
    collar = collar * edge(18 - np.abs(x), 3) * edge(np.abs(x) - 138, 4)
    return (behind + before) * inside + spine + collar


def _bars(phase: Floats, width: float, count: int) -> Floats:
    """Return `count` soft bars, one at each whole number of the phase from 0."""
    nearest = np.clip(np.rint(phase), 0, count - 1)
    bars: Floats = np.exp(-(((phase - nearest) / width) ** 2))
    return bars


def _blob(x: Floats, y: Floats, at_x: float, at_y: float, wide: float, high: float) -> Floats:
    return np.exp(-0.5 * (((x - at_x) / wide) ** 2 + ((y - at_y) / high) ** 2))


def _line(x: Floats, y: Floats) -> Floats:
    """Return a central line: from the right collarbone to above the heart, and its lead outside."""
    inner = np.abs(x + 12 + 46 * np.clip((-y - 70) / 40, 0, 1) ** 2) + 60 * edge(y + 112, 1)
    inner = inner + 60 * edge(-y - 5, 1)
    return 0.09 * np.exp(-((inner / 1.6) ** 2))
