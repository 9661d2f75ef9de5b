"""What a document says about how well a model does, for whom, and how surely."""

from __future__ import annotations

from proofkit.linter.case_study.answers import is_empty, keeps_promise
from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.case_study.headings import sections_about
from proofkit.linter.case_study.recognition import text_is_about
from proofkit.linter.case_study.result_tables import counts_cases, figures
from proofkit.linter.phrases import Match, Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

TELLING = Phrases(
    """
    {metric} !date|dates|analysis|analyses|buffer|buffers
    precision|recall {number}|score|:
    average|mean precision
    ^ precision $
    confusion matrix|matrices
    false|missed|true negative|negatives|positive|positives|cases|alarm|alarms|alerts
    needless|false alerts|alarms
    missed|misses ..1 {number}
    missed|misses one|two|three|half ..1 of|in
    hazard ratio|ratios
    log rank
    mean absolute|squared error
    decision curve
    net benefit
    """
)
"""Measures that tell missed cases from needless alerts, or that suit a number or a time."""

GROUPS = Phrases(
    """
    subgroup|subgroups|subpopulation|subpopulations
    bias|biased|biases !neuron|term|terms|vector|weights|initializer|tensor|variance|correction|
        field|parameter|parameters|add|int8|int16
    fairness|equity|equitable|inequity|inequities|disparity|disparities|unfair|unfairly
    race|racial|ethnic|ethnicity ..1 group|groups|bias|difference|differences|gap|gaps|breakdown|
        subgroup|subgroups|equity
    by|across|between|per|each|different|within ..2 race|races|ethnicity|ethnicities
    equalized|equalised odds|opportunity
    underrepresented|minority|minorities|unrepresentative|representativeness
    demographic ..1 group|groups|parity|subgroup|bias|breakdown|differences|analysis|disparities
    by|across|between|per|each|different ..1 sex|sexes|gender|genders|age|ages|deprivation|income
    by|across|between|per|each|different age|patient group|groups|band|bands
    by|across|between ..1 payer|language|insurance !model|models
    skin tone|tones|type|types
    performance|results|accuracy|sensitivity|specificity|recall|errors ..2 by|across|for|in|per
        ..1 group|groups
    worse|weaker|poorer|better|lower|higher|fewer|twice|misses ..6 in|for|among|on ..3 women|men|
        girls|boys|children|elderly|older|younger|rural|darker|speaking|speakers|minority|homes
    among ..3 under|over|aged {number} ..4 found|missed|only|worse
    women|girls|female : ..4 {number} ..6 men|boys|male
    in|for|among ..2 women|girls|females ..10 men|boys|males
    in|for|among ..2 men|boys|males ..10 women|girls|females
    older|younger|oldest|youngest|darker|female|male|elderly ..4 worse|lower|poorer|weaker|better
    children|women|men|girls|boys|elderly ..12 worse
    children|women|men|girls|boys|elderly|speakers ..3 less|more ..1 often|likely|accurate
    dark|darker|light|lighter skin
    twice|half ..4 in|among the oldest|youngest|older|younger|poorest|rural
    half|twice as often|many|likely ..4 speakers|women|men|children|elderly|others
    worst ..1 group|groups|site|sites|hospital|hospitals|scanner|centre|center
    {not} ..2 representative
    """
)

UNCERTAINTY = Phrases(
    """
    confidence|credible|prediction interval|intervals
    ci|cis|se|sd
    95% ..1 interval|ci|confidence
    standard error|errors|deviation|deviations
    bootstrapped|bootstrapping
    bootstrap ..2 interval|intervals|ci|samples|replicates|resamples|iterations|estimate|standard|
        confidence|95%
    {number} {number} {number}
    n {number}
    {count} ..4 patients|admissions|records|images|scans|samples|cases|participants|test|held|
        people|rows|subjects|visits
    {number} to {number}
    """
)

CALIBRATION = Phrases(
    """
    calibration|calibrated|calibrate|calibrating|recalibration|recalibrated|recalibrate|
        miscalibrated
    predicted|expected and|versus|vs|against|with observed ..1 risk|risks|probability|
        probabilities|rate|rates|events
    observed and|versus|vs|against|with predicted|expected ..1 risk|risks|probability|
        probabilities|rate|rates|events
    brier
    reliability diagram|curve|plot
    """
)

MISSING_VALUES = Phrases(
    """
    missing ..1 value|values|data|labs|results|entries|rows|cells|fields|measurements|labels|
        laboratory
    missingness|imputation|imputed|impute|imputes|imputing|imputer|incomplete|nan|nans|nulls
    null|absent|empty values|value|cells
    {not} ..1 recorded|measured
    are|is|were|was missing
    zeros|zeroes|gaps|blanks|weeks|days|hours ..6 replaced|filled|interpolated
    filled ..2 by|with ..2 interpolation|mean|median|zero|zeros
    no missing
    """
)

RISK_MODEL = Phrases(
    """
    risk|risks|probability|probabilities|mortality|readmission|likelihood ..4 model|models|score|
        scores|prediction|predictor|estimate|estimates|calculator|stratification|assessment
    predict|predicts|predicting|prediction|estimates|estimate ..5 risk|probability|mortality|
        readmission|death|chance|likelihood
    """
)

_HEADLINE = Phrases(
    """
    {metric}|accuracy ..4 {number}
    {number} ..1 {metric}|accuracy|precision|recall
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
    near = words[max(0, match.first - _NEAR) : match.last + _NEAR + 1]
    return not _OTHER_SENSES.get(words[match.first], frozenset()).isdisjoint(near)


_NEAR = 4
_OF_NEURONS = frozenset("neuron neurons layer layers weights kernel zero".split())
_OTHER_SENSES = {
    "bias": _OF_NEURONS,
    "biases": _OF_NEURONS,
    "sensitivity": frozenset("camera iso microphone touch".split()),
    "subgroups": frozenset("filters channels features neurons".split()),
    "recall": frozenset("product recalls memory".split()),
    "calibration": frozenset("camera sensor sensors lens scanner".split()),
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


def place(document: Document) -> tuple[int, int]:
    """Return the span of the evaluation's heading or first figure, or the document's start."""
    for section in sections_about(document, "evaluation"):
        if section.heading is not None:
            return section.heading.span(0, len(section.title.rstrip()))
    match = headline(document)
    if match is not None:
        return match.sentence.source_span(match.first, match.last)
    return 0, 0
