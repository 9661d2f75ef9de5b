"""Where on a page somebody asks to have a rule ignored, and what each such comment governs."""

from __future__ import annotations

import re

from proofkit.linter.ignores.suppressions import Ignore, Ignores
from proofkit.linter.ignores.wording import is_for_proofkit, rules_and_reason
from proofkit.linter.patterns import Lazy
from proofkit.linter.run.loading import all_rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block

    Span = tuple[int, int]

_RUNS_ON = Lazy(r"\n\s*\n|<!--")
"""What no reason holds: the page went on, and what closes the comment was meant for another."""
_CAPTION = Lazy(r"\s*\.\. (?:list-|csv-)?table::")
"""How reStructuredText begins a table that has a title."""
_BEHIND_ROW = Lazy(
    r"\|[ \t]*(<!--([ \t]*proofkit\b(?:[^<\n-]|<(?!!--)|-(?!->))*)-->)[ \t]*\r?$", re.M
)


def ignores_of(document: Document, rule_folders: tuple[str, ...]) -> Ignores:
    """Return the suppressions of a document, which may name rules that nobody asked for."""
    if "proofkit" not in document.lines.low:
        return Ignores([])
    known = all_rules(rule_folders)
    found = [
        Ignore(rules_and_reason(text, known), span, opening, is_closed=is_closed)
        for text, span, opening, is_closed in _comments(document)
    ]
    return Ignores(sorted(found, key=_place), known)


def _place(one: Ignore) -> Span:
    return one.open


def _comments(document: Document) -> Iterator[tuple[str, Span, Span, bool]]:
    """Yield the text of each comment, what it governs, its place, and whether it is closed."""
    is_rst = document.source.path.lower().endswith(".rst")
    rows: dict[tuple[int, int], Span] | None = None
    seen: set[int] = set()
    end = 0  # of what a comment here would govern
    table = None
    for block in reversed(document.blocks):
        if block.kind == "comment":
            if not is_for_proofkit(block.text):
                continue
            opening, is_closed = _opening(document, block)
            seen.add(opening[0])
            span = document.source.line_start(opening[0]), max(opening[1], end)
            if block.row:
                rows = _rows(document) if rows is None else rows
                span = _row_around(document, opening, rows.get((block.table, block.row)))
            yield block.text, span, opening, is_closed
        elif block.kind not in ("alt", "hidden") and not (is_rst and block.text.strip() == ".."):
            ended = block.span(0, len(block.text))[1]
            is_of_table = block.kind == "cell" and block.table == table
            is_caption = is_rst and table is not None and bool(_CAPTION.match(block.text))
            end = max(ended, end) if is_of_table or is_caption else ended
            table = block.table if block.kind == "cell" else None
    yield from _behind_rows(document, seen)


def _behind_rows(
    document: Document, seen: Container[int]
) -> Iterator[tuple[str, Span, Span, bool]]:
    """Yield the same of comments behind the last cell of a row, which the parser leaves out."""
    lines: set[int] | None = None
    for one in _BEHIND_ROW.finditer(document.text):
        if one.start(1) not in seen and is_for_proofkit(one[2]):
            if lines is None:
                cells = (block for block in document.blocks if block.kind == "cell")
                lines = {document.source.line_start(cell.source(0)) for cell in cells}
            if document.source.line_start(one.start()) in lines:
                yield one[2], _row_around(document, one.span(1)), one.span(1), True


def _opening(document: Document, block: Block) -> tuple[Span, bool]:
    """Return where a comment stands, and whether it ends where it should.

    Of one that does not, that is its first line.
    """
    text, inside = document.text, block.source(0)
    start = max(text.rfind("<!--", 0, inside + 1), 0)
    end = text.find("-->", inside)
    reach = block.span(0, len(block.text))[1]
    is_closed = end >= 0 and not any(map(str.isalnum, text[reach:end]))
    if is_closed and not _RUNS_ON.search(block.text):
        return (start, end + 3), True
    return (start, document.source.line_start(start) + len(document.source.line_of(start))), False


def _rows(document: Document) -> dict[tuple[int, int], Span]:
    """Return the span of the cells of each row."""
    found: dict[tuple[int, int], Span] = {}
    for block in document.blocks:
        if block.kind == "cell":
            start, end = block.span(0, len(block.text))
            first, last = found.get((block.table, block.row), (start, end))
            found[block.table, block.row] = min(first, start), max(last, end)
    return found


def _row_around(document: Document, opening: Span, cells: Span | None = None) -> Span:
    """Return the line of a comment in a row, and of the row what goes beyond it."""
    start = document.source.line_start(opening[0])
    below = document.source.line_below(opening[1] - 1)
    end = len(document.text) if below is None else below
    return (min(start, cells[0]), max(end, cells[1])) if cells else (start, end)
