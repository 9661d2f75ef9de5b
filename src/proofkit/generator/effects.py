"""Named causes of some rows, and the effects on an outcome as the spec lists them.

Most causes are yes or no and stand together as the bits of one number a row. The effects of all
that share a number are added up once, in a table with an entry for each number, so an outcome
costs a look-up whether it has two causes or twenty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from proofkit.generator.chance import Codes, Floats

_NO_CAUSE = ("base", "spread")
Terms = tuple[tuple[str, float], ...]


@dataclass(frozen=True, eq=False)
class Layout:
    """Causes that one number decides: of each cause, its value for every number."""

    values: Mapping[str, Any]


class Causes:
    """Columns by name, each looked up once: `source` finds what is not known yet."""

    def __init__(self, source: Callable[[str], Any], rows: int) -> None:
        self._source, self.rows = source, rows
        self._known: dict[str, Any] = {}
        self._numbers: dict[Layout, Codes] = {}

    def __call__(self, name: str) -> Any:
        """Return the column of a cause."""
        if name not in self._known:
            holds = (layout for layout in self._numbers if name in layout.values)
            layout = next(holds, None)
            self._known[name] = (
                self._source(name)
                if layout is None
                else layout.values[name].take(self._numbers[layout])
            )
        return self._known[name]

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """Return the layouts that some numbers were added for."""
        return tuple(self._numbers)

    def number(self, layout: Layout) -> Codes:
        """Return the number of each row that decides the causes of a layout."""
        return self._numbers[layout]

    def add(self, **columns: Any) -> None:
        """Add columns that came about after the others."""
        self._known |= columns

    def add_numbers(self, layout: Layout, numbers: Codes) -> None:
        """Add, or replace, the causes of a layout."""
        self._numbers[layout] = numbers
        for name in layout.values.keys() & self._known.keys():
            del self._known[name]


def total(terms: Mapping[str, float], causes: Causes) -> Floats:
    """Add each term's weight times its cause; `base` stands alone, `spread` is the noise's."""
    base, tables, others = _sums(tuple(terms.items()), causes.layouts)
    result = np.full(causes.rows, base) if not tables else None
    for layout, table in tables:
        found = table.take(causes.number(layout))
        result = found if result is None else np.add(result, found, out=result)
    assert result is not None
    for name, weight in others:
        result += weight * causes(name)
    return result


def product(factors: Mapping[str, float], causes: Causes, out: Floats) -> None:
    """Write into `out` the product of each factor to the power of its cause; `base` is the first.

    To the power of a truth value is: where it is true.
    """
    tables, others = _products(tuple(factors.items()), causes.layouts)
    for place, (layout, table) in enumerate(tables):
        if place:
            out *= table.take(causes.number(layout))
        else:
            table.take(causes.number(layout), out=out, mode="clip")  # unclipped it would buffer
    if not tables:
        out[:] = factors["base"]
    if others:
        power = others[0][1] * causes(others[0][0])
        for name, log_factor in others[1:]:
            power += log_factor * causes(name)
        out *= np.exp(power, out=power)


@cache
def _sums(
    terms: Terms, layouts: tuple[Layout, ...]
) -> tuple[float, list[tuple[Layout, Floats]], Terms]:
    """Return the sum without any cause, a table for each layout concerned, and what is left."""
    known = dict(terms)
    base = float(known.get("base", 0.0))
    left = [name for name in known if name not in _NO_CAUSE]
    tables: list[tuple[Layout, Floats]] = []
    for layout in layouts:
        here = [name for name in left if name in layout.values]
        if here:
            table = np.full(len(layout.values[here[0]]), 0.0 if tables else base)
            for name in here:
                table += known[name] * layout.values[name]
            tables.append((layout, table))
            left = [name for name in left if name not in here]
    return base, tables, tuple((name, known[name]) for name in left)


@cache
def _products(
    factors: Terms, layouts: tuple[Layout, ...]
) -> tuple[list[tuple[Layout, Floats]], Terms]:
    """Return a table of products for each layout concerned, and the logarithms of what is left."""
    _, tables, left = _sums(tuple((name, float(np.log(by))) for name, by in factors), layouts)
    return [(layout, np.exp(table)) for layout, table in tables], left
