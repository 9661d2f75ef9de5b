import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from proofkit import __version__
from proofkit.cli import main
from proofkit.commands import COMMANDS


def proofkit(*words: str, **more) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "proofkit", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def proofkit_code(script: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    places = os.pathsep.join(place for place in sys.path if Path(place).is_absolute())
    return subprocess.run(
        [sys.executable, "-P", "-c", script],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": places},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_version_is_printed_alone(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"proofkit {__version__}\n"


def test_without_a_command_the_help_is_shown(capsys):
    assert main([]) == 0
    assert "commands:" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_ends_with_examples(command, capsys):
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    examples = capsys.readouterr().out.split("examples:\n")[1]
    assert examples.strip().startswith(f"proofkit {command}")


@pytest.mark.parametrize("words", [["frobnicate"], ["list", "--kind", "x"], ["new"]])
def test_bad_usage_exits_with_2(words, capsys):
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2


def test_options_may_stand_before_and_after_the_names(tmp_path, capsys):
    for words in (["--json", "readmission-risk"], ["readmission-risk", "--json"]):
        assert main(["show", *words]) == 0
    dry = ["--dry-run", "--size", "1000"]
    assert main(["new", "readmission-risk", *dry, str(tmp_path / "p")]) == 0
    assert main(["new", *dry, "readmission-risk", str(tmp_path / "p")]) == 0


def test_an_error_that_a_person_can_mend_has_no_traceback():
    result = proofkit("show", "readmision-risk")
    assert result.returncode == 2
    assert result.stderr.startswith("proofkit: there is no project 'readmision-risk'; did you mean")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["plan", "--out", ""], "--out names nothing; name a new file"),
        (["new", "readmission-risk", "--answers", ""], "--answers names nothing; name a TOML"),
    ],
)
def test_a_file_without_a_name_is_refused(words, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    captured = capsys.readouterr()
    assert (captured.out, said in captured.err) == ("", True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["update", ""], "DIR names nothing"),
        (["show", "--project", ""], "--project names nothing"),
        (["new", "workflow-map", "--name", "A", "--set", "name=B"], "say --name instead"),
        (["new", "workflow-map", "--set", "x=1", "--set", "x=2"], "--set gives x twice"),
    ],
)
def test_no_option_is_passed_over(words, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    assert said in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="a working folder cannot be removed there")
@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["show", "--project", "."],
        ["plan"],
        ["new", "workflow-map"],
        ["update"],
        ["lint"],
        ["synth", "admissions", "--out", "d"],
    ],
)
def test_a_working_folder_that_was_removed_is_told_in_a_line(words, tmp_path):
    script = "import os, sys; os.rmdir(os.getcwd())\n"
    script += f"from proofkit.cli import main; raise SystemExit(main({words!r}))"
    (tmp_path / "gone").mkdir()
    done = proofkit_code(script, cwd=tmp_path / "gone")
    assert done.stderr == ("proofkit: the working folder was removed; change to one that exists\n")
    assert done.returncode == 2


@pytest.mark.parametrize(
    "words",
    [["new", "workflow-map", "{}/p"], ["synth", "admissions", "--out", "{}"], ["update", "{}"]],
)
def test_a_name_that_is_too_long_is_told_in_a_line(words, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main([word.format("x" * 300) for word in words]) == 2
    assert "File name too long; nothing was left half done" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
@pytest.mark.parametrize("word", ["--version", "list"])
def test_output_that_finds_no_room_is_told_in_a_line(word):
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "proofkit", word]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("proofkit: cannot write: No space")
    assert done.stderr.count("\n") == 1


def test_output_that_is_not_what_is_full_stays(tmp_path, monkeypatch, capsys):
    def full(source, target):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("shutil.copyfile", full)
    assert main(["new", "workflow-map", str(tmp_path / "p"), "--no-git"]) == 2
    print("still here")
    assert capsys.readouterr().out == "still here\n"


def test_of_a_copy_that_fails_the_file_that_was_to_be_written_is_named(
    tmp_path, monkeypatch, capsys
):
    def full(source, target):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(source), None, str(target))

    monkeypatch.setattr("shutil.copyfile", full)
    assert main(["new", "workflow-map", str(tmp_path / "p"), "--no-git"]) == 2
    assert "templates/_layers" not in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="the system has no such limit")
def test_a_plan_that_finds_no_room_leaves_no_half(tmp_path):
    script = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))\n"
        "from proofkit.cli import main; raise SystemExit(main(['plan', '--out', 'PLAN.md']))"
    )
    done = proofkit_code(script, cwd=tmp_path)
    assert done.returncode == 2
    assert "cannot write PLAN.md" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="a pipe ends otherwise there")
