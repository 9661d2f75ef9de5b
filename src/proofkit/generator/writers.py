"""Write the tables of a part to files, block by block, so that memory does not grow with size."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Literal, Protocol

from proofkit.core.errors import ProofkitError
from proofkit.generator import csv_bytes, spec
from proofkit.generator.tables import Table

Format = Literal["csv", "parquet"]


class Writer(Protocol):
    """One file of one table, open."""

    def add(self, table: Table) -> None:
        """Append the rows of a block."""

    def close(self) -> None:
        """Finish the file."""


class CsvWriter:
    """Comma-separated values, UTF-8, one header line."""

    def __init__(self, path: Path, table: spec.Table) -> None:
        self._stream = path.open("wb")
        self._stream.write(csv_bytes.header(table))

    def add(self, table: Table) -> None:
        """Append the rows of a block."""
        self._stream.write(csv_bytes.body(table))

    def close(self) -> None:
        """Finish the file."""
        self._stream.close()


def open_writer(format: Format, path: Path, table: spec.Table) -> Writer:
    """Open a file for one table in the wanted format."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if format == "csv":
        return CsvWriter(path, table)
    from proofkit.generator.parquet_writer import ParquetWriter

    return ParquetWriter(path, table)


def require(format: Format) -> None:
    """Raise ProofkitError unless there is such a format, and what it needs is installed."""
    if format not in ("csv", "parquet"):
        raise ProofkitError(f"the format is csv or parquet, not {format!r}")
    if format == "parquet":
        try:
            import_module("proofkit.generator.parquet_writer")
        except ImportError:
            from proofkit.core.installed import install_line

            raise ProofkitError(
                f"Parquet needs pyarrow; run: {install_line('parquet')}\nor leave --format at csv"
            ) from None


def file_name(table: spec.Table, format: Format, part: int, parts: int) -> str:
    """Return the path of a table's file for one part: one file, or a folder of parts."""
    if parts == 1:
        return f"{table.name}.{format}"
    return f"{table.name}/part-{part:05d}.{format}"
