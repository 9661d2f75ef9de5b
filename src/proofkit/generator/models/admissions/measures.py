"""The published figures of hospital admissions, measured on a sample."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Flags, Floats
from proofkit.generator.discrimination import auc, logistic, predict
from proofkit.generator.found import Found, mean, ratio, several, share
from proofkit.generator.models.admissions import scores
from proofkit.generator.sample import Sample

_AGES = ((80, 86), (70, 80), (60, 70), (50, 60), (40, 50), (18, 40))


def measure(sample: Sample) -> dict[str, Found]:
    """Measure readmission, LACE, an honest model, stays, endings and the Charlson index."""
    stays, outcomes = sample["admissions"], sample["outcomes"]
    eligible = outcomes.flags("is_eligible")
    readmitted = outcomes.flags("is_readmitted_30d")
    every = share(readmitted[eligible])
    payers = {
        name: share(readmitted[eligible & stays.equals("payer", name)])
        for name in ("Medicare", "Medicaid", "uninsured", "private")
    }
    failing = share(readmitted[eligible & stays.equals("principal_diagnosis", "heart_failure")])
    lace = scores.lace(sample)
    label = readmitted[eligible].astype(np.float64)
    expected = scores.LACE_RISK[lace[eligible].astype(np.int64)]
    slope = logistic(np.log(expected / (1 - expected))[:, None], label)
    days = stays.numbers("stay_days")
    index = scores.charlson(sample)
    age = stays.numbers("age_years")
    honest, best = _honest(sample, eligible, label), sample["truth/risk"].numbers(
        "readmission_risk"
    )[eligible]  # fmt: skip
    found_lace, found_honest = auc(lace[eligible], label), auc(honest, label)
    return {
        "readmission": every,
        "payer-order": several(*payers.values()),
        "payer-ratio": ratio(payers["Medicare"], payers["private"]),
        "heart-failure": failing,
        "heart-failure-ratio": ratio(failing, every),
        "lace-auc": found_lace,
        "lace-slope": Found((slope.weights[1],), (slope.errors[1],)),
        "model-auc": found_honest,
        "best-auc": several(auc(best, label), found_honest, found_lace),
        "stay-mean": mean(days),
        "stay-variation": ratio(Found((float(days.std()),), (0.0,)), mean(days)),
        "stay-skew": several(mean(days), Found((float(np.median(days)),), (0.0,))),
        "deaths": share(outcomes.flags("has_died_in_hospital")),
        "routine": share(stays.equals("discharge_disposition", "home")),
        "charlson-mean": mean(index),
        "charlson-age": several(*[mean(index[(age >= low) & (age < high)]) for low, high in _AGES]),
        **_by_payer_and_age(sample, eligible, readmitted),
        **_by_reason(sample, eligible, readmitted),
        **_by_calendar(sample),
    }


def _by_payer_and_age(sample: Sample, eligible: Flags, readmitted: Flags) -> dict[str, Found]:
    """Measure who pays before 65, and readmission by payer below and above that age."""
    stays = sample["admissions"]
    young = stays.numbers("age_years") < 65

    def rate(payer: str, rows: Flags) -> Found:
        return share(readmitted[eligible & rows & stays.equals("payer", payer)])

    payers = ("Medicare", "Medicaid", "uninsured", "private")
    return {
        "medicare-before-65": share(stays.equals("payer", "Medicare")[young]),
        "private-before-65": share(stays.equals("payer", "private")[young]),
        "payer-order-before-65": several(*(rate(name, young) for name in payers)),
        "medicare-age": several(rate("Medicare", young), rate("Medicare", ~young)),
    }


def _by_reason(sample: Sample, eligible: Flags, readmitted: Flags) -> dict[str, Found]:
    """Measure readmission after two more diagnoses, whose hips break and who comes too young."""
    stays, people = sample["admissions"], sample["people"]

    def after(reason: str) -> Found:
        return share(readmitted[eligible & stays.equals("principal_diagnosis", reason)])

    def young(years: int, reason: str) -> Found:
        return share(
            stays.numbers("age_years")[stays.equals("principal_diagnosis", reason)] < years
        )

    position = np.searchsorted(people.keys("person_id"), stays.keys("person_id"))
    women = people.equals("sex", "female")[position]
    hip = women[stays.equals("principal_diagnosis", "hip_fracture")]
    return {
        "schizophrenia": after("schizophrenia"),
        "alcohol": after("alcohol_withdrawal"),
        "hip-sex": several(share(hip), share(~hip)),
        "young-bypass": young(50, "coronary_bypass"),
        "young-infarction": young(55, "acute_myocardial_infarction"),
        "young-knee": young(45, "joint_replacement"),
        "young-stroke": young(45, "stroke"),
    }


def _by_calendar(sample: Sample) -> dict[str, Found]:
    """Measure what differs by weekday, and pneumonia by season."""
    stays = sample["admissions"]
    begin = stays.numbers("admitted_at").astype(np.int64).astype("datetime64[s]")
    weekend = (begin.astype("datetime64[D]").astype(np.int64) + 3) % 7 >= 5
    month = begin.astype("datetime64[M]").astype(np.int64) % 12
    elective = stays.equals("admission_type", "elective")
    died = sample["outcomes"].flags("has_died_in_hospital")
    lungs = stays.equals("principal_diagnosis", "pneumonia")
    return {
        "elective-weekend": share(elective[weekend]),
        "elective-week": ratio(share(elective[~weekend]), share(elective[weekend])),
        "deaths-weekend": several(share(died[weekend]), share(died[~weekend])),
        "pneumonia-season": several(
            share(lungs[np.isin(month, (0, 1, 2))]), share(lungs[np.isin(month, (6, 7, 8))])
        ),
    }


def _honest(sample: Sample, eligible: Flags, label: Floats) -> Floats:
    """Return a logistic model's risk for eligible stays, each half of the people by the other."""
    stays, labs = sample["admissions"], sample["labs"]
    columns = [
        np.log1p(stays.numbers("stay_days")),
        stays.equals("admission_type", "emergent"),
        np.log1p(stays.numbers("ed_visits_6m_count")),
        np.log1p(stays.numbers("admissions_12m_count")),
        np.log1p(stays.numbers("medicines_count")),
        stays.numbers("age_years") / 10,
        stays.flags("has_procedure"),
        stays.flags("is_oncology_service"),
        stays.equals("discharge_disposition", "against_advice"),
        stays.equals("discharge_disposition", "facility"),
        *[stays.equals("payer", name) for name in ("Medicare", "Medicaid", "uninsured")],
        scores.charlson_of_lace(sample),
        *scores.conditions(sample, "heart_failure", "depression", "alcohol_use_disorder").T,
    ]
    for name in ("haemoglobin_g_dl", "sodium_mmol_l", "albumin_g_dl"):
        values = labs.numbers(name)
        empty = np.isnan(values)
        columns += [np.where(empty, np.nanmedian(values), values), empty]
    design = np.stack(columns, axis=1).astype(np.float64)[eligible]
    design = (design - design.mean(axis=0)) / np.maximum(design.std(axis=0), 1e-9)
    half = stays.keys("person_id")[eligible] % 2 == 0
    risk = np.empty(len(label))
    for train, test in ((half, ~half), (~half, half)):
        risk[test] = predict(logistic(design[train], label[train]), design[test])
    return risk
