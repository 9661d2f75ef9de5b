"""Nothing here may be called guaranteed, never wrong, 100% accurate or free of bias.

Every model misses cases and raises needless alerts, and each group of patients fares differently.
A text that denies it shows that nobody looked.

Write the measured figure with its interval and its data: "sensitivity 0.84 (0.79 to 0.88) on the
synthetic test set; about one case in six is missed".
"""

from __future__ import annotations

from proofkit.linter.claims import remarks, subjects
from proofkit.linter.phrases import Match, Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("TRIPOD+AI 26", "NIST AI RMF: valid and reliable; fair, with harmful bias managed")
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

PHRASES = Phrases(
    """
    100%|99.9%|99.99% accurate|accuracy|reliable|safe|sensitivity|precision|correct|secure
    achieves|achieve|with|has 100%|99.9%|99.99% ..2 accuracy|sensitivity|precision
    100 percent accurate|reliable|safe|correct
    accuracy of 100%
    zero|no false negatives|positives|alarms
    never wrong|fails|misses|errs|fail !silently|loudly|because|on|when|to
    never makes|make ..2 mistakes|mistake|errors|error
    makes|make|made|produces no|zero ..1 mistakes|mistake|errors
    ^ zero|no ..1 errors|mistakes|misses|failures $
    never ..2 get|gets|give|gives|receive|make|makes|produces ..2 wrong|false|incorrect|bad
        ..1 diagnosis|result|results|prediction|predictions|answer|answers|alarm|alarms
    {not} be wrong|mistaken|fooled
    no ..1 patient|patients|case|cases|{disease}|diagnosis ..3 missed|unnoticed|undetected|
        overlooked|unseen
    guarantee|guarantees that no|every|all ..5 {disease}|patient|patients|case|cases|diagnosis
    ensures|ensure|ensuring ..2 no|all|every|most ..3 caught|detected|missed|identified|found|
        diagnosed|overlooked
    results|predictions|outputs|accuracy|answers|alerts|diagnoses are|is ..1 guaranteed
    no more ..1 missed|misdiagnosed|undetected|wrong ..2 {disease}|diagnoses|diagnosis|cases|
        patients
    always ..3 right|correct|accurate|reliable !aligned|justified
    {self} ..2 always ..1 safe|truthful|unbiased|fair
    always safe ,|.|to|and|$
    with ..1 certainty
    guaranteed|guarantees|guarantee ..5 catch|detect|find|identify|accurate|accuracy|safe|safety|
        correct|diagnosis|detection|results|every|patient|patients|cure
    catches|detects|finds|identifies|picks|flags up? every|all|each|100% ..3 case|cases|{disease}
    no|zero missed ..1 diagnoses|diagnosis|cases|patients|{disease}
    no ..2 confirmation|confirmatory|further|second ..1 test|testing|check|opinion ..2 needed|
        required|necessary
    {not} ..1 harm|hurt|endanger ..3 patient|patients|anyone|people
    has|have no side effects
    infallible|foolproof|flawless|flawlessly|unfailing|unerring
    error|mistake free
    fool proof
    fail safe ..2 {disease}|diagnosis|detection|screening|predictions
    trust ..4 your life|completely|blindly|unconditionally
    trust every|all|any ..1 result|results|prediction|predictions|diagnosis|output|outputs
    free of|from ..1 bias|hallucination|hallucinations|errors
    bias|hallucination free
    {sure} unbiased|fair|objective|safe|accurate|reliable|correct|certain|harmless|trustworthy
    ^ harmless
    unbiased ..3 diagnosis|predictions|decisions|ai|model|results|recommendations
    {not} hallucinate|hallucinates
    safe ,|and reliable ..6 medical|clinical|triage|care|diagnosis
    {not} ..1 mistaken for
    performs|perform ..1 accurate ..4 prediction|classification|detection|diagnosis
    ensures|guarantees|ensuring ..1 minimal|few|fewer false
    misses|miss|missed nothing|none|nobody !but|except|of
    {not} miss anybody|anyone|anything|any ..1 patient|patients|case|cases|{disease}|,|.|$
    false alarm|alarms|positive|positives|negative|negatives ..1 is|are ..1 impossible|excluded
    ^ guaranteed :|,
    prevents|preventing|prevent ..2 hallucination|hallucinations
    cannot|can't make|makes ..1 mistakes|errors
    impossible for ..3 to be wrong|mistaken
    found|caught|detected|right|correct|identified ..6 every time
    ^ unbiased $
    bias|biases|hallucinations eliminated|none|zero
    false alarms none|zero|never
    without hallucinating|hallucination|hallucinations
    zero|no data hallucination|hallucinations
    with|at high|exceptional|superior|unmatched|unprecedented|remarkable|outstanding|extreme
        ..1 accuracy|precision|reliability|confidence !and|,|at|but
    ensures|ensuring|ensure|guarantees ..6 always
    never fails|fail to ..2 {disease}|recognise|recognize|detect|find|see|spot|catch|diagnose|
        identify
    every|all|any|each|100% ..1 {disease}|patient|case|cases|lesion|finding ..2 is|are|gets|get
        ..1 found|caught|detected|seen|spotted|identified
    there is|are not|no ..3 {disease}|case|patient|lesion ..6 does? {not} ..1 find|see|detect|spot|
        recognise|recognize|catch
    {disease}|diagnoses|diagnosis|errors|mistakes ..1 are|is ..1 a thing of the past
    you can|may rely|trust|depend ..1 on? ..1 results|result|output|outputs|predictions|answers
    no|zero hallucinations|hallucination|bias|biases !by|was|were|can|could|term|correction
    treats|treat|scores|serves every|all|each ..2 equally|fairly|alike|same
    equally|just accurate|well|reliable|good|effective|fair|safe ..2 for|on|across|in|with ..5 men|
        women|ethnicity|ethnicities|race|races|groups|ages|skin|everyone|patients|populations
    fair|unbiased|equitable across|for|to ..3 demographics|groups|populations|ages|genders|races|
        ethnicities
    highly|extremely|exceptionally accurate|reliable|precise ..4 diagnosis|diagnostic|diagnostics|
        prediction|predictions|detection|{disease}
    eliminates|eliminate|removes ..2 human error|errors|bias|subjectivity|misdiagnosis
    ensures|ensuring|ensure|guarantees ..2 patient ..1 safety
    clinically accurate|reliable|safe
    safe by design|default
    ensures|ensure|ensuring|guarantees ..3 no patient|dose|case|patients|cases
    ensures|ensuring|guarantees ..5 accuracy|accurate|safe|safety|timely|reliable
    ensures|ensuring ..2 patient|patients ..2 receive|get
    ensures|ensuring ..4 faster|fastest|safer|best|earlier
    never ..1 miss|misses|overlook|overlooks ..4 {disease}|{patient}|case|dose|detail|details|sign|
        symptom|diagnosis|event|emergency
    never ..1 invents|invent ..3 {record}|facts|fact|figures|references|citations|answers|
        symptoms|findings|values|numbers|anything|diagnosis|diagnoses
    zero missed|hallucination|hallucinations
    no patient|case|one|dose|doses ..1 falls|slips
    no ..1 patient|dose|doses|case is|are|gets missed|left|forgotten
    100% ..2 integrity|private|confidential
    correctly and safely
    eliminates|eliminating|eliminate ..3 hallucinations|hallucination
    ^ accurate ..1 classification|detection
    supports|provides|enables|delivers accurate ..2 classification|detection
    outputs|answers|results are ..1 fabricated|hallucinated
    highly|extremely|exceptionally accurate
    provides|providing|delivers|delivering|gives ..4 accurate|reliable|precise ..2 assessment|
        assessments|results|predictions|screening
    nothing ..2 missed|overlooked
    works|performs|accurate|reliable|fair|equitable|unbiased|valid|effective equally? well? ..2 for|
        across|on|to|in all|every|any ..2 patient|patients|population|populations|group|groups|
        demographic|demographics|people|person|ethnicities|races|ages|backgrounds|skin
    works|performs|accurate|reliable|fair|safe ..1 for everyone|everybody|anyone|anybody
    works|performs|accurate|reliable|fair ..6 regardless of ..2 age|sex|race|ethnicity|gender|skin|
        background
    safe for|to ..4 any|all|every ..1 patient|patients|population|users
    no|zero ..2 risk|risks|danger of|to|for ..2 harm|patient|patients|user|users|people|health
    there is|are|be no|zero ..1 risk|risks|danger|dangers $
    ^ no side effects
    risk free
    0%|zero risk
    diagnosis|accuracy|results|detection|safety|cure guaranteed
    every|each|all ..1 alarm|alarms|alert|alerts|prediction|predictions|result|results|diagnosis
        ..4 is|are ..1 true|correct|right|accurate
    no|zero chance|possibility of ..2 wrong|false|error|errors|mistake|misdiagnosis
    anyone|everyone|everybody can ..1 use ..4 safely
    poses|has|carries|presents|involves no|zero ..1 risk|risks|danger|harm|harms ..2 to|for|of|$
    high|highest accuracy ..3 prediction|predictions|diagnosis|detection|assessment|risk|mortality
    high|highest accuracy classification|screening|recognition
    high|highest accuracy ..1 {disease}|wound|skin|lesion
    exceptional|unmatched|unparalleled|perfect|extreme|extraordinary|unprecedented ..1 accuracy|
        sensitivity|specificity|discrimination|precision|reliability
    """
)

