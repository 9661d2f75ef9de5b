"""Risks and limitations: who could be harmed, and where it does not hold."""

from __future__ import annotations

from proofkit.linter.case_study.part import Part
from proofkit.linter.words.phrases import Match, Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Section

_STUDYING = tuple(
    "mitigat detect assess evaluat investigat identify audit measur reduc analy debias address "
    "replicat".split()
)


def _limits_this(match: Match) -> bool:
    """Whether a match is about a limit of this work, and not what it looks into or is called.

    "Mitigating bias in X" is a subject, and so is a title with "bias" in it.
    """
    words = match.sentence.words
    if match.sentence.block.kind == "heading":
        return False
    if words[match.first + 1 : match.first + 3] == ["of", "liability"]:
        return False
    if words[match.first] not in ("bias", "biased"):
        return True
    near = words[max(0, match.first - 4) : match.first] + words[match.first + 1 : match.first + 3]
    return not any(word.startswith(_STUDYING) for word in near)


def _is_of_something_else(document: Document, section: Section) -> bool:
    """Whether what a heading announces are limits or risks of something else than this work."""
    from proofkit.linter.case_study import other_limits  # few pages have such a heading

    return other_limits.are_told(section)


PART = Part(
    "risks",
    title="Risks and limitations",
    tells="risks and limitations: who could be harmed, and where it does not hold",
    question="TODO: who could be harmed by a wrong result, for whom does it work less well, and "
    "what was not tested?",
    example="The model was never tested on real patients and may be wrong for rare conditions.",
    is_something_else=_is_of_something_else,
    standards=(
        "TRIPOD+AI 26",
        "HTI-1 3.ii",
        "CHAI model card: KnownRisksAndLimitations",
        "deon D.5",
    ),
    titles=Phrases(
        """
        limitation|limitations|caveat|caveats|harm|harms|misuse|pitfalls|shortcomings|drawbacks|
            flaw|flaws
        weak|sore|blind point|points|spot|spots|side|sides
        what keeps us|me awake|up
        what bothers|worries|troubles|scares|frightens us|me
        ^ not modelled|modeled|simulated|captured|considered $
        is|be|are wrong when|if|where
        misread|misreading|misinterpret|misinterpretation
        before you ..2 cite|rely|trust|quote|believe
        what|where it|this|the|we ..3 gets|get|got ..1 wrong
        failure log|logs
        why ..2 distrust|doubt|mistrust
        ^ what fails|failed|hurts|breaks|misleads $
        ^ what|how ..3 might|can|could ..1 mislead|hide|hurt|harm
        misreadings|confounders|dangers|threat !hunting|intelligence|detection
        ^ what these|the|this ..4 don't|doesn't|cannot|can't ..1 say|tell|show|mean
        limits of ..2 benchmark|model|method|study|approach|data|results|simulation
        ^ known problems $
        ^ residual risk|risks
        use with care|caution
        ^ what it|this ignores|omits|misses $
        what ..1 worried us|me|the
        risks !score|scores|factors|groups
        ^ known|potential|clinical|main? risk|risks|limits|biases $
        known issues|failure|failures
        threats
        honest|model|its|our|and|disclaimer limits
        when|where ..2 {not} ..2 use|used
        where ..3 careful|cautious
        keep in mind
        ^ what you|users|everyone should|must know $
        what|what's is? wrong with
        ^ known? weakness|weaknesses $
        can|could|might|may|goes|went|go wrong
        where|when does|do|did|might|will it|this|they|the ..2 fail|fall|break|struggle
        where|when|how it|this|they|we|the !build|server|test|tests|job|install|connection
            ..2 fails|fail|failed|breaks|struggles|goes|went
        where|when|how it|this|they|we|the ..2 lets|falls|fall ..2 down|short
        failure modes|mode|cases
        ethics|ethical|fairness|bias|biases
        ai|clinical|patient|and safety
        responsible ai|use
        safety considerations|notes|concerns|risks
        out of scope
        what this|it|the|we ..4 {not}
        what this|it|the|we ..2 never
        what ..3 {not} ..2 cover|covered|do|does|included|this
        scope and|boundary|boundaries|limits
        boundaries
        assumptions and
        # What may worry, surprise or be said against it
        what|would|could|might ..2 worry
        ways ..5 hurt|harm|mislead|lie|fail|break|misfire
        argue|disagree with us|me
        ^ criticism|criticisms|objections
        ^ concerns|beware|caution|cautions $
        ^ the? honest|ugly|awkward|uncomfortable|inconvenient bits|parts|truth|truths|notes|remarks
        red team|teaming
        safety thoughts|remarks
        discussion of limits|limitations
        surprise|surprises|mislead you|readers|people
        before you ..2 rank|judge|publish|interpret
        """
    ),
    plain=Phrases(
        """
        limitation|limitations|limits|caveat|caveats|harm|harms|misuse|pitfalls|shortcomings|
            threats|drawbacks|risk|risks|biases|scope|assumptions|boundaries|not|weakness|
            weaknesses|wrong|fail|fails|failed|failure|fall|break|struggle|breaks|struggles|down|
            short|weak|sore|blind|flaw|flaws|bothers|worries|troubles|scares|frightens|keeps|
            misread|misreading|misinterpret|misinterpretation|cite|rely|trust|quote|believe|worry|
            hurt|mislead|argue|disagree|criticism|criticisms|objections|lie|misfire|beware
        """
    ),
    evidence=Phrases(
        """
        limitation|limitations|caveat|caveats|risk|risks|harm|harms|bias|biases|biased|unfair|wrong|
            incorrect|inaccurate|misleading|unsafe|uncertain|uncertainty|misuse
        {not}|only|may|might|could
        fails|fail ..1 for|on|with ..2 {people}|children|elderly
        data|dataset|sample ..3 small|old|few
        poor|poorly|lost|left|excluded|missed|misses|ignored
        under represented
        loses|breaks|confuses|invents|mixes|skips|slips|worse|worst|weaker|small|smaller|errors
        from one|single|a ..1 {place}|university|town|city|country|atlas|atlases
        {not} ..2 confirmed|recorded|cleared
        """
    ),
    sentences=Phrases(
        """
        limitation|limitations
        caveat|caveats
        what is wrong :
        what is wrong with it|this|the ..3 :
        weak|sore|blind point|points|spot|spots
        should|must not ..2 be interpreted|generalised|generalized|assumed|described|read
        shouldn't|mustn't ..2 be interpreted|generalised|generalized|assumed|described|read
        may|might|could|can not ..2 generalise|generalize|reflect|represent|perform|capture|be
        can't|couldn't ..2 perform|be
        may|might|could|can ..2 be ..1 biased|inaccurate|incorrect|wrong|incomplete|misleading
        may|might|could|can ..1 generate|return|give ..2 incorrect|wrong|inaccurate|misleading|false
        may|might|could|can ..1 misclassify|mislead|overestimate|underestimate|overlook|confuse
        wrong in ..6 half|cases|samples|images|third|{number}
        limited dataset|data|sample|samples|diversity|generalizability|generalisability
        drop|drops|degradation in ..1 performance|accuracy
        may|might|could ..2 reflect|contain ..3 incomplete|incorrect|inaccurate|errors
        {not} ..2 be ..1 considered|taken|read|seen ..3 accurate|valid|representative|
            evidence|conclusive
        performance|accuracy|results may|might|could|can ..1 vary|degrade|drop|worsen
        can|could|may|might do|cause harm
        automation bias
        be careful with
        may|might|could|can hallucinate|fail|miss|produce|introduce|amplify|perpetuate|differ
        only ..2 tested|validated|evaluated|trained
        {not} ..2 been|be externally|prospectively|tested|validated|evaluated|assessed
        {not} ..2 representative|generalise|generalize|capture|account|reflect
        no external|prospective|causal
        {not} ..2 external|prospective validation
        are|is? {not} ..2 evidence|proof|indicative|comparable|estimates|guarantee
        {not} ..2 undergone|been ..4 testing|validation|validated|tested
        cannot be guaranteed|relied
        no guarantee|guarantees that|of
        exercise|use caution
        risk|risks of ..2 harm|misuse|misinterpretation|overreliance|bias|false|leakage|overfitting|
            misclassification|automation
        sampling|selection|label|labelling|reporting|measurement|spectrum|verification|recall|
            survivorship|publication bias
        biased|bias ..2 towards|toward|against|because|by|in !large|machine|ai|clinical|medical
        ignores|assumes|overestimates|underestimates
        do|does|did|perform|performs|performed|works|work worse ..1 than|on|in|for|with
        rare|missing|absent|underrepresented|overrepresented ..2 in|from the ..1 training|data|
            dataset|sample|set|pictures|images
        say|says more about
        would not|never trust|rely
        may|might|could ..12 punish|punishes|disadvantage|disadvantages|penalise|penalize
        cannot|can't|couldn't show|tell|prove ..1 more|whether|anything
        wouldn't trust|rely
        # Few people, few places
        come|comes|came|is|are|was|were ..1 from|of|at ..1 one|single ..1 {place}|university|town|
            city|country|region|room
        only one|two|a|single ..1 {place}|university|town|city|country|region|scanner
        one|single {place}|university|town|city|country|region only|alone
        nobody|none|no ..4 over|under|above|below|older|younger ..1 {number}|forty|fifty|sixty
        all ..3 were over|under|above|below ..1 {number}|forty|fifty|sixty
        sample|set|cohort|groups is|are|was|were ..1 small|tiny|few
        wide|wider intervals|interval
        """
    ),
    obvious=Phrases(
        """
        this|these|following|known|important|main|major|key|one|several|some limitation|limitations|
            caveat|caveats
        limitation|limitations|caveat|caveats are|include|includes|is|:
        honest limitation|limitations|caveat|caveats
        the|its|our|main weak|sore point|points|spot|spots
        what is wrong :
        what is wrong with it|this|the ..3 :
        {not} ..2 be interpreted|described|read|seen ..4 as
        """
    ),
    accepts=_limits_this,
    enough=2,
)
