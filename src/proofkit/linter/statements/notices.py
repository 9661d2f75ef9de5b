"""The statement that keeps a reader safe: that this is not for clinical use."""

from __future__ import annotations

from proofkit.linter.phrases import Match, Phrases
from proofkit.linter.sentences import PUNCTUATION
from proofkit.linter.statements.denied_use import denied_around
from proofkit.linter.titles import title_of
from proofkit.linter.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

_DISCLAIMER = Phrases(
    """
    # No clinical use, and no medical advice
    {not}|no|nothing|none|neither|nor ..6 clinical|medical|diagnostic|
        therapeutic|patient|health|treatment ..2 use|advice|device|decision|decisions|
        purposes|purpose|care|diagnosis|practice|settings|setting|application|
        applications|treatment|judgement|judgment|conclusion|conclusions|procedures
    no|{not} ..1 clinical ..4 conclusions|decisions ..4 drawn|made|based
    clinical|medical|diagnostic use ..2 {not} ..1 permitted|allowed|intended|supported|recommended|
        advised
    clinical|medical use ..2 prohibited|forbidden
    does|do? {not} ..3 constitute|provide|offer|give ..3 medical|clinical|health|diagnostic|
        diagnosis|treatment

    nothing ..2 this|here ..16 medical|clinical|diagnostic advice|care|diagnosis|treatment|decisions

    # Not for diagnosis or treatment
    {not}|nothing ..4 used|rely|relied|intended|use|meant ..8 diagnose|
        diagnosis|diagnosing|treat|treating|treatment|clinical|medical|patient|healthcare|care
    {not} ..2 made|built|designed|developed|meant|intended for|to ..3 therapy|treatment|diagnosis|
        care|clinical|medical|patient|patients|diagnose|treat
    {not} ..4 diagnose|prescribe ..6 $
    does? {not} ..3 diagnose ..5 disease|conditions|patients

    # Not a clinical product, and not approved as one
    {not}|nor|no !published|other ..6 clinical|medical|diagnostic|therapeutic|health
        ..2 tool|product|system|systems
    {not} ..4 approved|validated|cleared ..3 for ..2 clinical|medical|diagnostic|patient

    # No substitute for a professional
    {not}|no ..6 substitute|replacement|replace
        ..8 {clinician}|professional|medical|clinical|healthcare|physician
    {not}|no ..2 replaces ..8 {clinician}|professional|medical|clinical|healthcare|physician

    # Not for patients, or for people who are ill
    {not} ..2 use|used|applied|tried ..3 on|for|with ..2 patient|patients !data|
        record|records|information
    not|never ..1 for|at ..2 real ..4 patients|people|ward|wards|clinics|bedside|prescriptions
    {not} for diagnosis|treatment|diagnosing|treating ..6 people|patients|persons|anybody|anyone|$
    {not} ..2 use ..3 to ..1 decide|judge ..4 child|children|patient|patients|people|anyone|anybody
    never|{not} ..1 use|used ..4 triage|screening of ..2 people|patients
    {not} for screening !data|data's
    ^ {not} for patients !data|data's
    nothing ..3 with ..3 care of patients
    {not}|nobody|never ..4 look|looking after ..2 patient|patients|people|anyone|anybody|somebody|
        others|babies|children
    {not} ..2 use|used|rely|relied ..8 ill|sick|unwell|illness

    # Kept away from patients and from the bedside
    {not} ..2 use|used ..3 bedside
    keep|keeps it|this|them ..1 out|away of|from ..3 patient|patients|ward|wards|clinic|clinics|
        clinical|hospital|hospitals|bedside|care|consulting
    {not}|no|never ..6 be connected|attached|worn|applied|fitted|wired ..5 patient|patients|person|
        people|human|humans|body|anyone|anybody|somebody

    # No care and no decision to rest on it
    {not}|nothing ..2 guide|inform|influence|direct ..2 care|treatment|treatments
    {not} ..2 use|used|rely ..4 decision|decisions ..3 health|care|treatment|patient|patients
    {not} base|rest|ground ..4 therapy|treatment|care|diagnosis|decision|decisions
    nobody's|no care|treatment|health ..2 should|must|may ..2 depend|rest|rely|hinge
    {not} ..2 use|used|rely|relied ..4 care for|of|decisions

    # For study, teaching or research alone
    for study|lectures|classroom ..1 only
    serves|serve|used|meant|intended|made|built|exists|published|written ..2 exclusively|solely|
        purely|only|strictly ..3 teaching|learning|research|education|educational|demonstration
    for|purely|strictly|solely ..4 research|educational|education|academic|learning|teaching|
        demonstration ..6 only
    ^ research|education|educational|academic|teaching|study|demonstration
        ..2 research|education|teaching|training|use|purposes|learning? only
    ;|:|,|( research|education|educational|academic|teaching|study
        ..2 research|education|teaching|training|use|purposes|learning? only
    only ..3 for ..4 research|educational|education|academic|learning|teaching|demonstration
    research|educational|academic|education ..3 use|purposes|tool|demo|project only
    intended|meant|designed ..2 for ..3 research|educational|education|academic|learning
        ..3 purposes|use
    this|project|it|app|application|model|models|software|tool|system|repository|code|work|demo
        ..3 is|are|was|were !open ..3 for ..1 research|educational|education|academic|learning
        ..3 purpose|purposes
    """
)


