"""The statement that keeps a reader safe: that this is not for clinical use."""

from __future__ import annotations

from proofkit.linter.statements.denied_use import denied_around
from proofkit.linter.statements.notice_wording import DISCLAIMER
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import PUNCTUATION
from proofkit.linter.words.titles import title_of
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document


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
    found = [*visible(document, DISCLAIMER), *denied_around(document)]
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
