"""Results between proofkit's markers must be those of `reports/metrics.json`.

A figure that was typed or left from an earlier run is the one a reviewer will recompute. Where
`reports/metrics.json` is gone or damaged, nobody can say which those are.

A marker that stands alone or twice marks nothing, so it is reported too, and so is a part that has
lost both: what stands in its place could be anybody's.

Run `make report`, or `proofkit lint --fix`, which writes them anew; put lost markers back, or take
a part that is not wanted out of the report's code as well.
"""

from __future__ import annotations

from proofkit.linter import marked_parts
from proofkit.linter.finding import Edit, Remark
from proofkit.linter.folders.project import METRICS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from proofkit.linter.document import Document
    from proofkit.linter.marked_parts import MarkedPart

SEVERITY = "error"
SCOPE = "prose"
FIX = "writes them anew from reports/metrics.json"
STANDARDS = ("TRIPOD+AI 23a",)


def check(document: Document) -> Iterator[Remark]:
    """Yield each marker and part that is lost, and each part that differs from the metrics."""
    page = marked_parts.page_of(document)
    if document.project is None or page is None:
        return
    first = document.project.first_text(page)
    if first is None and page != marked_parts.README:
        return  # a page of the person's own may show how markers are written
    wanted = [part.name for part in marked_parts.parts(first or "", "results")]
    parts = marked_parts.parts(document.text, "results")
    alone = marked_parts.lone_markers(document.text, "results")
    for lone in alone:
        yield Remark(lone.open, lone.open, lone.message, quote="")
    if not (wanted or parts):
        return  # the figures are not read for a page that shows none
    metrics = document.project.metrics()
    there = {part.name for part in parts} | {lone.name for lone in alone}
    if lost := [name for name in _computed(wanted, metrics) if name not in there]:
        yield Remark(0, 0, _lost(lost))
    if metrics is not None:
        yield from _differing(parts, marked_parts.rendered(metrics))
    elif shown := marked_parts.filled(parts, first):
        fault = "cannot be read" if document.project.has_metrics_file() else "is missing"
        message = f"shows results, and {METRICS} {fault}, so none can be checked; run make report"
        yield Remark(shown[0].open, shown[0].start, message, quote="")


def _computed(names: list[str], metrics: dict[str, Any] | None) -> list[str]:
    """Return the parts that a page had at first, without those that are computed no more."""
    if metrics is None:
        return names
    texts = metrics.get("readme")
    return [name for name in names if isinstance(texts, dict) and name in texts]


def _lost(names: list[str]) -> str:
    name = names[0] if len(names) == 1 else "NAME"
    return (
        f"has lost the markers of {', '.join(names)}, so a figure there need not have been "
        f"computed; put the lines <!-- proofkit:begin {name} --> and <!-- proofkit:end {name} --> "
        "back where they were and run make report, or take the part out of the report's code too"
    )


def _differing(parts: list[MarkedPart], rendered: dict[str, str]) -> Iterator[Remark]:
    for part in parts:
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
