"""Clinical use that is denied by what stands around it: an answer, the cell beside, a heading."""

from __future__ import annotations

from proofkit.linter.claims.governing import governed
from proofkit.linter.words.phrases import Match, Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block
    from proofkit.linter.words.sentences import Sentence

    _Line = tuple[str, int, int]


def denied_around(document: Document) -> Iterator[Match]:
    """Yield what is said of clinical use and denied beside it, or above it.

    The next sentence answers a question with no, so does the cell beside a cell ("| Not for |
    clinical use |" too), the table's row or column is one of what it is not for, or a list stands
    below "This tool does not:" or "Out of scope".
    """
    for match in _CLINICAL_USE.find(document):
        block = match.sentence.block
        if block.is_told and (
            _is_denied_around(match.sentence, document.sentences)
            or not document.once(_denying).isdisjoint(_lines_of(block))
        ):
            yield match
    for match in _CLINICAL_ACTS.find(document):
        block = match.sentence.block
        if block.kind == "item" and block.is_told and governed(block) == "negated":
            yield match


def _is_denied_around(said: Sentence, sentences: list[Sentence]) -> bool:
    kind, number = said.block.kind, said.number
    if kind == "item" and governed(said.block) == "negated":
        return True
    around = [*sentences[number - 1 : number], *sentences[number + 1 : number + 2]]
    if kind == "cell":
        return any(_is_beside(one.block, said.block) and _denies(one) for one in around)
    return said.words[-1] == "?" and any(_denies(one) for one in around[-1:] if one.number > number)


def _denying(document: Document) -> set[_Line]:
    """Return the rows and columns that begin with "Never", "Not made for" and the like."""
    found: set[_Line] = set()
    for match in _NOT_THIS.find(document):
        block = match.sentence.block
        if block.kind == "cell" and block.column == 1:
            found.add(("row", block.table, block.row))
        if block.kind == "cell" and block.is_header:
            found.add(("column", block.table, block.column))
    return found


def _lines_of(block: Block) -> tuple[_Line, ...]:
    """Return the row and the column that a cell stands in."""
    if block.kind != "cell":
        return ()
    return ("row", block.table, block.row), ("column", block.table, block.column)


def _is_beside(one: Block, other: Block) -> bool:
    return one.kind == "cell" and (one.table, one.row) == (other.table, other.row)


def _denies(sentence: Sentence) -> bool:
    return not _NO.isdisjoint(sentence.words[:1])


_CLINICAL_USE = Phrases(
    """
    use|used|using|rely ..4 patient|patients|clinically|clinic|clinics|hospital|hospitals|practice
    clinical|medical|diagnostic|patient use|advice|device|care|decisions
    """
)
_CLINICAL_ACTS = Phrases(
    """
    diagnose|diagnosing|treat|treating ..2 {disease}|patient|patients|people|anyone|anybody|$
    """
)
_NOT_THIS = Phrases(
    """
    ^ never|no|not $
    {not} ..3 for|use|used|is|meant|intended|do|does|be $
    what|this ..2 isn't|not $
    ^ out of scope uses|use? $
    ^ prohibited|forbidden|misuse|unintended|unsuitable uses|use|for? $
    """
)
"""A cell that says of its row or column that this is not meant for it."""
_NO = frozenset("no none never not nope prohibited forbidden excluded".split())
