"""A table as Parquet: the only file that imports pyarrow."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from proofkit.generator import csv_bytes, spec
from proofkit.generator.spec_reader import NOTICE
from proofkit.generator.tables import Column, Table

_GROUP_ROWS = 100_000
_BATCH_ROWS = 65_536
# Keys that count up shrink to a tenth; what is left in the other columns hardly shrinks further.
_CODECS = {"id": "zstd", "time": "none"}
_MEASURED = ("integer", "number", "time", "date")
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
        kinds = {column.name: column.kind for column in table.columns}
        times = [name for name, kind in kinds.items() if kind == "time"]
        self._writer = pq.ParquetWriter(
            path,
            self._schema,
            compression={name: _CODECS.get(kind, "snappy") for name, kind in kinds.items()},
            # Times that follow each other are short as differences, and need no codec then.
            column_encoding=dict.fromkeys(times, "DELTA_BINARY_PACKED"),
            # Keys and times hardly repeat; a dictionary of them would be built for nothing.
            use_dictionary=[name for name, kind in kinds.items() if kind not in ("id", "time")],
            # The least and the greatest word of a group help no reader, and cost most of a column.
            write_statistics=[name for name, kind in kinds.items() if kind in _MEASURED],
            write_batch_size=_BATCH_ROWS,
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
    encoded = [word.encode() for word in words]
    ends = np.cumsum([0, *(len(word) for word in encoded)], dtype=np.int32)
    buffers = pa.py_buffer(ends), pa.py_buffer(b"".join(encoded))
    return pa.StringArray.from_buffers(len(words), *buffers)


def _array(column: Column, rows: int) -> Any:
    """Return a column as an Arrow array over the same memory.

    From buffers and not by `pyarrow.array`, which would import pandas for half of a small run.
    """
    kind = column.spec.kind
    values: NDArray[Any] = column.values
    if kind == "id":
        return _identifiers(column, rows)
    if kind == "number":
        values = values / 10.0**column.spec.decimals
    elif kind == "boolean":
        values = np.packbits(values, bitorder="little")
    elif kind == "integer":
        values = values.astype(np.int32, copy=False)
    if kind in _TYPES:
        return pa.Array.from_buffers(_TYPES[kind], rows, [_present(column), pa.py_buffer(values)])
    code = pa.int8() if _is_short(column.spec) else pa.int32()
    values = values.astype(code.to_pandas_dtype(), copy=False)
    codes = pa.Array.from_buffers(code, rows, [_present(column), pa.py_buffer(values)])
    return pa.DictionaryArray.from_arrays(codes, _pool(column.pool), safe=False)


def _present(column: Column) -> Any:
    """Return one bit for each row that has a value, or None where all have."""
    if column.missing is None:
        return None
    return pa.py_buffer(np.packbits(~column.missing, bitorder="little"))


def _is_short(column: spec.Column) -> bool:
    return column.kind == "category" and len(column.levels) < 128


def _identifiers(column: Column, rows: int) -> Any:
    cells = csv_bytes.identifiers(column)
    if column.missing is None and cells[:, len(column.spec.prefix)].all():
        # Every key fills its width: the matrix as it lies in memory is the text.
        letters = cells.ravel()
        offsets = np.arange(0, letters.size + 1, cells.shape[1], dtype=np.int32)
    else:
        used = cells != 0
        if column.missing is not None:
            used &= ~column.missing[:, None]
        letters = cells[used]
        offsets = np.concatenate([[0], np.cumsum(used.sum(axis=1))]).astype(np.int32)
    buffers = pa.py_buffer(offsets), pa.py_buffer(letters), _present(column)
    return pa.StringArray.from_buffers(rows, *buffers)
