"""Builds blocks from a parser's events, which `document.py` feeds one by one."""

from __future__ import annotations

from proofkit.linter.blocks import OPAQUE, Block, Builder, Link
from proofkit.linter.markup import HtmlFeeder
from proofkit.linter.written_titles import ends_at_title, is_item, promote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from proofkit.linter.source import Source

_BLOCKS = frozenset({"Paragraph", "Heading", "Item", "TableCell", "CodeBlock"})
_INLINE = frozenset({"Emphasis", "Strikethrough", "Link", "Table", "TableHead", "TableRow"})


class Reader:
    """Takes start, end and text events in reading order and keeps the blocks they make."""

    def __init__(self, source: Source) -> None:
        self.source = source.text
        self._lines = source
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.is_recovering = False
        self._builder: Builder | None = None
        self._intros: list[Block | None] = []
        self._quotes = 0
        self._table = 0
        self._row = 0
        self._in_header = False
        self._in_code = False
        self._images: list[tuple[str, int, list[str]]] = []
        self._html: list[tuple[str, int]] | None = None
        self._feeder = HtmlFeeder(self)

    def start(self, kind: str, data: Any, at: int) -> None:
        """Begin a container, a block or a run of marked-up text."""
        if kind == "Paragraph":
            if not (self._builder and self._builder.kind == "item" and not self._builder.parts):
                self.open("item" if self._intros else "paragraph")
        elif kind == "Heading":
            self.open("heading", int(data["level"][1]))
        elif kind == "Item":
            self.open("item")
        elif kind == "Strong":
            if self._builder:
                self._builder.open_bold()
        elif kind == "Link":
            self.links.append(Link(data["dest_url"], at, "", False))
            if self._builder:
                self._builder.open_link(is_pointer=data["dest_url"].startswith("#"))
        elif kind == "Image":
            self._images.append((data["dest_url"], at, []))
        elif kind == "TableCell":
            self.open("cell")
        elif kind == "CodeBlock":
            self.open("code")
            self._in_code = True
        elif kind in ("TableHead", "TableRow"):
            self.next_row(is_header=kind == "TableHead")
        elif kind not in _INLINE or kind == "Table":
            self.flush()
            if kind == "List":
                self._intros.append(self._last_text())
            elif kind == "BlockQuote":
                self._quotes += 1
            elif kind == "HtmlBlock":
                self._html = []
            elif kind == "Table":
                self.next_table()

    def end(self, kind: str) -> None:
        """End what `start` began."""
        if kind in _BLOCKS:
            self.flush()
            self._in_code = False
        elif kind == "Strong":
            if self._builder:
                self._builder.close_bold()
        elif kind == "Link":
            if self._builder:
                self._builder.close_link()
        elif kind == "Image":
            url, at, words = self._images.pop()
            self.image(url, at, "".join(words))
        elif kind == "HtmlBlock":
            pieces, self._html = self._html or [], None
            self._feeder.feed_block(pieces)
        elif kind not in _INLINE:
            self.flush()
            self._in_code = False
            if kind == "List":
                self._intros.pop()
            elif kind == "BlockQuote":
                self._quotes -= 1

    def text(self, text: str, at: int) -> None:
        """Add text; where the source holds other characters at `at` it was an entity."""
        if self._images:
            self._images[-1][2].append(text)
            return
        builder = self._builder or self.open("paragraph")
        if self._in_code:
            builder.raw(text, at)
        elif self._feeder.is_hiding:
            self.aside("hidden", text, at)
        elif self.source.startswith(text, at):
            builder.verbatim(text, at)
        else:
            builder.replaced(text, at)

    def code_span(self, text: str, at: int) -> None:
        """Add code within a sentence: a name is opaque, several words are read."""
        if self._images:
            self._images[-1][2].append(text)
        elif self._builder and text.count(" ") >= 3:
            found = self.source.find(text, at, at + len(text) + 8)
            self._builder.verbatim(text, found) if found >= 0 else self._builder.replaced(text, at)
        elif self._builder:
            self._builder.replaced(OPAQUE, at)

    def line_break(self, at: int, is_hard: bool) -> None:
        """Add the end of a source line within a block."""
        if self._images:
            self._images[-1][2].append(" ")
        elif self._builder:
            below = self._lines.line_below(at)
            behind = len(self.source) if below is None else below
            if ends_at_title(self._builder, self.source, behind):
                self._intros = [None for _ in self._intros]  # a list does not go on behind a title
                self.open("paragraph")
            else:
                is_end = is_hard or is_item(self.source, behind)
                self._builder.replaced("\n" if is_end else " ", at)

    def html(self, text: str, at: int) -> None:
        """Add HTML, of a block or within a sentence."""
        if self._html is not None:
            self._html.append((text, at))
        else:
            self._feeder.feed_inline(text, at)

    def image(self, url: str, at: int, alt: str) -> None:
        """Add an image; its description is a block of its own."""
        self.links.append(Link(url, at, alt, True))
        self.aside("alt", alt, at)

    def aside(self, kind: str, text: str, at: int) -> None:
        """Add a block that stands beside the visible text: alt, comment or hidden."""
        builder = Builder(kind)
        if self.source.startswith(text, at):
            builder.verbatim(text, at)
        else:
            builder.replaced(text, at)
        self._keep(builder)

    def next_table(self) -> None:
        """Begin a table."""
        self._table += 1
        self._row = 0

    def next_row(self, is_header: bool = False) -> None:
        """Begin a row of the current table."""
        self.flush()
        self._row += 1
        self._in_header = is_header

    def open_cell(self, is_header: bool) -> None:
        """Begin a cell of a table that says of each cell whether it is a heading."""
        self.open("cell")
        self._in_header = is_header

    def open(self, kind: str, level: int = 0) -> Builder:
        """Begin a block, ending the one before."""
        if self._builder is not None:
            self.flush()
        self._builder = builder = Builder(kind, level)
        return builder

    def flush(self) -> None:
        """End the current block and keep it when it holds anything."""
        builder, self._builder = self._builder, None
        if builder is not None:
            self._keep(builder)

    def _keep(self, builder: Builder) -> None:
        block = builder.block()
        if block is None:
            return
        if block.kind == "cell":
            block.table, block.row = self._table, self._row
            block.is_header = self._in_header
        elif block.kind == "paragraph":
            promote(block)
        if self._intros:
            block.intro = self._intros[-1]
        if self._quotes:
            block.is_quoted = True
        if self.is_recovering:
            block.is_recovered = True
        block.number = len(self.blocks)
        self.blocks.append(block)

    def _last_text(self) -> Block | None:
        for block in reversed(self.blocks[-4:]):
            if block.is_prose:
                return block
        return None
