"""The evaluation: how it was tested and what came out."""

from __future__ import annotations

from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.case_study.part import Part
from proofkit.linter.case_study.result_tables import (
    cross_yes_and_no,
    prints_report,
    sections_of_measures,
)
from proofkit.linter.phrases import Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document


def _has_figures(document: Document) -> bool:
    """Whether figures stand under a measure in a table, or in words, wherever but in an aside.

    A printed report, or a table of the flagged and the ill, holds figures of its own kind.
    """
    return (
        cross_yes_and_no(document)
        or prints_report(document)
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
        compute|present|presents|report|reports ..3 main? results
        """
    ),
    is_shown=_has_figures,
    may_be_code=True,
    may_be_chart=True,
)
