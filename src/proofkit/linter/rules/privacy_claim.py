"""No data may be called fully private, anonymous or secure without saying how far that holds.

Records that look anonymous have been traced back to people again and again. A promise of complete
privacy is either untested or untrue, and it invites others to upload what they should not.

Write what is known: "synthetic records, generated without any real person's data", or "direct
identifiers were removed; the risk of re-identification was not assessed".
"""

from __future__ import annotations

from proofkit.linter.claims import remarks
from proofkit.linter.phrases import Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark
    from proofkit.linter.phrases import Match

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("HIPAA Safe Harbor 164.514(b)", "NIST AI RMF: privacy-enhanced")
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

PHRASES = Phrases(
    """
    {sure} ..1 anonymous|anonymised|anonymized|private|secure|confidential|deidentified
    fully|completely de identified
    data|records|information|privacy|conversations|notes|history ..3 {sure}|always ..1 private|
        secure|safe|anonymous|protected|confidential
    identity|identities|patients|records|data|information|history ..2 {not}|impossible
        ..2 identified|recovered|reidentified|traced|linked|revealed|leaked|seen|breached|hacked
    data|records|information|images|scans|recordings|audio|video|notes ..2 never ..1 leave|leaves|
        exit|exits ..4 device|phone|browser|computer|machine|laptop
    identifiers|identities|phi|pii ..2 never ..1 leave|leaves|reach|reaches|touch|touches
    no|zero ..2 data|phi|records|pii storage|retention|transmission !is|was|layer|backend
    your ..2 data|information stays|remains|stay|remain ..2 private|local|device|safe|yours
    your|conversations|chats ..3 remain|remains|stay|stays ..1 private|confidential|anonymous
    zero ..2 data|phi exposure
    nothing ..1 leaves|leave your|the ..2 device|phone|computer|machine|browser|hospital|laptop
    no ..2 data|records|information is|are ever transmitted|sent|shared|stored|uploaded|collected|
        leaked
    all ..2 phi|data|records|information ..5 is|are encrypted
    no ..1 patient|user|personal|medical|health|your ..1 data|phi|records|information stored|sent|
        shared|collected|retained|persisted|transmitted
    without ever sharing|storing|sending ..2 data
    never ..2 share|shares|store|stores|sell|sells|collect|collects|log|logs ..1 your|patient|user|
        personal|medical|health ..1 data|information|records
    securely ..1 upload|uploads|store|stores|process|processes|share ..4 patient|patients|medical|
        health|records|reports
    ensures|ensuring|guarantees|ensure ..1 patient|user ..1 privacy
    ensures|ensuring ..4 confidential|confidentiality|privacy
    strictly ..1 anonymized|anonymised|confidential|private
    complete|full ..2 anonymization|anonymisation|sovereignty|confidentiality
    complete|total|absolute ..1 privacy
    all ..2 phi|data|records|information encrypted
    unhackable|unbreakable
    no way ..6 leaked|stolen|breached|hacked|traced|identified|revealed
    not|nobody|noone|none ..2 can ..2 find ..1 out|see|learn ..6 your|yours|you
    nothing ..2 identifiable ..3 sent|shared|stored|transmitted|uploaded
    full|complete|total ..1 pii|phi|data protection
    100% ..1 protection|protected
    no ..1 patient|patients|person ..3 be|is|are ..1 identified|recognised|recognized|traced
    nobody|one|no ..1 can ..2 see|access|read|identify ..2 your|records|patients|data
    privacy|security|confidentiality|anonymity ..2 guaranteed|assured
    guarantees|guarantee|guaranteeing|ensures|ensuring ..3 complete|full|total|absolute|patient|
        data|your ..2 privacy|confidentiality|anonymity|security
    guaranteed|complete|absolute|total privacy|anonymity|confidentiality
    military|bank|hospital|government grade|level|strength encryption|security|protection
    keeps|keep|keeping ..4 data|records|information|privacy|notes|conversations|history ..1 safe|
        secure|private|confidential|anonymous
    nobody|noone|none can|could be ..1 reidentified|identified|re
    your data|information is|are ..2 safe|secure with
    {not}|impossible ..4 reidentified|re identified|traced|identify
    zero|no risk of re identification
    identification|reidentification ..4 impossible|excluded
    zero|no privacy risk|risks
    """
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences that say so."""
    yield from remarks.in_sentences(document, PHRASES, MESSAGE, accept=_is_not_tested)


def _is_not_tested(match: Match) -> bool:
    """Whether the sentence is not about a check: "a test asserts that names never leave"."""
    return _CHECKS.isdisjoint(match.sentence.words)


_CHECKS = frozenset("test tests asserts assert checks".split())
