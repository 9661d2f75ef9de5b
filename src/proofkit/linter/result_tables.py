"""Tables of results: figures under a heading such as "Accuracy" or "test_recall"."""

from __future__ import annotations

from proofkit.linter.sentences import words_of
from proofkit.linter.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block, Section

_ACCURACY = frozenset("accuracy acc error".split())
_TELLING = frozenset("precision recall f1".split())


def sections_of_measures(document: Document) -> Iterator[Section | None]:
    """Yield the section of each figure that stands under a measure."""
    for block in _figures(document, words_of_class("metric") | _ACCURACY | _TELLING):
        yield block.section


def tell_misses_from_alerts(document: Document) -> bool:
    """Whether a column of figures is of a measure that tells missed cases from needless alerts."""
    return any(_figures(document, words_of_class("metric") | _TELLING))


def _figures(document: Document, measures: frozenset[str]) -> Iterator[Block]:
    headed = {
        block.table
        for block in document.blocks
        if block.is_header and not measures.isdisjoint(words_of(block.text.replace("_", " ")))
    }
    if headed:
        for block in document.blocks:
            is_below = block.kind == "cell" and not block.is_header and block.table in headed
            if is_below and any(c.isdigit() for c in block.text):
                yield block
