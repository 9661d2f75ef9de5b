"""Read the tables of rules/: what no rule can mean is refused with its file and line."""

import csv
from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from . import ROOT

RULES = ROOT / "rules"
Row = dict[str, str]

ALIKE = 0.75
"""From this share of common letters two words are taken for one: two swapped letters of four."""


def read(
    path: Path,
    columns: Mapping[str, Collection[str]],
    key: Sequence[str] = (),
    known: Mapping[str, Collection[str]] | None = None,
) -> list[Row]:
    """Return the rows of a table, or end the program with what is wrong and what would be right.

    `columns` names the columns that the table must have, each with the words that may stand there
    (none: any words). By the cells in the columns of `key` a row differs from every other; the
    first of these is filled. A column of `known` may hold other words than these, and none that
    is one of them misspelt.
    """
    name = f"{path.parent.name}/{path.name}"
    if not path.is_file():
        raise SystemExit(f"{name} is missing: take it from the repository's history")
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        numbered = [(lines.line_num, row) for row in lines]
        there = list(lines.fieldnames or [])
    for column in columns:
        if column not in there:
            raise SystemExit(f"{name}: there is no column {column!r}; it has {', '.join(there)}")
    rows: list[Row] = []
    first: dict[tuple[str, ...], int] = {}
    for number, cells in numbered:
        place = f"{name}, line {number}"
        if None in cells or None in cells.values():
            raise SystemExit(f"{place}: it does not have {len(there)} cells")
        row = {column: cell.strip() for column, cell in cells.items()}
        for column, words in columns.items():
            if words and row[column] not in words:
                right = ", ".join(word or "empty" for word in words)
                raise SystemExit(f"{place}: {column} is {row[column]!r}; it is one of: {right}")
        for column, words in (known or {}).items():
            if meant := misspelt(row[column], words):
                raise SystemExit(
                    f"{place}: {column} is {row[column]!r}, which no note says; "
                    f"did you mean {meant!r}?"
                )
        same = tuple(row[column] for column in key)
        if key and not same[0]:
            raise SystemExit(f"{place}: {key[0]} is empty; fill it or delete the line")
        if key and first.setdefault(same, number) != number:
            said = ", ".join(word for word in same if word)
            raise SystemExit(f"{place}: {said} stands in line {first[same]} already; keep one")
        rows.append(row)
    return rows


def misspelt(said: str, known: Collection[str]) -> str:
    """Return the one of `known` that differs from what is said in letters only; none is ''.

    Word is compared with word, and their first letters are the same: "knee stiffness" is no
    misspelt "neck stiffness", and "regular" no misspelt "irregular".
    """
    if not said or said in known:
        return ""
    words = said.casefold().split()
    for other in sorted(known):
        pairs = list(zip(words, other.casefold().split(), strict=False))
        if len(pairs) == len(words) == len(other.split()) and all(
            one[0] == two[0] and SequenceMatcher(None, one, two).ratio() >= ALIKE
            for one, two in pairs
        ):
            return other
    return ""
