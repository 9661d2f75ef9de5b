"""What the parser says of a text, told to a reader. No other file knows the parser or its words."""

from __future__ import annotations

from pyromark import Options, events_with_range
from pyromark import html as _html

from proofkit.linter.markdown.html import HtmlFeeder
from proofkit.linter.markdown.underlines import with_known_underlines
from proofkit.linter.source import Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from proofkit.linter.markdown.reader import Reader

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_GFM
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_STRIKETHROUGH
)


class Events:
    """Feeds a reader from one span of its text or another."""

    def __init__(self, reader: Reader) -> None:
        html = HtmlFeeder(reader)
        self._reader = reader
        self._html = html
        self._open_fence: int | None = None
        self._data = b""
        self._end = 0
        self._where = _characters("", b"", 0)
        # What is in neither table ends the block before it.
        self._openings: dict[str, Callable[[], object]] = {
            "Paragraph": reader.open_paragraph,
            "Item": reader.open_item,
            "List": reader.open_list,
            "BlockQuote": reader.open_quote,
            "HtmlBlock": html.open_block,
            "Table": reader.open_table,
            "TableHead": lambda: reader.open_row(is_header=True),
            "TableRow": reader.open_row,
            "TableCell": reader.open_cell,
            "Strong": reader.open_bold,
            "Emphasis": _nothing,
            "Strikethrough": reader.open_struck,
        }
        self._closings: dict[str, Callable[[], object]] = {
            "List": reader.close_list,
            "BlockQuote": reader.close_quote,
            "HtmlBlock": html.close_block,
            "Strong": reader.close_bold,
            "Link": reader.close_link,
            "Image": reader.close_image,
            "Table": _nothing,
            "TableHead": _nothing,
            "TableRow": _nothing,
            "Emphasis": _nothing,
            "Strikethrough": reader.close_struck,
        }

    def feed(self, start: int, end: int) -> int | None:
        """Tell what stands in a span; return where a fence opens that is not closed there.

        Raises:
            Unreadable: the parser gave up.
        """
        body = with_known_underlines(self._reader.source[start:end])
        self._open_fence = None
        self._data = body.encode("utf-8", "surrogatepass")
        self._end = len(self._data.rstrip())
        self._where = _characters(body, self._data, start)
        try:
            self._tell(_whole(events_with_range(body, options=_OPTIONS), self._data))
        except BaseException as error:
            if not _is_panic(error):
                raise
            raise Unreadable(
                "makes the Markdown parser fail; leave it out with `exclude`, and please report it"
            ) from error
        self._reader.close_block()
        return self._open_fence

    def _tell(self, events: Iterable[tuple[str, Any, int, int]]) -> None:
        reader, where = self._reader, self._where
        openings, closings = self._openings, self._closings
        text, close_block = reader.text, reader.close_block
        for name, value, at, end in events:
            if name == "Text":
                text(value, where(at))
            elif name == "End":
                kind = value if type(value) is str else next(iter(value))
                closings.get(kind, close_block)()
            elif name == "Start":
                if type(value) is str:
                    openings.get(value, close_block)()
                else:
                    ((kind, detail),) = value.items()
                    self._open(kind, detail, at, end)
            elif name == "SoftBreak" or name == "HardBreak":
                reader.line_break(where(at), is_hard=name == "HardBreak")
            elif name == "Code":
                reader.code_span(value, where(at))
            elif name == "Html" or name == "InlineHtml":
                self._html.feed(value, where(at))
            elif name == "TaskListMarker":
                reader.mark_task(is_done=value)
            elif name == "Rule":
                close_block()

    def _open(self, kind: str, detail: Any, at: int, end: int) -> None:
        """Tell of what begins with more said about it; only of some of it does that matter."""
        reader = self._reader
        if kind == "Link":
            scheme = "mailto:" if detail["link_type"] == "Email" else ""
            reader.open_link(scheme + detail["dest_url"], self._where(at))
        elif kind == "Image":
            reader.open_image(detail["dest_url"], self._where(at))
        elif kind == "Heading":
            reader.open_heading(int(detail["level"][1]))
        elif kind == "CodeBlock":
            if type(detail) is dict:  # fenced
                is_open = end >= self._end and self._is_open(at, end)
                self._open_fence = self._where(at) if is_open else None
            reader.open_code()
        else:
            self._openings.get(kind, reader.close_block)()

    def _is_open(self, at: int, end: int) -> bool:
        """Whether the last block of a text, a fenced one, ends for want of a fence.

        What closes it stands in as many quotations, and less than four columns inside what it is
        in: the page, or an item of a list, which begins no further than the fence that opens it.
        """
        data, around = self._data, self._reader.around
        lines = data[at:end].strip(b" \t\r\n").split(b"\n")
        mark = lines[0][:1]
        length = len(lines[0]) - len(lines[0].lstrip(mark))
        last = lines[-1]
        for _ in range(around.quotes):
            last = last.lstrip(b" \t").removeprefix(b">")
        column = at - data.rfind(b"\n", 0, at) - 1 if around.intros else 0
        fence = last.strip(b" \t\r")
        if len(lines) < 2 or len(fence) < length or fence.strip(mark):
            return True
        last = last.expandtabs(4)
        return len(last) - len(last.lstrip()) > column + _FURTHEST


_FURTHEST = 3


def drawn(text: str) -> str:
    """Return a text as HTML, or nothing where the parser gives up."""
    try:
        return _html(text, options=_OPTIONS)
    except BaseException as error:
        if not _is_panic(error):
            raise
        return ""


def _is_panic(error: BaseException) -> bool:
    """Whether the parser gave up: not written in Python, that is told by its class's name alone."""
    return type(error).__name__ == "PanicException"


def _nothing() -> None:
    pass


def _whole(events: Iterable[tuple[Any, Any]], data: bytes) -> Iterator[tuple[str, Any, int, int]]:
    """Yield what happens, with what, and from which byte to which.

    Of most texts text is the most frequent event, and brackets come one by one: pieces of text
    that follow each other in the source are told as one.
    """
    first = last = -1  # the bytes of such pieces, as they stand in the source
    for event, place in events:
        at, end = place["start"], place["end"]
        if type(event) is dict:
            ((name, value),) = event.items()
            if name == "Text" and len(value) == end - at and value.isascii():
                if at != last:
                    if first >= 0:
                        yield "Text", data[first:last].decode(), first, last
                    first = at
                last = end
                continue
        else:
            name = value = event
        if first >= 0:
            yield "Text", data[first:last].decode(), first, last
            first = last = -1
        yield name, value, at, end


def _characters(text: str, data: bytes, start: int) -> Callable[[int], int]:
    """Return a function from byte offset to character offset, quick for rising offsets."""
    if len(data) == len(text):
        return start.__add__
    last_byte, last_character = 0, 0

    def where(at: int) -> int:
        nonlocal last_byte, last_character
        if at < last_byte:
            last_byte, last_character = 0, 0
        last_character += len(data[last_byte:at].decode("utf-8", "replace"))
        last_byte = at
        return last_character + start

    return where
