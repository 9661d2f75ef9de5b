from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from imaging_triage import dataset, features, models, studies


def test_nobody_is_scored_by_a_model_that_has_seen_them(table: pd.DataFrame) -> None:
    scored = []
    for train, test in models.folds(table):
        people = table[studies.PERSON]
        assert not set(people.iloc[train]) & set(people.iloc[test])
        scored.extend(test)
    assert sorted(scored) == list(range(len(table)))


def test_every_study_has_one_picture_and_one_group(table: pd.DataFrame) -> None:
    assert table["study_id"].is_unique
    assert table["file"].is_unique
    assert table["finding"].isin(["normal", "opacity", "other_abnormal"]).all()
    assert table["age_band"].notna().all()


def test_each_person_can_be_listed_once_with_the_first_study(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(studies, "ONE_STUDY_EACH", False)
    every = studies.load()
    monkeypatch.setattr(studies, "ONE_STUDY_EACH", True)
    once = studies.load()
    assert once[studies.PERSON].is_unique
    first = every.groupby(studies.PERSON)["acquired_at"].min()
    assert once.set_index(studies.PERSON)["acquired_at"].to_dict() == first.to_dict()
    assert once.index.tolist() == list(range(len(once)))


def test_the_mobile_unit_takes_ap_pictures_only(table: pd.DataFrame) -> None:
    assert set(table.loc[table["scanner"] == studies.MOBILE, "view"]) == {"AP"}


def test_a_picture_that_is_missing_stops_the_report(table: pd.DataFrame, tmp_path) -> None:
    with pytest.raises(SystemExit, match="pictures are missing"):
        studies.pictures(table.head(2), tmp_path)


@pytest.mark.parametrize("column", ["age_years", "scanner"])
def test_a_study_without_what_the_report_needs_of_each_is_named(
    tmp_path: Path, column: str
) -> None:
    whole = pd.read_csv(dataset.DATA / "studies.csv")
    whole.loc[3, column] = None
    whole.to_csv(tmp_path / "studies.csv", index=False)
    with pytest.raises(SystemExit, match=f"1 studies have no {column}"):
        studies.load(tmp_path)


def test_boxes_belong_to_studies_with_an_opacity_and_lie_in_the_picture(
    table: pd.DataFrame,
) -> None:
    found = studies.boxes(table)
    has_box = np.array([len(corners) > 0 for corners in found])
    assert (has_box == (table[studies.OUTCOME] == 1)).all()
    corners = np.concatenate(found)
    assert corners.min() >= 0
    assert corners.max() <= 80
    assert (corners[:, 2:] > corners[:, :2]).all()


def test_a_cell_is_marked_when_its_middle_lies_in_a_box() -> None:
    whole = [np.array([[0, 0, 80, 80]]), np.zeros((0, 4), dtype=int)]
    marked = features.marked(whole)
    assert marked[0].all()
    assert not marked[1].any()
    first = features.CELL_PX * features.COLUMNS.start, features.CELL_PX * features.ROWS.start
    one = [np.array([[*first, first[0] + features.CELL_PX, first[1] + features.CELL_PX]])]
    assert features.marked(one).sum() == 1
    assert features.marked(one)[0, 0]


def test_the_burnt_in_words_lie_outside_the_cells(table: pd.DataFrame) -> None:
    pictures = studies.pictures(table.head(20))
    without = pictures.copy()
    without[:, features.ROWS.stop * features.CELL_PX :] = 0
    without[:, : features.ROWS.start * features.CELL_PX] = 0
    inside = features.standardised(pictures)[:, 20:50, 20:50]
    assert np.allclose(inside, features.standardised(without)[:, 20:50, 20:50])


def test_what_was_planted_is_no_input(table: pd.DataFrame) -> None:
    planted = {*dataset.read("truth/studies"), *dataset.read("truth/opacities")} - {"study_id"}
    assert not planted & {*table.columns, *features.NAMES, *models.CONTEXT}


def test_a_heat_map_covers_the_cells_and_nothing_else() -> None:
    cells = np.arange(len(features.ROWS) * len(features.COLUMNS), dtype=float)
    shown = features.on_picture(cells, 80)
    assert np.isfinite(shown).sum() == len(cells) * features.CELL_PX**2
    row, column = (part.start * features.CELL_PX for part in (features.ROWS, features.COLUMNS))
    assert shown[row, column] == 0
    assert np.isnan(shown[0, 0])
