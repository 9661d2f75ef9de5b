"""Nothing here may be said to replace, equal, outperform or make unnecessary a clinician.

No project on synthetic or public data has shown that, and a reader who believes it may go without
care. Comparison with clinicians needs a study with clinicians.

Write whom it supports and who decides: "orders the work list; a nurse reviews every case".
"""

from __future__ import annotations

from proofkit.linter.claims import remarks
from proofkit.linter.claims.wording.comparison import COMPARED
from proofkit.linter.claims.wording.replacement import PHRASES
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark
    from proofkit.linter.words.phrases import Match

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("GMLP 7", "WHO AI ethics 1: autonomy", "HTI-1 2.iv")
LOOKS_FOR = (PHRASES, COMPARED)
BAD = [
    "Replaces radiologists for routine chest X-ray reads.",
    "No doctor needed.",
    "Outperforms board-certified dermatologists.",
    "Hospitals can run it without a clinician in the loop.",
    "You no longer have to visit a dermatologist.",
]
GOOD = [
    "It does not replace a doctor.",
    "Contextual signals that support, not replace, clinical reasoning.",
    "LightGBM outperforms logistic regression by 0.02 AUROC.",
    "Not a substitute for professional medical judgement.",
]
MESSAGE = (
    "reads as if this software replaced or outperformed clinicians; say whom it supports and who "
    "reviews its output"
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences that say so."""
    yield from remarks.once(
        *(remarks.in_sentences(document, one, MESSAGE, accept=_is_of_care) for one in LOOKS_FOR)
    )
    for phrases in LOOKS_FOR:
        yield from remarks.in_rows(document, phrases, MESSAGE)


def _is_of_care(match: Match) -> bool:
    """Whether it is not a name on a list that is replaced: "replace a doctor on the rota".

    "People who have no access to a doctor" and "those who skip the clinic" are told of, too.
    """
    words = match.sentence.words
    if "access" in words[match.first : match.last]:
        return False
    before = words[max(0, match.first - 2) : match.first]
    if before[1:] == ["who"] and before[0] in words_of_class("people") | {"those", "everyone"}:
        return False
    if _is_exchange(match) or _is_held_back(match):
        return False
    return _LISTS.isdisjoint(words[match.last + 1 : match.last + 9])


def _is_exchange(match: Match) -> bool:
    """Whether a clinician takes the place: "replaces her with another nurse"."""
    words = match.sentence.words
    if not words[match.first].startswith("replac"):
        return False
    after = words[match.first : match.last + _REACH]
    ends = [at for at, word in enumerate(after) if word in _INSTEAD or word in _BEYOND]
    if not ends or after[ends[0]] in _BEYOND:
        return False  # "replaces doctors and works with nurses"
    rest = after[ends[0] + 1 :]
    stands_in = rest[: next((at for at, word in enumerate(rest) if word in _BEYOND), len(rest))]
    return not words_of_class("clinician").isdisjoint(stands_in) and _MADE.isdisjoint(stands_in)


def _is_held_back(match: Match) -> bool:
    """Whether nothing is done without a clinician: "Without a nurse's approval it stays open"."""
    words = match.sentence.words
    is_condition = words[match.first] == "without" and match.first == 0
    return is_condition and not _HOLDING.isdisjoint(words[match.last + 1 :])


_REACH = 8
_BEYOND = frozenset("and , that which who".split())
_INSTEAD = frozenset("with another".split())
_MADE = frozenset("ai virtual digital robot automated artificial chatbot bot app".split())
_HOLDING = frozenset(
    "nothing no not none cannot never stays stay remains remain stops waits refuses blocked held "
    "refused rejected".split()
)
_LISTS = frozenset("roster rota schedule leave slots column click clicks skill colleague".split())
