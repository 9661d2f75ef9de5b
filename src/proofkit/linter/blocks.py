"""The parts of a document: blocks of text that know where each character came from."""

from __future__ import annotations

from bisect import bisect_right

from proofkit.linter.plain import plain_pieces

OPAQUE = "\ufffc"
"""Stands in a text for a name in code, which is no word of the sentence."""


class Link:
    """A link or an image: its target and where it stands in the source."""

    __slots__ = ("is_image", "offset", "text", "url")

    def __init__(self, url: str, offset: int, text: str, is_image: bool) -> None:
        self.url = url
        self.offset = offset
        self.text = text
        self.is_image = is_image


class Section:
    """A heading and what stands under it, up to the next heading.

    `number` is its place among the sections of the document.
    """

    __slots__ = ("blocks", "heading", "level", "memo", "number", "parent", "title")

    def __init__(self, heading: Block | None, parent: Section | None, number: int = 0) -> None:
        self.number = number
        self.heading = heading
        self.parent = parent
        self.title = heading.text if heading else ""
        self.level = heading.level if heading else 0
        self.blocks: list[Block] = []
        self.memo: dict[str, object] = {}


class Block:
    """A run of text that belongs together.

    `kind` is heading, paragraph, item, cell, alt (of an image), code, comment or hidden.
    `intro` is the block that introduces this one: a list's opening line, or the parent item.
    `label` is how much of the text is a bold opening ("**Limits:** ...").
    `is_recovered` is whether it stands behind a fence that is never closed, which hides it.
    """

    # Most blocks are like these in most things, and need not keep that for themselves.
    level = 0
    label = 0
    number = 0
    intro: Block | None = None
    section: Section | None = None
    is_quoted = False
    is_pointer = False
    is_link = False
    is_recovered = False
    is_header = False
    table = 0
    row = 0

    def __init__(self, kind: str, text: str, pieces: list[tuple[int, int, bool]]) -> None:
        self.kind = kind
        self.text = text
        self.pieces = pieces

    def source(self, position: int) -> int:
        """Return the source offset of the character at `position` of the text."""
        found = bisect_right(self.pieces, position, key=_first) - 1
        if found < 0:
            return self.pieces[0][1] if self.pieces else 0
        start, offset, is_exact = self.pieces[found]
        return offset + (position - start if is_exact else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source offsets around the characters from `start` to `end`."""
        first = self.source(start)
        return first, max(first + 1, self.source(max(start, end - 1)) + 1)

    @property
    def is_prose(self) -> bool:
        """Whether it is text of the page (not code, comment, alt or hidden).

        What a fence that is never closed hides is prose too: the fence is reported, and closing it
        would give the text back.
        """
        return self.kind in _PROSE

    @property
    def is_visible(self) -> bool:
        """Whether a reader sees it as text on the page as the page is now."""
        return self.kind in _PROSE and not self.is_recovered


_PROSE = frozenset({"heading", "paragraph", "item", "cell"})


def _first(piece: tuple[int, int, bool]) -> int:
    return piece[0]


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
        self.pieces.append((self.length, offset, is_exact))
        self.parts.append(text)
        self.length += len(text)

    def open_bold(self) -> None:
        """Note that bold text begins here."""
        if not self.has_bold:  # only the first can open the block
            self.has_bold = True
            if not "".join(self.parts).strip(" \n\t#>-:"):
                self.bold_from = self.length

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
        if self.is_pointer:
            block.is_pointer = True
        if self.linked:
            block.is_link = self.linked >= len(text.strip()) > 0
        return block
