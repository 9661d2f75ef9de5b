"""Numbers between 0 and 1 that a stream gave to one record, taken one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Row:
    """A record's share of a stream. Whoever takes in another order gets another record."""

    def __init__(self, numbers: Sequence[float]) -> None:
        self._numbers = iter(numbers)

    def next(self) -> float:
        """Return the next number; a row that is used up raises StopIteration."""
        return next(self._numbers)

    def of(self, choices: Sequence[Any]) -> Any:
        """Return one of the choices."""
        return choices[int(self.next() * len(choices))]
