"""Which parts of a case study a document has, by its headings and by what its text says."""

from __future__ import annotations

from proofkit.linter.blocks import Block, Section
from proofkit.linter.phrases import Match, Phrases
from proofkit.linter.sentences import lowered
from proofkit.linter.titles import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

TITLES = {
    "problem": Phrases(
        """
        ^ the? problem|problems
        problem statement|definition|description|formulation|setting
        the|clinical|business|research|our problem|question|questions|need|challenge|context
        motivation|motivations|rationale|vision|mission
        ^ project? background|objective|objectives|goal|goals|aim|aims|purpose|context|challenge
        objective|objectives|goals|purpose|background|context $
        use case|cases
        who is|it|this ..3 for
        why $
        why this|it|we|does|do
        research question|questions|aim|aims|objectives
        intended audience|users|use
        """
    ),
    "data": Phrases(
        """
        ^ about? the|our|input|training|sample|raw|synthetic|source|study|clinical|
            patient? ..1 data|
            dataset|datasets $
        data|dataset|datasets source|sources|description|overview|details|information|summary|used|
            specifications|dictionary|collection|availability|and|card|set|sets|statement|
            understanding|structure|provenance|origin|access|fields|files
        dataset|datasets|cohort
        """
    ),
    "approach": Phrases(
        """
        approach|approaches|method|methods|methodology|methodologies|architecture|algorithm|
            algorithms|techniques|modeling|modelling|solution|workflow|pipeline|pipelines
        how it|this|we|the ..2 works|work|worked
        the? model|models $
        model|models training|development|building|details|selection|overview|list|used|description
        proposed system|model
        technical details|overview|approach|implementation|design
        implementation|preprocessing|training
        feature engineering|selection
        system|study|experimental design|overview
        core concepts|concept
        ^ key? design decisions|decision
        """
    ),
    "evaluation": Phrases(
        """
        evaluation|evaluations|results|result|findings|metrics|benchmark|benchmarks|experiments
        model|predictive|clinical|test|our performance|accuracy|validation|comparison
        ^ performance $
        performance metrics|evaluation|comparison|summary|results|and|analysis|on
        accuracy|acc $
        """
    ),
    "risks": Phrases(
        """
        limitation|limitations|caveat|caveats|harms|misuse|pitfalls|shortcomings|drawbacks
        risks !score|scores|factors|groups
        ^ known|potential|clinical|main? risk|risks|issues|limits|biases $
        ethics|ethical|fairness|bias|biases
        ai|clinical|patient|and safety
        responsible ai|use
        safety and|considerations|notes|notice
        out of scope
        what ..3 not ..2 cover|covered|do|does|included|this
        assumptions and
        """
    ),
    "next-steps": Phrases(
        """
        next steps|step|phase|phases|work|milestones
        future
        roadmap|todo|todos|planned|upcoming|backlog
        what's|whats|what ..1 next
        to do|dos
        possible|potential|further|planned|suggested improvements|extensions|enhancements|work|
            steps|development|directions
        improvements|enhancements|extensions $
        """
    ),
}