def test_a_reader_that_goes_away_ends_nothing_badly():
    theirs, ours = os.pipe()
    os.close(theirs)
    command = [sys.executable, "-m", "proofkit", "list"]
    done = subprocess.run(command, stdout=ours, stderr=subprocess.PIPE, check=False)
    os.close(ours)
    assert (done.returncode, done.stderr) == (0, b"")


def test_where_standard_input_is_closed_nothing_is_asked(tmp_path):
    script = (
        "import sys; sys.stdin = None\n"
        "from proofkit.cli import main\n"
        "raise SystemExit(main(['new', 'workflow-map', 'p', '--no-git']))"
    )
    assert proofkit_code(script, cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_a_shell(shell):
    result = proofkit("--print-completion", shell)
    assert result.returncode == 0
    assert "readmission" not in result.stderr
    assert "lint" in result.stdout


def test_neither_version_nor_list_imports_what_it_does_not_need():
    heavy = ("copier", "numpy", "nbformat", "mimesis", "pandas", "pydantic", "yaml")
    for words in (["--version"], ["list"], ["lint", "--help"]):
        script = (
            "import sys; from proofkit.cli import main\n"
            f"try: main({words!r})\nexcept SystemExit: pass\n"
            f"print([m for m in {heavy!r} if m in sys.modules])"
        )
        result = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )
        assert result.stdout.splitlines()[-1] == "[]", words


@pytest.fixture
def emoji(tmp_path):
    """A README, in a folder whose name few encodings have, with a quote that few have."""
    folder = tmp_path / "клиника"
    folder.mkdir()
    text = "# A\n\nNo doctor needed \N{EM DASH} \N{HOSPITAL} ever.\n"
    (folder / "README.md").write_text(text, encoding="utf-8")
    return folder


def written(*words, encoding) -> subprocess.CompletedProcess[bytes]:
    surroundings = {**os.environ, "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "proofkit", *words]
    return subprocess.run(command, capture_output=True, check=False, env=surroundings)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8", "ascii:surrogateescape"])
def test_no_character_keeps_a_report_from_being_written(emoji, encoding):
    for form in ("text", "json", "csv", "sarif", "github"):
        made = written("lint", str(emoji), "--format", form, encoding=encoding)
        assert (made.returncode, made.stderr) == (1, b""), form
        is_utf_8 = form != "text" or encoding == "utf-8"
        text = made.stdout.decode("utf-8" if is_utf_8 else encoding.partition(":")[0])
        assert ("\N{HOSPITAL}" if is_utf_8 else r"\U0001f3e5 ever") in text
        if form in ("json", "sarif"):
            json.loads(text)
    shown = written("lint", str(emoji), "--diff", encoding=encoding).stdout.decode("utf-8")
    assert "+++ " in shown
    assert "\N{HOSPITAL}" in shown


def test_in_ascii_a_report_has_the_nearest_signs(emoji):
    made = written("lint", str(emoji), "--select", "replacement-claim", encoding="ascii")
    assert rb'"No doctor needed - \U0001f3e5 ever."' in made.stdout


def test_what_other_commands_print_can_be_written_too(emoji):
    for words in (["list"], ["show", "readmission-risk"], ["synth", "admissions", "--describe"]):
        assert written(*words, encoding="ascii").returncode == 0
        whole = written(*words, "--json", encoding="ascii")
        assert whole.stdout.decode("utf-8").strip()[0] in "[{"


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are Unicode elsewhere")
def test_a_file_name_that_is_no_text_can_be_reported(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text("No doctor needed.\n", encoding="utf-8")
    for form in ("text", "json", "csv", "sarif", "github"):
        made = written("lint", str(tmp_path), "--format", form, encoding="utf-8")
        assert (b"caf%E9.md" if form == "sarif" else rb"caf\udce9.md") in made.stdout
        assert made.stderr == b""


@pytest.mark.parametrize("words", [["--version", "list"], ["--print-completion", "bash", "list"]])
def test_what_leaves_no_room_for_a_command_says_so(words, capsys):
    assert main(words) == 2
    assert f"{words[0]} takes no command; leave out list" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("new", "readmission-risk", "--seed", "abc"),
        ("synth", "admissions", "--size", "20,000"),
        ("plan", "--projects", "three"),
        ("lint", "--workers", "2.5"),
    ],
)
def test_what_is_no_whole_number_is_refused_with_what_would_be_one(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert f"{words[-1]!r} is no whole number; write digits alone" in said
