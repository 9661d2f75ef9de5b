"""Whether what stands under a heading answers it."""

from __future__ import annotations

from proofkit.linter.case_study.headings import sections_about
from proofkit.linter.case_study.parts import PARTS
from proofkit.linter.unfinished.left_open import is_left_open
from proofkit.linter.words.titles import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block, Section

_OPEN = frozenset("todo tbd tba fixme xxx n/a na none ... … -".split())
_PROMISES = frozenset(
    ("coming soon", "work in progress", "wip", "under construction", "in progress", "to follow")
)
"""What stands where an answer is still to come."""


def is_empty(document: Document, section: Section, name: str = "") -> bool:
    """Whether nothing that answers stands under a heading or under the headings below it.

    A pipeline, a schema or a printed report in a code block may answer; in a generated project,
    whose parts are prose, it does not.
    """
    may_be_code = name in PARTS and PARTS[name].may_be_code and document.project is None
    sections = document.sections
    for number in range(section.number, len(sections)):
        other = sections[number]
        if other is not section and other.level <= section.level:
            break
        if any(
            _answers(block, may_be_code) and not is_left_open(document, block)
            for block in other.blocks
        ):
            return False
    return True


def are_answered(document: Document, name: str) -> bool:
    """Whether the headings about a part, if there are any, are more than headings."""
    sections = sections_about(document, name)
    is_empty_there = (is_empty(document, section, name) for section in sections)
    return not sections or not all(is_empty_there)


def keeps_promise(document: Document, section: Section, name: str) -> bool:
    """Whether a section tells what its heading announces, where the heading may mean another thing.

    "Results" and "Performance" need a measure; "Safety" and "Fairness", often the names of
    features, need a limit. Other headings speak for themselves.
    """
    part = PARTS[name]
    if part.is_something_else(document, section):
        return False
    if part.evidence is None or part.plain is None or is_empty(document, section, name):
        return True
    if part.plain.search(title_of(section)):
        return True
    if part.may_be_chart and any(block.kind == "alt" for block in section.blocks):
        return True
    return id(section) in document.once(_with_evidence)[name]


def _with_evidence(document: Document) -> dict[str, set[int]]:
    """Return for each part the identities of the sections in or below which its evidence stands."""
    found: dict[str, set[int]] = {}
    for name, part in PARTS.items():
        ids = found[name] = set()
        for match in part.evidence.find(document) if part.evidence else ():
            section = match.sentence.block.section
            while section is not None and id(section) not in ids:
                ids.add(id(section))
                section = section.parent
    return found


def _answers(block: Block, may_be_code: bool) -> bool:
    if block.kind == "code":
        return may_be_code and bool(block.text.strip())
    if not block.is_prose or block.is_link:
        return False
    words = [word for word in block.text.lower().replace(".", " ").split() if word not in _OPEN]
    return any(any(c.isalnum() for c in word) for word in words) and not _is_question_left(block)


def _is_question_left(block: Block) -> bool:
    text = block.text.lower().lstrip(" [(<")
    is_promise = text.rstrip(" .!:)]>…") in _PROMISES
    return is_promise or text.startswith(("todo", "tbd", "fixme", "to be "))
