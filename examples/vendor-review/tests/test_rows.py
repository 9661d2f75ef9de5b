import gzip
from pathlib import Path

import pytest

from vendor_review import rows


def put(folder: Path, text: str) -> Path:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return folder


def test_rows_are_read_by_the_names_of_their_columns(tmp_path: Path) -> None:
    put(tmp_path, 'a,b\n1,"x, y"\n')
    assert rows.read("t.csv", ["a"], tmp_path) == [{"a": "1", "b": "x, y"}]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a\n1\n", "no column 'b'"),
        ("a,b\n1\n", "line 2: it has 1 cell and should have 2$"),
        ("a,b\n1,fine, but late\n", "line 2: it has 3 cells and should have 2; put .* quotation"),
        ("a,b,is_synthetic\n1,2,true\n1,2,false\n", "line 3: not marked as synthetic"),
    ],
)
def test_a_mistake_in_a_table_is_named_with_its_line(
    tmp_path: Path, text: str, reason: str
) -> None:
    with pytest.raises(SystemExit, match=reason):
        rows.read("t.csv", ["a", "b"], put(tmp_path, text))


def test_a_large_table_is_read_as_it_lies_in_data(tmp_path: Path) -> None:
    (tmp_path / "t.csv.gz").write_bytes(gzip.compress(b'a,b\n1,"x\ny"\n'))
    assert rows.read("t.csv", ["a"], tmp_path) == [{"a": "1", "b": "x\ny"}]


def test_a_table_that_a_spreadsheet_saved_in_an_old_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes("a,b\n1,2\n3,ñ\n".encode("cp1252"))
    with pytest.raises(SystemExit, match=r"^t\.csv, line 3: .* save the table as \"CSV UTF-8\""):
        rows.read("t.csv", ["a"], tmp_path)


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"t\.csv is missing"):
        rows.read("t.csv", ["a"], tmp_path)


def test_a_key_that_stands_there_twice_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="'1' stands there twice"):
        rows.unique([{"a": "1"}, {"a": "1"}], "a", "t.csv")


def test_a_cell_may_hold_several_entries() -> None:
    assert rows.listed("a; b;; c d ") == ["a", "b", "c d"]
