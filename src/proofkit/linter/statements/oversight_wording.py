"""The words by which a page says who reviews, decides or overrides."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

STATED = Phrases(
    """
    # Somebody who reviews, confirms or overrides
    {clinician}|{overseer}|professional|professionals ..4 review|reviews|reviewed|decide|decides|
        override|overrides|overrule|overrules|approve|approves|confirm|confirms|judges|verifies|
        verify
    {clinician}|{overseer} ..2 opens|reads|hears|looks|listens|checks|compares ..10 decides|
        corrects|approves|overrules|chooses
    {clinician}|{overseer} ..1 repeats|checks|reads|edits|corrects ..4 and signs
    {overseer} ..12 can stop|halt|block the|any|each|every
    {clinician} grades|reads|checks|reviews|sees|confirms every|each|all !data|day
    {clinician}|{overseer} must|should ..1 read|reads|check|review|confirm ..2 full|whole|original|
        every|each|output|summary|result|results|draft
    requires|require|required ..1 review|approval|confirmation|supervision by ..4 provider|
        providers|professional|professionals|{clinician}|{overseer}
    reviewed|judged|verified|confirmed|approved|interpreted|supervised|overridden|overruled|signed|
        decided|corrected|annotated|checked by ..5 {clinician}|{professional}|{overseer}

    # Results that a person may correct or reject
    {clinician}|{overseer} ..9 must|can|may ..3 correct|sign|override|overrule|overwrite|discard|
        reorder|withdraw|strike|reject|silence|refuse
    {clinician}|{overseer} reads|checks|sees ..14 can|may change|stop|edit|ignore|withhold
    {clinician}|{overseer} reads|checks|sees|reviews ..10 and ..1 releases|signs|sends|corrects
    {clinician}|{overseer} , who ..6 decides|confirms|approves|checks
    {clinician}|{overseer} ..2 value|word|choice|decision always? wins|prevails|counts
    may overrule|veto|overturn
    she|he accepts|confirms or|and rejects|declines|dismisses|corrects ..2 {told}
    she|he may|can accept|confirm|keep or|and reject|decline|dismiss|correct|drop ..2 {told}
    {clinician}|{overseer} may|can ..4 wave|bin|drop|hide|undo|cancel|dismiss ..2 {told}
    {clinician}|{overseer} may|can ..3 accept|confirm|keep ..2 or|and reject|decline|drop ..2 {told}
    {clinician}|{overseer} compares|checks|reads ..10 and deletes|removes|strikes|marks what|those|
        any|it|them|each|every !is
    {clinician}|{overseer} changes|deletes|strikes|removes|keeps|corrects what she|he|they
    {clinician}|{overseer} ..1 watches|supervises|observes and ..1 stops|intervenes|steps
    {clinician}|{overseer} countersigns|countersign
    {clinician} sign $|;|,|every|each|all|it|them|off
    {clinician}|{overseer} ..12 free to ..1 ignore|overrule|override|refuse|decline|change|disagree
    {clinician}|{overseer} ..14 and only then
    {clinician} ..3 accepts|edits|dismisses|rejects|corrects ..4 draft|suggestion|suggestions|alert|
        score|it|each|every
    {clinician} ..3 accepts|edits , ..1 edits|or ..1 dismisses|rejects
    {clinician}|{overseer} ..8 accepts|confirms or rejects|declines|dismisses|corrects
    every|each ..1 number|score|prediction|alert|suggestion|result|entry|output|recommendation
        can|may be overwritten|overridden|changed|corrected

    she|he|{clinician}|{overseer} ..3 accepts|approves|takes|keeps ..2 edits|changes|corrects|alters
        ..2 throws|discards|drops|deletes|bins|rejects|refuses|declines
    {clinician} ..12 may|can ignore|disregard ..2 it|box|mark|score|flag|alert|suggestion|proposal
    {clinician}|{overseer} ..4 reads|listens|watches|sees ..3 and ..1 takes over
    {clinician}|receptionist|coordinator|manager|dispatcher|clerk|planner chooses whom|whether
    {clinician}|{overseer} ..3 rewrites|edits ..4 and signs|releases|publishes

    # Nothing before somebody has checked it
    nothing|none ..6 sent|leaves|reaches|goes|happens|filed|billed|booked|printed|ordered ..5
        without a|the? her|him|them|{clinician}|{overseer}
    who checks|reviews|approves|confirms|signs ..4 before
    reads|checks|sees|reviews every|each ..3 before it|they|anything ..1 is|are|goes|leaves
    passed|handed|forwarded ..1 to a|the ..2 {clinician}|human
    until ..2 {clinician}|resident|human|person|somebody|someone ..2 has|signs|approves|opens|
        reviews|checks|confirms
    {clinician}|human|clerk|manager|person|lecturer ..1 checks|must|should ..3 every|each|it|
        prediction|result|results|list|flagged|suggestion|suggested ..6 before
    without ..3 {clinician}|person|human|staff ..2 approving|approval|checking|review|reviewing|
        confirming

    # A check by a person, which is required or advised
    {clinician} ..2 has|have to ..4 read|decide|judge|correct|sign|check|review|confirm|approve|look
    {clinician}|human|clerk|manager|person|somebody|someone must|should ..1 look|looks|check ..1 at?
        every|each|it|all
    {clinician}|human|expert|manual|clinical ..1 review|verification|judgement|judgment|approval
        ..3 required|needed|recommended|is|must|should|before|of|remains
    review|reviewed ..2 by ..4 {clinician}|professional|professionals|specialist
    qualified|trained|licensed|responsible ..2 professional|professionals|{clinician}|staff|
        personnel ..3 review|interpret|supervise|must|should|decide|decides|confirm|involve
    should|must|always involve ..3 professional|professionals|{clinician}
    requires|require|needs|need ..2 expert|clinical|clinician|human|professional|medical|provider
        ..1 interpretation|review|judgement|judgment|confirmation|oversight
    requires|require|needs|need ..2 expert|clinician|human|professional ..1 validation
    encourages|recommends|advises|requires ..3 consultation
    requires|require|needs|need clinical and ..1 review
    involve|involves|include|includes|keep|keeps ..1 human|clinician|clinical|expert review|
        judgement|judgment|oversight
    under no ..8 bypass|skip|circumvent ..6 by ..3 {clinician}|{professional}|{overseer}
    {not} ..8 bypass|skip|circumvent ..6 by ..3 {clinician}|{professional}|{overseer}
    ^ review|check|verify|confirm ..1 generated|suggested|proposed|drafted ..1 note|notes|summary|
        summaries|report|reports|draft
    recommend|recommends|advise|advises ..4 visit|visiting|see|seeing|consult|consulting ..2
        {clinician}|provider|providers|professional|professionals
    recommend|recommends|recommended ..2 manual|human|expert evaluation|review|annotation
    review|edit|correct|verify|check|refine ..5 ai generated ..2 note|notes|documentation|draft|
        drafts|report|reports|summary|summaries|suggestion|suggestions
    parent|parents|caregiver|family review|approval|confirmation|correction
    {clinician}|receptionist|staff|human operated|supervised|controlled|triggered
    {clinician} runs|performs|does|completes ..2 verification|review|check
    every|each|all|output|outputs ..4 should|must be ..1 checked|reviewed|inspected !in|by|with
    immediate|independent|mandatory {clinician}|human|expert review

    # Oversight, review or a signature, by name
    {clinician}|human|clinical|medical|manual|expert ..1 oversight|supervision
    {clinician}|human|clinical|medical|manual|expert ..1 sign off
    clinician|human|expert|manual|physician ..1 review|reviewing|verification|oversight|supervision
    under ..3 supervision|guidance|oversight of
    human|clinician|physician|doctor|expert|radiologist|nurse|staff ..1 in|on the loop
    {clinician}|person|human|staff signs|sign off

    # A decision that is left to people
    {clinician}|{overseer} ..10 decides|decide ..1 alone|whom|whether|who|which|what|when
    she|he|they can|may overrule|override
    alone decides|decide
    {clinician} on call|duty ..5 decides
    call|decision|choice|judgement|judgment is|stays|remains hers|his|theirs
    her|his|their ..1 plan|decision|choice|judgement|judgment stands|prevails|wins
    {clinician} choose|set|pick ..3 exercise|exercises|goal|goals|dose|doses|treatment|plan
    {clinician} ..6 sets|chooses|assigns the ..2 category|level|code|label|priority|dose|diagnosis
    {clinician}|dispatcher|manager|coordinator|tutor|clerk ..2 looks ..8 decides
    manager|coordinator|dispatcher|clerk keeps|makes|has the ..1 decision|say
    makes|make|take|takes the? final|clinical decision|decisions|call
    {clinician}|{overseer} ..8 has|have|had|keeps|keep the last|final word|say|decision
    decision|decisions|judgement|judgment|responsibility|choice|determination ..3 remain|
        remains|rests|rest|lies|lie|stays|belongs|belong|made ..4 {clinician}|{overseer}|
        professional|professionals|team
    decisions|decision should|must ..5 {clinician}|human|professional|professionals
    {clinician}|human|coordinator|professional ..2 remain|remains|stay|stays ..2 responsible|
        accountable|charge|control
    final decision|say|call|judgement|judgment|word

    # Use beside the judgement of professionals
    conjunction|combination|together|alongside ..4 clinical|professional|medical judgement|judgment|
        expertise|assessment
    in consultation with ..4 provider|providers|professional|professionals|{clinician}
    followed|confirmed|accompanied by ..3 professional|clinical|medical|expert
        evaluation|assessment|review|diagnosis

    # Readers sent to a clinician
    confirm|check|verify|discuss ..4 with ..2 care|clinical|medical|your ..2 team|{clinician}|
        provider|professional
    ask your|a|the ..1 {clinician}
    talk|speak|turn to your|a|the ..2 {clinician} ..2 before
    talk|speak|turn to your ..2 {clinician}
    ^ see a|your|the ..3 {clinician}|provider|professional
    go|please|should|must|always|then|and see a|your|the ..3 {clinician}|provider|professional
    consult|seek|contact ..5 {clinician}|provider|providers|professional|professionals|
        authorities|experts
    defers|defer|refers ..6 to ..3 {clinician}|provider|providers|professional|professionals

    # Cases handed on to people
    escalate|escalated|escalates|escalation ..3 {clinician}|human|supervisor|staff|team|path
    """
)
