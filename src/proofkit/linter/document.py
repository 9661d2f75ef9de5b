"""Markdown as blocks, sections and sentences. The only file that names the parser."""

from __future__ import annotations

from pyromark import Options, events_with_range

from proofkit.linter import identifiers
from proofkit.linter.blocks import Block, Link
from proofkit.linter.identifiers import Identifier
from proofkit.linter.language import foreign_language
from proofkit.linter.lines import Lines
from proofkit.linter.page_fence import end_of_page_fence
from proofkit.linter.reader import Reader
from proofkit.linter.sections import sections_of, table_cells
from proofkit.linter.sentences import Sentence, places_in, sentences_of
from proofkit.linter.source import Source, Unreadable
from proofkit.linter.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_GFM
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_STRIKETHROUGH
)


class Document(Text):
    """One Markdown text as rules see it.

    Blocks come in reading order, sections in the order of their headings (the first holds what
    stands before any heading), and every part leads back to its place in the source.
    """

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        reader = Reader(source)
        start = _front_matter(source.text)
        if start:
            reader.aside("code", source.text[:start], 0)
        page = end_of_page_fence(source.text, start)
        self.page_fence = (start, page) if page > start else None
        self.open_fence = _parse(source.text, page, reader)
        is_end = self.open_fence is not None and not source.text[self.open_fence :].strip("`~ \r\n")
        if self.page_fence and is_end:
            self.open_fence = None  # the end of the page's own
        if self.open_fence is not None:
            # What an unclosed fence hides is judged all the same, or each part of the page would
            # be missed where one fence is to blame; but no reader has seen it.
            reader.is_recovering = True
            after = source.text.find("\n", self.open_fence) + 1
            if after:
                _parse(source.text, after, reader)
        self.blocks: list[Block] = reader.blocks
        self.links: list[Link] = reader.links
        self.sections = sections_of(reader.blocks)
        self._sentences: list[Sentence] | None = None
        self._places: Mapping[str, Sequence[int]] | None = None

    @property
    def language(self) -> str | None:
        """The language of the text when it is not English."""
        if "language" not in self.memo:
            self.memo["language"] = foreign_language(self.places)
        known = self.memo["language"]
        return known if isinstance(known, str) else None

    @property
    def sentences(self) -> list[Sentence]:
        """Every sentence, of visible text and of comments, code and image descriptions."""
        if self._sentences is None:
            self._sentences = [s for block in self.blocks for s in sentences_of(block)]
            for number, sentence in enumerate(self._sentences):
                sentence.number = number
        return self._sentences

    @property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Each lower-case word, and NUMBER for all numbers, with the places where it stands."""
        if self._places is None:
            self._places = places_in(self.sentences, is_large=len(self.text) > _LARGE)
        return self._places

    def found_identifiers(self) -> list[Identifier]:
        """Look for identifiers in the text as it is and in the cells below telling headings."""
        found = identifiers.find(self.lines)
        for heading, cell in table_cells(self.blocks):
            prefix = f"{heading}: "
            for one in identifiers.find(Lines(prefix + cell.text)):
                start, end = one.start - len(prefix), one.end - len(prefix)
                if start >= 0:
                    span = cell.span(start, end)
                    found.append(Identifier(*span, one.kind, is_contact=one.is_contact))
        return found


_LARGE = 4_000_000
"""From so many characters on it pays to keep words and their places in less memory."""


def _front_matter(text: str) -> int:
    """Return where the text begins after a block of settings between two lines of dashes."""
    if not text.startswith(("---\n", "---\r\n")):
        return 0
    end = text.find("\n---", 3, _LONGEST_FRONT_MATTER)
    after = text.find("\n", end + 4)
    is_closed = end > 0 and not text[end + 4 : after if after >= 0 else None].strip("- \r")
    return (after + 1 if after >= 0 else len(text)) if is_closed else 0


_LONGEST_FRONT_MATTER = 20_000
_PLACED = frozenset({"CodeBlock", "Image", "Link"})
"""What is kept with the place where it begins."""


def _parse(text: str, start: int, reader: Reader) -> int | None:
    """Feed the events of `text` from `start` on to the reader; return an open fence."""
    body = text[start:]
    data = body.encode("utf-8", "surrogatepass")
    size = len(data.rstrip())
    where = _characters(body, data, start)
    open_fence = None
    try:
        parsed: Iterator[tuple[Any, Any]] = events_with_range(body, options=_OPTIONS)
        add_text, start_of, end_of = reader.text, reader.start, reader.end
        first = last = -1  # bytes of text that came in pieces, as it stands in the source
        for event, place in parsed:
            at = place["start"]
            # Of most texts text is the most frequent event, and brackets come one by one.
            if type(event) is dict and (value := event.get("Text")) is not None:
                end = place["end"]
                is_as_written = len(value) == end - at and value.isascii()
                if is_as_written and at == last:
                    last = end
                    continue
                if first >= 0:
                    add_text(data[first:last].decode(), where(first))
                if is_as_written:
                    first, last = at, end
                else:
                    add_text(value, where(at))
                    first = last = -1
                continue
            ((name, value),) = event.items() if type(event) is dict else ((event, event),)
            if first >= 0:
                add_text(data[first:last].decode(), where(first))
                first = last = -1
            if name == "End":
                end_of(value if type(value) is str else next(iter(value)))
            elif name == "Start":
                if type(value) is str:
                    start_of(value, None, -1)
                    continue
                ((kind, detail),) = value.items()
                offset = where(at) if kind in _PLACED else -1
                if kind == "CodeBlock" and type(detail) is dict:
                    is_last = place["end"] >= size
                    open_fence = offset if is_last and _is_open(data, at, place["end"]) else None
                start_of(kind, detail, offset)
            elif name == "SoftBreak" or name == "HardBreak":
                reader.line_break(where(at), name == "HardBreak")
            elif name == "Code":
                reader.code_span(value, where(at))
            elif name == "Html" or name == "InlineHtml":
                reader.html(value, where(at))
            elif name == "Rule":
                reader.flush()
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable("makes the Markdown parser fail; please report this file") from error
    reader.flush()
    return open_fence


def _is_open(data: bytes, start: int, end: int) -> bool:
    """Whether the fenced block of these bytes runs to the end of the text for want of a fence."""
    lines = data[start:end].strip(b" \t>\r\n").split(b"\n")
    fence = lines[0][:1]
    last = lines[-1].strip(b" \t>\r")
    return len(lines) < 2 or len(last) < 3 or last.strip(fence) != b""


def _characters(text: str, data: bytes, start: int) -> Callable[[int], int]:
    """Return a function from byte offset to character offset, quick for rising offsets."""
    if len(data) == len(text):
        return lambda at: at + start
    last_byte, last_character = 0, 0

    def where(at: int) -> int:
        nonlocal last_byte, last_character
        if at < last_byte:
            last_byte, last_character = 0, 0
        last_character += len(data[last_byte:at].decode("utf-8", "replace"))
        last_byte = at
        return last_character + start

    return where
