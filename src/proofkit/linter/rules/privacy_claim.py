"""No data may be called fully private, anonymous or secure without saying how far that holds.

Records that look anonymous have been traced back to people again and again. A promise of complete
privacy is either untested or untrue, and it invites others to upload what they should not.

Write what is known: "synthetic records, generated without any real person's data", or "direct
identifiers were removed; the risk of re-identification was not assessed".
"""

from __future__ import annotations

from proofkit.linter.claims import remarks
from proofkit.linter.claims.wording.privacy import PHRASES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark
    from proofkit.linter.words.phrases import Match

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("HIPAA Safe Harbor 164.514(b)", "NIST AI RMF: privacy-enhanced")
LOOKS_FOR = (PHRASES,)
BAD = [
    "Your data is 100% secure.",
    "All records are fully anonymous.",
    "Patient privacy is guaranteed.",
]
GOOD = [
    "The data are synthetic; no real person's record was used.",
    "De-identification does not make the data fully anonymous.",
    "Completely private browsing mode is not needed.",
]
MESSAGE = (
    "promises complete privacy or security; say what was removed or generated, and what was not "
    "assessed"
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences and badges that say so."""
    yield from remarks.in_sentences(document, PHRASES, MESSAGE, accept=_is_not_tested)
    yield from remarks.in_rows(document, PHRASES, MESSAGE)
    yield from remarks.in_badges(document, PHRASES, MESSAGE)


def _is_not_tested(match: Match) -> bool:
    """Whether the sentence is not about a check: "a test asserts that names never leave".

    Nor does it promise more than it says: "all data are encrypted in transit (TLS 1.3)".
    """
    words = match.sentence.words
    if not _TRACED.isdisjoint(words[match.first : match.last + 1]) and not _MADE_UP.isdisjoint(
        words
    ):
        return False  # "synthetic rows cannot be traced to a person": there is none
    if words[match.last] == "encrypted" and not _HOW.isdisjoint(words[match.last + 1 :]):
        return False  # how far it holds, or by what: "encrypted in transit and at rest"
    return _CHECKS.isdisjoint(words)


_HOW = frozenset("transit rest aes rsa fernet locally before device client column field".split())
_CHECKS = frozenset("test tests asserts assert checks tls ssl https".split())
_TRACED = frozenset("linked trace traced identified reidentified re recognised recognized".split())
_MADE_UP = frozenset("synthetic simulated invented fictional".split())
