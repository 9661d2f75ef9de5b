"""What a document says that real use would need: validation, and review by a regulator."""

from __future__ import annotations

from proofkit.linter.phrases import Match, Phrases
from proofkit.linter.statements.notices import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

_VALIDATION = Phrases(
    """
    # Validation or review that real use would need, or that is lacking
    would|must|need|needs|requires|require|required|without|before|pending|lacks|no|{not}
        ..10 prospective|clinical|external|regulatory ..3 validation|validated|review|approval|
        clearance|evaluation|trial|study
    prospective|regulatory ..2 study|trial|comparison|validation|review ..16 would ..4 first|least|
        needed|required|necessary
    before ..10 patient|patients|ward|care|clinic|practice|hospital ..5 it|this
        ..1 would|must|needs|should|has ..3 tried|tested|studied|validated|evaluated|checked|
        approved|reviewed

    # Not validated, or not reviewed by a regulator
    {not} ..3 clinically|prospectively|externally validated|tested|evaluated
    {not}|no ..5 regulator|regulatory|fda|ce ..3 reviewed|review|approved|approval|clearance|
        cleared
    """
)


def notes(document: Document) -> list[Match]:
    """Return the visible statements of what real use would need."""
    return [match for match in visible(document, _VALIDATION) if not _is_waived(match)]


def _is_waived(match: Match) -> bool:
    """Whether "no study or review is required" says that none is needed."""
    words = match.sentence.words
    following = words[match.last + 1 : match.last + 8]
    return words[match.first] == "no" and not _NEEDED.isdisjoint(following)


_NEEDED = frozenset("required needed necessary".split())
