"""A README must say who it is for, and what it must not be used for.

A text without a reader in mind lets everybody think it is meant for them, patients included.

Write "For students and analysts who want to see ...; not for deciding about any patient".
"""

from __future__ import annotations

from proofkit.linter.edits.additions import section_in
from proofkit.linter.finding import Remark
from proofkit.linter.statements import intended_use

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "warning"
SCOPE = "readme"
FIX = "adds a section with a question"
PRAISE = "says who it is for and what it is not for"
IS_ENGLISH = True
STANDARDS = (
    "HTI-1 2.i",
    "HTI-1 2.iii",
    "HTI-1 3.i",
    "CHAI model card: PrimaryIntendedUsers",
    "TRIPOD+AI 3b",
    "GMLP 9",
)
GOOD = [
    "# A\n\nFor students who learn about triage. Not for clinical use.",
    "# A\n\n## Intended use\n\nTeaching. Must not be used to decide about patients.",
]
BAD = ["# A\n\nA model of sepsis.", "# A\n\nNot for clinical use."]
QUESTION = "TODO: who is this for, and what must it not be used for?"


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when one half or both are not there."""
    if intended_use.says_who_for(document) and intended_use.says_what_not_for(document):
        return
    yield Remark(
        0,
        0,
        "nothing says both who this is for and what it must not be used for",
        edit=section_in(document, "intended-use", "Intended use", QUESTION),
    )
