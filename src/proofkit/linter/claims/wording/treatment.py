"""Treating: advice, the choice of a treatment or its dose, prescriptions and cures."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

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
    personalized|personalised|expert|accurate|reliable|trusted ..4 medical|clinical|treatment
        advice|recommendations
    tailored|personalized|personalised ..1 advice|guidance|suggestions ..4 {remedy}
    same ..1 advice|diagnosis|care|answer|quality ..3 {clinician}

    # What somebody is to do, or what is wrong
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
    ai assisted|powered|driven|generated ..1 treatment|prescription|prescriptions|medication !ocr|
        scanner|reader|parser|recognition|extraction|management|tracking|tracker|reminder|reminders|
        adherence|name|names|are|is
    verify|verifies|checks ..2 if|whether ..3 medication|medicine|drug ..2 suitable|safe
    {remedy} can ..1 be withheld|stopped|omitted
    starts|stops|changes|adjusts|sets|titrates|administers ..3 {remedy}|vasopressors|opioids|oxygen
        ..2 automatically|autonomously
    starts|stops|changes|adjusts|sets|titrates|administers ..3 {remedy}|vasopressors|opioids|oxygen
        ..2 on|by its? own|itself

    # A medicine handed out or given
    hands|hand|gives out ..2 {remedy}
    gives|injects the insulin !name|names|code|codes|column|data
    gives|injects|administers|infuses your|his|her ..1 {remedy} !name|names|code|codes|column|data

    # A dose or a prescription, worked out or written
    calculates|computes ..1 personalized|personalised|exact|right|correct|optimal|precise
        ..2 {remedy} !distribution|policy|policies|effect|effects|regime|regimes|column
    precise|exact|accurate dosage|dosing|dose adjustment|adjustments|calculation|calculations|
        recommendation|recommendations
    works|figures out ..1 exact|right|correct|best|optimal|ideal ..2 {remedy}
    calculates|computes|determines your ..2 {remedy}
    how many|much ..3 {remedy} ..1 you|they|patients !took|had|have|used|hold|buy|bought
    tells|tell|shows|show|says|know|knows ..2 how many|much ..4 to ..1 inject|take|swallow|give|
        administer
    prescribes|prescribe|prescribing ..4 {remedy}|the|a|your
    generates|writes|issues|creates ..2 prescription|prescriptions !template|data|dataset
    prescription|prescriptions ..4 generation|generator
    prescription|prescriptions ..2 generated|written|issued automatically|instantly
    prescription|prescriptions ..2 generated|written|issued by ..1 ai
    home? remedies , prescriptions

    # A treatment or a cure
    treats|cures|cure|heals|heal ..4 {disease}|fatigue
    {machine}|it|this treats|heals|cures ..1 patients|people|you|them !as|like|equally|fairly|the|
        with|in|on|separately|differently|independently
    examines|treats|heals|cures you|patients|them|people ..1 on the spot
    examines|treats|heals|cures you|patients|them|people ..1 at|by|over|from home|video|phone|afar
    examines|treats|heals|cures you|patients|them|people ..1 remotely|online
    cured|healed my|his|her|their|your|our|the ..2 {disease}
    has|have cured|healed ..4 people|patients|users|children|them|him|her|me|us
    ^ reverse|beat|defeat|overcome|conquer|banish your ..2 {disease}
    reverses|defeats|banishes ..2 {disease}
    {machine}|it|this treats|heals|cures ..3 with ..1 heart|kidney|renal|liver|organ failure
    cures|heals ..2 {harm}
    cures !for|of|to|and|or|,|.|that|are|is|have|from|against|the|a|this|our|no
    cures the|a|this|our ..2 {disease}|patient|patients|cold|cause
    your ..2 {disease}|attacks|pain ..1 is|are|will|be gone|cured|over
    treat|manage|diagnose|cure your|yourself ..2 {disease}|yourself|home
    """
)
