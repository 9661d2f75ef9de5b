"""Whether a document has a part, by a heading of its own or by what its text says."""

from __future__ import annotations

from proofkit.linter.case_study.answers import keeps_promise
from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.case_study.headings import headings_of, is_within, sections_about
from proofkit.linter.case_study.parts import PARTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.case_study.part import Part
    from proofkit.linter.document import Document
    from proofkit.linter.phrases import Match


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
    if part.is_shown(document):
        return True
    headings = headings_of(document)
    is_strict = headings.are_of_case_study
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


def _counts(match: Match, part: Part) -> bool:
    """Whether a match stands in running text that may speak for the part."""
    block = match.sentence.block
    if not block.is_prose or block.is_pointer:
        return False
    if block.kind == "heading" and block.level > 1:
        return False
    return part.accepts(match) and (part.may_stand_aside or not is_aside(block.section))
