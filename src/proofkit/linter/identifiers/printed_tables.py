"""Tables as programs print them: the columns of a data frame, flush right or left."""

from __future__ import annotations

from proofkit.linter.identifiers import columns
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofkit.linter.identifiers.identifier import Identifier

_RULES = str.maketrans("|\u2502\u2506", "   ")
"""Lines between columns, which are blanks for what stands where."""
_FIELDS = Lazy(r"\S+(?: \S+)*"), Lazy(r"\S+")
"""Headings are parted by two blanks, or by one where no heading is of two words."""
_LEFT_OUT = ("\\", "...", "\u2026")
"""Stands among the headings of a frame that is printed in parts, or in part."""
_TYPE = Lazy(r"(?:-+|str|string|object|bool|date\w*|u?int\d*|float\d*|[iuf]\d+|<\w+>|\u2026)$")
_LONGEST = 2000
_MARKED = Lazy(r"[ \t]*(#>|##|//)(?= )")
"""What stands before each line of output where it is shown as a comment."""
_NUMBER = Lazy(r"\d+ +(?=\S)")
"""The number of a row, one blank before its first cell."""


class _Column:
    """A column: its heading, and from where to where its cells are written if flush right or left.

    `right` and `left` are spans; the last column has no end on the left.
    """

    __slots__ = ("heading", "left", "right")

    def __init__(self, heading: str, right: tuple[int, int], left: tuple[int, int]) -> None:
        self.heading = heading
        self.right = right
        self.left = left


def find(text: str, table_of: columns.TableOf = columns.ShownTable) -> Iterator[Identifier]:
    """Yield what the headings of columns give away in a piece of output."""
    layouts: list[_Layout] = []
    at, is_known = 0, False
    for line in text.split("\n"):
        if len(line) > _LONGEST or not line.strip():
            layouts = []
        elif layouts or "  " in line or " | " in line or "\u2502" in line:
            plain = line.translate(_RULES)
            if marked := _MARKED.match(plain):
                plain = plain[marked.end() :].rjust(len(plain))
            if told := list(_layouts(plain)):
                layouts = [(table_of([one.heading for one in found]), found) for found in told]
                is_known = False
            elif layouts and not is_known and not _says_nothing(plain.split()):
                yield from _in_row(plain, at, layouts)
                is_known = all(table.is_known for table, _ in layouts)
        at += len(line) + 1


_Layout = tuple[columns.ShownTable, list[_Column]]
_Spans = list[tuple[int, int]]


def _layouts(line: str) -> Iterator[list[_Column]]:
    """Yield how a line of headings may be read, where one of them is telling."""
    first = line.lstrip()[:1]
    if not first.isalpha() and first != "_":
        return
    for form in _FIELDS:
        fields = [one for one in form.finditer(line) if one[0] not in _LEFT_OUT]
        if len(fields) > 1 and columns.are_headings([one[0] for one in fields]):
            ends = [0, *(one.end() for one in fields)]
            starts = [*(one.start() for one in fields), _LONGEST]
            yield [
                _Column(one[0], (ends[number], one.end()), (one.start(), starts[number + 1]))
                for number, one in enumerate(fields)
            ]


def _in_row(line: str, at: int, layouts: Iterable[_Layout]) -> Iterable[Identifier]:
    """Return what a row holds, read by the layout and the side that most of its cells keep to."""
    most, spans, best = 0, _Spans(), columns.ShownTable(())
    for table, layout in layouts:
        ends = [one.right[1] for one in layout]
        starts = [one.left[0] for one in layout]
        for fitting, found in (
            (_fitting(line, [(end, end - 1) for end in ends]), [one.right for one in layout]),
            (_fitting(line, [(start - 1, start) for start in starts]), [o.left for o in layout]),
        ):
            if fitting > most:
                most, spans, best = fitting, found, table
    if not most and (ordered := _in_order(line, layouts)):
        best, spans = ordered
    cells = []
    for heading, (start, end) in zip(best.headings, spans, strict=True):
        fields = list(_FIELDS[0].finditer(line, start, end)) if best.may_tell(heading) else []
        if not fields:
            cells.append((at, ""))
            continue
        # What stands farther left is the label of the row.
        numbered = _NUMBER.match(fields[-1][0]) if not cells else None
        skipped = numbered.end() if numbered else 0
        cells.append((at + fields[-1].start() + skipped, fields[-1][0][skipped:]))
    return best.read(cells)


def _in_order(line: str, layouts: Iterable[_Layout]) -> tuple[columns.ShownTable, _Spans] | None:
    """Return the cells of a row that keeps to no side, where there are as many as headings."""
    fields = [one.span() for one in _FIELDS[0].finditer(line)]
    for table, layout in layouts:
        extra = len(fields) - len(layout)
        if extra == 0 or (extra == 1 and line[slice(*fields[0])].isdecimal()):
            return table, fields[extra:]
    return None


def _fitting(line: str, edges: Iterable[tuple[int, int]]) -> int:
    """Return how many cells end at their edge, as (outside, inside); 0 where one crosses it."""
    fitting = 0
    for outside, inside in edges:
        if outside >= 0 and line[outside : outside + 1].strip():
            return 0
        fitting += bool(line[inside : inside + 1].strip())
    return fitting


def _says_nothing(words: list[str]) -> bool:
    """Whether a row sums up others, or names the types of the columns."""
    return not words or columns.is_summary(words[0]) or all(map(_TYPE.match, words))
