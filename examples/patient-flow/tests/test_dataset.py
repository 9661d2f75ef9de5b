from pathlib import Path

import pytest

from patient_flow import dataset


def test_an_empty_cell_is_missing_and_the_word_none_is_not(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,b,is_synthetic\n1,None,true\n,x,true\n")
    table = dataset.read("t", folder=tmp_path)
    assert table["a"].isna().tolist() == [False, True]
    assert table["b"].tolist() == ["None", "x"]


def test_a_table_that_is_not_marked_as_synthetic_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,is_synthetic\n1,true\n2,false\n")
    with pytest.raises(SystemExit, match="not marked as synthetic"):
        dataset.read("t", folder=tmp_path)


def test_a_table_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"t\.csv is missing"):
        dataset.read("t", folder=tmp_path)
