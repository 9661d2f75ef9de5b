"""A text as it is written: its lines, what in it could be a person's, and how to hide that."""

from __future__ import annotations

from bisect import bisect_right

from proofkit.linter import identifiers
from proofkit.linter.identifiers.identifier import Identifier
from proofkit.linter.masking import masked
from proofkit.linter.once import Once
from proofkit.linter.source import Source
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.folders.project import Project


class Text(Once):
    """Any text that is judged; a `Document` is one that is read as Markdown.

    `folder` is where the file lies and `root` the folder that was asked for, both None for a text
    without a file. `is_synthetic` says that a manifest vouches for the file as synthetic data.
    """

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source
        self.text = source.text
        self.project: Project | None = None
        self.folder: str | None = None
        self.root: str | None = None
        self.is_synthetic = False
        self._lines: Lines | None = None
        self._identifiers: list[Identifier] | None = None

    @property
    def lines(self) -> Lines:
        """The source by lines, for rules that look at the text as it is written."""
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines

    @property
    def identifiers(self) -> list[Identifier]:
        """What could be a person's, in reading order."""
        if self._identifiers is None:
            self._identifiers = identifiers.apart(self.found_identifiers())
        return self._identifiers

    def found_identifiers(self) -> list[Identifier]:
        """Look for identifiers; kinds of text that have columns look there too."""
        found = identifiers.find(self.lines)
        if "<td" in self.lines.low:
            from proofkit.linter.identifiers import html_tables

            found += html_tables.find(self.text)
        return found

    @property
    def flaw(self) -> str:
        """Why some of it could not be judged, as a phrase whose subject is the file."""
        return ""

    def masked(self, start: int, end: int) -> str:
        """Return a span of the source on one line, with the identifiers in it masked."""
        text = self.text
        parts, at = [], start
        for found in self._identifiers_in(start, end):
            parts.append(text[at : max(at, found.start)])
            at = max(at, min(found.end, end))
            parts.append(masked(text[max(found.start, start) : at]))
        return " ".join(("".join(parts) + text[at:end]).split())

    def hidden(self, start: int, end: int) -> str:
        """Return the identifiers that are masked in a span."""
        found = self._identifiers_in(start, end)
        return " ".join(" ".join(self.text[one.start : one.end] for one in found).split())

    def _identifiers_in(self, start: int, end: int) -> list[Identifier]:
        known = self.identifiers
        first = max(0, bisect_right(known, start, key=_start) - 1)
        near = known[first : bisect_right(known, end, key=_start)]
        return [found for found in near if found.start < end and found.end > start]


def _start(found: Identifier) -> int:
    return found.start
