"""The words by which a page says that it is not for clinical use."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

DISCLAIMER = Phrases(
    """
    # No clinical use, and no medical advice
    {not}|no|nothing|none|neither|nor ..6 clinical|medical|diagnostic|
        therapeutic|patient|health|treatment ..2 use|advice|device|decision|decisions|
        purposes|purpose|care|diagnosis|practice|settings|setting|application|
        applications|treatment|judgement|judgment|conclusion|conclusions|procedures
    no|{not} ..1 clinical ..4 conclusions|decisions ..4 drawn|made|based
    clinical|medical|diagnostic use ..2 {not} ..1 permitted|allowed|intended|supported|recommended|
        advised
    clinical|medical use ..2 prohibited|forbidden
    does|do? {not} ..3 constitute|provide|offer|give ..3 medical|clinical|health|diagnostic|
        diagnosis|treatment

    nothing ..2 this|here ..16 medical|clinical|diagnostic advice|care|diagnosis|treatment|decisions
    no|none ..2 answer|answers|number|numbers|reply|replies|output|outputs|result|results|score|word
        ..6 is|are|counts ..2 advice|diagnosis|treatment|prescription
    out of scope use|uses? : ..16 clinical|medical|diagnostic|patient use|care|decisions|advice
    out of scope use|uses? : ..16 decisions|decision|use ..1 about|on|in care|patients|people
    out of scope use|uses? : ..8 diagnosis|treatment|diagnosing|treating $|,|;|or|and
    misuse|prohibited|forbidden|unintended use|uses? : ..16 clinical|medical|diagnostic|patient
        use|care|decisions|advice
    misuse|prohibited|forbidden|unintended use|uses? : ..16 decisions|decision|use ..1 about|on|in
        care|patients|people
    misuse|prohibited|forbidden|unintended use|uses? : ..8 diagnosis|treatment|diagnosing|treating
        $|,|;|or|and

    # Not for diagnosis or treatment
    {not}|nothing ..4 used|rely|relied|intended|use|meant ..8 diagnose|
        diagnosis|diagnosing|treat|treating|treatment|clinical|medical|patient|healthcare|care
    {not} ..2 made|built|designed|developed|meant|intended for|to ..3 therapy|treatment|diagnosis|
        care|clinical|medical|patient|patients|diagnose|treat
    {not} ..4 diagnose|prescribe ..6 $
    {not} ..1 dose|prescribe|medicate|inject ..5 by|from|with|because|on|after
        it|this|these|them|what|its
    {not} for diagnosis|treatment|diagnosing|treating ;|,|)|and|or
    does? {not} ..3 diagnose ..5 disease|conditions|patients

    # Not a clinical product, and not approved as one
    {not}|nor|no !published|other ..6 clinical|medical|diagnostic|therapeutic|health
        ..2 tool|product|system|systems
    {not} ..4 approved|validated|cleared ..3 for ..2 clinical|medical|diagnostic|patient

    # No substitute for a professional
    {not}|no ..6 substitute|replacement|replace
        ..8 {clinician}|professional|medical|clinical|healthcare|physician
    it|this|app|tool|product|chatbot|bot|assistant|system|software|model ..1 {not} a|an|your ..1
        {clinician} $|,|;|)|or|nor|and
    {not} ..3 supersede|supplant|displace ..8 {clinician}|professional|medical|clinical
    {not}|no ..2 replaces ..8 {clinician}|professional|medical|clinical|healthcare|physician

    # Not for one thing that clinicians do, or no test for a disease
    {not} for ..1 clinical|bedside|diagnostic !trial|trials|data|terminology
    {not} for ..1 triage|reporting|interpretation|screening|monitoring|dosing of|on ..2 patients|
        patient|people|anyone|anybody|anyone's|anybody's|somebody
    {not} ..3 test for ..1 {disease}
    {not} ..2 dosing|dose|risk|symptom calculator|checker $|,|;|or|and
    {not} ..2 use|used ..6 to ..1 judge|enrol|enroll|refuse|advise|assess|treat|diagnose|triage
        ..8 health|anyone|anybody|patients|patient|people|mole|skin
    no|nothing ..5 may|must|should be used to ..1 judge|treat|diagnose|triage|dose|refuse
    must {not} be used to ..1 plan|schedule|run ..2 real ..1 operations|theatres|wards|shifts|care
    {not} ..6 in front of ..1 patients|patient
    nobody ..1 should|must|may|ought ..1 be treated|untreated|diagnosed|medicated
        !badly|worse|differently|unfairly|like|as ..5 because|by|from|with|on ..1 this|these|it|its|
        what
    has|have no place ..1 at|in|on|near|by ..3 bedside|care|clinic|clinics|ward|wards|hospital|
        hospitals|treatment|consultation|consultations
    {not} change|stop|start|adjust ..4 because of
    nobody ..1 should|must|may ..1 take|give|stop|change ..3 {remedy} because|from|by
    {not} run|manage|operate ..2 hospital|clinic|ward with it|this
    {not} ..5 use in|at|on ..1 real ..1 {carehouse}|practice

    # Not for patients, or for people who are ill
    {not} ..2 use|used|applied|tried ..3 on|for|with ..2 patient|patients !data|
        record|records|information
    not|never ..1 for|at ..2 real ..4 patients|people|ward|wards|clinics|bedside|prescriptions
    {not} for diagnosis|treatment|diagnosing|treating ..6 people|patients|persons|anybody|anyone|$
    {not} ..2 use ..3 to ..1 decide|judge ..4 child|children|patient|patients|people|anyone|anybody
    never|{not} ..1 use|used ..4 triage|screening of ..2 people|patients
    {not} ..1 use|used|try ..2 on yourself|yourselves|anybody|anyone|somebody|someone|people|humans
    never test ..2 on yourself|yourselves|anybody|anyone|somebody|someone|people|humans
    no|{not} ..1 real|live|living|actual ..2 call|calls|caller|callers|patient|patients|person|
        people|child|case|cases|human may|must|should|can|shall ..1 be routed|scored|treated|
        examined|assessed|triaged|screened|judged|diagnosed|answered|sorted|ranked|advised
    must {not} ..12 people|patients|anybody|anyone|somebody|callers in need|distress|crisis|danger|
        pain
    nothing ..2 meant|made|intended|written|fit for ..2 patients|patient|people
    never for patients|patient|people|treatment|diagnosis|care
    {not} for ..1 care of|for
    {not} for screening !data|data's
    ^ {not} for patients !data|data's
    nothing ..3 with ..3 care of patients
    {not}|nobody|never ..4 look|looking after ..2 patient|patients|people|anyone|anybody|somebody|
        others|babies|children
    {not} ..2 use|used|rely|relied ..8 ill|sick|unwell|illness

    # Kept away from patients and from the bedside
    {not} ..2 use|used ..3 bedside
    must|should|may|shall|can {not} be used|run|deployed|installed|operated ..3 in|on|at ..5
        hospital|hospitals|clinic|clinics|ward|wards|icu|ed|emergency|theatre|theatres|ambulance|
        neonatal|clinical
    {not}|nothing ..3 to|may|must|should be used|run|deployed|installed|operated ..3 in|on|at ..5
        hospital|hospitals|clinic|clinics|ward|wards|icu|ed|emergency|theatre|theatres|ambulance|
        neonatal|clinical
    ^ please? do? not|don't|never use|run|deploy|install|operate it|this|them ..3 in|on|at ..3
        hospital|hospitals|clinic|clinics|ward|wards|icu|ed|emergency|theatre|theatres|ambulance|
        neonatal
    keep|keeps it|this|them ..1 out|away of|from ..3 patient|patients|ward|wards|clinic|clinics|
        clinical|hospital|hospitals|bedside|care|consulting
    must|should|shall|has|have ..3 stay|remain|stays ..1 away|out|off ..1 from|of? ..2 patient|
        patients|ward|wards|clinic|clinics|hospital|hospitals|bedside|care !data|records
    {not}|no|never ..6 be connected|attached|worn|applied|fitted|wired ..5 patient|patients|person|
        people|human|humans|body|anyone|anybody|somebody

    # No care and no decision to rest on it
    {not}|nothing ..2 guide|inform|influence|direct ..2 care|treatment|treatments
    {not} ..2 use|used|rely ..4 decision|decisions ..3 health|care|treatment|patient|patients
    {not} base|rest|ground ..4 therapy|treatment|care|diagnosis|decision|decisions
    nobody's|no care|treatment|health ..2 should|must|may ..2 depend|rest|rely|hinge
    {not} ..2 use|used|rely|relied ..4 care for|of|decisions
    must|should|may|shall {not} ..1 steer|drive|shape|alter|determine ..2 care|treatment|therapy
    must|should|may {not} ..1 enter|reach ..6 management|treatment|care ..2 patient|patients|person
    nothing ..4 should|must|may ..1 go|enter|get ..3 patient's|patient|medical|clinical chart|
        record|records|notes|file
    don't|mustn't|shouldn't|never make|take ..3 decision|decisions|choice|choices ..5 care|health|
        treatment|therapy|patient|patients ..3 with|from|by|on|upon|because|using
    do|must|should|may not|never make|take ..3 decision|decisions|choice|choices ..5 care|health|
        treatment|therapy|patient|patients ..3 with|from|by|on|upon|because|using
    ^ please? do? not|don't|never act on|upon ..6 clinic|clinics|ward|wards|bedside|hospital|
        practice|patient|patients|care
    must|should|may|shall {not} ..2 act|acted on|upon !behalf ..6 clinic|clinics|ward|wards|bedside|
        hospital|practice|patient|patients|care
    nobody ..1 should|must|may|ought ..1 act on|upon ..6 clinic|clinics|ward|wards|bedside|hospital|
        practice|patient|patients|care
    {not} ..1 something|anything ..1 to act on|upon ..6 clinic|clinics|ward|wards|bedside|hospital|
        practice|patient|patients|care
    nobody|one ..1 should|must|may|ought ..2 rely|trust|use|depend ..6 care|health|treatment|
        therapy|diagnosis|medical|clinical|patients

    # For study, teaching or research alone
    for study|lectures ..1 only
    for ..1 classroom|lecture|seminar ..1 only
    ^ teaching|training|course|study material only
    ^ classroom|lecture|seminar|coursework use? only
    software|tool|prototype|use|code|this|it|demo|model|system ..3 limited|restricted|confined to
        ..1 research|education|teaching $|,|;|)|and|or|use|purposes|only
    ;|:|,|( limited|restricted|confined to ..1 research|education|teaching $|,|;|)|and|or|use
    serves|serve|used|meant|intended|made|built|exists|published|written ..2 exclusively|solely|
        purely|only|strictly ..3 teaching|learning|research|education|educational|demonstration
    for|purely|strictly|solely ..4 research|educational|education|academic|learning|teaching|
        demonstration ..6 only
    ^ research|education|educational|academic|teaching|study|demonstration
        ..2 research|education|teaching|training|use|purposes|learning? only
    ;|:|,|( research|education|educational|academic|teaching|study
        ..2 research|education|teaching|training|use|purposes|learning? only
    only ..3 for ..4 research|educational|education|academic|learning|teaching|demonstration
    research|educational|academic|education ..3 use|purposes|tool|demo|project only
    intended|meant|designed ..2 for ..3 research|educational|education|academic|learning
        ..3 purposes|use
    this|project|it|app|application|model|models|software|tool|system|repository|code|work|demo
        ..3 is|are|was|were !open ..3 for ..1 research|educational|education|academic|learning
        ..3 purpose|purposes
    is|are|was|were !open ..1 for ..1 educational|academic|learning ..3 purpose|purposes
    proof of concept|prototype|demo|demonstration|experiment ..1 for
        ..1 research|educational|education|academic|learning ..3 purpose|purposes
    ^ for ..1 research|educational|education|academic|learning ..3 purpose|purposes $
    """
)
