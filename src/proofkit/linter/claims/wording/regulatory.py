"""Approval, certificates, compliance and clinical grade."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

PHRASES = Phrases(
    """
    # Approval, clearance or another status in law, which no repository has
    {regulator}|ce|{privacylaw} ..1 approved|cleared|certified|compliant|ready|grade|secure|aligned|
        marked|registered|authorized|authorised|accredited|conformant|validated !drug|drugs|
        medication|medications|medicine|medicines|vaccine|vaccines|device|devices|therapy|therapies|
        treatment|treatments|label|labels|product|products|the|several|many|some|over|more|hundreds|
        dozens|{number}
    approved|cleared|certified by ..3 {regulator}
    has|have|holds|hold|received|receives|obtained|got|gained|earned|passed|passes|granted|carries|
        bears|with ..3 {regulator}|ce|mdr|iso ..1 clearance|approval|certification|certificate|mark|
        marking|review|audit|authorization|authorisation|accreditation
    {regulator}|ce|mdr ..1 approval|clearance|certification was|is|has? ..1 granted|received|
        obtained
    ^ cleared|approved|authorised|authorized|licensed|certified for ..2 use|sale|children|adults|
        home
        ..6 eu|us|usa|europe|uk|$
    approved|cleared|authorised|authorized|licensed|certified for ..1 autonomous|unsupervised|
        independent|
        standalone|diagnostic ..1 reporting|reading|use|diagnosis|screening|triage
    certified|registered|approved :? iso|ce|fda|mdr
    {regulator}|health ..2 listed|registered $
    fda|mdr|tga|ivdr class i|ii|iia|iib|iii
    official ..3 adviser|advisor|partner|tool|app|assistant of|to the? {authority}|world|ministry|
        fda|nhs
    diagnostic grade
    approval|clearance|certification from|by ..1 {regulator} ..2 received|granted|obtained
    {regulator} has|have|had? ..1 granted|gave|given|issued|awarded ..3 clearance|approval|
        authorisation|authorization|certification|licence|license !to
    {regulator}|ce|mdr|{privacylaw} ..2 mark|clearance|approval|k|compliance? :? yes
    fda|ce|mdr|{regulator} ..1 clearance|approval|certification|mark ..1 pending|submitted|underway|
        soon|expected
    status|designation|clearance|approval was|is? granted|given|awarded by ..1 {regulator}
    regulatory|marketing approval|clearance|authorisation|authorization was|has|is? been? obtained|
        granted|received
    received|got|obtained|won|granted|awarded|has|have|holds|hold|secured|earned|gained
        ..2 {regulator}
        ..2 novo|510|pma|breakthrough|designation|nod !number|numbers|file|files|list|table
    it|app|tool|device|software|product|system is|was ..2 certified $
    {regulator}|regulator|regulators|authority|authorities|ministry has|have|had? signed off
    green light|nod|okay|ok of|from|by the? ..1 {regulator}|regulator|regulators|authority|
        authorities|ministry
    510 k ..1 ready|cleared|approved !device|devices|product|products
    received|granted|obtained|has|holds ..1 510 k ..1 clearance|approval
    510 k ..1 clearance|approval ..2 received|granted|obtained|pending|ready|$
    ^ {regulator}|ce ..1 approved|cleared|certified|registered ..1 device|product|software|app $
    regulatory|officially|legally approved|cleared|certified
    regulatory ready
    certified|approved|cleared|registered medical|clinical|health ..1 device|software|app|tool|
        product|system
    certified|registered|approved|cleared as ..2 medical device
    medical device class i|ii|iia|iib|iii
    medical device ..2 certified|approved|cleared|registered|compliant
    class i|ii|iia|iib|iii ..2 certified|medical
    ce class i|ii|iia|iib|iii
    legally binding|safe|sound
    ^ approved uses|indications
    ^ approved use cases

    # A certificate or a passed audit, which an auditor gives
    iso|iec|mdr|ivdr|nice|nhs ..2 certified|compliant|approved|accredited|conformant
    din|en ..3 certified|compliant
    certified|accredited|conformant|compliant ..2 to|with|under|for|as? iso|iec|mdr|ivdr
    iso 13485 :? !implement|establish|adopt|requires ..2 quality|certified|compliant|system
    conforms|complies|adheres to|with ..1 iso|iec !8601|639|3166|4217
    notified body ..2 certificate|certified|certification|approval
    {privacylaw} ..5 completed|certified
    {privacylaw} ..1 adherence|framework|certification
    passed|passes|passing ..4 {privacylaw}|{regulator} ..3 test|tests|audit|audits|check|checks|
        review
    {privacylaw}|{regulator} ..1 audit ..1 pass|passed
    soc2|soc ..3 certified|compliant|compliance|ready|attested|controls
    soc2|soc ..1 type i|ii|1|2 !audit|report|follows
    ^ soc ..1 :

    # Compliance with a law, which an organisation shows and no repository
    compliance|compliant with ..2 {privacylaw}|{regulator}
    with|full {privacylaw} compliance !check|checks
    for {privacylaw} compliance
    secured|built|engineered|designed|ready for compliance
    built|designed ..6 with|for ..2 {privacylaw}|{regulator} ..1 compliance
    full|complete|100%|guaranteed|strict|end ..1 {privacylaw}|{regulator} ..1 compliance
    full|complete|guaranteed ..1 regulatory compliance
    follows|follow|following ..1 {privacylaw} ..1 safe ..1 method|standard|approach|rules
    full|complete|guaranteed|strict|: compliance with ..8 act|law|laws|regulation|regulations
    {regulator}|{privacylaw} and|or? {regulator}|{privacylaw} compliant|ready|certified
    {privacylaw} , ..6 compliant|ready
    {privacylaw}|{regulator} compliance : !all|must|should|ensure|see|you|not
    compliance : !must|should|ensure|you ..3 {privacylaw}|{regulator}|iso
    ^ {privacylaw} compliance $
    ^ security|privacy and? {privacylaw} compliance $
    ^ {privacylaw}|{regulator} ..5 compliance $
    {privacylaw} article ..1 compliant|compliance
    compliance :? {privacylaw}|{regulator} $
    ^ compliance :? {privacylaw} ,
    {privacylaw} compliance verification|verified|assured|guaranteed
    {privacylaw} ..1 compliance implementation|implemented
    {privacylaw}|fda style ..3 compliance
    fda 21 cfr part 11 compliant|compliance
    ai act ready|compliant|conformant
    {privacylaw}|{regulator} compliance layer|module|engine|suite
    regulatory|hipaa|fda|medical compliance ready|built|guaranteed
    compliance by design
    {privacylaw}|{regulator}|fda|regulatory ..1 compliance|compliant ..1 from the ground|start|
        outset
    registered with|at|by the ..1 {regulator}|fda|health|medicines ..3 as|under
    part 11 compliant|compliance|ready
    fda ..1 510 ..2 compliant|cleared|ready
    privacy|regulation|law|healthcare|legally compliant
    {privacylaw} built in
    built in ..1 {privacylaw} ..3 compliance
    {privacylaw} safe|proof !harbor|harbour
    no regulatory|fda|clinical study|trial|review|approval|clearance ..6 is|are needed|required|
        necessary before|to|for
    complies|comply|complying|compliant|compliance|conforms|adheres|adhering with|to
        ..4 {privacylaw}|fda|mdr|regulations|regulation|directive|law

    # Standards or duties said to be met, which somebody else must judge
    satisfies|satisfy|meets|meet|fulfils|fulfills {privacylaw}
    meets|meet|satisfies ..2 requirement|requirements of ..2 ai|mdr|{privacylaw}
    meet|meets|satisfies|satisfy|fulfills ..2 article ..3 requirements|obligations
    ensures|ensure|ensuring|guarantees|meets|meet|meeting|maintains|maintaining|satisfies|fulfils|
        fulfills ..3 {privacylaw}|fda|mdr|medical|hospital ..2 compliance|standards|standard|
        requirements|requirement|regulations|rule|rules
    built|designed|developed|engineered to ..1 {regulator}|{privacylaw}|medical|clinical|hospital|
        iso|mdr ..1 standards|standard|requirements|specifications|grade
    {regulator}|{privacylaw} ..1 requirements|standards ..6 met|fulfilled|satisfied
    every|all ..2 safeguard|safeguards ..4 {privacylaw}|{regulator}
    every|all {privacylaw}|{regulator} ..1 safeguard|safeguards|requirement|requirements|rule|rules
    meets|fulfils|fulfills|satisfies|does ..1 all|everything|what ..2 {privacylaw}|{regulator}
        ..1 asks|requires|demands|wants
    compliant with ..3 regulations|standards|law|laws
    compliant|compliance with ..4 practices|standards|regulations|guidelines|laws
    guidelines|guideline|standards compliant
    incorporates|implements ..4 {regulator}|{privacylaw} ..4 guidelines|standards
    adheres|adhering|adhere ..1 to ..4 guidelines|standards|regulations|requirements
    strict|full adherence to ..5 standards|regulations|guidelines
    : adherence to ..5 standards|regulations|guidelines
    ^ adherence to ..5 standards|regulations $
    strict ..3 safety|ethical|privacy ..1 standards

    # The grade of a medical product
    medical|clinical|healthcare|hospital|physician|pharma grade !term|label|word|phrase|styling|
        design|ui|interface|css|frontend|look|theme|table|tables|chart|charts|layout|form|forms
    regulatory|nhs|fda grade
    surgical grade
    professional grade ..2 screening|diagnosis|diagnostic|medical|clinical|health
    professional ..1 diagnostic|medical ..1 tool|system
    production grade ..8 healthcare|health|medical|clinical|hospital|hospitals|screening|diagnosis|
        icu
    """
)
