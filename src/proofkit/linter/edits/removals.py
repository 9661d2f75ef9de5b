"""How needless comments are taken out of a page: so that all else is drawn as before."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from proofkit.linter.finding import Edit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block

_MOST_DRAWN = 5_000_000
"""How many characters may be drawn to try removals: each try draws the page."""
_LEAST_TRIES = 4
_INDENT = "> \t"


def removals(document: Document, comments: Iterable[tuple[int, int]]) -> list[Edit | None]:
    """Return the edit that takes out each comment, given by its span and in order.

    It is None where any form of it would change what else is drawn: join two paragraphs or lists,
    make a heading or a table of them, or draw words that the comment's line keeps from being
    Markdown.
    """
    tried = _Tried(document)
    tried.take(list(comments))
    return tried.chosen


class _Tried:
    """What was decided of the comments so far, and how often the page may still be drawn."""

    def __init__(self, document: Document) -> None:
        self.chosen: list[Edit | None] = []
        self._document = document
        blocks = [block for block in document.blocks if block.kind != "comment"]
        places = sorted((block.source(0), block.kind) for block in blocks)
        self._starts, self._kinds = [at for at, _ in places], [kind for _, kind in places]
        self._left = max(_LEAST_TRIES, _MOST_DRAWN // (len(document.text) + 1))

    def take(self, comments: Sequence[tuple[int, int]]) -> None:
        """Take out the next comments: all in their best form, or else each half for itself."""
        if not comments:
            return
        best = [self._best(*span) for span in comments]
        if None not in best and self._has_chosen([edit for edit in best if edit]):
            return
        if len(comments) > 1:
            half = len(comments) // 2
            self.take(comments[:half])
            self.take(comments[half:])
        elif not any(self._has_chosen([form]) for form in self._others(*comments[0])):
            self.chosen.append(None)

    def _best(self, start: int, end: int) -> Edit | None:
        parts_lists = self._parts_lists(start, end)
        return None if parts_lists else next(_forms(self._document, start, end))

    def _others(self, start: int, end: int) -> Iterator[Edit]:
        if self._parts_lists(start, end):
            return iter(())
        return islice(_forms(self._document, start, end), 1, None)

    def _parts_lists(self, start: int, end: int) -> bool:
        """Whether a comment stands by itself between two items, which are of two lists for it.

        As items of one list, with an empty line between them, they would be drawn further apart.
        """
        number, source = bisect_left(self._starts, start), self._document.source
        if self._kinds[max(0, number - 1) : number + 1] != ["item", "item"]:
            return False
        if source.line_of(start).lstrip(_INDENT).rstrip() != self._document.text[start:end]:
            return False
        above, below = source.line_start(start) - 1, source.line_below(end - 1)
        return any(not source.line_of(at).strip(_INDENT) for at in (above, below or 0))

    def _has_chosen(self, edits: list[Edit]) -> bool:
        """Choose some edits if the page looks as it is with them and those before."""
        self._left -= 1
        if self._left < 0:
            return False
        made = [edit for edit in self.chosen if edit is not None] + edits
        if not self._document.looks_like(_with(self._document.text, made)):
            return False
        self.chosen += edits
        return True


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
