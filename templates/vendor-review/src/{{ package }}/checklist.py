"""The questions: what is asked, why, and what follows when it is not shown."""

from dataclasses import dataclass
from pathlib import Path

from . import ROOT, rows

NAME = "checklist/checklist.csv"
MOST_POINTS = 2

_TRUTH = ("true", "false")
_WHEN = ("before", "during")
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
    for line, row in enumerate(table, start=2):
        for column in ("item", "area", "question", "condition", "question_back"):
            if not row[column].strip():
                raise SystemExit(f"{NAME}, line {line}: {column} is empty")
    read = [
        (_is_first(row, "is_stop", _TRUTH, line), _is_first(row, "condition_when", _WHEN, line))
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


def _is_first(row: rows.Row, column: str, words: tuple[str, str], line: int) -> bool:
    """Say which of two words a cell holds, in any case; a guess could drop a stop item unseen."""
    word = row[column].strip().lower()
    if word not in words:
        right = f"{' or '.join(words)} would be right"
        raise SystemExit(f"{NAME}, line {line}: {column} is {row[column]!r}; {right}")
    return word == words[0]
