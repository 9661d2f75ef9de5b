"""`proofkit update` as a person uses it, on a project that an older version made."""

import dataclasses
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Timer

import pytest

from proofkit import ProofkitError, new
from proofkit.cli import main
from proofkit.commands.update import _told
from proofkit.core.journal import FOLDER, is_unfinished, journal
from proofkit.project.upkeep import update
from proofkit.scaffold.carry_out import carry_out
from proofkit.scaffold.checkout import checkout
from proofkit.scaffold.index import stage
from proofkit.scaffold.notebook import notebook_text
from proofkit.scaffold.update import Plan
from tests.faults import counting_writes, failing_write, killed_at_write
from tests.older import OLDER, commit, git, make_older, put, scaffold

SLUG = "readmission-risk"
LACE = "src/readmission_risk/lace.py"
NOTEBOOK = "notebooks/case_study.ipynb"
NEXT = b"\n## Next steps\n"
PROBLEM = b"\n## Problem\n"


def contents(project: Path) -> dict[str, bytes]:
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted(project.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(project).parts
    }


@pytest.fixture(scope="session")
def fresh(tmp_path_factory):
    """A project as `proofkit new` writes it, without a repository."""
    return new(SLUG, tmp_path_factory.mktemp("fresh") / SLUG, size=1000, git=False).path


@pytest.fixture
def project(fresh, tmp_path):
    """A copy of the fresh project, committed."""
    shutil.copytree(fresh, tmp_path / "p")
    commit(tmp_path / "p")
    return tmp_path / "p"


@pytest.fixture
def older(fresh, tmp_path):
    """A committed project of an older version, with other words, files and names."""
    return made_older(fresh, tmp_path / "p")


def made_older(fresh: Path, to: Path) -> Path:
    shutil.copytree(fresh, to)
    files = scaffold(to)
    files["README.md"] = files["README.md"].replace(NEXT, b"\nAn older sentence." + NEXT)
    files[LACE] = b"# An older remark.\n" + files[LACE]
    files["dropped.md"] = b"No longer part of the scaffold.\n"
    del files["DISCLAIMER.md"]
    make_older(to, files)
    commit(to)
    return to


def test_straight_after_new_it_changes_nothing(project, capsys):
    before = contents(project)
    assert main(["update", str(project)]) == 0
    assert "up to date" in capsys.readouterr().out
    assert contents(project) == before
    assert git(project, "status", "--porcelain") == ""


def test_an_untouched_project_becomes_what_new_writes_today(older, fresh, capsys):
    assert main(["update", str(older)]) == 0
    told = capsys.readouterr().out
    assert "git reset --merge" in told
    assert "`make report`" in told  # code changed, and the results are those of before
    assert f"write     {LACE}  +0 -1" in told
    assert "remove    dropped.md" in told
    assert contents(older) == contents(fresh)
    assert git(older, "diff", "--name-only") == ""  # everything is staged
    staged = git(older, "diff", "--cached", "--name-status", "--no-renames").split("\n")
    assert "A\tDISCLAIMER.md" in staged
    assert "D\tdropped.md" in staged
    commit(older)
    assert main(["update", str(older)]) == 0
    assert git(older, "status", "--porcelain") == ""


def test_where_nothing_changed_by_which_results_are_computed_no_report_is_asked_for(
    fresh, tmp_path, capsys
):
    shutil.copytree(fresh, tmp_path / "p")
    files = scaffold(tmp_path / "p")
    files["README.md"] = files["README.md"].replace(NEXT, b"\nAn older sentence." + NEXT)
    make_older(tmp_path / "p", files)
    commit(tmp_path / "p")
    assert main(["update", str(tmp_path / "p")]) == 0
    told = capsys.readouterr().out
    assert "git reset --merge" in told
    assert "make report" not in told


def test_what_the_person_wrote_and_what_is_new_meet(older, fresh):
    readme = older / "README.md"
    readme.write_bytes(readme.read_bytes().replace(PROBLEM, PROBLEM + b"\nMy own words.\n"))
    (older / "mine.md").write_text("mine")
    commit(older)
    done = update(older)
    assert done.conflicts == ()
    expected = (fresh / "README.md").read_bytes()
    assert readme.read_bytes() == expected.replace(PROBLEM, PROBLEM + b"\nMy own words.\n")
    assert (older / "mine.md").read_text() == "mine"


@pytest.fixture
def conflicting(older):
    """An older project whose person changed the very sentence that is new."""
    readme = older / "README.md"
    readme.write_bytes(readme.read_bytes().replace(b"An older sentence.", b"My sentence."))
    commit(older)
    return older


