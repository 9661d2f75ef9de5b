"""How needless comments are taken out of a page: so that all else is drawn as before."""

from __future__ import annotations

from proofkit.linter.finding import Edit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block

_MOST_DRAWN = 5_000_000
"""How many characters may be drawn to try removals: each try draws the page."""
_LEAST_TRIES = 4


def removals(document: Document, comments: Iterable[tuple[int, int]]) -> list[Edit | None]:
    """Return the edit that takes out each comment, given by its span and in order.

    It is None where any form of it would change what else is drawn: join two paragraphs, make a
    heading or a table of them, or draw words that the comment's line keeps from being Markdown.
    """
    text = document.text
    tries = max(_LEAST_TRIES, _MOST_DRAWN // (len(text) + 1))
    made: list[Edit] = []
    chosen: list[Edit | None] = []
    for span in comments:
        found = None
        for edit in _forms(document, *span):
            tries -= 1
            if tries < 0:
                break
            if document.looks_like(_with(text, [*made, edit])):
                found = edit
                made.append(edit)
                break
        chosen.append(found)
    return chosen


def _forms(document: Document, start: int, end: int) -> Iterator[Edit]:
    """Yield the ways to take out a comment, the best first.

    One on a line of its own goes with it, or leaves it empty. Of the spaces around another, one
    is left between words and none at the end of a line.
    """
    text, source = document.text, document.source
    line_start = start - source.place(start)[1] + 1
    below = source.line_below(max(start, end - 1))
    line_end = len(text) if below is None else below
    before, after = text[line_start:start], text[end:line_end]
    if not before.strip() and not after.strip():
        yield Edit(line_start, line_end, "")
        if not any(_holds(block, start) for block in document.blocks):
            yield Edit(line_start, end + len(after.rstrip("\r\n")), "")
    elif not after.strip():
        yield Edit(line_start + len(before.rstrip(" \t")), end, "")
    else:
        is_apart = not before or before[-1] in " \t"
        yield Edit(start, end + (len(after) - len(after.lstrip(" \t")) if is_apart else 0), "")


def _holds(block: Block, at: int) -> bool:
    """Whether a block goes on behind a comment, and would be parted by an empty line."""
    is_begun = block.kind != "comment" and block.source(0) < at
    return is_begun and block.source(max(0, len(block.text.rstrip()) - 1)) > at


def _with(text: str, edits: Iterable[Edit]) -> str:
    made, at = [], 0
    for edit in edits:
        made.append(text[at : edit.start])
        at = edit.end
    return "".join(made) + text[at:]
