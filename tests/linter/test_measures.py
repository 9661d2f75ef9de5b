"""What a page says about how a model fares, for whom, and how surely, in the words people find."""

import pytest

from proofkit.linter.document import Document
from proofkit.linter.engine import lint_text
from proofkit.linter.source import Source
from proofkit.linter.statements import measure_wording, measures

SEEN = {
    "RISK_MODEL": [
        "A regression gives the chance of a bleed.",
        "The output is the chance of sepsis.",
        "It returns the likelihood of a fall within a month.",
        "A tree on six answers, risk in percent.",
        "We compute hip fracture probability from seven answers.",
        "A tree writes down the probability of early readmission.",
    ],
    "CALIBRATION": [
        "The reliability curve is flat.",
        "Observed versus expected risk stood close.",
        "Of those given 20 %, 21 % fell.",
        "Mean predicted risk 0.23 against 0.24 seen.",
        "Observed 8.1 % against 7.9 % predicted.",
        "The probabilities were calibrated by isotonic regression.",
    ],
    "UNCERTAINTY": [
        "Sensitivity 0.48 (1,020 persons).",
        "Tested on 212 calls.",
        "All figures were bootstrapped.",
    ],
    "MISSING_VALUES": [
        "Null values were dropped.",
        "There are no missing rows.",
        "Zeros were replaced by the mean.",
        "Gaps were filled with the median.",
        "Gaps in vitals were carried forward.",
        "Stays without a weight were left out.",
        "Nobody wrote down a pain score in a fifth of rows.",
        "Questions that were not asked have their own level.",
        "Where it was not, a flag says so.",
        "Days left blank count as blank.",
        "Three labs are missing.",
        "The key lab values are missing in 12% of rows.",
        "Values are missing in the file.",
        "- are missing: 14 weights in one file",
        "A fifth of the lactates went unmeasured.",
        "Alcohol was never asked.",
        "Empty entries became zeros.",
        "Unknown sex is a level of its own.",
    ],
    "TELLING": [
        "In 12 of 40 it gave a needless alarm.",
        "Precision 0.81.",
        "Average precision was 0.6.",
        "It missed two of the nine.",
        "Of 60 falls, 7 were missed.",
        "The hallucination rate was 2 in 100.",
        "The hazard ratio was 1.4.",
        "The log-rank test was run once.",
        "The median wait fell to 20 minutes.",
        "A decision curve is in reports/.",
        "Its net benefit was small.",
    ],
}
NOT_SEEN = {
    "RISK_MODEL": [
        "The risk of overfitting is high.",
        "We removed age, the strongest risk factor.",
        "By chance the first fold was easy.",
        "There is a good chance of success with more data.",
    ],
    "CALIBRATION": [
        "The bathroom scale was calibrated each morning.",
        "The cuffs are calibrated yearly.",
        "Calibrate the touch screen first.",
    ],
    "UNCERTAINTY": ["It finds all 18 identifiers in clinical notes."],
    "MISSING_VALUES": [
        "If `pandas` is missing, run `make env`.",
        "When a file is missing, call us.",
        "If packages were missing, run it again.",
        "Rows without a comma are comments.",
    ],
}


def says(text, name):
    document = Document(Source(f"# Ward list\n\n{text}\n", "README.md"))
    return measures.says(document, getattr(measure_wording, name))


@pytest.mark.parametrize(("name", "text"), [(n, text) for n in SEEN for text in SEEN[n]])
def test_a_measure_is_known_in_plain_words(name, text):
    assert says(text, name)


@pytest.mark.parametrize(("name", "text"), [(n, text) for n in NOT_SEEN for text in NOT_SEEN[n]])
def test_words_in_another_sense_are_no_measure(name, text):
    assert not says(text, name)


def test_what_was_right_of_so_many_is_a_figure_to_ask_for_more_at():
    text = "# A\n\nConfusion matrix and ROC curve below.\n\nIt was right on 41 of 50 images.\n"
    assert [one.line for one in lint_text(text) if one.rule == "missing-subgroups"] == [5]


@pytest.mark.parametrize(
    ("title", "is_of_risk"),
    [("Stroke risk with a tree", True), ("Stroke risk factors", False), ("Stroke beds", False)],
)
def test_a_page_titled_by_a_risk_is_about_a_model_of_it(title, is_of_risk):
    found = lint_text(f"# {title}\n\n## Results\n\nAUROC 0.70.\n")
    assert ("missing-calibration" in {one.rule for one in found}) == is_of_risk
