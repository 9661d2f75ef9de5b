"""Tables of a page in Markdown: what their headings give away of the cells below them."""

from __future__ import annotations

from proofkit.linter.identifiers import columns
from proofkit.linter.identifiers.identifier import NAME, Identifier
from proofkit.linter.identifiers.shown_names import ShownNames

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from proofkit.linter.markdown.blocks import Block


def find(headings: Mapping[int, str], rows: Sequence[Sequence[Block]]) -> Iterator[Identifier]:
    """Yield what the headings of a table, given by their columns, give away of its rows."""
    if not rows:
        return
    names = ShownNames(list(headings.values()))
    cells: list[Block] = []
    for row in rows:
        if columns.is_summary(row[0].text):
            continue
        in_column = {}
        for cell in row:
            if not cell.is_header:
                in_column[cell.column] = len(cells), cell.text.strip()
                cells.append(cell)
                heading = headings.get(cell.column, "")
                if heading and columns.may_tell(heading):
                    yield from _in_cell(heading, cell)
        names.add(in_column.get(column, (0, "")) for column in headings)
    for number, text in names.found():
        at = cells[number].text.index(text)
        yield Identifier(*cells[number].span(at, at + len(text)), NAME)


def _in_cell(heading: str, cell: Block) -> Iterator[Identifier]:
    text = cell.text.rstrip()
    indent = len(text) - len(text.lstrip())
    for one in columns.in_cell(heading, text[indent:]):
        span = cell.span(one.start + indent, one.end + indent)
        yield Identifier(*span, one.kind, is_contact=one.is_contact)
