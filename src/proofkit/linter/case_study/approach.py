"""The approach: how it works."""

from __future__ import annotations

from proofkit.linter.case_study.part import Part
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import words_of
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block, Section

_ARROWS = ("\u2192", "\u279c", "\u2794", "\u27f6", "\u21d2", "->", "=>")
_FEWEST_ARROWS = 3
_PIECES = frozenset(
    "ocr parser parses tagger splitter tokens tokenizer features spectrogram windows window filter "
    "encoder decoder classifier detector retriever reranker solver lookup rules threshold regex "
    "segmentation transcript vectors".split()
)
"""What stands in a chain of steps, and in no chain of menus, years or pages."""
_STEP = Phrases(
    """
    parser|tagger|classifier|decoder|encoder|transformer|tokenizer|splitter|checker|solver|proxy|
        tree|forest|network|walk|graph|lookup|retriever|reranker|script|program|programme|grammar|
        template|detector|optimiser|optimizer|model|models|filter|recogniser|recognizer|rule|rules
        ..2 split|splits|marks|tags|tag|rank|ranks|reorders|reranks|turns|turn|maps|map|converts|
        links|counts|chooses|choose|pick|picks|scores|retrieves|fetches|cuts|merges|parses|labels|
        embeds|encodes|decodes|filters|sums|averages|draws|samples|groups|clusters|aligns|drops|
        sorts|finds|writes|adds|throws|removes|transcribes|translates|reads !lives
    """
)
"""A component and what it does with what it is given."""
_ODD = frozenset("flow guts inside mechanism machinery innards anatomy from".split())


def _is_told_by_steps(document: Document, is_case_study: object) -> bool:
    """Whether components are told one by one with what each does, or stand in a chain of arrows."""
    if any(_is_chain(block) for block in document.blocks):
        return True
    if is_case_study or not _STEP.may_be_in(document):
        return False  # a case study has a heading for it
    steps: dict[int, set[str]] = {}
    for match in _STEP.find(document):
        block = match.sentence.block
        if block.is_told and block.kind != "heading":
            named = steps.setdefault(id(block.section), set())
            named.add(match.sentence.words[match.first])
            if len(named) >= _FEWEST_COMPONENTS:
                return True
    return False


_FEWEST_COMPONENTS = 3


def _is_chain(block: Block) -> bool:
    if not block.is_told or block.kind in ("heading", "cell"):
        return False
    if sum(block.text.count(arrow) for arrow in _ARROWS) < _FEWEST_ARROWS:
        return False
    words = words_of(block.text)
    return not (_PIECES.isdisjoint(words) and words_of_class("technique").isdisjoint(words))


def _is_without_steps(document: Document, section: Section) -> bool:
    """Whether nothing under a title that may mean anything ("Flow", "From A to B") is a step."""
    if words_of(section.title)[0] not in _ODD:
        return False
    blocks = [block for block in section.blocks if block.is_told and block.kind != "heading"]
    told = {word for block in blocks for word in words_of(block.text)}
    return _PIECES.isdisjoint(told) and words_of_class("technique").isdisjoint(told)


def _is_done_by_program(match: Match) -> bool:
    """Whether it is not a nurse who "takes the one with the highest priority"."""
    words = match.sentence.words
    if words[match.first] not in _CHOOSING:
        return True
    before = words[: match.first]
    people = words_of_class("clinician") | words_of_class("overseer")
    return people.isdisjoint(before)


