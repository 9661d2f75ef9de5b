"""Where a text was left open: what is still to be done, named or written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from proofkit.linter.patterns import Lazy
from proofkit.linter.prose_only import in_prose
from proofkit.linter.unfinished import (
    missing_values,
    placeholders,
    template_fields,
    template_gaps,
    template_orders,
    unwritten,
)
from proofkit.linter.words.forms import apart
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block

_ABBREVIATIONS = frozenset(("TBD", "TBA", "TBC"))
_LONGEST = 80
_WORD = Lazy(r"[^\W\d_]+")
_IN_PROSE = (missing_values.FORMS, template_fields.FORMS, unwritten.FORMS)


def placeholders_in(document: Document) -> list[tuple[int, int]]:
    """Return the span of each placeholder in reading order, none inside another."""
    return document.once(_find)


def is_left_open(document: Document, block: Block) -> bool:
    """Whether a placeholder is most of what a block says."""
    start, end = block.span(0, len(block.text))
    spans = placeholders_in(document)
    first = max(0, bisect_right(spans, (start, start)) - 1)
    inside = spans[first : bisect_left(spans, (end, end))]
    covered = sum(max(0, min(end, b) - max(start, a)) for a, b in inside)
    return covered * 2 > len(block.text.strip())


def _words(text: str) -> list[str]:
    return [word[0].lower() for word in _WORD.finditer(text)]


def _is_explained(text: str, start: int, end: int) -> bool:
    """Whether what could mean "to be done" is an abbreviation of the words that stand by it."""
    if text[start:end] not in _ABBREVIATIONS:
        return False
    after = _words(text[end : end + _LONGEST].partition("\n")[0])[:3]
    before = _words(text[max(0, start - _LONGEST) : start].rpartition("\n")[2])[-3:]
    initials = text[start:end].lower()
    return any(
        "".join(word[0] for word in words) == initials and words[:2] != ["to", "be"]
        for words in (after, before)
    )


def _find(document: Document) -> list[tuple[int, int]]:
    lines = document.lines
    if "&lt;" in lines.low:  # as they are drawn, each character in its place
        lines = Lines(lines.text.replace("&lt;", "   <").replace("&gt;", ">   "))
    anywhere = placeholders.FORMS.find(lines) + template_gaps.find(lines)
    anywhere += template_orders.FORMS.find(lines)
    anywhere = [span for span in anywhere if not _is_explained(document.text, *span)]
    of_prose = [span for forms in _IN_PROSE for span in forms.find(lines)]
    return apart(anywhere + in_prose(document, of_prose))
