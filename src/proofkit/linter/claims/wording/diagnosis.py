"""Diagnosing: a disease named, found or ruled out, and the software called a clinician."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

ACTS = Phrases(
    """
    # A diagnosis made or handed out
    diagnoses !and|or|of|are|were|may|,|: ..5 {disease}|patient|patients|you|illness
    diagnoses it|them|him|her
    diagnose them|him|her
    {self} ..1 diagnoses $
    diagnose|diagnoses ..4 based on|from ..2 symptoms
    automatically|autonomously ..1 triages|prescribes|diagnoses|treats
    establishes|makes|reaches|settles on? a|an|the? ..2 diagnosis|diagnoses !code|codes|difficult|
        hard|harder|easier|easy|challenging|possible|impossible|more|less
    responds|replies|answers|comes ..1 with ..2 diagnosis
    return|returns a ..1 diagnosis !code|codes
    returns|outputs ..2 diagnoses !code|codes
    provides|provide|gives|give|offers|offer|delivers|deliver|get|receive|receives|obtain|generates|
        generate|offering|providing|delivering ..5 diagnosis|diagnoses !code|codes|examples|labels|
        list|names
    gets|get|hands you|them|users|patients|people ..2 diagnosis|diagnoses !code|codes
    diagnosis|diagnoses for|of {number} ..4 {disease}
    get|receive|receives|provides|delivers|gives|offers automated|automatic|instant|immediate|
        accurate|reliable ..1 diagnostics
    your ..2 diagnosis on|in|within ..1 screen|seconds|minutes|phone
    final|definite diagnosis !code|codes
    diagnosed from a|an|your ..1 photo|picture|selfie|voice|video|cough|drop
    best possible ..1 diagnosis|treatment|care|advice|guidance|outcome
    result|results|report|reports|score|output|answer|verdict ..1 counts|count|serves|serve|stands|
        qualifies as|for ..3 diagnosis !code|codes
    {number} ..1 diseases|conditions|illnesses|disorders|cancers|infections diagnosed|detected|
        recognised|recognized !in|at
    all|everything ..4 needs|need|takes to ..1 diagnose|detect|recognise|recognize|spot
        ..3 {disease}
    ^ the|our? ..1 only|first|fastest|easiest|quickest|simplest|accurate ..3 test|app|tool|scan|way|
        device|kit that|to|which ..1 confirms|confirm|diagnoses|diagnose|detects|detect|finds|find
        ..4 {disease}|liver !is|are|was|remains
    structured|ranked|automatic|automated|complete differential diagnosis|diagnoses
    diagnosis|diagnoses is|are ..1 powered|delivered by
    your ..1 diagnosis with|and a|your ..2 plan|{remedy}
    differential diagnosis|diagnoses across|for|of {number} ..1 conditions|diseases|disorders
    definitive|definite|conclusive ..3 {disease} ..3 result|verdict|answer

    # A disease detected, found or ruled out
    can|will detect|diagnose|find any|every|all ..3 problem|problems|condition|illness
    can|will accurately|instantly|reliably|automatically|easily|quickly|now|already|also|even?
        diagnose|detect ..5 {disease}
    does detect|diagnose|recognise|recognize|identify|catch|spot ..5 {disease}
    able to ..1 diagnose|detect ..4 {disease}
    ^ diagnose ..5 {disease}
    ^ detect ..5 {disease} ..8 instantly|seconds|minutes|click|accurately|early|before|yourself|
        home|anywhere|at|$
    detects|spots|catches|recognizes|recognises ..5 {disease} !candidate|candidates|event|events|
        marker|markers|annotation|annotations|name|names|mention|mentions|term|terms|code|codes|
        mask|masks|flag|flags|order|length
    finds ..3 {disease}
    found|spotted|caught|discovered|recognised|recognized|diagnosed|detected
        my|his|her ..2 {disease}
    reveals|reveal|uncovers|unmasks|senses|sees|notices hidden|silent|undetected|unsuspected
        ..2 {disease}
    reveals|sees|notices|senses|knows|picks ..4 {disease} ..5 before ..4 symptom|symptoms
    detects|spots|catches|diagnoses ..3 heart|kidney|renal|liver|organ|respiratory failure
    identifies|pinpoints|uncovers !candidate|candidates|possible|potential|suspected|likely
        ..1 {disease} !risk|patients|cohort|cohorts|cases
    identifies|pinpoints|uncovers ..1 signs|symptoms|stages of ..2 {disease}
    good|great|excellent|best at|in diagnosing|detecting ..4 {disease}|sickness|illness
    capable of ..2 detecting|diagnosing|identifying|recognizing|recognising ..4 {disease}
    capable of detecting ..4 {disease}|deterioration
    {disease} from ..3 alone
    uses|using ..3 to accurately|automatically|instantly? diagnose !device ..4 {disease}|issues|
        problems
    to detect early ..1 signs|symptoms of ..3 {disease}
    can|will ..1 screen for? ..1 {disease}
    catches|catch ..3 missed diagnoses
    {number} ..2 patients|people|users|children ..1 been|were|are|was ..1 diagnosed|triaged|screened
        with|by|using|through our|this|it|the|its ..1 {machine}|it
    warns|alerts|tells you|patients|parents|them|users before ..3 {disease}|fall
    is|are diagnosed|detected by ..2 this|our|the|it ..1 {machine}
    {disease} ..1 is|are diagnosed|detected ..1 automatically|instantly|immediately|remotely
    {disease} ..2 diagnosed|detected|identified|recognised|recognized|spotted on|in|within
        ..2 spot|seconds|minute|minutes
    emergency|critical cases ..2 identified|detected|flagged ..1 immediately|instantly
    it|tool|app|system|model|software|ai ..1 confirms the? {disease} !booking|contact|appointment|
        visit|call|calls
    rules|ruling out that|whether|if ..1 you|they|patients
    rules|ruling out ..1 {disease} !report|reports|visit|visits|as
    score|app|tool|test|it|model rules ..3 {disease} out
    establishes|confirms|proves ..2 presence|absence ..4 {disease}
    {machine} to ..1 accurately|reliably|instantly|automatically diagnose
    {disease} ..1 found|caught|detected|spotted|seen|recognised|recognized ..2 years|months|weeks|
        days ..1 earlier|sooner|before|ahead
    catching|finding|spotting|catches|finds|spots ..4 {disease}|decline|deterioration ..8 before
        ..2 diagnosis|symptom|symptoms|doctors
    ^ hear|catch|spot|sense ..2 {disease} ..1 before

    # A diagnosis from symptoms, a picture or a voice, or at home
    test|check|screen|examine yourself|himself|herself|themselves for ..3 {disease}
    upload|send|share|record|photograph ..1 your ..4 and get|receive|have|know ..4 report|diagnosis|
        assessment|opinion|answer
    ^ self diagnose
    only|last ..2 test|checkup|exam|examination|screening ..2 you|they|patients ..2 need|needs
    symptoms for ..1 diagnosis
    type|enter|describe|list|tell your symptoms ..6 get|gives|tells|know|find|receive
    symptom|image based ..2 diagnosis
    cough|voice|sound|photo|ray based ..1 diagnosis
    diagnosis on|in|at|from|by your|any|a phone|smartphone|browser|home|sofa|fingertips|hand
    self diagnosis|diagnose tool|app|kit|platform|system|at|from|with|for

    # A diagnosis called fast, exact or automatic
    accurate|instant|automated|automatic|precise|reliable|definitive|immediate|perfect|trustworthy
        ..2 diagnosis|diagnoses !code|codes|examples|labels|list|mapping|coding|column|field
    accurately|instantly|reliably|definitively|precisely|effectively ..1 diagnose|diagnoses|
        diagnosing|detect|detects|detecting|identify|identifies|identifying|classifies ..5 {disease}
    our|its|the ..1 test|result|verdict|diagnosis|prediction is definitive|conclusive
    result|verdict|diagnosis|prediction is final !only|after|once|when|if
    within|in seconds|minutes|moments you know|have|get|learn ..4 cause|diagnosis|answer|result
    accurate|precise|reliable ..1 diagnostics
    accurate|precise|reliable ..1 diagnostic suggestions|advice|results|insights|assessments
    accurate|precise|reliable|trusted|trustworthy|dependable ..4 solution|tool|system|way|method|
        approach|platform|app for ..3 diagnosis|diagnosing
    accurate|precise|reliable|trusted|trustworthy|dependable ..4 solution|tool|system|way|method|
        approach|platform|app for ..3 detection|detecting|screening ..3 {disease}|diagnosis
    accurate|precise|reliable|instant|definitive ..4 {disease} detection|classification|diagnosis
    accurate|precise|reliable|instant|definitive ..4 {disease} early|type|stage detection|
        classification|diagnosis
    faster|quicker ..2 diagnosis|diagnoses
    real time diagnostic|diagnosis|diagnostics
    real time ..2 diagnosis
    diagnosis|diagnoses within|in seconds|minutes|instantly
    world class ..2 diagnostics|diagnosis
    professional|expert medical|clinical assessment|assessments|diagnosis
    identify|identifies|identifying ..2 {disease}|damage ..2 before symptoms
    world's ..1 most|first ..3 {disease}|medical|diagnostic|diagnosis|{clinician}
    automated|automatic ..2 diagnostic !accuracy|plot|plots|check|checks|code|tests|logs

    # A product named as one that diagnoses
    medical|clinical|disease diagnosis system|chatbot|app|assistant|webapp|tool|platform
    ai powered|based|driven? ..1 diagnostic tool|system|platform|app|assistant|engine|suite
    {disease}|dental|skin|cough|voice|ecg diagnosis system|chatbot|app|tool|assistant
    diagnostic assistant
    clinical|medical|ai diagnostics platform|suite|engine|assistant|solution
    {disease}|imaging diagnostic platform|system|suite|engine|assistant|solution
    smartest|cleverest|greatest {clinician}

    # The software called a clinician
    acts|act|serves|serve|works as your ..2 {clinician}
    ai|virtual|robot|digital|pocket|robotic doctor|doctors|physician|physicians|dermatologist|
        radiologist|psychiatrist|cardiologist|therapist|psychologist !consultation|
        consultations|assistance|visit|visits|appointment|appointments|support|call|calls
    {machine} is|as a|an|your|the ..2 {clinician}
    {clinician} in|on|for your|every|each|any ..1 pocket|phone|browser|device|home|wrist|house|hand|
        village
    {clinician} that|who never ..1 sleeps|sleep|tires|tired|rests|forgets|errs|blinks
    ^ a|an|your ..1 personal|own|private|online ..1 doctor|physician|dermatologist|cardiologist|
        therapist

    # A decision on who is treated, and how
    says|knows|tells|shows who needs ..2 {remedy}|surgery|laser|operation|transplant|icu
    determines|decides|checks if|whether ..3 discharge|surgery|treatment|dose|medication ..1 is ..1
        safe|appropriate|needed|necessary
    decides|decide|determines|chooses who|which ..4 {remedy}|bed|beds|icu|transplant|treated|
        admitted|operated|discharged|surgery|ventilator
    {remedy} ..1 is|are set|chosen|adjusted|prescribed by ..2 {machine}|it
    to recommend|suggest ..2 treatment|diagnosis|medicine|medicines
    rely|depend on it|this|our ..2 for ..3 decisions|decision

    # Guidance or answers on health, which it is made to give
    designed|built|developed|made to provide|give|offer ..4 medical|health|healthcare|clinical
        guidance|advice|insights|recommendations
    instant|immediate ..3 medical|diagnostic|clinical assistance|suggestions|advice|guidance
    real time ..3 medical|diagnostic|clinical|emergency assistance|suggestions|instructions|advice|
        guidance
    answers|answer any|all|every|your ..1 medical|health|clinical question|questions
    """
)
