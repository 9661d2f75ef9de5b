"""Nothing here may be said to replace, equal, outperform or make unnecessary a clinician.

No project on synthetic or public data has shown that, and a reader who believes it may go without
care. Comparison with clinicians needs a study with clinicians.

Write whom it supports and who decides: "orders the work list; a nurse reviews every case".
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
STANDARDS = ("GMLP 7", "WHO AI ethics 1: autonomy", "HTI-1 2.iv")
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

PHRASES = Phrases(
    """
    replaces|replace|replacing|supersedes|displaces|eliminates ..4 {clinician}|humans|human
    replacement|substitute|alternative for|to ..3 {clinician}
    makes|make|making|renders ..1 second|human ..1 reader|reading|review ..4 redundant|unnecessary|
        obsolete
    makes|make|making|renders ..2 {clinician} ..1 obsolete|unnecessary|redundant|superfluous
    {clinician} ..1 will|are|is|become|becomes ..2 obsolete|unnecessary|redundant|superfluous
    {clinician} ..1 no longer ..1 required|needed|necessary|involved
    rid of ..2 {clinician}
    send|sends ..4 {clinician} home
    goodbye to ..2 {clinician}
    does|do|doing|takes|take ..1 job|work|place of ..3 {clinician}
    ignore|disregard|bypass|overrule your|the ..1 {clinician}
    {machine}|it makes|takes|make the ..1 final|clinical|treatment|triage decision|decisions|call
    runs|run|works|operates|acts ..2 unattended|unsupervised|autonomously|independently
        ..3 {carehouse}|patient|patients
    no|zero ..2 {clinician}|expert|experts ..2 needed|required|necessary
    without ..1 {clinician} ..1 signature|present|input|approval|confirmation
    {clinician} need not
    by|to the? {machine} alone
    nobody|none having|has to check|review|look|watch
    no ..3 {clinician} ..1 has|have|needs|need to check|review|look|watch|read
    {not}|no ..2 have|need to go|travel|come to ..2 hospital|clinic|{clinician}
    cancel your ..2 {clinician}|appointment
    at|to|on the? level of ..4 {clinician}
    like a|an|the ..2 {clinician}
    leaves ..4 {clinician} ..1 behind
    no|zero|without ..2 human|humans|manual|clinician|physician|medical|professional|doctor
        oversight|review|intervention|supervision|involvement
    no need ..4 {clinician}
    no need for ..1 biopsy|biopsies|hospital|hospitals|appointment|second
    {clinician} ..1 is|are|were|was outperformed|beaten|surpassed|replaced by
    does|do ..1 {clinician} job|work
    removes|remove|takes|take ..1 {clinician} from|out ..2 loop
    use it|this instead of ..2 {clinician}
    second opinion|reading ..2 unnecessary|obsolete|superfluous
    nobody|noone|none ..1 needs|need|has to ..1 double|check|review|verify
    skipped|omitted|replaced|avoided|dropped by ..1 {clinician}
    patients|cases|people ..6 discharged|admitted|treated|medicated|referred automatically|
        autonomously
    {not} need|require|involve ..2 {clinician}
    human|clinician|clinical|medical|manual|physician|doctor ..1 review|oversight|supervision|
        involvement|approval|input ..1 {not} ..1 required|needed|necessary
    human|humans|{clinician} is|are? {not} ..1 required|needed|necessary
    no|zero human|humans|{clinician} in the loop
    no|{not} ..1 longer|need|have|wait|visit|see|ask ..5 {clinician}
    without ..3 {clinician} ..1 in the loop
    without ..1 seeing|visiting|consulting|needing|asking|waiting|talking|speaking ..3 {clinician}
    takes|take|taking over ..5 {clinician}
    fewer|less mistakes|errors|misses than ..4 {clinician}|humans|human
    sees|finds|detects|catches|spots ..6 {clinician} ..1 overlook|miss|{not}
    {clinician}|humans|experts {not} ..1 match|beat|rival|compete
    ahead of ..2 {clinician}
    eliminates|eliminate|eliminating|removes|removing ..2 need ..3 {clinician}
    {beat} ..4 {clinician}|humans|human|experts|expert
    {clinician} ..3 it|this|which {beat}|replaces them
    better|faster|smarter|safer|earlier|sooner|quicker|cheaper ..3 than ..4 {clinician}|humans|
        human|experts
    better|faster|safer|accurate|accurately|reliable than ..1 manual|human|traditional|conventional
        ..1 screening|diagnosis|review|reading|triage|assessment|diagnostics
    more than any|a|the|most|your|every|all ..2 {clinician}
    more accurate|accurately|reliable|consistent|precise|safely|consistently|sensitive|specific|
        often|objective|thorough|efficient|efficiently|quickly|correctly ..1 than ..4 {clinician}|
        humans|human|experts|triage
    superhuman
    super human
    physician|doctor|clinician|radiologist|dermatologist|cardiologist level
    expert|human|specialist level
        ..2 accuracy|performance|diagnosis|diagnostic|precision|advice|ai|care|reading|
        interpretation|detection|analysis|reports|skill|results
    physician|doctor|radiologist|dermatologist|cardiologist|clinician|expert|specialist grade
    as good|accurate|reliable|well|precise|safe|skilled as ..4 {clinician}
    matches|match|matching|rivals|equals ..4 {clinician} ..1 $|accuracy|performance
    on par with|to ..4 {clinician}|humans|human|experts
    equal|equals|equivalent|comparable|superior to ..4 {clinician}|humans|human|experts
    nobody|none|noone|one needs|need ..3 {clinician}
    so ..1 {clinician} ..1 {not}|do|no ..1 not? longer? have|need to
    takes|take|taking|keeps|leaves|cuts|gets ..1 {clinician}|humans|human out of
    automates|automate|automating ..1 whole|entire|complete|full ..2 triage|diagnosis|care|
        treatment|consultation|workflow
    skip the ..1 {clinician}|waiting|clinic|hospital|appointment
    rely|depend|count ..1 on it|this|them|its ..3 completely|entirely|fully|blindly|alone
    rely|depend|count completely|entirely|fully|blindly|solely on it|this|its|the
    instead of seeing|visiting|consulting|asking|calling ..3 {clinician}
    acts|act as ..1 autonomous
    fully autonomous|automated ..3 triage|diagnosis|care|treatment|decisions
    """
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences that say so."""
    yield from remarks.in_sentences(document, PHRASES, MESSAGE, accept=_is_of_care)


def _is_of_care(match: Match) -> bool:
    """Whether it is not a name on a list that is replaced: "replace a doctor on the rota"."""
    return _LISTS.isdisjoint(match.sentence.words[match.last + 1 : match.last + 6])


_LISTS = frozenset("roster rota shift shifts schedule column field list row".split())
