"""A generated project's results must be computed before it is shown.

Until then the README says that no result exists, which is honest and not yet a project. Figures
whose `reports/metrics.json` is gone or damaged cannot be checked by anyone.

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
    first = project.first_text("README.md") or ""
    as_written = {part.name: part.text for part in marked_parts.parts(first, "results")}
    for part in marked_parts.parts(document.text, "results"):
        if project.has_metrics_file():
            message = f"{METRICS} cannot be read, so no result can be checked; run make report"
        elif part.name in as_written and not part.says(as_written[part.name]):
            message = f"{METRICS} is missing, so no result can be checked; run make setup report"
        else:
            message = "holds no result yet; run make setup report"
        yield Remark(part.open, part.start, message, quote="")
        return
