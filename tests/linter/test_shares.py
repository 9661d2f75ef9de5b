"""The same report however many processes share the files."""

import errno
import os
import signal
import subprocess
import sys
import time

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.linter import shares
from proofkit.linter.engine import lint
from proofkit.linter.run.options import Options
from proofkit.linter.run.requests import Request

CLAIM = "This tool diagnoses cancer and is FDA approved.\n\n"
OWN_RULE = '''"""The text shouts.

Because.
"""

from proofkit.linter.finding import Remark

SEVERITY = "warning"
SCOPE = "prose"


def check(document):
    at = document.source.text.find("LOUD")
    if at >= 0:
        yield Remark(at, at + 4, "it shouts")
'''
LOSING_RULE = '''"""The process ends.

Because.
"""

import os

SEVERITY = "warning"
SCOPE = "prose"


def check(document):
    os._exit(1)
'''
SLOW_RULE = '''"""It takes long.

Because.
"""

import pathlib
import time

SEVERITY = "warning"
SCOPE = "prose"


def check(document):
    pathlib.Path(__file__).with_name("begun").touch()
    time.sleep(0.2)
    return ()
'''


@pytest.fixture(autouse=True)
def _inside(tmp_path, monkeypatch):
    """Stand where the rules of a configuration are run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "proofkit.toml").write_text('rules = ["rules"]\n', "utf-8")


def repository(folder, rule):
    """Fill a folder with more text than one share takes, and the one above with a rule."""
    folder.mkdir()
    rules = folder.parent / "rules"
    rules.mkdir(exist_ok=True)
    (rules / "own.py").write_text(rule, "utf-8")
    (folder / "README.md").write_text(f"# Sepsis\n\nLOUD\n\n{CLAIM}", "utf-8")
    for number in range(4):
        text = f"# Part {number}\n\n" + CLAIM * 5 + "Words. " * 14_000
        (folder / f"part-{number}.md").write_text(text, "utf-8")
    (folder / "visits.csv").write_text("name,mrn\nAda Example,12345678\n", "utf-8")
    return str(folder)


def refusing(refusal):
    """Return what takes the place of `processes`, and raises that."""

    def refuse(count):
        raise refusal

    return refuse


def test_two_processes_report_what_one_reports(tmp_path):
    paths = [repository(tmp_path / name, OWN_RULE) for name in ("a", "b")]
    (tmp_path / "a" / "part.md").write_bytes(b"caf\xe9")
    alone, shared = (lint(paths, workers=count) for count in (1, 2))
    told = [
        {asked: [one.as_dict() for one in findings] for asked, findings in report.found.items()}
        for report in (alone, shared)
    ]
    assert told[0] == told[1]
    assert alone.paths == shared.paths
    assert len(alone.paths) == 12  # without those that could not be read
    assert list(told[0]) == paths
    assert {one.rule for one in alone.findings} >= {
        "own",
        "regulatory-claim",
        "personal-identifier",
    }


def test_a_lost_worker_is_said_in_plain_words(tmp_path):
    path = repository(tmp_path / "a", LOSING_RULE)
    with pytest.raises(ProofkitError, match="a worker was lost"):
        lint([path], workers=2)


@pytest.mark.skipif(os.name == "nt", reason="processes are stopped differently there")
@pytest.mark.parametrize("words", [[], ["--workers", "2"]])
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("stop", ["kill", "killpg"])
def test_a_run_that_is_stopped_says_so_and_leaves_no_process_behind(tmp_path, words, sign, stop):
    path = repository(tmp_path / "a", SLOW_RULE)
    (tmp_path / "proofkit.toml").write_text('rules = ["rules"]\nselect = ["own"]\n', "utf-8")
    for number in range(16):  # enough that processes are started unasked
        (tmp_path / "a" / f"more-{number}.md").write_text("Words. " * 14_000, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "proofkit", "lint", path, *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as running:
        until = time.monotonic() + 60
        while not (tmp_path / "rules" / "begun").exists() and time.monotonic() < until:
            time.sleep(0.01)
        has_begun = (tmp_path / "rules" / "begun").exists()
        getattr(os, stop)(running.pid, sign)
        said = running.communicate(timeout=60)[1]  # when all that write there have ended
    assert has_begun
    assert (running.returncode, said) == (130, "proofkit: stopped; nothing was left half done\n")


def test_fewer_than_one_worker_is_refused(tmp_path):
    path = repository(tmp_path / "a", OWN_RULE)
    with pytest.raises(ProofkitError, match="at least 1, not 0"):
        lint([path], workers=0)


@pytest.mark.parametrize(
    "refusal",
    [
        OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)),
        NotImplementedError("no semaphores"),
        ModuleNotFoundError("no processes", name="_multiprocessing"),
    ],
)
def test_a_system_without_shared_locks_judges_in_one_process(tmp_path, monkeypatch, refusal):
    monkeypatch.setattr("proofkit.core.processes.processes", refusing(refusal))
    path = repository(tmp_path / "a", OWN_RULE)
    assert lint([path], workers=2).findings


@pytest.mark.parametrize(
    "refusal",
    [
        OSError(errno.EMFILE, os.strerror(errno.EMFILE)),
        ImportError("broken", name="proofkit.core.processes"),
    ],
)
def test_any_other_reason_for_no_processes_is_said(tmp_path, monkeypatch, refusal):
    monkeypatch.setattr("proofkit.core.processes.processes", refusing(refusal))
    with pytest.raises(type(refusal), match=str(refusal.args[-1])):
        lint([repository(tmp_path / "a", OWN_RULE)], workers=2)


@pytest.mark.parametrize(("size", "count"), [(1_000, 1), (900_000, 2), (90_000_000, 4)])
def test_processes_are_started_only_where_there_is_work_for_them(
    tmp_path, monkeypatch, size, count
):
    monkeypatch.setattr(shares, "_cores", lambda: 4)
    for name in ("README.md", "MORE.md"):
        with (tmp_path / name).open("wb") as stream:
            stream.truncate(size // 2)
    assert shares.fitting([Request(str(tmp_path), Options())]) == count
    assert shares.fitting([Request(str(tmp_path / "README.md"), Options())]) == 1
