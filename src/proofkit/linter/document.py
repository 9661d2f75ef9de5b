"""Markdown as blocks, sections and sentences: the face that rules see."""

from __future__ import annotations

import re

from proofkit.linter.formats import page_tables
from proofkit.linter.identifiers import columns, comma_tables, printed_tables
from proofkit.linter.identifiers.identifier import Identifier
from proofkit.linter.markdown.page import Page
from proofkit.linter.markdown.sections import tables_of
from proofkit.linter.patterns import Lazy
from proofkit.linter.text import Text
from proofkit.linter.words.language import foreign_language
from proofkit.linter.words.lines import Lines
from proofkit.linter.words.sentences import Sentence, places_in, sentences_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from proofkit.linter.source import Source

_LARGE = 4_000_000
"""From so many characters on it pays to keep words and their places in less memory."""
_OF_PEOPLE = ("ame", "atient", "irth", "dob", "DOB")
"""Parts of the keys without which an object is about nobody."""
_KEY = r"[ ]{0,40}(?:- )?\w{1,40}:"
_KEYS = Lazy(rf"^{_KEY}(?:[ ][^\n]*)?\r?\n{_KEY}(?:[ \r]|$)", re.M)
"""Two keys of YAML, one below the other."""
_RUNNING = ("heading", "paragraph", "item")
"""The kinds of blocks that hold sentences; tables hold names and values in any language."""


class Document(Text):
    """One Markdown text as rules see it.

    Blocks come in reading order, sections in the order of their headings (the first holds what
    stands before any heading), and every part leads back to its place in the source.
    """

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        page = Page(source)
        self.page_fence = page.fence
        self.page_start = page.start
        self.open_fence = page.open_fence
        self.blocks = page.blocks
        self.links = page.links
        self.sections = page.sections
        self._sentences: list[Sentence] | None = None
        self._places: Mapping[str, Sequence[int]] | None = None

    @property
    def language(self) -> str | None:
        """The language of the text when it is not English."""
        return self.once(_language)

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

    def looks_like(self, text: str) -> bool:
        """Whether a reader sees no difference in another form of the text, comments left aside."""
        from proofkit.linter.markdown.look import look_of  # few pages have other forms

        return look_of(text) == self.once(_look)

    def let_go(self) -> None:
        """Part blocks from their sections, so that memory is free as soon as nobody needs this.

        Blocks and sections hold each other, and to find them the collector of garbage would look
        through all the pages that were judged since.
        """
        for block in self.blocks:
            block.section = None

    def found_identifiers(self) -> list[Identifier]:
        """Look for identifiers in the text as it is and below the telling headings of tables."""
        found = super().found_identifiers()
        for headings, rows in tables_of(self.blocks):
            found += page_tables.find(headings, rows)
        for block in self.blocks:
            if block.kind == "code" and "\n" in block.text:
                for one in _in_code(block.text):
                    span = block.span(one.start, one.end)
                    found.append(Identifier(*span, one.kind, is_contact=one.is_contact))
        return found


def _in_code(text: str) -> Iterator[Identifier]:
    """Yield what a table, rows of SQL or an object in a block of code give away."""
    tables = columns.ShownTables()
    yield from printed_tables.find(text, tables.another)
    yield from comma_tables.find(text, tables.another)
    if "insert" in (low := text.lower()) or "copy" in low:
        from proofkit.linter.identifiers import sql_rows  # few pages show any

        yield from sql_rows.find(Lines(text), tables.another)
    yield from tables.names()
    if any(word in text for word in _OF_PEOPLE) and ("{" in text or _KEYS.search(text)):
        from proofkit.linter.formats import code_objects  # few pages show any

        yield from code_objects.find(text)


def _look(document: Document) -> str:
    from proofkit.linter.markdown.look import look_of

    return look_of(document.text)


def _language(document: Document) -> str | None:
    return foreign_language(
        document.places,
        lambda: places_in(
            [one for one in document.sentences if one.block.kind in _RUNNING], is_large=False
        ),
    )
