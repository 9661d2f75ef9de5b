"""`new` and `synth --out` leave nothing or the whole, whatever happens on the way.

What `update` and `--force` promise is tested with them (test_update.py, generator/test_front.py).
"""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

import pytest

from proofkit import ProofkitError, new, synth
from proofkit.cli import main
from proofkit.core.journal import FOLDER, is_unfinished
from tests.faults import counting_writes, failing_write, killed_at_write

SLUG = "readmission-risk"


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def create(destination: Path) -> None:
    new(SLUG, destination, size=1000, git=False)


def generate(destination: Path) -> None:
    synth("population", destination, size=20)


WORK = {"new": create, "synth": generate}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """What each of the commands writes when nothing happens, and with how many writes."""
    found = {}
    for name, work in WORK.items():
        work(tmp_path_factory.mktemp("warm") / name)  # imports write nothing the second time
        destination = tmp_path_factory.mktemp("whole") / name
        with counting_writes() as writes:
            work(destination)
        found[name] = (contents(destination), writes.seen)
    return found


def sample(last: int) -> list[int]:
    """Return some numbers from 1 to `last`, and the last five, where the rename is."""
    step = max(1, last // 5)
    return sorted({*range(1, last + 1, step), *range(max(1, last - 4), last + 1)})


@pytest.mark.parametrize("name", ["synth", pytest.param("new", marks=pytest.mark.project)])
def test_a_write_that_fails_leaves_nothing(whole, tmp_path, name):
    expected, writes = whole[name]
    for number in sample(writes):
        parent = tmp_path / str(number)
        parent.mkdir()
        try:
            with failing_write(number):
                WORK[name](parent / "deep" / "p")
            assert contents(parent / "deep" / "p") == expected, number
        except (OSError, ProofkitError):
            assert list(parent.iterdir()) == [], number


@pytest.mark.parametrize("name", ["synth", pytest.param("new", marks=pytest.mark.project)])
def test_killed_at_any_write_there_is_nothing_or_the_whole(whole, tmp_path, name):
    expected, writes = whole[name]
    for number in sample(writes):
        parent = tmp_path / str(number)
        parent.mkdir()
        killed_at_write(number, lambda parent=parent: WORK[name](parent / "p"))
        if (parent / "p").exists():
            assert contents(parent / "p") == expected, number
        WORK[name](parent / "q")  # and the next call clears up what was left beside
        assert {path.name for path in parent.iterdir()} <= {"p", "q"}, number


def a_repository(folder: Path) -> Path:
    """Return a folder with two pages that `lint --fix` changes."""
    (folder / "docs").mkdir(parents=True)
    (folder / "README.md").write_text("# A page\n\nWhat it says.\n", encoding="utf-8")
    (folder / "docs" / "page.md").write_text("# Another\n\n```python\nx = 1\n", encoding="utf-8")
    return folder


def mend(folder: Path) -> None:
    main(["lint", "--fix", str(folder)])


def pages(folder: Path) -> dict[str, bytes]:
    return {n: text for n, text in contents(folder).items() if not n.startswith(FOLDER)}


def test_a_fix_that_fails_or_is_killed_leaves_each_file_old_or_new_and_is_finished(
    tmp_path, capsys
):
    old = contents(a_repository(tmp_path / "old"))
    with counting_writes() as writes:
        mend(first := a_repository(tmp_path / "first"))
    new = contents(first)
    assert [name for name in old if old[name] != new[name]] == sorted(old)
    for number in range(1, writes.seen + 1):
        failed = a_repository(tmp_path / f"failed{number}")
        with failing_write(number):
            mend(failed)
        assert pages(failed) in (old, new), number
        killed = a_repository(tmp_path / f"killed{number}")
        if killed_at_write(number, lambda folder=killed: mend(folder)):
            left = pages(killed)
            assert all(text in (old[name], new[name]) for name, text in left.items()), number
        mend(killed)
        assert contents(killed) == new, number
    capsys.readouterr()


def interrupted(folder: Path) -> Path:
    """Return a repository in whose `docs/` a fix was killed when its plan was made."""
    for number in count(1):
        root = a_repository(folder / str(number))
        (root / ".git").mkdir()
        assert killed_at_write(number, lambda root=root: mend(root / "docs"))
        if is_unfinished(root / "docs"):
            return root
    raise AssertionError("it is never interrupted")


@pytest.mark.parametrize("named", [".", "README.md .", "docs", "docs/page.md", "docs/deep/more.md"])
def test_a_fix_is_finished_by_the_next_whatever_of_the_repository_it_names(
    tmp_path, monkeypatch, capsys, named
):
    root = interrupted(tmp_path)
    (root / "docs" / "deep").mkdir()
    (root / "docs" / "deep" / "more.md").write_text("Words.\n", encoding="utf-8")
    monkeypatch.chdir(root)
    main(["lint", "--fix", *named.split()])
    assert "x = 1\n```\n" in (root / "docs" / "page.md").read_text("utf-8")
    assert list(root.rglob(FOLDER)) == []
    capsys.readouterr()


def test_a_fix_leaves_an_update_to_be_finished_as_one(tmp_path, capsys):
    root = interrupted(tmp_path)
    plan = root / "docs" / FOLDER / "plan.json"
    plan.write_text(json.dumps({**json.loads(plan.read_text("utf-8")), "notes": {"git": 1}}))
    before = contents(root)
    assert main(["lint", "--fix", str(root)]) == 2
    assert f"run `proofkit update {root / 'docs'}`" in capsys.readouterr().err
    assert contents(root) == before


def proofkit(*words: str, **more) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "proofkit", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def test_a_process_that_is_told_to_end_clears_up(tmp_path):
    words = ["synth", "admissions", "--out", "p", "--size", "2000000"]
    child = subprocess.Popen(
        [sys.executable, "-m", "proofkit", *words], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    )
    while not list(tmp_path.glob(".proofkit-staging-*/*")):
        assert child.poll() is None
        time.sleep(0.02)
    child.terminate()
    assert "nothing was left half done" in child.communicate()[1]
    assert child.returncode == 130
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("more", [[], ["--shard", "1/2"]], ids=["whole", "shard"])
@pytest.mark.parametrize("signals", [[signal.SIGINT], [signal.SIGTERM], [signal.SIGINT] * 2])
def test_what_is_stopped_with_several_workers_leaves_nothing(tmp_path, more, signals):
    words = ["synth", "ward-vitals", "--out", "p", "--size", "60000", "--workers", "2", *more]
    child = subprocess.Popen(
        [sys.executable, "-m", "proofkit", *words], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    )
    while not list(tmp_path.rglob(".proofkit-staging-*/vitals/*.csv")):
        assert child.poll() is None
        time.sleep(0.02)
    for number in signals:
        child.send_signal(number)
        time.sleep(0.05)
    assert child.communicate(timeout=60)[1] == "proofkit: stopped; nothing was left half done\n"
    assert child.returncode in (130, -signal.SIGINT)  # the second may meet a process at its end
    time.sleep(0.5)  # what a process wrote that went on would be there by now
    assert list(tmp_path.iterdir()) == []


def test_a_size_that_no_machine_could_hold_is_refused_at_once(tmp_path):
    with pytest.raises(ProofkitError, match="at most 200,000,000"):
        synth("population", tmp_path / "p", size=10**18)


def bounded(size_bytes: int):
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, size_bytes))


