"""The problem: who has it, and why it matters."""

from __future__ import annotations

from proofkit.linter.case_study.part import Part
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import words_of
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Section


def _is_of_use_or_training(document: Document, section: Section) -> bool:
    """Whether the problems are a user's ("Problems?"), or the objective is one of training."""
    title = words_of(section.title)
    if title in (["problems", "?"], ["problem", "?"]):
        return True
    words = {word for block in section.blocks for word in words_of(block.text)}
    return title[-1:] == ["objective"] and not _TRAINING.isdisjoint(words)


_TRAINING = frozenset("entropy adam sgd gradient".split())


def _is_had_by_people(match: Match) -> bool:
    """Whether a trouble is one that people have in care, told in running text, and no program's.

    "Clinics run out of vaccine" is one; "the server runs out of memory", "users lose the session
    when", "if letters get lost" and what participants of a study were asked are none.
    """
    words = match.sentence.words
    if words[match.first] not in _TROUBLES:
        return words[match.first - 1] != "replacement"  # "no replacement for doctors"
    if match.sentence.block.kind == "item" or not _ELSEWHERE.isdisjoint(words):
        return False
    before = words[match.first - 1] if match.first else ""
    if words[0] in ("if", "when") or before in _NO_SUBJECT:
        return False
    if before == "i" and words[match.first] in ("cannot", "can't"):
        return False
    return any(
        word in _CARED_FOR or any(word in words_of_class(name) for name in _WHO) for word in words
    )


