"""The notice belongs on the first screen, or under a heading of its own.

Most visitors never scroll. A notice that stands in the middle of a long page has not been given.

Move it under the title.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.statements import notices

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "note"
SCOPE = "readme"
IS_ENGLISH = True
STANDARDS = ("GMLP 9",)
_LONG = "# A\n" + "\nText.\n" * 40
GOOD = [
    "# A\n\nNot for clinical use.",
    f"{_LONG}\n## Disclaimer\n\nNot for clinical use.",
]
BAD = [f"{_LONG}\nNot for clinical use."]
_FIRST_SCREEN_LINES = 40


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark at the notice when it comes late and under no heading of its own."""
    found = notices.disclaimers(document)
    if not found:
        return
    for match in found:
        start, _ = match.sentence.span
        is_early = document.source.place(start)[0] <= _FIRST_SCREEN_LINES
        if is_early or notices.has_own_heading(match):
            return
    yield Remark(*found[0].sentence.span, "comes after the first screen; move it under the title")
