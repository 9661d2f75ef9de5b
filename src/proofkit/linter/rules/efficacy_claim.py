"""Nothing here may be said to save lives, improve outcomes or be clinically proven.

Such effects are shown by prospective studies on patients. A retrospective model on synthetic data
cannot show them, however good its metrics are.

Write the question instead: "whether such a list would lower readmissions is unknown and would need
a prospective study".
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
    has|have|already saved ..3 lives
    saved {number} lives
    {disease}|falls|deaths is|are prevented
    ^ the? patient|clinical? outcomes are? improve|improved $
    {harm} ..2 dropped|fell|decreased|declined ..8 use|uses|using|installed|introduced ..1 it|this|
        our
    prevents|prevent ..3 readmissions|deaths|complications|misdiagnosis|suicides|dosing|overdoses|
        interactions|falls
    : improve|improves ..4 outcomes|survival|safety|lives
    {number} ..2 diagnoses|cases|lives caught|saved|prevented
    per life saved
    {cut}|prevents|prevent|eliminates|eliminate|eliminating ..3 medical|medication|diagnostic|
        diagnosis|human|prescription|clinical errors
    end to ..1 medical|medication|diagnostic|human|prescription errors
    cut ..2 {harm}|{disease} ..1 deaths? in half
    reduces|reduced|shortens|cuts ..2 length of stay
    proven|shown to ..1 lower|reduce|improve|cut|raise|prevent
    helped ..6 reduce|lower|cut|improve|save|prevent ..4 {harm}|lives|outcomes|{number}
    makes|make|making ..3 reasoning|care|diagnosis|diagnoses|decisions|treatment|medicine|
        healthcare|surgery|triage ..1 safer|faster|smarter|better|fairer
    make|makes|making ..1 faster|safer|better|smarter ..6 decisions|diagnoses|diagnosis
    make|makes|making ..3 more accurate|reliable|consistent ..6 decisions|diagnoses|diagnosis
    helps|help|helping|empowers|empower|empowering|enables|lets|allows ..4 make|making ..3 safer|
        better|accurate|consistent|reliable ..6 decisions|diagnoses|diagnosis
    no|zero side effects
    fewer|less ..2 people|patients ..1 die|dying|died
    patients|people ..6 half as often
    benefit|effect|efficacy|effectiveness|safety ..5 proven|confirmed|established ..3 clinic|
        clinical|hospital|patients|practice|trials
    patients|people ..12 {number}|one|two|three days|hours|weeks|months earlier|sooner
    reduced|cut|lowered|shortened ..4 time|times|turnaround|waiting|errors|{harm}|costs ..1 by
        ..2 {number}
    prevents|prevent ..2 risks
    can|will|and ..1 save ..3 lives
    life saving
    helps|help|helping ..3 save|improve|reduce|prevent|cut|lower ..3 {harm}|lives|outcomes|survival
    {raise} ..4 outcomes|survival|safety|lives|prognosis|life|recovery|satisfaction|adherence
    ^ improve|enhance|boost ..4 outcomes|survival|safety|lives|prognosis|life
    can|will|and ..1 improve|enhance|boost ..4 outcomes|survival|safety|lives|prognosis|life
    improves|improving|enhances ..3 health|healthcare|care !data|records|worker|workers|systems|
        informatics
    improved|better|superior patient|clinical|health ..1 outcomes
    {number} ..1 reduction|decrease|drop in ..3 {harm}|unnecessary|hospital|patient|waiting|costs|
        screening|reporting|turnaround
    {number} ..1 improvement|gain in ..3 detection|outcomes|survival|diagnosis|adherence
    revolutionizes|revolutionises|revolutionizing ..3 {disease}|detection
    ^ reduced|fewer|lower|shorter|less|decreased ..2 {harm}|admissions|stays|stay|waiting
    ^ reduced|fewer|lower|shorter|less|decreased healthcare|health|medical|hospital|treatment|care
        costs
    highest|best|superior ..1 level|quality|standard|standards of ..1 care
    medically|clinically sound
    ^ better|improved|superior ..1 outcomes|survival|care ,|and|$
    since|after ..6 introduced|deployed|launched ..8 {harm} ..6 fallen|dropped|decreased|declined|
        halved
    patients|people|users ..1 with|using|on ..3 {machine} ..2 live|recover|heal|survive
    means|brings|gives|with fewer|less unnecessary|avoidable|needless ..1 biopsies|tests|procedures|
        admissions|visits|surgeries|scans|referrals
    to revolutionize|revolutionise ..4 detection|diagnosis|care|healthcare|medicine
    we revolutionize|revolutionise|transform ..2 {disease}|detection|screening|care|medicine
    {number} fewer|less ..2 {harm}|{disease}|admissions
    adds|add ..1 years to
    improved|changed|transformed ..1 lives of
    solves|solved|solve ..1 problem of ..4 {harm}|{disease}
    helps|help patients|people ..1 live|recover|heal|survive
    lives have|were|are|was ..2 saved
    see|sees|have|report|reports|get fewer|better|lower|improved ..2 {harm}|outcomes
    patients|people live|recover|heal|survive longer|faster|better|sooner|more
    makes|make ..2 healthcare|hospitals|medicine|patients|care|wards ..1 safer|healthier|better
    more safely
    safer care|triage|treatment|decisions|prescribing
    {cut} ..4 {harm}
    ^ reduce|cut|lower|decrease ..4 {harm}
    can|will|and ..1 reduce|cut|lower|decrease ..4 {harm}
    {cut} ..2 risk|risks|chance|chances|odds|incidence|burden|rate|rates of|from ..3 {disease}|
        {harm}
    {cut} ..2 hospital|healthcare|health|medical|patient|waiting|wait|emergency|er|ed|care ..2 cost|
        costs|time|times|stay|stays|visits|admissions|errors
    can|will|and ..1 reduce|cut|lower|decrease|halve|shorten ..2 hospital|healthcare|health|medical|
        patient|waiting|wait|emergency|er|ed|care ..2 cost|costs|time|times|stay|stays|visits|
        admissions|errors
    {cut} ..8 from ..2 {number} ..2 minutes|minute|hours|hour|days|day|weeks|week ..1 to
        ..3 {number} ..2 seconds|second|minutes|minute|hours|hour|days|day
    proven|shown|demonstrated|known|guaranteed to ..1 reduce|lower|cut|decrease|prevent|improve|
        increase|save|extend|boost ..4 {harm}|{disease}|outcomes|survival|lives|life|care|safety|
        health|sleep|costs
    proven to ..1 work|help|heal
    ^ fewer|less ..1 {harm}
    ensures|ensure|ensuring|guarantees|delivers|brings|means|produces ..1 better|improved|optimal|
        superior|best ..3 outcomes|care|survival|health
    leads|leading|results|resulting to|in ..1 better|improved|superior ..3 outcomes|survival
    prevents|preventing|averts ..5 {harm}|{disease}
    stops|halts ..2 {disease}|death|deaths
    prevents|preventing|stops|halts|averts ..2 heart|kidney|renal|liver|organ|respiratory failure
    ^ prevent ..5 {harm}|{disease}
    can|will|and ..1 prevent ..5 {harm}|{disease}
    eliminates|ends|ending|eradicates !in|with|up|at ..3 {harm}|mistakes|{disease}
    puts|put|putting an end to ..3 {harm}|mistakes|{disease}
    solves|solved|fixes ..3 {harm}|{disease}|healthcare|staffing|hospital ..1 problem|problems|
        crisis|shortage|once
    solves|solved|fixes ..2 shortage|crisis|epidemic|burnout
    goodbye to ..3 misdiagnosis|disease|errors|waiting|hospital
    rigorous|extensive|thorough testing|validation on|across|in ..3 populations|patients|hospitals
    {cut} ..3 penalties|misdiagnosis|misdiagnoses
    {cut} ..2 diagnostic|medical|human error|errors
    {raise} ..2 diagnostic|diagnosis accuracy
    prevent|prevents|stop|stops|detect|detects|predict|predicts|catch|catches ..5 before ..2 they|
        it|symptoms arise|happen|happens|occur|occurs|start|develop|appear
    saves|saving|save ..3 hours|minutes|time ..2 for|per|each ..2 {clinician}
    {cut} ..4 time|cost|costs|workload|burden ..2 by ..1 {number}
    {cut} ..3 need for ..4 human|doctor|doctors|clinician|manual|physician
    saves|saving|save ..2 critical|valuable|precious|crucial ..1 minutes|time|hours
    making|makes ..2 healthcare|care|medicine|treatment|diagnosis ..3 safer|faster|better|smarter
    prevents|preventing ..2 dangerous|adverse|harmful
    measurable|significant reduction|decrease in ..6 adverse|wait|waiting|errors
    detects|detect|identifies|predicts|predict|catches ..4 before ..6 critical|occurs|happens|
        escalate|worsens|attack
    first line of defense|defence
    extensive|rigorous|peer reviewed ..2 validation|performance
    impact : detects|reduces|improves|saves
    {number} ..1 faster ..3 response|diagnosis|triage|traditional|manual|{clinician}
    {cut} ..2 {clinician} ..1 workload|burden|burnout|fatigue
    eliminates|eliminating ..2 alert|alarm fatigue
    {cut} ..1 unnecessary ..2 visits|tests|referrals|biopsies
    proven clinical outcomes
    before|long ..2 symptoms appear|develop|emerge|start
    prevent|prevents ..2 injury|injuries|fatal|falls
    {number} ..1 reduction|decrease|drop in ..3 wait|response|readmission|cost
    lives saved
    detects|predicts|catches|identifies|finds|warns|alerts|spots|predict|detect|catch|identify|find
        ..8 {number} ..2 weeks|hours|days|years|months earlier|sooner
    ^ {number} ..2 weeks|hours|days|years|months earlier|sooner
    earlier than ..2 traditional|conventional
    enable|enables|enabling ..5 better outcomes
    faster|safer|smarter , ..1 safer|smarter
    safer ..6 rehabilitation|care|treatment|triage|decisions
    ^ transform ..2 drug|clinical
    {number} ..1 time savings
    clinically|medically|scientifically proven|validated|tested|verified|effective
    proven ..2 effective|efficacy|outcomes
    revolutionizes|revolutionises|revolutionizing|revolutionary|transforms|solves ..2 healthcare|
        medicine|diagnosis|diagnostics
    revolutionizes|revolutionises|revolutionizing|transforms ..2 health|medical|patient|clinical
        !data|records|text
    ^ revolutionize|revolutionise|transform|solve ..2 healthcare|medicine|diagnosis|diagnostics
    """
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences that say so."""
    yield from remarks.in_sentences(document, PHRASES, MESSAGE, accept=_is_effect_of_this)


def _is_effect_of_this(match: Match) -> bool:
    """Whether an effect is told of this software: no aim, no other cause, no named score."""
    return not (
        subjects.is_purpose(match)
        or subjects.is_about_another(match)
        or subjects.names_instrument(match)
        or _is_conversion(match)
    )


def _is_conversion(match: Match) -> bool:
    """Whether something is turned into something: "transforms clinical notes into tables"."""
    words = match.sentence.words
    return words[match.first].startswith("transform") and "into" in words[match.last :][:6]
