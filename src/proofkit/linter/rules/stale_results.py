"""Results between proofkit's markers must be those of `reports/metrics.json`.

A figure that was typed or left from an earlier run is the one a reviewer will recompute.

A marker that stands alone or twice marks nothing, so it is reported too.

Run `make report`, or `proofkit lint --fix`, which writes them anew; put a lost marker back.
"""

from __future__ import annotations

from proofkit.linter import marked_parts
from proofkit.linter.finding import Edit, Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "prose"
FIX = "writes them anew from reports/metrics.json"
STANDARDS = ("TRIPOD+AI 23a",)


def check(document: Document) -> Iterator[Remark]:
    """Yield each lone marker, and each marked part whose text differs from what the metrics say."""
    if document.project is None or not marked_parts.is_main_readme(document):
        return
    for lone in marked_parts.lone_markers(document.text, "results"):
        yield Remark(lone.open, lone.open, lone.message, quote="")
    metrics = document.project.metrics()
    if metrics is None:
        return
    rendered = marked_parts.rendered(metrics)
    for part in marked_parts.parts(document.text, "results"):
        expected = rendered.get(part.name)
        if expected is None:
            message = f"part {part.name} is not in reports/metrics.json; run make report"
            yield Remark(part.open, part.start, message, quote="")
        elif not part.says(expected):
            yield Remark(
                part.open,
                part.start,
                f"part {part.name} differs from reports/metrics.json; run make report",
                quote="",
                edit=Edit(part.start, part.end, f"{expected.strip()}\n"),
            )
