"""A README must say that real use would need prospective validation and regulatory review.

It tells a reader what lies between a demo and a product, and tells an employer that the author
knows.

Write: "Real use would need prospective clinical validation and regulatory review."
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.statements import validation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "warning"
GENERATED_SEVERITY = "error"
SCOPE = "readme"
PRAISE = "says what real use would need"
IS_ENGLISH = True
STANDARDS = ("GMLP 8", "HTI-1 6", "CHAI model card: ReleaseStage")
GOOD = [
    "# A\n\nAny real use would require prospective validation and regulatory review.",
    "# A\n\nIt has not been clinically validated and no regulator has reviewed it.",
]
BAD = ["# A\n\nNot for clinical use."]


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when nothing says so."""
    if not validation.notes(document):
        yield Remark(
            0, 0, "nothing says that real use would need clinical validation and regulatory review"
        )
