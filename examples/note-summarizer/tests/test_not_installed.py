import os
import subprocess
import sys
from pathlib import Path

import pytest

from note_summarizer import not_installed


@pytest.fixture
def seen() -> list[str]:
    return []


def tell(error: Exception, seen: list[str]) -> None:
    hook = not_installed.told_in_one_line(lambda kind, _, __: seen.append(kind.__name__))
    hook(type(error), error, None)


def test_without_its_libraries_a_module_names_one_and_the_command_that_installs_it() -> None:
    code = "import sys; sys.argv[0] = sys.argv[1]; import note_summarizer, no_such_library"
    found = subprocess.run(
        [sys.executable, "-B", "-c", code, str(not_installed.PACKAGE / "report.py")],
        env=os.environ | {"PYTHONPATH": str(not_installed.PACKAGE.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1
    (line,) = found.stderr.splitlines()
    assert line.startswith("no_such_library is not installed: run `python -m pip install")


@pytest.mark.parametrize(
    "error",
    [ValueError("x"), ModuleNotFoundError("x", name="note_summarizer.gone")],
)
def test_other_errors_keep_their_traceback(
    error: Exception, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [str(not_installed.PACKAGE / "report.py")])
    tell(error, seen)
    assert seen == [type(error).__name__]


def test_programs_that_only_import_the_package_keep_theirs(
    seen: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "own.py")])
    tell(ModuleNotFoundError("x", name="pandas"), seen)
    assert seen == ["ModuleNotFoundError"]
