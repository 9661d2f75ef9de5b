"""Which parts of a case study a document has, by its headings and by what its text says."""

from __future__ import annotations

from proofkit.linter.blocks import Block, Section
from proofkit.linter.phrases import Phrases
from proofkit.linter.sentences import Sentence, lowered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

TITLES = {
    "problem": Phrases(
        """
        problem|problems|motivation|background|introduction|objective|objectives|goal|goals|aim|
            aims|purpose|why|rationale|challenge|challenges|context|mission|hypothesis
        use case|cases
        research question|questions
        about the? project
        project|business|clinical overview|objective|goal|context|need|question|understanding
        overview $
        about $
        """
    ),
    "data": Phrases(
        """
        data|dataset|datasets|cohort|database|databases|corpus|inputs|features
        """
    ),
    "approach": Phrases(
        """
        approach|method|methods|methodology|model|models|modeling|modelling|architecture|pipeline|
            workflow|algorithm|algorithms|techniques|design|solution|features
        how it|this|we works|work|worked
        technical details|overview|approach|implementation
        tech|technology stack
        implementation|preprocessing|training
        feature engineering
        """
    ),
    "evaluation": Phrases(
        """
        evaluation|evaluations|results|result|performance|metrics|metric|benchmark|benchmarks|
            findings|validation|experiments|accuracy|scores
        """
    ),
    "risks": Phrases(
        """
        risk|risks|limitation|limitations|caveats|caveat|ethics|ethical|bias|biases|fairness|
            safety|misuse|harms|warning|warnings
        out of scope
        responsible ai|use
        known issues|limits
        """
    ),
    "next-steps": Phrases(
        """
        next steps|step|work
        future
        roadmap|todo|todos|planned|upcoming
        what's|whats|what next
        to do
        possible|potential|further|planned improvements|extensions|enhancements|work
        improvements|enhancements $
        """
    ),
}

CONTENT = {
    "problem": Phrases(
        """
        aims|aim|aimed|goal|purpose|objective|objectives ..2 to|is|of
        problem|challenge|question ..2 is|we|this|of
        motivated|motivation
        designed|intended|built|developed|created ..2 to|for ..2 help|support|assist|enable|address
        """
    ),
    "data": Phrases(
        """
        dataset|datasets ..3 contains|contain|consists|includes|comprises|is|from|used|has
        trained|train|training|fine-tuned|evaluated ..3 on ..6 dataset|data|records|images|
            patients|cohort
        mimic|eicu|synthea|kaggle|physionet|uci|nhanes|chexpert
        """
    ),
    "approach": Phrases(
        """
        we|it|project|model|system|pipeline|app|package|library|tool use|uses|using|used|employ|
            employs|train|trains|trained|apply|applies|leverages|combines|fine-tune|built
        random forest|forests
        logistic regression
        xgboost|lightgbm|catboost|cnn|lstm|bert|transformer|resnet|unet|gpt|llm|rag
        """
    ),
    "evaluation": Phrases(
        """
        auc|auroc|roc|auprc|f1|sensitivity|specificity|recall|rmse|mae|brier|dice|accuracy|
            precision|bleu|rouge|c-index|concordance ..5 of|is|was|score|0|:|=
        """
    ),
    "risks": Phrases(
        """
        limitation|limitations ..3 of|is|are|include
        """
    ),
    "next-steps": Phrases(
        """
        future work|versions|releases|improvements
        we plan to
        """
    ),
}


def title_of(section: Section) -> Sentence:
    """Return a section's heading as a sentence."""
    known = section.memo.get("title")
    if isinstance(known, Sentence):
        return known
    heading = section.heading or Block("heading", "", [])
    made = Sentence(heading, 0, len(section.title), lowered(section.title))
    section.memo["title"] = made
    return made


def sections_about(document: Document, topic: str) -> list[Section]:
    """Return the sections whose heading says that they are about a topic."""
    phrases = TITLES[topic]
    return [
        section
        for section in document.sections
        if section.heading is not None and phrases.search(title_of(section))
    ]


def text_about(document: Document, topic: str) -> bool:
    """Whether a paragraph or list is plainly about a topic."""
    return any(match.sentence.block.is_visible for match in CONTENT[topic].find(document))


def has_topic(document: Document, topic: str) -> bool:
    """Whether the document covers a part of the case study."""
    return bool(sections_about(document, topic)) or text_about(document, topic)
