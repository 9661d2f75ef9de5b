"""The MAGGIC score of chronic heart failure, computed from the tables as a reader would."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Codes, Floats
from proofkit.generator.sample import Sampled

_UMOL_L = 88.4
_EJECTION = (20, 25, 30, 35, 40)
_AGE = (55, 60, 65, 70, 75, 80)
_SYSTOLIC = (110, 120, 130, 140, 150)
_CREATININE = (90, 110, 130, 150, 170, 210, 250)
# One row each for an ejection fraction below 30, from 30 to 39, and from 40 %.
_AGE_POINTS = ((0, 1, 2, 4, 6, 8, 10), (0, 2, 4, 6, 8, 10, 13), (0, 3, 5, 7, 9, 12, 15))
_SYSTOLIC_POINTS = ((5, 4, 3, 2, 1, 0), (3, 2, 1, 1, 0, 0), (2, 1, 1, 0, 0, 0))


def points(people: Sampled) -> Floats:
    """Return the score, 0 to 50 (Pocock 2013, Eur Heart J 34:1404).

    A missing ejection fraction counts as 45 % and a missing body mass index as 28. All were just
    diagnosed, so nobody gets the points for 18 months.
    """
    ejection = np.nan_to_num(people.numbers("ejection_fraction_percent"), nan=45)
    mass = np.nan_to_num(people.numbers("bmi_kg_m2"), nan=28)
    band = np.digitize(ejection, (30, 40))
    total = _scored(ejection, _EJECTION, (7, 6, 5, 3, 2, 0)).astype(np.float64)
    total += np.asarray(_AGE_POINTS)[band, np.digitize(people.numbers("age_years"), _AGE)]
    pressure = np.digitize(people.numbers("systolic_mmhg"), _SYSTOLIC)
    total += np.asarray(_SYSTOLIC_POINTS)[band, pressure]
    total += _scored(mass, (15, 20, 25, 30), (6, 5, 3, 2, 0))
    creatinine = _UMOL_L * people.numbers("creatinine_mg_dl")
    total += _scored(creatinine, _CREATININE, (0, 1, 2, 3, 4, 5, 6, 8))
    total += _scored(people.numbers("nyha_level"), (2, 3, 4), (0, 2, 6, 8))
    total += people.equals("sex", "male") + people.flags("is_smoker")
    total += 3 * people.flags("has_diabetes") + 2 * people.flags("has_chronic_pulmonary_disease")
    total += 3 * ~people.flags("has_beta_blocker") + 1 * ~people.flags("has_raas_inhibitor")
    return total


def _scored(values: Floats, edges: tuple[int, ...], given: tuple[int, ...]) -> Codes:
    return np.asarray(given)[np.digitize(values, edges)]
