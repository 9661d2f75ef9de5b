"""Leaves out what stands in code, in quotations or in tables, where a sign means something else."""

from __future__ import annotations

from bisect import bisect_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

Spans = list[tuple[int, int]]


def in_prose(document: Document, spans: Spans) -> Spans:
    """Return the spans that stand neither in a block of code nor begin in code within a line."""
    apart = _outside(spans, document.once(_code)) if spans else []
    return [span for span in apart if not _is_in_code_span(document, span[0])]


def in_own_words(document: Document, spans: Spans) -> Spans:
    """Return the spans that stand neither in a quotation nor in a table."""
    return _outside(spans, document.once(_quotations)) if spans else []


def _outside(spans: Spans, others: Spans) -> Spans:
    """Return the spans that share nothing with any of `others`, which are in order."""
    starts = [start for start, _ in others]
    kept = []
    for start, end in spans:
        number = bisect_left(starts, end) - 1
        if number < 0 or others[number][1] <= start:
            kept.append((start, end))
    return kept


def _code(document: Document) -> Spans:
    codes = [block for block in document.blocks if block.kind == "code" and block.text]
    return sorted(block.span(0, len(block.text)) for block in codes)


def _quotations(document: Document) -> Spans:
    quoted = [block for block in document.blocks if block.is_quoted or block.kind == "cell"]
    return sorted(block.span(0, len(block.text)) for block in quoted)


def _is_in_code_span(document: Document, at: int) -> bool:
    """Whether a backtick that opens before `at` on its line closes behind it."""
    start, end = document.lines.around(at)
    text = document.text
    return text.count("`", start, at) % 2 == 1 and "`" in text[at:end]


_QUOTES = (('"', '"'), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"), ("\u201e", "\u201c"))


def is_in_quotes(document: Document, at: int) -> bool:
    """Whether a quotation mark that opens before `at` on its line closes behind it."""
    start, end = document.lines.around(at)
    before, after = document.text[start:at], document.text[at:end]
    for opening, closing in _QUOTES:
        if opening == closing:
            is_open = before.count(opening) % 2 == 1
        else:
            is_open = before.rfind(opening) > before.rfind(closing)
        if is_open and closing in after:
            return True
    return False