BY_TWO = ["synth", "ward-vitals", "--out", "p", "--size", "20000", "--workers", "2"]


@pytest.mark.parametrize(
    "words",
    [
        ["new", SLUG, "p", "--size", "1000", "--no-git"],
        ["synth", "population", "--out", "p", "--size", "4000"],
        BY_TWO,
        [*BY_TWO, "--shard", "1/2"],
    ],
)
def test_a_file_that_finds_no_room_ends_it_with_a_reason_and_nothing_left(tmp_path, words):
    done = proofkit(*words, cwd=tmp_path, preexec_fn=bounded(20_000))
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert "File too large" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_a_file_where_a_folder_should_be_is_named(work, tmp_path):
    (tmp_path / "notes").write_text("mine", "utf-8")
    with pytest.raises(ProofkitError, match=r"notes is a file; choose a folder"):
        work(tmp_path / "notes" / "p")
    assert (tmp_path / "notes").read_text("utf-8") == "mine"


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_a_folder_that_cannot_be_written_is_refused_before_any_work(work):
    folder = Path(tempfile.mkdtemp())  # not below the folder of the tests, which is root's alone
    folder.chmod(0o555)
    is_root = os.geteuid() == 0  # whom no mode of a folder stops
    try:
        if is_root:
            os.seteuid(65534)
        with pytest.raises(ProofkitError, match=r"cannot write in .*choose a folder"):
            work(folder / "p")
        with pytest.raises(ProofkitError, match=r"cannot create .*choose a folder"):
            work(folder / "deep" / "p")
    finally:
        if is_root:
            os.seteuid(0)
    assert list(folder.iterdir()) == []
    folder.rmdir()


@pytest.mark.parametrize("name", WORK)
def test_a_destination_on_another_file_system_is_as_good(whole, name):
    with tempfile.TemporaryDirectory(dir="/dev/shm") as other:
        assert Path(other).stat().st_dev != Path(tempfile.gettempdir()).stat().st_dev
        WORK[name](Path(other) / "p")
        assert contents(Path(other) / "p") == whole[name][0]
        assert [path.name for path in Path(other).iterdir()] == ["p"]


@pytest.mark.parametrize(
    "words",
    [
        ["new", SLUG, "p", "--size", "1000", "--no-git"],
        ["synth", "population", "--out", "p", "--size", "20"],
    ],
)
def test_two_at_once_give_one_whole_and_one_refusal(whole, tmp_path, words):
    command = [sys.executable, "-m", "proofkit", *words]
    for turn in count():
        pair = [
            subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, stdout=-3)
            for _ in range(2)
        ]
        ends = [(child.communicate()[1], child.returncode) for child in pair]
        assert contents(tmp_path / "p") == whole[words[0]][0]
        assert [path.name for path in tmp_path.iterdir()] == ["p"]
        assert sorted(code for _, code in ends) == [0, 2], ends
        assert all("not empty" in said for said, code in ends if code), ends
        if turn == 2:
            break
        shutil.rmtree(tmp_path / "p")
