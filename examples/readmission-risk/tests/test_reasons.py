import pandas as pd

from readmission_risk.dashboard.reasons import in_words

DISCHARGE = pd.Series(
    {
        "ed_visits_6m_count": 1,
        "stay_days": 9,
        "haemoglobin_g_dl": 8.5,
        "sodium_mmol_l": None,
        "has_dementia": 0,
        "has_heart_failure": 1,
        "sex": "female",
        "admission_type": "emergent",
        "service": "cardiology",
        "principal_diagnosis": "heart_failure",
        "discharge_disposition": "against_advice",
    }
)


def words(**contributions: float) -> list[str]:
    return in_words(DISCHARGE, pd.Series(contributions))


def test_what_raised_the_score_most_comes_first() -> None:
    assert words(stay_days=0.2, ed_visits_6m_count=0.5, has_heart_failure=0.3) == [
        "1 emergency visit in 6 months",
        "heart failure",
        "9 nights in hospital",
    ]


def test_what_lowered_the_score_is_not_said() -> None:
    assert words(stay_days=-0.5, haemoglobin_g_dl=0.4) == ["haemoglobin 8.5 g/dL (low)"]


def test_the_absence_of_a_condition_is_not_a_finding() -> None:
    assert words(has_dementia=0.4, admission_type_elective=0.4) == []


def test_a_value_that_was_not_measured_is_no_reason() -> None:
    assert words(missingindicator_sodium_mmol_l=0.3, sodium_mmol_l=0.2) == []


def test_a_normal_laboratory_value_is_no_reason() -> None:
    normal = pd.concat([DISCHARGE.drop("sodium_mmol_l"), pd.Series({"sodium_mmol_l": 135})])
    assert in_words(normal, pd.Series({"sodium_mmol_l": 0.4})) == []


def test_a_trivial_contribution_is_not_said() -> None:
    assert words(ed_visits_6m_count=0.09, has_heart_failure=0.1) == ["heart failure"]


def test_a_category_is_said_in_words() -> None:
    assert words(admission_type_emergent=0.3, discharge_disposition_against_advice=0.2) == [
        "emergent admission",
        "left against advice",
    ]
