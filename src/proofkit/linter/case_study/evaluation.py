"""The evaluation: how it was tested and what came out."""

from __future__ import annotations

from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.case_study.part import Part
from proofkit.linter.case_study.result_tables import (
    cross_yes_and_no,
    prints_report,
    sections_of_measures,
    stand_under_measure,
)
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import words_of
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Section


def _has_figures(document: Document, is_case_study: object) -> bool:
    """Whether figures stand under a measure in a table, or in words, wherever but in an aside.

    A printed report, or a table of the flagged and the ill, holds figures of its own kind.
    """
    return (
        cross_yes_and_no(document)
        or prints_report(document)
        or stand_under_measure(document)
        or any(not is_aside(section) for section in sections_of_measures(document))
        or any(
            match.sentence.block.is_prose and not is_aside(match.sentence.block.section)
            for match in _MEASURES.find(document)
        )
    )


_MEASURES = Phrases(
    """
    {metric} ..3 {number} ..10 {metric} ..3 {number}
    """
)
"""Two measures with their figures are an evaluation, wherever they stand."""


def _is_of_a_trial(document: Document, section: Section) -> bool:
    """Whether "Evaluation" is what one may do with a copy for thirty days, before one pays."""
    if "evaluation" not in words_of(section.title):
        return False
    told = {word for block in section.blocks if block.is_told for word in words_of(block.text)}
    is_of_model = not (_OF_MODELS.isdisjoint(told) and words_of_class("metric").isdisjoint(told))
    return not is_of_model and len(_TRIAL & told) >= _FEWEST_OF_TRIAL


_FEWEST_OF_TRIAL = 2
_TRIAL = frozenset(
    "free days key keys licence license sales trial subscription expires buy".split()
)
_OF_MODELS = frozenset(
    "model models accuracy cases patients compared baseline error errors precision score scores "
    "test tested result results".split()
)


def _is_of_outcomes(match: Match) -> bool:
    """Whether shares "for" several things are outcomes, and not parts of data or prices."""
    words = match.sentence.words
    inside = words[match.first : match.last + 1]
    if not words[match.first][0].isdigit() or inside.count("for") < _FEWEST_ARMS:
        return True
    return words[match.first][-1] == "%" and _SHARED_OUT.isdisjoint(words)


_FEWEST_ARMS = 3
_SHARED_OUT = frozenset(
    "train training validation testing fee fees price prices discount off tax cost costs split "
    "reserved".split()
)


PART = Part(
    "evaluation",
    title="Evaluation",
    tells="the evaluation: how it was tested and what came out",
    question="TODO: on which held-out data was it tested, what came out, and with what "
    "uncertainty?",
    example="AUROC 0.70 (95% interval 0.68 to 0.72) on 1,000 held-out admissions.",
    standards=("TRIPOD+AI 12e", "TRIPOD+AI 23a", "HTI-1 7", "GMLP 8"),
    titles=Phrases(
        """
        evaluation !licence|license|copy|version|kit|board|period
        evaluations|results|result|findings|metrics|benchmark|benchmarks|experiments
        model|predictive|clinical|test|our performance|accuracy|validation|comparison
        ^ performance $
        performance metrics|evaluation|comparison|summary|results|and|analysis|on
        accuracy|acc $
        how good|well|accurate
        how ..3 tested|evaluated|validated ..1 $
        ^ does|did ..2 work $
        ^ does|did it|this|they look|hold
        ^ tried|tested|judged $
        tried|tested with|on|by people|users|nurses|students|clinicians
        ^ validation|scores $
        what came out
        how did it|this|they|we go|do|fare
        ^ outcome $
        """
    ),
    plain=Phrases(
        """
        evaluation|evaluations|validation|finding|findings|accuracy|comparison
        """
    ),
    evidence=Phrases(
        """
        {metric}
        c statistic|index
        kolmogorov smirnov
        one|{few}|{number} of {number} ..6 wrong|right|
            correct
        accuracy|precision|error|errors|loss|perplexity|score|scores|correlation|correlations|
            likelihood|significant|significantly|confusion|misclassified|outperformed|outperforms|
            outperform|baseline|baselines|odds|hazard|coefficient|coefficients
        agree|agrees|agreed ..8 {number} of {number}
        better|worse|higher|lower|best|faster ..4 than|model|models|performing|performance
        {number} ..2 interval|ci
        p value|values
        mean absolute|squared
        achieved|achieves|reached|reaches|improved|increases|increased|decreased ..6 {number}
        """
    ),
    sentences=Phrases(
        """
        {metric} ..4 {number}|score|scores|curve|curves|plots|plot|monitoring|:
        {metric} , ..2 {metric}|accuracy|precision
        accuracy|precision , ..2 {metric}|precision|accuracy|recall
        {number} ..1 {metric}|accuracy|precision|recall
        {metric}|accuracy|precision ..4 of|is|was|:|reached ..2 {number}
        classification|test|validation|training|prediction|best|overall|diagnostic accuracy
        accuracy|precision , recall|f1|precision
        {metric} ..6 {metric}
        roc curve|curves|auc|plots
        confusion matrix|matrices
        95% ..1 ci|confidence interval? {number}
        misclassified ..2 {number}
        area under
        evaluation metrics
        evaluated|evaluate|evaluation|tested|validated ..6 {metric}|accuracy|precision
        model|classifier|results|result ..4 achieved|achieves|reached|outperformed|scored|showed
        acc|accuracy|map {number}
        highest|best|higher|high accuracy on
        mean absolute|squared error
        evaluation was ..12 {number}
        {count} held out ..8 {number}
        off by {number}
        c statistic|index {number}
        found|caught|detected|flagged|missed|identified ..3 {number} ..1 of {number}
        {number} of {number} ..6 found|caught|detected|flagged|missed|correct|right|identified|
            wrong
        word|character error rate ..3 {number}
        agree|agrees|agreed with ..8 in {number} of {number}
        of {number} ..4 {number} ..1 stayed|matched|agreed|met
        {number} of {number} ..6 got|received the? same|right|wrong level|answer|code|label|class
        within {number} ..2 of ..3 count|counts|truth|actual|true
        {number} for ..4 {number} for ..4 {number} for
        compute|present|presents|report|reports ..3 main? results
        """
    ),
    accepts=_is_of_outcomes,
    is_shown=_has_figures,
    is_something_else=_is_of_a_trial,
    may_be_code=True,
    may_be_chart=True,
)