_TROUBLES = frozenset(
    "lose loses juggle juggles wait waits cannot can't rarely seldom hardly today still now throw "
    "throws run runs get gets go goes arrive arrives come comes asked wished spend spends twice "
    "overrun overruns".split()
)
_NO_SUBJECT = frozenset("are were is was be been we it this they you which".split())
_WHO = ("clinician", "overseer", "carehouse")
_CARED_FOR = frozenset(
    "patient patients family families parent parents mother mothers carer carers caregiver "
    "caregivers relatives resident residents trainee trainees student students beginner porter "
    "porters secretary secretaries staff practice practices unit board boards laboratory labs "
    "service services programme programmes pharmacy pharmacies county counties shift night i "
    "worker workers analysts letters referrals reports appointments handover discharge prescription"
    " counsellors colleague classmates librarians assistants assistant office".split()
)
_ELSEWHERE = frozenset(
    "users user developers server session sessions window build laptop network connection disk "
    "memory packets port key click page file files limitation commit token cache menu button "
    "consent participants questionnaire respondents model models classifier network algorithm tool "
    "parser tagger training generator simulator".split()
)
"""Words of programs and of how a study was done, where what gets lost is nobody's trouble."""
PART = Part(
    "problem",
    title="Problem",
    tells="the problem: who has it, and why it matters",
    question="TODO: whose problem is this, how do they handle it today, and why does it matter?",
    example="Hospitals cannot call every patient after discharge; this asks whom to call first.",
    is_something_else=_is_of_use_or_training,
    standards=("TRIPOD+AI 3a", "TRIPOD+AI 4", "CHAI model card: Summary"),
    titles=Phrases(
        """
        ^ the? problem|problems
        problem statement|definition|description|formulation|setting
        the|clinical|business|research|our problem|question|questions|need|challenge|context
        motivation|motivations|rationale|vision|mission
        ^ project? background|objective|objectives|goal|goals|aim|aims|purpose|context|challenge
        objective|objectives|goals|purpose|background|context $
        use case|cases
        who is|it|it's|this ..3 for
        why $
        why this|it|we|does|do
        why did|have we|you|i ..1 build|built|make|made|write|written|start|started|bother|create|
            created
        ^ the? question $
        ^ why bother|another
        inspiration
        where ..3 idea
        ^ the|our|my? story|idea $
        story ..1 behind
        pain points
        ^ the why
        what ..1 problem
        what ..1 is it|this for
        research question|questions|aim|aims|objectives
        intended audience|users|use
        ^ who asked
        what|how ..2 got|set us|me|it started|going|thinking
        ^ the? pain|puzzle|situation|predicament $
        """
    ),
    sentences=Phrases(
        """
        aims|aim|aimed|aiming|seek|seeks|strives|hope|hopes to|at
        goal|purpose|objective|objectives|mission|aim|motivation ..6 to|is|was|:
        with the goal|aim|purpose|objective of
        designed|built|created|made|developed|meant to explore|study|investigate|assess|evaluate|
            practise|practice|learn|compare|understand
        problem|challenge|challenges ..3 is|are|of|in|that|for
        motivated by
        addressing|closing|bridging|reducing ..4 disparity|disparities|inequality|inequalities|
            inequity|inequities|shortage
        challenging|difficult|costly|burden|burdensome|delays|delayed|overcrowding|shortage ..4 for|
            of|in|to|because
        helps|help|helping|assist|assists|assisting|empower|empowers|empowering ..4 {people}
        support|supports|supporting|enable|enables|enabling|allow|allows|allowing ..2 {clinician}|
            hospitals|caregivers|researchers|professionals|practitioners|communities
        intended|designed|built|made|created|developed|meant|tailored ..2 for|to ..4 {people}|those
        error|time prone|demanding|consuming
        disagree with each other
        hard to see|find|read|tell|detect|spot
        tedious|laborious|cumbersome
        critical|crucial|important task for
        intended to be
        benefit|benefits ..4 {people}
        leading|major|common|serious|significant|critical|key ..1 cause|problem|challenge|concern|
            issue|threat
        for ..2 clinics|hospitals|schools|families|caregivers
        for ..1 researchers|clinicians|doctors|students|developers|nurses|hospitals|analysts|
            practitioners|educators|professionals|radiologists|physicians|caregivers
        rising|growing|increasing|high ..2 cost|costs|burden|rate|rates|demand|prevalence|mortality
        early ..1 detection|diagnosis|identification|intervention|warning ..3 can|is|could|helps|
            improves
        lack|lacks|shortage|importance|struggle|struggles of|for|to|with
        a|the|urgent|growing|clear|unmet ..1 need of|for|to
        improve|improving ..2 outcomes|care|efficiency
        for ..4 teams
        limited access|resources
        why ..4 matters|important
        millions|thousands ..2 people|patients|deaths|of
        {people} spend|spends|spending|waste|lose ..4 time|hours|minutes
        {people} ..3 struggle|struggles|suffer|suffers|face|faces
        to establish|develop ..2 standard|standardized|standardised|common|shared|open
        addresses|address|addressing|tackles|tackle|solves|solve ..4 by|problem|challenge|
            challenges|issue|need|gap|gaps|limitation|limitations|shortage|barrier|barriers|this|
            question|questions
        in order to ..3 improve|reduce|understand|better
        critical|crucial|essential|vital|important for|to|in ..4 patient|patients|clinical|care|
            treatment|survival|healthcare|hospital|hospitals
        explores|explore|investigates|investigate|examines|examine whether|how|if
        study|project|work|paper|analysis|thesis explores|investigates|examines|studies
        to investigate|explore|understand|examine ..3 {disease}|{people}|care|crowding|outcomes|
            impact|effect|disparities|differences
        research question
        question it|this|we ..1 answers|answer|asks|ask|addresses
        repository|project|notebook|study|analysis|page|thesis|work|this asks whether|how|if|whom
        ^ can|could a|an|one|simple|small ..4 model|models|network|tree|classifier|algorithm|
            machine|optimiser|optimizer|score|diary|watch|sensor !be|run|support|use
        we|i set out to
        we|i tried to repeat|find|see|learn|answer|reproduce|measure
        costs|cost|takes ..4 {clinician}|office|caller|callers|family|families|coder|coders|clerk|
            clerks|staff ..4 minutes|hours|days|sleep
        designed|built|created|made|developed to assist|aid|help|support in|with
        aggregate|overall|average ..4 mask|masks|hide|hides|conceal|conceals
        for ..1 children|adults|people|patients|women|men with|living ..4 {disease}
        helps in ..2 early|decision|detecting|diagnosis
        exists to
        built|made|created to showcase|demonstrate|show
        affects ..3 million|billion|people|patients|adults
        {disease} is ..3 serious|common|leading|major|chronic|progressive
        designed|built|created|made|developed to help|assist|support|empower ..4 {people}
        kills|claims ..3 {number}|million|millions|lives
        cause|causes|cost|costs ..5 {number} billion|million|deaths|people|patients
        remains|remain ..2 understood|unclear|unknown|unexplored|underexplored|unmet
        core|main|key|central challenge
        the focus is on
        to improve
        we want|wanted|need to
        i wanted to know|see|learn|find|understand|measure

        # What people go through, or do not get, as things are
        lose|loses ..4 hour|hours|minute|minutes|time|day|days|morning|mornings|evening|evenings|
            slot|slots|track
        juggle|juggles
        wait|waits ..3 days|weeks|months|years
        cannot|can't see|tell|know|say ..1 how|whether|which|what|why|when|where
        rarely|seldom|hardly ..1 see|sees|get|gets|know|knows|hear|hears|learn|learns|have|has
        today|still|now ..10 on|with|by ..2 hand|paper|phone|fax|pencil|pen
        spend|spends ..4 hour|hours|minutes|day|days|morning|mornings|afternoon|afternoons|evening|
            evenings|weeks
        takes|costs ..2 {clinician}|clerk|coder|secretary|technician|family an|a|half ..1 hour|
            morning|day
        throw|throws ..4 away
        run|runs out of
        overrun|overruns
        get|gets|go|goes lost|missed|forgotten|unread|unanswered
        arrive|arrives|come|comes ..3 late
        twice in|on|into
        {number}|two|three|four|five|six|seven|eight|nine|ten years pass

        # Who asked for it, and what was asked
        asked|wished for a|an|some|something ..2 way|tool|list|map|table|overview|summary|help|
            to|example|page|dashboard|picture
        asked ..1 whether|if|how|why
        we|i study|studied|ask|asked|wonder|wondered ..1 how|whether|if|which|why !you|your
        we|i do|did this to see|learn|find|understand
        question was|is whether|how|if|which|why
        so that ..6 {not} ..1 depend|hang on ..5 remembers|remember|memory|luck|mood
        """
    ),
    accepts=_is_had_by_people,
)
