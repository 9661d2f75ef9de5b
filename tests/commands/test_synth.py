import json

import pytest

from proofkit.cli import main


def run(*words) -> int:
    return main(["synth", *map(str, words)])


def test_a_data_set_is_written_and_said(tmp_path, capsys):
    assert run("population", "--out", tmp_path / "a", "--size", 12) == 0
    said = capsys.readouterr().out
    assert "people.csv  12 rows" in said
    assert (tmp_path / "a/README.md").is_file()


def test_json_is_one_document_and_nothing_else(tmp_path, capsys):
    assert run("population", "--out", tmp_path / "a", "--size", 12, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["size"] == 12
    assert "people.csv" in document["files"]


def test_the_list_names_every_data_set(capsys):
    assert run("--list") == 0
    assert "admissions" in capsys.readouterr().out
    assert run("--list", "--json") == 0
    assert {"admissions", "population"} <= {
        row["dataset"] for row in json.loads(capsys.readouterr().out)
    }


def test_the_description_names_columns_settings_and_checks(capsys):
    assert run("admissions", "--describe") == 0
    said = capsys.readouterr().out
    for word in ("ed_visits_6m_count", "missingness", "heart-failure-ratio", "index admission"):
        assert word in said
    assert run("admissions", "--describe", "--json") == 0
    assert json.loads(capsys.readouterr().out)["size"] == 12_000


def test_a_check_prints_what_was_found_and_exits_by_it(capsys):
    assert run("population", "--check", "--size", 20_000, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["size"] == 20_000
    keys = {"id", "what", "published", "found", "tolerance", "holds", "source"}
    assert all(keys <= set(check) for check in document["checks"])
    assert run("population", "--check", "--size", 20_000) == 0
    assert "all hold" in capsys.readouterr().out


def test_a_check_that_does_not_hold_exits_with_1(capsys):
    code = run("admissions", "--check", "--size", 30_000, "--set", "drift=1")
    assert code == 1
    assert "✗" in capsys.readouterr().out


def test_shards_and_merge_from_the_command_line(tmp_path, capsys):
    for shard in ("1/2", "2/2"):
        assert run("population", "--out", tmp_path, "--size", 12, "--shard", shard) == 0
    assert run("population", "--out", tmp_path, "--merge") == 0
    assert (tmp_path / "manifest.json").is_file()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "which data set?"),
        (["admision", "--out", "x"], "did you mean 'admissions'?"),
        (["admissions"], "where to?"),
        (["admissions", "--out", "x", "--size", "0"], "--size is at least 1"),
        (["admissions", "--out", "x", "--set", "colour=red"], "it has missingness"),
        (["admissions", "--out", "x", "--workers", "0"], "--workers is at least 1"),
        (["admissions", "--out", "x", "--shard", "9"], "--shard takes I/N"),
    ],
)
def test_a_refusal_is_one_line_with_the_way_out(words, said, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(*words) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
    assert list(tmp_path.iterdir()) == []
