"""A fresh sample of a data set in memory, as the checks read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from proofkit.generator.blocks import Block, Settings, blocks_of_part, part_count
from proofkit.generator.chance import Codes, Flags, Floats
from proofkit.generator.parts import tables_of
from proofkit.generator.spec import Spec
from proofkit.generator.tables import Column


@dataclass(frozen=True)
class Sampled:
    """One table of a sample."""

    columns: Mapping[str, tuple[Column, ...]]
    block: Codes

    def numbers(self, name: str) -> Floats:
        """Return a column of numbers in its unit, NaN where missing; a time is in seconds."""
        return np.concatenate([column.numbers() for column in self.columns[name]])

    def keys(self, name: str) -> Codes:
        """Return the numbers behind a column of keys."""
        return np.concatenate([column.values for column in self.columns[name]], dtype=np.int64)

    def flags(self, name: str) -> Flags:
        """Return a column of truth values, false where missing."""
        return np.concatenate(
            [
                (column.values == 1) & (True if column.missing is None else ~column.missing)
                for column in self.columns[name]
            ]
        )

    def equals(self, name: str, *words: str) -> Flags:
        """Say for each row whether a column of words holds one of `words`."""
        found = []
        for column in self.columns[name]:
            codes = [column.pool.index(word) for word in words if word in column.pool]
            known = True if column.missing is None else ~column.missing
            found.append(np.isin(column.values, codes) & known)
        return np.concatenate(found)


@dataclass(frozen=True)
class Sample:
    """The tables of a sample, and the spec they were drawn from."""

    spec: Spec
    tables: Mapping[str, Sampled]

    def __getitem__(self, name: str) -> Sampled:
        return self.tables[name]


def draw(
    spec: Spec,
    *,
    size: int,
    seed: int,
    settings: Settings,
    on_block: Callable[[], None] = lambda: None,
) -> Sample:
    """Draw a whole data set into memory."""
    columns: dict[str, dict[str, list[Column]]] = {}
    blocks: dict[str, list[NDArray[np.int64]]] = {}
    for part in range(part_count(spec, size)):
        for block in blocks_of_part(
            spec, settings, seed=seed, size=size, part=part, with_texts=False
        ):
            _add(block, columns, blocks)
            on_block()
    tables = {
        name: Sampled(
            {column: tuple(pieces) for column, pieces in found.items()},
            np.concatenate(blocks[name]),
        )
        for name, found in columns.items()
    }
    return Sample(spec, tables)


def _add(
    block: Block,
    columns: dict[str, dict[str, list[Column]]],
    blocks: dict[str, list[NDArray[np.int64]]],
) -> None:
    for name, table in tables_of(block)[1].items():
        found = columns.setdefault(name, {})
        for column in table.columns:
            found.setdefault(column.spec.name, []).append(column)
        blocks.setdefault(name, []).append(np.full(table.rows, block.index))
