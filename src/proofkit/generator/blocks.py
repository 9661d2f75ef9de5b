"""Cut a data set into blocks that can be made alone, in any order, anywhere.

A block is a fixed number of main records; a part is a fixed number of blocks, written into one
file of each table. Both depend on the spec and the size alone, never on the number of workers, so
the files are the same however the work is spread.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from proofkit.generator.spec import Spec
from proofkit.generator.streams import stream

Settings = Mapping[str, str | int | float | bool]


@dataclass(frozen=True)
class Block:
    """What a model is asked for: `records` main records, of which `first` came before.

    Without `with_texts` only figures will be read: a model may then leave its texts empty.
    """

    spec: Spec
    settings: Settings
    seed: int
    size: int
    index: int
    first: int
    records: int
    with_texts: bool = True

    def stream(self, column: str) -> np.random.Generator:
        """Return this block's random stream for a column."""
        return stream(self.seed, self.spec.name, column, self.index)


def block_count(spec: Spec, size: int) -> int:
    """Return how many blocks `size` main records make."""
    return -(-size // spec.block_records)


def part_count(spec: Spec, size: int) -> int:
    """Return how many parts, and so how many files of a large table, there are."""
    return -(-block_count(spec, size) // spec.part_blocks)


def blocks_of_part(
    spec: Spec, settings: Settings, *, seed: int, size: int, part: int, with_texts: bool = True
) -> Iterator[Block]:
    """Yield the blocks of one part in their order."""
    start = part * spec.part_blocks
    for index in range(start, min(start + spec.part_blocks, block_count(spec, size))):
        first = index * spec.block_records
        records = min(spec.block_records, size - first)
        yield Block(spec, settings, seed, size, index, first, records, with_texts)
