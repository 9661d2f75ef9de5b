import io
import json
from math import isfinite

import pytest

from proofkit.cli import main
from proofkit.generator.check import check
from proofkit.generator.spec_reader import names, read


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


def test_shards_share_their_work_and_a_merge_may_repeat_what_they_were_asked_for(tmp_path, capsys):
    asked = ["population", "--out", tmp_path / "a", "--size", 12, "--seed", 5, "--workers", 2]
    for shard in ("1/2", "2/2"):
        assert run(*asked, "--shard", shard) == 0
    for other, said in (
        (["--seed", 0], "were made with another seed;"),
        (["--size", 13, "--format", "parquet"], "were made with another size and format;"),
    ):
        assert run("population", "--out", tmp_path / "a", "--merge", *other) == 2
        assert said in capsys.readouterr().err
    assert run(*asked, "--merge", "--format", "csv") == 0
    assert run("population", "--out", tmp_path / "b", "--size", 12, "--seed", 5) == 0
    for name in ("people.csv", "manifest.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@pytest.mark.parametrize("dataset", names())
def test_a_check_of_too_few_records_says_how_many_it_needs(dataset, capsys):
    for size in (1, read(dataset).smallest_checked - 1):
        assert run(dataset, "--check", "--size", size) == 2
        said = capsys.readouterr().err
        assert f"--size is at least {read(dataset).smallest_checked:,}" in said
        assert said.count("\n") == 1


@pytest.mark.parametrize("dataset", names())
@pytest.mark.parametrize("seed", [11, 12])
@pytest.mark.filterwarnings("error")
def test_the_smallest_size_of_a_check_leaves_no_figure_without_a_value(dataset, seed):
    for verdict in check(dataset, size=read(dataset).smallest_checked, seed=seed):
        assert all(map(isfinite, [*verdict.found.values, *verdict.found.errors]))


def test_a_figure_that_settings_leave_nothing_for_is_said_and_does_not_hold(capsys):
    words = ("clinical-notes", "--check", "--size", 200, "--set", "error_rate=0")
    assert run(*words) == 1
    assert "nothing to measure" in capsys.readouterr().out
    assert run(*words, "--json") == 1
    checks = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)["checks"]
    assert any(one["found"] is None and not one["holds"] for one in checks)


def test_settings_that_empty_a_group_of_a_check_are_named(capsys):
    assert run("appointments", "--check", "--size", 5_000, "--set", "reminders=none") == 2
    assert "with reminders=none, 5,000 records leave a group empty" in capsys.readouterr().err


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
        (["admissions", "--out", "x", "--shard", ""], "--shard names nothing; say I/N"),
        (["admissions", "--out", ""], "--out names nothing; name a new folder"),
        (["admissions", "--out", "x", "--scheduler", ""], "--scheduler names nothing"),
        (["--list", "admissions"], "for one of them say --describe"),
        (["--list", "--size", "3"], "--list takes no --size; leave it out"),
        (["admissions", "--describe", "--check"], "--describe takes no --check"),
        (["admissions", "--check", "--out", "x", "--force"], "takes no --out and no --force"),
        (["admissions", "--out", "x", "--merge", "--shard", "1/2"], "--merge takes no --shard"),
        (["admissions", "--out", "x", "--shard", "1/2", "--scheduler", "tcp://a:1"], "no --sched"),
        (
            ["population", "--out", "x", "--workers", "2", "--scheduler", "tcp://a:1"],
            "workers of its",
        ),
        (["admissions", "--out", "x", "--seed", "-3"], "the seed must be a whole number from 0"),
        (["admissions", "--check", "--seed", "-3"], "the seed must be a whole number from 0"),
    ],
)
def test_a_refusal_is_one_line_with_the_way_out(words, said, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(*words) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("columns", [72, 80, 100])
def test_lists_pages_and_tables_fit_the_terminal(columns, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(columns))
    assert run("--list") == 0
    for name in names():
        assert run(name, "--describe") == 0
    run("admissions", "--check", "--size", 5_000)
    run("vendor-dossiers", "--check", "--size", 50)
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if len(line) > columns] == []


def test_one_of_anything_is_said_in_the_singular(tmp_path, capsys):
    assert run("vendor-dossiers", "--out", tmp_path / "a", "--size", 1) == 0
    said = capsys.readouterr().out
    assert "vendor-dossiers: 1 record (seed 0)" in said
    assert "1 row\n" in said
    assert "1 rows" not in said


def test_a_shard_without_files_says_why(tmp_path, capsys):
    assert run("population", "--out", tmp_path, "--size", 12, "--shard", "2/2") == 0
    assert "(no files: fewer parts than shards)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--set drift=1 --set drift=0", "--set gives drift twice; leave one of them out"),
        ("--merge --workers -7", "--workers is at least 1, not -7"),
        ("--workers 0", "--workers is at least 1, not 0"),
    ],
)
def test_what_is_said_twice_or_cannot_be_is_refused(tmp_path, capsys, words, said):
    assert run("admissions", "--out", tmp_path / "a", "--size", 12, *words.split()) == 2
    assert capsys.readouterr().err == f"proofkit: {said}\n"
    assert not (tmp_path / "a").exists()


def test_a_setting_may_have_spaces_around_its_sign(tmp_path, capsys):
    assert run("admissions", "--out", tmp_path / "a", "--size", 12, "--set", "drift = 0.5") == 0
    capsys.readouterr()
    manifest = json.loads((tmp_path / "a" / "manifest.json").read_text("utf-8"))
    assert manifest["settings"]["drift"] == 0.5


def test_the_description_says_what_a_number_may_be(capsys):
    assert run("admissions", "--describe") == 0
    assert "[default 0.0; from -1 to 1]" in capsys.readouterr().out


def test_one_record_is_one(tmp_path, capsys):
    assert run("admissions", "--out", tmp_path / "a", "--size", 1) == 0
    capsys.readouterr()
    assert ": 1 record (index admission). " in (tmp_path / "a" / "README.md").read_text("utf-8")


@pytest.mark.parametrize("more", [[], ["--shard", "1/2"], ["--json"]], ids=" ".join)
def test_the_bar_is_gone_before_anything_is_said(tmp_path, monkeypatch, more):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("sys.stdout", terminal)
    monkeypatch.setattr("proofkit.generator.progress._PATIENCE_SECONDS", 0.0)
    assert run("population", "--out", tmp_path / "a", "--size", 12, *more) == 0
    bar, said = terminal.getvalue().rsplit("\r\x1b[K", 1)
    assert "generating population" in bar
    assert "left" not in said
    assert "people.csv" in said or more == ["--shard", "1/2"]
    assert bar.count("\n") == 0
    assert said.endswith("\n")
