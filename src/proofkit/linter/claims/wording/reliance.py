"""Trust with no check, and safety without limits."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

RELIANCE = Phrases(
    """
    # Trust with no check of the result
    no ..2 confirmation|confirmatory|further|second ..1 test|testing|check|opinion ..2 needed|
        required|necessary
    trust ..4 your life|completely|blindly|unconditionally
    you can|may rely|depend|count|trust on? ..3 blindly|completely|entirely|fully|unconditionally
    can|may|will act|rely|build ..4 without checking|verification|verifying|review|doubt|hesitation
    can|may|will act|rely ..3 without a|any second|further|human look|check|opinion
    {self}|results|predictions|answers ..5 can|may be trusted|relied $|,|and|by|with|without
    {clinician}|staff|teams|you should|must|can ..1 act on ..5 without ..2 review|check|checking|
        delay|question|hesitation|confirmation
    needs|need|requires|require no ..1 confirmation|verification|check|checking|validation
    reliable|robust|accurate|valid ..1 in|across every|all|any ..1 clinical|hospital setting|
        settings|environment|environments
    trust every|all|any ..1 result|results|prediction|predictions|diagnosis|output|outputs
    you can|may|could ..1 rely|depend|count on it|this|us|our ..3 emergency|emergencies|crisis|
        always|anytime|day
    so|and you|patients|{clinician} can|may ..1 rely|depend|count|trust on? it|this $|like|as
    you|{clinician} can rely|depend|count on $
    advice|answers|answer|results|diagnosis|diagnoses|predictions|guidance|opinion|care you|they|
        patients|{clinician} can ..1 trust|rely|depend|count
    you can|may rely|trust|depend ..1 on? ..1 results|result|output|outputs|predictions|answers

    # Safe, free of risk or unable to harm
    {not} ..1 harm|hurt|endanger ..3 patient|patients|anyone|people
    come|comes to no harm
    no ..2 harm can|will|could
    has|have no side effects
    ^ no side effects
    ^ harmless
    no|zero ..2 risk|risks|danger of|to|for ..2 harm|patient|patients|user|users|people|health
    there is|are|be no|zero ..1 risk|risks|danger|dangers $|in|when|if|from
    safe for|in use? in|on|by|with|at? ..3 {carehouse}|patients|intensive|children|infants|newborns|
        pregnancy|pregnant
    risk free
    0%|zero risk
    poses|has|carries|presents|involves no|zero ..1 risk|risks|danger|harm|harms ..2 to|for|of|$
    fail safe ..2 {disease}|diagnosis|detection|screening|predictions
    always safe ,|.|to|and|$
    ensures|ensuring|ensure|guarantees ..2 patient ..1 safety
    safe by design|default
    is|are safe for ..1 patients|people|children|users|everyone
    safe for|to ..4 any|all|every ..1 patient|patients|population|users
    safe for|to ..1 any|all|every|each ..1 mother|mothers|baby|babies|child|children|age|ages|
        person|pregnancy|woman|women|man|men|body|heart|newborn|resident
    anyone|everyone|everybody can ..1 use ..4 safely
    safe ,|and reliable ..6 medical|clinical|triage|care|diagnosis
    clinically accurate|reliable|safe
    correctly and safely
    safely discharge|discharges|send|sends ..4 home|patient|patients|people|them
    safely skip|stop|withhold|omit|ignore ..3 {remedy}|biopsy|biopsies|test|tests|visit|visits
    ^ discharge|release|send ..2 safely|home

    # Never wrong, and no one missed, however it is put
    always|guaranteed|constantly 100%
    never ..2 false alarm|alarms
    not|never|without ..2 a? single miss|error|mistake|failure !in|on
    can|may safely be ..1 trusted|relied|used
    {not} happen with|under|on ..1 {self}
    no ..1 patient|patients|resident|residents|child|one ..1 ever? be ..1 harmed|hurt|endangered
    there|are no side effects
    zero|no ..1 manual|medical|clinical|diagnostic|dosing|medication|human|prescription ..1 errors|
        mistakes since|after|with|ever|$
    100% , ..1 always|everywhere|guaranteed
    is|was|stays|remains always ..1 100%
    every|all|each abnormal|suspicious|malignant|cancerous|ill|sick|infected ..2 is|are|gets|get
        ..1 found|caught|detected|seen|spotted|identified|recognised|recognized
    has|have|was|were|is ..1 never ..1 been wrong|mistaken|fooled|misled
    never|not ..1 give|gives|output|outputs|say|says|produce|produces|suggest|suggests ..1 harmful|
        dangerous|unsafe|bad advice|answer|answers|dose|doses|recommendation|recommendations|
        information|instructions
    catches|detects|spots|finds|recognises|recognizes all|each|every of them $|,|and
    error|errors|mistake|mistakes|misdiagnosis|misdiagnoses|harm is|are ..1 out of the question
    """
)
