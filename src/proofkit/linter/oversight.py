"""Whether a document says who reviews, decides or overrides."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

_STATED = Phrases(
    """
    {clinician}|{professional}|human|humans|coordinator|coordinators|reviewer|
        reviewers ..5 review|reviews|reviewed|decide|decides|override|overrides|verify|verifies|
            approve|approves|confirm|confirms|judge|judges|check|checks
    human|clinician|physician ..1 oversight|review|supervision|judgement|judgment|in-the-loop|
        validation
    human|clinician|physician|doctor|expert in the loop
    reviewed|verified|confirmed|approved|checked|validated|supervised|
        overridden by ..5 {clinician}|{professional}|human|humans|person|coordinator
    consult|seek|contact|ask ..5 {clinician}|{professional}|emergency|advice
    """
)


def is_stated(document: Document) -> bool:
    """Whether a visible sentence says who reviews, decides or overrides."""
    return any(match.sentence.block.is_visible for match in _STATED.find(document))
