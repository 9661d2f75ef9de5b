"""One block in the making: pieces of text in reading order, and what marks them."""

from __future__ import annotations

from proofkit.linter.markdown.blocks import OPAQUE, Block
from proofkit.linter.markdown.plain import plain_pieces


class Builder:
    """Collects the pieces of one block in reading order."""

    length = 0
    bold = 0  # how much of the text is one bold opening
    bold_from = -1
    has_bold = False
    link_from = -1
    linked = 0  # characters that are the text of links
    is_pointer = False  # opens with a link to another place on the page
    has_pointer = False
    task = ""
    is_summary = False
    is_struck = False  # what is told from here on is struck through

    def __init__(self, kind: str, level: int = 0) -> None:
        self.kind = kind
        self.level = level
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, bool]] = []

    def open_link(self, *, is_pointer: bool) -> None:
        """Note that a link begins here; `is_pointer` when it leads to a place on this page."""
        self.link_from = self.length
        if is_pointer and not self.has_pointer:  # only the first can open the block
            self.has_pointer = True
            self.is_pointer = not any(c.isalnum() for part in self.parts for c in part)

    def close_link(self) -> None:
        """Note that the link ends here."""
        if self.link_from >= 0:
            self.linked += self.length - self.link_from
            self.link_from = -1

    def tell(self, text: str, offset: int, source: str) -> None:
        """Add text; where the source holds other characters at `offset` it was an entity."""
        if source.startswith(text, offset):
            self.verbatim(text, offset)
        else:
            self.replaced(text, offset)

    def verbatim(self, text: str, offset: int) -> None:
        """Add text that stands in the source as it is here."""
        if text.isascii():
            self._add(text, offset, True)
            return
        for piece, at in plain_pieces(text):
            self._add(piece, offset + at, True)

    def replaced(self, text: str, offset: int) -> None:
        """Add text that stands for something else at `offset`: an entity, a code span, a break."""
        if text.isascii():
            self._add(text, offset, False)
            return
        for piece, _ in plain_pieces(text):
            self._add(piece, offset, False)

    def raw(self, text: str, offset: int) -> None:
        """Add code as it is, look-alikes and all."""
        self._add(text, offset, True)

    def _add(self, text: str, offset: int, is_exact: bool) -> None:
        if self.is_struck:
            return
        self.pieces.append((self.length, offset, is_exact))
        self.parts.append(text)
        self.length += len(text)

    def open_bold(self) -> None:
        """Note that bold text begins here."""
        if not self.has_bold:  # only the first can open the block
            self.has_bold = True
            if not any(c.isalnum() or c == OPAQUE for part in self.parts for c in part):
                self.bold_from = self.length  # a pictogram may stand before it

    def close_bold(self) -> None:
        """Note that bold text ends here."""
        if self.bold_from >= 0 and not self.bold:
            self.bold = self.length

    def block(self) -> Block | None:
        """Return the finished block, or None when it holds nothing."""
        text = "".join(self.parts)
        if self.kind != "code" and not text.strip():
            return None
        block = Block(self.kind, text, self.pieces)
        if self.level:
            block.level = self.level
        if self.bold:
            block.label = self.bold
        if self.task:
            block.task = self.task
        if self.is_summary and not text.rstrip().endswith("."):
            block.is_summary = True
        elif self.is_summary:
            block.kind = "paragraph"
        if self.is_pointer:
            block.is_pointer = True
        if self.linked:
            block.is_link = self.linked >= len(text.strip()) > 0
        return block
