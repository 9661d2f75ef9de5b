"""Missing laboratory values, on forty discharges of which half are without."""

import numpy as np
import pandas as pd
import pytest

from readmission_risk import cohort, missing

WITHOUT = 20
TABLE = pd.DataFrame(
    {
        cohort.PERSON: range(2 * WITHOUT),
        "stay_days": [0] * 15 + [2] * 5 + [1] * 5 + [2] * 15,
        cohort.OUTCOME: [1] * 10 + [0] * 10 + [1] * 5 + [0] * 15,
        **{column: [np.nan] * WITHOUT + [1.0] * WITHOUT for column in cohort.LABORATORY},
    }
)


def test_those_without_a_value_are_set_against_those_with_one() -> None:
    for found in missing.describe(TABLE, 0, 50).values():
        assert (found["readmitted_if_missing"], found["readmitted_if_measured"]) == (0.5, 0.25)
        assert found["difference"]["value"] == pytest.approx(50 - 25)


def test_a_short_stay_is_one_of_no_night_or_one() -> None:
    for found in missing.describe(TABLE, 0, 50).values():
        assert (found["short_stay"], found["longer_stay"]) == (15 / 20, 5 / 20)
