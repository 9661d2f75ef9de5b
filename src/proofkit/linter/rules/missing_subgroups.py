"""An evaluation must look at groups of patients, or say that it did not.

A good average hides a group for which the model fails. Age, sex, ethnicity, language, payer and
site are where healthcare models have failed before.

Report the main measure by group with counts, or write "performance by group was not assessed".
"""

from __future__ import annotations

from proofkit.linter.case_study.result_tables import are_by_group
from proofkit.linter.finding import Remark
from proofkit.linter.statements import group_wording, measures

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "warning"
SCOPE = "readme"
PRAISE = "speaks of groups of patients"
PRAISED_IF = measures.is_evaluated
IS_ENGLISH = True
STANDARDS = (
    "TRIPOD+AI 3c",
    "TRIPOD+AI 14",
    "TRIPOD+AI 23a",
    "HTI-1 5",
    "CHAI model card: FairnessEquity",
    "deon D.2",
)
GOOD = [
    "# A\n\n## Results\n\nAUROC 0.71; by sex 0.70 (women) and 0.72 (men).",
    "# A\n\n## Results\n\n| who | recall |\n|---|---|\n| women | 0.86 |\n| men | 0.88 |",
]
BAD = ["# A\n\n## Results\n\nAUROC 0.71 on the test set."]


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when neither the evaluation nor the limits mention groups or bias."""
    if not measures.is_evaluated(document) or are_by_group(document):
        return
    if not measures.says(document, group_wording.GROUPS):
        yield Remark(
            *measures.place(document),
            "the evaluation never looks at groups of patients or at bias; report results by group, "
            "or say that they were not assessed",
        )
