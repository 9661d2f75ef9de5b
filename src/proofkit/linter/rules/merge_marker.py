"""No unresolved merge may stay in a text.

The marks show two versions at once, and nobody knows which one holds.

Keep one version and delete the marks.
"""

from __future__ import annotations

import re

from proofkit.linter.finding import Remark
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "text"
GOOD = ["Title\n=======\n\nText with <<<<<<< inside a line."]
BAD = ["# A\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch\n"]
_MARK = Lazy(r"^(?:<{7}|>{7}|\|{7})(?: [^\n]{0,200})?$", re.M)


def check(document: Document) -> Iterator[Remark]:
    """Yield each mark."""
    if "<<<<<<<" in document.text or ">>>>>>>" in document.text:
        for found in _MARK.finditer(document.text):
            yield Remark(found.start(), found.end(), "is left from a merge that was not resolved")
