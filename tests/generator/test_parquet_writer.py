import csv
import subprocess
import sys

import pytest

from proofkit.generator.front import generate

pq = pytest.importorskip("pyarrow.parquet")


def spell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@pytest.mark.parametrize(
    ("dataset", "table"),
    [
        ("admissions", "labs"),
        ("admissions", "people"),
        ("patient-flow", "visits"),
        ("cohort", "treatments"),
        ("vendor-dossiers", "statements"),
    ],
)
def test_parquet_holds_what_csv_says(tmp_path, dataset, table):
    for format in ("csv", "parquet"):
        generate(dataset, tmp_path / format, size=40, format=format)
    with (tmp_path / f"csv/{table}.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    read = pq.read_table(tmp_path / f"parquet/{table}.parquet")
    found = [{name: spell(value) for name, value in row.items()} for row in read.to_pylist()]
    assert len(found) == len(rows) > 0
    for row, other in zip(rows, found, strict=True):
        for name, text in row.items():
            same = text == other[name] or float(text) == float(other[name])
            assert same, (name, text, other[name])


def test_keys_of_different_lengths_and_missing_ones_are_written_whole(tmp_path):
    generate("population", tmp_path / "de", size=50, format="parquet", settings=["locale=en-GB"])
    numbers = pq.read_table(tmp_path / "de/people.parquet")["national_number"].to_pylist()
    assert all(len(number) == 10 and number.startswith("999") for number in numbers)
    generate("population", tmp_path / "es", size=50, format="parquet", settings=["locale=es"])
    assert pq.read_table(tmp_path / "es/people.parquet")["national_number"].null_count == 50


def test_a_small_run_does_not_import_pandas(tmp_path):
    code = (
        "import sys, pathlib; from proofkit.generator.front import generate; "
        f"generate('admissions', pathlib.Path({str(tmp_path / 'out')!r}), size=5, "
        "format='parquet'); sys.exit('pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
