"""Fitness for care, use in care and trust of those who answer for it."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

PHRASES = Phrases(
    """
    # Ready, fit or safe for care
    ready|suitable|safe|fit|approved|cleared|certified|validated for ..2 clinical|hospital|bedside|
        medical|patient use|deployment|rollout|practice|pilot|care|settings|environments|workflows
    clinically|medically ready|approved|certified|tested
    ready ..3 for|in|at|by ..3 {carehouse}|patients|{clinician}
    supports|enables ..2 clinical|bedside|hospital use|deployment
    ready for deployment|use|rollout|production ..2 in|at|by ..2 clinical|medical|health|healthcare|
        intensive|care
    suitable|ready|fit for deployment|use|rollout ..2 in|on|at ..4 {carehouse}|screening|programme|
        programmes|program|programs
    production|deployment|enterprise ready ..8 {disease}|intensive|healthcare|health|medical|
        clinical|patient|hospital|hospitals|diagnosis|disease|heart|readmission*|icu|pacs|
        telemedicine|
        radiotherapy !check|checks|
        endpoint
    ready to ..6 in|at|on|by|with ..2 {carehouse}|patients
    available in|at all|every|most|{number} ..2 {carehouse}
    {clinician} at|of|in|from ..4 use|uses|trust|trusts it|this|our ..3 every|daily|shift|routinely|
        day
    {carehouse}|clinical ready
    suitable|ready|fit|appropriate for ..2 screening|triage|diagnosis|clinical|medical
        ..1 applications|application|deployment|purposes $
    suitable|ready|fit for ..3 healthcare deployment|use
    fit|suitable|safe|approved|cleared|certified ..6 for use|deployment ..1 at|in|on|by|with
        ..2 {carehouse}|patients|{clinician}
    safe to use|deploy ..2 on|for|with|in ..1 patient|patients|people|children|practice
    acceptable|appropriate for ..2 clinical|hospital|medical|healthcare workflow|workflows|settings|
        use

    # Made for care, or offered to it
    built|designed|made|developed|engineered|intended|meant|created for ..3 clinical|hospital|
        bedside|medical use|deployment|practice|setting|settings|environment|environments|workflows
    built|designed|made for ..1 real ..1 healthcare|hospitals|clinics|patients|clinical
    can be used for|as|in ..3 screening|diagnosis|diagnosing|triage|treatment ..2 in|by|at
        ..2 {carehouse}|healthcare|clinical|medical|{clinician}
    {clinician} can use ..2 for ..2 decisions|decision|diagnosis|treatment
    {clinician}|hospitals|clinics can use|install|deploy|adopt|plug ..3 today|now|immediately|
        tomorrow|right
    use|try|run|test it|this|our ..2 on|with your own? ..1 patients|ward|wards
    suitable|ready|fit|safe for real|actual|live patients|people
    can be used by|in ..2 {clinician}|hospitals|clinics ..1 today|now|to
    can be deployed|used|installed|rolled ..1 in|by|at|across any|every|all|real|your
        ..1 {carehouse}
    deploy|use|install|run it|this ..1 in|at|on your|any|every ..2 {carehouse}

    # In use in care
    in routine|daily|everyday|clinical use at|in|by|across
    runs|works|operates on|in|at {number}|two|three|four|five|six|seven|eight|nine|ten|several|many|
        all|our ..1 {carehouse} !server|servers|computers|machines|hardware|network|data|records
    guides|guiding|steers the ..1 care|treatment of ..2 {number}|patients
    active use ..1 in
    deployed for ..1 clinical|medical|hospital|patient decision|decisions|use|care
    deployed|used|trusted|relied|running|installed in|at|by|on ..4 {carehouse}|{clinician}
    is|it|now|already|currently|deployed ..1 live in|at|on ..4 {carehouse}
    live on ward|wards {number}
    {number} ..2 {carehouse} ..1 running|live in|on|with? production|it|this|our
    used|running|relied on? ..1 around the clock in|at|on|by ..4 {carehouse}|{clinician}|departments
    in ..1 use|operation|service at|in|by|across ..4 {carehouse}|{clinician}
    trusted|relied ..2 in|by|on ..6 care of|in|at ..4 {number}|units|patients|{carehouse}
    used|relied ..2 on? ..2 by ..2 {clinician} ..1 in|at|every|across
    adopted by ..4 {carehouse}|{clinician}
    {carehouse} ..2 have|has ..2 written|adopted|taken|integrated|introduced it|our|this
    currently|already guiding|supporting|helping|running|deployed|assisting ..6 unit|{carehouse}|
        {clinician}
    serving {number} hospitals|clinics|patients
    been ..8 in|at ..4 {carehouse} ..3 since
    {clinician} ..1 act|acts on its|our

    # Trusted, endorsed or recommended by those who answer for care
    {authority} ..1 has|have endorsed|recommended|adopted ..2 it|this|our|app|tool|model|system|
        software|platform
    {authority}|service endorses|recommends|backs ..2 to every|all|its ..1 hospital|hospitals|
        clinics|patients|trusts|members|practices
    may|can be used for|in ..1 patient|clinical care|decisions|practice !only|after|once|if|when
    endorsed|recommended|approved|trusted|loved|preferred|certified|accredited|backed by
        ..4 {clinician}|{carehouse}|{authority}
    who approved|endorsed|certified|recommended methodology|method|tool|algorithm|model|app|
        software
    doctor|physician|clinician|expert|dermatologist|radiologist approved|validated|verified|tested
    {clinician} ..5 approved|endorse|endorsed|recommend ..1 the|our|this|it ..1 app|tool|model|
        system|software
    ^ validated|approved|verified|endorsed|recommended by ..2 {clinician} $|,|and|across|in|
        at|from|of|worldwide
    official endorsement
    has|have|with|received|got the blessing|backing|permission|approval|endorsement of|from
        ..2 {authority}
    officially ..1 endorsed|recognized|recognised
    endorsement from
    in daily|routine|clinical|everyday use ..4 {carehouse}|centres|centers|sites|practices
    it|this|app|tool|system|model|platform|software ..8 already|currently|daily ..1 used by
        ..3 {clinician}
    {clinician} ..4 now|currently use|uses it|this|our
    our|my ..1 {carehouse}|practice|department uses|use|runs|run|trusts ..1 it|this|the|our ..1
        every|each|daily|tool|model|app|system|software
    {carehouse}|{clinician} are|is ..1 already|now|currently using it|this|our
    ^ {number}|two|three|four|five|several|many|most|dozens ..1 {carehouse} use|uses|run|rely|trust
    {carehouse} ..3 already|now|currently run|runs|use|uses|plan|triage ..6 on|with|it|this
    {clinician}|staff|teams|hospitals already ..1 rely|use|depend|trust
    {clinician}|hospitals ..4 trust|trusts|love|loves ..1 our|this|it|the
    {clinician}|hospitals can ..1 rely|trust !each
    care|clinical|nursing|medical teams|staff can ..1 rely|trust
    {clinician}|teams|hospitals may now rely|trust|use

    # Shown to work or to be safe, which takes a study in care
    validated|proven|tested in|through|by ..2 clinical|medical|hospital|randomized|randomised trial|
        trials|practice|study|studies
    validated ..2 clinically
    independently validated
    safe and effective
    """
)

OF_THIS = Phrases(
    """
    # Use in care, or a status in a country, told of this software by name
    used|running|relied|deployed|consulted|run ..2 every|each day|night|shift|week|morning
        in|at|on|by ..6 {carehouse}
    used|relied|run daily|nightly|weekly|routinely in|at|on|by ..6 {carehouse}
    went|go|goes|gone|going live at|in|on|with ..4 {carehouse}
    rolled out across|in|at|to ..5 {carehouse}|health|healthcare
    cleared|approved|authorised|authorized|licensed|certified in|across|throughout the?
        ..1 us|usa|eu|uk|europe|canada|japan|india|australia|states|union|countries
    """
)
BY_THIS = Phrases(
    """
    # Care that goes by what this software says
    {clinician}|{carehouse} ..6 rely|relies|depend|depends|swear on|by
    {clinician}|{carehouse} ..4 recommend|recommends|trust|trusts|love|endorse|endorses|prescribe
    {clinician} ..6 have|now|already|currently ..1 set|base|based|adjust|adjusted|plan|planned|
        decide|decided|choose|chosen|make|made|triage|triaged|dose|dosed|order|ordered
        ..6 with|on|by|from|using
    {count} ..1 patients|people|residents ..2 are|were|been ..1 managed|treated|triaged|
        monitored|screened|followed with|by|using|through|on
    """
)
