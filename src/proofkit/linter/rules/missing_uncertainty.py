"""A headline figure needs its interval, its standard error or its number of cases.

An AUROC of 0.80 on forty patients may be chance. The reader cannot know without the uncertainty.

Write "AUROC 0.71 (95% interval 0.68 to 0.74; 1,000 admissions)".
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.statements import measures

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "note"
SCOPE = "readme"
IS_ENGLISH = True
STANDARDS = ("TRIPOD+AI 23a", "TRIPOD+AI 10", "TRIPOD+AI 21")
GOOD = ["# A\n\nAUROC 0.71 (95% interval 0.68 to 0.74)."]
BAD = [
    "# A\n\n## Results\n\nAUROC 0.71.",
    "# A\n\n## Results\n\n| model | AUROC |\n|---|---|\n| forest | 0.71 |",
]


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark at the first figure when the document gives no uncertainty at all."""
    span = measures.first_figure(document)
    if span is not None and not measures.gives_uncertainty(document):
        yield Remark(*span, "is given without an interval, a standard error or a number of cases")
