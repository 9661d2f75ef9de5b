"""Missing laboratory values, on forty discharges of which half are without."""

import numpy as np
import pandas as pd
import pytest

from readmission_risk import cohort, missing, tables

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


@pytest.mark.parametrize("few", [0, 4])
def test_with_next_to_nobody_on_one_side_no_difference_is_shown(few: int) -> None:
    for value in (1.0, np.nan):
        others = np.nan if value == 1.0 else 1.0
        column = [others] * few + [value] * (2 * WITHOUT - few)
        found = missing.describe(TABLE.assign(**dict.fromkeys(cohort.LABORATORY, column)), 0, 50)
        side = "missing" if value == 1.0 else "measured"
        for one in found.values():
            assert one["difference"] is None
            assert (one[f"readmitted_if_{side}"] is None) is (few == 0)
        told = tables.missing_values({"missing_values": found})
        assert ("nobody" in told) is (few == 0)
