"""Nothing here may be said or implied to be cleared, compliant, medical-grade, endorsed or in use.

FDA, CE, HIPAA and GDPR status is granted or established for an organisation and a product, never
for a repository. Words such as "FDA-ready" or "clinical-grade" borrow that authority, and a badge
does so with a colour.

Write what is true: "not reviewed by any regulator; real use would need regulatory review".
"""

from __future__ import annotations

from proofkit.linter import claims
from proofkit.linter.phrases import Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("CHAI model card: RegulatoryApproval", "NIST AI RMF: accountable and transparent")
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

PHRASES = Phrases(
    """
    {regulator}|ce|{privacylaw} ..1 approved|cleared|certified|compliant|compliance|ready|grade|
        marked|registered|authorized|authorised|accredited|conformant|validated
    {privacylaw} , ..6 compliant|ready|compliance
    {regulator}|{privacylaw} and|or|& {regulator}|{privacylaw} compliant|ready|compliance|certified
    {privacylaw}|fda style ..3 compliance
    fda 21 cfr part 11 compliant|compliance
    complies|comply|complying|compliant|compliance|conforms|adheres|adhering with|
        to ..4 {privacylaw}|fda|mdr|regulations
    ensures|ensure|ensuring|guarantees|meets|meet|meeting|maintains|maintaining ..3 {privacylaw}|
        fda ..2 compliance|standards|requirements|regulations
    approved|cleared|certified by ..3 {regulator}
    medical|clinical|hospital|physician|pharma grade
    clinically|medically ready|approved|certified|tested
    ready|suitable|safe|fit|approved|cleared|certified|validated for ..2 clinical|hospital|
        bedside|medical|patient use|deployment|practice|pilot|care|settings|environments|workflows
    ready for deployment|use|rollout|production ..2 in|at|by ..2 hospital|hospitals|clinic|clinics|
        clinical|{clinician}
    certified|approved|cleared|registered medical device
    medical device ..2 certified|approved|cleared|registered|compliant
    class i|ii|iia|iib|iii ..2 certified|medical
    production|deployment|enterprise ready ..8 healthcare|health|medical|clinical|patient|
        hospital|diagnosis|disease|heart|readmission*|icu
    deployed|live|used|trusted|adopted|relied in|at|by|on ..4 hospital|hospitals|clinic|clinics|
        {clinician}|health
    endorsed|recommended|approved|trusted|certified by ..4 {clinician}|hospital|hospitals|who|nhs|
        fda|association|experts
    can be used by|in ..2 {clinician}|hospitals|clinics ..1 today|now|to
    regulatory|hipaa|fda|medical compliance ready|built|guaranteed
    compliance by design
    """
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences, titles and badges that say so."""
    yield from claims.remarks(document, PHRASES, MESSAGE)
    yield from claims.rows(document, PHRASES, MESSAGE)
    yield from claims.badges(document, PHRASES, MESSAGE)
