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
    """Yield each decision whose text is still the scaffold's."""
    if document.project is None or not marked_parts.is_main_readme(document):
        return
    first = document.project.first_text("README.md")
    if first is None:
        return
    as_written = {part.name: part.text.strip() for part in marked_parts.parts(first, "decision-")}
    for part in marked_parts.parts(document.text, "decision-"):
        if as_written.get(part.name) == part.text.strip():
            topic = part.name.removeprefix("decision-")
            yield Remark(part.open, part.start, f"decision {topic} is still as generated", quote="")
