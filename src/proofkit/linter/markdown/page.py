"""A whole page of Markdown: what stands before it, its text, and what an open fence hides."""

from __future__ import annotations

from proofkit.linter.markdown.beginning import end_of_front_matter, end_of_page_fence
from proofkit.linter.markdown.events import Events
from proofkit.linter.markdown.reader import Reader
from proofkit.linter.markdown.sections import sections_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.source import Source


class Page:
    """The blocks, links and sections of a text.

    `fence` is the span of a line that opens a fence around the whole page, `open_fence` where one
    opens that is never closed; both are None where there is none.
    """

    def __init__(self, source: Source) -> None:
        text = source.text
        reader = Reader(source)
        events = Events(reader)
        start = end_of_front_matter(text)
        if start:
            reader.aside("code", text[:start], 0)
        page = end_of_page_fence(text, start)
        self.fence = (start, page) if page > start else None
        open_fence = events.feed(page)
        if self.fence and open_fence is not None and not text[open_fence:].strip("`~ \r\n"):
            open_fence = None  # the end of the page's own
        self.open_fence = open_fence
        if open_fence is not None and (after := text.find("\n", open_fence) + 1):
            # What an unclosed fence hides is judged all the same, or each part of the page would be
            # missed where one fence is to blame; but no reader has seen it.
            reader.is_recovering = True
            events.feed(after)
        self.blocks = reader.blocks
        self.links = reader.links
        self.sections = sections_of(reader.blocks)
