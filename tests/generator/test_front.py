import errno
import gc
import gzip
import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.core.journal import FOLDER, is_unfinished
from proofkit.generator.front import disk_trouble, generate, write
from proofkit.generator.spec_reader import read
from proofkit.generator.workers import run
from tests.faults import killed_at_write

PARTS = read("population").block_records * read("population").part_blocks


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_threads_and_one_process_write_the_same_bytes(tmp_path):
    for name in ("one", "threads"):
        (tmp_path / name).mkdir()
    write("population", tmp_path / "one", size=PARTS + 5, format="parquet")
    with ThreadPoolExecutor(2) as pool:
        write("population", tmp_path / "threads", size=PARTS + 5, format="parquet", pool=pool)
    assert files(tmp_path / "one") == files(tmp_path / "threads")
    assert (tmp_path / "one/people/part-00001.parquet").is_file()


def test_two_processes_write_the_same_bytes(tmp_path):
    generate("population", tmp_path / "one", size=PARTS + 5)
    generate("population", tmp_path / "two", size=PARTS + 5, workers=2)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_folder_with_content_is_refused_with_the_way_out(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ProofkitError, match=r"is not empty; choose a new folder$"):
        generate("population", tmp_path, size=10)


def test_force_replaces_what_the_manifest_lists_and_nothing_else(tmp_path):
    out = tmp_path / "out"
    generate("population", out, size=10, format="parquet")
    (out / "notes.txt").write_text("mine")
    with pytest.raises(ProofkitError, match="pass --force to replace the data in it"):
        generate("population", out, size=20)
    generate("population", out, size=20, force=True)
    generate("population", tmp_path / "fresh", size=20)
    assert files(out) == files(tmp_path / "fresh") | {"notes.txt": b"mine"}
    assert not (out / FOLDER).exists()


def test_force_refuses_a_folder_without_a_manifest(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ProofkitError, match="has no readable"):
        generate("population", tmp_path, size=10, force=True)


@pytest.mark.parametrize("name", ["README.md", "people.csv"])
def test_force_loses_nothing_that_was_changed_by_hand(tmp_path, name):
    out = tmp_path / "out"
    generate("population", out, size=10)
    with (out / name).open("a", encoding="utf-8") as stream:
        stream.write("my notes\n")
    before = files(out)
    with pytest.raises(
        ProofkitError, match=rf"{name} was changed since .* move it out of the fold"
    ):
        generate("population", out, size=20, force=True)
    assert files(out) == before
    (out / name).rename(tmp_path / "kept")
    generate("population", out, size=20, force=True)
    generate("population", tmp_path / "fresh", size=20)
    assert files(out) == files(tmp_path / "fresh")


def test_force_does_not_overwrite_a_file_that_no_manifest_lists(tmp_path):
    out = tmp_path / "out"
    generate("population", out, size=10, format="parquet")
    (out / "people.csv").write_text("mine")
    with pytest.raises(ProofkitError, match="was not written by proofkit"):
        generate("population", out, size=10, force=True)
    assert (out / "people.csv").read_text() == "mine"
    assert not is_unfinished(out)


def test_a_replacement_that_was_killed_is_finished_by_the_next_call(tmp_path):
    generate("population", tmp_path / "old", size=10, format="parquet")
    generate("population", tmp_path / "new", size=20)
    old, new = files(tmp_path / "old"), files(tmp_path / "new")
    kinds = set()
    for number in count(1, 2):
        out = shutil.copytree(tmp_path / "old", tmp_path / str(number))
        if not killed_at_write(
            number, lambda out=out: generate("population", out, size=20, force=True)
        ):
            break
        kinds.add(was_unfinished := is_unfinished(out))
        with pytest.raises(ProofkitError, match="is not empty"):
            generate("population", out, size=30)
        assert files(out) in ((new,) if was_unfinished else (old, new)), number
    assert kinds == {True, False}


@pytest.mark.parametrize(
    "name", ["../mine.txt", "/etc/hostname", ".git/config", "a/../../mine.txt"]
)
def test_force_removes_nothing_elsewhere_whatever_a_manifest_lists(tmp_path, name):
    (tmp_path / "mine.txt").write_text("mine")
    out = tmp_path / "out"
    generate("population", out, size=10)
    manifest = json.loads((out / "manifest.json").read_text())
    manifest["files"][name] = {"sha256": "0" * 64, "bytes": 1, "rows": None}
    (out / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(ProofkitError, match=r"leads out of|below \.git"):
        generate("population", out, size=20, force=True)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_compact_packs_large_tables_and_adds_a_sample(tmp_path):
    write("admissions", tmp_path, size=9_000, compact=True)
    listed = json.loads((tmp_path / "manifest.json").read_text("utf-8"))["files"]
    whole = gzip.decompress((tmp_path / "admissions.csv.gz").read_bytes())
    sample = (tmp_path / "admissions.sample.csv").read_bytes()
    assert whole.count(b"\n") == 9_001
    assert sample.count(b"\n") == 201
    assert whole.startswith(sample)
    assert listed["admissions.csv.gz"]["rows"] == 9_000
    assert listed["admissions.sample.csv"]["rows"] == 200
    assert "admissions.csv" not in listed
    assert (tmp_path / "admissions.csv.gz").read_bytes()[:10] == bytes.fromhex(
        "1f8b08000000000000ff"
    )
    assert "labs.csv" in listed


def test_a_failed_run_leaves_nothing(tmp_path):
    with pytest.raises(ProofkitError):
        generate("population", tmp_path / "out", size=10, workers=0)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_in_plain_words(tmp_path):
    with pytest.raises(ProofkitError, match="is full; free some space"), disk_trouble(tmp_path):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_lost_worker_is_said_in_plain_words(tmp_path):
    from proofkit.generator import workers
    from proofkit.generator.front import tasks_of

    spec = read("population")
    tasks = tasks_of(spec, tmp_path, PARTS * 2, 0, (), "csv")
    with workers.executor(2) as pool:
        pool.submit(os._exit, 1)
        with pytest.raises(ProofkitError, match="a worker was lost"):
            workers.run(tasks, lambda task: 1, executor=pool)


def test_a_program_that_generates_data_keeps_its_collector_of_garbage(tmp_path):
    before = gc.get_freeze_count()
    generate("population", tmp_path / "a", size=10)
    assert gc.get_freeze_count() == before


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"format": "json"}, "csv or parquet, not 'json'"),
        ({"format": "CSV"}, "csv or parquet, not 'CSV'"),
        ({"size": "5"}, "a whole number"),
        ({"size": True}, "a whole number"),
        ({"size": 5.0}, "a whole number"),
        ({"seed": "x"}, "a whole number"),
    ],
)
def test_what_a_program_asks_for_in_another_type_is_refused(tmp_path, asked, said):
    with pytest.raises(ProofkitError, match=said):
        generate("population", tmp_path / "a", **asked)
    assert list(tmp_path.iterdir()) == []


def test_workers_that_write_somewhere_else_are_noticed(tmp_path, monkeypatch):
    def elsewhere(tasks, *given, **more):
        reports = run(tasks, *given, **more)
        (tmp_path / "people.csv").unlink()  # as where a cluster's machines share no disk
        return reports

    monkeypatch.setattr("proofkit.generator.front.run", elsewhere)
    with pytest.raises(ProofkitError, match="of their own"):
        write("population", tmp_path, size=10)
