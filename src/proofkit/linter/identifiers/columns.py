"""Columns of tables in a page: what their headings give away of their cells."""

from __future__ import annotations

from functools import lru_cache

from proofkit.linter import identifiers
from proofkit.linter.identifiers import contacts, dates, labelled, names, places
from proofkit.linter.identifiers.fields import PSEUDONYMS, squeezed
from proofkit.linter.identifiers.headings import key_of, kind_of
from proofkit.linter.identifiers.identifier import EMAIL, NAME, PHONE, Identifier
from proofkit.linter.identifiers.shown_names import ShownNames
from proofkit.linter.identifiers.values import is_telling
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from proofkit.linter.identifiers.shown_names import Cells

    TableOf = Callable[[Sequence[str]], "ShownTable"]

_HEADING = Lazy(r"[^\W\d]\w*(?:[ .-]\w+){0,3}$")
_LABELS = frozenset({"email", "mail", "name"}).union(
    *(labels.gates for labels in labelled.NUMBERED.values()),
    *(labels.gates for labels in (dates.EVENT, contacts.NUMBERED, names.LABEL, places.CODE)),
    places.HOMES,
)
_SELF_EVIDENT = frozenset({PHONE, EMAIL})
"""Kinds that a text gives away by itself, and says whether they are the author's."""
_OF_ANYTHING = PSEUDONYMS | {squeezed("full name")}
"""Headings that in a text of diseases or models may mean something else."""
_SUMMARIES = frozenset("count mean std min max 25% 50% 75% median sum total".split())


@lru_cache(1000)
def may_tell(heading: str) -> bool:
    """Whether a heading may give away what stands below it."""
    return kind_of(heading) is not None or not Lines(heading).words.isdisjoint(_LABELS)


def are_headings(words: Sequence[str]) -> bool:
    """Whether words could stand above columns of data, one of them telling."""
    return all(map(_HEADING.compiled.match, words)) and any(map(may_tell, words))


def is_summary(label: str) -> bool:
    """Whether the label of a row says that it sums up many: the highest age is no person's."""
    return label.strip().lower() in _SUMMARIES


def in_cell(heading: str, cell: str) -> list[Identifier]:
    """Return the identifiers in a cell of a text, which is read as if its heading stood before it.

    In a text, unlike in a data file, a heading may be any words: "Patient (and where they live)".
    """
    kind = kind_of(heading)
    is_sure = kind not in _SELF_EVIDENT and key_of(heading) not in _OF_ANYTHING
    if kind is not None and is_sure and is_telling(kind, cell):
        return [Identifier(0, len(cell), kind)]
    prefix = f"{heading}: "
    found = []
    for one in identifiers.find(Lines(prefix + cell)):
        start, end = one.start - len(prefix), one.end - len(prefix)
        if start >= 0:
            found.append(Identifier(start, end, one.kind, is_contact=one.is_contact))
    return found


class ShownTable:
    """A table that a page shows as code or output, given row by row."""

    is_known = False
    """Whether no further row can tell anything."""

    def __init__(self, headings: Sequence[str]) -> None:
        self.headings = headings
        self.names = ShownNames(headings)

    def may_tell(self, heading: str) -> bool:
        """Whether a heading of the table may give away what stands below it."""
        return may_tell(heading) or self.names.may_name(heading)

    def read(self, cells: Cells) -> Iterable[Identifier]:
        """Yield what the headings give away of a row, whose cells come with their places."""
        self.names.add(cells)
        for heading, (at, cell) in zip(self.headings, cells, strict=False):
            if cell and may_tell(heading):
                yield from (one.moved(at) for one in in_cell(heading, cell))


class ShownTables:
    """The tables of a piece of code or output, whose names are judged when all rows are there."""

    def __init__(self) -> None:
        self._made: list[ShownTable] = []

    def another(self, headings: Sequence[str]) -> ShownTable:
        """Return a table that has these headings."""
        self._made.append(ShownTable(headings))
        return self._made[-1]

    def names(self) -> Iterator[Identifier]:
        """Yield the names of people in those rows of all tables that were read."""
        for table in self._made:
            for at, name in table.names.found():
                yield Identifier(at, at + len(name), NAME)
