"""What people are and have, packed into the bits of one number a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from proofkit.generator.chance import Codes, Flags
from proofkit.generator.effects import Causes, Layout

# The lowest bits hold the level of deprivation, from 0; one bit for each trait follows.
_DEPRIVATION_BITS = 3
# Bits looked up together: a table of 1024 numbers stays in the fastest memory.
_TOGETHER = 10


@dataclass(frozen=True)
class Traits:
    """Traits of people by name; `bits` is one number a person, which may gain traits."""

    names: tuple[str, ...]
    bits: Codes

    @classmethod
    def of(cls, deprivation: Codes, flags: Mapping[str, Flags]) -> Traits:
        """Pack truth values of some people and their level of deprivation, 1 to 5."""
        bits = deprivation.astype(np.int64) - 1
        for place, column in enumerate(flags.values()):
            bits |= np.multiply(column, 1 << place + _DEPRIVATION_BITS, dtype=np.int64)
        return cls(tuple(flags), bits)

    def take(self, rows: Codes) -> Traits:
        """Return the traits of some people, in memory of their own."""
        return Traits(self.names, self.bits.take(rows))

    def mask(self, names: Iterable[str]) -> int:
        """Return the bits of some traits; a name that is no trait has none."""
        places = [self.names.index(name) for name in names if name in self.names]
        return sum(1 << place + _DEPRIVATION_BITS for place in places)

    def have(self, name: str) -> Flags:
        """Say who has a trait."""
        found: Flags = (self.bits & self.mask([name])) != 0
        return found

    def arranged(self, bits: Codes, names: tuple[str, ...]) -> Codes:
        """Return numbers with one bit for each name, in their order, from other people's bits."""
        result = np.zeros(len(bits), np.int64)
        for shift in range(0, len(self.names) + _DEPRIVATION_BITS, _TOGETHER):
            table = np.zeros(1 << _TOGETHER, np.int64)
            for place, name in enumerate(names):
                table |= ((np.arange(len(table)) << shift & self.mask([name])) != 0) * (1 << place)
            result |= table.take((bits >> shift) & (len(table) - 1))
        return result

    def deprivation(self) -> Codes:
        """Return the level of deprivation, 1 least, 5 most deprived."""
        return (self.bits & ((1 << _DEPRIVATION_BITS) - 1)) + 1


def tell(causes: Causes, names: tuple[str, ...], bits: Codes) -> None:
    """Let the traits of some rows be causes, in place of what they were before."""
    for place, layout in enumerate(_layouts(names)):
        causes.add_numbers(layout, (bits >> place * _TOGETHER) & ((1 << _TOGETHER) - 1))


@cache
def _layouts(names: tuple[str, ...]) -> tuple[Layout, ...]:
    numbers = np.arange(1 << _TOGETHER)
    count = -(-(len(names) + _DEPRIVATION_BITS) // _TOGETHER)
    values: list[dict[str, np.ndarray]] = [{} for _ in range(count)]
    values[0]["deprivation"] = (numbers & ((1 << _DEPRIVATION_BITS) - 1)) - 2.0
    for place, name in enumerate(names):
        group, bit = divmod(place + _DEPRIVATION_BITS, _TOGETHER)
        values[group][name] = (numbers >> bit & 1).astype(np.bool_)
        if name == "male":
            values[group]["female"] = ~values[group][name]
    return tuple(Layout(found) for found in values)
