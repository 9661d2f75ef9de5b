"""A risk model's evaluation must say whether its probabilities mean what they say.

A model can rank patients well and still call a 5% risk 20%. Whoever acts on the number is misled.

Show a calibration plot, its slope and intercept, or the Brier score, or say that calibration was
not assessed.
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
STANDARDS = ("TRIPOD+AI 12e", "HTI-1 7", "CHAI model card: SafetyReliability")
GOOD = ["# Readmission risk model\n\n## Results\n\nAUROC 0.71, calibration slope 0.98."]
BAD = ["# Readmission risk model\n\n## Results\n\nAUROC 0.71 on the test set."]


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when a risk model is evaluated and calibration is never mentioned."""
    if (
        measures.is_evaluated(document)
        and measures.predicts_risk(document)
        and not measures.says(document, measure_wording.CALIBRATION)
    ):
        yield Remark(
            *measures.place(document), "evaluates a risk model and never mentions calibration"
        )
