"""The numbers of checklist/decision_rules.csv: read, and refused where they make no sense."""

from dataclasses import dataclass
from pathlib import Path

from . import ROOT, rows

NAME = "checklist/decision_rules.csv"
_WHOLE = {"stop_item_points": (1, 2), "sample_notes": (20, 400), "signed_limit": (1, 20)}
_RANGES = {
    "least_area_points": (0.0, 2.0),
    "least_share": (0.0, 1.0),
    "twice": (1.1, 10.0),
    "power": (0.6, 0.99),
    "clustering": (1.0, 5.0),
    "false_alarm": (0.01, 0.3),
    "major_inventions_published": (0.0, 1.0),
    "major_omissions_published": (0.0, 1.0),
}
RANGES: dict[str, tuple[float, float]] = {**_WHOLE, **_RANGES}
"""What each number may be, both ends included."""


@dataclass(frozen=True)
class Rules:
    """The numbers by which answers and counts become a recommendation."""

    stop_item_points: int
    least_area_points: float
    least_share: float
    twice: float
    power: float
    clustering: float
    sample_notes: int
    signed_limit: int
    false_alarm: float
    major_inventions_published: float
    major_omissions_published: float


def read(root: Path = ROOT) -> Rules:
    """Return the numbers; one that is missing, unknown or out of its range ends the program."""
    found: dict[str, float] = {}
    for line, row in enumerate(rows.read(NAME, ("name", "value"), root), start=2):
        name, where = row["name"].strip(), f"{NAME}, line {line}"
        if name not in RANGES:
            raise SystemExit(f"{where}: there is no rule {name!r}; there are {', '.join(RANGES)}")
        if name in found:
            raise SystemExit(f"{where}: {name} stands there twice; one line would be right")
        found[name] = _number(row["value"], name, where)
    if lacking := [name for name in RANGES if name not in found]:
        raise SystemExit(f"{NAME}: a line is missing for {', '.join(lacking)}")
    whole = {name: int(found.pop(name)) for name in _WHOLE}
    return Rules(**whole, **found)


def _number(cell: str, name: str, where: str) -> float:
    low, high = RANGES[name]
    kind = "a whole number" if name in _WHOLE else "a number"
    right = f"{kind} from {low:g} to {high:g} would be right"
    try:
        value = float(cell)
    except ValueError:
        raise SystemExit(f"{where}: {name} is {cell!r}; {right}") from None
    if not low <= value <= high or (name in _WHOLE and not value.is_integer()):
        raise SystemExit(f"{where}: {name} is {cell}; {right}")
    return value