CONTENT = {
    "problem": Phrases(
        """
        aims|aim|aimed|aiming|seeks|strives to|at
        goal|purpose|objective|objectives|mission|aim|motivation ..6 to|is|was
        problem|challenge|challenges ..3 is|are|of|in|that|for
        motivated by
        challenging|difficult|costly|burden|burdensome|delays|delayed|overcrowding|
            shortage ..4 for|of|
            in|to|because
        helps|help|helping|assist|assists|assisting|support|supports|supporting|empower|empowers|
            enable|enables|enabling|allow|allows|allowing ..4 {people}
        intended|designed|built|made|created|developed|meant ..2 for|to ..4 {people}
        intended to be
        benefit|benefits ..4 {people}
        leading|major|common|serious|significant|critical|key ..1 cause|problem|challenge|concern|
            issue|
            threat
        for ..1 researchers|clinicians|doctors|students|developers|nurses|hospitals|analysts|
            practitioners|
            educators|professionals|radiologists|physicians|caregivers
        rising|growing|increasing|high ..2 cost|costs|burden|rate|rates|demand|prevalence|mortality
        early ..1 detection|diagnosis|identification|intervention|warning ..3 can|is|could|helps|
            improves|of
        lack|lacks|shortage|need|importance|struggle|struggles of|for|to|with
        improve|improving ..2 outcomes|care|efficiency
        for ..4 teams
        time consuming
        limited access|resources
        why ..4 matters|important
        millions|thousands ..2 people|patients|deaths|of
        waste of time
        addresses|address|addressing|tackles|tackle|solves|solve ..4 by|problem|challenge|
            challenges|
            issue|need|gap|this|question|questions
        in order to ..3 improve|reduce|understand|better
        critical|crucial|essential|vital|important for|to|in ..4 patient|patients|clinical|care|
            treatment|survival|healthcare|hospital|hospitals
        explores|explore|investigates|investigate|examines|examine|asks whether|how|if
        to investigate|explore|understand|examine ..3 {disease}|{people}|care|crowding|outcomes|
            impact|effect
        research question
        """
    ),
    "data": Phrases(
        """
        dataset|datasets|cohort ..3 contains|contain|consists|consist|includes|
            comprises|comprising|consisting|containing|is|was|provided|comes|used|were|has|
            represents|
            covers|spans|holds|describes
        trained|train|validated|evaluated|tested|fine-tuned|tuned|based ..2 on|using|
            with ..8 {source}
        uses|use|using|used|from|on|in ..6 {source}|{dataset}
        {source} ..3 dataset|datasets|data|database|cohort|records|discharge
        data|dataset|datasets ..2 from|source|sources|: ..4 {source}|hospital|registry|survey|trial
        {count} ..4 patients|admissions|records|images|scans|samples|rows|encounters|notes|cases|
            participants|subjects|beats|x-rays|recordings|observations|reports|patient|discharges
        data were|was|are|is collected|obtained|extracted|derived|sourced|provided|generated|taken|
            drawn|simulated|synthetic
        synthetic|simulated|publicly|public|open ..3 dataset|datasets
        synthetic|simulated|realistic|artificial ..2 patient|patients|records|admissions|data|
            notes|
            images|reports|cohort|people
        data|dataset|notes ..3 synthetic|simulated
        uses|use|using|used|with|analyses|analyzes|analysing|analyzing ..6 dataset|datasets
        download|downloads|downloaded|downloading|fetch|fetches|loads|access ..4 dataset|datasets
        {record} from ..4 {place}
        patient|clinical|ehr|sensor|wearable|imaging|survey|claims|health ..1 data from|of|
            collected|
            exported|recorded
        columns|variables|fields ..2 include|are
        """
    ),
    "approach": Phrases(
        """
        {technique}
        logistic|linear|cox regression
        random forest|forests
        neural network|networks|net
        decision tree|trees
        machine learning model|models|algorithm|algorithms|pipeline|classifier|approach
        we|it|project|model|system|pipeline|app|application|package|library|tool|bot|code|
            repository|
            framework|chatbot|script|user|users|demo|this ..1 uses|use|using|used|employs|employ|
            trains|train|trained|applies|apply|leverages|combines|implements|implement|builds|
            generates|computes|calculates|estimates|processes|reads|converts|parses|contains|
            provides|supports|starts|predicts|asks|analyses|analyzes|extracts|follows|consists|
            compares|fits|simulates
        built|implemented|developed|trained|designed|written|powered with|using|on|by|around|in
        steps|step|workflow|pipeline|stages : 
        is|are analysed|analyzed|computed|calculated|extracted|processed|trained|estimated by|
            using|with
        """
    ),
    "evaluation": Phrases(
        """
        {metric} ..4 {number}|score|scores|curve|curves|plots|plot|monitoring|:
        {metric} , ..2 {metric}|accuracy|precision
        accuracy|precision , ..2 {metric}|precision|accuracy|recall
        {number} ..1 {metric}|accuracy|precision|recall
        {metric}|accuracy|precision ..4 of|is|was|:|reached|= ..2 {number}
        classification|test|validation|training|prediction|best|overall|diagnostic accuracy
        accuracy|precision , recall|f1|precision
        roc curve|curves|auc|plots
        confusion matrix|matrices
        off policy evaluation
        area under
        evaluation metrics
        evaluated|evaluate|evaluation|tested|validated ..6 {metric}|accuracy|precision
        model|classifier|results|result ..4 achieved|achieves|reached|outperformed|scored|showed
        mean absolute|squared error
        compute|present|presents|report|reports ..3 main? results
        """
    ),
    "risks": Phrases(
        """
        limitation|limitations
        caveat|caveats
        should|must not ..2 be interpreted|generalised|generalized|assumed
        may|might|could|can not ..2 generalise|generalize|reflect|represent|perform|capture|be
        may|might|could|can ..2 be ..1 biased|inaccurate|incorrect|wrong|incomplete|misleading
        may|might|could|can hallucinate|fail|miss|produce|introduce|amplify|perpetuate|differ
        only ..2 tested|validated|evaluated|trained
        not ..2 been|be externally|prospectively|tested|validated|evaluated|assessed
        not ..2 representative|generalise|generalize|capture|account|reflect
        no external|prospective|causal
        not ..2 undergone|been ..4 testing|validation|validated|tested
        cannot be guaranteed|relied
        exercise|use caution
        risk|risks of
        bias|biases|biased
        ignores|assumes|overestimates|underestimates
        """
    ),
    "next-steps": Phrases(
        """
        future work|versions|version|releases|improvements|directions|development|plans
        we|i|it plan|plans|intend|hope to
        next steps|step ..3 is|are|include|will|would|:
        will be added|implemented|extended|released|included in|to|soon|later
        on the roadmap
        planned|upcoming features|work|improvements|extensions
        work in progress
        (|status|phase ..3 in progress
        yet to be
        """
    ),
}
ENOUGH = {
    "problem": 1,
    "data": 1,
    "approach": 2,
    "evaluation": 1,
    "risks": 2,
    "next-steps": 1,
}
_ASIDE = Phrases(
    """
    install|installation|installing|setup|set|prerequisites|requirements|dependencies
    license|licence|licensing|contributing|contributors|contribution|contribute|authors|author
    acknowledgements|acknowledgments|acknowledgement|citation|citing|cite|references|contact|
        support
    table of contents
    quick start|quickstart
    getting started
    run|running|usage|deploy|deployment|docker
    project|folder|repository|directory|file structure|layout|stucture|tree
    changelog|release|releases
    """
)


