"""HTML inside Markdown, read leniently: which tags break a block, hide text or carry a target."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import partial

from proofkit.linter.markdown.reader import Reader
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TAG = Lazy(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,20})([^<>]{0,4000})>")
_VALUE = r"""\s{0,9}=\s{0,9}["']?([^"'>]{0,2000})"""
_ENTITY = Lazy(r"(&#?\w{1,40};)")
_HIDDEN = Lazy(r"(?:^|\s)hidden(?:[\s=/]|$)|display\s*:\s*none|visibility\s*:\s*hidden", re.I)
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BREAKS = frozenset(
    "p div li ul ol tr table thead tbody section article header footer center details summary "
    "blockquote dd dt dl hr figure figcaption".split()
)
UNSEEN = frozenset({"script", "style", "template", "noscript", "title", "textarea"})
STRUCK = frozenset({"s", "del", "strike"})
VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "source"})


def read(html: str) -> Iterator[tuple[str, str, str, int]]:
    """Yield (what, name, attributes or text, offset): "text", "open", "close" or "comment".

    Linear in the length: a tag longer than 4,000 characters and a comment that is never closed
    are taken as they would be drawn (as text, and as hidden to the end).
    """
    at, size = 0, len(html)
    while at < size:
        angle = html.find("<", at)
        if angle < 0:
            yield "text", "", html[at:], at
            return
        if angle > at:
            yield "text", "", html[at:angle], at
        if html.startswith("<!--", angle):
            end = html.find("-->", angle + 4)
            end = size if end < 0 else end
            yield "comment", "", html[angle + 4 : end], angle + 4
            at = end + 3
        elif tag := _TAG.match(html, angle):
            what = "close" if tag[1] else "open"
            yield what, tag[2].lower(), tag[3], angle
            at = tag.end()
        else:
            yield "text", "", "<", angle
            at = angle + 1


def attribute(attributes: str, name: str) -> str:
    """Return the value of an attribute, or an empty text."""
    return _attribute(attributes, name)[0]


def _attribute(attributes: str, name: str) -> tuple[str, int]:
    """Return the value of an attribute, or an empty text, and where it begins."""
    found = re.search(r"(?:^|\s)" + name + _VALUE, attributes, re.I)
    if found is None:
        return "", 0
    return found[1].strip(), found.end(1) - len(found[1].lstrip())


def is_hiding(attributes: str) -> bool:
    """Whether the element's own attributes keep it from being drawn."""
    return bool(attributes) and bool(_HIDDEN.search(attributes))


def unescaped(text: str) -> str:
    """Return text with its entities undone."""
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)


class HtmlFeeder:
    """Passes HTML on to a reader as headings, paragraphs, cells, images, links and comments."""

    def __init__(self, target: Reader) -> None:
        self.target = target
        self._block: list[tuple[str, int]] | None = None
        self._hiding: list[str] = []
        self._unseen = ""

    def open_block(self) -> None:
        """Begin a block of HTML, which comes line by line."""
        self.target.close_block()
        self._block = []

    def close_block(self) -> None:
        """Read the block."""
        pieces, self._block = self._block or [], None
        starts, total = [], 0
        for text, _ in pieces:
            starts.append(total)
            total += len(text)
        for what, name, value, position in read("".join(text for text, _ in pieces)):
            line = bisect_right(starts, position) - 1
            self._feed(what, name, value, pieces[line][1] + position - starts[line], is_block=True)
        self.target.close_block()

    def feed(self, text: str, at: int) -> None:
        """Add a line to the block, or read one tag or comment within a sentence."""
        if self._block is not None:
            self._block.append((text, at))
            return
        for what, name, value, position in read(text):
            self._feed(what, name, value, at + position, is_block=False)

    def _feed(self, what: str, name: str, value: str, at: int, *, is_block: bool) -> None:
        if what == "comment":
            self.target.aside("comment", value, at)
        elif what == "text":
            self._text(value, at)
        elif what == "open":
            self._open(name, value, at, is_block=is_block)
        else:
            self._close(name, is_block=is_block)
        self.target.is_hiding = bool(self._hiding or self._unseen)

    def _open(self, name: str, attributes: str, at: int, *, is_block: bool) -> None:
        if self._hiding[-1:] == ["p"] and (name in BREAKS or name in HEADINGS):
            self._hiding.pop()  # a paragraph ends where the next block begins
        if name in UNSEEN:
            self._unseen = self._unseen or name
        elif name not in VOID and not self._unseen and self._hides(name, attributes):
            self.target.close_block()
            self._hiding.append(name)
        elif name in _INLINE:
            _INLINE[name](self.target, attributes, at)
        elif is_block and name in _OPENINGS:
            _OPENINGS[name](self.target)

    def _close(self, name: str, *, is_block: bool) -> None:
        if self._unseen:  # where "<div>" may be a text of a script
            self._unseen = "" if name == self._unseen else self._unseen
        elif name in self._hiding[-1:]:
            self._hiding.pop()
        elif name in STRUCK:
            self.target.close_struck()
        elif is_block and (name in BREAKS or name in HEADINGS):
            self.target.close_block()
            if name == "details":
                self.target.around.close_fold()

    def _hides(self, name: str, attributes: str) -> bool:
        """Whether an element hides what is in it, or has to end before the one that does."""
        return is_hiding(attributes) or name in self._hiding[-1:]

    def _text(self, value: str, at: int) -> None:
        if self._unseen:
            self.target.aside("hidden", value, at)
            return
        for number, line in enumerate(value.split("\n")):
            if number:
                self.target.line_break(at - 1, is_hard=False)
            if line:
                self.target.text(unescaped(line), at)
            at += len(line) + 1


def _line_break(target: Reader, attributes: str, at: int) -> None:
    target.line_break(at, is_hard=True)


def _image(target: Reader, attributes: str, at: int) -> None:
    alt, place = _attribute(attributes, "alt")
    place += at + len("<img")
    pieces = []
    for piece in _ENTITY.compiled.split(alt) if "&" in alt else [alt]:
        pieces.append((unescaped(piece), place))
        place += len(piece)
    target.image(attribute(attributes, "src"), at, pieces)


def _link(target: Reader, attributes: str, at: int) -> None:
    target.open_link(attribute(attributes, "href"), at)


def _struck(target: Reader, attributes: str, at: int) -> None:
    target.open_struck()


def _open_fold(target: Reader) -> None:
    target.close_block()
    target.around.open_fold()


_INLINE: dict[str, Callable[[Reader, str, int], None]] = {
    "br": _line_break,
    "img": _image,
    "a": _link,
    **dict.fromkeys(STRUCK, _struck),
}
"""What means something within a sentence, too."""
_OPENINGS: dict[str, Callable[[Reader], object]] = {
    **dict.fromkeys(BREAKS, Reader.close_block),
    **{name: partial(Reader.open_heading, level=level) for name, level in HEADINGS.items()},
    "details": _open_fold,
    "summary": Reader.open_summary,
    "table": Reader.open_table,
    "tr": Reader.open_row,
    "td": partial(Reader.open_cell, is_header=False),
    "th": partial(Reader.open_cell, is_header=True),
    "li": Reader.open_item,
}
"""What only does in a block of HTML."""
