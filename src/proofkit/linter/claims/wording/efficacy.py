"""Effects on patients and on care, which only a prospective study can show."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

PHRASES = Phrases(
    """
    # Lives saved or years gained
    saves|saving ..3 lives|life
    ^ save ..3 lives
    has|have|already saved ..3 lives
    saved {number} lives
    can|will|and ..1 save ..3 lives
    lives have|were|are|was ..2 saved
    lives|life saved|saving
    {number} ..2 diagnoses|cases|lives caught|saved|prevented
    alive today|now because|thanks
    adds|add ..1 years to
    use|uses|using|with ..3 live|lives|lived ..1 longer|healthier|better
    use|uses|using ..3 have|has|had|see|sees|get ..2 better ..2 outcomes|survival

    # Harm prevented or made rarer
    cut ..2 {harm}|{disease} ..1 deaths? in half
    {cut} ..4 {harm}
    ^ reduce|cut|lower|decrease ..4 {harm}
    can|will|and ..1 reduce|cut|lower|decrease ..4 {harm}
    has|have ..1 cut|reduced|lowered|halved|slashed ..4 {harm}
    {cut} ..2 risk|risks|chance|chances|odds|incidence|burden|rate|rates of|from ..3 {disease}|
        {harm}
    {cut} ..3 penalties|misdiagnosis|misdiagnoses|injuries|infections|amputations|relapses|overdoses
    {cut} ..1 tooth|hearing|vision|sight|bone|cancelled|missed loss|appointments|examinations|visits
    ends ..1 falls
    ^ fewer|less ..1 {harm}
    {number}|third|half|quarter fewer|less ..2 {harm}|{disease}|admissions
    fewer|less of ..1 your|our|the patients|people ..1 die|dying
    fewer|less ..1 {harm} ..6 in|at every|each|all|any|our|your
    {harm} ..1 falls|drops|fell|dropped|declines|declined by
    survival ..5 went|goes|rose|rises up? by
    stay|stays ..1 out of hospital|hospitals ..1 {number}|longer|more
    patients|people|users|residents|children|kids|women|men with ..3 have|has|had half|{number}|
        third|fewer ..1 as? many|fewer|less
    {harm}|misdiagnoses ..1 are|is|was|were cut|halved|reduced|lowered
    {harm} ..2 dropped|fell|decreased|declined ..8 use|uses|using|installed|introduced ..1 it|this|
        our
    since|after ..6 introduced|deployed|launched ..8 {harm} ..6 fallen|dropped|decreased|declined|
        halved
    fewer|less ..2 people|patients ..1 die|dying|died !in|of
    fewer|less ..2 people|patients ..1 die|dying|died in our
    patients|people ..4 its|our|this|it|by|on ..4 half as often
    prevents|prevent ..3 readmissions|deaths|complications|misdiagnosis|suicides|dosing|overdoses|
        interactions|falls
    prevents|prevent ..1 health|cardiovascular|clinical|medical|patient risks
    has|have ..1 prevented|averted ..5 {harm}|{disease}|falls
    prevents|preventing|averts !leakage|leaks|overfitting ..5 {harm}|{disease}
    ^ prevent ..5 {harm}|{disease}
    can|will|and ..1 prevent ..5 {harm}|{disease}
    prevents|preventing ..2 dangerous|adverse|harmful
    prevent|prevents ..2 injury|injuries|fatal|falls
    {disease}|falls|deaths is|are prevented
    helps|help|helping ..3 save|improve|reduce|prevent|cut|lower ..3 {harm}|lives|outcomes|survival
    helped ..6 reduce|lower|cut|improve|save|prevent ..4 {harm}|lives|outcomes|{number}

    # A disease, an error or a crisis ended
    stops|halts ..2 {disease}|death|deaths
    prevents|preventing|stops|halts|averts ..2 heart|kidney|renal|liver|organ|respiratory failure
    heal|heals|recover|recovers ..2 {number}|wounds|ulcers|burns ..1 faster|sooner
    goes|drops|falls ..1 in everyone|everybody|all|every ..3 use|uses|using
    able to ..1 prevent ..3 {disease}
    {harm}|falls|births|amputations|admissions|strokes|infections|overdoses prevented|averted|
        avoided ..1 {number}|far|$
    zero|0 deaths|harm|complications|readmissions
    eliminates|ends|ending|eradicates !in|with|up|at ..3 {harm}|mistakes|{disease}
    puts|put|putting an end to ..3 {harm}|mistakes|{disease}
    solves|solved|solve ..1 problem of ..4 {harm}|{disease}
    solves|solved|fixes ..3 {harm}|{disease}|healthcare|healthcare's|staffing|hospital
        ..1 problem|problems|crisis|shortage|once
    solves|solved|fixes ..2 shortage|crisis|epidemic|burnout
    solves|fixes ..1 healthcare $|with|for|once|by
    solves|solved|fixes ..5 crisis|problem|problems in|of ..1 healthcare|medicine|hospitals|care
    goodbye to ..6 misdiagnosis|disease|errors|mistakes|waiting|hospital
    {cut}|prevents|prevent|eliminates|eliminate|eliminating ..3 medical|medication|diagnostic|
        diagnosis|human|prescription|clinical errors
    end to ..1 medical|medication|diagnostic|human|prescription errors
    {cut} ..2 diagnostic|medical|human error|errors
    helps|help ..2 reduce|cut|lower|minimise|minimize ..2 diagnostic|medical|human error|errors

    # Better outcomes for patients
    {raise} ..4 outcomes|survival|safety|lives|prognosis|life|recovery|satisfaction|adherence
    ^ improve|enhance|boost ..4 outcomes|survival|safety|lives|prognosis|life
    can|will|and ..1 improve|enhance|boost ..4 outcomes|survival|safety|lives|prognosis|life
    : improve|improves ..4 outcomes|survival|safety|lives
    impact : detects|reduces|improves|saves
    ^ the? patient|clinical? outcomes are? improve|improved $
    {number} ..1 improvement|gain in ..3 detection|outcomes|survival|diagnosis|adherence
    improved|better|superior patient|clinical|health ..1 outcomes
    ^ better|improved|superior ..1 outcomes|survival|care ,|and|$
    see|sees|have|report|reports|get fewer|better|lower|improved ..2 {harm}|outcomes
    ensures|ensure|ensuring|guarantees|delivers|brings|means|produces ..1 better|improved|optimal|
        superior|best ..3 outcomes|care|survival|health
    leads|leading|results|resulting to|in ..1 better|improved|superior ..3 outcomes|survival
    enable|enables|enabling ..5 better outcomes
    patients|people|users ..1 with|using|on ..3 {machine} ..2 live|recover|heal|survive
    helps|help patients|people ..1 live|recover|heal|survive
    ^ patients ..1 receive|get ..1 earlier|faster|better ..2 care|treatment|intervention|help $
    patients|people live|recover|heal|survive longer|faster|better|sooner|more !after|because|if
    more of ..1 their|your|our|the patients|people ..1 survive|recover|live
    more people|patients ..1 live|survive ..1 because|thanks
    laboratories|labs|hospitals|clinics|{clinician} that|who use|uses ..2 find|detect|catch ..3
        earlier|sooner|more
    and live longer
    ^ more people|patients ..1 survive|recover|get|live ..1 well|better|longer|$
    improved|changed|transformed ..1 lives of

    # Care or decisions made better or safer
    makes|make|making ..3 reasoning|care|diagnosis|diagnoses|decisions|treatment|medicine|
        healthcare|surgery|triage ..1 safer|faster|smarter|better|fairer
    make|makes|making ..1 faster|safer|better|smarter ..6 decisions|diagnoses|diagnosis
    make|makes|making ..3 more accurate|reliable|consistent ..6 decisions|diagnoses|diagnosis
    makes|make ..2 healthcare|hospitals|medicine|patients|care|wards ..1 safer|healthier|better
    making|makes ..2 healthcare|care|medicine|treatment|diagnosis ..3 safer|faster|better|smarter
    helps|help|helping|empowers|empower|empowering|enables|lets|allows ..4 make|making ..3 safer|
        better|accurate|consistent|reliable ..6 decisions|diagnoses|diagnosis
    improves|improving|enhances ..3 health|healthcare|care !data|records|worker|workers|systems|
        informatics
    highest|best|superior ..1 level|quality|standard|standards of ..1 care
    ensures|ensuring|guarantees ..6 receives|receive|gets|get ..3 effective|best|optimal|right ..4
        care|treatment|therapy
    {raise} ..2 diagnostic|diagnosis accuracy
    more safely
    safer care|triage|treatment|decisions|prescribing
    safer ..6 rehabilitation|care|treatment|triage|decisions
    faster|safer|smarter , ..1 safer|smarter

    # Time, cost or work saved in care
    reduces|reduced|shortens|cuts ..2 length of stay
    {cut} ..2 hospital|healthcare|health|medical|patient|waiting|wait|emergency|er|ed|care ..2 cost|
        costs|time|times|stay|stays|visits|admissions|errors
    can|will|and ..1 reduce|cut|lower|decrease|halve|shorten ..2 hospital|healthcare|health|medical|
        patient|waiting|wait|emergency|er|ed|care ..2 cost|costs|time|times|stay|stays|visits|
        admissions|errors
    {cut} ..8 from ..2 {number} ..2 minutes|minute|hours|hour|days|day|weeks|week ..1 to
        ..3 {number} ..2 seconds|second|minutes|minute|hours|hour|days|day
    bring|brings|brought ..4 down by ..2 {number}|third|half|quarter
    {number}|one|two|three ..1 days|weeks|months|years earlier|sooner|faster than those|people|
        patients
    {cut} ..4 time|cost|costs|workload|burden ..2 by ..1 {number}
    reduced|cut|lowered|shortened ..4 time|times|turnaround|waiting|errors|{harm}|costs ..1 by
        ..2 {number}
    ^ reduced|fewer|lower|shorter|less|decreased ..2 {harm}|admissions|stays|stay|waiting
    ^ reduced|fewer|lower|shorter|less|decreased healthcare|health|medical|hospital|treatment|care
        costs
    {number} ..1 reduction|decrease|drop in ..3 {harm}|unnecessary|hospital|patient|waiting|costs|
        screening|reporting|turnaround
    {number} ..1 reduction|decrease|drop in ..3 wait|response|readmission|cost
    measurable|significant reduction|decrease in ..6 adverse|wait|waiting|errors
    {number} ..1 faster ..3 response|diagnosis|triage|traditional|manual|{clinician}
    {number} ..1 time savings
    saves|saving|save ..3 hours|minutes|time ..2 for|per|each ..2 {clinician}
    saves|saving|save ..2 critical|valuable|precious|crucial ..1 minutes|time|hours
    {cut} ..3 need for ..4 human|doctor|doctors|clinician|manual|physician
    {cut} ..2 {clinician} ..1 workload|burden|burnout|fatigue
    eliminates|eliminating ..2 alert|alarm fatigue
    means|brings|gives|with fewer|less unnecessary|avoidable|needless ..1 biopsies|tests|procedures|
        admissions|visits|surgeries|scans|referrals
    {cut} ..1 unnecessary ..2 visits|tests|referrals|biopsies

    # Sooner than symptoms, harm or people
    patients|people ..4 its|our|this|it ..8 {number}|one|two|three days|hours|weeks|months earlier|
        sooner
    prevent|prevents|stop|stops|detect|detects|predict|predicts|catch|catches ..5 before ..2 they|
        it|symptoms arise|happen|happens|occur|occurs|start|develop|appear
    spots|detects|predicts|catches ..4 {disease}|outbreak|outbreaks ..1 before ..3 begun|begins|
        starts
    detects|detect|identifies|predicts|predict|catches ..4 before ..6 critical|occurs|happens|
        escalate|worsens|attack
    before|long ..2 symptoms appear|develop|emerge|start
    detects|predicts|catches|identifies|finds|warns|alerts|spots|predict|detect|catch|identify|find
        ..8 {number} ..2 weeks|hours|days|years|months earlier|sooner
    ^ {number} ..2 weeks|hours|days|years|months earlier|sooner
    early|advance|timely ..1 alert|alerts|warning|warnings before ..4 {disease}|deterioration
    warns|alerts|notifies ..8 {number}|one|two|three ..1 minutes|hours|days|weeks in? advance|
        ahead|before
    earlier than ..2 traditional|conventional
    first line of defense|defence

    # Proven, validated or known to have no side effects
    clinically|medically|scientifically proven|validated|tested|verified|effective
    proven|shown to ..1 lower|reduce|improve|cut|raise|prevent
    proven|shown|demonstrated|known|guaranteed to ..1 reduce|lower|cut|decrease|prevent|improve|
        increase|save|extend|boost ..4 {harm}|{disease}|outcomes|survival|lives|life|care|safety|
        health|sleep|costs
    proven to ..1 work|help|heal
    proven ..2 effective|efficacy|outcomes
    real world|clinical validation $
    ^ clinical validation :
    ^ enhanced|improved|better patient|clinical|health|treatment outcomes
    hospital|clinic|physician|doctor|clinician validated
    in clinical validation
    its|our ..1 benefit|effect|efficacy|effectiveness|safety ..5 proven|confirmed|established
        ..3 clinic|clinical|hospital|patients|practice|trials
    rigorous|extensive|thorough testing|validation on|across|in ..3 populations|patients|hospitals
    extensive|rigorous clinical ..1 validation|performance
    medically|clinically sound

    # Care revolutionised
    revolutionizes|revolutionises|transforms|changes how ..2 {people} ..2 manage|treat|diagnose|
        live|
        care|recover|detect
    revolutionizes|revolutionises|revolutionizing ..3 {disease}|detection
    revolutionizes|revolutionises|revolutionizing|revolutionary|transforms|solves ..2 healthcare|
        medicine|diagnosis|diagnostics
    revolutionizes|revolutionises|revolutionizing|transforms ..2 health|medical|patient|clinical
        !data|records|text
    ^ revolutionize|revolutionise|transform|solve ..2 healthcare|medicine|diagnosis|diagnostics
    to revolutionize|revolutionise ..4 detection|diagnosis|care|healthcare|medicine
    we revolutionize|revolutionise|transform ..2 {disease}|detection|screening|care|medicine
    ^ transform ..2 drug|clinical
    """
)