_CHOOSING = frozenset("takes keeps picks chooses selects".split())
PART = Part(
    "approach",
    title="Approach",
    tells="the approach: how it works",
    question="TODO: how does it work, what is it compared with, and why was this chosen?",
    example="A logistic regression on age, length of stay and earlier admissions.",
    standards=("TRIPOD+AI 12c", "HTI-1 1.iv", "CHAI model card: ModelType"),
    titles=Phrases(
        """
        approach|approaches|method|methods|methodology|methodologies|architecture|algorithm|
            algorithms|techniques|modeling|modelling|solution|workflow|pipeline|pipelines
        how it|this|we|the ..2 works|work|worked
        how does|do|did ..3 work
        how it|this|we|i ..2 comes|decides|predicts|computes|learns|ranks|built|build|made|did
        what we|i did
        how we|i|they ..1 went|go about
        ^ design notes? $
        ^ procedure|technique|internals|mechanics|equations|workings $
        ^ way of working $
        what it computes
        ^ how $
        under the hood|bonnet
        ^ the? engine|recipe $
        secret sauce
        the? model|models $
        model|models training|development|building|details|selection|overview|list|used|description
        proposed system|model
        technical details|overview|approach|implementation|design
        implementation|preprocessing
        training !data|dataset|datasets|set|sets|images|recordings|material
        feature engineering|selection
        system|study|experimental design|overview
        core concepts|concept
        ^ flow|guts|inside|mechanism|machinery|innards|anatomy $
        ^ machine|engine room $
        ^ from ..3 to
        ^ key? design decisions|decision
        """
    ),
    sentences=Phrases(
        """
        {technique}
        logistic|linear|cox regression
        random forest|forests
        neural network|networks|net
        u net
        decision tree|trees
        machine|deep|transfer|federated|supervised|unsupervised|ensemble learning ..1 model|models|
            algorithm|algorithms|pipeline|classifier|approach|technique|techniques|methods|to
        uses|using|leverages|leveraging|utilizes|utilises|utilizing|utilized ai|llms|ml ..1 to
        model|network structure|architecture is|was|has|consists|:
        we|it|project|model|system|pipeline|app|application|package|library|tool|bot|code|
            repository|framework|chatbot|script|user|users|demo|this ..1 uses|use|using|used|
            employs|employ|trains|train|trained|applies|apply|leverages|utilizes|utilises|combines|
            integrates|ranks|implements|implement|builds|generates|computes|calculates|estimates|
            processes|reads|converts|parses|contains|provides|supports|starts|predicts|asks|
            analyses|analyzes|extracts|follows|consists|compares|fits|simulates
        built with|using|on|by|around
        implemented|developed|trained|designed|written|powered with|using|on|by|around|in
        workflow|pipeline|stages :
        mobilenet|mobilenetv3|convnext|deberta|crf|bilstm|lambdamart|distillation|quantisation|
            quantization|rollout|rollouts|ewma|cusum|fourier|wavelet|wavelets|hilbert|kalman|splines
        mixed integer|effects program|programme|programming|model|models
        integer|linear program|programme|programming
        random|biased walk
        language model|models picks|chooses|turns|writes|sorts|rewrites|extracts|reads|fills
        is|are|was|were distilled|quantised|quantized|filtered|tokenised|tokenized|embedded|
            clustered|normalised|normalized|resampled|ranked|matched|aligned|encoded|smoothed|
            retrieved|averaged|binned ..4 by|with|into|to|in|using ..2 !you|your|us|hand
        {self}|solver|search tries ..8 each|every|all|random|{number}
        takes|keeps|picks|chooses|selects ..4 with ..1 fewest|lowest|highest|smallest|largest|
            shortest|least|most
        by|with|against ..3 transform|lookup|threshold|equations|grammar
        is|are analysed|analyzed|computed|calculated|extracted|processed|trained|estimated by|using|
            with
        """
    ),
    obvious=Phrases(
        """
        tries ..8 each|every|all|random|{number} ..8 takes|keeps|picks|chooses
        using|through|via|uses|leverages|leveraging|employs|applies|utilizes|utilizing
            ..4 {technique}
        {technique} ..2 model|models|classifier|network|algorithm|architecture
        """
    ),
    enough=2,
    accepts=_is_done_by_program,
    is_shown=_is_told_by_steps,
    is_something_else=_is_without_steps,
    may_stand_aside=True,
    may_be_code=True,
)
