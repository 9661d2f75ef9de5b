import numpy as np
import pytest

from proofkit.generator import sample
from proofkit.generator.discrimination import auc, logistic, predict
from proofkit.generator.models.admissions import scores
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import read

SPEC = read("admissions")


def drawn(*words, size=40_000, seed=0):
    return sample.draw(SPEC, size=size, seed=seed, settings=settle(SPEC, words))


@pytest.fixture(scope="module")
def data():
    return drawn()


@pytest.fixture(scope="module")
def stays(data):
    return data["admissions"]


def test_nobody_is_admitted_while_in_hospital_or_leaves_before_coming(stays):
    begin, end = stays.numbers("admitted_at"), stays.numbers("discharged_at")
    assert (end > begin).all()
    person = stays.keys("person_id")
    same = person[1:] == person[:-1]
    assert (begin[1:][same] > end[:-1][same]).all()


def test_the_stay_is_the_number_of_nights(stays):
    begin, end = stays.numbers("admitted_at") // 86_400, stays.numbers("discharged_at") // 86_400
    assert (end - begin == stays.numbers("stay_days")).all()


def test_a_readmission_is_the_persons_next_admission_on_that_day(data, stays):
    person, outcomes = stays.keys("person_id"), data["outcomes"]
    back = outcomes.flags("is_readmitted_30d")
    day = outcomes.numbers("readmission_day")
    end, begin = stays.numbers("discharged_at") // 86_400, stays.numbers("admitted_at") // 86_400
    same = person[1:] == person[:-1]
    gap = (begin[1:] - end[:-1])[same]
    assert (gap[back[:-1][same]] == day[:-1][same][back[:-1][same]]).all()
    assert (gap[~back[:-1][same]] > 30).all()
    assert np.isnan(day[~back]).all()
    assert not np.isnan(day[back]).any()


def test_the_dead_do_not_return(data, stays):
    outcomes, person = data["outcomes"], stays.keys("person_id")
    dead = outcomes.flags("has_died_in_hospital")
    assert (dead == stays.equals("discharge_disposition", "died")).all()
    last = np.append(person[1:] != person[:-1], True)
    assert last[dead].all()
    assert not (outcomes.flags("is_eligible") & dead).any()
    assert outcomes.flags("has_died_30d")[dead].all()
    assert not (outcomes.flags("is_readmitted_30d") & ~outcomes.flags("is_eligible")).any()


def test_a_person_has_one_form_of_a_disease(data):
    for mild, severe in (
        ("diabetes", "diabetes_with_end_organ_damage"),
        ("mild_renal_disease", "severe_renal_disease"),
        ("mild_liver_disease", "severe_liver_disease"),
        ("tumour", "metastatic_tumour"),
    ):
        assert (scores.conditions(data, mild, severe).sum(axis=1) <= 1).all()


def test_nobody_comes_for_a_disease_they_do_not_have(data, stays):
    for reason, needed in (
        ("copd_exacerbation", ("chronic_pulmonary_disease",)),
        ("chemotherapy", ("tumour", "metastatic_tumour")),
        ("alcohol_withdrawal", ("alcohol_use_disorder",)),
        ("diabetic_crisis", ("diabetes", "diabetes_with_end_organ_damage")),
        ("liver_failure", ("mild_liver_disease", "severe_liver_disease")),
    ):
        rows = stays.equals("principal_diagnosis", reason)
        assert rows.any()
        assert (scores.conditions(data, *needed)[rows].sum(axis=1) == 1).all()


def test_nobody_has_the_same_operation_on_a_heart_gall_bladder_knee_or_hip_twice(stays):
    person = stays.keys("person_id")
    for reason in ("coronary_bypass", "cholecystitis", "joint_replacement", "hip_fracture"):
        had = person[stays.equals("principal_diagnosis", reason)]
        assert len(np.unique(had)) == len(had) > 0


def test_planned_stays_begin_in_the_morning(stays):
    hour = stays.numbers("admitted_at")[stays.equals("admission_type", "elective")] % 86_400 / 3600
    assert 6 <= hour.min() < hour.max() <= 10


def test_outpatient_visits_of_a_year_move_slowly(stays):
    visits, begin = stays.numbers("outpatient_visits_12m_count"), stays.numbers("admitted_at")
    person = stays.keys("person_id")
    soon = (person[1:] == person[:-1]) & (np.diff(begin) <= 10 * 86_400)
    change = np.diff(visits)[soon]
    assert (np.abs(change) <= 1).mean() > 0.85
    assert change.min() >= -2


