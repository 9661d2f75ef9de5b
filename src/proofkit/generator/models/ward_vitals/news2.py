"""NEWS2, the early warning score of the Royal College of Physicians (2017), for whole columns."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Codes, Flags, Floats

# For each vital sign the lowest value of every band after the first, and the points of the bands.
_RESPIRATORY_RATE = ((9, 12, 21, 25), (3, 1, 0, 2, 3))
_SPO2_SCALE_1 = ((92, 94, 96), (3, 2, 1, 0))
_SPO2_SCALE_2 = ((84, 86, 88), (3, 2, 1, 0))
_SPO2_SCALE_2_OXYGEN = ((84, 86, 88, 93, 95, 97), (3, 2, 1, 0, 1, 2, 3))
_SYSTOLIC = ((91, 101, 111, 220), (3, 2, 1, 0, 3))
_PULSE = ((41, 51, 91, 111, 131), (3, 1, 0, 1, 2, 3))
_TEMPERATURE_TENTHS = ((351, 361, 381, 391), (3, 1, 0, 1, 2))


def news2(
    *,
    respiratory_rate: Floats,
    spo2: Floats,
    has_scale_2: Flags,
    has_oxygen: Flags,
    systolic: Floats,
    pulse: Floats,
    is_alert: Flags,
    temperature: Floats,
) -> Codes:
    """Return the points of each set of observations, 0 to 20; values are as they were charted."""
    scale_2 = np.where(
        has_oxygen, _points(_SPO2_SCALE_2_OXYGEN, spo2), _points(_SPO2_SCALE_2, spo2)
    )
    return (
        _points(_RESPIRATORY_RATE, respiratory_rate)
        + np.where(has_scale_2, scale_2, _points(_SPO2_SCALE_1, spo2))
        + 2 * has_oxygen
        + _points(_SYSTOLIC, systolic)
        + _points(_PULSE, pulse)
        + 3 * ~is_alert
        + _points(_TEMPERATURE_TENTHS, np.rint(10 * temperature))
    )


def _points(bands: tuple[tuple[int, ...], tuple[int, ...]], values: Floats) -> Codes:
    edges, points = bands
    return np.asarray(points)[np.searchsorted(np.asarray(edges), values, side="right")]