def test_a_conflict_stands_in_the_file_and_both_ways_out_are_named(conflicting, capsys):
    assert main(["update", str(conflicting)]) == 1
    told = capsys.readouterr().out
    assert "conflict  README.md" in told
    assert "go on" in told
    assert "go back    git reset --merge" in told
    text = (conflicting / "README.md").read_text("utf-8")
    assert "My sentence." in text
    assert "<<<<<<< HEAD" in text
    assert ">>>>>>> proofkit-" in text
    assert "UU README.md" in git(conflicting, "status", "--porcelain").split("\n")


def test_a_second_update_amid_conflicts_says_what_is_to_be_settled(conflicting):
    update(conflicting)
    with pytest.raises(ProofkitError, match=r"not finished here \(README\.md\): settle") as refused:
        update(conflicting)
    assert "git reset --merge" in str(refused.value)


def test_who_settles_conflicts_is_told_to_compute_the_results_again(conflicting):
    done = dataclasses.replace(update(conflicting), written=("README.md", LACE))
    assert "`make report`, `make test`" in _told(done, is_dry_run=False)
    assert "before the report is run" in _told(done, is_dry_run=False)
    alone = dataclasses.replace(done, written=("README.md",), removed=())
    assert "make report" not in _told(alone, is_dry_run=False)


def test_going_back_brings_back_every_byte(conflicting):
    before = contents(conflicting)
    update(conflicting)
    assert contents(conflicting) != before
    git(conflicting, "reset", "--merge")
    assert contents(conflicting) == before
    assert git(conflicting, "status", "--porcelain") == ""


def test_going_on_ends_in_a_commit_after_which_all_is_up_to_date(conflicting):
    update(conflicting)
    (conflicting / "README.md").write_text("# settled\n")
    commit(conflicting)
    done = update(conflicting)
    assert done.written == done.conflicts == ()


def repository(project: Path) -> dict[Path, bytes]:
    files = (path for path in (project / ".git").rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files}


def test_a_dry_run_says_exactly_what_happens_and_touches_nothing(conflicting, capsys):
    before = contents(conflicting)
    os.utime(conflicting / "README.md", (1e9, 1e9))  # git would note the new time in its index
    objects = repository(conflicting)
    assert main(["update", str(conflicting), "--dry-run"]) == 1
    assert "Nothing was written." in capsys.readouterr().out
    planned = update(conflicting, dry_run=True)
    assert contents(conflicting) == before
    assert repository(conflicting) == objects
    assert update(conflicting) == planned


def test_changes_that_are_not_committed_are_refused_and_named(older, capsys):
    (older / "Makefile").write_text("mine")
    assert main(["update", str(older)]) == 2
    assert "not committed (Makefile)" in capsys.readouterr().err
    assert (older / "Makefile").read_text() == "mine"


def test_a_file_in_the_way_that_git_does_not_track_is_refused(older):
    (older / "DISCLAIMER.md").write_text("mine")
    with pytest.raises(ProofkitError, match=r"DISCLAIMER\.md is not tracked by git"):
        update(older)
    assert (older / "DISCLAIMER.md").read_text() == "mine"


def test_a_repository_without_a_commit_is_refused(fresh, tmp_path):
    older = made_older(fresh, tmp_path / "p")
    shutil.rmtree(older / ".git")
    git(older, "init", "--quiet")
    git(older, "add", "--all")
    with pytest.raises(ProofkitError, match="nothing is committed yet"):
        update(older)


def test_without_a_repository_the_new_files_stand_beside(older, fresh, capsys):
    shutil.rmtree(older / ".git")
    before = contents(older)
    assert main(["update", str(older)]) == 0
    told = capsys.readouterr().out
    assert "it is no git repository" in told
    assert "git init" in told
    after = contents(older)
    assert {name: after[name] for name in before} == before
    assert sorted(set(after) - set(before)) == [
        "DISCLAIMER.md.new",
        "README.md.new",
        f"{LACE}.new",
    ]
    assert after["README.md.new"] == (fresh / "README.md").read_bytes()
    assert main(["update", str(older)]) == 0
    assert contents(older) == after
    told = capsys.readouterr().out
    assert "up to date" not in told
    assert f"is not updated ({OLDER} to " in told
    assert "git init" in told