def test_kidneys_fail_before_old_age_too(data, stays):
    diagnoses = data["diagnoses"]
    ill = diagnoses.keys("admission_id")[diagnoses.equals("condition", "severe_renal_disease")]
    severe = np.isin(stays.keys("admission_id"), ill)
    young = stays.numbers("age_years") < 65
    assert 0.2 < young[severe].mean() < 0.6
    medicare = stays.equals("payer", "Medicare")
    assert medicare[severe & young].mean() > 1.5 * medicare[young].mean()


def test_as_many_are_admitted_in_each_year(stays):
    year = stays.numbers("admitted_at").astype(np.int64).astype("datetime64[s]")
    count = np.bincount(year.astype("datetime64[Y]").astype(np.int64) - 51)
    assert count[1] == pytest.approx(count[0], rel=0.08)
    assert count[2] * 12 / 11 == pytest.approx(count[1], rel=0.08)


def test_what_is_measured_again_resembles_the_last_time(data, stays):
    person = stays.keys("person_id")
    same = person[1:] == person[:-1]
    for name in ("haemoglobin_g_dl", "albumin_g_dl"):
        values = data["labs"].numbers(name)
        before, after = values[:-1][same], values[1:][same]
        known = ~np.isnan(before + after)
        assert 0.35 < np.corrcoef(before[known], after[known])[0, 1] < 0.75


def test_hospitals_serve_different_people_and_hearts_are_opened_in_large_ones(data, stays):
    position = np.searchsorted(data["people"].keys("person_id"), stays.keys("person_id"))
    level = data["people"].numbers("deprivation_level")[position]
    assert level[stays.equals("hospital_id", "H4")].mean() > 3.3
    assert level[stays.equals("hospital_id", "H5")].mean() < 3.0
    bypass = stays.equals("principal_diagnosis", "coronary_bypass")
    large = stays.equals("hospital_id", "H1", "H2", "H3")
    assert bypass[large].mean() > 3 * bypass[~large].mean()


def test_every_admission_has_one_principal_diagnosis(data, stays):
    principal = data["diagnoses"].flags("is_principal")
    assert (data["diagnoses"].keys("admission_id")[principal] == stays.keys("admission_id")).all()


def test_a_diabetic_crisis_bears_a_code_of_a_crisis(data):
    rows = data["diagnoses"].equals("condition", "diabetic_crisis")
    ketoacidosis = data["diagnoses"].equals("icd10cm_code", "E11.10")
    assert rows.any()
    assert (rows == ketoacidosis).all()


def test_medicare_is_for_the_old_and_the_disabled(stays):
    old = stays.numbers("age_years") >= 65
    medicare = stays.equals("payer", "Medicare")
    assert medicare[old].mean() > 0.85
    assert medicare[~old].mean() < 0.3
    assert not (stays.equals("payer", "uninsured") & old).any()


def test_the_true_risk_is_calibrated_and_nobody_ranks_better(data, stays):
    eligible = data["outcomes"].flags("is_eligible")
    risk = data["truth/risk"].numbers("readmission_risk")
    assert (np.isnan(risk) == ~eligible).all()
    risk, label = risk[eligible], data["outcomes"].flags("is_readmitted_30d")[eligible] * 1.0
    slope = logistic(np.log(risk / (1 - risk))[:, None], label)
    assert slope.weights[1] == pytest.approx(1, abs=3 * slope.errors[1])
    assert risk.mean() == pytest.approx(label.mean(), abs=0.006)
    assert auc(risk, label).values[0] > auc(scores.lace(data)[eligible], label).values[0] + 0.02


