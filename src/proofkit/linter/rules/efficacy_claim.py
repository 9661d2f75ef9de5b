"""Nothing here may be said to save lives, improve outcomes or be clinically proven.

Such effects are shown by prospective studies on patients. A retrospective model on synthetic data
cannot show them, however good its metrics are.

Write the question instead: "whether such a list would lower readmissions is unknown and would need
a prospective study".
"""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.claims import remarks, subjects
from proofkit.linter.claims.clauses import clause_start
from proofkit.linter.claims.governing import short_name
from proofkit.linter.claims.wording.benefit import FARING, TOLD
from proofkit.linter.claims.wording.efficacy import PHRASES
from proofkit.linter.words.sentences import PUNCTUATION
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark
    from proofkit.linter.words.phrases import Match

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("GMLP 8", "HTI-1 7.v", "CHAI model card: UsefulnessUsabilityEfficacy")
LOOKS_FOR = (PHRASES, TOLD, FARING)
BAD = [
    "This tool saves lives.",
    "Reduces mortality by 30%.",
    "Improves patient outcomes and lowers costs.",
    "Clinically validated and ready for hospital use.",
]
GOOD = [
    "Whether this would reduce readmissions is unknown and untested.",
    "No claim is made about patient outcomes.",
    "PHQ-9 is a clinically validated questionnaire for depression severity.",
    "Early treatment of sepsis saves lives.",
    "The goal is to reduce readmissions.",
]
MESSAGE = (
    "claims an effect on patients that only a prospective study can show; say what was measured, "
    "on which data, and what is unknown"
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences and badges that say so."""
    yield from remarks.once(
        remarks.in_sentences(document, PHRASES, MESSAGE, accept=_is_effect_of_this),
        remarks.in_sentences(document, TOLD, MESSAGE, accept=_is_effect_of_this),
        remarks.in_sentences(document, FARING, MESSAGE, accept=_is_credited_to_this),
    )
    yield from remarks.in_badges(document, PHRASES, MESSAGE)
    yield from remarks.in_badges(document, TOLD, MESSAGE)


def _is_effect_of_this(match: Match) -> bool:
    """Whether an effect is told of this software: no aim, no other cause, no named score."""
    return not (
        subjects.is_purpose(match)
        or subjects.is_about_another(match)
        or subjects.names_instrument(match)
        or subjects.is_of_security(match)
        or _is_of_office_work(match)
        or _is_told_of(match)
        or _is_shown(match)
    )


def _is_credited_to_this(match: Match) -> bool:
    """Whether people are said to fare better with this software, not just shown to."""
    words = match.sentence.words
    return _SHOWING.isdisjoint(words[: match.first]) and (_is_named(match) or _has_come(words))


def _is_shown(match: Match) -> bool:
    """Whether it is what a table or a plot tells: "shows which wards see fewer deaths"."""
    before = match.sentence.words[: match.first]
    own = subjects.THIS | {*short_name(match.sentence.block)}
    return own.isdisjoint(before[-_NEXT:]) and any(
        word in _SHOWING and following in _WHAT for word, following in pairwise(before)
    )


_NEXT = 2


def _is_named(match: Match) -> bool:
    """Whether people are said to use what the page's title names: "Ulma: a ward list"."""
    name = short_name(match.sentence.block)
    pairs = pairwise(match.sentence.words)
    is_used = any([word] == name and before in _USING for before, word in pairs)
    return is_used and (subjects.BACKGROUND | {"project"}).isdisjoint(name)


def _has_come(words: list[str]) -> bool:
    """Whether a sentence speaks of the time since it came, or of "our app"."""
    for at, word in enumerate(words):
        following = words[at + 1 : at + _REACH]
        if word in ("since", "after") and not _COMING.isdisjoint(following):
            return True
        if word in _WITH_IT and not subjects.THIS.isdisjoint(following[:1]):
            return True  # "in the homes that installed it"
        is_ours = word == "our" and words[max(0, at - 1)] not in ("in", "by")
        if is_ours and not words_of_class("machine").isdisjoint(following[:1]):
            return True
    return False


_USING = frozenset(
    "with using use uses used by on to has have had play plays wear wears wearing try tried".split()
)
_COMING = frozenset(
    "launch rollout roll deployment introduction introduced introducing installed installing "
    "deployed switched bought".split()
)
_WITH_IT = frozenset("installed introduced adopted bought deployed".split())
_WHAT = frozenset("which how where who".split())
_SHOWING = frozenset(
    "shows show plots plot lists list predicts predict estimates compares compare simulates how "
    "which where".split()
)


def _is_told_of(match: Match) -> bool:
    """Whether something is said of the effect itself: "Saving lives is the job of clinicians"."""
    words = match.sentence.words
    if not words[match.first].endswith("ing") or clause_start(words, match.first) != match.first:
        return False
    following = words[match.last + 1 : match.last + _REACH]
    ends = (at for at, word in enumerate(following) if word in PUNCTUATION)
    following = following[: next(ends, len(following))]
    return not _SAID_OF.isdisjoint(following) and "what" not in following


_REACH = 8
_SAID_OF = frozenset("is are was remains requires needs takes".split())


def _is_of_office_work(match: Match) -> bool:
    """Whether data or work are transformed, or an understanding of patients gets better.

    "Clinical notes into tables" and "clinical workflows" are no effects on patients.
    """
    words = match.sentence.words
    if "understanding" in words[match.first : match.last]:
        return True
    if words[match.first : match.first + 2] == ["improving", "global"]:
        return True  # "Kidney Disease: Improving Global Outcomes" writes guidelines
    following = words[match.last :][:6]
    return words[match.first].startswith("transform") and not _WORK.isdisjoint(following)


_WORK = frozenset("into workflow workflows documentation".split())
