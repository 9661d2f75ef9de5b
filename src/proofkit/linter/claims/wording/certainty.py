"""No error, no missed case, no bias, and high accuracy without a figure."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

PHRASES = Phrases(
    """
    # A rate of 100% or nearly so, which no sample can show
    100%|99.9%|99.99% accurate|accuracy|reliable|safe|sensitivity|recall|precision|correct|secure
    achieves|achieve|with|has 100%|99.9%|99.99% ..2 accuracy|sensitivity|precision
    100 percent accurate|reliable|safe|correct
    accuracy of 100%
    100% ..1 integrity|private|confidential

    # No errors and no false alarms
    zero|no false negatives|positives|alarms
    never wrong|fails|misses|errs|fail !silently|loudly|because|on|when|to
    never makes|make ..2 mistakes|mistake|errors|error
    ^ mistakes|errors ..1 impossible|excluded|none|never|zero
    makes|make|made|produces no|zero ..1 mistakes|mistake|errors
    makes|make|made|takes|gives no|zero wrong|false|bad|incorrect ..1 decision|decisions|diagnosis|
        diagnoses|prediction|predictions|call|calls
    accuracy|reliability|precision perfect|flawless|absolute|unbeatable $
    error|failure rate|rates none|zero !given|reported|stated
    not been? a|one|any single? wrong|false|incorrect|missed|bad ..1 alarm|result|diagnosis|
        prediction|case|answer|finding
    not a one|single ..2 {disease}|case|patient|lesion|finding|fracture|event ..1 was|is|has|gets|
        goes ..1 missed|overlooked|unnoticed|undetected|unseen
    has|have eliminated|eradicated|abolished ..2 bias|error|errors|mistakes|misdiagnosis|
        hallucinations
    error|errors|mistake|mistakes|misdiagnosis|misdiagnoses {not} ..1 occur|happen|arise
    every|all|any ..3 question|questions|case|cases|scan|scans correctly|right|accurately
        !classified|labelled|labeled
    right|correct diagnosis|treatment|answer|dose ..1 the? first|every|each time
    correct|right|true diagnosis|answer|disease is always
    ^ zero|no ..1 errors|mistakes|misses|failures $
    ^ zero misses|mistakes|errors
    ^ zero|no dosing|medication|diagnostic|prescribing|medical errors|mistakes
    nothing ..6 guaranteed
    nothing ..2 can|could|will ..1 go wrong
    never ..2 get|gets|give|gives|receive|make|makes|produces ..2 wrong|false|incorrect|bad
        ..1 diagnosis|result|results|prediction|predictions|answer|answers|alarm|alarms
    {not} be wrong|mistaken|fooled
    never ..1 gets|get it wrong
    never ..1 slips|gets past
    you|patients|they never ..2 wrong|dangerous|harmful|fatal
    no|zero wrong|incorrect matches|results|predictions|answers|alerts
    cannot|can't|doesn't make|makes ..1 mistakes|errors
    does not make ..1 mistakes|errors
    impossible for ..3 to be wrong|mistaken
    there are|is no known failures|failure|errors|weaknesses|limitations|limits
    {self} has|have never ..1 failed|erred|missed
    fails|fail in no case|patient
    no case|patient|disease|scan ..1 it|we {not} ..1 solve|detect|diagnose|handle|read
    verified|proven|confirmed to be ..1 right|correct|accurate
    false alarm|alarms|positive|positives|negative|negatives ..1 is|are ..1 impossible|excluded
    false alarms :? none|zero|never
    missed ..1 findings|cases|patients|events|diagnoses|{disease}? :? none|never|zero
    findings|cases|events|{disease} missed :? none|never|zero
    error|errors|mistake|mistakes ..2 is|are ..1 ruled out
    human|medical|diagnostic error|errors eliminated|abolished|excluded|gone|impossible
    misdiagnosis|misdiagnoses|hallucinations|hallucination|bias is|are|has? been? ..1 eliminated|
        eradicated|abolished|impossible|gone
    misdiagnosis|misdiagnoses|hallucinations|hallucination|bias is|are ..2 solved
    correct|right about|for every|each|all|any ..1 {patient}|woman|women|man|men|child|photo|photos|
        case|image|scan
    never picks|chooses|selects|finds|suggests|names ..1 wrong
    every|each|all ..1 alarm|alarms|alert|alerts|prediction|predictions|result|results|diagnosis|
        answer|answers|recommendation|recommendations|report|reports
        ..4 is|are ..2 true|correct|right|accurate !to|up|within|json|xml|html|markdown|yaml|csv
    no|zero chance|possibility of ..2 wrong|false|error|errors|mistake|misdiagnosis
    {not} ..1 mistaken for
    infallible|foolproof|flawless|flawlessly|unfailing|unerring
    error|mistake free
    false positive|negative|alarm free
    fool proof
    {disease}|diagnoses|diagnosis|errors|mistakes|facts|hallucinations|complications|alarms|harm
        ..1 are|is|will|becomes|become|belong|belongs ..2 a? thing|to of? the? past|history
    impossible to ..2 mistake|mistakes|error|errors|err|misdiagnose|miss|overlook
    beyond ..2 doubt
    removed|eliminated|erased all|any|every ..2 bias|biases
    eliminates|eliminate|removes ..2 human error|errors|bias|subjectivity|misdiagnosis
    eliminates|eliminate ..2 bias|biases !term|terms|field|fields|correction
    zero|no error|errors|mistake ..1 segmentation|detection|classification|diagnosis|reading|triage|
        prediction|prescribing|dosing
    {sure} eliminating|eliminates|eliminate|removes|removing ..2 false ..1 positive|positives|
        negative|negatives|alarm|alarms
    guarantees|guaranteeing ..9 precision|accuracy|reliability|sensitivity

    # No case missed
    no ..1 patient|patients|case|cases|{disease}|diagnosis ..3 missed|unnoticed|undetected|
        overlooked|unseen
    no more misdiagnosis|misdiagnoses|misses
    no more ..1 missed|misdiagnosed|undetected|wrong ..2 {disease}|diagnoses|diagnosis|cases|
        patients
    catches|detects|finds|identifies|picks|flags up? every|all|each|100% ..3 case|cases|{disease}
    no|zero missed ..1 diagnoses|diagnosis|cases|patients|{disease}
    misses|miss|missed nothing|none|nobody !but|except|of
    {not} miss anybody|anyone|anything|any ..1 patient|patients|case|cases|{disease}|,|.|$
    cannot|can't|won't overlook
    can|will ..2 find|detect|catch|spot|identify every|all ..3 {disease}|case|cases|patient
    caught|detected|found|flagged|identified ..2 without exception
    never fails|fail to ..2 {disease}|recognise|recognize|detect|find|see|spot|catch|diagnose|
        identify
    every|all|any|each|100% ..1 {disease}|patient|case|cases|lesion|finding|fall|event|interaction
        ..2 is|are|gets|get ..1 found|caught|detected|seen|spotted|identified
    there is|are not|no ..3 {disease}|case|patient|lesion ..6 does? {not} ..1 find|see|detect|spot|
        recognise|recognize|catch
    never ..1 miss|misses|overlook|overlooks ..4 {disease}|{patient}|case|dose|detail|details|sign|
        interaction|interactions|allergy|symptom|diagnosis|event|emergency
    no patient|case|one|dose|doses ..1 falls|slips
    no ..1 patient|dose|doses|case is|are|gets missed|left|forgotten
    nothing ..2 missed|overlooked
    ensures|ensure|ensuring ..2 no|all|every|most ..3 caught|detected|missed|identified|found|
        diagnosed|overlooked
    ensures|ensure|ensuring|guarantees ..3 no patient|dose|case|patients|cases
    found|caught|detected|right|correct|identified ..6 every single? time
    yet to ..1 overlook|miss|fail|err
    found|caught|detected|spotted|seen ..1 always $
    no ..1 referral|finding|result|follow|appointment|report ..1 is|are|gets ever? lost|missed|
        forgotten|overlooked
    errors|mistakes|falls|overdoses|{harm} is|are now ..1 impossible
    ^ every single? time $
    {disease}|cases|findings found|caught|detected|seen|recognised|recognized all|always|
        100% !{number}
    warns|warn|alerts|alert|detects|detect|catches|catch|recognises|recognizes ..5 without fail
    will ..1 without fail

    # Something guaranteed or ensured
    guarantee|guarantees that no|every|all ..5 {disease}|patient|patients|case|cases|diagnosis
    results|predictions|outputs|accuracy|answers|alerts|diagnoses are|is ..1 guaranteed
    , guaranteed $
    every|always ..3 guaranteed $
    guaranteed|guarantees|guarantee !order|delivery|by ..5 catch|detect|find|identify|accurate|
        accuracy|safe|safety|correct|diagnosis|detection|results|every|patient|patients|cure
    ^ guaranteed :|,
    diagnosis|accuracy|results|detection|safety|cure guaranteed
    ensures|guarantees|ensuring ..1 minimal|few|fewer false
    ensures|ensuring|ensure|guarantees ..6 always
    ensures|ensuring|guarantees ..5 accuracy|accurate|safe|safety|timely|reliable
    ensures|ensuring ..2 patient|patients ..2 receive|get
    ensures|ensuring ..4 faster|fastest|safer|best|earlier

    # Always or certainly right
    always ..3 right|correct|accurate|reliable !aligned|justified
    {self} ..2 always ..1 safe|truthful|unbiased|fair
    {sure} unbiased|fair|objective|safe|accurate|reliable|correct|certain|harmless|trustworthy
    with ..1 certainty

    # Free of bias or of invented answers
    unbiased !if ..3 diagnosis|predictions|decisions|ai|model|results|recommendations
    ^ unbiased $
    bias|hallucination free
    free of|from ..1 bias|hallucination|hallucinations|errors
    bias|biases|hallucinations :? eliminated|none|zero
    hallucinates|errs|misses|fails :? never|no $
    false negatives|positives :? none|zero|never
    no|zero hallucinations|hallucination|bias|biases !by|was|were|can|could|term|correction
    {not} hallucinate|hallucinates
    prevents|preventing ..2 hallucination|hallucinations
    without hallucinating|hallucination|hallucinations
    zero|no data hallucination|hallucinations
    zero missed|hallucination|hallucinations
    never ..1 invents|invent|fabricates|fabricate|hallucinates ..3 {record}|facts|fact|figures|
        references|citations|answers|symptoms|findings|values|numbers|anything|diagnosis|diagnoses
    eliminates|eliminating|eliminate ..3 hallucinations|hallucination
    outputs|answers|results are never|not ..1 fabricated|hallucinated|invented
    ^ nothing is|gets ..1 fabricated|hallucinated|invented
    ;|:|,|and|so nothing is|gets ..1 fabricated|hallucinated|invented

    # The same for every patient and every group
    equally|just accurate|well|reliable|good|effective|fair|safe ..2 for|on|across|in|with ..5 men|
        women|ethnicity|ethnicities|race|races|groups|ages|skin|everyone|patients|populations
    fair|unbiased|equitable|unprejudiced by design|construction|default|nature
    unbiased towards|toward|against|across
    {not} discriminate $|against|by|on
    accuracy|performance|sensitivity|quality is|stays|remains ..1 same|equal|identical|equally
        ..1 for|across|in|on all|every|any|each|both|everyone
    works|performs in|at every|any|all {carehouse}
    works|performs equally|identically on|in|for|with every|any|all
    works|performs the same on|in|for|with every|any|all
    generalises|generalizes|generalise|generalize|transfers|scales to|across|in every|any|all ..1
        {carehouse}|patient|patients|population|populations|setting|settings|ethnicity|ethnicities|
        country|countries
    fair|unbiased|equitable across|for|to ..3 demographics|groups|populations|ages|genders|races|
        ethnicities
    works|performs|accurate|reliable|fair|equitable|unbiased|valid|effective equally? well? ..2 for|
        across|on|to|in all|every|any ..2 patient|patients|population|populations|group|groups|
        demographic|demographics|people|person|ethnicities|races|ages|backgrounds|skin
    works|performs|accurate|reliable|fair|safe ..1 for everyone|everybody|anyone|anybody
    works|performs|accurate|reliable|fair ..6 regardless of ..2 age|sex|race|ethnicity|gender|skin|
        background
    treats|scores|serves every|all|each ..1 patient|patients|people|person|users|groups
        ..2 equally|fairly|alike|same

    # High accuracy with no figure
    with|at high|exceptional|superior|unmatched|unprecedented|remarkable|outstanding|extreme
        ..1 accuracy|precision|reliability|confidence !and|,|at|but
    exceptional|unmatched|unparalleled|perfect|extreme|extraordinary|unprecedented ..1 accuracy|
        sensitivity|specificity|discrimination|precision|reliability
    high|highest accuracy ..3 prediction|predictions|diagnosis|detection|assessment|risk|mortality
    high|highest accuracy classification|screening|recognition
    high|highest accuracy|recall|precision ..3 for ..1 clinical|medical use|practice|care
    high|highest accuracy ..1 {disease}|wound|skin|lesion
    highly|extremely|exceptionally accurate|reliable|precise ..4 diagnosis|diagnostic|diagnostics|
        prediction|predictions|detection|{disease}
    highly|extremely|exceptionally accurate
    performs|perform ..1 accurate ..4 prediction|classification|detection|diagnosis
    ^ accurate ..1 classification|detection
    supports|provides|enables|delivers accurate ..2 classification|detection
    provides|providing|delivers|delivering|gives ..4 accurate|reliable|precise ..2 assessment|
        assessments|results|predictions|screening
    """
)
