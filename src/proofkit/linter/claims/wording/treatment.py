"""Treating: advice, the choice of a treatment or its dose, prescriptions and cures."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

CARE = Phrases(
    """
    # Advice or an opinion, as a clinician gives it
    get|gives|give|provides|provide|providing|offers|offer|offering|delivers|deliver|dispenses|
        receive ..4 medical|health|clinical|treatment|dosing advice
    gives|give|provides|provide|offers|offer|delivers|deliver|get|receive ..6 medical|health|
        clinical guidance
    gives|provides|offers|delivers ..1 trustworthy|expert|professional|reliable|trusted|accurate|
        medical|clinical ..1 medical|health|clinical|treatment? guidance|opinion|consultation|
        consultations
    gives|offers|provides patients|users|people|you ..2 advice ..1 on|about ..3 {remedy}|
        symptoms|condition
    get|receive ..1 treatment|medication|medical suggestions|recommendations
    personalized|personalised|expert|accurate|reliable|trusted|professional ..4 medical|clinical|
        treatment|health advice|recommendations|guidance|answers|opinion|opinions
    know|knows|learn what to give|take|inject|prescribe
    tells|tell|shows|show|says|say|knows|know you|patients|users|them|us ..9 which|what ..2
        {remedy}|puffs|syringe|device
        ..1 to ..1 take|use|inject|give|swallow|stop|inhale
    tells|tell|knows|know you|patients|users|them|us ..9 which|what ..2 {remedy}|filling|surgery|
        implant|glasses|exercise you|
        they
        need|require
    tells|tell|knows|know you|patients|users|them|us ..9 which|what {remedy} ..1 will|works|work|
        helps|help
    get|gets|receive|receives|list|lists|shows|names|tells|picks ..4 {remedy} you|they|patients
        ..1 need|have to ..1 take|use|stop|skip
    tailored|personalized|personalised ..1 advice|guidance|suggestions ..4 {remedy}
    generated|automated|powered ..4 medical|clinical|treatment advice|recommendations
    guarantee|guarantees|ensure|ensures ..3 medical|clinical guidance|advice|recommendations
    dosage|dosing guidance|advice|recommendations
    uses|using ..4 to offer|give|provide ..2 medical|health advice
    same ..1 advice|diagnosis|care|answer|quality ..3 {clinician}
    same|identical level|quality|standard|kind of ..1 care|advice|treatment|support as
        ..3 {clinician}
    only|last app|tool|bot|assistant|software|device ..1 you ..2 need ..5 {disease}|health

    # What somebody is to do, or what is wrong
    ^ follow|obey|do what|whatever it|the|our ..2 says|tells|recommends|shows
    {clinician}|staff|team|user|patient only|just|simply has|have|need|needs to ..1 follow|obey
    tells|tell ..4 what to do
    tells|tell|knows ..1 what is|was wrong
    advises|advise|tells ..6 whether|if|when ..4 ambulance|hospital|{clinician}
    tells|tell|advises|advise the? patients|you|users|user|patient|them|people|{clinician} ..6 stop|
        take|start|{remedy}

    {machine}|it|this decides|chooses which|what patient|patients|case ..3 first|next|admitted|
        treated|discharged|bed
    {machine}|it|this decides|chooses who ..4 first|next|admitted|treated|discharged|bed

    # The choice of a treatment or a medicine
    recommends|prescribes ..1 exact
    recommends|recommend|suggests|suggest|selects|chooses|picks|adjusts|titrates ..4 {remedy}
    clinically meaningful ..1 therapy|recommendations
    clinically relevant recommendations
    gives|give|get|receive|provides|offers|finds|find|delivers|picks|knows ..3 exact|right|correct|
        best|optimal|ideal ..1 {remedy}|diagnosis !column|unit|units|code|codes|field
    treatment recommendations|plan|plans for ..3 patients|patient|you|your
    provides|provide|gives|offers|delivers|generates|suggests|with ..6 treatment|medication|dosage|
        dosing recommendation|recommendations|guidance|advice|plans|suggestions
    ^ evidence? based? instant|accurate|personalized|personalised|expert? medical|dosage|dosing|
        medication|treatment guidance|recommendations|advice|plans $
    personalized|personalised|tailored|individual treatment|therapy|medication plan|plans
    personalized|personalised ..1 medical solutions
    tailored|personalized|personalised treatment|medication|therapy suggestions|recommendations|
        advice
    returned|shown|displayed|along|together ..6 with ..1 medical|treatment advice|recommendations|
        suggestions
    ai assisted|powered|driven|generated ..1 treatment|prescription|prescriptions|medication !ocr|
        scanner|reader|parser|recognition|extraction|management|tracking|tracker|reminder|reminders|
        adherence|name|names|are|is|information|analysis
    verify|verifies|checks ..2 if|whether ..3 medication|medicine|drug ..2 suitable|safe
    {remedy} can ..1 be withheld|stopped|omitted
    {machine}|it starts|initiates|orders !to|with|of ..4 {remedy}
    starts|stops|changes|adjusts|sets|titrates|administers ..3 {remedy}|vasopressors|opioids|oxygen
        ..2 automatically|autonomously
    starts|stops|changes|adjusts|sets|titrates|administers ..3 {remedy}|vasopressors|opioids|oxygen
        ..2 on|by its? own|itself

    # A medicine handed out or given
    gives|give|hands|finds you|patients|them ..2 the ..1 treatment|cure|therapy|medicine|medication
    {machine}|it|this manages|controls|handles|regulates your|their|the ..1 {remedy}
    hands|hand|gives out ..2 {remedy}
    gives|injects the insulin !name|names|code|codes|column|data
    gives|injects|administers|infuses your|his|her ..1 {remedy} !name|names|code|codes|column|data

    # A dose or a prescription, worked out or written
    calculates|computes ..1 personalized|personalised|exact|right|correct|optimal|precise
        ..2 {remedy} !distribution|policy|policies|effect|effects|regime|regimes|column
    calculates|computes|determines|suggests ..1 insulin|medication|chemotherapy|opioid ..1 dose|
        doses|dosage|dosages
    dose|doses ..1 calculated|computed|set and ..1 injected|given|administered
    sets|adjusts|controls|chooses ..3 {remedy}|propofol|oxygen|pressure|rate|weight|volume ..6 by
        itself
    sets|adjusts|controls|chooses ..8 in place|instead|lieu of ..2 {clinician}
    precise|exact|accurate dosage|dosing|dose adjustment|adjustments|calculation|calculations|
        recommendation|recommendations
    works|figures out ..1 exact|right|correct|best|optimal|ideal ..2 {remedy}
    calculates|computes|determines your ..2 {remedy}
    how many|much ..3 {remedy} ..1 you|they|patients !took|had|have|used|hold|buy|bought
    tells|tell|shows|show|says|know|knows ..2 how many|much ..4 to ..1 inject|take|swallow|give|
        administer
    prescribes|prescribe|prescribing ..4 {remedy}|the|a|your
    can|will ..1 write|issue ..1 prescription|prescriptions
    treatment|diagnosis|dose|therapy , ..1 decided|made|chosen|set ..1 in|within seconds|minutes
    generates|writes|issues|creates ..2 prescription|prescriptions !template|data|dataset
    prescription|prescriptions ..4 generation|generator
    prescription|prescriptions ..2 generated|written|issued automatically|instantly
    prescription|prescriptions ..2 generated|written|issued by ..1 ai
    home? remedies , prescriptions

    # A treatment or a cure
    treats|cures|cure|heals|heal ..4 {disease}|fatigue
    designed|made|built|formulated to ..1 cure|heal|treat|reverse ..3 {disease}
    optimizes|optimises|optimize|optimise ..2 {remedy} for ..2 patient|patients|you
    {machine}|it|this treats|heals|cures ..1 patients|people|you|them !as|like|equally|fairly|the|
        with|in|on|separately|differently|independently
    examines|treats|heals|cures you|patients|them|people ..1 on the spot
    examines|treats|heals|cures you|patients|them|people ..1 at|by|over|from home|video|phone|afar
    examines|treats|heals|cures you|patients|them|people ..1 remotely|online
    cured|healed my|his|her|their|your|our|the ..2 {disease}
    has|have cured|healed ..4 people|patients|users|children|them|him|her|me|us
    help|helps|helping ..2 reverse|cure|beat|overcome|defeat|conquer ..3 {disease}
    you|patients|they can|may ..2 stop|skip|drop|quit|leave|halve ..2 {remedy} !column|field
    relieves|eases|alleviates|soothes ..3 {disease}|suffering|symptoms|stress
    slows|halts|delays|reverses|stops ..2 progression|decline|course of ..3 {disease}
    restores|strengthens|sharpens|rebuilds ..1 memory|fertility|cognition|immunity|vision|hearing|
        mobility|sleep|mood|movement|speech|eyesight
    boosts ..1 fertility|immunity|mood|sleep|cognition
    ^ pain|anxiety|symptom|stress|migraine free living|life|days|nights
    therapy|treatment|cure|remedy that ..1 works $|,|for|in|at
    heals|mends|repairs ..3 disc|discs|fracture|fractures|joint|joints|cartilage|nerve|nerves|heart
    ^ end|stop ..2 {disease} ..2 for good
    a|the cure for ..3 {disease}|{harm}|healthcare
    ^ reverse|beat|defeat|overcome|conquer|banish your ..2 {disease}
    reverses|defeats|banishes|beats|conquers|overcomes ..2 {disease}
    {machine}|it|this treats|heals|cures ..3 with ..1 heart|kidney|renal|liver|organ failure
    cures|heals ..2 {harm}
    cures !for|of|to|and|or|,|.|that|are|is|have|from|against|the|a|this|our|no
    cures the|a|this|our ..2 {disease}|patient|patients|cold|cause
    your ..2 {disease}|attacks|pain ..1 is|are|will|be gone|cured|over
    treat|manage|diagnose|cure your|yourself ..2 {disease}|yourself|home
    """
)
