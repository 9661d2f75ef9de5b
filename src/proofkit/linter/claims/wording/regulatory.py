"""Approval, compliance, clinical grade, endorsement and use in care."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

PHRASES = Phrases(
    """
    {regulator}|ce|{privacylaw} ..1 approved|cleared|certified|compliant|ready|grade|secure|aligned|
        marked|registered|authorized|authorised|accredited|conformant|validated !drug|drugs|
        medication|medications|medicine|medicines|vaccine|vaccines|device|devices|therapy|therapies|
        treatment|treatments|label|labels|product|products|the|several|many|some|over|more|hundreds|
        dozens|{number}
    iso|iec|mdr|ivdr|nice|nhs ..2 certified|compliant|approved|accredited|conformant
    din|en ..3 certified|compliant
    ai act ready|compliant|conformant
    soc2|soc ..3 certified|compliant|compliance|ready|attested|controls
    soc2|soc ..1 type i|ii|1|2 !audit|report|follows
    with|full {privacylaw} compliance
    passed|passes|passing ..4 {privacylaw}|{regulator} ..3 test|tests|audit|audits|check|checks|
        review
    secured|built|engineered|designed|ready for compliance
    {privacylaw} ..5 completed|certified
    certified|accredited|conformant|compliant ..2 to|with|under|for|as? iso|iec|mdr|ivdr
    {privacylaw} , ..6 compliant|ready
    {regulator}|{privacylaw} and|or? {regulator}|{privacylaw} compliant|ready|certified
    full|complete|100%|guaranteed|strict|end ..1 {privacylaw}|{regulator} ..1 compliance
    {privacylaw}|{regulator} compliance : !all|must|should|ensure|see|you|not
    compliance : !must|should|ensure|you ..3 {privacylaw}|{regulator}|iso
    compliance|compliant with ..2 {privacylaw}|{regulator}
    {privacylaw}|{regulator} ..1 audit ..1 pass|passed
    iso 13485 ..2 quality|certified|compliant|system
    {privacylaw}|fda style ..3 compliance
    fda 21 cfr part 11 compliant|compliance
    complies|comply|complying|compliant|compliance|conforms|adheres|adhering with|to
        ..4 {privacylaw}|fda|mdr|regulations|regulation|directive|law
    {regulator}|{privacylaw} ..1 requirements|standards ..6 met|fulfilled|satisfied
    fda|ce|mdr|{regulator} ..1 clearance|approval|certification|mark ..1 pending|submitted|underway|
        soon|expected
    {privacylaw} safe !harbor|harbour
    notified body ..2 certificate|certified|certification|approval
    ^ {privacylaw}|{regulator} ..5 compliance $
    {privacylaw}|{regulator} compliance layer|module|engine|suite
    privacy|regulation|law compliant
    every|all ..2 safeguard|safeguards|requirement|requirements ..4 {privacylaw}|{regulator}
    {carehouse} ..2 have|has ..2 written|adopted|taken|integrated|introduced it|our|this|the
    {clinician} ..1 act|acts on its|our
    been ..8 in|at ..4 {carehouse} ..3 since
    {regulator}|ce|mdr ..1 approval|clearance|certification was|is|has ..1 granted|received|obtained
    approval|clearance|certification from|by ..1 {regulator} ..2 received|granted|obtained
    certified|registered|approved|cleared as ..2 medical device
    professional grade ..2 screening|diagnosis|diagnostic|medical|clinical|health
    satisfies|satisfy|meets|meet|fulfils|fulfills {privacylaw}
    meets|meet|satisfies ..2 requirements of ..2 ai|mdr|{privacylaw}
    in routine|daily|everyday|clinical use at|in|by|across
    {regulator}|ce|mdr|{privacylaw} ..2 mark|clearance|approval|k|compliance? yes
    safe to use|deploy ..2 on|for|with|in ..1 patient|patients|people|children|practice
    510 ..3 ready|clearance|cleared|approved|approval
    ensures|ensure|ensuring|guarantees|meets|meet|meeting|maintains|maintaining|satisfies|fulfils|
        fulfills ..3 {privacylaw}|fda|mdr|medical|hospital ..2 compliance|standards|standard|
        requirements|requirement|regulations|rule|rules
    approved|cleared|certified by ..3 {regulator}
    has|have|holds|hold|received|receives|obtained|got|gained|earned|passed|passes|granted|carries|
        with ..3 {regulator}|ce|mdr|iso ..1 clearance|approval|certification|certificate|mark|
        marking|review|audit|authorization|authorisation|accreditation
    validated|proven|tested in|through|by ..2 clinical|medical|hospital|randomized|randomised trial|
        trials|practice|studies
    medical|clinical|healthcare|hospital|physician|pharma grade !term|label|word|phrase|styling|
        design|ui|interface|css|frontend|look|theme|table|tables|chart|charts|layout|form|forms
    built|designed ..6 with|for ..2 {privacylaw}|{regulator} ..1 compliance
    regulatory ready
    surgical grade
    ^ {regulator}|ce ..1 approved|cleared|certified|registered ..1 device|product|software|app $
    built|designed|developed|engineered to ..1 {regulator}|{privacylaw}|medical|clinical|hospital|
        iso|mdr ..1 standards|standard|requirements|specifications|grade
    regulatory|officially|legally approved|cleared|certified
    who approved|endorsed|certified|recommended ..1 methodology|method|tool|algorithm|model|app|
        software
    clinically|medically ready|approved|certified|tested
    ready|suitable|safe|fit|approved|cleared|certified|validated for ..2 clinical|hospital|bedside|
        medical|patient use|deployment|practice|pilot|care|settings|environments|workflows
    built|designed|made|developed|engineered|intended|meant|created for ..3 clinical|hospital|
        bedside|medical use|deployment|practice|setting|settings|environment|environments|workflows
    can be used for|as|in ..3 screening|diagnosis|diagnosing|triage|treatment ..2 in|by|at
        ..2 {carehouse}|healthcare|clinical|medical|{clinician}
    suitable|ready|fit|appropriate for ..2 screening|triage|diagnosis|clinical|medical
        ..1 applications|application|deployment|purposes $
    meet|meets|satisfies|satisfy|fulfills ..2 article ..3 requirements|obligations
    built|designed|made for ..1 real ..1 healthcare|hospitals|clinics|patients|clinical
    acceptable|appropriate for ..2 clinical|hospital|medical|healthcare workflow|workflows|settings|
        use
    compliant with ..3 regulations|standards|law|laws
    doctor|physician|clinician|expert|dermatologist|radiologist approved|validated|verified|tested
    compliant|compliance with ..4 practices|standards|regulations|guidelines|laws
    adheres|adhering|adhere ..1 to ..4 guidelines|standards|regulations|requirements
    incorporates|implements ..4 {regulator}|{privacylaw} ..4 guidelines|standards
    {privacylaw} ..1 compliance implementation|implemented
    ^ {privacylaw} compliance $
    legally binding
    {privacylaw} ..1 adherence|framework|certification
    compliance {privacylaw}|{regulator} $
    ^ soc ..1 :
    guidelines|guideline|standards compliant
    regulatory grade
    strict|full adherence to ..5 standards|regulations|guidelines
    : adherence to ..5 standards|regulations|guidelines
    ^ adherence to ..5 standards|regulations $
    official endorsement
    officially ..1 endorsed|recognized|recognised
    endorsement from
    active use ..1 in
    serving {number} hospitals|clinics|patients
    suitable|ready|fit for ..3 healthcare deployment|use
    independently validated
    professional ..1 diagnostic|medical ..1 tool|system
    for {privacylaw} compliance
    {privacylaw} compliance verification|verified|assured|guaranteed
    strict ..3 safety|ethical|privacy ..1 standards
    ready to ..6 in|at|on|by|with ..2 {carehouse}|patients
    currently|already guiding|supporting|helping|running|deployed|assisting ..6 unit|{carehouse}|
        {clinician}
    {clinician}|staff|teams|hospitals already ..1 rely|use|depend|trust
    {clinician} ..5 approved|endorse|endorsed|recommend ..1 the|our|this|it ..1 app|tool|model|
        system|software
    validated ..2 clinically
    {clinician} can use ..2 for ..2 decisions|decision|diagnosis|treatment
    ready ..3 for|in|at|by ..3 {carehouse}|patients|{clinician}
    fit|suitable|safe for use|deployment ..1 at|in|on|by|with ..2 {carehouse}|patients|{clinician}
    {carehouse} ready
    ready for deployment|use|rollout|production ..2 in|at|by ..2 clinical|medical|health|healthcare|
        intensive|care
    deploy|use|install|run it|this ..1 in|at|on your|any|every ..2 {carehouse}
    safe and effective
    {clinician}|hospitals|teams|staff can|may ..1 rely|depend|trust
    certified|approved|cleared|registered medical|clinical|health ..1 device|software|app|tool|
        product|system
    medical device ..2 certified|approved|cleared|registered|compliant
    class i|ii|iia|iib|iii ..2 certified|medical
    production grade ..8 healthcare|health|medical|clinical|hospital|hospitals|screening|diagnosis|
        icu
    production|deployment|enterprise ready ..8 {disease}|intensive|healthcare|health|medical|
        clinical|patient|hospital|hospitals|diagnosis|disease|heart|readmission*|icu !check|checks|
        endpoint
    deployed|live|used|trusted|relied|running|installed in|at|by|on ..4 {carehouse}|{clinician}
    adopted by ..4 {carehouse}|{clinician}
    in ..1 use|operation|service at|in|by|across ..4 {carehouse}|{clinician}
    endorsed|recommended|approved|trusted|certified|accredited|backed by ..4 {clinician}|
        {carehouse}|{authority}
    used|relied ..2 on? ..2 by ..2 {clinician} ..1 in|at|every|across
    {clinician}|hospitals ..4 trust|trusts|love|loves ..1 our|this|it|the
    {clinician}|hospitals|clinics can use ..3 today|now|immediately|tomorrow|right
    can be used by|in ..2 {clinician}|hospitals|clinics ..1 today|now|to
    can be deployed|used|installed|rolled ..1 in|by|at|across any|every|all|real|your
        ..1 {carehouse}
    regulatory|hipaa|fda|medical compliance ready|built|guaranteed
    compliance by design
    """
)
