"""An author's e-mail address or telephone number is published for good.

That may be what you want; scrapers will find it too. A profile link does the same without them.

Leave it if you mean it; otherwise link to a profile page.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "note"
SCOPE = "prose"
BAD = ["## Contact\n\nQuestions: jane.roe@gmail.com"]
GOOD = ["## Contact\n\nQuestions: maintainers@example.org"]


def check(document: Document) -> Iterator[Remark]:
    """Yield each contact detail, masked."""
    for found in document.identifiers:
        if found.is_contact:
            article = "an" if found.kind.startswith("e") else "a"
            quote = document.masked(found.start, found.end)
            yield Remark(found.start, found.end, f"publishes {article} {found.kind}", quote=quote)
