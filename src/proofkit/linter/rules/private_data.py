"""Real, non-public patient data may be neither used nor kept in a portfolio project.

A record from a workplace belongs to patients who did not agree to it, and publishing even a
"de-identified" export can end a career. Public data sets have a licence and a review behind them.

Use synthetic data, or a public set under its agreement, and name it.
"""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.claims import remarks
from proofkit.linter.claims.wording.private_data import PHRASES
from proofkit.linter.words.phrases import NEGATORS, Match
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("HIPAA Safe Harbor 164.514(b)", "HTI-1 4")
BAD = [
    "Trained on real patient records from our hospital.",
    "The CSV contains de-identified records exported from our clinic's EHR last month.",
]
GOOD = [
    "Data: publicly available UCI heart disease dataset; no private patient data.",
    "MIMIC-IV data is used under its data use agreement and is not committed to this repository.",
    "No real patient data were used.",
]
MESSAGE = (
    "says that real, non-public patient data were used; a portfolio project may hold only "
    "synthetic data or a named public set"
)

LOOKS_FOR = (PHRASES,)

_PUBLIC = (
    words_of_class("source")
    - frozenset(
        "nhs cdc cms hes geo abide aptos biobank dryad faker osf pima ptb seer sider".split()
    )
) | frozenset(
    "public publicly synthetic simulated fictional fictitious invented imaginary actors fake open "
    "consented ethics irb".split()
)

_RECORDS = ("data", "records", "patient", "patients", "ehr", "server")
_UNREAL = frozenset(
    {
        ("uk", "biobank"),
        *((kind, of) for kind in ("mock", "dummy", "sandbox") for of in _RECORDS),
    }
)
_TAKEN_BACK = frozenset((("not", "get"), ("made", "up")))
_ABLE = frozenset("can could may would".split())
_REACH = 10
"""How far before the words that data are called public: a list may name such a set first."""


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences that say so."""
    yield from remarks.in_sentences(document, PHRASES, MESSAGE, accept=_is_private)


def _is_private(match: Match) -> bool:
    """Whether nothing near the words or behind them says that the data are public or made up."""
    words = match.sentence.words
    if not _TAKEN_BACK.isdisjoint(pairwise(words[match.first :])):
        return False  # "foresaw real records of our ward; we did not get them"
    inside = words[match.first : match.last + 3]
    if any(a in _ABLE and not b.isdigit() for a, b in pairwise(inside)):
        return False  # "real patient data can be imported": a feature, as "in May 2024" is not
    return not any(
        (word in _PUBLIC or (word, following) in _UNREAL) and words[max(0, at - 1)] not in NEGATORS
        for at, (word, following) in enumerate(pairwise([*words, ""]))
        if at > match.first - _REACH
    )
