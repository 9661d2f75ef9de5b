"""Leaves out what stands in code, where a sign means what the language says it means."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document


def in_prose(document: Document, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans that begin neither in a block of code nor in code within a line."""
    if not spans:
        return spans
    blocks = document.once(_code_blocks)
    return [
        span
        for span in spans
        if not any(start <= span[0] < end for start, end in blocks)
        and not _is_in_code_span(document, span[0])
    ]


def _code_blocks(document: Document) -> list[tuple[int, int]]:
    codes = [block for block in document.blocks if block.kind == "code" and block.text]
    return [block.span(0, len(block.text)) for block in codes]


def _is_in_code_span(document: Document, at: int) -> bool:
    """Whether a backtick that opens before `at` on its line closes behind it."""
    start, end = document.lines.around(at)
    text = document.text
    return text.count("`", start, at) % 2 == 1 and "`" in text[at:end]
