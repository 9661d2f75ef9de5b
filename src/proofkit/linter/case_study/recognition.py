"""Whether a document has a part, by a heading of its own or by what its text says."""

from __future__ import annotations

from proofkit.linter.case_study.answers import keeps_promise
from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.case_study.headings import headings_of, is_within, sections_about
from proofkit.linter.case_study.parts import PARTS
from proofkit.linter.words.letters import lowered
from proofkit.linter.words.sentences import Sentence, sentences_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.case_study.part import Part
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block
    from proofkit.linter.words.phrases import Match

_LONGEST_LABEL = 40
_FEWEST_WORDS = 4
_FEWEST_PARTS = 3


def has_part(document: Document, name: str) -> bool:
    """Whether the document covers a part of the case study.

    A generated project has a heading for each part, so there nothing else stands for it.
    """
    sections = sections_about(document, name)
    if document.project is not None:
        return bool(sections)
    if any(keeps_promise(document, section, name) for section in sections):
        return True
    return text_is_about(document, name)


def text_is_about(document: Document, name: str) -> bool:
    """Whether enough sentences of running text, or another sign, are plainly about a part.

    In a case study the sentences must stand together, under a heading that is not another part's.
    """
    part = PARTS[name]
    headings = headings_of(document)
    is_strict = headings.are_of_case_study
    if part.is_shown(document, is_strict) or name in document.once(_labelled):
        return True
    others = {id(s) for other in PARTS if other != name for s in headings.sections[other]}
    counted: dict[int, set[int]] = {}
    for match in part.sentences.find(document):
        if not _counts(match, part):
            continue
        section = match.sentence.block.section
        if is_strict and (
            section is None or section.level < headings.main_level or is_within(section, others)
        ):
            continue
        if not is_strict and part.obvious and part.obvious.search(match.sentence):
            return True
        sentences = counted.setdefault(id(section) if is_strict else 0, set())
        sentences.add(match.sentence.number)
        if len(sentences) >= part.enough + is_strict:
            return True
    return False


def _labelled(document: Document) -> set[str]:
    """Return the parts that short labels announce: "**Data:** 500 spirals ...".

    A paragraph's bold opening is one, and a line in capitals. The items of a list and the rows of a
    table of two columns may name features, so they count only where some of them are parts.
    """
    found: set[str] = set()
    together: dict[object, set[str]] = {}
    for group, low, block in (*_bold_labels(document), *_set_apart(document)):
        title = Sentence(block, 0, len(low), low)
        parts = {name for name, part in PARTS.items() if _is_told_by(title, block, part)}
        if group is None:
            found |= parts
        else:
            together.setdefault(group, set()).update(parts)
    return found.union(*(parts for parts in together.values() if len(parts) >= _FEWEST_PARTS))


def _bold_labels(document: Document) -> Iterator[tuple[object, str, Block]]:
    """Yield what paragraphs and items begin with in bold, in lower case; items by their section."""
    for block in document.blocks:
        if not 0 < block.label <= _LONGEST_LABEL or block.kind not in ("paragraph", "item"):
            continue
        label = lowered(block.text[: block.label]).rstrip()
        rest = block.text[block.label :].lstrip()
        is_parted = label[-1:] in (":", ".", "?") or rest[:1] in (":", "\u2013", "\u2014", "-")
        if is_parted and _tells(block, rest):
            group = ("items", id(block.section)) if block.kind == "item" else None
            yield group, label.rstrip(":.?"), block


def _set_apart(document: Document) -> Iterator[tuple[object, str, Block]]:
    """Yield labels in a table's first column of two, and lines in capitals, with what follows."""
    blocks = document.blocks
    for at in range(1, len(blocks)):
        label, block = blocks[at - 1], blocks[at]
        is_cry = label.kind == "paragraph" and label.text.isupper() and block.kind != "heading"
        is_row = label.column == 1 and block.column == 2 and label.row == block.row
        if is_row and at + 1 < len(blocks) and blocks[at + 1].column == 3:
            continue
        if (is_cry or is_row) and len(label.text) <= _LONGEST_LABEL and _tells(block, block.text):
            group = ("rows", block.table) if is_row else None
            yield group, lowered(label.text).strip(" :.?"), block


def _tells(block: Block, text: str) -> bool:
    """Whether words enough to tell something stand behind a label, in the page's own text."""
    is_told = block.is_prose and len(text.split()) >= _FEWEST_WORDS
    return is_told and not is_aside(block.section)


def _is_told_by(title: Sentence, block: Block, part: Part) -> bool:
    """Whether a label is plainly a part's, or is like one and what follows it bears that out."""
    if _is_plainly(title, part):
        return True
    if part.evidence is None or part.titles.search(title) is None:
        return False
    return any(part.evidence.search(one) for one in sentences_of(block))


def _is_plainly(title: Sentence, part: Part) -> bool:
    is_plain = part.plain is None or part.plain.search(title) is not None
    return is_plain and part.titles.search(title) is not None


def _counts(match: Match, part: Part) -> bool:
    """Whether a match stands in running text that may speak for the part."""
    block = match.sentence.block
    if not block.is_prose or block.is_pointer:
        return False
    if block.kind == "heading" and block.level > 1:
        return False
    return part.accepts(match) and (part.may_stand_aside or not is_aside(block.section))