OFFERED = Phrases(
    """
    accurate|precise|reliable ..4 interpretation|recognition|responses|answers|summaries|
        recommendations|analysis|coding|predictions|results|transcription|assessment|insights|
        information|monitoring|guidance
    accurate|precise|reliable ..4 alerts|assessments|measurement|measurements|screening|lists|
        scores|diagnosis|diagnoses|readings|adjustments
    accurately|correctly ..1 outlines|segments|tracks|measures|identifies|predicts|classifies|
        detects|calculates|recognizes|recognises|assesses|recommends|interprets
    instant , accurate
    with high accuracy
    superior|greater ..2 accuracy
    robust performance
    no hallucinated
    """
)
"""Qualities: said of what this software gives, they are a promise."""


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences and badges that say so."""
    yield from remarks.once(
        remarks.in_sentences(document, PHRASES, MESSAGE, accept=_is_of_a_model, by_citation=False),
        remarks.in_sentences(document, OFFERED, MESSAGE, accept=subjects.is_offered),
    )
    yield from remarks.in_badges(document, PHRASES, MESSAGE)


_TECHNICAL = frozenset(
    "training train overfitting overfit leakage coverage preprocessing reproducible "
    "reproducibility estimator estimators unbiasedness test tests type schema uptime backup "
    "latency split splits fold folds leak leaks overlap partition job jobs".split()
)


def _is_of_a_model(match: Match) -> bool:
    """Whether the sentence is not about tests, builds or training."""
    return _TECHNICAL.isdisjoint(match.sentence.words)