def test_without_git_on_the_machine_too(older, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    done = update(older)
    assert done.without_git == "git was not found on this machine"
    assert f"{LACE}.new" in done.written


def test_a_squashed_history_a_zip_and_a_shallow_clone_are_all_alike(conflicting, tmp_path):
    readme = conflicting / "README.md"
    readme.write_bytes(readme.read_bytes().replace(b"My sentence.", b"An older sentence."))
    readme.write_bytes(readme.read_bytes().replace(PROBLEM, PROBLEM + b"\nMy own words.\n"))
    commit(conflicting)
    shutil.copytree(conflicting, tmp_path / "zip", ignore=shutil.ignore_patterns(".git"))
    commit(tmp_path / "zip")
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{conflicting}", "shallow")
    shutil.copytree(conflicting, tmp_path / "squashed")
    git(tmp_path / "squashed", "checkout", "--quiet", "--orphan", "one")
    commit(tmp_path / "squashed")
    results = []
    for name in ("p", "zip", "shallow", "squashed"):
        assert update(tmp_path / name).conflicts == ()
        results.append(contents(tmp_path / name))
    assert results == [results[0]] * 4
    assert b"My own words." in results[0]["README.md"]


def test_a_checkout_with_windows_line_ends_merges_and_stays_so(older, fresh):
    (older / ".gitattributes").write_text("* text=auto eol=crlf\ndata/** -text\n")
    readme = older / "README.md"
    readme.write_bytes(readme.read_bytes().replace(PROBLEM, PROBLEM + b"\nMy own words.\n"))
    commit(older)
    git(older, "rm", "--quiet", "--cached", "-r", ".")
    git(older, "reset", "--hard", "--quiet")
    assert b"\r\n" in readme.read_bytes()
    assert b"\r\n" in (older / NOTEBOOK).read_bytes()
    done = update(older)
    assert done.conflicts == ()
    text = readme.read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n")
    expected = (fresh / "README.md").read_bytes()
    wanted = expected.replace(PROBLEM, PROBLEM + b"\nMy own words.\n")
    assert text.replace(b"\r\n", b"\n") == wanted
    assert "README.md" in git(older, "diff", "--cached", "--name-only").split("\n")
    blob = git(older, "show", ":README.md")
    assert blob.encode() == wanted
    git(older, "reset", "--merge")
    assert git(older, "status", "--porcelain") == ""


def test_a_project_inside_a_larger_repository_is_updated_alone(conflicting, tmp_path, capsys):
    shutil.rmtree(conflicting / ".git")
    outer = tmp_path / "outer"
    (outer / "sub dir").mkdir(parents=True)
    conflicting.rename(outer / "sub dir" / "é")
    inner = outer / "sub dir" / "é"
    (outer / "README.md").write_text("other\n")
    commit(outer)
    (outer / "README.md").write_text("other, changed\n")  # elsewhere, and not staged
    before = contents(inner)
    assert main(["update", str(inner)]) == 1
    capsys.readouterr()
    assert (outer / "README.md").read_text() == "other, changed\n"
    status = git(outer, "-c", "core.quotePath=false", "status", "--porcelain")
    assert 'UU "sub dir/é/README.md"' in status.split("\n")
    git(inner, "reset", "--merge")
    assert contents(inner) == before
    assert (outer / "README.md").read_text() == "other, changed\n"
    git(outer, "add", "README.md")
    with pytest.raises(ProofkitError, match=r"not committed \(README\.md\)"):
        update(inner)


def test_a_project_that_the_repository_around_it_ignores_gets_files_beside(older, tmp_path):
    shutil.rmtree(older / ".git")
    (tmp_path / ".gitignore").write_text("p/\n")
    git(tmp_path, "init", "--quiet")
    done = update(older)
    assert done.without_git == "git does not track its .proofkit/project.toml"


def test_renames_and_removals_by_the_person_are_respected(older):
    (older / "src/readmission_risk").rename(older / "src/mine")
    (older / "README.md").unlink()
    commit(older)
    done = update(older)
    assert b"An older remark" not in (older / "src/mine/lace.py").read_bytes()
    assert not (older / LACE).exists()
    assert not (older / "README.md").exists()
    assert any(remark.startswith("README.md changes") for remark in done.remarks)


def test_a_file_may_be_called_anything(conflicting, capsys):
    odd = os.fsdecode(b'\xff od\n"d\\.md')
    (conflicting / "README.md").rename(conflicting / odd)
    commit(conflicting)
    assert main(["update", str(conflicting)]) == 1
    assert "conflict  '\\udcff od\\n\"d\\\\.md'" in capsys.readouterr().out
    assert "UU" in git(conflicting, "status", "--porcelain")
    git(conflicting, "reset", "--merge")
    assert git(conflicting, "status", "--porcelain") == ""


def test_a_link_or_a_folder_in_a_files_place_is_left_alone(older, tmp_path):
    (tmp_path / "outside.md").write_text("outside")
    (older / "README.md").unlink()
    (older / "README.md").symlink_to(tmp_path / "outside.md")
    (older / "DISCLAIMER.md").mkdir()
    (older / "DISCLAIMER.md" / "mine.md").write_text("mine")
    commit(older)
    done = update(older)
    assert (tmp_path / "outside.md").read_text() == "outside"
    assert (older / "README.md").is_symlink()
    assert (older / "DISCLAIMER.md" / "mine.md").read_text() == "mine"
    assert len([remark for remark in done.remarks if "yours is" in remark]) == 2


def test_a_name_that_differs_by_case_or_a_file_for_a_folder_is_left_alone(older):
    (older / "disclaimer.md").write_text("mine")
    shutil.rmtree(older / ".github")
    (older / ".github").write_text("mine")
    commit(older)
    done = update(older)
    assert (older / "disclaimer.md").read_text() == "mine"
    assert (older / ".github").read_text() == "mine"
    assert not (older / "DISCLAIMER.md").exists()
    assert any("DISCLAIMER.md changes" in r and "called disclaimer.md" in r for r in done.remarks)


def older_notebook(fresh: Path, to: Path, text: str = "{}\n") -> Path:
    """Return an older project whose notebook was another one."""
    older = made_older(fresh, to)
    snapshot = json.loads((older / ".proofkit/scaffold.json").read_text("utf-8"))
    (older / NOTEBOOK).write_text(text, encoding="utf-8")
    snapshot["digests"][NOTEBOOK] = hashlib.sha256(text.encode()).hexdigest()
    text = json.dumps(snapshot, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (older / ".proofkit/scaffold.json").write_text(text, encoding="utf-8")
    commit(older)
    return older


def test_a_notebook_as_it_was_written_is_replaced(fresh, tmp_path):
    older = older_notebook(fresh, tmp_path / "p")
    update(older)
    assert (older / NOTEBOOK).read_bytes() == (fresh / NOTEBOOK).read_bytes()


def test_a_notebook_that_was_only_run_is_replaced_and_the_report_is_to_run_it(fresh, tmp_path):
    older = older_notebook(fresh, tmp_path / "p", notebook_text("```python\n1 + 1\n```\n"))
    notebook = json.loads((older / NOTEBOOK).read_text("utf-8"))
    output = {"output_type": "stream", "name": "stdout", "text": ["2\n"]}
    notebook["cells"][0] |= {"execution_count": 1, "outputs": [output]}
    (older / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")
    commit(older)
    assert "make report" in _told(update(older), is_dry_run=False)
    assert (older / NOTEBOOK).read_bytes() == (fresh / NOTEBOOK).read_bytes()
    assert git(older, "ls-files", "--others") == ""


def test_a_notebook_that_was_edited_stays_and_the_new_one_stands_beside(fresh, tmp_path):
    older = older_notebook(fresh, tmp_path / "p")
    (older / NOTEBOOK).write_text('{"mine": 1}\n')
    commit(older)
    done = update(older)
    assert (older / NOTEBOOK).read_text() == '{"mine": 1}\n'
    assert (older / f"{NOTEBOOK}.new").read_bytes() == (fresh / NOTEBOOK).read_bytes()
    (remark,) = (one for one in done.remarks if one.startswith(f"{NOTEBOOK} is left as it is"))
    assert "git does not track: take from it what you want and delete it" in remark
    assert f"{NOTEBOOK}.new" not in git(older, "diff", "--cached", "--name-only")


def test_data_and_computed_results_are_not_touched(older):
    (older / "data/people.csv").write_text("changed\n")
    put(older, {"reports/metrics.json": b"{}\n"})
    commit(older)
    update(older)
    assert (older / "data/people.csv").read_text() == "changed\n"
    assert (older / "reports/metrics.json").read_text() == "{}\n"


def test_a_project_of_a_newer_version_is_refused_with_the_install_line(project):
    record = project / ".proofkit/project.toml"
    record.write_text(record.read_text().replace("version = ", 'version = "99.0.0" #'))
    commit(project)
    with pytest.raises(ProofkitError, match=r"made by proofkit 99.*pip install --upgrade"):
        update(project)


def test_a_hook_or_monitor_of_the_repository_is_not_run(older, tmp_path):
    script = f"#!/bin/sh\ntouch {tmp_path}/ran\n"
    for name in ("pre-commit", "post-index-change", "post-checkout", "reference-transaction"):
        (older / ".git/hooks").mkdir(exist_ok=True)
        (older / ".git/hooks" / name).write_text(script)
        (older / ".git/hooks" / name).chmod(0o755)
    git(older, "config", "core.fsmonitor", f"touch {tmp_path}/ran")
    update(older)
    assert not (tmp_path / "ran").exists()


def test_a_file_that_changes_while_an_update_is_planned_is_not_overwritten(project):
    plan = Plan(put={"README.md": b"new\n"}, seen={"README.md": b"as it was read\n"})
    before = contents(project)

    def late() -> None:
        with journal(project) as log:
            carry_out(log, "it is no git repository", plan, {})

    with pytest.raises(ProofkitError, match=r"README\.md was changed by another program"):
        late()
    assert contents(project) == before


def test_another_git_that_is_busy_for_a_moment_is_waited_for(older):
    checked = checkout(older)
    (older / "README.md").write_text("new\n")
    busy = older / ".git" / "index.lock"
    busy.touch()
    Timer(0.5, busy.unlink).start()
    stage(checked, {"staged": ["README.md"], "unmerged": []})
    assert "README.md" in git(older, "diff", "--cached", "--name-only")


def test_a_new_file_that_git_is_told_to_ignore_is_not_staged(older):
    (older / ".git" / "info" / "exclude").write_text("DISCLAIMER.md\n")
    update(older)
    assert (older / "DISCLAIMER.md").exists()
    assert "DISCLAIMER.md" not in git(older, "diff", "--cached", "--name-only")


def test_what_is_too_large_for_a_scaffold_is_left_alone(older):
    (older / "README.md").write_bytes(b"mine\n" * (1 << 18))
    commit(older)
    done = update(older)
    assert (older / "README.md").stat().st_size == 5 << 18
    assert any("over 1 MiB" in remark for remark in done.remarks)


def test_two_at_once_are_one_update_and_one_refusal(older):
    (older / FOLDER).mkdir()
    descriptor = os.open(older / FOLDER / "lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with pytest.raises(ProofkitError, match="another proofkit is at work"):
        update(older)
    os.close(descriptor)
    update(older)
    assert not (older / FOLDER).exists()


def spread(last: int, count: int) -> list[int]:
    """Return `count` numbers from 1 to `last`, evenly apart."""
    return sorted({1 + round(step * (last - 1) / (count - 1)) for step in range(count)})


@pytest.fixture
def copies(fresh, tmp_path):
    """Return a function that copies one older project to a new folder."""
    made_older(fresh, tmp_path / "older")
    return lambda number: shutil.copytree(tmp_path / "older", tmp_path / str(number))


@pytest.mark.project
def test_a_write_that_fails_leaves_the_project_as_it_was(copies):
    with counting_writes() as writes:
        update(copies(0))
    for number in spread(writes.seen, 10):
        older = copies(number)
        before = contents(older)
        try:
            with failing_write(number):
                update(older)
            assert (older / "DISCLAIMER.md").exists()
        except (OSError, ProofkitError):
            assert contents(older) == before, number
            assert git(older, "status", "--porcelain", "--untracked-files=no") == "", number


@pytest.mark.project
def test_killed_at_any_write_the_next_update_finishes(copies):
    with counting_writes() as writes:
        update(first := copies(0))
    whole = contents(first)
    for number in spread(writes.seen, 10):
        older = copies(number)
        before = contents(older)
        if not killed_at_write(number, lambda older=older: update(older)):
            continue
        for name, content in contents(older).items():
            assert FOLDER in name or content in (before.get(name), whole.get(name)), name
        was_unfinished = is_unfinished(older)
        left = {name: text for name, text in contents(older).items() if FOLDER not in name}
        if left == whole and not was_unfinished:  # it was over, and killed while it swept up
            with pytest.raises(ProofkitError, match="not committed"):
                update(older)
        else:
            assert update(older).was_finished == was_unfinished
        assert contents(older) == whole, number
        assert "D  dropped.md" in git(older, "status", "--porcelain").split("\n")


def test_a_project_that_cannot_be_written_is_refused_and_nothing_is_left(fresh):
    nobody = 65534
    folder = Path(tempfile.mkdtemp())  # not below the folder of the tests, which is root's alone
    folder.chmod(0o755)
    older = made_older(fresh, folder / "p")
    before = contents(older)
    older.chmod(0o555)
    is_root = os.geteuid() == 0  # whom no mode of a folder stops
    try:
        if is_root:
            os.seteuid(nobody)
        with pytest.raises(ProofkitError, match=r"cannot write in .*nothing was changed"):
            update(older)
    finally:
        if is_root:
            os.seteuid(0)
        older.chmod(0o755)
    assert contents(older) == before
    shutil.rmtree(folder)


def test_the_command_line_works_as_a_process(older):
    done = subprocess.run(
        [sys.executable, "-m", "proofkit", "update"],
        cwd=older,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert f"({OLDER} to " in done.stdout
