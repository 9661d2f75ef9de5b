"""LACE, HOSPITAL and the Charlson index, computed from the tables as a reader would."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Floats
from proofkit.generator.sample import Sample

_PER_CENT = (
    *(2.0, 2.5, 3.0, 3.5, 4.3, 5.1, 6.1, 7.3, 8.7, 10.3),
    *(12.2, 14.4, 17.0, 19.8, 23.0, 26.6, 30.4, 34.6, 39.1, 43.7),
)
LACE_RISK = np.array(_PER_CENT) / 100
"""Expected risk by score, 0 to 19 (van Walraven 2010, CMAJ 182:551)."""

# The weights of LACE's modified index, and those of the original one.
_WEIGHTS = {
    "previous_myocardial_infarction": (1, 1),
    "cerebrovascular_disease": (1, 1),
    "peripheral_vascular_disease": (1, 1),
    "diabetes": (1, 1),
    "heart_failure": (2, 1),
    "diabetes_with_end_organ_damage": (2, 2),
    "chronic_pulmonary_disease": (2, 1),
    "mild_liver_disease": (2, 1),
    "mild_renal_disease": (2, 2),
    "tumour": (2, 2),
    "dementia": (3, 1),
    "connective_tissue_disease": (3, 1),
    "aids": (4, 6),
    "severe_liver_disease": (4, 3),
    "severe_renal_disease": (4, 2),
    "metastatic_tumour": (6, 6),
}


def conditions(sample: Sample, *names: str) -> Floats:
    """Return one column of 0 and 1 for each condition, one row an admission."""
    first = sample["admissions"].keys("admission_id")[0]
    place = sample["diagnoses"].keys("admission_id") - first
    found = np.zeros((len(sample["admissions"].block), len(names)))
    for column, name in enumerate(names):
        found[place[sample["diagnoses"].equals("condition", name)], column] = 1
    return found


def charlson(sample: Sample) -> Floats:
    """Return the Charlson index with its original weights."""
    return _weighted(sample, 1)


def charlson_of_lace(sample: Sample) -> Floats:
    """Return the index with the weights of LACE."""
    return _weighted(sample, 0)


def lace(sample: Sample) -> Floats:
    """Return the LACE score, 0 to 19."""
    stays = sample["admissions"]
    days = stays.numbers("stay_days")
    length = np.select(
        [days < 1, days < 2, days < 3, days < 4, days < 7, days < 14], [0, 1, 2, 3, 4, 5], 7
    )
    acute = 3 * stays.equals("admission_type", "emergent")
    burden = charlson_of_lace(sample)
    burden = np.where(burden >= 4, 5, burden)
    visits = np.minimum(stays.numbers("ed_visits_6m_count"), 4)
    points: Floats = length + acute + burden + visits
    return points


def hospital(sample: Sample) -> Floats:
    """Return the HOSPITAL score of 2016, 0 to 13; a missing value counts as normal."""
    stays, labs = sample["admissions"], sample["labs"]
    before = stays.numbers("admissions_12m_count")
    points: Floats = (
        1.0 * (labs.numbers("haemoglobin_g_dl") < 12)
        + 2.0 * stays.flags("is_oncology_service")
        + 1.0 * (labs.numbers("sodium_mmol_l") < 135)
        + 1.0 * stays.flags("has_procedure")
        + 1.0 * ~stays.equals("admission_type", "elective")
        + np.select([before <= 1, before <= 5], [0.0, 2.0], 5.0)
        + 2.0 * (stays.numbers("stay_days") >= 5)
    )
    return points


def _weighted(sample: Sample, which: int) -> Floats:
    first = sample["admissions"].keys("admission_id")[0]
    place = sample["diagnoses"].keys("admission_id") - first
    total = np.zeros(len(sample["admissions"].block))
    for name, weights in _WEIGHTS.items():
        total[place[sample["diagnoses"].equals("condition", name)]] += weights[which]
    return total
