"""A README must say who reviews the output, who decides, and who may override it.

A score without a person who answers for it is a decision made by nobody.

Write: "A care coordinator reviews the list each morning and may override any entry."
"""

from __future__ import annotations

from proofkit.linter.edits.additions import section_in
from proofkit.linter.finding import Remark
from proofkit.linter.statements import oversight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "warning"
GENERATED_SEVERITY = "error"
SCOPE = "readme"
FIX = "adds a section with a question"
PRAISE = "says who reviews and decides"
IS_ENGLISH = True
STANDARDS = ("GMLP 7", "HTI-1 2.iv", "WHO AI ethics 1: autonomy", "EU AI Act article 14")
GOOD = ["# A\n\nA nurse reviews every flagged case and decides whom to call."]
BAD = ["# A\n\nPatients above the threshold are flagged.", "# A\n\nNot a substitute for a doctor."]
QUESTION = "TODO: who reviews the output, who decides, and how do they override it?"


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when nothing says so."""
    if oversight.is_stated(document):
        return
    message = "nothing says who reviews, decides or overrides"
    if oversight.sections(document):
        yield Remark(0, 0, f"{message}, though a heading promises it")
        return
    edit = section_in(document, "human-oversight", "Human oversight", QUESTION)
    yield Remark(0, 0, message, edit=edit)
