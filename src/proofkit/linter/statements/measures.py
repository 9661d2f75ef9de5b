"""What a document says about how well a model does, for whom, and how surely."""

from __future__ import annotations

from proofkit.linter.case_study.answers import is_empty, keeps_promise
from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.case_study.headings import sections_about
from proofkit.linter.case_study.recognition import text_is_about
from proofkit.linter.case_study.result_tables import counts_cases, figures
from proofkit.linter.markdown.blocks import OPAQUE
from proofkit.linter.statements.measure_wording import RISK_MODEL, RISK_TITLE, UNCERTAINTY
from proofkit.linter.words.phrases import Match, Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

_HEADLINE = Phrases(
    """
    {metric}|accuracy ..6 {number}
    {number} ..1 {metric}|accuracy|precision|recall
    correct|right|wrong on|in|for {number} of ..1 test|cases|patients|images|eyes|people|films|
        records
    """
)


def says(document: Document, phrases: Phrases) -> bool:
    """Whether a sentence of the page, or the description of a picture in it, holds a phrase."""
    return any(
        (match.sentence.block.is_prose or match.sentence.block.kind == "alt")
        and not _is_of_something_else(match)
        for match in phrases.find(document)
    )


def _is_of_something_else(match: Match) -> bool:
    """Whether the sentence shows that a word means the bias of a neuron, a camera's sensitivity."""
    words = match.sentence.words
    if words[match.first] == "false" and words[max(0, match.first - 1)] in ("no", "zero"):
        return True  # "no false negatives" measures nothing
    if words[match.first] in _OF_BIAS and words[max(0, match.first - 1)] in _OF_CLASSES:
        return True  # "a precision-biased rule", "optimistically biased", "class disparity"
    if _are_parts_of_all(words, match.first):
        return True  # "60/20/20 train, validation, test"
    if words[match.first] in _OF_WHOM and not _ADVISING.isdisjoint(words):
        return True  # "the guideline recommends it for people aged 15"
    if words[match.first] in ("is", "are", "was", "were"):
        return words[max(0, match.first - 1)] in _OF_FILES | {
            OPAQUE
        }  # "where packages are missing"
    near = words[max(0, match.first - _NEAR) : match.last + _NEAR + 1]
    return not _OTHER_SENSES.get(words[match.first], frozenset()).isdisjoint(near)


def _are_parts_of_all(words: list[str], at: int) -> bool:
    """Whether the number at a position is one of two or three, side by side, that make up 100."""
    return any(
        all(word.isdecimal() and len(word) <= _DIGITS for word in words[first : first + count])
        and sum(map(int, words[first : first + count])) == _ALL
        for count in (2, 3)
        for first in range(max(0, at - count + 1), at + 1)
    )


_ALL = 100
_DIGITS = 2
"""Of a part: "60/20/20" makes up 100."""
_OF_WHOM = frozenset("for in among".split())
_ADVISING = frozenset("recommends recommend recommended licensed authorised authorized".split())
_OF_BIAS = frozenset("bias biased disparity".split())
_OF_CLASSES = frozenset("precision recall optimistically class".split())
_NEAR = 4
_OF_NEURONS = frozenset(
    "neuron neurons layer layers weights kernel zero initialised initialized majority "
    "corrected variance".split()
)
_OF_MACHINES = frozenset("filters channels features neurons server servers gitlab".split())
_OF_DEVICES = frozenset(
    "camera cameras sensor sensors lens scanner scanners scale scales cuff cuffs thermometer "
    "thermometers spirometer spirometers pump pumps monitor monitors screen display microphone "
    "morning daily weekly monthly yearly annually".split()
)
_OF_FILES = frozenset("install run file files key keys package packages module library".split())
_OTHER_SENSES = {
    "bias": _OF_NEURONS,
    "biases": _OF_NEURONS,
    "sensitivity": frozenset("camera iso microphone touch".split()),
    "subgroup": _OF_MACHINES,
    "subgroups": _OF_MACHINES,
    "dice": frozenset({"loss"}),
    "recall": frozenset("product recalls memory".split()),
    "calibration": _OF_DEVICES,
    "calibrated": _OF_DEVICES,
    "calibrate": _OF_DEVICES,
    "calibrating": _OF_DEVICES,
}
"""Words beside which a measure or a bias is none of a model's."""


def is_evaluated(document: Document) -> bool:
    """Whether the document has an evaluation."""
    return document.once(_is_evaluated)


def _is_evaluated(document: Document) -> bool:
    for section in sections_about(document, "evaluation"):
        is_empty_there = is_empty(document, section, "evaluation")
        if not is_empty_there and keeps_promise(document, section, "evaluation"):
            return True
    return text_is_about(document, "evaluation")


def headline(document: Document) -> Match | None:
    """Return the first place in the page's text where a measure stands with its figure."""
    for match in _HEADLINE.find(document):
        if match.sentence.block.is_prose and not is_aside(match.sentence.block.section):
            return match
    return None


def first_figure(document: Document) -> tuple[int, int] | None:
    """Return the span of the first measure with its figure, in a sentence or else in a table."""
    match = headline(document)
    if match is not None:
        return match.sentence.source_span(match.first, match.last)
    cells = (block for block in figures(document) if not is_aside(block.section))
    cell = next(cells, None)
    return cell.span(0, len(cell.text)) if cell else None


def gives_uncertainty(document: Document) -> bool:
    """Whether an interval, a standard error or a number of cases stands anywhere."""
    return "\u00b1" in document.text or counts_cases(document) or says(document, UNCERTAINTY)


def predicts_risk(document: Document) -> bool:
    """Whether a sentence tells of a risk that is predicted, or the page is titled by one."""
    return says(document, RISK_MODEL) or any(
        match.sentence.block.kind == "heading" and match.sentence.block.level == 1
        for match in RISK_TITLE.find(document)
    )


def place(document: Document) -> tuple[int, int]:
    """Return the span of the evaluation's heading or first figure, or the document's start."""
    for section in sections_about(document, "evaluation"):
        if section.heading is not None:
            return section.heading.span(0, len(section.title.rstrip()))
    match = headline(document)
    if match is not None:
        return match.sentence.source_span(match.first, match.last)
    return 0, 0
