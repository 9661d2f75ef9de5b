"""A whole page of Markdown: what stands before it, its text, and what an open fence hides."""

from __future__ import annotations

from proofkit.linter.markdown.beginning import (
    end_of_front_matter,
    end_of_page_fence,
    shown_settings,
)
from proofkit.linter.markdown.events import Events
from proofkit.linter.markdown.reader import Reader
from proofkit.linter.markdown.sections import sections_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.source import Source


class Page:
    """The blocks, links and sections of a text.

    `start` is where it begins, behind its settings and a fence around the whole page; `fence` is
    the span of the line that opens such a fence, `open_fence` where the first one opens that is
    never closed; both are None where there is none.
    """

    def __init__(self, source: Source) -> None:
        text = source.text
        reader = Reader(source)
        start = end_of_front_matter(text)
        if start:
            reader.aside("code", text[:start], 0)
            for at, value in shown_settings(text, start):
                reader.aside("alt", value, at)
        page = end_of_page_fence(text, start)
        self.start = page
        self.fence = (start, page) if page > start else None
        self.open_fence: int | None = None
        if source.path.lower().endswith(".rst"):
            self._read_restructured(reader, source, page)
        else:
            for first, last in source.parts:
                if last > page:
                    self._read(reader, max(first, page), last)
        self.blocks = reader.blocks
        self.links = reader.links
        self.sections = sections_of(reader.blocks)

    def _read_restructured(self, reader: Reader, source: Source, start: int) -> None:
        """Read a page of reStructuredText: its tables by themselves, the rest as Markdown."""
        from proofkit.linter.markdown.restructured import Lines
        from proofkit.linter.markdown.restructured_tables import Tables

        lines = Lines(source)
        for table in Tables(lines).find():
            if table.start >= start:
                self._read(reader, start, table.start)
                table.tell(reader)
                start = table.end
        self._read(reader, start, len(source.text))
        reader.links += lines.links()

    def _read(self, reader: Reader, start: int, end: int) -> None:
        """Read a part of the page that is drawn for itself."""
        events = Events(reader)
        reader.is_hiding = False
        open_fence = events.feed(start, end)
        if open_fence is None:
            return
        if self.fence and not reader.source[open_fence:end].strip("`~ \r\n"):
            return  # the end of the page's own
        if self.open_fence is None:
            self.open_fence = open_fence
        if after := reader.source.find("\n", open_fence, end) + 1:
            # What an unclosed fence hides is judged all the same, or each part of the page would be
            # missed where one fence is to blame; but no reader has seen it.
            reader.is_recovering = True
            events.feed(after, end)
            reader.is_recovering = False
