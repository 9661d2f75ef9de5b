"""A README with data must say how missing values were handled.

In health data what is missing says something: a test that was not ordered, a patient who was not
seen. Dropping those rows changes whom the result is about.

Write how much is missing, why, and what was done: "glucose is missing for 12% of short stays; the
pipeline imputes the median and keeps a flag".
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.statements import measure_wording, measures

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "note"
SCOPE = "readme"
IS_ENGLISH = True
STANDARDS = ("TRIPOD+AI 11", "TRIPOD+AI 7")
GOOD = ["# A\n\n## Results\n\nAUROC 0.71. Missing values were imputed with the median."]
BAD = ["# A\n\n## Results\n\nAUROC 0.71 on the test set."]


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when an evaluated document never mentions missing values."""
    if measures.is_evaluated(document) and not measures.says(
        document, measure_wording.MISSING_VALUES
    ):
        yield Remark(0, 0, "nothing says how missing values were handled")
