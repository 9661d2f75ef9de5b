"""Nothing here may be said or implied to be cleared, compliant, medical-grade, endorsed or in use.

FDA, CE, HIPAA and GDPR status is granted or established for an organisation and a product, never
for a repository. Words such as "FDA-ready" or "clinical-grade" borrow that authority, and a badge
does so with a colour.

Write what is true: "not reviewed by any regulator; real use would need regulatory review".
"""

from __future__ import annotations

from proofkit.linter.claims import remarks
from proofkit.linter.claims.clauses import clause_start
from proofkit.linter.claims.governing import name_of
from proofkit.linter.claims.subjects import THIS
from proofkit.linter.claims.wording import regulatory, use_in_care
from proofkit.linter.words.phrases import Match
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("CHAI model card: RegulatoryApproval", "NIST AI RMF: accountable and transparent")
LOOKS_FOR = (
    regulatory.PHRASES,
    use_in_care.PHRASES,
    use_in_care.OF_THIS,
    use_in_care.BY_THIS,
)
BAD = [
    "HIPAA compliant out of the box.",
    "FDA-Grade ECG Anomaly Detector",
    "Medical-grade AI for everyone.",
    "Ready for clinical use.",
    "Trusted by doctors worldwide.",
    "![HIPAA](https://img.shields.io/badge/HIPAA-Compliant-red.svg)",
]
GOOD = [
    "This software is not FDA approved.",
    "Clinical deployment would require FDA clearance.",
    "HIPAA requires covered entities to protect PHI.",
    "The dashboard is a prototype and is not ready for clinical use.",
    "We use the clinically validated NEWS2 score as the reference label.",
    "How do you handle HIPAA compliance concerns?",
]
MESSAGE = (
    "claims a regulatory, clinical-grade or endorsed status that a repository cannot have; remove "
    "it, or say that no regulator has reviewed this and real use would need it"
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences, titles and badges that say so."""
    yield from remarks.once(
        remarks.in_sentences(document, regulatory.PHRASES, MESSAGE, accept=_is_of_this),
        remarks.in_sentences(document, use_in_care.PHRASES, MESSAGE, accept=_is_of_this),
        remarks.in_sentences(document, use_in_care.OF_THIS, MESSAGE, accept=_is_told_of_this),
        remarks.in_sentences(document, use_in_care.BY_THIS, MESSAGE, accept=_is_by_this),
        remarks.in_ticked(document, regulatory.PHRASES, MESSAGE),
        remarks.in_ticked(document, use_in_care.PHRASES, MESSAGE),
    )
    for phrases in (regulatory.PHRASES, use_in_care.PHRASES):
        yield from remarks.in_rows(document, phrases, MESSAGE)
        yield from remarks.in_badges(document, phrases, MESSAGE)


_STANDARDS = frozenset("codes terminology terminologies vocabularies".split())
_STATUS = frozenset(
    "approved cleared certified registered accredited authorised authorized".split()
)
_SEVERAL = frozenset("several some many most few other existing commercial competing".split())
_CRAFTS = frozenset("design style coding code interface layout brand".split())
"""Whose guidelines and standards regulate no health product."""


def _is_of_this(match: Match) -> bool:
    """Whether the status is this software's, not that of a product or score named before it."""
    words = match.sentence.words
    following = words[match.last + 1 : match.last + 4]
    if following[:1] in (["or"], ["and"]) and not words_of_class("remedy").isdisjoint(following):
        return False  # "FDA-approved or investigational therapies"
    if words[match.last] == "grade" and following[:1] in (["data"], ["dataset"], ["datasets"]):
        return False  # of what it was trained with
    if following[:1] == ["pathway"] or words[match.last - 1] in _CRAFTS:
        return False  # what is yet to be gone, or "design guidelines"
    if words[match.first] == "for" and not _CHECKING.isdisjoint(
        words[max(0, match.first - 2 * _NEAR) : match.first]
    ):
        return False  # a task: "checks websites for HIPAA compliance"
    if "implementation" in words[max(0, match.first - 4) : match.first]:
        return False  # "an implementation of the FDA-approved simulator"
    if _is_reference(match) or _is_another(match):
        return False
    subject = words[clause_start(words, match.first) : match.first]
    if subject[:1] in (["is"], ["are"], ["has"], ["have"]):
        subject = words[: match.first]  # "it is built for the ward and is used ..."
    if subject[:2] == ["there", "are"] or not _STANDARDS.isdisjoint(subject):
        return False  # "There are FDA-cleared therapeutics.", "codes that hospitals adopted"
    if not _IMAGINED.isdisjoint(subject):
        return False  # "the scanner of the simulated hospital"
    if not subject or not THIS.isdisjoint(subject):
        return True
    if words[match.first] == "used" and not words_of_class("remedy").isdisjoint(subject):
        return False  # "doses that are often used in wards"
    if words[match.first] == "used" and _is_examination(subject):
        return False  # "X-ray imaging is one of the tools used by clinicians"
    is_status = not _STATUS.isdisjoint(words[match.first : match.last + 1])
    if is_status and subject[0] in _SEVERAL:
        return False  # "Several commercial tools have been cleared by the FDA"
    return {"was", "were"}.isdisjoint(subject) and words[match.last + 1 : match.last + 2] != ["to"]


def _is_examination(subject: list[str]) -> bool:
    """Whether a kind of examination is what is used: "MRI", and not "MRI Reader"."""
    ends = [place for place, word in enumerate(subject) if word in _COPULA]
    named = subject[: ends[0]] if ends else subject
    return bool(named) and named[-1] in _EXAMINATIONS


_EXAMINATIONS = frozenset(
    "ray rays radiography radiographs mri ct tomography ultrasound mammography imaging ecg ekg eeg "
    "electrocardiography endoscopy colonoscopy dermoscopy biopsy biopsies spirometry".split()
)


def _is_reference(match: Match) -> bool:
    """Whether a grade is that of a device to compare with: "against a medical-grade oximeter"."""
    words = match.sentence.words
    before = words[max(0, match.first - 2) : match.first]
    graded = words[match.last + 1 : match.last + 3]
    is_grade = words[match.last] == "grade" and words_of_class("self").isdisjoint(graded)
    return is_grade and before[:1] != [] and before[0] in _COMPARED and before[-1] in _ARTICLES


_COMPARED = frozenset("from against than versus vs".split())
_ARTICLES = frozenset("a an the one".split())


def _is_another(match: Match) -> bool:
    """Whether the status is one of devices that are only named: "the FDA cleared two pumps"."""
    words = match.sentence.words
    first, last = words[match.first], words[match.last]
    before = words[max(0, match.first - _NEAR) : match.first]
    if first == "ce" and words[match.first + 1] in _COPULA:
        return True  # a loss: "CE was ready first"
    if before[-1:] != ["the"] or last not in _STATUS or first not in words_of_class("regulator"):
        is_of_some = first == "with" and before[-1:] != [] and before[-1] in _PRODUCTS
        return is_of_some and _OWN.isdisjoint(before)  # "sixteen devices with FDA clearance"
    is_quality = f"{first}-{last}" in match.sentence.text
    return not (is_quality or _names_this(match, words[match.last + 1 : match.last + 3]))


_IMAGINED = frozenset("simulated fictional fictitious imaginary invented".split())
_NEAR = 5
_CHECKING = frozenset(
    "check checks checking checker scan scans scanning scanner audit audits auditing test tests "
    "testing assess assesses review reviews monitor monitors monitoring analyse analyses analyze "
    "analyzes evaluate evaluates inspect inspects checklist guide when if".split()
)
_COPULA = frozenset("is was are were gets got".split())
_PRODUCTS = frozenset(
    "devices products tools apps algorithms systems models companies monitors wearables".split()
)
_OWN = frozenset("our my one first only".split())


def _names_this(match: Match, words: list[str]) -> bool:
    """Whether words speak of this software, by its name too."""
    name = name_of(match.sentence.block)[:1]
    return not (THIS | set(name)).isdisjoint(words)


def _is_told_of_this(match: Match) -> bool:
    """Whether the clause begins with the match, or with this software (not "the new system")."""
    words = match.sentence.words
    subject = words[clause_start(words, match.first) : match.first]
    subject = [word for word in subject if word not in _AUXILIARY]
    is_named = len(subject) <= _LONGEST_NAME or not _OURS.isdisjoint(subject)
    return _is_of_this(match) and (not subject or (is_named and _names_this(match, subject)))


_AUXILIARY = frozenset(
    "now already currently today is are has have been being was go goes going gone went".split()
)
_LONGEST_NAME = 2
_OURS = frozenset("it we our this i".split())


def _is_by_this(match: Match) -> bool:
    """Whether care goes by this software; "it" is another thing where there is a remedy."""
    words = match.sentence.words
    following = words[match.last + 1 : match.last + 3]
    if "it" in following and not words_of_class("remedy").isdisjoint(words):
        return False
    return _is_of_this(match) and ("its" in following or _names_this(match, following))
