"""Read the tables of this project: small CSV files that a spreadsheet opens."""

import csv
import gzip
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from . import ROOT

Row = dict[str, str]


def read(name: str, needs: Iterable[str] = (), root: Path = ROOT) -> list[Row]:
    """Return the rows of `name`, a path inside the project; `needs` are columns it must have.

    A row of a synthetic table must say that it is synthetic. A mistake ends the program with the
    file and the line, so that it can be mended in the spreadsheet.
    """
    lines = csv.DictReader(io.StringIO(_text(root / name, name), newline=""))
    rows = list(lines)
    columns = lines.fieldnames or []
    for column in needs:
        if column not in columns:
            raise SystemExit(f"{name}: there is no column {column!r}; it has {', '.join(columns)}")
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise SystemExit(f"{name}, line {number}: {_miscounted(row, len(columns))}")
        if row.pop("is_synthetic", "true") != "true":
            raise SystemExit(f"{name}, line {number}: not marked as synthetic; nothing is computed")
    return rows


def _text(path: Path, name: str) -> str:
    """Return the text of a file, or of the `.csv.gz` as which a large table lies in data/."""
    packed = path.with_name(f"{path.name}.gz")
    if path.is_file():
        content = path.read_bytes()
    elif packed.is_file():
        content = gzip.decompress(packed.read_bytes())
    else:
        raise SystemExit(f"{name} is missing: take it from the repository's history")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SystemExit(
            f"{name}, line {line}: a character is not in UTF-8; in the spreadsheet, save the table "
            'as "CSV UTF-8"'
        ) from None


def _miscounted(row: Mapping[str | None, Any], right: int) -> str:
    """Return how many cells a row has: csv keeps those beyond the heading under None."""
    beyond = len(row.get(None) or ())
    count = beyond + sum(cell is not None for column, cell in row.items() if column is not None)
    said = f"it has {count} {'cell' if count == 1 else 'cells'} and should have {right}"
    if beyond:
        said += '; put a text that holds a comma in quotation marks, "like this, for example"'
    return said


def unique(rows: Iterable[Row], key: str, name: str) -> dict[str, Row]:
    """Return the rows by their key; two rows with one key end the program."""
    found: dict[str, Row] = {}
    for row in rows:
        if row[key] in found:
            raise SystemExit(f"{name}: {key} {row[key]!r} stands there twice")
        found[row[key]] = row
    return found


def listed(cell: str) -> list[str]:
    """Return the entries of a cell that holds several, separated by semicolons."""
    return [entry.strip() for entry in cell.split(";") if entry.strip()]
