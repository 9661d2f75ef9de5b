"""Effects told as what happened: to those who use it, or since it came."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

TOLD = Phrases(
    """
    # An illness or a complaint that users lost
    got|gets|get rid of ..3 {disease} !column|columns|variable|feature|label|labels|rows|field
    lost|lose|loses their|his|her|your ..2 {disease} for good
    {harm}|{disease}|falls down|halved by? a? {number}|third|half|quarter

    # Health, money or a standard of care that it is said to bring
    {carehouse}|clinics save|saves|saved ..2 {number}|million|millions|thousands
    new|higher standard of care|treatment|diagnosis
    sets|set|defines a|the ..1 standard for|in|of ..4 {disease}|screening|diagnosis|care|triage
    makes|make|keeps|keep people|patients|you|us|communities|everyone healthy|healthier|fit|well
    get|gets well|better ..1 sooner|faster|quicker
    you will lose {number}
    proven ..1 method|way|therapy|treatment|remedy to|for|against
    every|each|all ..1 patient ..1 outcome|outcomes ..1 better|improved
    proven|proved|shown|guaranteed to ..1 end|stop|cure|treat|heal|beat|reverse ..3 {disease}
    studies|trials|research|science prove|proves|proved its|our ..1 effectiveness|efficacy|benefit|
        safety
    its|our effectiveness|efficacy|benefit|safety|usefulness has|have|is|was been? ..1 demonstrated|
        proven|shown|established|confirmed
    ^ shown|proven to be ..2 safe|effective|safer|reliable
    side effect free treatment|therapy|medicine|medication|relief|cure|pills
    free of|from side effects

    # Outcomes that it has improved, or that a trial is said to have proven
    that|which|it|we|app|tool|bot|chatbot has|have|had ..1 improved|enhanced|raised|boosted|
        increased ..3 adherence|survival|outcomes|lives|health|recovery
    validated|proven|confirmed in|by|through ..4 clinical|randomised|randomized|controlled
        ..1 trial|trials
    saved my|his|her|their|our ..1 life|lives
    saved|saves ..1 its|his|her|our first|second|third|{number} life|lives|patient|child
    has|have|been|were|was ..2 cured|healed because|thanks|with|by ..2 it|our|this|{machine}
    have|has ..1 already ..1 been cured|healed

    # Recovery made faster, harm stopped, or an effect confirmed by others
    recovery|healing|rehabilitation is|gets|becomes ..3 faster|quicker|sooner|shorter ..4 with|
        using|thanks
    you|patients ..1 will ..1 recover|heal|improve ..2 faster|sooner|better|quicker
    {harm}|misdiagnoses goes|go|comes|come down|away ..2 where|wherever|when|whenever|once
    ^ cut|reduce|lower|halve ..3 visits|admissions|stays|stay|costs ..1 by ..1 {number}
    end|ends|ending|no|eliminates|avoids|stops unnecessary|needless|avoidable|pointless ..1 biopsy|
        biopsies|surgery|surgeries|operations|tests|scans|admissions|visits|referrals|antibiotics
    guesswork out|from of? ..2 {remedy}|diagnosis|diagnosing|prescribing|medicine|care|dosing|triage
    therapeutically|clinically|medically effective
    stops|halts|ends !with|at|when|in ..2 {harm}
    {clinician}|studies|trials|research|experts confirm|confirms|prove|proves|agree|agrees that? ..1
        it|this|our ..3 works|effective|safe|helps|heals

    # Sooner than an event, or time saved for clinicians
    identifies|detects|predicts|flags|spots ..4 before ..3 occur|happen|develop|arise
    alerts|warns|notifies ..4 before ..4 deteriorates|worsens|crashes|collapses
    detect|detects|catch|catches|find|finds|stop|stops ..2 {disease} ..4 before it|they spreads|
        spread|worsens|kills|strikes
    {cut} ..2 diagnosis|diagnostic|reporting|waiting|triage|treatment|turnaround ..2
        from days|weeks|hours|months to minutes|seconds|hours
    saves|save|saved {clinician} ..3 hours|minutes|time|days
    {cut} ..1 anxiety|depression|pain|stress|loneliness|symptoms !score|scores|level|levels

    # What it spares: costs with better care, complications, stays, a disease
    reducing|reduces|lowering|lowers|cutting|cuts ..3 cost|costs ..2 while|and improving|improves
        ..3 care|outcomes|health|lives
    ^ fewer|less ..1 {harm}|amputations|infections|falls|strokes|relapses|injuries|bleeds $
    already saved {number}|{few}
    ^ fewer|reduced|less {harm}|admissions ..1 better|improved|lower|longer|happier
    ^ reduced|less stress|agitation|anxiety|pain ,|and|$
    preventing|prevents|avoids ..1 costly|severe|serious|expensive|late complications|events
    speeds|speeding|accelerates|hastens up? ..2 healing|recovery|rehabilitation
    keeps|keep|kept|keeping ..4 out of ..2 hospital|hospitals|
        er|ed|icu
    {disease} is|are history $|in|for|,|with
    prevents|stops|ends every|all|any ..2 {harm}|fall|falls|{disease}|outbreak|outbreaks
    stops|ends outbreaks|epidemics|pandemics
    {carehouse}|teams|clinics|{clinician} that|who|which ..5 reduced|cut|halved|lowered ..4 {harm}
    {carehouse}|teams|clinics|homes that|who|which use|uses|used ..4 have|see|report ..4 fewer|
        shorter|
        lower|better ..2 {harm}|waits|stays|outcomes|falls
    our|my|its ..3 increase|increases|raise|raises|double|doubles|improve|improves ..1 survival
    it|app|tool|model|system|software|alert|alerts doubles|triples|doubled|tripled ..1 survival|
        recovery
    patients|people ..1 treated|managed|guided with|according|by|using ..3 live|survive|recover ..3
        longer|sooner|faster|better
    {harm} ..8 fell|dropped|declined|decreased ..6 thanks to
    {harm} ..6 our|pilot ..2 fell|dropped|declined|decreased ..1 by
    cut|cuts|halved|lowered ..1 deaths|mortality|readmissions|falls ..6 by a? half|third|quarter|
        {number}
    complication|complications|infection|mortality|readmission ..1 rates|rate drop|drops|fall|falls|
        halve ..4 from day|the
    {harm}|{disease} , solved|ended|beaten|gone $
    helps|help ..1 prevent|stop|beat|fight ..3 {disease}
    accelerates|expedites|speeds up? ..2 diagnosis|treatment|triage|screening $|,|and|by
    faster|quicker|smarter|better clinical|medical|treatment|care decisions|decision !support
    designed|built|made|created|developed|meant to ..1 save ..2 lives
    ^ reduced|lower|fewer|less preventable|avoidable|unnecessary|needless ..4 {harm}|admissions
    {disease}|falls|{harm} ..1 no longer occur|occurs|happen|happens|exist|exists
    ^ patients|people|residents|mothers|children|babies go|come|are|leave
        ..1 home|hospital|discharged ..3 earlier|sooner $
    ^ healthcare|medicine|{disease} ..1 solved|cured|fixed|beaten $
    """
)

FARING = Phrases(
    """
    # People who fare better with it
    breathe|sleep|walk|live|feel|eat|recover|heal|cope|move|hear|cough|smoke|drink better|sooner|
        longer|healthier|easier|less
    die|dies|fall|falls|relapse|relapses|return ..1 less|half|rarely as? often?
    leave|leaves|left ..2 care|hospital|icu|ward ..3 earlier|sooner
    go|goes|went home ..1 earlier|sooner|alive|faster
    is|are|feel|become|stay healthier|happier|fitter
    shrink|shrinks|close|closes|heal|heals ..1 faster|sooner
    twice|times as many ..1 patients|people|children ..3 survive|survived|walk|walked|live|lived|
        recover|recovered|went|go
    see|sees|count|counts|report|reports|record|have|has ..3 fewer|less|lower ..3 {harm}|falls|
        admissions|{disease}

    # What became rare since it came
    {harm}|falls|bedsores|sores|admissions|{disease} ..4 down|halved|vanished|
        disappeared|gone|dropped|declined|rarer
    infections|falls|{harm}|{disease} dropped|fell|declined|went ..1 by|down
    time|times|admissions|stay|deaths fell|dropped|went from {number} ..3 to
    """
)
"""Told of anybody, these are findings; a claim where the sentence names this software."""
