"""Whether a document says who reviews, decides or overrides."""

from __future__ import annotations

from proofkit.linter import topics
from proofkit.linter.phrases import Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

_STATED = Phrases(
    """
    {clinician}|human|humans|coordinator|coordinators|professional|professionals|reviewer|reviewers
        ..4 review|reviews|reviewed|decide|decides|override|overrides|overrule|overrules|approve|
        approves|confirm|confirms|judges|verifies|verify
    {clinician}|human|clinical|medical|manual|expert ..1 oversight|supervision|sign-off
    {clinician}|human|expert|manual|clinical ..1 review|verification|judgement|judgment|approval
        required|needed|recommended|is|must|should|before|of|remains
    immediate|independent|mandatory {clinician}|human|expert review
    human|clinician|physician|doctor|expert|radiologist|nurse|staff in|on the loop
    reviewed|verified|confirmed|approved|interpreted|supervised|overridden|overruled|signed|
        decided|
        corrected|annotated|checked by ..5 {clinician}|{professional}|human|humans|person|
            coordinator
    decision|decisions|judgement|judgment|responsibility|choice ..3 remain|remains|rests|rest|
        lies|lie|
        stays|belongs|made ..4 {clinician}|human|humans|professional|professionals|team
    decisions|decision should|must ..5 {clinician}|human|professional|professionals
    {clinician}|human|coordinator|professional ..2 remain|remains|stay|stays ..2 responsible|
        accountable|charge|control
    consult|seek|contact|see ..5 {clinician}|provider|professional|professionals
    final decision|say|call|judgement|judgment|word
    escalate|escalated|escalates|escalation ..3 {clinician}|human|supervisor|staff|team|path
    """
)


def is_stated(document: Document) -> bool:
    """Whether a visible sentence says who reviews, decides or overrides."""
    return any(
        match.sentence.block.is_visible and not topics.is_aside(match.sentence.block.section)
        for match in _STATED.find(document)
    )
