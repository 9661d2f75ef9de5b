import numpy as np
import pandas as pd

from patient_flow import answers, results

FRAME = pd.DataFrame(
    {
        "place": ["A|B", "C {x}"],
        "visits_count": np.array([1200, 3], np.int64),
        "wait_minutes": [12.4, np.nan],
        "wait_change_minutes": [-1.25, 2.0],
        "left_share": [0.0312, 0.5],
    }
)


def test_every_figure_of_a_table_is_looked_up_in_the_metrics() -> None:
    rows = answers.as_metrics(FRAME)
    text = answers.markdown("a", rows)
    assert "1200" not in text
    lines = results.render(text, {"a": rows}).splitlines()
    assert lines[0] == "| Place | Visits | Wait, min | Wait change, min | Left |"
    assert lines[2] == "| A\\|B | 1,200 | 12 | -1.2 | 3.1% |"
    assert lines[3] == "| C {x} | 3 | - | +2.0 | 50.0% |"


def test_a_long_answer_is_cut_and_says_so() -> None:
    rows = answers.as_metrics(pd.DataFrame({"n_count": range(answers.MOST_ROWS + 5)}))
    text = answers.markdown("a", rows)
    assert f"The first {answers.MOST_ROWS} of {answers.MOST_ROWS + 5} rows." in text


def test_an_answer_holds_nothing_that_json_cannot() -> None:
    for row in answers.as_metrics(FRAME).values():
        assert all(type(value) in (str, int, float, type(None)) for value in row.values())
