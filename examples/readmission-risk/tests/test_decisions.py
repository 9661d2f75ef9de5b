"""The decisions of the README that stand in the code: each can be changed, or is refused."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from readmission_risk import capacity, cohort, models, omitted, particular, report, results
from readmission_risk.dashboard.reasons import in_words
from readmission_risk.decisions import refused

DISCHARGES = 1500


@pytest.fixture(autouse=True)
def few_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try one model of a kind in two folds: how well it is tuned decides none of these texts."""
    monkeypatch.setattr(models, "FOLDS", 2)
    for grid in (models.RIDGE, models.TREES):
        for name, tried in grid.items():
            monkeypatch.setitem(grid, name, tried[:1])


def readme(folder: Path) -> dict[str, str]:
    """Return every text of a small report."""
    report.write(folder, cohort.load().head(DISCHARGES), replicates=10)
    metrics = results.load(folder / "metrics.json")
    return {name: results.render(text, metrics) for name, text in metrics["readme"].items()}


@pytest.mark.parametrize("calls", [185, 600])
def test_any_capacity_in_its_range_gives_a_whole_report_about_it(
    calls: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capacity, "CALLS_PER_1000", calls)
    texts = readme(tmp_path)
    assert f"or {calls} of every 1,000" in texts["results-capacity"]
    assert f"with {calls} calls" in texts["results-summary"]
    assert f"| **{calls}** |" in texts["results-threshold"]
    assert f"{capacity.with_an_hour_more()} of every 1,000" in texts["results-one-more-hour"]
    page = (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    assert f'value="{calls}"' in page


@pytest.mark.parametrize("calls", [0, 49, 601, 200.5, "200"])
def test_a_capacity_that_cannot_be_shown_is_refused_with_its_line(
    calls: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capacity, "CALLS_PER_1000", calls)
    with pytest.raises(SystemExit, match=r"capacity\.py, line \d+: .* from 50 to 600"):
        capacity.check()


def test_discharges_to_a_facility_can_be_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cohort, "NOT_STUDIED", ("facility",))
    texts = readme(tmp_path)
    assert "left out by decision, discharged to: facility" in texts["results-cohort"]
    assert "No discharge to a facility" in texts["results-facility"]
    assert "Discharges to a facility are" not in texts["results-threshold"]
    page = (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    assert "Discharges to a facility are not on the list" in page
    assert "goes to its staff" not in page


@pytest.mark.parametrize("wrong", ["facility", ("hotel",), ["facility"]])
def test_a_way_of_leaving_that_nobody_left_is_refused(
    wrong: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cohort, "NOT_STUDIED", wrong)
    with pytest.raises(SystemExit, match=r"cohort\.py, line \d+: NOT_STUDIED .* facility"):
        cohort.load()


def test_language_can_be_a_predictor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen, predictors = (
        tuple(dict.fromkeys((*columns, "language")))
        for columns in (cohort.CATEGORIES, cohort.PREDICTORS)
    )
    for module in (cohort, models):
        monkeypatch.setattr(module, "CATEGORIES", seen)
        monkeypatch.setattr(module, "PREDICTORS", predictors)
    monkeypatch.setattr("readmission_risk.dashboard.reasons.CATEGORIES", seen)
    kept = [column for column in ("payer", "deprivation_level") if column not in predictors]
    left = tuple(column for column in kept if column != "payer")
    monkeypatch.setattr(cohort, "KEPT_OUT", tuple(kept))
    monkeypatch.setattr(cohort, "LEFT_OUT", left)
    monkeypatch.setattr(particular, "LEFT_OUT", left)
    texts = readme(tmp_path)
    names = [cohort.SUBGROUPS[column].split(" (")[0].lower() for column in kept]
    seen_words, kept_words = texts["results-kept-out"].lower().split(". ", 1)
    assert kept_words.startswith(" and ".join(names)) and "language" in seen_words
    assert "| Language" not in texts["results-left-out"]


def test_with_nothing_left_out_nothing_is_said_to_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cohort, "LEFT_OUT", ())
    monkeypatch.setattr(cohort, "KEPT_OUT", ())
    assert "nothing is left out" in omitted.text({})
    assert "are predictors like the others" in omitted.kept_out()


def test_the_predictors_are_named_as_the_code_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "`" not in omitted.predictors()
    monkeypatch.setattr(cohort, "PREDICTORS", ("age_years", "deprivation_level", "eye_colour"))
    named = "age, deprivation of the place of living and `eye_colour`."
    assert omitted.predictors() == f"Predictors, all known at discharge: {named}"


def test_a_predictor_without_words_of_its_own_is_named_by_its_column(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("readmission_risk.dashboard.reasons.CATEGORIES", ("language",))
    said = in_words(pd.Series({"language": "Spanish"}), pd.Series({"language_Spanish": 0.4}))
    assert said == ["language Spanish"]


def test_a_decision_with_a_type_is_refused_like_any_other(tmp_path: Path) -> None:
    code = tmp_path / "capacity.py"
    code.write_text("A = 1\nCALLS_PER_1000: int = 700\n", encoding="utf-8")
    told = str(refused(str(code), "CALLS_PER_1000", 700, "fewer"))
    assert told.startswith("capacity.py, line 2: CALLS_PER_1000 is 700")


def test_a_decision_that_begins_no_line_is_refused_without_one(tmp_path: Path) -> None:
    code = tmp_path / "capacity.py"
    code.write_text("A = 1\nMINUTES, CALLS_PER_1000 = 12, 700\n", encoding="utf-8")
    told = str(refused(str(code), "CALLS_PER_1000", 700, "fewer"))
    assert told.startswith("capacity.py: CALLS_PER_1000 is 700")
