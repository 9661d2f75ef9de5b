"""Named causes of some rows, and sums of their effects as the spec lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from proofkit.generator.chance import Floats

_NO_CAUSE = ("base", "spread")


class Causes:
    """Columns by name, each looked up once: `source` finds what is not known yet."""

    def __init__(self, source: Callable[[str], Any], rows: int) -> None:
        self._source, self.rows = source, rows
        self._known: dict[str, Any] = {}

    def __call__(self, name: str) -> Any:
        """Return the column of a cause."""
        if name not in self._known:
            self._known[name] = self._source(name)
        return self._known[name]

    def add(self, **columns: Any) -> None:
        """Add columns that came about after the others."""
        self._known |= columns


def total(terms: Mapping[str, float], causes: Causes) -> Floats:
    """Add each term's weight times its cause; `base` stands alone, `spread` is the noise's."""
    result = np.full(causes.rows, float(terms.get("base", 0.0)))
    for name, weight in terms.items():
        if name not in _NO_CAUSE:
            result += weight * causes(name)
    return result
