"""Whether a document says who reviews, decides or overrides."""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.case_study.answers import is_empty
from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.case_study.headings import is_within
from proofkit.linter.statements.oversight_wording import STATED
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import words_of
from proofkit.linter.words.titles import title_of
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Section


def _is_nobody(match: Match) -> bool:
    """Whether "no nurse has to look at it" says that nobody does."""
    before = match.sentence.words[: match.first]
    if "without" in before[-3:] and _NOTHING.isdisjoint(before):
        return True
    return not _NO.isdisjoint([*before[-3:], match.sentence.words[match.first]])


def _is_of_something_else(match: Match) -> bool:
    """Whether somebody annotates data, reviews code, approves what an office does, or would."""
    words = match.sentence.words
    following = words[match.first : match.last + 6]
    inside = words[match.first : match.last + 1]
    if words[match.last] in _DECIDING and words[match.last - 1] in words_of_class("machine"):
        return True  # "the doctor asks and the model decides"
    if words[match.last] == "loop" and not _UNWANTED.isdisjoint(words[match.last : match.last + 6]):
        return True  # "A human in the loop would only slow it down"
    if any(a == "would" and b not in _BINDING for a, b in pairwise(inside)):
        return True  # "the probability that a reviewer would approve"
    if words[match.first] == "approved" and words[max(0, match.first - 1)] not in _PASSIVE:
        return True  # "Approved by leading doctors" praises the software
    return not _MAKING.isdisjoint(words) or not _OFFICE.isdisjoint(following)


_UNWANTED = frozenset("slow slows unnecessary superfluous needless".split())
_DECIDING = frozenset("decides decide reviews checks confirms approves judges".split())
_BINDING = frozenset("have need always".split())
_PASSIVE = frozenset("is are be been being and or until".split())
_NO = frozenset("no zero nor neither".split())
_NOTHING = frozenset("no nothing never not none cannot nobody".split())
_MAKING = frozenset("annotated annotators annotations disagreements merge pull".split())
_OFFICE = frozenset(
    "appointment appointments booking bookings account accounts registration registrations login "
    "leave shift shifts roster profile slot slots purchase purchasing invoice invoices printer "
    "setting settings permission permissions job jobs password passwords".split()
)
_TITLE = Phrases(
    """
    human|clinical|clinician ..1 oversight|review|supervision|control
    oversight
    human in|on the loop
    who decides|reviews|checks|signs|acts
    last|final word|say
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
    for match in STATED.find(document):
        block = match.sentence.block
        if not block.is_told or is_aside(block.section):
            continue
        if _is_nobody(match) or _is_of_something_else(match):
            continue
        if document.project is None:
            is_title = block.kind == "heading" and len(match.sentence.words) <= _LONGEST_TITLE
            if not is_title or block.section is None or _answers_who(block.section):
                return True
        elif block.kind != "heading" and is_within(block.section, home):
            return True
    return document.project is None and any(_answers_who(section) for section in titled)


_LONGEST_TITLE = 12
"""Dashes right below a paragraph make a heading of it, to the surprise of its author."""


def _answers_who(section: Section) -> bool:
    """Whether the text under a heading about oversight names somebody, and not "nobody"."""
    words = [word for block in section.blocks if block.is_told for word in words_of(block.text)]
    somebody = words_of_class("clinician") | words_of_class("overseer") | {"team"}
    if somebody.isdisjoint(words) or not {"nobody", "itself"}.isdisjoint(words):
        return False
    nos = [at for at, word in enumerate(words) if word in _NO]
    return all(somebody.isdisjoint(words[at + 1 : at + 3]) for at in nos)
