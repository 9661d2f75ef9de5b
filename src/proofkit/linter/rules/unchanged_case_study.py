"""The decisions under "Make it yours" should be the author's own.

They read well as generated, and an interviewer will ask about them. A reason that you did not write
is hard to defend.

Change the decision or write why you kept it, in your own words.
"""

from __future__ import annotations

from proofkit.linter import marked_parts
from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "note"
SCOPE = "prose"


def check(document: Document) -> Iterator[Remark]:
    """Yield each lone marker, and each decision whose text is still the scaffold's."""
    if document.project is None or not marked_parts.is_main_readme(document):
        return
    first = document.project.first_text("README.md")
    if first is None:
        return
    for lone in marked_parts.lone_markers(document.text, "decision-"):
        yield Remark(lone.open, lone.open, lone.message, quote="")
    as_written = {part.name: part.text for part in marked_parts.parts(first, "decision-")}
    for part in marked_parts.parts(document.text, "decision-"):
        if part.name in as_written and part.says(as_written[part.name]):
            topic = part.name.removeprefix("decision-")
            yield Remark(part.open, part.start, f"decision {topic} is still as generated", quote="")