def test_a_honest_model_is_calibrated_on_new_people():
    def design(data):
        stays, labs = data["admissions"], data["labs"]
        eligible = data["outcomes"].flags("is_eligible")
        values = [
            np.log1p(stays.numbers("stay_days")),
            stays.equals("admission_type", "emergent"),
            scores.charlson_of_lace(data),
            np.log1p(stays.numbers("ed_visits_6m_count")),
            np.log1p(stays.numbers("admissions_12m_count")),
            np.nan_to_num(labs.numbers("haemoglobin_g_dl"), nan=12.5),
            np.nan_to_num(labs.numbers("albumin_g_dl"), nan=3.7),
        ]
        label = data["outcomes"].flags("is_readmitted_30d")[eligible] * 1.0
        return np.stack(values, axis=1).astype(float)[eligible], label

    train, test = design(drawn(size=100_000, seed=1)), design(drawn(size=100_000, seed=2))
    risk = predict(logistic(*train), test[0])
    slope = logistic(np.log(risk / (1 - risk))[:, None], test[1]).weights[1]
    assert 0.9 < slope < 1.1
    assert 0.62 < auc(risk, test[1]).values[0] < 0.75


def test_disease_shows_in_the_blood(data):
    labs = data["labs"]
    tumour, failure = scores.conditions(data, "metastatic_tumour", "heart_failure").T == 1
    kidney = scores.conditions(data, "severe_renal_disease")[:, 0] == 1

    def mean(name, rows):
        return np.nanmean(labs.numbers(name)[rows])

    assert mean("haemoglobin_g_dl", tumour) < mean("haemoglobin_g_dl", ~tumour) - 1
    assert mean("sodium_mmol_l", failure) < mean("sodium_mmol_l", ~failure) - 1
    assert mean("creatinine_mg_dl", kidney) > 2 * mean("creatinine_mg_dl", ~kidney)


def test_what_is_missing_depends_on_the_stay_but_never_on_luck_alone(data, stays):
    empty = np.isnan(data["labs"].numbers("haemoglobin_g_dl"))
    short = stays.numbers("stay_days") < 2
    planned = stays.equals("admission_type", "elective")
    assert empty[short & planned].mean() > 3 * empty[~short & ~planned].mean() > 0


def test_missingness_none_and_heavy_do_what_they_say(data):
    def gaps(one):
        return np.isnan(one["labs"].numbers("albumin_g_dl")).mean()

    assert gaps(drawn("missingness=none", size=5_000)) == 0
    assert gaps(drawn("missingness=heavy", size=5_000)) > gaps(data) + 0.1


def test_label_bias_hides_readmissions_of_the_poor_only(data):
    biased = drawn("label_bias=0.6")

    def rate(one, *payers):
        rows = one["outcomes"].flags("is_eligible") & one["admissions"].equals("payer", *payers)
        return one["outcomes"].flags("is_readmitted_30d")[rows].mean()

    assert rate(biased, "Medicaid", "uninsured") < 0.55 * rate(data, "Medicaid", "uninsured")
    assert rate(biased, "private") == pytest.approx(rate(data, "private"), abs=0.01)


def test_drift_raises_later_years(data):
    drifted = drawn("drift=0.5")

    def by_year(one):
        year = one["admissions"].numbers("admitted_at") > 1.672e9  # from 2023 on
        label = one["outcomes"].flags("is_readmitted_30d")
        eligible = one["outcomes"].flags("is_eligible")
        return label[eligible & year].mean() - label[eligible & ~year].mean()

    assert by_year(drifted) > by_year(data) + 0.04


def test_the_score_of_hospital_ranks_readmissions(data):
    eligible = data["outcomes"].flags("is_eligible")
    label = data["outcomes"].flags("is_readmitted_30d")[eligible] * 1.0
    points = scores.hospital(data)[eligible]
    assert 0 <= points.min() < points.max() <= 13
    assert 0.6 < auc(points, label).values[0] < 0.75


def test_low_glucose_is_commoner_with_diabetes_than_without(data, stays):
    diagnoses = data["diagnoses"]
    diabetic = diagnoses.equals("condition", "diabetes")
    diabetic |= diagnoses.equals("condition", "diabetes_with_end_organ_damage")
    has = np.isin(stays.keys("admission_id"), diagnoses.keys("admission_id")[diabetic])
    low = data["labs"].numbers("glucose_mg_dl") < 70
    assert low[has].mean() > 3 * low[~has].mean() > 0


@pytest.mark.parametrize(
    "reason", ["pneumonia", "sepsis", "stroke", "acute_myocardial_infarction", "hip_fracture"]
)
def test_nobody_plans_a_stay_for_what_cannot_be_planned(stays, reason):
    rows = stays.equals("principal_diagnosis", reason)
    assert rows.any()
    assert not (rows & stays.equals("admission_type", "elective")).any()
