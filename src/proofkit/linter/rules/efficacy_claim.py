"""Nothing here may be said to save lives, improve outcomes or be clinically proven.

Such effects are shown by prospective studies on patients. A retrospective model on synthetic data
cannot show them, however good its metrics are.

Write the question instead: "whether such a list would lower readmissions is unknown and would need
a prospective study".
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
STANDARDS = ("GMLP 8", "HTI-1 7.v", "CHAI model card: UsefulnessUsabilityEfficacy")
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

PHRASES = Phrases(
    """
    saves|saving ..3 lives|life
    ^ save ..3 lives
    can|will|and ..1 save ..3 lives
    life saving
    improves|improving|enhances|enhancing|boosts|boosting ..4 outcomes|survival|safety|lives|
        prognosis
    ^ improve|enhance|boost ..4 outcomes|survival|safety|lives|prognosis
    can|will|and ..1 improve|enhance|boost ..4 outcomes|survival|safety|lives|prognosis
    improves|improving|enhances ..3 health|healthcare|care !data|records|worker|workers|systems|
        informatics
    more safely
    safer care|triage|treatment|decisions|prescribing
    reduces|reducing|cuts|cutting|lowers|lowering|decreases|decreasing|halves|slashes ..4 {harm}
    ^ reduce|cut|lower|decrease ..4 {harm}
    can|will|and ..1 reduce|cut|lower|decrease ..4 {harm}
    prevents|preventing ..5 {harm}|{disease}
    ^ prevent ..5 {harm}|{disease}
    can|will|and ..1 prevent ..5 {harm}|{disease}
    eliminates|ends ..3 errors|misdiagnosis|misdiagnoses|readmissions|deaths|mistakes
    goodbye to ..3 misdiagnosis|disease|errors|waiting|hospital
    clinically|medically|scientifically proven|validated|tested|verified|effective
    proven ..2 effective|efficacy|outcomes
    revolutionizes|revolutionises|revolutionizing|revolutionary|transforms|solves ..2 healthcare|
        medicine|diagnosis|diagnostics
    revolutionizes|revolutionises|revolutionizing|transforms ..2 health|medical|patient|
        clinical !data|
        records|text
    ^ revolutionize|revolutionise|transform|solve ..2 healthcare|medicine|diagnosis|diagnostics
    """
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences that say so."""
    for match in PHRASES.find(document):
        if (
            claims.is_purpose(match)
            or claims.is_about_another(match)
            or claims.names_instrument(match)
        ):
            continue
        if claims.is_asserted(match):
            yield claims.remark(match, MESSAGE)
