"""A section that a case study needs must hold an answer.

A heading with nothing under it, or with only a picture, a link or a placeholder, promises what the
page does not give.

Write two sentences, or take the heading out.
"""

from __future__ import annotations

from proofkit.linter.case_study.answers import is_empty
from proofkit.linter.case_study.headings import sections_about
from proofkit.linter.case_study.parts import PARTS
from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "readme"
IS_ENGLISH = True
STANDARDS = ("TRIPOD+AI 26",)
GOOD = [
    "# A\n\n## Data\n\n### Source\n\nSynthetic admissions.",
    "# A\n\n## Results\n\n| AUROC |\n|---|\n| 0.71 |",
]
BAD = [
    "# A\n\n## Data\n\n## Approach\n\nA logistic regression.",
    "# A\n\n## Evaluation\n\n![ROC](roc.png)\n",
    "# A\n\n## Limitations\n\nTODO\n",
]


def check(document: Document) -> Iterator[Remark]:
    """Yield each such heading."""
    seen = set()
    for part in PARTS:
        for section in sections_about(document, part):
            if id(section) not in seen and section.heading and is_empty(document, section, part):
                seen.add(id(section))
                span = section.heading.span(0, len(section.title.rstrip()))
                yield Remark(*span, "is a heading with no answer under it")
