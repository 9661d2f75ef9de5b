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

    from proofkit.linter.text import Text

SEVERITY = "error"
SCOPE = "text"
GOOD = ["Title\n=======\n\nText with <<<<<<< inside a line."]
BAD = ["# A\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch\n"]
_MARK = Lazy(r"^(?:<{7}|>{7}|\|{7})(?: [^\n]{0,200})?$", re.M)


def check(text: Text) -> Iterator[Remark]:
    """Yield each mark."""
    if "<<<<<<<" in text.text or ">>>>>>>" in text.text:
        for found in _MARK.finditer(text.text):
            yield Remark(found.start(), found.end(), "is left from a merge that was not resolved")
