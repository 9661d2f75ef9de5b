"""What may not be read is said with its reason: never passed over, never called something else."""

import importlib
import os
import pkgutil
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

import proofkit
from proofkit.cli import main
from proofkit.core.errors import ProofkitError
from proofkit.linter.engine import lint
from proofkit.linter.fixes import changes
from proofkit.linter.run.loading import chosen_rules
from proofkit.linter.run.options import Options
from tests.linter.readmes import complete
from tests.linter.test_repository import with_manifest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="folders are locked differently there")
_NOBODY = 65534


def _load_everything():
    """Import what judging and mending need: who gives up being root may not read it any more."""
    for module in pkgutil.walk_packages(proofkit.__path__, "proofkit."):
        if module.name.split(".")[1] in ("core", "linter", "commands"):
            importlib.import_module(module.name)
    chosen_rules(Options())
    for name in (
        "csv",
        "difflib",
        "encodings.utf_8_sig",
        "fnmatch",
        "json",
        "subprocess",
        "tomllib",
    ):
        importlib.import_module(name)


@pytest.fixture
def repository(monkeypatch):
    """A repository of an ordinary user, as whom the test goes on; no lock keeps root out."""
    _load_everything()
    folder = Path(tempfile.mkdtemp())
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(folder))  # git reads it
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (folder / "README.md").write_text(complete(), encoding="utf-8")
    (folder / "locked").mkdir()
    (folder / "locked" / "notes.md").write_text("No doctor needed.\n", encoding="utf-8")
    is_root = os.geteuid() == 0
    if is_root:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, _NOBODY, _NOBODY)
        os.setegid(_NOBODY)
        os.seteuid(_NOBODY)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
            os.setegid(0)
        for path in (folder, folder / "locked", folder / "data"):
            if path.exists():
                path.chmod(0o700)
        shutil.rmtree(folder)


@pytest.fixture
def is_locked(repository):
    """Lock a folder in it."""
    (repository / "locked").chmod(0)


def told(folder):
    report = lint([str(folder)])
    return report.exit_code, [
        (one.path.removeprefix(f"{folder}/"), one.message)
        for one in report.findings
        if one.rule == "unscanned-file"
    ]


LOCKED = (2, [("locked", "could not be looked into: Permission denied")])


@pytest.mark.usefixtures("is_locked")
def test_a_locked_folder_is_reported(repository):
    assert told(repository) == LOCKED
    _, unread = changes([str(repository)])
    assert unread == [f"{repository}/locked could not be looked into: Permission denied"]


@pytest.mark.usefixtures("is_locked")
@pytest.mark.parametrize("pattern", ["locked", "locked/*"])
def test_a_locked_folder_can_be_left_out(repository, pattern):
    (repository / "proofkit.toml").write_text(f'exclude = ["{pattern}"]\n', encoding="utf-8")
    assert told(repository) == (0, [])


def git(folder, *words):
    name = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True)


def test_in_a_git_repository_too_but_for_what_git_ignores(repository):
    git(repository, "init")
    (repository / "locked").chmod(0)
    assert told(repository) == LOCKED
    (repository / ".gitignore").write_text("locked/\n", encoding="utf-8")
    assert told(repository) == (0, [])


def test_a_file_that_git_knows_in_a_locked_folder_is_reported(repository):
    git(repository, "init")
    git(repository, "add", ".")
    (repository / "gone.md").write_text("# A\n", encoding="utf-8")
    git(repository, "add", ".")
    (repository / "gone.md").unlink()
    (repository / "locked").chmod(0)
    code, unscanned = told(repository)
    assert code == 2
    assert ("locked/notes.md", "could not be read: Permission denied") in unscanned
    assert not any("gone" in path for path, _ in unscanned)


@pytest.mark.usefixtures("is_locked")
def test_a_path_that_may_not_be_looked_at_is_refused_with_the_reason(repository):
    with pytest.raises(ProofkitError, match="cannot be looked into: Permission denied; make it"):
        lint([str(repository / "locked")])
    with pytest.raises(ProofkitError, match="cannot be looked at: Permission denied; make it"):
        lint([str(repository / "locked" / "notes.md")])


def test_a_listed_spreadsheet_that_cannot_be_read_does_not_end_the_run(repository):
    with_manifest(repository / "data", "ward.xlsx", b"PK")
    (repository / "data" / "ward.xlsx").chmod(0)
    report = lint([str(repository)])
    assert any("data/ward.xlsx" in remark for remark in report.remarks)
    (found,) = (one.message for one in report.findings if one.rule == "manifest-mismatch")
    assert found == "could not be compared with manifest.json: Permission denied"


def test_what_the_system_refuses_is_not_called_unwritable_alone(repository, capsys):
    idle = "<!-- proofkit: ignore replacement-claim no longer here -->\n\nA nurse decides.\n"
    (repository / "locked" / "notes.md").write_text(idle, encoding="utf-8")
    (repository / "locked").chmod(0o555)
    assert main(["lint", str(repository), "--fix"]) == 2
    assert "proofkit: cannot read or write " in capsys.readouterr().err
    assert (repository / "locked" / "notes.md").read_text("utf-8") == idle


def test_a_baseline_that_may_not_be_read_is_not_called_none(repository):
    (repository / "known.json").write_text('{"findings": []}', encoding="utf-8")
    (repository / "known.json").chmod(0)
    with pytest.raises(ProofkitError, match="cannot be read: Permission denied; make it readable"):
        lint([str(repository)], Options(baseline=str(repository / "known.json")))


@pytest.mark.parametrize("name", ["proofkit.toml", "pyproject.toml"])
def test_a_configuration_that_cannot_be_read_is_named_with_the_way_out(repository, name):
    (repository / name).write_text("strict = true\n", encoding="utf-8")
    (repository / name).chmod(0)
    with pytest.raises(ProofkitError, match="; make it readable or take it away"):
        lint([str(repository)])


def test_a_file_that_cannot_be_read_is_not_counted_as_judged(repository):
    (repository / "ward.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert len(lint([str(repository)]).paths) == 3
    (repository / "ward.csv").chmod(0)
    (repository / "locked" / "notes.md").write_bytes(b"caf\xe9")
    report = lint([str(repository)])
    assert report.paths == [f"{repository}/README.md"]
    assert report.count("error") == 2


def test_a_pipe_in_a_folder_is_not_waited_for(repository):
    os.mkfifo(repository / "notes.txt")
    os.mkfifo(repository / "data.csv")
    (repository / "gone.csv").symlink_to("nowhere.csv")
    code, unscanned = told(repository)
    assert (code, [path for path, _ in unscanned]) == (2, ["gone.csv"])
