"""Builds blocks of what a page says, told piece by piece in reading order."""

from __future__ import annotations

from proofkit.linter.markdown.blocks import OPAQUE, Block, Link
from proofkit.linter.markdown.builder import Builder
from proofkit.linter.markdown.cells import Cells
from proofkit.linter.markdown.surroundings import Surroundings
from proofkit.linter.markdown.written_titles import BOLD_LEVEL, ends_at_title, is_item, promote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.source import Source

    Pieces = list[tuple[str, int]]

_SHOWN = "<!-- proofkit:"


class Reader:
    """Keeps the blocks and links of a page.

    What an `open_` begins the `close_` of the same name ends; a block ends where another begins,
    too. `at` is always an offset in the source.
    """

    def __init__(self, source: Source) -> None:
        self.source = source.text
        self._lines = source
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.is_recovering = False  # whether a fence that is never closed hides what comes
        self.is_hiding = False  # whether an element that is not drawn is open
        self._builder: Builder | None = None
        self.around = Surroundings()
        self._cells = Cells()
        self._images: list[tuple[str, int, Pieces]] = []

    def open_paragraph(self) -> None:
        """Begin a paragraph; the first one of an item is the item."""
        if not (self._builder and self._builder.kind == "item" and not self._builder.parts):
            self._open("item" if self.around.intros else "paragraph")

    def open_heading(self, level: int) -> None:
        """Begin a heading."""
        self._open("heading", level)

    def open_item(self) -> None:
        """Begin an item of a list."""
        self._open("item")

    def open_code(self) -> None:
        """Begin a block of code."""
        self._open("code")

    def open_cell(self, *, is_header: bool | None = None) -> None:
        """Begin a cell, which may say whether it is a heading where its row does not."""
        self._open("cell")
        self._cells.begin(is_header=is_header)

    def mark_task(self, *, is_done: bool) -> None:
        """Note that the current item is a task, and whether it is ticked."""
        if self._builder:
            self._builder.task = "done" if is_done else "open"

    def close_block(self) -> None:
        """End the current block, if there is one, and keep it when it holds anything."""
        builder, self._builder = self._builder, None
        if builder is not None:
            self._keep(builder)

    def open_list(self) -> None:
        """Begin a list, which the text before it introduces."""
        self.close_block()
        last = (block for block in reversed(self.blocks[-4:]) if block.is_prose)
        self.around.intros.append(next(last, None))

    def close_list(self) -> None:
        """End a list."""
        self.close_block()
        self.around.intros.pop()

    def open_quote(self) -> None:
        """Begin a quotation."""
        self.close_block()
        self.around.quotes += 1

    def close_quote(self) -> None:
        """End a quotation."""
        self.close_block()
        self.around.quotes -= 1

    def open_summary(self) -> None:
        """Begin what is shown of a folded part: its heading."""
        self._open("heading", BOLD_LEVEL).is_summary = True

    def open_table(self) -> None:
        """Begin a table."""
        self.close_block()
        self._cells.begin_table()

    def open_row(self, *, is_header: bool = False) -> None:
        """Begin a row of the current table."""
        self.close_block()
        self._cells.begin_row(is_header=is_header)

    def open_bold(self) -> None:
        """Begin bold text."""
        if self._builder:
            self._builder.open_bold()

    def close_bold(self) -> None:
        """End bold text."""
        if self._builder:
            self._builder.close_bold()

    def open_struck(self) -> None:
        """Begin text that is struck through: what was withdrawn is not said."""
        if self._builder:
            self._builder.is_struck = True

    def close_struck(self) -> None:
        """End text that is struck through."""
        if self._builder:
            self._builder.is_struck = False

    def open_link(self, url: str, at: int) -> None:
        """Begin a link."""
        self.links.append(Link(url, at, "", False))
        if self._builder:
            self._builder.open_link(is_pointer=url.startswith("#"))

    def close_link(self) -> None:
        """End a link."""
        if self._builder:
            self._builder.close_link()

    def open_image(self, url: str, at: int) -> None:
        """Begin an image; the text until its end is its description."""
        self._images.append((url, at, []))

    def close_image(self) -> None:
        """End an image."""
        self.image(*self._images.pop())

    def image(self, url: str, at: int, alt: Pieces) -> None:
        """Add an image; its description, in pieces with their places, is a block of its own."""
        builder = Builder("alt")
        for text, place in alt:
            builder.tell(text, place, self.source)
        self.links.append(Link(url, at, "".join(builder.parts), True))
        self._keep(builder)

    def text(self, text: str, at: int) -> None:
        """Add text; where the source holds other characters at `at` it was an entity."""
        if self._images:
            self._images[-1][2].append((text, at))
            return
        builder = self._builder or self._open("paragraph")
        if builder.kind == "code":
            builder.raw(text, at)
        elif self.is_hiding:
            self.aside("hidden", text, at)
        else:
            builder.tell(text, at, self.source)

    def code_span(self, text: str, at: int) -> None:
        """Add code within a sentence: a name is opaque, several words are read.

        A comment for proofkit that is shown is none of the sentence's words either.
        """
        if self._images:
            self._images[-1][2].append((text, at))
        elif self._builder and text.count(" ") >= 3 and not text.startswith(_SHOWN):
            found = self.source.find(text, at, at + len(text) + 8)
            self._builder.tell(text, found if found >= 0 else at, self.source)
        elif self._builder:
            self._builder.replaced(OPAQUE, at)

    def line_break(self, at: int, *, is_hard: bool) -> None:
        """Add the end of a source line within a block."""
        if self._images:
            self._images[-1][2].append((" ", at))
        elif self._builder:
            below = self._lines.line_below(at)
            behind = len(self.source) if below is None else below
            if ends_at_title(self._builder, self.source, behind):
                self.around.end_lists()  # none goes on behind a title
                self._open("paragraph")
            else:
                is_end = is_hard or is_item(self.source, behind)
                self._builder.replaced("\n" if is_end else " ", at)

    def aside(self, kind: str, text: str, at: int) -> None:
        """Add a block that stands beside the visible text: alt, comment or hidden."""
        builder = Builder(kind)
        builder.tell(text, at, self.source)
        self._keep(builder)

    def _open(self, kind: str, level: int = 0) -> Builder:
        if self._builder is not None:
            self.close_block()
        self._builder = builder = Builder(kind, level)
        return builder

    def _keep(self, builder: Builder) -> None:
        block = builder.block()
        if block is None:
            return
        is_in_cell = block.kind == "comment" and self._builder and self._builder.kind == "cell"
        if block.kind == "cell" or is_in_cell:
            self._cells.mark(block)
        elif block.kind == "paragraph":
            promote(block)
        self.around.mark(block)
        if self.is_recovering:
            block.is_recovered = True
        block.number = len(self.blocks)
        self.blocks.append(block)
