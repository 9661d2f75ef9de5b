"""Readmission within 30 days: the planted model, term by term as `truth/coefficients` lists it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.chance import Floats, pick
from proofkit.generator.effects import Causes, total
from proofkit.generator.models.admissions.patients import Patients
from proofkit.generator.models.admissions.stay import (
    AGAINST_ADVICE,
    FACILITY,
    HOME,
    Stay,
    Streams,
)
from proofkit.generator.spec import Spec

DAYS = 30


def log_odds(spec: Spec, terms: Mapping[str, Any], causes: Causes) -> Floats:
    """Add up the planted terms; a coefficient without a term is that of a cause of its name."""
    planted = {term.term: term.coefficient for term in spec.coefficients if term.coefficient}
    result = total({name: planted[name] for name in planted if name not in terms}, causes)
    for name in terms:
        if name in planted:
            result += planted[name] * terms[name]
    return result


def terms_of(
    patients: Patients, stay: Stay, *, ed_visits: Any, admissions: Any, medicines: Any,
    quality: Floats, drift: Floats,
) -> dict[str, Any]:  # fmt: skip
    """Return the terms of the planted model that are no cause as it stands."""
    rows, cause = stay.rows, stay.causes
    sodium = np.maximum(135 - stay.labs["sodium_mmol_l"], 0)
    at_home = stay.disposition == HOME
    return {
        "intercept": 1.0,
        "log_stay": np.log1p(stay.nights),
        "log_ed_visits": np.log1p(ed_visits),
        "log_admissions": np.log1p(admissions),
        "heart_failure_principal": stay.is_for("heart_failure"),
        "psychosis_or_alcohol_principal": stay.is_for("schizophrenia", "alcohol_withdrawal"),
        "oncology_service": cause("oncology"),
        "low_haemoglobin": np.maximum(12 - stay.labs["haemoglobin_g_dl"], 0),
        "low_sodium": sodium,
        "low_sodium_in_heart_failure": sodium * cause("heart_failure"),
        "low_albumin": np.maximum(3.5 - stay.labs["albumin_g_dl"], 0),
        "many_medicines": medicines >= 10,
        "against_advice": stay.disposition == AGAINST_ADVICE,
        "facility": stay.disposition == FACILITY,
        "language_gap": cause("foreign_language") & at_home,
        "no_support": patients.support.take(rows),
        "hospital_quality": quality,
        "drift": drift,
    }


def day(streams: Streams, given: Mapping[str, Any], rows: int) -> Floats:
    """Draw the day of readmission, 1 to 30, most often in the first days."""
    days = np.arange(1, DAYS + 1)
    shares = np.exp(-days / given["day_scale"]) + given["day_floor"]
    return np.asarray(1 + pick(streams("readmission_day"), shares.tolist(), rows), np.float64)
