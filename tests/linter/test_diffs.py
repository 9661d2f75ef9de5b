"""What `--diff` prints makes of a file what `--fix` makes of it."""

import os
import shutil
import subprocess

import pytest

from proofkit.linter.edits.diffs import unified
from proofkit.linter.fixes import changes, write

PROGRAMS = {
    "patch": ["patch", "-p0", "--quiet"],
    "git": ["git", "apply", "-p0"],
}
TEXTS = {
    "plain": b"# A list\n\nSome words.\n",
    "no line end": b"# A list\n\nSome words.",
    "nothing": b"",
    "lines of Windows": b"# A list\r\n\r\nSome words.\r\n",
    "lines of old": b"# A list\r\rSome words.\r",
    "a form feed": b"# A list\n\nSome\x0cwords\x0b.\n\x1c\n",
    "line ends of Unicode": "# A list\n\nSome\u2028words\u2029and\x85more.\n".encode(),
    "a mark": b"\xef\xbb\xbf# A list\n\nSome words.\n",
}


NAMES = ["./a.md", "a b/c d.md", "caf\u00e9.md", "a'b.md"]
NAMES_OF_POSIX = ["a\\b.md", 'a"b.md', "a\nb.md"]


@pytest.fixture(params=[name for name in PROGRAMS if name == "git" or shutil.which(name)])
def program(request):
    return PROGRAMS[request.param]


def assert_taken(program, folder, name):
    [change], _ = changes([name])
    diff = change.diff().encode()
    taken = subprocess.run(program, input=diff, cwd=folder, capture_output=True, check=False)
    assert taken.returncode == 0, (diff, taken)
    patched = (folder / name).read_bytes()
    (folder / name).write_bytes(change.before)
    write([change])
    assert (folder / name).read_bytes() == patched != change.before


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_diff_is_taken_by_programs_that_patch(program, tmp_path, monkeypatch, text):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_bytes(text)
    assert_taken(program, tmp_path, "README.md")


@pytest.mark.parametrize("name", NAMES if os.name == "nt" else NAMES + NAMES_OF_POSIX)
def test_a_diff_names_its_file_so_that_they_find_it(program, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("# A list\n", encoding="utf-8")
    assert_taken(program, tmp_path, name)


def test_a_line_without_an_end_is_said_to_have_none():
    said = "\\ No newline at end of file"
    assert unified("a", "b", "c.md").split("\n")[3:] == ["-a", said, "+b", said, ""]
    assert unified("a\n", "b", "c.md").split("\n")[3:] == ["-a", "+b", said, ""]
    assert unified("", "b\n", "c.md").split("\n")[3:] == ["+b", ""]
