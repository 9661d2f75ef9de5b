"""Whether a document says who reviews, decides or overrides."""

from __future__ import annotations

from proofkit.linter.case_study.answers import is_empty
from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.case_study.headings import is_within
from proofkit.linter.phrases import Match, Phrases
from proofkit.linter.sentences import words_of
from proofkit.linter.titles import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Section

_STATED = Phrases(
    """
    {clinician}|human|humans|coordinator|coordinators|professional|professionals|reviewer|reviewers|
        manager|managers|staff|person ..4 review|reviews|reviewed|decide|decides|override|overrides|
        overrule|overrules|approve|approves|confirm|confirms|judges|verifies|verify
    {clinician} ..10 decides|decide ..1 alone|whom|whether|who|which|what|when
    {clinician} ..6 must|can|may ..3 correct|sign|change|edit|reject|override|overrule|discard|
        reorder
    {clinician} ..2 has|have to ..4 correct|sign|check|review|confirm|approve
    {clinician} ..3 accepts|edits|dismisses|rejects|corrects
    {clinician}|dispatcher|manager|coordinator|tutor|clerk ..2 looks ..8 decides
    who|which checks|reviews|approves|confirms|signs ..4 before
    manager|coordinator|dispatcher|clerk keeps|makes|has the ..1 decision|say
    every|each ..3 can|may be overwritten|overridden|changed|corrected
    until ..2 {clinician}|human|person|somebody|someone ..2 has|signs|approves|opens|reviews|checks|
        confirms
    {clinician}|human|clerk|manager|person|lecturer ..1 checks|must|should ..3 every|each|it|
        prediction|result|results|list|flagged|suggestion|suggested ..6 before
    {clinician}|human|clerk|manager|person|somebody|someone must|should ..1 look|looks|check ..1 at?
        every|each|it|all
    {clinician}|human|clinical|medical|manual|expert ..1 oversight|supervision
    {clinician}|human|clinical|medical|manual|expert ..1 sign off
    {clinician}|human|expert|manual|clinical ..1 review|verification|judgement|judgment|approval
        required|needed|recommended|is|must|should|before|of|remains
    clinician|human|expert|manual|physician ..1 review|reviewing|verification|oversight|supervision
    conjunction|combination|together|alongside ..4 clinical|professional|medical judgement|judgment|
        expertise|assessment
    in consultation with ..4 provider|providers|professional|professionals|{clinician}
    confirm|check|verify|discuss ..4 with ..5 team|{clinician}|provider|professional
    under ..3 supervision|guidance|oversight of
    qualified|trained|licensed|responsible ..2 professional|professionals|{clinician}|staff|
        personnel ..3 review|interpret|supervise|must|should|decide|decides|confirm|involve
    should|must|always involve ..3 professional|professionals|{clinician}
    requires|require|needs|need ..2 expert|clinical|clinician|human|professional|medical
        ..1 interpretation|review|judgement|judgment|confirmation|oversight
    requires|require|needs|need ..2 expert|clinician|human|professional ..1 validation
    makes|make|take|takes the? final|clinical decision|decisions|call
    encourages|recommends|advises|requires ..3 consultation
    followed|confirmed|accompanied by ..3 professional|clinical|medical|expert
        evaluation|assessment|review|diagnosis
    immediate|independent|mandatory {clinician}|human|expert review
    human|clinician|physician|doctor|expert|radiologist|nurse|staff ..1 in|on the loop
    {clinician}|person|human|staff signs|sign off
    without ..3 {clinician}|person|human|staff ..2 approving|approval|checking|review|reviewing|
        confirming
    {clinician}|staff|human|humans ..8 has|have|had|keeps|keep the last|final word|say|decision
    ask your|a|the ..1 {clinician}
    reviewed|verified|confirmed|approved|interpreted|supervised|overridden|overruled|signed|decided|
        corrected|annotated|checked by ..5 {clinician}|{professional}|human|humans|person|
        coordinator
    decision|decisions|judgement|judgment|responsibility|choice ..3 remain|remains|rests|rest|lies|
        lie|stays|belongs|made ..4 {clinician}|human|humans|professional|professionals|team
    decisions|decision should|must ..5 {clinician}|human|professional|professionals
    {clinician}|human|coordinator|professional ..2 remain|remains|stay|stays ..2 responsible|
        accountable|charge|control
    talk|speak|turn to ..4 {clinician}
    consult|seek|contact|see ..5 {clinician}|provider|professional|professionals
    final decision|say|call|judgement|judgment|word
    escalate|escalated|escalates|escalation ..3 {clinician}|human|supervisor|staff|team|path
    """
)


def _is_nobody(match: Match) -> bool:
    """Whether "no nurse has to look at it" says that nobody does, or it is of those who label."""
    words = match.sentence.words
    near = words[max(0, match.first - 3) : match.first + 1]
    return not _NO.isdisjoint(near) or not _LABELLING.isdisjoint(words)


_NO = frozenset("no zero nor neither".split())
_LABELLING = frozenset(
    "annotated annotators annotations labelled labeled disagreements requests merge".split()
)
_TITLE = Phrases(
    """
    human|clinical|clinician ..1 oversight|review|supervision|control
    oversight
    human in|on the loop
    who decides|reviews
    """
)


def sections(document: Document) -> list[Section]:
    """Return the sections whose heading is about oversight."""
    if not _TITLE.may_be_in(document):
        return []
    return [s for s in document.sections if s.heading and _TITLE.search(title_of(s))]


def is_stated(document: Document) -> bool:
    """Whether a visible sentence says who reviews, decides or overrides.

    A heading about oversight with nothing under it says nothing, whatever stands elsewhere. In a
    generated project, which has such a heading, the sentence has to stand under it.
    """
    titled = sections(document)
    if titled and all(is_empty(document, section) for section in titled):
        return False
    home = {id(section) for section in titled}
    for match in _STATED.find(document):
        block = match.sentence.block
        if not block.is_visible or is_aside(block.section) or _is_nobody(match):
            continue
        if document.project is None:
            return True
        if block.kind != "heading" and is_within(block.section, home):
            return True
    return document.project is None and any(_answers_who(section) for section in titled)


def _answers_who(section: Section) -> bool:
    """Whether there is text under a heading that asks who decides, and it is not "nobody"."""
    words = [word for block in section.blocks if block.is_visible for word in words_of(block.text)]
    return len(words) >= _FEWEST_WORDS and _NO.isdisjoint(words) and "nobody" not in words


_FEWEST_WORDS = 4
