"""Clinicians equalled or outperformed."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

COMPARED = Phrases(
    """
    # As good as clinicians, which takes a study with clinicians
    replicate|replicates|replicating|mirror|mirrors|mirroring|emulate|emulates ..4 {clinician}
    mirror|mirrors|emulate|emulates ..4 health|medical professional|professionals
    like from ..4 {clinician}
    superior|better|higher|greater|fewer ..4 compared with|to ..4 {clinician}|humans|experts
    delivers|produces|gives|writes|generates|offers|provides|get ..3 {clinician}|expert|specialist
        quality
    ^ {clinician}|expert|specialist quality
    reads|diagnoses|interprets|decides|treats ..3 as|like a|an|your ..1 {clinician} does|do
    hospital|clinic quality|level|standard care
    with ..1 {clinician}|expert|specialist accuracy|precision|skill|expertise|competence
    reads|understands|interprets|explains|answers|thinks|talks ..4 like a|an ..1 expert|professional
    with ..1 judgement|judgment|skill|skills|eye|eyes|experience|knowledge of ..3 {clinician}
    hears|sees|notices|finds|catches|knows|spots what a|the|your|any|most ..1 {clinician} miss|
        misses|overlook|overlooks|cannot
    what|that the? human|naked|trained eye|eyes {not}|misses|miss|overlooks|overlook
    as good|accurate|reliable|well|precise|safe|skilled|effective|capable|competent|trustworthy|
        dependable|knowledgeable|experienced as ..4 {clinician}|professor|professors
    right|correct more often than ..4 {clinician}|yours
    indistinguishable from ..4 {clinician}|expert|expert's|experts|human|clinician's
    at|to|on the? level of ..4 {clinician}
    at|on eye level with ..4 {clinician}
    same league|class as|with ..4 {clinician}
    match for any|a|an|the|every|most ..2 {clinician} !name|names
    no worse than ..3 {clinician}
    holds|hold|held its own against|with|among ..4 {clinician}
    keeps|keep up with ..3 {clinician}
    like a|an|the ..2 {clinician}
    physician|doctor|clinician|radiologist|dermatologist|cardiologist level !variation|differences|
        metrics|page|pages|permission|
        permissions|access|role|roles|view|views|dashboard|random|effects|intercept|intercepts|
        clustering|data|ward|reports|agreement|annotations|and|,|.|:
    expert|human|specialist level
        ..2 accuracy|performance|diagnosis|diagnostic|precision|advice|ai|care|reading|
        interpretation|detection|analysis|reports|skill|results
    physician|doctor|radiologist|dermatologist|cardiologist|clinician|expert|specialist grade
    matches|match|matching|rivals|equals ..4 {clinician} ..1 $|accuracy|performance
    on a? par with|to ..4 {clinician}|humans|human|experts
    equal|equals|equivalent|comparable|superior to ..4 {clinician}|humans|human|experts

    # Better than clinicians, or than work by hand
    {beat} ..4 {clinician}|humans|human|experts|expert
    more accurately|reliably|precisely|safely|consistently than ..2 human|humans|person
    {clinician} ..3 it|this|which {beat}|replaces them
    {clinician}|experts|humans ..1 whom|who|that we|it|our|this ..1 {beat}
    higher|better|superior mark|marks|score|scores|grade|grades ..1 than ..5 {clinician}|humans|
        human|candidates
    {clinician} ..4 is|are|were|was outperformed|beaten|surpassed by
    {clinician} outperformed|beaten|surpassed ..1 on|in|at|by|every|all
    {clinician} ..1 is|are|were|was replaced by
    knows|knew|understands|sees|saw|remembers|finds|found|detects|detected|catches|caught|spots|
        spotted ..1 more ..3 than ..4 {clinician}
    {clinician}|humans|experts {not} ..1 match|beat|rival|compete
    ahead of ..2 {clinician}
    leaves|left ..4 {clinician} ..1 behind !and
    sees|finds|detects|catches|spots ..6 {clinician} ..1 overlook|miss|{not}
    fewer|less mistakes|errors|misses than ..4 {clinician}|humans|human
    better|faster|smarter|safer|earlier|sooner|quicker|cheaper ..3 than ..4 {clinician}|humans|
        human|experts
    better|faster|safer|accurate|accurately|reliable than ..1 manual|human|traditional|conventional
        ..1 screening|diagnosis|review|reading|triage|assessment|diagnostics
    more than any|a|the|most|your|every|all ..2 {clinician}
    more accurate|accurately|reliable|consistent|precise|precisely|safely|consistently|sensitive|
        specific|objective|thorough|efficient|efficiently|quickly|correctly ..1 than
        ..4 {clinician}|humans|human|experts|triage
    better|superior|safer than|to ..2 standard of care
    safer|better alternative to ..3 {clinician}|{carehouse}|prescribing|surgery|opioid|opioids|
        biopsy|biopsies|treatment
    saves|save|keeps|stops|protects {clinician}|patients ..2 from ..3 mistakes|errors|misdiagnosis|
        misdiagnoses
    superhuman
    super human
    """
)
