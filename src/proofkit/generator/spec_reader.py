"""Read and check `synthetic/<dataset>.toml`.

A number without a unit, a figure without a source and a key that nobody reads are mistakes that
would travel into every data set, so each is refused here with the line that would be right.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from proofkit.core.errors import ProofkitError
from proofkit.core.nearest import nearest
from proofkit.core.resources import synthetic
from proofkit.generator.spec import UNITS, Check, Coefficient, Column, Kind, Setting, Spec, Table

NOTICE = (
    "Synthetic data for learning and demonstration. Not for clinical use. No row describes a real "
    "person, and nothing learned from it may guide care."
)
"""The words that travel with every data set."""

CHOSEN = "chosen for the demo"
"""The honest source of a number that nobody published."""

_MARK = Column(
    "is_synthetic",
    "boolean",
    "Always true: the row is invented. In a join, keep that of one table.",
)
_COEFFICIENTS = {
    "what": "The terms of the model that made the outcome: what an honest model can find.",
    "columns": {
        "term": {"kind": "text", "what": "Name of the term."},
        "coefficient": {"kind": "number", "decimals": 4, "what": "Its weight, in log-odds."},
        "unit": {"kind": "text", "what": "What one step of the term is."},
        "reason": {"kind": "text", "what": "Why it is there, and where its size comes from."},
    },
}


def names() -> list[str]:
    """Return the names of the data sets there are, in alphabetical order."""
    return sorted(path.stem for path in synthetic().glob("*.toml"))


@cache
def read(name: str) -> Spec:
    """Read the spec of one data set.

    Raises:
        ProofkitError: there is no such data set, or its spec breaks a rule of this module.
    """
    known = names()
    if name not in known:
        near = nearest(name, known)
        hint = f"did you mean {near!r}? " if near else ""
        raise ProofkitError(f"no data set named {name!r}; {hint}there are {', '.join(known)}")
    raw = tomllib.loads((synthetic() / f"{name}.toml").read_text(encoding="utf-8"))
    try:
        return parse(name, raw)
    except (KeyError, TypeError, ValueError) as error:
        raise ProofkitError(f"synthetic/{name}.toml: {error}") from error


def parse(name: str, raw: Mapping[str, Any]) -> Spec:
    """Turn the parsed TOML of a spec into its value."""
    content = dict(raw)
    tables = dict(content.pop("tables"))
    coefficients = tuple(_coefficient(row) for row in content.pop("coefficients", ()))
    if coefficients:
        tables["truth/coefficients"] = _COEFFICIENTS
    parameters = content.pop("parameters", {})
    runs = content.pop("runs", None)
    spec = Spec(
        name=name,
        title=content.pop("title"),
        summary=content.pop("summary"),
        record=content.pop("record"),
        main=content.pop("main"),
        size=content.pop("size"),
        largest_in_project=content.pop("largest_in_project"),
        smallest_checked=content.pop("smallest_checked"),
        block_records=content.pop("block_records"),
        part_blocks=content.pop("part_blocks", 4),
        declared_source=content.pop("declared_source"),
        limits=tuple(content.pop("limits")),
        uses=tuple(content.pop("uses")),
        keywords=tuple(content.pop("keywords", ())),
        settings=tuple(_setting(key, row) for key, row in content.pop("settings", {}).items()),
        tables=tuple(_table(key, row) for key, row in tables.items()),
        parameters=parameters,
        sources={group: _source(group, row) for group, row in parameters.items()},
        coefficients=coefficients,
        checks=tuple(_check(row) for row in content.pop("checks", ())),
        runs=None if runs is None else _table("runs", runs),
    )
    if content:
        raise ValueError(f"unknown keys {', '.join(content)}")
    spec.table(spec.main)
    return spec


def _source(group: str, row: Mapping[str, Any]) -> str:
    source = row.get("source", "")
    if not source:
        raise ValueError(f"parameters.{group} has no source; cite one or write {CHOSEN!r}")
    return str(source)


def _table(name: str, row: Mapping[str, Any]) -> Table:
    columns = tuple(_column(name, key, entry) for key, entry in row["columns"].items())
    return Table(name, row["what"], (*columns, _MARK), tuple(row.get("key", ())))


def _column(table: str, name: str, row: Mapping[str, Any]) -> Column:
    kind: Kind = row["kind"]
    column = Column(**{**row, "name": name, "levels": tuple(row.get("levels", ()))})
    place = f"tables.{table}.{name}"
    if kind not in get_args(Kind):
        raise ValueError(f"{place}: unknown kind {kind!r}; one of {', '.join(get_args(Kind))}")
    if kind == "category" and len(set(column.levels)) != len(row.get("levels", ())):
        raise ValueError(f"{place}: levels must be listed once each")
    if kind == "boolean" and not name.startswith(("is_", "has_")):
        raise ValueError(f"{place}: a truth value begins with is_ or has_")
    if kind in ("time", "date") and not name.endswith({"time": "_at", "date": "_on"}[kind]):
        raise ValueError(f"{place}: a time ends in _at, a date in _on")
    if kind in ("integer", "number"):
        unit = _unit(name)
        if not unit:
            raise ValueError(f"{place}: a number ends in its unit; one of {', '.join(UNITS)}")
        column = Column(**{**column.__dict__, "unit": unit})
    return column


def _unit(name: str) -> str:
    ends = [end for end in UNITS if name == end or name.endswith(f"_{end}")]
    return UNITS[max(ends, key=len)] if ends else ""


def _setting(name: str, row: Mapping[str, Any]) -> Setting:
    return Setting(name, **{**row, "choices": tuple(row.get("choices", ()))})


def _coefficient(row: Mapping[str, Any]) -> Coefficient:
    if not row["reason"]:
        raise ValueError(f"coefficient {row['term']} has no reason")
    return Coefficient(**row)


def _check(row: Mapping[str, Any]) -> Check:
    if not row.get("source"):
        raise ValueError(f"check {row['id']} has no source")
    published = row["published"]
    if isinstance(published, list):
        published = (float(published[0]), float(published[1]))
    rest = {"tolerance": 0.0, "unit": "", "decimals": 1, **row, "published": published}
    return Check(**rest)
