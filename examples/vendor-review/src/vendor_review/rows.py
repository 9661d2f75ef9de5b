"""Read the tables of this project: small CSV files that a spreadsheet opens."""

import csv
from collections.abc import Iterable
from pathlib import Path

from . import ROOT

Row = dict[str, str]


def read(name: str, needs: Iterable[str] = (), root: Path = ROOT) -> list[Row]:
    """Return the rows of `name`, a path inside the project; `needs` are columns it must have.

    A row of a synthetic table must say that it is synthetic. A mistake ends the program with the
    file and the line, so that it can be mended in the spreadsheet.
    """
    path = root / name
    if not path.is_file():
        raise SystemExit(f"{name} is missing: take it from the repository's history")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        rows = list(lines)
        columns = lines.fieldnames or []
    for column in needs:
        if column not in columns:
            raise SystemExit(f"{name}: there is no column {column!r}; it has {', '.join(columns)}")
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise SystemExit(f"{name}, line {number}: it does not have {len(columns)} cells")
        if row.pop("is_synthetic", "true") != "true":
            raise SystemExit(f"{name}, line {number}: not marked as synthetic; nothing is computed")
    return rows


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
