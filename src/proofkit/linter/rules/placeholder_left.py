"""Nothing a template left open may stay: TODO, TBD, lorem ipsum, `your-username`, `<repo-url>`.

A placeholder tells a reader that nobody finished the page. Settings that each user fills in
(`API_KEY=your_key`) are not placeholders.

Write the answer, or take the line out.
"""

from __future__ import annotations

from proofkit.linter import placeholders, template_gaps
from proofkit.linter.finding import Remark
from proofkit.linter.forms import apart

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "prose"
PRAISE = "has no placeholder left"
BAD = [
    "TODO: describe the data.",
    "git clone https://github.com/your-username/readmission.git",
    "Made by {Your Name}.",
    "Clone <repo-url> first.",
    "Lorem ipsum dolor sit amet.",
    "Results: TBD",
    "[Describe the results and their limits here.]",
    "Author: <Your Name>",
    "(will be added after the review)",
]
GOOD = [
    "```\nOPENAI_API_KEY=your_openai_key\n```",
    "Tasks move from to do to done.",
    "Run `proofkit lint <PATH>`.",
    "Sorting is still a TODO of the library.",
    "TODO lists help nurses to remember; open tasks stand in TODO.md.",
    "Set `DATABASE=postgres://<user>:<password>@<host>:5432/wards`.",
]


def check(document: Document) -> Iterator[Remark]:
    """Yield every place where one is left."""
    lines = document.lines
    for start, end in apart(placeholders.FORMS.find(lines) + template_gaps.find(lines)):
        yield Remark(start, end, "is a placeholder that nobody filled in")
