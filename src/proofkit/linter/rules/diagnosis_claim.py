"""Nothing here may be said to diagnose, detect a disease for certain, advise, prescribe or treat.

Diagnosis and treatment are acts of licensed people who answer for them. A reader who believes that
a demo does either may act on it; a reviewer who sees the sentence stops trusting the rest.

Write what the software computes and for whom: "estimates the probability of pneumonia in public
chest X-rays, so that a radiologist can decide which to read first".
"""

from __future__ import annotations

from proofkit.linter.claims import remarks, subjects
from proofkit.linter.phrases import Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark
    from proofkit.linter.phrases import Match

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("FDA clinical decision support guidance", "WHO AI ethics 2: safety")
BAD = [
    "Our model diagnoses sepsis.",
    "This app detects breast cancer from mammograms.",
    "Get expert medical advice without seeing a doctor.",
    "An AI doctor that diagnoses your illness from your symptoms.",
    "Tells patients when it is safe to stop their insulin.",
    "DermAI tells you if your skin lesion is cancerous.",
]
GOOD = [
    "This tool does **not** diagnose sepsis.",
    "Pandera detects schema violations.",
    "Radiologists detect lung cancer on CT.",
    "Can a CNN detect pneumonia from X-rays?",
    "A convolutional network for detecting pneumonia in public X-rays.",
    "The task is to detect atrial fibrillation in the recordings.",
    "Features include age, sex and prior diagnoses.",
    "This tool does not:\n\n- diagnose disease\n- give medical advice",
]
MESSAGE = (
    "reads as if this software diagnosed, treated or advised; say what it computes, on which "
    "data, and who decides"
)

