"""Answers as metrics, and as Markdown tables whose every figure is looked up in the metrics."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from .results import table

FORMS = {
    "_minutes": ".0f",
    "_hours": ".1f",
    "_share": ".1%",
    "_count": ",",
    "_change_minutes": "+z.1f",
    "_points": "+z.2f",
}
"""How a number is shown, by the end of its column's name: the longest that fits."""

UNITS = {
    "_minutes": ", min",
    "_hours": ", h",
    "_points": ", points",
    "_share": "",
    "_count": "",
    "_id": "",
}
MOST_ROWS = 28


def as_metrics(answer: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Return the rows of an answer as `r1`, `r2` ..., None where there is no value."""
    rows = answer.astype(object).where(answer.notna(), None).to_dict("records")
    return {f"r{number}": _plain(row) for number, row in enumerate(rows, start=1)}


def markdown(
    path: str,
    rows: dict[str, dict[str, Any]],
    columns: Sequence[str] = (),
    titles: Sequence[str] = (),
    words: Callable[[str], str] = lambda word: word,
) -> str:
    """Return a table of the rows that stand under `path` in the metrics, or of some columns.

    Texts are shown as `words` gives them.
    """
    if not rows:
        return "No row."
    columns = columns or list(next(iter(rows.values())))
    header = titles or [title(column) for column in columns]
    shown = list(rows)[:MOST_ROWS]
    cells = [[_cell(f"{path}.{key}", rows[key], c, words) for c in columns] for key in shown]
    more = len(rows) - len(shown)
    return table(header, cells) + (f"\n\nThe first {len(shown)} of {len(rows)} rows." * (more > 0))


def title(column: str) -> str:
    """Return a column's name in words, with its unit."""
    end = next((end for end in UNITS if column.endswith(end)), "")
    return column.removesuffix(end).replace("_", " ").capitalize() + UNITS.get(end, "")


def form(column: str, value: Any) -> str:
    """Return the format of a value in a column."""
    ends = [end for end in FORMS if column.endswith(end)]
    if ends:
        return FORMS[max(ends, key=len)]
    return ".1f" if isinstance(value, float) else ""


def _cell(path: str, row: dict[str, Any], column: str, words: Callable[[str], str]) -> str:
    value = row[column]
    if value is None:
        return "-"
    if isinstance(value, str):
        return words(value).replace("{", "{{").replace("}", "}}").replace("|", "\\|")
    return f"{{{path}.{column}:{form(column, value)}}}"


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a row as Python's own: numpy's cannot be written as JSON."""
    return {key: value.item() if hasattr(value, "item") else value for key, value in row.items()}
