"""The statements that keep a reader safe: not for clinical use, and what real use would need."""

from __future__ import annotations

from proofkit.linter.finding import Edit
from proofkit.linter.phrases import Match, Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

NOTICE = (
    "> **Not for clinical use.** This is a learning project on TODO: synthetic or public? data. It "
    "is not medical advice and not a medical device. Any real use would need prospective clinical "
    "validation and regulatory review."
)

_DISCLAIMER = Phrases(
    """
    not|never|n't|isn't|cannot|no ..6 clinical|medical|diagnostic|therapeutic|patient ..2 use|
        advice|device|decision|decisions|decision-making|purposes|purpose|care|diagnosis|practice|
            settings|setting|application|applications|tool|product|treatment|judgement|judgment
    not|never|cannot|n't|shouldn't|don't ..6 substitute|replacement|replace|
        replaces ..8 {clinician}|professional|medical|clinical|healthcare|physician
    not|never|cannot|shouldn't|don't|nothing ..4 used|rely|relied|intended|use|meant ..8 diagnose|
        diagnosis|treat|treatment|clinical|medical|patient|healthcare
    clinical|medical use ..2 prohibited|forbidden
    for|purely|strictly|solely ..4 research|educational|education|academic|learning|demonstration|
        informational ..6 only
    only ..3 for ..4 research|educational|education|academic|learning|demonstration|informational
    research|educational|academic|education ..3 use|purposes|tool|demo|project only
    intended|meant|designed ..2 for ..3 research|educational|education|academic|
        learning ..3 purposes|use
    not|never ..4 approved|validated|cleared ..3 for ..2 clinical|medical|diagnostic|patient
    not|never|n't ..4 diagnose|prescribe ..6 $
    does not ..3 diagnose|constitute|provide ..5 disease|conditions|patients|advice
    """
)

_VALIDATION = Phrases(
    """
    would|must|need|needs|requires|require|required|without|before|pending|lacks|no|
        not ..10 prospective|clinical|external|regulatory ..3 validation|validated|review|
            approval|clearance|evaluation|trial|study
    not|never ..3 clinically|prospectively|externally validated|tested|evaluated
    not|never|no ..5 regulator|regulatory|fda|ce ..3 reviewed|review|approved|approval|clearance|
        cleared
    """
)


def _visible(document: Document, phrases: Phrases) -> list[Match]:
    return [
        match
        for match in phrases.find(document)
        if match.sentence.block.is_visible and not match.sentence.block.is_recovered
    ]


def disclaimers(document: Document) -> list[Match]:
    """Return the visible statements that this is not for clinical use."""
    known = document.memo.get("disclaimers")
    if not isinstance(known, list):
        known = document.memo["disclaimers"] = _visible(document, _DISCLAIMER)
    return known


def validation_notes(document: Document) -> list[Match]:
    """Return the visible statements of what real use would need."""
    return _visible(document, _VALIDATION)


def insertion(document: Document) -> Edit:
    """Return the edit that puts the notice under the title."""
    text = document.text
    for block in document.blocks:
        if block.kind == "heading":
            if block.level != 1:
                break
            end = text.find("\n", block.source(max(0, len(block.text) - 1)))
            if end < 0:
                return Edit(len(text), len(text), f"\n\n{NOTICE}\n")
            following = text.find("\n", end + 1)
            line = text[end + 1 : following if following >= 0 else len(text)].strip()
            if line and not line.strip("=-"):
                end = following if following >= 0 else len(text)
            return Edit(end, end, f"\n\n{NOTICE}\n")
        if block.is_visible:
            break
    return Edit(0, 0, f"{NOTICE}\n\n")
