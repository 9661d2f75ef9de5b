"""LACE against cases worked out by hand from the published table of points."""

import pandas as pd
import pytest

from readmission_risk import lace


@pytest.mark.parametrize(
    ("stay_days", "points"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (6, 4), (7, 5), (13, 5), (14, 7), (60, 7)],
)
def test_points_for_the_length_of_stay(stay_days: int, points: int) -> None:
    assert lace.stay_points(pd.Series([stay_days])).tolist() == [points]


@pytest.mark.parametrize(("charlson", "points"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (9, 5)])
def test_points_for_comorbidity(charlson: int, points: int) -> None:
    assert lace.comorbidity_points(pd.Series([charlson])).tolist() == [points]


@pytest.mark.parametrize(
    ("stay_days", "admission_type", "charlson_points", "ed_visits", "expected"),
    [
        # A day case with nothing before: no point at all.
        (0, "elective", 0, 0, 0),
        # Five nights (4), an emergency (3), heart failure (2), one visit (1).
        (5, "emergent", 2, 1, 10),
        # Urgent is not an emergency.
        (5, "urgent", 2, 1, 7),
        # The most there can be: 7 + 3 + 5 + 4.
        (30, "emergent", 12, 9, 19),
    ],
)
def test_the_score_of_whole_patients(
    stay_days: int, admission_type: str, charlson_points: int, ed_visits: int, expected: int
) -> None:
    patient = pd.DataFrame(
        {
            "stay_days": [stay_days],
            "admission_type": [admission_type],
            "charlson_points": [charlson_points],
            "ed_visits_6m_count": [ed_visits],
        }
    )
    assert lace.score(patient).tolist() == [expected]


def test_the_published_risk_rises_from_2_to_43_7_per_cent() -> None:
    risk = lace.published_risk(pd.Series(range(20)))
    assert (risk[0], risk[19]) == (pytest.approx(0.02), pytest.approx(0.437))
    assert (risk[1:] > risk[:-1]).all()
