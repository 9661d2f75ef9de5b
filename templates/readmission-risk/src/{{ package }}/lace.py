"""LACE, the readmission score that clinicians know, point by point.

Length of stay, Acuity of admission, Comorbidity, Emergency visits: van Walraven and others,
"Derivation and validation of an index to predict early death or unplanned readmission after
discharge from hospital to the community", CMAJ 2010;182:551 (PMC2845681). It was derived in
Ontario for people discharged to the community, and for death or unplanned readmission; here the
outcome is readmission for any reason, and where people discharged to a facility are studied, they
are scored as well.
"""

import numpy as np
import pandas as pd

STAY_POINTS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 7: 5, 14: 7}
"""Points from this many whole days on: 4 to 6 days give 4, 7 to 13 give 5, 14 and more give 7."""

ACUTE_POINTS = 3
"""For an admission that was an emergency."""

CONDITION_POINTS = {
    "previous_myocardial_infarction": 1,
    "cerebrovascular_disease": 1,
    "peripheral_vascular_disease": 1,
    "diabetes": 1,
    "heart_failure": 2,
    "diabetes_with_end_organ_damage": 2,
    "chronic_pulmonary_disease": 2,
    "mild_liver_disease": 2,
    "mild_renal_disease": 2,
    "tumour": 2,
    "dementia": 3,
    "connective_tissue_disease": 3,
    "aids": 4,
    "severe_liver_disease": 4,
    "severe_renal_disease": 4,
    "metastatic_tumour": 6,
}
"""Charlson points as LACE weighs them; not the weights of the original Charlson index.

The names are those of the data dictionary. A person has the mild or the severe form, never both.
"""

MOST_COMORBIDITY_POINTS = 5
"""Four or more Charlson points give 5."""

MOST_EMERGENCY_POINTS = 4
"""One point for each visit in the six months before, four at the most."""

PUBLISHED_PERCENT = (
    *(2.0, 2.5, 3.0, 3.5, 4.3, 5.1, 6.1, 7.3, 8.7, 10.3),
    *(12.2, 14.4, 17.0, 19.8, 23.0, 26.6, 30.4, 34.6, 39.1, 43.7),
)
"""Expected risk in per cent for each score from 0 to 19."""

HIGH_RISK = 10
"""From this score on a patient is commonly called at high risk."""


def stay_points(stay_days: pd.Series) -> pd.Series:
    """Return the points for length of stay in whole days."""
    steps = np.array(list(STAY_POINTS))
    points = np.array(list(STAY_POINTS.values()))
    return pd.Series(points[np.searchsorted(steps, stay_days, side="right") - 1], stay_days.index)


def comorbidity_points(charlson_points: pd.Series) -> pd.Series:
    """Return the points for comorbidity: 0 to 3 as they are, 4 and more give 5."""
    return charlson_points.where(charlson_points <= 3, MOST_COMORBIDITY_POINTS)


def score(cohort: pd.DataFrame) -> pd.Series:
    """Return the LACE score (0 to 19) of each discharge.

    Needs stay_days, admission_type, charlson_points and ed_visits_6m_count.
    """
    return (
        stay_points(cohort["stay_days"])
        + ACUTE_POINTS * (cohort["admission_type"] == "emergent")
        + comorbidity_points(cohort["charlson_points"])
        + cohort["ed_visits_6m_count"].clip(upper=MOST_EMERGENCY_POINTS)
    ).rename("lace")


def published_risk(points: pd.Series) -> np.ndarray:
    """Return the risk (0 to 1) that the authors expected at each score."""
    return np.array(PUBLISHED_PERCENT)[points.to_numpy()] / 100
