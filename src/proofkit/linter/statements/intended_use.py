"""What a document says of its use: for whom it is, and what it must not be used for."""

from __future__ import annotations

from proofkit.linter.statements.notices import disclaimers, visible
from proofkit.linter.words.phrases import Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.words.sentences import Sentence

_WHO_FOR = Phrases(
    """
    # Whom it is meant for
    intended ..2 for|use|user|users|audience
    designed|meant|made|built|written|suited|aimed ..3 for|at|to ..4 {people}|learning|teaching|
        research|education|training|portfolio
    ^ for ..3 {people}|learning|teaching|research|education
    ^ for ..1 readers of
    wrote|drew|prepared|collected ..2 for ..4 {people}
    example|notebook|notebooks|material|demonstrator|toy|exercise|game ..6 for
        !users|user|developers ..2 {people}
    who is|it|this ..3 for
    target|primary|intended users|audience|user

    # Made for learning, research or demonstration
    for|as ..3 learning|educational|teaching|research|demonstration|academic|illustration|training
        ..2 purpose|purposes|use|only|project
    learning|teaching|educational|research|demonstration|portfolio|demo|course|academic project|
        demo|exercise|tool|prototype|demonstration|example

    # Whom it helps, and what they want
    helps|help|lets|shows|supports ..2 {people}
    {people} who ..3 want|wish|learn|need|would
    """
)
_NOT_FOR = Phrases(
    """
    # Uses out of scope or prohibited
    out of scope
    misuse|prohibited

    # Not to be used or relied on
    {not} ..2 be used|relied
    do? {not} ..1 use|rely
    never ..2 use|be

    # Of no use for it
    no good|use|help for|in ..1 choosing|deciding|judging|treating|dosing|diagnosing|picking
    ^ not for :

    # Not meant for some use
    {not} ..2 for|to ..3 use|used|be|clinical|deciding|diagnosis|individual|patient|patients|
        treatment
    {not} ..2 intended|meant|designed|suitable|suited|appropriate
    """
)


_FOR_WHOM = Phrases(
    """
    ^ for whom $
    """
)
"""A question that the next sentence answers."""


def says_who_for(document: Document) -> bool:
    """Whether a visible sentence says for whom this is."""
    if visible(document, _WHO_FOR):
        return True
    asked = (match.sentence for match in _FOR_WHOM.find(document) if match.sentence.block.is_told)
    return any(_is_answered(document, sentence) for sentence in asked)


def _is_answered(document: Document, asked: Sentence) -> bool:
    """Whether another sentence follows in the same block."""
    following = document.sentences[asked.number + 1 : asked.number + 2]
    return any(sentence.block is asked.block for sentence in following)


def says_what_not_for(document: Document) -> bool:
    """Whether a visible sentence says what this must not be used for."""
    return bool(disclaimers(document)) or bool(visible(document, _NOT_FOR))
