"""A generated project's results must be computed before it is shown.

Until then the README says that no result exists, which is honest and not yet a project.

Run `make setup report`.
"""

from __future__ import annotations

from proofkit.linter import marked_parts
from proofkit.linter.finding import Remark
from proofkit.linter.folders.project import METRICS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "warning"
SCOPE = "prose"


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when there are parts for results and no metrics to be read."""
    project = document.project
    if project is None or not marked_parts.is_main_readme(document):
        return
    if project.metrics() is not None:
        return
    parts = marked_parts.parts(document.text, "results")
    shown = marked_parts.filled(parts, project.first_text(marked_parts.README))
    if not parts or shown:
        return  # figures that nobody can check are more than results that lack
    if project.has_metrics_file():
        message = f"{METRICS} cannot be read; run make report"
    else:
        message = "holds no result yet; run make setup report"
    yield Remark(parts[0].open, parts[0].start, message, quote="")
