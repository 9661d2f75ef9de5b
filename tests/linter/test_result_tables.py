"""Which tables of a README count as results, and as more than accuracy."""

import pytest

from proofkit.linter.engine import lint_text

FIGURES = [
    "| Model | Recall |\n|---|---|\n| A | 0.82 |",
    "|  | Precision | Support |\n|---|---|---|\n| ill | 0.61 | 31 |",
    "| Model | Rows | test_recall |\n|---|---|---|\n|  |  | 82% |",
    "<table><tr><th>Recall</th><td>0.82</td></tr></table>",
    "| | ill | not ill |\n|---|---|---|\n| flagged | 61 | 118 |\n| not flagged | 19 | 1,002 |",
    "```\n   precision recall f1-score support\n no 0.91 0.94 0.92 412\n```",
]
NO_FIGURES = [
    "| Topic | Recall date | Rows |\n|---|---|---|\n| Pumps | unknown | 12 |",
    "| Topic | Recall date | Rows |\n|---|---|---|\n| Pumps | 2021-05-03 | 12 |",
    "| Error | Rows |\n|---|---|\n| Timeout | 12 |",
    "| Error |  |\n|---|---|\n|  | 12 |",
    "| | plan | no plan |\n|---|---|---|\n| rooms | 61 | 118 |\n| beds | 19 | 1,002 |",
    "| | ill | not ill |\n|---|---|---|\n| flagged | yes | no |\n| not flagged | - | - |",
]


def reported(text):
    return {finding.rule for finding in lint_text(text)}


@pytest.mark.parametrize("table", FIGURES)
def test_figures_below_a_measure_or_beside_it_are_an_evaluation(table):
    assert "missing-evaluation" not in reported(f"# A\n\n## Numbers\n\n{table}\n")
    assert "accuracy-only" not in reported(f"# A\n\n## Results\n\nAccuracy 0.94.\n\n{table}\n")


@pytest.mark.parametrize(
    ("heading", "is_of_people"), [("Age group", True), ("Learning rate", False)]
)
def test_rows_of_people_are_an_evaluation_by_group(heading, is_of_people):
    table = f"| {heading} | AUROC |\n|---|---|\n| a | 0.71 |\n| b | 0.64 |"
    found = reported(f"# A\n\n## Results\n\nAUROC 0.70.\n\n{table}\n")
    assert ("missing-subgroups" in found) != is_of_people


@pytest.mark.parametrize(
    ("row", "is_of_people"), [("held out, age \u2265 65", True), ("held out, stage 2", False)]
)
def test_a_row_of_an_age_is_an_evaluation_by_group(row, is_of_people):
    table = f"| set | AUROC |\n|---|---|\n| {row} | 0.71 |"
    found = reported(f"# A\n\n## Results\n\nAUROC 0.70.\n\n{table}\n")
    assert ("missing-subgroups" in found) != is_of_people


@pytest.mark.parametrize("table", NO_FIGURES)
def test_figures_in_other_columns_are_none(table):
    assert "missing-evaluation" in reported(f"# A\n\n## Numbers\n\n{table}\n")
    assert "accuracy-only" in reported(f"# A\n\n## Results\n\nAccuracy 0.94.\n\n{table}\n")


@pytest.mark.parametrize("table", FIGURES)
def test_figures_of_other_work_are_none(table):
    assert "missing-evaluation" in reported(f"# A\n\n## Related work\n\n{table}\n")


def test_accuracy_alone_is_reported_where_its_figure_stands():
    text = "# A\n\n## Results\n\nWe held out a year.\n\nAccuracy on the last month is 0.79.\n"
    [found] = [one for one in lint_text(text) if one.rule == "accuracy-only"]
    assert found.line == 7
