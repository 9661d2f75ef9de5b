"""The questions: what is asked, why, and what follows when it is not shown."""

from dataclasses import dataclass
from pathlib import Path

from . import ROOT, rows

NAME = "checklist/checklist.csv"
MOST_POINTS = 2
BEFORE, DURING = "before", "during"
"""A condition is met before the first visit is recorded, or kept for as long as a pilot lasts."""

_NEEDS = (
    *("item", "area", "question", "why_it_matters", "is_stop"),
    *("condition", "condition_when", "question_back"),
)


@dataclass(frozen=True)
class Item:
    """One question, why it is asked, and what follows when it is not shown."""

    key: str
    area: str
    question: str
    why: str
    is_stop: bool
    condition: str
    is_met_before: bool
    question_back: str


def items(root: Path = ROOT) -> dict[str, Item]:
    """Return the checklist by the key of its items, in its order."""
    table = rows.read(NAME, _NEEDS, root)
    read = [
        (_is_stop(row["is_stop"], line), _is_before(row["condition_when"], line))
        for line, row in enumerate(table, start=2)
    ]
    return {
        key: Item(
            key,
            row["area"],
            row["question"],
            row["why_it_matters"],
            is_stop,
            row["condition"],
            is_before,
            row["question_back"],
        )
        for (is_stop, is_before), (key, row) in zip(
            read, rows.unique(table, "item", NAME).items(), strict=True
        )
    }


def _is_stop(cell: str, line: int) -> bool:
    """Read a truth value as a spreadsheet writes it; a guess could drop a stop item unseen."""
    word = cell.strip().lower()
    if word not in ("true", "false"):
        raise SystemExit(f"{NAME}, line {line}: is_stop is {cell!r}; true or false would be right")
    return word == "true"


def _is_before(cell: str, line: int) -> bool:
    word = cell.strip().lower()
    if word not in (BEFORE, DURING):
        right = f"{BEFORE} or {DURING} would be right"
        raise SystemExit(f"{NAME}, line {line}: condition_when is {cell!r}; {right}")
    return word == BEFORE
