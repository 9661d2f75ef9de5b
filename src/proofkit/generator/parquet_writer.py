"""A table as Parquet: the only file that knows pyarrow."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from proofkit.generator import csv_bytes, spec
from proofkit.generator.spec_reader import NOTICE
from proofkit.generator.tables import Column, Table

_GROUP_ROWS = 100_000
_TYPES = {
    "id": pa.string(),
    "boolean": pa.bool_(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "time": pa.timestamp("s"),
    "date": pa.date32(),
}


class ParquetWriter:
    """One Parquet file. The notice travels in the file's metadata.

    Small blocks wait for each other, so that a row group has at least `_GROUP_ROWS` rows.
    """

    def __init__(self, path: Path, table: spec.Table) -> None:
        self._schema = _schema(table)
        words = [field.name for field in self._schema if pa.types.is_dictionary(field.type)]
        self._writer = pq.ParquetWriter(
            path, self._schema, compression="zstd", compression_level=1, use_dictionary=words
        )
        self._waiting: list[Any] = []
        self._rows = 0

    def add(self, table: Table) -> None:
        """Append the rows of a block."""
        if not table.rows:
            return
        arrays = [_array(column, table.rows) for column in table.columns]
        self._waiting.append(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows += table.rows
        if self._rows >= _GROUP_ROWS:
            self._write()

    def close(self) -> None:
        """Finish the file."""
        if self._waiting:
            self._write()
        self._writer.close()

    def _write(self) -> None:
        group = pa.concat_tables(self._waiting)
        self._writer.write_table(group, row_group_size=self._rows)
        self._waiting, self._rows = [], 0


def _schema(table: spec.Table) -> Any:
    words = pa.dictionary(pa.int32(), pa.string())
    few = pa.dictionary(pa.int8(), pa.string())
    fields = [
        (column.name, _TYPES.get(column.kind, few if _is_short(column) else words))
        for column in table.columns
    ]
    return pa.schema(fields, metadata={"is_synthetic": "true", "notice": NOTICE})


@cache
def _pool(words: tuple[str, ...]) -> Any:
    return pa.array(words, pa.string())


def _array(column: Column, rows: int) -> Any:
    kind, values, missing = column.spec.kind, column.values, column.missing
    if kind == "id":
        return _identifiers(column, rows)
    if kind == "number":
        return pa.array(values / 10.0**column.spec.decimals, mask=missing)
    if kind == "integer":
        return pa.array(values.astype(np.int32), mask=missing)
    if kind == "boolean":
        return pa.array(values.astype(np.bool_), mask=missing)
    if kind == "time":
        return pa.array(values.astype("datetime64[s]"), mask=missing)
    if kind == "date":
        return pa.array(values.astype("datetime64[D]"), mask=missing)
    narrow = np.int8 if _is_short(column.spec) else np.int32
    codes = pa.array(values.astype(narrow, copy=False), mask=missing)
    return pa.DictionaryArray.from_arrays(codes, _pool(column.pool), safe=False)


def _is_short(column: spec.Column) -> bool:
    return column.kind == "category" and len(column.levels) < 128


def _identifiers(column: Column, rows: int) -> Any:
    cells = csv_bytes.identifiers(column)
    letters = cells.ravel()
    if cells[:, len(column.spec.prefix)].all():  # every key fills its width
        offsets = np.arange(0, letters.size + 1, cells.shape[1], dtype=np.int32)
        buffers = pa.py_buffer(offsets), pa.py_buffer(letters)
        if column.missing is None:
            return pa.StringArray.from_buffers(rows, *buffers)
    ends = (cells != 0).sum(axis=1, dtype=np.int32)
    letters = letters[letters != 0]
    if column.missing is not None:
        return pa.array(
            [
                None if gone else bytes(cell[cell != 0]).decode()
                for cell, gone in zip(cells, column.missing, strict=True)
            ],
            pa.string(),
        )
    offsets = np.concatenate([[0], np.cumsum(ends)]).astype(np.int32)
    return pa.StringArray.from_buffers(rows, pa.py_buffer(offsets), pa.py_buffer(letters))