def visible(document: Document, phrases: Phrases) -> list[Match]:
    """Return what a reader sees of the phrases, said by the author, of all of this, as a fact."""
    return [
        match
        for match in phrases.find(document)
        if match.sentence.block.is_told
        and not _is_widened(match)
        and not _is_denied(match)
        and not _is_asked(match)
        and not _is_reported(match)
        and not _is_of_others(match)
    ]


def _is_of_others(match: Match) -> bool:
    """Whether the subject is another product, its maker or an edition of this one.

    A comma or a colon may begin a new subject: "Powered by ChatGPT, this is not for ...".
    """
    words = match.sentence.words
    start = 0
    for at in range(1, match.first + 1):
        if words[at - 1] in _PARTING and words[at] in _SUBJECTS:
            start = at
    subject = words[start : match.first]
    if not match.has_negator and not _DATA.isdisjoint(subject) and _OWN.isdisjoint(subject):
        return True  # "The data may be used for research only" is a licence of theirs
    return not _OTHERS.isdisjoint(subject) or subject[:1] in (["chatgpt"], ["openai"])


def _is_widened(match: Match) -> bool:
    """Whether "not only for research" says the opposite of "only for research"."""
    words = match.sentence.words
    only = [at for at in range(match.first, match.last + 1) if words[at] in ("only", "just")]
    return any(at > 0 and words[at - 1] in words_of_class("not") for at in only)


def _is_denied(match: Match) -> bool:
    """Whether "not one of those that are for research only" denies what is found in it."""
    if match.has_negator:
        return False
    words = match.sentence.words
    for at in range(match.first - 1, -1, -1):
        if words[at] in PUNCTUATION or words[at] in _NEW_CLAUSE:
            return False
        if words[at] in words_of_class("not"):
            return True
    return False


def _is_reported(match: Match) -> bool:
    """Whether somebody else's or an earlier page's words are quoted, and not said."""
    words = match.sentence.words
    before, after = words[: match.first], words[match.last + 1 :]
    is_quoted = any(before.count(mark) % 2 and mark in after for mark in ('"', "'"))
    return is_quoted and not _SAYING.isdisjoint(words)


def _is_asked(match: Match) -> bool:
    """Whether a question asks what a statement would say: "Is this for research only?"."""
    return "?" in match.sentence.words[match.last :]


_OTHERS = frozenset(
    "vendor vendors manufacturer manufacturers manual supplier competitor competitors "
    "owners edition editions earlier party unlike".split()
)
"""Whose word on use this is, or of what, if not the author's of this: "the vendor says the board is
not for ...", "the free edition is not for ..."."""
_DATA = frozenset("data dataset datasets images pictures records recordings figures".split())
_OWN = frozenset("this our it".split())
_PARTING = frozenset((",", ":", ";"))
_SUBJECTS = frozenset("this it we not for".split())
_NEW_CLAUSE = frozenset("and but this it because so as".split())
_SAYING = frozenset(
    "said say says saying write writes wrote written print prints printed reads sentence "
    "manual phrase words label labelled labeled notice".split()
)


def disclaimers(document: Document) -> list[Match]:
    """Return the visible statements that this is not for clinical use."""
    return document.once(_disclaimers)


def _disclaimers(document: Document) -> list[Match]:
    found = [*visible(document, _DISCLAIMER), *denied_around(document)]
    lifted = {id(one.sentence.block.section) for one in _LIFTED.find(document)} if found else ()
    if lifted:
        found = [one for one in found if id(one.sentence.block.section) not in lifted]
    return sorted(found, key=lambda one: one.sentence.number)


_LIFTED = Phrases(
    """
    notice|disclaimer|restriction|warning ..4 no longer applies|apply|applicable|valid|holds
    notice|disclaimer|restriction ..3 obsolete|outdated|lifted|withdrawn|superseded
    """
)
"""What takes a notice back in the part of the page where it stands."""


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


def has_own_heading(match: Match) -> bool:
    """Whether a notice stands under a heading that announces it."""
    section = match.sentence.block.section
    return section is not None and _OWN_HEADING.search(title_of(section)) is not None
