"""`proofkit new` as a person uses it."""

import json
import os
import random
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

from proofkit import ProofkitError, catalog, new
from proofkit.cli import main
from proofkit.generator.spec_reader import read

SLUG = "readmission-risk"
SMALL = 1000


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git/" not in path.as_posix()
    }


@pytest.fixture
def identity(monkeypatch, tmp_path_factory):
    """A git identity of its own, so that the tests do not depend on the machine's."""
    home = tmp_path_factory.mktemp("home")
    (home / ".gitconfig").write_text("[user]\nname = A Person\nemail = a@example.org\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("GIT_CONFIG_GLOBAL")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in [*os.environ]:
        if name.startswith(("GIT_AUTHOR", "GIT_COMMITTER")) or name in ("EMAIL", "XDG_CONFIG_HOME"):
            monkeypatch.delenv(name)
    return home


def test_the_project_is_what_the_command_says_it_is(tmp_path, capsys):
    assert main(["new", SLUG, str(tmp_path / "p"), "--size", str(SMALL), "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["path"] == str(tmp_path / "p")
    assert made["size"] == SMALL
    assert sorted(contents(tmp_path / "p")) == made["files"]


def test_the_library_face_stays_what_it_is_after_its_parts_were_loaded(tmp_path):
    import proofkit

    proofkit.new(SLUG, tmp_path / "p", size=SMALL, git=False)
    assert SLUG in {blueprint.slug for blueprint in proofkit.catalog()}
    assert proofkit.lint(tmp_path / "p" / "README.md").count("error") == 0
    assert proofkit.synth("population", tmp_path / "d", size=50).dataset == "population"


def test_no_template_syntax_path_or_compiled_file_is_left_in_a_project(tmp_path):
    new(SLUG, tmp_path / "p", size=SMALL, git=False)
    for name, content in contents(tmp_path / "p").items():
        assert "{{" not in name
        assert not name.endswith((".jinja", ".pyc"))
        assert str(tmp_path).encode() not in content, name
        assert str(Path(__file__).parent.parent).encode() not in content, name


def test_the_first_commit_holds_everything(tmp_path, identity):
    made = new(SLUG, tmp_path / "p", size=SMALL)
    assert made.remarks == ()
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=made.path, capture_output=True, text=True, check=True
    )
    assert sorted(filter(None, listed.stdout.split("\0"))) == list(made.files)
    status = subprocess.run(
        ["git", "status", "--porcelain"], cwd=made.path, capture_output=True, text=True, check=True
    )
    assert status.stdout == ""


def test_the_first_commit_holds_what_the_person_tells_git_to_ignore_elsewhere(tmp_path, identity):
    (identity / "ignored").write_text("*.csv\n*.ipynb\nreports/\n")
    with (identity / ".gitconfig").open("a") as settings:
        settings.write(f"[core]\n\texcludesFile = {identity / 'ignored'}\n")
        settings.write("\tautocrlf = true\n\tsafecrlf = true\n")
        settings.write("[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = false\n")
    made = new(SLUG, tmp_path / "p", size=SMALL)
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=made.path, capture_output=True, text=True, check=True
    )
    assert sorted(filter(None, listed.stdout.split("\0"))) == list(made.files)


def test_variables_of_a_git_hook_do_not_lead_elsewhere(tmp_path, identity):
    elsewhere = {"GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_DIR", "GIT_INDEX_FILE"}
    variables = {name: str(tmp_path / "elsewhere") for name in elsewhere}
    words = [SLUG, str(tmp_path / "p"), "--size", str(SMALL)]
    subprocess.run(  # a process of its own: copier reads the variables when it is imported
        [sys.executable, "-m", "proofkit", "new", *words],
        env={**os.environ, **variables},
        capture_output=True,
        check=True,
    )
    assert not (tmp_path / "elsewhere").exists()
    log = ["git", "log", "--format=%s"]
    done = subprocess.run(log, cwd=tmp_path / "p", capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Start ")


def test_a_folder_that_an_outer_repository_ignores_gets_one_of_its_own(tmp_path, identity):
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text("p/\n")
    assert new(SLUG, tmp_path / "p", size=SMALL).remarks == ()
    assert (tmp_path / "p" / ".git").is_dir()


def test_without_a_git_identity_there_is_a_remark_and_a_project(tmp_path, identity, monkeypatch):
    (identity / ".gitconfig").write_text("")
    monkeypatch.setenv("EMAIL", "a@example.org")  # of which git makes up the rest
    made = new(SLUG, tmp_path / "p", size=SMALL)
    assert "does not know who you are" in made.remarks[0]
    assert not (made.path / ".git").exists()


def test_without_git_there_is_a_remark_and_a_project(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    made = new(SLUG, tmp_path / "p", size=SMALL)
    assert "git was not found" in made.remarks[0]
    assert (made.path / "README.md").exists()


def test_inside_another_repository_none_of_its_own_is_made(tmp_path, identity):
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    made = new(SLUG, tmp_path / "p", size=SMALL)
    assert "inside another git repository" in made.remarks[0]


def test_a_dry_run_lists_exactly_what_would_be_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    planned = new(SLUG, size=SMALL, dry_run=True)
    assert list(tmp_path.iterdir()) == []
    assert new(SLUG, size=SMALL, git=False).files == planned.files


def test_the_same_answers_give_the_same_bytes_and_another_seed_other_data(tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        new(SLUG, tmp_path / name, size=SMALL, seed=seed, git=False)
    first, same, other = (contents(tmp_path / name) for name in "abc")
    assert first == same
    assert first["data/manifest.json"] != other["data/manifest.json"]


@pytest.mark.parametrize(
    "name",
    [
        "{{ 7 * 7 }} {% raw %}",
        "quotes \" and \\ and '",
        "<script>alert(1)</script> <!-- x",
        "name: [!!python/object] # & * |",
        "$(touch pwned); `touch pwned`",
        "../../outside",
        "مشروع التنبؤ بالقبول",
        "Readmissions 🏥👩🏽‍⚕️",
        "class",
        "- 1. # not a heading",
    ],
)
def test_odd_names_are_carried_through_as_plain_text(tmp_path, name):
    made = new(SLUG, tmp_path / "p", size=SMALL, name=name, author=name, git=False)
    record = tomllib.loads((made.path / ".proofkit/project.toml").read_text("utf-8"))
    assert record["answers"]["name"] == name
    tomllib.loads((made.path / "pyproject.toml").read_text("utf-8"))
    for source in made.path.rglob("*.py"):
        compile(source.read_text("utf-8"), source.name, "exec")
    assert name in (made.path / "LICENSE").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["p"]


def test_a_name_that_makes_a_claim_is_refused_with_the_rule(tmp_path):
    with pytest.raises(ProofkitError, match=r"rule \S+-claim.*choose another name"):
        new(SLUG, tmp_path / "p", size=SMALL, name="This tool is FDA approved")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["nonsense"], "there is no project"),
        ([SLUG, "."], "name a new one"),
        ([SLUG, "con"], "reserved on Windows"),
        ([SLUG, "p", "--license", "apache-2.0"], "did you mean Apache-2.0"),
        ([SLUG, "p", "--size", "0"], "size must be a whole number from 1"),
        ([SLUG, "p", "--name", "a" * 300], "300 characters"),
        ([SLUG, "p", "--answers", "none.toml"], "cannot read none.toml"),
    ],
)
def test_each_mistake_is_named_with_the_way_out_and_exits_with_2(
    tmp_path, monkeypatch, capsys, words, reason
):
    monkeypatch.chdir(tmp_path)
    assert main(["new", *words]) == 2
    assert reason in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_answers_come_from_a_file_and_flags_win(tmp_path, capsys):
    (tmp_path / "a.toml").write_text(f'name = "From the file"\nseed = 3\nsize = {SMALL}\n')
    words = ["new", SLUG, str(tmp_path / "p"), "--answers", str(tmp_path / "a.toml")]
    assert main([*words, "--seed", "5", "--license", "MIT", "--no-git", "--json"]) == 0
    record = tomllib.loads((tmp_path / "p/.proofkit/project.toml").read_text("utf-8"))
    assert record["answers"]["name"] == "From the file"
    assert record["answers"]["seed"] == 5
    assert "MIT" in (tmp_path / "p/LICENSE").read_text("utf-8")


def test_a_project_can_be_made_again_from_its_own_record(tmp_path):
    new(SLUG, tmp_path / "a", size=SMALL, name="Mine", seed=9, git=False)
    record = str(tmp_path / "a/.proofkit/project.toml")
    assert main(["new", SLUG, str(tmp_path / "b"), "--answers", record, "--no-git"]) == 0
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


@pytest.mark.project
def test_killed_at_random_moments_it_leaves_nothing_or_the_whole(tmp_path):
    command = [sys.executable, "-m", "proofkit", "new", SLUG, "--no-git", "--size", str(SMALL)]
    began = time.monotonic()
    subprocess.run([*command, str(tmp_path / "whole")], check=True, capture_output=True)
    whole_run = time.monotonic() - began
    whole = contents(tmp_path / "whole")
    moments = random.Random(0)
    for turn in range(12):
        destination = tmp_path / f"p{turn}"
        child = subprocess.Popen([*command, str(destination)], stdout=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.1, 1.1) * whole_run)
        child.kill()
        child.wait()
        if destination.exists():
            assert contents(destination) == whole
            shutil.rmtree(destination)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (100_000_000, ["at most 5 MB", "main records: index admission"]),
        (70_001, ["largest size is 70,000", "proofkit synth admissions --size 70001 --out DIR"]),
        (999, ["at least 1,000", "its usual size is 12,000"]),
    ],
)
def test_a_size_that_no_project_can_have_is_refused_before_any_work(tmp_path, capsys, size, words):
    assert main(["new", SLUG, str(tmp_path / "p"), "--size", str(size)]) == 2
    said = capsys.readouterr().err
    assert all(word in said for word in words), said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("blueprint", catalog(), ids=lambda blueprint: blueprint.slug)
def test_show_says_which_sizes_a_project_takes_and_its_own_is_one(blueprint, capsys):
    assert main(["show", blueprint.slug]) == 0
    shown = [line for line in capsys.readouterr().out.splitlines() if line.startswith("--size")]
    if blueprint.has_data:
        largest = read(blueprint.dataset).largest_in_project
        assert blueprint.smallest_size <= blueprint.size <= largest
        assert shown == [f"--size      {blueprint.smallest_size:,} to {largest:,}"]
    else:
        assert shown == []
