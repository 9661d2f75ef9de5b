import csv
import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofkit.generator import csv_bytes, spec
from proofkit.generator.tables import Words, finish

COLUMNS = (
    spec.Column("key", "id", "", prefix="K", digits=4),
    spec.Column("level", "category", "", levels=("low", "a,b", 'say "hi"')),
    spec.Column("name", "word", ""),
    spec.Column("is_true", "boolean", ""),
    spec.Column("days", "integer", "", minimum=-500, maximum=10**7),
    spec.Column("kg", "number", "", decimals=2),
    spec.Column("seen_at", "time", ""),
    spec.Column("born_on", "date", ""),
    spec.Column("note", "text", ""),
    spec.Column("is_synthetic", "boolean", ""),
)
TABLE = spec.Table("t", "", COLUMNS)

rows = st.lists(
    st.tuples(
        st.integers(0, 10**6),
        st.integers(-1, 2),
        st.integers(-1, 1),
        st.integers(-1, 1),
        st.none() | st.integers(-500, 10**7),
        st.none() | st.integers(-(10**8), 10**8),
        st.none() | st.integers(-(10**9), 4 * 10**9),
        st.none() | st.integers(-20_000, 40_000),
        st.none() | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
    ),
    min_size=1,
    max_size=30,
)


def expected(row) -> list[str]:
    key, level, name, flag, days, kg, seen, born, note = row
    return [
        f"K{key:04d}",
        "" if level < 0 else COLUMNS[1].levels[level],
        "" if name < 0 else ("Ana", "Bo")[name],
        "" if flag < 0 else str(bool(flag)).lower(),
        "" if days is None else str(days),
        "" if kg is None else f"{'-' if kg < 0 else ''}{abs(kg) // 100}.{abs(kg) % 100:02d}",
        "" if seen is None else str(np.datetime64(seen, "s")),
        "" if born is None else str(np.datetime64(born, "D")),
        note or "",
        "true",
    ]


@given(rows)
@settings(max_examples=150, deadline=None)
def test_a_csv_reader_reads_back_what_was_written(rows):
    columns = list(zip(*rows, strict=True))
    table = finish(
        TABLE,
        {
            "key": np.array(columns[0]),
            "level": np.array(columns[1]),
            "name": Words(np.array(columns[2]), ("Ana", "Bo")),
            "is_true": np.array(columns[3]),
            "days": np.array([np.nan if v is None else v for v in columns[4]]),
            "kg": np.array([np.nan if v is None else v / 100 for v in columns[5]]),
            "seen_at": np.array(["NaT" if v is None else v for v in columns[6]], "datetime64[s]")
            if all(v is None for v in columns[6])
            else np.array(
                [np.datetime64("NaT") if v is None else np.datetime64(v, "s") for v in columns[6]]
            ),
            "born_on": np.array(
                [np.datetime64("NaT") if v is None else np.datetime64(v, "D") for v in columns[7]]
            ),
            "note": list(columns[8]),
        },
    )
    text = (csv_bytes.header(TABLE) + csv_bytes.body(table)).decode()
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read[0] == [column.name for column in COLUMNS]
    assert read[1:] == [expected(row) for row in rows]


def test_no_rows_are_no_lines():
    empty = spec.Table("t", "", (COLUMNS[0], COLUMNS[-1]))
    assert csv_bytes.body(finish(empty, {"key": np.array([], np.int64)})) == b""


@pytest.mark.parametrize("number", [0, 9, 10, 99, 9_999, 10_000, 123_456_789])
def test_a_key_longer_than_its_digits_keeps_them_all(number):
    table = spec.Table("t", "", (COLUMNS[0], COLUMNS[-1]))
    line = csv_bytes.body(finish(table, {"key": np.array([number, 5])})).decode()
    assert line.splitlines() == [f"K{number:04d},true", "K0005,true"]
