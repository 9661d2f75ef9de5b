"""Every code fence must be closed.

A fence that stays open turns the rest of the page, notice and limits included, into a code block.

Close it with the same mark on a line of its own.
"""

from __future__ import annotations

from proofkit.linter.edits.additions import rank_of
from proofkit.linter.finding import Edit, Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "warning"
SCOPE = "prose"
FIX = "closes it"
GOOD = ["```\nmake report\n```\n\nMore text.", "- ```\n  a\n  ```\n"]
BAD = [
    "```\nmake report\n\n## Limitations\n\nNone of this was tested.",
    "````\nmake report\n```\n\n## Limitations\n\n```\nmake clean\n```\n",
]


def check(document: Document) -> Iterator[Remark]:
    """Yield the fence that is never closed."""
    if document.open_fence is None:
        return
    start = document.open_fence
    line = document.source.line_of(start)
    end = len(document.text)
    opening = line.lstrip(" \t>")
    # The same indentation and quotation marks, or the fence would open a block of its own.
    before = line[: len(line) - len(opening)]
    mark = opening[:1] or "`"
    fence = before + mark * max(3, len(opening) - len(opening.lstrip(mark)))
    yield Remark(
        start,
        start + len(line.strip()),
        "opens a code block that is never closed and hides what follows",
        edit=Edit(end, end, f"{fence}\n", rank=rank_of("fence")),
    )
