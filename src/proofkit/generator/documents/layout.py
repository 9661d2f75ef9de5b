"""Which files hold which table: a table may be one file, a packed file or a folder of parts."""

from __future__ import annotations

from proofkit.generator.manifest import Manifest
from proofkit.generator.parts import File
from proofkit.generator.spec import Table


def files_of(table: Table, manifest: Manifest) -> list[File]:
    """Return the files that together hold every row of a table, in order."""
    whole = {f"{table.name}.{ending}" for ending in ("csv", "csv.gz", "parquet")}
    parts = f"{table.name}/part-"
    return sorted(
        (file for file in manifest.files if file.path in whole or file.path.startswith(parts)),
        key=lambda file: file.path,
    )


def rows_of(table: Table, manifest: Manifest) -> int:
    """Return how many rows a table has."""
    return sum(file.rows or 0 for file in files_of(table, manifest))


def place_of(table: Table, manifest: Manifest) -> str:
    """Return the path a reader looks for: the file, or the folder of parts."""
    files = files_of(table, manifest)
    if not files:
        return f"{table.name}.{manifest.format}"
    return files[0].path if len(files) == 1 else f"{table.name}/"