def is_aside(section: Section | None) -> bool:
    """Whether a section is about installing, licences, contributors and the like."""
    while section is not None and section.heading is not None and section.level > 1:
        if "aside" not in section.memo:
            section.memo["aside"] = _ASIDE.search(title_of(section)) is not None
        if section.memo["aside"]:
            return True
        section = section.parent
    return False


def sections_about(document: Document, topic: str) -> list[Section]:
    """Return the sections below the title whose heading says that they are about a topic.

    Where the document's main headings are those of a case study, a lower heading counts only under
    one of them: "Cohort: whom to leave out" under "Decisions" is not the part about the data.
    """
    known = document.memo.get("sections about")
    if not isinstance(known, dict):
        known = document.memo["sections about"] = _sections_by_topic(document)
    found: list[Section] = known[topic]
    return found


def _sections_by_topic(document: Document) -> dict[str, list[Section]]:
    tops = sum(section.level == 1 for section in document.sections if section.heading)
    found: dict[str, list[Section]] = {topic: [] for topic in TITLES}
    levels: dict[int, set[str]] = {}
    about: set[int] = set()
    for number, section in enumerate(document.sections):
        if section.heading is None or (section.level <= 1 and not (tops > 1 and number > 1)):
            continue
        for topic, phrases in TITLES.items():
            if phrases.search(title_of(section)):
                found[topic].append(section)
                levels.setdefault(section.level, set()).add(topic)
                about.add(id(section))
    main = document.memo["main level"] = min(
        (level for level, topics in levels.items() if len(topics) >= CASE_STUDY), default=9
    )
    for topic, sections in found.items():
        found[topic] = [s for s in sections if s.level <= main or id(s.parent) in about]
    return found


CASE_STUDY = 5
"""With so many of its parts under headings of their own, a document is a case study."""


def is_case_study(document: Document) -> bool:
    """Whether the document's own headings show the parts of a case study, so that one is missed."""
    return sum(bool(sections_about(document, topic)) for topic in TITLES) >= CASE_STUDY


def text_about(document: Document, topic: str) -> bool:
    """Whether enough sentences of running text are plainly about a topic.

    In a case study they must stand together, under a heading that is not another part's.
    """
    is_strict = is_case_study(document)
    main = document.memo.get("main level", 9)
    others = {id(s) for other in TITLES if other != topic for s in sections_about(document, other)}
    counted: dict[int, set[int]] = {}
    for match in CONTENT[topic].find(document):
        block = match.sentence.block
        if not _counts(match, topic):
            continue
        section = block.section
        if is_strict:
            assert isinstance(main, int)
            if section is None or section.level < main or id(section) in others:
                continue
        sentences = counted.setdefault(id(section) if is_strict else 0, set())
        sentences.add(match.sentence.number)
        if len(sentences) >= ENOUGH[topic] + is_strict:
            return True
    return False


def _counts(match: Match, topic: str) -> bool:
    """Whether a match stands in running text that may speak for its topic."""
    block = match.sentence.block
    if not (block.is_visible or block.is_recovered) or block.is_pointer:
        return False
    if block.kind == "heading" and block.level > 1:
        return False
    if topic == "data" and "your" in match.sentence.words[match.first : match.last + 1]:
        return False
    return topic == "approach" or not is_aside(block.section)


def has_topic(document: Document, topic: str) -> bool:
    """Whether the document covers a part of the case study."""
    return bool(sections_about(document, topic)) or text_about(document, topic)


_OPEN = frozenset("todo tbd tba fixme xxx n/a na none ... \u2026 -".split())


def is_empty(document: Document, section: Section) -> bool:
    """Whether nothing that answers stands under a heading or under the headings below it."""
    at = document.sections.index(section)
    for other in document.sections[at:]:
        if other is not section and other.level <= section.level:
            break
        if any(_answers(block) for block in other.blocks):
            return False
    return True


def _answers(block: Block) -> bool:
    if block.kind == "code":
        return bool(block.text.strip())
    if not block.is_visible or block.is_link:
        return False
    words = [word for word in lowered(block.text).replace(".", " ").split() if word not in _OPEN]
    return any(any(c.isalnum() for c in word) for word in words) and not _is_question_left(block)


def _is_question_left(block: Block) -> bool:
    return lowered(block.text).lstrip(" [(<").startswith(("todo", "tbd", "fixme", "to be "))
