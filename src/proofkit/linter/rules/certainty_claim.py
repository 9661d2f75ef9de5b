"""Nothing here may be called guaranteed, never wrong, 100% accurate or free of bias.

Every model misses cases and raises needless alerts, and each group of patients fares differently.
A text that denies it shows that nobody looked.

Write the measured figure with its interval and its data: "sensitivity 0.84 (0.79 to 0.88) on the
synthetic test set; about one case in six is missed".
"""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.claims import remarks, subjects
from proofkit.linter.claims.wording.accuracy import OFFERED
from proofkit.linter.claims.wording.certainty import PHRASES
from proofkit.linter.claims.wording.reliance import RELIANCE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark
    from proofkit.linter.words.phrases import Match

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("TRIPOD+AI 26", "NIST AI RMF: valid and reliable; fair, with harmful bias managed")
LOOKS_FOR = (PHRASES, RELIANCE, OFFERED)
BAD = [
    "100% accurate.",
    "Zero false negatives.",
    "Guaranteed to catch every case of sepsis.",
    "Works equally well for all patients.",
    "There is no risk of harm.",
]
GOOD = [
    "We cannot guarantee correctness.",
    "A model with 100% accuracy would be a red flag for leakage.",
    "Training accuracy reached 100%, a clear sign of overfitting.",
    "Guarantees identical preprocessing across both pipelines.",
    "100% test coverage.",
]
MESSAGE = (
    "promises a certainty that no model has; give the measured figure with its interval and its "
    "data, and say who is missed"
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences and badges that say so."""
    yield from remarks.once(
        remarks.in_sentences(document, PHRASES, MESSAGE, accept=_is_of_a_model, by_citation=False),
        remarks.in_sentences(document, RELIANCE, MESSAGE, accept=_is_of_a_model, by_citation=False),
        remarks.in_sentences(document, OFFERED, MESSAGE, accept=subjects.is_offered),
    )
    for phrases in (PHRASES, RELIANCE):
        yield from remarks.in_rows(document, phrases, MESSAGE)
        yield from remarks.in_badges(document, phrases, MESSAGE)


_TECHNICAL = frozenset(
    "training train overfitting overfit leakage coverage preprocessing reproducible "
    "reproducibility estimator estimators unbiasedness test tests type schema uptime backup "
    "latency split splits fold folds leak leaks overlap partition job jobs secret secrets "
    "linter lint simulation simulations vulnerabilities majority dummy trivially root directory "
    "cache cached thread threads seed seeds release artificially suspiciously misleadingly id ids "
    "unique uniqueness duplicate duplicates build ci contribution contributions".split()
)


def _is_of_a_model(match: Match) -> bool:
    """Whether the sentence is not about tests, builds or training, and no report of figures."""
    words = match.sentence.words
    if ("every", "run") in pairwise(words):
        return False
    others = words[: match.first] + words[match.last + 1 :]  # "no further test" is of patients
    return _TECHNICAL.isdisjoint(others) and not _is_measured(words[match.first], words)


def _is_measured(claimed: str, words: list[str]) -> bool:
    """Whether a rate stands beside its sample or other rates: "100% on these, 72% on those"."""
    if claimed[-1] != "%" or "on" not in words:
        return False
    on_what = words[words.index("on") + 1 :][:_REACH]
    if not _SAMPLE.isdisjoint(on_what) or any(word[0].isdigit() for word in on_what[:1]):
        return True
    return any(word[-1] == "%" and word not in _ALL for word in words)


_REACH = 6
_SAMPLE = frozenset("dataset datasets images queries".split())


_ALL = frozenset("100% 99.9% 99.99% 0%".split())
