"""A text that is not in English is judged in part only.

Sections and claims are found by English words. In another language their absence would mean
nothing, so those rules stay silent and this note says that they did.

Add a short English version, or have a colleague check the list of `proofkit lint --list-rules`.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "note"
SCOPE = "prose"
GOOD = ["# Readmission\n\nThe data set holds the visits of the patients to the clinics of a city."]
BAD = [
    "# Readmission\n\nCe projet étudie les réadmissions des patients dans un hôpital et les causes "
    "de ces réadmissions, avec des données publiques qui sont dans le dossier."
]


def check(document: Document) -> Iterator[Remark]:
    """Yield one note when the text is in another language."""
    if document.language is not None:
        yield Remark(
            0,
            0,
            f"is in {document.language}: rules about sections and claims were not judged, the "
            "others were",
        )
