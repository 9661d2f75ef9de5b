"""The statements that keep a reader safe: not for clinical use, and what real use would need."""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.phrases import Match, Phrases
from proofkit.linter.titles import title_of
from proofkit.linter.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

_DISCLAIMER = Phrases(
    """
    {not}|no|nothing|none|neither|nor ..6 clinical|medical|diagnostic|
        therapeutic|patient|health|treatment ..2 use|advice|device|decision|decisions|
        purposes|purpose|care|diagnosis|practice|settings|setting|application|
        applications|tool|product|system|systems|treatment|judgement|judgment|conclusion|conclusions|procedures
    {not}|no ..6 substitute|replacement|replace|replaces
        ..8 {clinician}|professional|medical|clinical|healthcare|physician
    {not}|nothing ..4 used|rely|relied|intended|use|meant ..8 diagnose|
        diagnosis|treat|treatment|clinical|medical|patient|healthcare|care
    {not} ..2 use|used|applied|tried ..3 on|for|with ..2 patient|patients !data|
        record|records|information
    {not}|nothing ..2 guide|inform|influence|direct ..2 care|treatment|treatments
    clinical|medical|diagnostic use ..2 {not} ..1 permitted|allowed|intended|supported|recommended|
        advised
    clinical|medical use ..2 prohibited|forbidden
    not|never for ..1 real patients|people
    {not} ..2 use|used|rely|relied ..4 look after
    {not} ..2 use|used|rely|relied ..4 care for|of|decisions
    serves|serve|used|meant|intended|made|built|exists|published|written ..2 exclusively|solely|
        purely|only|strictly ..3 teaching|learning|research|education|educational|demonstration
    for|purely|strictly|solely ..4 research|educational|education|academic|learning|teaching|
        demonstration ..6 only
    only ..3 for ..4 research|educational|education|academic|learning|teaching|demonstration
    research|educational|academic|education ..3 use|purposes|tool|demo|project only
    intended|meant|designed ..2 for ..3 research|educational|education|academic|learning
        ..3 purposes|use
    this|project|it|app|application|model|models|software|tool|system|repository|code|work|demo
        ..3 is|are|was|were ..3 for ..1 research|educational|education|academic|learning
        ..3 purpose|purposes
    {not} ..4 approved|validated|cleared ..3 for ..2 clinical|medical|diagnostic|patient
    {not} ..4 diagnose|prescribe ..6 $
    does? {not} ..3 diagnose ..5 disease|conditions|patients
    does|do? {not} ..3 constitute|provide|offer|give ..3 medical|clinical|health|diagnostic|
        treatment
    """
)

_VALIDATION = Phrases(
    """
    would|must|need|needs|requires|require|required|without|before|pending|lacks|no|{not}
        ..10 prospective|clinical|external|regulatory ..3 validation|validated|review|approval|
        clearance|evaluation|trial|study
    {not} ..3 clinically|prospectively|externally validated|tested|evaluated
    {not}|no ..5 regulator|regulatory|fda|ce ..3 reviewed|review|approved|approval|clearance|
        cleared
    """
)


def _visible(document: Document, phrases: Phrases) -> list[Match]:
    return [
        match
        for match in phrases.find(document)
        if match.sentence.block.is_visible
        and not _is_widened(match)
        and not _is_asked(match)
        and _OTHERS.isdisjoint(match.sentence.words[: match.first])
    ]


def _is_widened(match: Match) -> bool:
    """Whether "not only for research" says the opposite of "only for research"."""
    words = match.sentence.words
    only = [at for at in range(match.first, match.last + 1) if words[at] in ("only", "just")]
    return any(at > 0 and words[at - 1] in words_of_class("not") for at in only)


def _is_asked(match: Match) -> bool:
    """Whether a question asks what a statement would say: "Is this for research only?"."""
    return "?" in match.sentence.words[match.last :]


def _answered_no(document: Document) -> Iterator[Match]:
    """Yield questions and cells about clinical use that the next words answer with no."""
    if not _CLINICAL_USE.may_be_in(document):
        return
    for asked, answer in pairwise(document.sentences):
        is_asked = asked.words[-1:] == ["?"] or asked.block.kind == "cell"
        if not is_asked or _NO.isdisjoint(answer.words[:1]):
            continue
        found = _CLINICAL_USE.search(asked)
        if found and asked.block.is_visible and not asked.block.is_recovered:
            yield found


_CLINICAL_USE = Phrases(
    """
    use|used|using|rely ..4 patient|patients|clinically|clinic|clinics|hospital|hospitals|practice
    clinical|medical|diagnostic use|advice|device|care
    """
)
_NO = frozenset("no none never not nope prohibited forbidden excluded".split())
_OTHERS = frozenset(
    "vendor vendors manufacturer manufacturers manual supplier competitor competitors owner "
    "owners".split()
)
"""Whose word on use this is, if not the author's: "the vendor says the board is not for ..."."""


def disclaimers(document: Document) -> list[Match]:
    """Return the visible statements that this is not for clinical use."""
    return document.once(_disclaimers)


def _disclaimers(document: Document) -> list[Match]:
    found = [*_visible(document, _DISCLAIMER), *_answered_no(document)]
    return sorted(found, key=lambda one: one.sentence.number)


def validation_notes(document: Document) -> list[Match]:
    """Return the visible statements of what real use would need."""
    return _visible(document, _VALIDATION)


_WHO_FOR = Phrases(
    """
    intended ..2 for|use|user|users|audience
    designed|meant|made|built|written|suited|aimed ..3 for|at|to ..4 {people}|learning|teaching|
        research|education|training|portfolio
    ^ for ..3 {people}|learning|teaching|research|education
    for|as ..3 learning|educational|teaching|research|demonstration|academic|illustration|training
        ..2 purpose|purposes|use|only|project
    learning|teaching|educational|research|demonstration|portfolio|demo|course|academic project|
        demo|exercise|tool|prototype|demonstration|example
    helps|help|lets|shows|supports ..2 {people}
    who is|it|this ..3 for
    target|primary|intended users|audience|user
    {people} who ..3 want|wish|learn|need|would
    """
)
_NOT_FOR = Phrases(
    """
    out of scope
    {not} ..2 be used|relied
    {not} ..2 for|to ..3 use|used|be|clinical|deciding|diagnosis|individual|patient|patients|
        treatment
    {not} ..2 intended|meant|designed|suitable|suited|appropriate
    do? {not} ..1 use|rely
    never ..2 use|be
    misuse|prohibited
    """
)
_OWN_HEADING = Phrases(
    """
    disclaimer|disclaimers|warning|notice|caution|important|attention|safety|ethics|ethical|
        limitations
    intended use
    not for
    medical|clinical|responsible use|notice|warning
    out of scope
    """
)


def says_who_for(document: Document) -> bool:
    """Whether a visible sentence says for whom this is."""
    return bool(_visible(document, _WHO_FOR))


def says_what_not_for(document: Document) -> bool:
    """Whether a visible sentence says what this must not be used for."""
    return bool(disclaimers(document)) or bool(_visible(document, _NOT_FOR))


def has_own_heading(match: Match) -> bool:
    """Whether a notice stands under a heading that announces it."""
    section = match.sentence.block.section
    return section is not None and _OWN_HEADING.search(title_of(section)) is not None
