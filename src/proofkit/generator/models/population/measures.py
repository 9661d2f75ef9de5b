"""The published figures of a population, measured on a sample."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Flags
from proofkit.generator.found import Found, correlation, deviation, mean, share
from proofkit.generator.sample import Sample

_BANDS = {"18-39": (18, 40), "20-39": (20, 40), "40-59": (40, 60), "60": (60, 200)}


def measure(sample: Sample) -> dict[str, Found]:
    """Measure prevalence by age band and the distribution of biomarkers from age 20."""
    people = sample["people"]
    age = people.numbers("age_years")
    hypertension = _has(sample, "hypertension")
    diabetes = _has(sample, "diabetes", "diabetes_with_end_organ_damage")
    obese = people.numbers("bmi_kg_m2") >= 30
    found: dict[str, Found] = {}
    for name, flags, bands in (
        ("hypertension", hypertension, ("18-39", "40-59", "60")),
        ("diabetes", diabetes, ("20-39", "40-59", "60")),
        ("obesity", obese, ("20-39", "40-59", "60")),
    ):
        for band in bands:
            low, high = _BANDS[band]
            found[f"{name}-{band}"] = share(flags[(age >= low) & (age < high)])
    adult = age >= 20
    egfr = people.numbers("egfr_ml_min_173m2")[adult]
    systolic = people.numbers("systolic_mmhg")[adult]
    for name, values in (
        ("hba1c", people.numbers("hba1c_percent")[adult]),
        ("egfr", egfr),
        ("ldl", people.numbers("ldl_mg_dl")[adult]),
        ("systolic", systolic),
    ):
        found[f"{name}-mean"] = mean(values)
        found[f"{name}-sd"] = deviation(values)
    found["age-egfr"] = correlation(age[adult], egfr)
    found["age-systolic"] = correlation(age[adult], systolic)
    return found


def _has(sample: Sample, *conditions: str) -> Flags:
    rows = sample["conditions"].equals("condition", *conditions)
    with_it = sample["conditions"].keys("person_id")[rows]
    return np.isin(sample["people"].keys("person_id"), with_it)
