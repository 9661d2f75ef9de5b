"""Sums of named effects: `{base = ..., per_decade = ..., heart_failure = ...}` from the spec."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from proofkit.generator.chance import Floats

Causes = Callable[[str], Any]
_LEVELS = ("base", "spread")


def total(terms: Mapping[str, float], causes: Causes, rows: int) -> Floats:
    """Add each term's weight times its cause; `base` stands alone, `spread` is the noise's."""
    result = np.full(rows, float(terms.get("base", 0.0)))
    for name, weight in terms.items():
        if name not in _LEVELS:
            result += weight * causes(name)
    return result
