import json
import shutil

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.generator.front import generate
from proofkit.generator.shards import FOLDER, Shard, make_shard, merge
from proofkit.generator.spec_reader import read

from .test_front import PARTS, files


def shard(out, number, count, **more):
    request = {"size": PARTS + 5} | more
    return make_shard("population", out, Shard(number, count), **request)


def test_shards_merge_to_the_bytes_of_one_run(tmp_path):
    for number in (3, 1, 2):
        shard(tmp_path / "a", number, 3)
    merge("population", tmp_path / "a")
    generate("population", tmp_path / "b", size=PARTS + 5)
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_a_merge_names_the_shards_that_are_missing(tmp_path):
    shard(tmp_path, 2, 4, size=50)
    with pytest.raises(ProofkitError, match="lacks the shards 1/4, 3/4, 4/4"):
        merge("population", tmp_path)


def test_a_merge_that_was_stopped_can_be_run_again(tmp_path):
    out = tmp_path / "a"
    for number in (1, 2):
        shard(out, number, 2)
    (out / "people").mkdir()
    (out / FOLDER / "00001-of-00002/people/part-00000.csv").replace(out / "people/part-00000.csv")
    merge("population", out)
    generate("population", tmp_path / "b", size=PARTS + 5)
    assert files(out) == files(tmp_path / "b")


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"size": 60}, "made with size 50, not 60"),
        ({"seed": 1}, "made with seed 0, not 1"),
        ({"format": "parquet"}, "made with format csv, not parquet"),
        ({"settings": ["locale=es"]}, "made with settings locale=en-US, not locale=es"),
    ],
)
def test_a_shard_of_another_request_than_those_there_is_refused_before_any_work(
    tmp_path, other, said
):
    shard(tmp_path, 1, 2, size=50)
    with pytest.raises(ProofkitError, match=said):
        shard(tmp_path, 2, 2, **{"size": 50, **other})
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == ["00001-of-00002"]
    assert shard(tmp_path, 2, 2, **{"size": 50, **other}, force=True) == 0


def test_shards_of_different_requests_do_not_merge(tmp_path):
    shard(tmp_path, 1, 2, size=50)
    shard(tmp_path, 2, 2, size=50, seed=1, force=True)
    with pytest.raises(ProofkitError, match="differs from 00001-of-00002 in seed"):
        merge("population", tmp_path)


def test_a_damaged_shard_is_found(tmp_path):
    shard(tmp_path, 1, 1, size=50)
    path = tmp_path / FOLDER / "00001-of-00001/people.csv"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ProofkitError, match="missing or damaged"):
        merge("population", tmp_path)


def test_a_damaged_shard_among_others_can_be_made_again_as_the_refusal_says(tmp_path):
    for number in (1, 2):
        shard(tmp_path / "a", number, 2)
    path = tmp_path / "a" / FOLDER / "00002-of-00002/people/part-00001.csv"
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(ProofkitError, match="missing or damaged"):
        merge("population", tmp_path / "a")
    shard(tmp_path / "a", 2, 2, force=True)
    merge("population", tmp_path / "a")
    generate("population", tmp_path / "b", size=PARTS + 5)
    assert files(tmp_path / "a") == files(tmp_path / "b")


@pytest.mark.parametrize("content", [None, b"", b'{"request": ', b"[]", b'{"request": 1}'])
def test_a_shard_that_says_nothing_of_itself_is_named_and_can_be_made_again(tmp_path, content):
    shard(tmp_path, 1, 2, size=50)
    note = tmp_path / FOLDER / "00001-of-00002/shard.json"
    note.unlink() if content is None else note.write_bytes(content)
    for call in (lambda: merge("population", tmp_path), lambda: shard(tmp_path, 2, 2, size=50)):
        with pytest.raises(ProofkitError, match="00001-of-00002 is damaged; make it again"):
            call()
    shard(tmp_path, 1, 2, size=50, force=True)
    shard(tmp_path, 2, 2, size=50)
    assert merge("population", tmp_path).size == 50


def test_shards_of_another_count_are_named_with_their_folder(tmp_path):
    shard(tmp_path, 1, 4, size=50)
    for number in (1, 2):
        shard(tmp_path, number, 2, size=50, force=True)
    with pytest.raises(ProofkitError, match=r"00001-of-00004 differs .* in shards; .* remove its"):
        merge("population", tmp_path)
    shutil.rmtree(tmp_path / FOLDER / "00001-of-00004")
    assert merge("population", tmp_path).size == 50


def test_a_shard_stays_when_making_it_again_cannot_begin(tmp_path):
    shard(tmp_path, 1, 2, size=50)
    before = files(tmp_path)
    with pytest.raises(ProofkitError, match="--workers is at least 1"):
        shard(tmp_path, 1, 2, size=50, force=True, workers=0)
    assert files(tmp_path) == before


def test_a_shard_is_made_once_unless_forced(tmp_path):
    shard(tmp_path, 1, 2, size=50)
    with pytest.raises(ProofkitError, match="is already in"):
        shard(tmp_path, 1, 2, size=50)
    assert shard(tmp_path, 1, 2, size=50, force=True) == 2


def test_a_folder_with_other_content_takes_no_shard(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ProofkitError, match="holds more than shards"):
        shard(tmp_path, 1, 2)


def test_nothing_to_merge_is_said(tmp_path):
    with pytest.raises(ProofkitError, match="holds no shards"):
        merge("population", tmp_path)


def test_shards_of_another_data_set_are_not_merged_as_this_one(tmp_path):
    shard(tmp_path, 1, 1, size=50)
    with pytest.raises(ProofkitError, match="are of population, not of admissions"):
        merge("admissions", tmp_path)


@pytest.mark.parametrize("text", ["", "3", "0/3", "4/3", "a/b", "1/0", "-1/3", f"1/{'9' * 5000}"])
def test_a_shard_is_said_as_one_of_so_many(text):
    with pytest.raises(ProofkitError, match="takes I/N"):
        Shard.parse(text)


def test_a_merged_folder_has_no_trace_of_shards(tmp_path):
    shard(tmp_path, 1, 1, size=50)
    merge("population", tmp_path)
    assert not (tmp_path / FOLDER).exists()
    assert json.loads((tmp_path / "manifest.json").read_text("utf-8"))["size"] == 50
    assert read("population").main == "people"
