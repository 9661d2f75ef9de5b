"""What a document says that real use would need: validation, and review by a regulator."""

from __future__ import annotations

from proofkit.linter.statements.notices import visible
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.titles import title_of

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
    prospective|clinical|external ..2 study|trial|comparison|validation ..16 would|must|has|have ..1
        stand|lie|come between|before|first
    before ..10 patient|patients|ward|care|clinic|practice|hospital ..5 it|this
        ..1 would|must|needs|should|has ..3 tried|tested|studied|validated|evaluated|checked|
        approved|reviewed

    # A trial on patients, or approval as a device, that comes before any use
    would|must|need|needs|requires|require|required ..12 conformity assessment
    would|must|need|needs|requires|require|required ..12 trial|study ..8 and|or ..4 regulator|
        regulator's|regulatory|clearance|certification|notified|approval !by
    would|must ..3 be ..1 tested|validated|tried|studied|evaluated ..3 in|on|with ..4 patients|
        clinic|clinics|hospital|hospitals|wards|care
    would|must ..6 require|need|be ..4 certification|certified|cleared|approved|clearance as|by ..3
        device|regulator|fda|mdr
    between|before ..8 trial|study ..10 and ..3 regulator|approval|clearance|certification
    between|before ..8 trial|study ..10 and ..3 sign off
    between|before ..8 validation|trial|study ..10 and ..1 review|approval|clearance as|by ..3
        device|regulator

    would|must|should|need|needs|has|have ..6 be validated|tested|tried|studied|evaluated|trialled
        ..2 prospectively|clinically|externally
    would|must|should|need|needs|has|have ..6 validate|test|try|study|evaluate|trial it|this
        ..2 prospectively|clinically|externally

    # Not validated, or not reviewed by a regulator
    {not}|neither|nor ..2 validated|tested|tried|studied|evaluated|trialled ..1 clinically|
        prospectively|externally
    {not}|neither|nor ..2 validated in|on|with ..2
        patients|clinic|clinics|clinical|hospital|hospitals|ward|wards|care
    no regulator|regulators|authority|notified|agency ..5 reviewed|approved|cleared|certified|seen|
        looked|examined|assessed
    neither|nor ..2 reviewed|approved|cleared|certified by ..2 regulator|regulators|authority|
        notified|fda
    neither clinically|prospectively|externally validated|tested|evaluated
    {not} ..3 clinically|prospectively|externally validated|tested|evaluated
    {not}|no ..5 regulator|regulatory|fda|ce ..3 reviewed|review|approved|approval|clearance|
        cleared
    """
)


_STUDIES = Phrases(
    """
    prospective|external|clinical ..3 study|trial|validation|comparison|evaluation
    prospectively|externally validated|tested
    """
)
_APPROVALS = Phrases(
    """
    regulatory|regulator|regulator's|regulators ..1 review|approval|clearance|opinion
    conformity assessment
    certification|clearance|approval|certificate|authorisation|authorization as|by|under
    notified body
    """
)
_BEFORE_USE = Phrases(
    """
    before !you|your|we|installing|running|starting ..5 use|used|using|rely|relied|bedside|clinic|
        patients|practice|deployment
    ^ not before $
    distance|road|way|path|far to|from ..2 bedside|clinic|ward|practice|patients
    """
)
"""Headings under which what stands is needed before any use."""


def notes(document: Document) -> list[Match]:
    """Return the visible statements of what real use would need.

    Under a heading such as "Before a ward could use it" a study and an approval need only be named.
    """
    found = [match for match in visible(document, _VALIDATION) if not _is_waived(match)]
    return found or _under_heading(document)


def _under_heading(document: Document) -> list[Match]:
    if not _BEFORE_USE.may_be_in(document):
        return []
    sections = {id(s) for s in document.sections if s.heading and _BEFORE_USE.search(title_of(s))}
    studies, approvals = (
        [
            m
            for m in one.find(document)
            if id((block := m.sentence.block).section) in sections and block.is_visible
        ]  # a task left open here is what has to come first
        for one in (_STUDIES, _APPROVALS)
    )
    homes = {id(match.sentence.block.section) for match in approvals}
    return [match for match in studies if id(match.sentence.block.section) in homes]


def _is_waived(match: Match) -> bool:
    """Whether "no study or review is required" says that none is needed."""
    words = match.sentence.words
    following = words[match.last + 1 : match.last + 8]
    return words[match.first] == "no" and not _NEEDED.isdisjoint(following)


_NEEDED = frozenset("required needed necessary".split())
