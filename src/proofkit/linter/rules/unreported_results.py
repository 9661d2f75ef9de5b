"""A generated project's results must be computed before it is shown.

Until then the README says that no result exists, which is honest and not yet a project.

Run `make setup report`.
"""

from __future__ import annotations

from proofkit.linter import marked_parts
from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "warning"
SCOPE = "prose"


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when there are parts for results and no metrics yet."""
    if document.project is None or not marked_parts.is_main_readme(document):
        return
    if document.project.metrics() is None:
        for part in marked_parts.parts(document.text, "results"):
            yield Remark(
                part.open, part.start, "holds no result yet; run make setup report", quote=""
            )
            return
