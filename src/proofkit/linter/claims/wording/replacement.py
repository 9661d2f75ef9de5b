"""Clinicians replaced or made unnecessary."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

PHRASES = Phrases(
    """
    # Taking the place or the work of clinicians
    replaces|replace|replacing|supersedes|displaces|eliminates ..4 {clinician}|humans|human !name|
        names|identifier|identifiers|id|ids|title|titles|mention|mentions|signature|signatures|
        initials|readable
    replaces|replace ..1 first|second reader|reading
    replacement|substitute|alternative for|to ..3 {clinician}
    complete|full|total|perfect replacement|substitute for|of ..4 {clinician}|check|checks|checkup|
        checkups|visit|visits|hospital|hospitals|clinic|clinics|therapy
    does|do|doing|takes|take ..1 job|work|place of ..3 {clinician}
    does|do ..1 {clinician} job|work
    app|tool|bot|chatbot|ai|robot|software|program|machine does her|his|their job|work
    does|do|can everything|all|anything|whatever|what that? a|an|the|your|any|every ..2 {clinician}
        does|do|can
    takes|take|taking|taken|took over ..5 {clinician}
    rid of ..2 {clinician}
    let|lets ..3 {clinician} go home
    send ..4 {clinician} home !page|screen|visit|visits
    can send the|your ..2 shift|team|staff|crew home !page|screen|visit|visits
    goodbye to ..2 {clinician}
    only|last ..1 {clinician}|opinion you|they|patients ..3 need|needs

    # Clinicians called superfluous
    makes|make|making|made|renders|rendered ..6 {clinician} ..4 obsolete|unnecessary|redundant|
        superfluous|needless
    makes|make|making|made|renders|rendered ..2 {clinician} optional
    makes|make|making|made|renders|rendered ..3 appointment|appointments|visit|visits|consultation|
        consultations|referral|referrals|biopsy|biopsies obsolete|unnecessary|redundant|superfluous|
        needless
    makes|make|making|made|renders|rendered ..3 visit|visits|trip|trips to ..2 {clinician}|hospital|
        clinic ..1 obsolete|unnecessary|redundant|superfluous|needless
    {clinician} ..1 will|are|is|become|becomes ..2 obsolete|unnecessary|redundant|superfluous
    {clinician} ..1 no longer ..1 required|needed|necessary|involved
    even if|when|though ..1 {clinician} disagree|disagrees|objects|object
    no|zero ..1 {clinician}|expert|experts|carer|carers|caregiver !account|login|role|password
        ..2 needed|required|necessary|involved
    care|medicine|healthcare|diagnosis|therapy|treatment|surgery|clinic|hospital|radiology|
        dermatology|pathology|psychiatry|cardiology|nursing ,? without {clinician} $
    end of radiology|dermatology|pathology|psychiatry|cardiology|medicine !report|reports|school
    {clinician} will be jobless|unemployed|replaced|history
    you|patients do? {not} need a|any|your ..1 prescription|check|checkup ..1 any|anymore|longer|$
    no ..1 waiting|queue|queues|bills|fees|appointment|appointments|lab|labs|needle|needles|biopsy|
        hospital|travel|blood|clinic , ..1 no ..1 {clinician}|waiting
    {not} need|require|involve ..2 {clinician}
    needs|need|needing|requires|require|requiring no|zero ..1 {clinician} !account|login
    {clinician} visit|visits|appointment|review|required|needed ..1 no|not ..1 needed|required|$|,|
        our
    human|humans|{clinician} is|are? {not} ..1 required|needed|necessary
    so ..1 {clinician} ..1 {not}|do|no ..1 not? longer? have|need to
    {clinician} need not
    no {clinician} needs|need|has|have to ..1 be ..2 on|in|at|there|present|awake|near
    {clinician}|human|dispatcher|dispatchers|operator|operators ..2 sign off ..1 not|no ..1
        necessary|
        needed|required
    human|clinical|medical dispatcher|dispatchers|operator|operators|staff|reader|readers ..1 no
        longer
        ..1 needed|required|necessary
    no ..3 test|needle|biopsy|visit|surgery|scan , ..1 no {clinician}
    no {clinician} reviews|checks|reads the ..1 denial|decision|result|report|refusal
    you|patients can ..1 skip ..3 emergency|{clinician}|clinic|hospital|appointment
    no need ..4 {clinician}
    no {clinician} ..1 no problem|worries
    ^ no more {clinician}
    used to need|require|take ..2 {clinician}
    so ..2 {clinician}|reader|readers is|are ..1 superfluous|unnecessary|redundant|obsolete
    ^ everything|all|anything|whatever that? a|an|your|any ..1 {clinician} does|do|can|offers|knows
        !is|are
    people|humans|staff ..1 no longer ..1 needed|required|necessary
    {clinician} can|may|will ..1 stop|quit ..1 checking|reading|reviewing|double|listening|screening
    eliminates|eliminate|eliminating|removes|removing ..2 need ..5 {clinician}

    # No review or supervision by people
    makes|make|making|renders ..1 second|human ..1 reader|reading|review ..4 redundant|unnecessary|
        obsolete
    second opinion|reading ..2 unnecessary|obsolete|superfluous
    {clinician} ..2 thing of the past
    test|biopsy|confirmation|consultation|visit|swab ..1 is|are no longer ..1 required|needed|
        necessary
    without ..1 anyone|anybody|somebody having|needing|looking|checking|reading|reviewing
    they|you|{clinician} no longer have|need to look|read|review|check ..3 {record}|referral|scan
    second opinion ..1 not ..1 necessary|needed|required
    ^ no ..1 {clinician} $
    nobody|none having|has|needs to ..1 check|review|look|watch|sit
    {clinician} can go $|home|,
    works|work|runs|run|operates|operate|functions ..3 without a|an|any|the?
        ..2 {clinician}|supervision|oversight !signal|signals|label|labels|annotation|
        annotations|account|login
    without any|a|the? ..1 supervision|oversight|review|involvement by|of|from
        ..2 {clinician}|humans|staff|people
    with? nobody|noone|none in|behind the? loop
    without a|any human hand|eye|hands|eyes
    committee|board|panel ..10 is|are no longer needed|required|necessary
    nobody|noone|none ..1 needs|need|has to ..1 double|check|review|verify|read|look|confirm
    no ..3 {clinician} ..1 has|have|needs|need to check|review|look|watch|read
    closed|signed|discharged|released|cleared|reported ..4 without a|any ..1 {clinician}
    without ..1 {clinician} ..1 signature|present|input|approval|confirmation
    no|zero|without ..2 human|humans|manual|clinician|physician|medical|professional|doctor
        oversight|review|intervention|supervision|involvement
    human|clinician|clinical|medical|manual|physician|doctor ..1 review|oversight|supervision|
        involvement|approval|input ..1 {not} ..1 required|needed|necessary
    {clinician}|human|manual confirmation|review|signature|approval|oversight|check step? has|have|
        is|was|were been? removed|dropped|abolished|eliminated|waived !from
    {clinician} is|are informed|notified|told afterwards|later
    consultation|consultations|surgery|diagnosis|triage|reading|readings|examination without
        a|an|the|any ..1 {clinician} $|,|:
    skipped|omitted|replaced|avoided|dropped by ..1 {clinician}
    no|zero human|humans|{clinician} in the loop
    without ..3 {clinician} ..1 in the loop|room
    removes|remove|takes|take ..1 {clinician} from|out ..2 loop
    takes|take|taking|keeps|leaves|cuts|gets ..1 {clinician}|humans|human out of

    # A clinician whom nobody has to see, or a test to be spared
    {not}|no ..2 have|need to go|travel|come to ..2 hospital|clinic|{clinician}
    without ..1 seeing|visiting|consulting|needing|asking|waiting|talking|speaking ..3 {clinician}
    do|does|manage|manages|live|cope without ..2 {clinician}
    save|saves|spare|spares ..1 yourself|you|them ..1 the|a visit|trip|way to ..4 {clinician}
    no more waiting for ..3 {clinician}|appointment
    no|zero more trips|visits|queues|queuing|queueing|appointments|journeys|calls !than
        ..3 {clinician}|hospital|clinic|er
    {clinician} visit|visits|appointment|appointments needed|required|necessary 0|none|zero|no
    ^ forget about? ..2 {clinician}|waiting|appointments|opinion|opinions|hospitals|clinics
    instead of seeing|visiting|consulting|asking|calling ..3 {clinician}
    talk|speak|chat|turn ..4 instead|rather of|than ..1 {clinician}
    consult|ask|see|visit an|our|your ai|virtual|digital doctor|physician|therapist|dermatologist
    use it|this instead of ..2 {clinician}
    skip the ..1 {clinician}|waiting|clinic|hospital|appointment|emergency|er|biopsy|ambulance|
        pharmacy|queue
    {clinician} ..1 without ..1 appointment|appointments|waiting|queue|queues
    board|consultation|visit|appointment|biopsy can|may ..1 be skipped|omitted|spared
    one|two|three|{number} ..1 {clinician} fewer|less ..1 per|a|each shift|ward|day|clinic|practice
    one|two|three|{number} fewer {clinician} ..1 per|a|each shift|ward|day|clinic|practice
    cancel your ..2 {clinician}|appointment
    no need to visit|see|consult|leave ..2 hospital|clinic|home|house|{clinician}
    replaces|replace ..2 blood|lab|laboratory|genetic|invasive|imaging test|tests|biopsy|biopsies|
        exams|scans
    eliminates|removes|abolishes ..2 need ..3 test|tests|biopsy|biopsies|reader|readers|visit|
        visits|lab|laboratory|supervision|scan|scans !data|set
    no need for ..1 biopsy|biopsies|hospital|hospitals|appointment|second
    {clinician} no longer ..1 have|need to !wait|print|fax|type|log|copy|search|scroll
    no|{not} ..1 longer|need|have|wait|visit|see|ask ..5 {clinician}
    nobody|none|noone|one needs|need ..3 {clinician}

    # Acting or deciding on its own
    fully|completely|entirely automates|automate|automating ..3 diagnosis|diagnostic|triage|
        treatment
    makes|make|takes|making ..2 treatment|clinical|triage|dosing|diagnostic|care decisions|decision
        ..1 autonomously|automatically|independently|alone|itself
    {machine}|it makes|takes|make the ..1 final|clinical|treatment|triage decision|decisions|call
    by|to the? {machine} alone
    ^ let the|our? ai|app|bot|model|algorithm decide|diagnose|choose|treat|prescribe
    ai|app|bot|model|algorithm decides , you
    {machine}|it has|have|gets the final|last say|word
    {machine}|its|verdict|score overrides|overrules ..3 {clinician}
    automatic|automated|autonomous ..2 admission|discharge|treatment|triage|dosing|clinical
        decisions|decision
    human|clinician|manual|medical review|oversight|confirmation is|are optional
    runs|run|works|operates|acts ..2 unattended|unsupervised|autonomously|independently
        ..3 {carehouse}|patient|patients
    patients|cases|people ..6 discharged|admitted|treated|medicated|referred automatically|
        autonomously
    acts|act as ..1 autonomous
    diagnoses|stages|grades|treats|operates|sutures|triages|prescribes|doses !each|every ..4 on its
        own !data|dataset
    titrates|discharges|admits|refers|medicates|diagnoses|prescribes !each|every ..4 on|by its? own|
        itself !data|dataset
    signs the|each|every|all ..2 report|reports|letter|letters|prescription|prescriptions ..1 by|on
        its? own|itself
    as the? sole|only reader|grader|assessor
    ^ decides|determines|chooses ..4 who|which ..2 is|gets|goes|are|get|go ..2 seen|treated|
        admitted|sent|first|home|discharged|operated|scanned
    decides who ..1 gets|receives ..2 ambulance|bed|organ|ventilator|transplant|care
    approves or? denies|refuses ..2 treatment|care|treatments
    {machine}|it|this ..2 decides|determines|chooses ..4 who|which ..2 is|gets|goes|are|get|go
        ..2 seen|treated|admitted|sent|first|home|discharged|operated|scanned
    {remedy}|clinical|triage|final decision|decisions is|are ..1 made|taken by ..2 {machine}
    is a? fully autonomous ..4 ai|agent|agents|hospital|clinic|{clinician}
    fully autonomous|automated ..3 triage|diagnosis|care|treatment|decisions
    autonomous ..3 diagnosis|triage|treatment|prescribing|interpretation|surgery !research|
        simulation
    automates|automate|automating ..1 whole|entire|complete|full ..2 triage|diagnosis|care|
        treatment|consultation|workflow

    # Reliance on it alone, or against the word of a clinician
    ignore|disregard|bypass|overrule your|the ..1 {clinician}
    rely|depend|count ..1 on it|this|them|its ..3 completely|entirely|fully|blindly|alone
    rely|depend|count completely|entirely|fully|blindly|solely on it|this|its|the

    adjusts|operates|runs|doses|titrates|monitors|ventilates ..5 without ..1 staff|supervision|
        anyone|anybody
    ^ autonomous|unmanned|unstaffed|doctorless|nurseless {carehouse}
    """
)
