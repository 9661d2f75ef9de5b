"""What holds for every data set, by its place alone."""

import json

import numpy as np
import pytest

from proofkit.generator import parts, sample
from proofkit.generator.blocks import Block, blocks_of_part, part_count
from proofkit.generator.check import check, sample_size
from proofkit.generator.front import LARGEST_SIZE, generate, write
from proofkit.generator.parts import tables_of
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import names, read

SMALL = 400


@pytest.fixture(params=names())
def spec(request):
    return read(request.param)


def blocks_of(spec, *, seed=0, size=SMALL, words=()):
    settings = settle(spec, words)
    return [
        block
        for part in range(part_count(spec, size))
        for block in blocks_of_part(spec, settings, seed=seed, size=size, part=part)
    ]


def digests(block: Block) -> dict[str, bytes]:
    return {name: table.digest() for name, table in tables_of(block)[1].items()}


def test_the_same_seed_gives_the_same_bytes(spec, tmp_path):
    first = generate(spec.name, tmp_path / "a", size=SMALL, seed=3)
    second = generate(spec.name, tmp_path / "b", size=SMALL, seed=3)
    assert first == second
    assert generate(spec.name, tmp_path / "c", size=SMALL, seed=4).content_digest != (
        first.content_digest
    )


def test_the_last_block_of_the_largest_request_has_keys(spec):
    last = part_count(spec, LARGEST_SIZE) - 1
    settings = settle(spec, [])
    *_, block = blocks_of_part(spec, settings, seed=0, size=LARGEST_SIZE, part=last)
    assert tables_of(block)[1]


def test_csv_and_parquet_hold_the_same_content(spec, tmp_path):
    text = generate(spec.name, tmp_path / "a", size=SMALL)
    binary = generate(spec.name, tmp_path / "b", size=SMALL, format="parquet")
    assert text.content_digest == binary.content_digest
    assert {f.path.replace(".csv", ""): f.rows for f in text.files if f.rows is not None} == {
        f.path.replace(".parquet", ""): f.rows for f in binary.files if f.rows is not None
    }


def test_blocks_in_any_order_hold_the_same(spec):
    blocks = blocks_of(spec, size=2 * spec.block_records + 1)[:2]
    forwards = [digests(block) for block in blocks]
    backwards = [digests(block) for block in reversed(blocks)]
    assert forwards == backwards[::-1]
    assert forwards[0] != forwards[1]


def test_every_table_of_the_spec_is_made_and_every_cell_is_in_its_range(spec):
    (block, *_) = blocks_of(spec)
    _, tables = tables_of(block)
    static = {"truth/coefficients"} & {table.name for table in spec.tables}
    assert set(tables) | static == {table.name for table in spec.tables}
    for table in tables.values():
        for column in table.columns:
            what = f"{table.spec.name}.{column.spec.name}"
            if column.missing is not None:
                assert column.spec.missing, f"{what}: the spec does not say when it is empty"
            if column.spec.kind in ("integer", "number"):
                values = column.numbers()
                values = values[~np.isnan(values)]
                assert column.spec.minimum is None or (values >= column.spec.minimum).all(), what
                assert column.spec.maximum is None or (values <= column.spec.maximum).all(), what


def test_the_main_table_has_as_many_rows_as_were_asked_for(spec, tmp_path):
    manifest = generate(spec.name, tmp_path / "a", size=7)
    assert {file.path: file.rows for file in manifest.files}[f"{spec.main}.csv"] == 7


def test_keys_are_unique_and_refer_to_rows_that_are_there(spec):
    drawn = sample.draw(spec, size=SMALL, seed=0, settings=settle(spec, ()))
    for table in spec.tables:
        if table.name not in drawn.tables:
            continue
        rows = drawn[table.name]
        if table.key:
            keys = np.stack([rows.keys(name) for name in table.key], axis=1)
            assert len(np.unique(keys, axis=0)) == len(keys), f"{table.name}: key is not unique"
        for column in table.columns:
            if column.references:
                target, _, name = column.references.rpartition(".")
                known = drawn[target].keys(name)
                used = rows.keys(column.name)
                assert np.isin(used[used >= 0], known).all(), f"{table.name}.{column.name}"


def test_every_setting_has_an_effect(spec):
    size = min(spec.block_records, 4_000)
    usual = digests(blocks_of(spec, size=size)[0])
    for setting in spec.settings:
        if setting.choices:
            other = next(one for one in setting.choices if one != setting.default)
        elif isinstance(setting.default, bool):
            other = str(not setting.default).lower()
        else:
            changed = setting.maximum != setting.default
            other = str(setting.maximum if changed else setting.minimum)
            other = str(int(float(other))) if isinstance(setting.default, int) else other
        word = f"{setting.name}={other}"
        assert digests(blocks_of(spec, size=size, words=[word])[0]) != usual, word


def test_the_largest_size_of_a_project_fits_its_folder(spec, tmp_path):
    write(spec.name, tmp_path, size=spec.largest_in_project, compact=True)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 5_000_000
    # A project reads each table from one file.
    assert not [path.name for path in files if path.name.startswith("part-")]


@pytest.mark.parametrize(("seed", "share"), [(0, 1), (1, 4), (2, 4)])
def test_every_check_holds(spec, seed, share):
    """Of the sample that the command draws, and of two that are a quarter of its size."""
    size = max(sample_size(spec, None) // share, spec.smallest_checked)
    verdicts = check(spec.name, seed=seed, size=size)
    failed = [
        f"{verdict.check.id}: found {verdict.found.values}, published {verdict.check.published}"
        for verdict in verdicts
        if not verdict.holds
    ]
    assert not failed
    assert json.dumps([verdict.as_json() for verdict in verdicts])


def test_a_folder_lists_each_of_its_files(spec, tmp_path):
    generate(spec.name, tmp_path / "a", size=50)
    listed = json.loads((tmp_path / "a/manifest.json").read_text("utf-8"))["files"]
    there = {
        path.relative_to(tmp_path / "a").as_posix()
        for path in (tmp_path / "a").rglob("*")
        if path.is_file()
    }
    assert there == {*listed, "manifest.json"}
    for path, about in listed.items():
        assert parts.describe_file(tmp_path / "a", path, None).sha256 == about["sha256"]