ACTS = Phrases(
    """
    diagnoses !and|or|of|,|: ..5 {disease}|patient|patients|you|illness
    diagnoses|diagnose it|them|him|her
    can|will detect|diagnose|find any|every|all ..3 problem|problems|condition|illness
    tells|tell|determines|decides|confirms if|whether a|an|the|your ..2 tumour|tumor|mole|lesion|
        nodule|mass|rash|lump|spot ..1 is ..2 malignant|benign|cancerous|dangerous|{disease}
    decides|decide|determines|chooses who|which ..4 {remedy}|bed|beds|icu|transplant|treated|
        admitted|operated|discharged|surgery|ventilator
    can|will accurately|instantly|reliably|automatically? diagnose|detect ..5 {disease}
    ^ diagnose|detect ..5 {disease}
    detects|spots|catches|recognizes|recognises ..5 {disease} !event|events
    finds ..3 {disease}
    is|are diagnosed|detected by ..2 this|our|the|it ..1 {machine}
    {disease} ..1 is|are diagnosed|detected ..1 automatically|instantly|immediately
    {remedy} ..1 is|are set|chosen|adjusted|prescribed by ..2 {machine}|it
    rely|depend on it|this|our ..2 for ..3 decisions|decision
    symptoms for ..1 diagnosis
    catches|catch ..3 missed diagnoses
    type|enter|describe|list|tell your symptoms ..6 get|gives|tells|know|find|receive
    what is|are wrong with you|them|your|me
    check|tell|tells|know|see|learn if|whether ..5 is|are ..1 dangerous|serious|cancer|cancerous|
        malignant|benign|infected
    find out if|whether ..4 {disease}
    tell|tells|spot|spots|see|sees ..2 {disease} from|in|on ..2 photo|photograph|picture|image|
        voice|selfie|video|cough
    detects|spots|catches|diagnoses ..3 heart|kidney|renal|liver|organ|respiratory failure
    identifies|pinpoints|uncovers ..1 {disease} !risk|patients|cohort|cohorts|cases
    establishes|makes|reaches ..1 diagnosis|diagnoses
    final|definite diagnosis !code|codes
    identifies|pinpoints|uncovers ..1 signs|symptoms|stages of ..2 {disease}
    {self} ..1 diagnoses $
    good|great|excellent|best at|in diagnosing|detecting ..4 {disease}|sickness|illness
    accurately|instantly|reliably|definitively|precisely|effectively ..1 diagnose|diagnoses|
        diagnosing|detect|detects|detecting|identify|identifies|identifying|classifies ..5 {disease}
    accurate|instant|automated|automatic|precise|reliable|definitive|immediate|perfect|trustworthy
        ..2 diagnosis|diagnoses !code|codes|examples|labels|list
    accurate|precise|reliable ..1 diagnostics
    accurate|precise|reliable ..1 diagnostic suggestions|advice|results|insights|assessments
    diagnosis|diagnoses for|of {number} ..4 {disease}
    responds|replies|answers|comes ..1 with ..2 diagnosis
    accurate|precise|reliable|trusted|trustworthy|dependable ..4 solution|tool|system|way|method|
        approach|platform|app for ..3 diagnosis|diagnosing
    accurate|precise|reliable|trusted|trustworthy|dependable ..4 solution|tool|system|way|method|
        approach|platform|app for ..3 detection|detecting|screening ..3 {disease}|diagnosis
    capable of ..2 detecting|diagnosing|identifying|recognizing|recognising ..4 {disease}
    diagnose|diagnoses ..4 based on|from ..2 symptoms
    predicts ..2 your ..3 {disease}
    automatically|autonomously ..1 triages|prescribes|diagnoses|treats
    faster|quicker ..2 diagnosis|diagnoses
    real time diagnostic|diagnosis|diagnostics
    instant|immediate|real time ..3 medical|diagnostic|clinical|emergency assistance|suggestions|
        instructions|advice|guidance
    designed|built|developed|made to provide|give|offer ..4 medical|health|healthcare|clinical
        guidance|advice|insights|recommendations
    symptom|image based ..2 diagnosis
    medical|clinical|disease diagnosis system|chatbot|app|assistant|webapp|tool
    to recommend|suggest ..2 treatment|diagnosis|medicine|medicines
    world class ..2 diagnostics|diagnosis
    emergency|critical cases ..2 identified|detected|flagged ..1 immediately|instantly
    return|returns a ..1 diagnosis !code|codes
    automated|automatic ..2 diagnostic !accuracy|plot|plots|check|checks|code|tests|logs
    to detect early ..1 signs|symptoms of ..3 {disease}
    capable of detecting ..4 {disease}|deterioration
    detects|checks|checking ..1 whether|if ..6 infected|{disease}
    feedback|result|results|answer|answers on|about whether|if ..6 {disease}
    can|will ..1 screen ..3 {disease}
    ai powered|based|driven? ..1 diagnostic tool|system|platform|app|assistant|engine|suite
    predicts if|whether ..1 you|they|patient|patients ..3 {disease}
    {disease}|dental|skin|cough|voice|ecg diagnosis system|chatbot|app|tool|assistant
    cough|voice|sound|photo|ray based ..1 diagnosis
    diagnostic assistant
    self diagnosis|diagnose tool|app|kit|platform|system|at|from|with|for
    real time ..2 diagnosis
    diagnosis on|in|at|from|by your|any|a phone|smartphone|browser|home|sofa|fingertips|hand
    accurate|precise|reliable|instant|definitive ..4 {disease} ..1 detection|classification|
        diagnosis
    diagnosis|diagnoses within|in seconds|minutes|instantly
    provides|provide|gives|give|offers|offer|delivers|deliver|get|receive|receives|obtain|generates|
        generate|offering|providing|delivering ..5 diagnosis|diagnoses !code|codes|examples|labels|
        list|names
    tells|tell|telling|informs|inform you|patients|users|people if|whether|when ..8 {disease}|safe|
        sick|ill
    determines|decides|tells ..2 if|whether ..4 has|have|had ..4 {disease}
    tells|tell|know|knows|determines|determine|says|learn|discover|check|see|find ..6 if|whether
        ..2 that|my|it|you|your|they|someone|somebody|anyone|he|she|this ..6 {disease}|sick|ill
    what|which disease|diseases|illness|illnesses|condition|conditions you|they|he|she|patients|
        someone ..1 have|has|suffer
    know|discover|learn|reveals|check your ..3 {disease} ..1 status|result|diagnosis
    ai|virtual|robot|digital|pocket|robotic doctor|physician|dermatologist|radiologist|psychiatrist|
        cardiologist
    {machine} is|as a|an|your|the ..2 {clinician}
    {clinician} in|on|for your|every|each|any ..1 pocket|phone|browser|device|home|wrist|house|hand|
        village
    confirms|rules|ruling out? ..2 out ..2 {disease}
    rules|ruling out ..2 {disease}
    answers|answer any|all|every|your ..1 medical|health|clinical question|questions
    ^ a|an|your ..1 personal|own|private|online ..1 doctor|physician|dermatologist|cardiologist|
        therapist
    """
)
CARE = Phrases(
    """
    get|gives|give|provides|provide|providing|offers|offer|offering|delivers|deliver|dispenses|
        receive ..4 medical|health|clinical|treatment|dosing advice
    gives|give|provides|provide|offers|offer|delivers|deliver ..6 medical|health|clinical guidance
    ai assisted|powered|driven|generated ..1 treatment|prescription|prescriptions|medication !ocr|
        scanner|reader|parser|recognition|extraction|management|tracking|tracker|reminder|reminders
    calculates|computes ..1 personalized|personalised|exact|right|correct|optimal|precise
        ..2 {remedy}
    gives|provides|offers|delivers ..1 trustworthy|expert|professional|reliable|trusted|accurate|
        medical|clinical ..1 medical|health|clinical|treatment? guidance|opinion|consultation|
        consultations
    generates|writes|issues|creates ..2 prescription|prescriptions !template|data|dataset
    verify|verifies|checks ..2 if|whether ..3 medication|medicine|drug ..2 suitable|safe
    personalized|personalised ..1 medical solutions
    recommends|prescribes ..1 exact
    clinically meaningful ..1 therapy|recommendations
    clinically relevant recommendations
    works|figures out ..1 exact|right|correct|best|optimal|ideal ..2 {remedy}
    {remedy} can ..1 be withheld|stopped|omitted
    gives|give|provides|offers|finds|find|delivers|picks|knows ..3 exact|right|correct|best|optimal|
        ideal ..1 {remedy}|diagnosis
    personalized|personalised|expert|accurate|reliable|trusted ..4 medical|clinical|treatment
        advice|recommendations
    prescribes|prescribe|prescribing ..4 {remedy}|the|a|your
    calculates|computes|determines your ..2 {remedy}
    recommends|recommend|suggests|suggest|selects|chooses|picks|adjusts|titrates ..4 {remedy}
    treats|cures|cure|heals|heal ..4 {disease}
    treat|manage|diagnose|cure your|yourself ..2 {disease}|yourself|home
    tells|tell ..4 what to do
    tells|tell|knows ..1 what is|was wrong
    same ..1 advice|diagnosis|care|answer|quality ..3 {clinician}
    advises|advise|tells ..6 whether|if|when ..4 ambulance|hospital|{clinician}
    tells|tell|advises|advise the? patients|you|users|user|patient|them|people|{clinician} ..6 stop|
        take|start|{remedy}
    treatment recommendations|plan|plans for ..3 patients|patient|you|your
    provides|provide|gives|offers|delivers|generates|suggests|with ..6 treatment|medication|dosage|
        dosing recommendation|recommendations|guidance|advice|plans|suggestions
    ^ evidence? based? instant|accurate|personalized|personalised|expert? medical|dosage|dosing|
        medication|treatment guidance|recommendations|advice|plans $
    home? remedies , prescriptions
    prescription|prescriptions ..4 generation|generator
    personalized|personalised|tailored|individual treatment|therapy|medication plan|plans
    """
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences that say so."""
    yield from remarks.once(
        remarks.in_sentences(document, ACTS, MESSAGE, accept=_is_act_of_this),
        remarks.in_sentences(document, CARE, MESSAGE, accept=_is_of_this),
    )


def _is_act_of_this(match: Match) -> bool:
    return _is_of_this(match) and not subjects.is_about_another(match)


def _is_of_this(match: Match) -> bool:
    """Whether what was found is told of this software: neither of people, nor as a goal."""
    if subjects.is_human_subject(match) or subjects.is_purpose(match):
        return False
    return match.sentence.words[match.first] not in _QUALITIES or subjects.is_offered(match)


_QUALITIES = frozenset("accurate precise reliable timely".split())
