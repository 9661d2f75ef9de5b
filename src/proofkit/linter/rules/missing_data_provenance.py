"""A README must say where its data come from: synthetic, simulated, fictional, or public and named.

Without it nobody can tell whether real people's records are in the repository.

Write: "All records are synthetic" or name the public set and link to it.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.statements import provenance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "readme"
PRAISE = "says where the data come from"
IS_ENGLISH = True
STANDARDS = ("TRIPOD+AI 5a", "TRIPOD+AI 18e", "HTI-1 4", "CHAI model card: InputDataSource")
GOOD = [
    "# A\n\n## Data\n\n5,000 synthetic admissions; no real patient's record was used.",
    "# A\n\n## Data\n\nThe UCI heart disease data set (303 patients).",
]
BAD = ["# A\n\n## Data\n\nThe CSV has 303 rows and 14 columns."]


def check(document: Document) -> Iterator[Remark]:
    """Yield one remark when nothing says so."""
    if not provenance.is_stated(document):
        yield Remark(0, 0, "nothing says where the data come from (synthetic, or public and named)")
