"""A README must say, where a reader sees it, that this is not for clinical use.

Code travels further than its author thinks: somebody will try it on a patient's data. The notice
must be visible text; a licence, a warranty clause, "portfolio project" or "not production-ready"
does not say it, and neither does a comment, a code block, an image or a linked file. A project that
proofkit created keeps the words "clinical use" and its DISCLAIMER.md too.

Write under the title: "Not for clinical use. This is a learning project on synthetic data."
"""

from __future__ import annotations

import os

from proofkit.linter.edits.additions import notice_in
from proofkit.linter.finding import Remark
from proofkit.linter.marked_parts import is_main_readme
from proofkit.linter.statements import notices

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "readme"
FIX = "adds the notice under the title"
PRAISE = "says that it is not for clinical use"
IS_ENGLISH = True
STANDARDS = ("HTI-1 3.i", "CHAI model card: CautionedOutOfScopeSettings", "GMLP 9")
GOOD = [
    "# Readmission list\n\n> **Not for clinical use.** A learning project on synthetic data.",
    "# Chest X-ray demo\n\nThis must **not** be used\nto make medical decisions.",
    "# Triage\n\nFor educational purposes only.",
]
_FILE = "DISCLAIMER.md"
BAD = [
    "# Readmission list\n\nA portfolio project. Provided as is, without warranty of any kind.",
    "# Readmission list\n\n<!-- Not for clinical use. -->\n\nFinds patients to call.",
    "# Readmission list\n\n```\nNot for clinical use.\n```\n",
]


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when no visible sentence says it."""
    said = notices.disclaimers(document)
    is_of_project = is_main_readme(document)
    if is_of_project:
        said = [match for match in said if "clinical" in match.sentence.words]
    if not said:
        message = "no visible sentence says that this is not for clinical use"
        yield Remark(0, 0, message, edit=notice_in(document))
    elif is_of_project and not os.path.isfile(os.path.join(document.folder or ".", _FILE)):
        yield Remark(0, 0, f"{_FILE}, which the project came with, is gone; bring it back")
