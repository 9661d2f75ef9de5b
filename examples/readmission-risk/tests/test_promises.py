"""What the README promises of the split, the threshold and the page, held by the code."""

import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from sklearn.dummy import DummyClassifier

from readmission_risk import cohort, evaluate, models, report, stop_rule, tables, thresholds
from readmission_risk.dashboard import call_list, reasons, workload


class Recalling(DummyClassifier):
    """A model that knows whom it has seen: the risk of those is 1."""

    def fit(self, x: pd.DataFrame, y: pd.Series) -> "Recalling":
        self.seen = set(x["age_years"])
        return super().fit(x, y)

    def predict_proba(self, x: pd.DataFrame) -> np.ndarray:
        known = x["age_years"].isin(self.seen).to_numpy(float)
        return np.column_stack([1 - known, known])


def test_three_in_ten_people_are_held_out(discharges: pd.DataFrame) -> None:
    train, test = cohort.split(discharges, seed=0)
    people = test[cohort.PERSON].nunique(), train[cohort.PERSON].nunique()
    assert people[0] / sum(people) == pytest.approx(0.3, abs=0.01)


def test_no_person_is_scored_by_a_model_that_saw_the_person(discharges: pd.DataFrame) -> None:
    some = discharges.head(400).copy()
    some["age_years"] = some[cohort.PERSON].factorize()[0]  # an age of one's own, to be known by
    assert not models.out_of_fold_risk(Recalling(), some).any()


def test_each_person_is_in_one_fold_while_a_model_is_tuned(
    discharges: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    folds: list[object] = []

    class Search:
        best_estimator_ = None

        def __init__(self, *_: object, cv: object, **__: object) -> None:
            folds.append(cv)

        def fit(self, *_: object, groups: pd.Series) -> "Search":
            folds.append(groups)
            return self

    monkeypatch.setattr(models, "GridSearchCV", Search)
    some = discharges.head(400)
    models._tuned(None, {}, some, some)
    for train, test in folds[0].split(some, groups=folds[1]):
        assert not {*some.iloc[train][cohort.PERSON]} & {*some.iloc[test][cohort.PERSON]}


def test_the_test_set_has_no_say_in_the_threshold(
    discharges: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = discharges.head(1500)
    train, _ = cohort.split(some, report.SEED)
    asked: list[int] = []

    def threshold_for(risk: np.ndarray, calls: int) -> float:
        asked.append(len(risk))
        raise KeyboardInterrupt

    monkeypatch.setattr(thresholds, "threshold_for", threshold_for)
    with pytest.raises(KeyboardInterrupt):
        report.write(tmp_path, some, replicates=2)
    assert asked == [len(train)]


def test_the_page_lists_the_highest_risk_first_and_proposes_from_the_threshold_on(
    discharges: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = discharges.head(300)
    risk = np.linspace(0.01, 0.6, len(some))
    monkeypatch.setattr(models, "contributions", lambda _, latest: pd.DataFrame(index=latest.index))
    monkeypatch.setattr(call_list, "in_words", lambda *_: [])
    monkeypatch.setattr(call_list, "_high_lace", lambda _: "")
    page = call_list.section(some, None, risk, {"threshold": {"risk": 0.3}})
    shown = [float(share) for share in re.findall(r"(\d+\.\d)%</", page)]
    assert shown == sorted(shown, reverse=True) and len(shown) == call_list.LISTED
    assert page.count("<b>proposed</b>") == sum(share >= 30 for share in shown) > 0
    assert page.index("<b>proposed</b>") < page.index("not proposed")


def test_a_group_with_few_expected_switches_nothing_off() -> None:
    observed, expected = np.array([90.0, 180.0]), np.array([60.0, 120.0])
    assert stop_rule.trips(observed, expected).tolist() == [False, True]


def test_a_list_that_finds_nobody_has_no_number_of_calls_for_one() -> None:
    outcome, risk = np.array([0, 0, 0, 1] * 5), np.array([0.9, 0.8, 0.7, 0.1] * 5)
    found = evaluate._found(outcome, {"logistic": risk}, 50)
    assert found["logistic"]["calls_for_one"] is None
    assert tables._calls_for_one(found["logistic"], "capacity.calls_50") == "none found"


def test_the_slider_names_what_each_score_misses() -> None:
    outcome, right = np.array([1] * 4 + [0] * 16), np.linspace(1, 0, 20)
    script = workload.script(outcome, {evaluate.PRIMARY: right, "lace": right[::-1]})
    answers = json.loads(re.search(r"answers = (.*);", script)[1])
    assert [answer[1:] for answer in answers if answer[0] == 200] == [[0, 200, 1.0]]


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [
        ("haemoglobin_g_dl", 11.9, "low"),
        ("haemoglobin_g_dl", 12.0, ""),
        ("sodium_mmol_l", 134, "low"),
        ("sodium_mmol_l", 135, ""),
        ("sodium_mmol_l", 145, ""),
        ("sodium_mmol_l", 146, "high"),
        ("albumin_g_dl", 3.4, "low"),
        ("albumin_g_dl", 3.5, ""),
        ("creatinine_mg_dl", 1.3, ""),
        ("creatinine_mg_dl", 1.4, "high"),
        ("glucose_mg_dl", 69, "low"),
        ("glucose_mg_dl", 70, ""),
        ("glucose_mg_dl", 180, ""),
        ("glucose_mg_dl", 181, "high"),
    ],
)
def test_a_value_is_called_low_or_high_beyond_its_limit(name: str, value: float, word: str) -> None:
    words = reasons._laboratory(name, value)
    assert word in words if word else words is None
