"""People told whether they are ill, with what, and what will become of them."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

VERDICTS = Phrases(
    """
    # People told whether they are ill, or with what
    tells|tell|determines|decides|confirms if|whether a|an|the|your ..2 tumour|tumor|mole|lesion|
        nodule|mass|rash|lump|spot ..1 is ..2 malignant|benign|cancerous|dangerous|{disease}
    says|tells|shows ..1 what ..4 rash|lump|mole|spot|pain|symptom|symptoms|illness
        ..1 is|are|mean|means
    what's|whats wrong with you|them|me|your
    what is|are wrong with you|them|me
    what is|are wrong with your !code|config|configuration|file|files|data|input|script|setup|build|
        installation|environment|model|query|syntax|server|network
    talks|listens|speaks to ..2 patient|patients|you ..6 finds|sees|says|figures|works out? what
        is|was wrong
    your ..1 rash|cough|symptoms|pain ..6 finds|sees|says|figures|works out? what is|was wrong
    finds|sees|says|figures|works out? what is|was wrong with ..1 you|him|her|them|me|patient|child|
        baby|body|skin
    check|tell|tells|know|see|learn if|whether ..5 is|are ..1 dangerous|harmless|serious|cancer|
        cancerous|malignant|benign|infected
    find out if|whether ..4 {disease}
    tells|tell|telling|informs|inform you|patients|users|people if|whether|when ..8 {disease}|safe|
        sick|ill
    determines|decides|tells ..2 if|whether ..4 has|have|had ..4 {disease}
    determines|decides|tells|checks if|whether ..3 patient|patients|person|user|you ..1 is|are
        ..1 {disease}|asthmatic|diabetic|epileptic|depressed|autistic|ill|sick|infected
    tells|tell|know|knows|determines|determine|says|learn|discover|check|see|find ..6 if|whether
        ..2 that|there|my|it|you|your|they|someone|somebody|anyone|he|she|this ..6 {disease}|
        sick|ill
    detects ..1 whether|if ..6 infected|{disease}
    means|mean|shows that? ..2 patient|child|person|woman|man|baby has|have ..2 {disease}
    tells|tell ..3 which|what ..1 patient|patients|child|children|person|people has|have
        ..2 {disease}
    feedback|answer|answers on|about whether|if ..6 {disease}
    predicts if|whether ..1 you|they|patient|patients ..3 {disease}
    predicts ..2 your ..3 {disease}
    know|discover|learn|reveals|check your ..3 {disease} ..1 status|result|diagnosis
    upload|send|scan ..4 and know|learn|discover your
    knows|senses|feels when|that you|they|patient|patients ..4 {disease}
    what|which ..2 {disease}|disease|diseases|illness|illnesses|condition|conditions you|they|he|
        she|patients|someone ..1 have|has|suffer
    names|states|says|tells|identifies|finds|gives|knows|shows ..2 the disease|illness|disorder|
        sickness|condition ..1 you|they|he|she|your|patients ..2 have|has|suffer|suffers !to|met|set
    conditions|diseases|illnesses ..4 names|finds|picks|identifies|tells|gives the one you|they ..1
        have|suffer
    know|knows|learn|see|discover|tells|tell ..3 that you|your ..1 will ..3 {disease}|ill|sick
    says|replies|answers|tells|announces|displays|reports|shows|prints ..3 you are|have !at|to|no
        ..3 {disease}|ill|sick|healthy|infected
    knows ..2 {disease} from a|an|the|{disease}
    tell|tells|spot|spots|see|sees ..2 {disease} from|in|on ..2 photo|photograph|picture|image|
        voice|selfie|video|cough
    tells|tell you|patients|users|people|them ..5 if|whether ..8 {disease}|cancerous|malignant|
        benign|sick|ill
    names|finds|tells|states your ..2 disease|illness|disorder|condition !name|type|field
    knows|sees|hears|notices|learns ..1 you|they are|have|feel ..2 {disease}|depressed|ill|sick
    if|when|once ..4 turns|turn|is|shows|show|lights|reads|glows|flashes|stays
        ..2 red|green|positive|negative|yellow
        ..2 you|patient|child|person|they have|has|are|is
        ..2 {disease}|ill|sick|healthy|infected|free
    tells|tell|shows|knows|predicts you|patients|people|us? ..1 which|what ..1 {disease} you|they|
        patients|he|she ..2 get|have|develop|suffer
    tells|tell|know|knows|learn|learns|discover|determines|determine|finds ..4 if|whether ..8
        {ailing}
    {ailing} or not in|within|after ..2 seconds|minutes
    tells|tell|finds|find out? what you|they are allergic|intolerant to
    clear|negative|normal|green ..2 scan|test|result|screen means ..4 not|no ..3 {disease}
    finds|names|tells|knows the? cause of your|their|the ..3 {disease}|loss|symptoms|complaints
    list ..2 illnesses|diseases|conditions|disorders you|they have|suffer
    """
)
