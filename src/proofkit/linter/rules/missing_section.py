"""The six parts of a case study: problem, data, approach, evaluation, risks, next steps."""

from __future__ import annotations

from proofkit.linter.case_study.answers import are_answered
from proofkit.linter.case_study.parts import PARTS
from proofkit.linter.case_study.recognition import has_part
from proofkit.linter.edits.additions import section_in
from proofkit.linter.finding import Remark
from proofkit.linter.rules import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.case_study.part import Part
    from proofkit.linter.document import Document

_PAGE = """A README must tell {what}.

Hiring managers and clinicians read a project as a case study; a part that is missing is the part
they will ask about.

A heading counts when something stands under it, and so does a paragraph or a list that is plainly
about it, whatever its heading; a passing mention elsewhere does not.

Add a section "{title}" and answer in a few sentences.
"""


def _document(missing: str = "") -> str:
    parts = [
        f"## {part.title}\n\n{part.example}\n" for part in PARTS.values() if part.name != missing
    ]
    return "# Readmission list\n\n" + "\n".join(parts)


def _rule(part: Part) -> Rule:
    def check(document: Document) -> Iterator[Remark]:
        if not has_part(document, part.name):
            edit = section_in(document, part.name, part.title, part.question)
            yield Remark(0, 0, f"has no section or paragraph about {part.tells}", edit=edit)

    return Rule(
        f"missing-{part.name}",
        _PAGE.format(what=part.tells, title=part.title),
        "error",
        "readme",
        check,
        good=[_document()],
        bad=[_document(missing=part.name)],
        standards=part.standards,
        is_english=True,
        fix="adds the section with a question to answer",
        praise=f"covers {part.tells.partition(':')[0]}",
        praised_if=lambda document: are_answered(document, part.name),
    )


RULES = tuple(_rule(part) for part in PARTS.values())
