"""Jupyter notebooks as Markdown: text cells as they are, code and text outputs as code blocks.

Pictures and other encoded outputs are left out. Places lead back to the notebook's own lines.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right

from proofkit.linter.formats.placed_json import Written, read
from proofkit.linter.source import Source, Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_TEXTS = ("text/plain", "text/markdown", "text/html", "text/latex")
_NO_NOTEBOOK = "is not a notebook of format 4; open and save it in Jupyter"
_FENCE = "`" * 8 + "\n"


class NotebookSource(Source):
    """The notebook's text as Markdown, with the place of each character in the file."""

    __slots__ = ("_file", "_runs")

    def __init__(self, content: str, path: str) -> None:
        page = _Page(content)
        for cell in _cells(content):
            page.add_cell(cell)
        super().__init__("".join(page.texts), path)
        self.parts = page.cells
        self._file = Source(content, path)
        self._runs = page.runs, page.places

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column in the notebook's file of a character of its text."""
        runs, places = self._runs
        run = bisect_right(runs, offset) - 1
        return self._file.place(places[run] + offset - runs[run] if run >= 0 else 0)

    def cell_at(self, offset: int) -> int | None:
        """Return the number of the cell, counted from 1, that a character of the text is of."""
        starts = [start for start, _ in self.parts]
        return bisect_right(starts, offset) or None


def _cells(content: str) -> list[dict[str, Any]]:
    try:
        return _objects(read(content)["cells"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable(_NO_NOTEBOOK) from error


def _objects(listed: Any) -> list[dict[str, Any]]:
    """Return a list of cells or outputs.

    Raises:
        Unreadable: it is something else, so that what it says would be passed over.
    """
    if isinstance(listed, list) and all(isinstance(one, dict) for one in listed):
        return listed
    raise Unreadable(_NO_NOTEBOOK)


class _Page:
    """Collects the Markdown of a notebook.

    `runs` are the offsets in it at which a run of characters begins that the file, at the offset
    in `places`, writes as they are; `cells` are the spans of the cells.
    """

    def __init__(self, content: str) -> None:
        self.content = content
        self.texts: list[str] = []
        self.cells: list[tuple[int, int]] = []
        self.runs, self.places = array("q"), array("q")
        self.length = 0
        self.behind = 0  # where in the file the last text ends

    def add_cell(self, cell: dict[str, Any]) -> None:
        """Add the text of a cell, and of what it printed."""
        start = self.length
        source = _texts(cell.get("source"))
        kind = cell.get("cell_type")
        if isinstance(kind, Written) and kind.text == "markdown":
            self._add_texts(source)
        else:
            self._add_code(source)
        for output in _objects(cell.get("outputs") or []):
            [data] = _objects([output.get("data") or {}])
            printed = [data.get(kind) for kind in _TEXTS]
            self._add_code(*map(_texts, (output.get("text"), *printed)))
        self._add("\n")
        self.cells.append((start, self.length))

    def _add_code(self, *sources: list[Written] | None) -> None:
        given = [source for source in sources if source is not None]
        if given:
            self._add(_FENCE)
            for source in given:
                self._add_texts(source)
            self._add(_FENCE)

    def _add_texts(self, source: list[Written] | None) -> None:
        """Add what a cell holds and a line's end."""
        if source is not None:
            for text in source:
                for run, place in text.runs(self.content):
                    self._begin_run(self.length + run, place)
                self._append(text.text)
                self.behind = text.end
            self._add("\n")

    def _add(self, text: str) -> None:
        """Add characters that are not in the file; they stand behind the text before them."""
        self._begin_run(self.length, self.behind)
        self._append(text)

    def _append(self, text: str) -> None:
        self.texts.append(text)
        self.length += len(text)

    def _begin_run(self, run: int, place: int) -> None:
        self.runs.append(run)
        self.places.append(place)


def _texts(source: Any) -> list[Written] | None:
    """Return the texts that make a cell's source or output; None where it has none.

    Raises:
        Unreadable: something else stands there, so that what it says would be passed over.
    """
    if source is None:
        return None
    texts = source if isinstance(source, list) else [source]
    if not all(isinstance(text, Written) for text in texts):
        raise Unreadable(_NO_NOTEBOOK)
    return texts
