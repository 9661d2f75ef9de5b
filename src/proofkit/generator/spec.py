"""What a data set is: its spec, `synthetic/<dataset>.toml`, as frozen values.

The spec holds what a clinician may dispute (columns, units, ranges, rates, the published figures
that the data are checked against, each with its source); the model of the same name holds the
order of drawing and the arithmetic. `spec_reader` makes these values from the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal[
    "id", "category", "word", "boolean", "integer", "number", "time", "date", "text", "file"
]

UNITS = {
    "years": "years",
    "days": "days",
    "day": "day number",
    "hours": "hours",
    "hour": "hour of the day",
    "minutes": "minutes",
    "seconds": "seconds",
    "count": "count",
    "share": "share, 0 to 1",
    "level": "ordinal level",
    "risk": "probability, 0 to 1",
    "points": "points",
    "number": "running number",
    "percent": "%",
    "coefficient": "see the column `unit`",
    "bpm": "beats per minute",
    "per_min": "per minute",
    "mmhg": "mmHg",
    "celsius": "°C",
    "kg": "kg",
    "cm": "cm",
    "mm": "mm",
    "px": "pixels",
    "kg_m2": "kg/m²",
    "g_dl": "g/dL",
    "mg_dl": "mg/dL",
    "ng_l": "ng/L",
    "mmol_l": "mmol/L",
    "mmol_mol": "mmol/mol",
    "ml_min_173m2": "mL/min/1.73 m²",
    "usd": "US dollars",
    "km": "km",
}
"""The ends that the name of a number may have, and the unit that each stands for."""


@dataclass(frozen=True)
class Column:
    """One column: what it holds, of which kind, in which range."""

    name: str
    kind: Kind
    what: str
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    decimals: int = 0
    levels: tuple[str, ...] = ()
    prefix: str = ""
    digits: int = 7
    missing: str = ""
    references: str = ""


@dataclass(frozen=True)
class Table:
    """One table; a name that begins with `truth/` is never a model's input."""

    name: str
    what: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()

    @property
    def is_truth(self) -> bool:
        """Say whether the table holds what was planted rather than what was observed."""
        return self.name.startswith("truth/")

    def column(self, name: str) -> Column:
        """Return a column by name; a name that is not there raises KeyError."""
        return next(column for column in self.columns if column.name == name)


@dataclass(frozen=True)
class Setting:
    """A knob that `--set NAME=VALUE` turns."""

    name: str
    what: str
    default: str | int | float | bool
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class Check:
    """A published figure and how far from it the data may be.

    `kind` is `value` (within `tolerance` of `published`), `range` (between the two numbers of
    `published`) or `order` (the groups named in `published`, each above the next one).
    """

    id: str
    what: str
    kind: Literal["value", "range", "order"]
    published: float | tuple[float, float] | str
    tolerance: float
    unit: str
    decimals: int
    source: str


@dataclass(frozen=True)
class Coefficient:
    """One term of the model that made the outcome, as `truth/coefficients` lists it."""

    term: str
    coefficient: float
    unit: str
    reason: str


@dataclass(frozen=True)
class Spec:
    """One data set; `runs` is the row by which a what-if sums up a block of a simulation.

    Of main records a project ships at most `largest_in_project`, and the checks need at least
    `smallest_checked`.
    """

    name: str
    title: str
    summary: str
    record: str
    main: str
    size: int
    largest_in_project: int
    smallest_checked: int
    block_records: int
    part_blocks: int
    declared_source: str
    limits: tuple[str, ...]
    uses: tuple[str, ...]
    keywords: tuple[str, ...]
    settings: tuple[Setting, ...]
    tables: tuple[Table, ...]
    parameters: Mapping[str, Any]
    sources: Mapping[str, str]
    coefficients: tuple[Coefficient, ...]
    checks: tuple[Check, ...]
    runs: Table | None = None

    def table(self, name: str) -> Table:
        """Return a table by name; a name that is not there raises KeyError."""
        found = next((table for table in self.tables if table.name == name), None)
        if found is None:
            raise KeyError(name)
        return found
