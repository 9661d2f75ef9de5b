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
_LARGEST = 2**31 - 1


@dataclass(frozen=True)
class Words:
    """A column of words: positions in a pool without duplicates, -1 where missing."""

    codes: NDArray[np.integer[Any]]
    pool: tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """A finished column; `missing` is None where every row has a value.

    `values` are as narrow as the spec allows (`width`), and 0 where missing, so that writers and
    the digest can take their memory as it is.
    """

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
            if column.missing is not None:
                whole.update(np.packbits(column.missing).data)
            values = column.values
            whole.update(values.astype(values.dtype.newbyteorder("<"), copy=False).data)
        return whole.digest()


def width(column: spec.Column) -> type[np.signedinteger[Any]]:
    """Return the integer type of a column's values: by its spec alone, never by what was drawn."""
    match column.kind:
        case "boolean":
            return np.int8
        case "category":
            return np.int8 if len(column.levels) < 128 else np.int16
        case "id":
            # A counter of the usual width counts records; a longer number may be of any size.
            return np.int32 if column.digits < 8 else np.int64
        case "number":
            bounds = [column.minimum, column.maximum]
            scaled = [_LARGEST if end is None else abs(end) * 10**column.decimals for end in bounds]
            return np.int32 if max(scaled) < _LARGEST else np.int64
        case "time":
            return np.int64
    return np.int32


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
        return _coded(column, array.codes, array.pool)
    values = np.asarray(array)
    if column.kind in ("time", "date"):
        unit = "datetime64[s]" if column.kind == "time" else "datetime64[D]"
        missing = np.isnat(values)
        return _exact(column, values.astype(unit, copy=False).view(np.int64), missing)
    if column.kind in ("integer", "number"):
        return _number(column, values)
    codes = values.view(np.int8) if values.dtype == np.bool_ else values
    if column.kind == "category" and codes.size and codes.max() >= len(column.levels):
        raise ValueError(f"column {column.name}: a code beyond its levels")
    if column.kind == "id" and codes.size and codes.max() > np.iinfo(width(column)).max:
        raise ValueError(f"column {column.name}: a key of more digits than the spec allows")
    return _coded(column, codes, column.levels)


def _coded(column: spec.Column, codes: Integers, pool: tuple[str, ...]) -> Column:
    narrow = codes.astype(width(column), copy=False)
    return _exact(column, narrow, narrow < 0, pool)


def _number(column: spec.Column, values: NDArray[Any]) -> Column:
    missing = np.isnan(values) if values.dtype.kind == "f" else np.zeros(0, np.bool_)
    if column.minimum is not None or column.maximum is not None:
        values = np.clip(values, column.minimum, column.maximum)
    if column.decimals:
        values = values * 10.0**column.decimals
    if values.dtype.kind == "f":
        values = np.rint(values)
    with np.errstate(invalid="ignore"):  # not a number has no integer; it becomes 0 below
        return _exact(column, values.astype(width(column)), missing)


def _texts(column: spec.Column, texts: Sequence[str | None]) -> Column:
    pool = tuple(dict.fromkeys(text for text in texts if text is not None))
    place = {text: number for number, text in enumerate(pool)}
    codes = np.array([-1 if text is None else place[text] for text in texts], np.int32)
    return _coded(column, codes, pool)


def _exact(
    column: spec.Column, values: Integers, missing: NDArray[np.bool_], pool: tuple[str, ...] = ()
) -> Column:
    values = np.ascontiguousarray(values, width(column))
    if not missing.any():
        return Column(column, values, None, pool)
    # What stands in a missing cell is nobody's value: 0, so that it differs nowhere.
    return Column(column, np.where(missing, values.dtype.type(0), values), missing, pool)
