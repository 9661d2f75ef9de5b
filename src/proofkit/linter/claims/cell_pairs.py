"""Cells that say something together: two side by side, or a row's first and one in our column."""

from __future__ import annotations

from itertools import groupby, pairwise

from proofkit.linter.claims.subjects import THIS, is_role
from proofkit.linter.words.letters import lowered
from proofkit.linter.words.sentences import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block

    Pair = tuple[Block, Block]

_OURS = THIS | {"with", "ai"}
_OWN = frozenset("our ours we my this".split())
_MAKERS = frozenset("maker vendor manufacturer company supplier".split())
_LONGEST = 80


def answers(document: Document) -> dict[int, Block]:
    """Return the cell that answers for each cell that has one, by the identity of that."""
    return document.once(_answers)


def together(document: Document) -> list[Pair]:
    """Return each two cells that are read as one: "| HIPAA | compliant |".

    Where a column is headed by this software ("| | Others | Ours |"), it alone answers.
    """
    return document.once(_together)


def short(document: Document) -> list[tuple[Block, Block, list[str]]]:
    """Return those of them whose first cell is short, with the words of that."""
    return document.once(_short)


def of_people(document: Document) -> frozenset[int]:
    """Return the cells, by identity, in whose row people stand first: "| Doctor | ... |"."""
    return document.once(_of_people)


def of_others(document: Document) -> frozenset[int]:
    """Return the cells, by identity, of rows on what others make: "| Product | Maker | Status |".

    A row that names this software is its own, whoever else stands in the table.
    """
    return document.once(_of_others)


def _of_others(document: Document) -> frozenset[int]:
    ours = _OWN | set(_name(document))
    found: set[int] = set()
    table, has_makers = 0, False
    for row in _rows(document):
        if row[0].table != table:
            heads = {lowered(cell.text.strip()) for cell in row if cell.is_header}
            table, has_makers = row[0].table, not heads.isdisjoint(_MAKERS)
        elif has_makers and ours.isdisjoint(word for cell in row for word in words_of(cell.text)):
            found.update(map(id, row))
    return frozenset(found)


def _name(document: Document) -> list[str]:
    """Return the first word of the page's title."""
    return words_of(next((b.text for b in document.blocks if b.kind == "heading"), ""))[:1]


def _of_people(document: Document) -> frozenset[int]:
    rows = (row for row in _rows(document) if is_role(words_of(row[0].text)))
    return frozenset(id(cell) for row in rows for cell in row[1:])


def _short(document: Document) -> list[tuple[Block, Block, list[str]]]:
    pairs = together(document)
    return [(a, b, words_of(a.text)) for a, b in pairs if len(a.text) <= _LONGEST]


def _answers(document: Document) -> dict[int, Block]:
    beside = {id(left): right for row in _rows(document) for left, right in _neighbours(row)}
    return beside | {id(left): right for left, right in reversed(together(document))}


def _together(document: Document) -> list[Pair]:
    ours = _OURS | set(_name(document))
    foreign = of_others(document)
    pairs: list[Pair] = []
    table, own = 0, set[int]()  # the current table, and which of its columns are ours
    for row in _rows(document):
        if row[0].table != table:
            table, own = row[0].table, set()
        for cell in row:
            if cell.is_header and cell.column > 1 and not ours.isdisjoint(words_of(cell.text)):
                own.add(cell.column)
        if id(row[0]) in foreign:
            continue
        if own:
            pairs += [(row[0], cell) for cell in row[1:] if cell.column in own]
        else:
            pairs += _neighbours(row)
    return pairs


def _rows(document: Document) -> Iterator[list[Block]]:
    cells = (block for block in document.blocks if block.kind == "cell")
    for _, row in groupby(cells, lambda cell: (cell.table, cell.row)):
        yield list(row)


def _neighbours(row: Iterable[Block]) -> Iterator[Pair]:
    """Yield each two cells of a row that stand side by side, none between them."""
    for left, right in pairwise(row):
        if left.column + 1 == right.column:
            yield left, right
