"""Tables as the writers, the digest and the checks see them: whole numbers under a spec.

A model gives arrays; `finish` clips them to the declared range, rounds them to the declared
decimals and turns them into exact integers (a number in units of its last decimal, a time in
seconds since 1970, a category as its position). After that no floating-point bit can differ.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proofkit.generator import spec

Integers = NDArray[np.integer[Any]]
_DIGESTED: dict[str, str] = {"boolean": "u1", "category": "<u2", "word": "<i4", "text": "<i4"}


@dataclass(frozen=True)
class Words:
    """A column of words: positions in a pool without duplicates, -1 where missing."""

    codes: NDArray[np.integer[Any]]
    pool: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """A finished column; `missing` is None where every row has a value."""

    spec: spec.Column
    values: Integers
    missing: NDArray[np.bool_] | None
    pool: tuple[str, ...] = ()

    def numbers(self) -> NDArray[np.float64]:
        """Return the values as floats in the column's unit, NaN where missing."""
        values = self.values / 10.0**self.spec.decimals
        if self.missing is not None:
            values[self.missing] = np.nan
        return values


@dataclass(frozen=True)
class Table:
    """A finished table of one block."""

    spec: spec.Table
    columns: tuple[Column, ...]
    rows: int

    def digest(self) -> bytes:
        """Return the SHA-256 of the content, which no container and no library shows in."""
        whole = hashlib.sha256()
        for column in self.columns:
            whole.update(column.spec.name.encode() + b"\0")
            whole.update("\0".join(column.pool).encode() + b"\0")
            values = column.values.astype(_DIGESTED.get(column.spec.kind, "<i8"), copy=False)
            if column.missing is not None:
                whole.update(np.packbits(column.missing).tobytes())
                values = np.where(column.missing, 0, values)
            whole.update(np.ascontiguousarray(values).data)
        return whole.digest()


def finish(table: spec.Table, arrays: Mapping[str, Any]) -> Table:
    """Turn a model's arrays into a table: exact, in the order and in the ranges of the spec.

    Raises:
        ValueError: a column is missing, unknown, of another length, or not in its levels.
    """
    wanted = [column for column in table.columns if column.name != "is_synthetic"]
    if set(arrays) != {column.name for column in wanted}:
        odd = set(arrays) ^ {column.name for column in wanted}
        raise ValueError(f"table {table.name}: columns {sorted(odd)} are not as in the spec")
    done = [_column(column, arrays[column.name]) for column in wanted]
    rows = len(done[0].values)
    if any(len(column.values) != rows for column in done):
        raise ValueError(f"table {table.name}: columns differ in length")
    mark = table.column("is_synthetic")
    done.append(Column(mark, np.ones(rows, np.int8), None))
    return Table(table, tuple(done), rows)


def _column(column: spec.Column, array: Any) -> Column:
    if column.kind in ("text", "file"):
        return _texts(column, array)
    if isinstance(array, Words):
        return Column(column, array.codes, _mask(array.codes < 0), array.pool)
    values = np.asarray(array)
    if column.kind in ("time", "date"):
        unit = "datetime64[s]" if column.kind == "time" else "datetime64[D]"
        missing = np.isnat(values)
        return Column(column, values.astype(unit).astype(np.int64), _mask(missing))
    if column.kind in ("integer", "number"):
        return _number(column, values)
    codes = values.view(np.int8) if values.dtype == np.bool_ else values
    missing = codes < 0
    if column.kind == "category" and codes.size and codes.max() >= len(column.levels):
        raise ValueError(f"column {column.name}: a code beyond its levels")
    return Column(column, codes, _mask(missing), column.levels)


def _number(column: spec.Column, values: NDArray[Any]) -> Column:
    missing = None
    if values.dtype.kind == "f":
        missing = _mask(np.isnan(values))
        if missing is not None:
            values = np.where(missing, 0.0, values)
    if column.minimum is not None or column.maximum is not None:
        values = np.clip(values, column.minimum, column.maximum)
    if column.decimals:
        values = values * 10.0**column.decimals
    if values.dtype.kind == "f":
        values = np.rint(values)
    return Column(column, values.astype(np.int64), missing)


def _texts(column: spec.Column, texts: Sequence[str | None]) -> Column:
    pool = tuple(dict.fromkeys(text for text in texts if text is not None))
    place = {text: number for number, text in enumerate(pool)}
    codes = np.array([-1 if text is None else place[text] for text in texts], np.int64)
    return Column(column, codes, _mask(codes < 0), pool)


def _mask(missing: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
    return missing if missing.any() else None
