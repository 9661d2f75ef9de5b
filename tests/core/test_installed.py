import json
from pathlib import Path

import pytest

from proofkit.core.installed import install_line

PACKAGE = "a-package-of-the-tests"


@pytest.fixture
def noted(tmp_path, monkeypatch):
    """Install a package of no code whose note says where it came from."""

    def install(note: str | None) -> None:
        about = tmp_path / "site" / f"{PACKAGE.replace('-', '_')}-1.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {PACKAGE}\nVersion: 1\n")
        if note is not None:
            (about / "direct_url.json").write_text(note)
        monkeypatch.syspath_prepend(str(tmp_path / "site"))

    return install


def from_folder(folder: Path, **more: bool) -> str:
    return json.dumps({"url": folder.as_uri(), "dir_info": more})


def test_a_package_that_came_from_a_folder_is_installed_from_there_again(noted, tmp_path):
    folder = tmp_path / "my check out"
    folder.mkdir()
    noted(from_folder(folder))
    assert install_line("run", PACKAGE) == f'python -m pip install "{folder}[run]"'


def test_an_editable_package_stays_editable(noted, tmp_path):
    noted(from_folder(tmp_path, editable=True))
    assert install_line("run", PACKAGE) == f'python -m pip install --editable "{tmp_path}[run]"'


@pytest.mark.parametrize(
    "note",
    [
        None,
        "",
        "no json",
        "[]",
        '{"url": 3, "dir_info": {}}',
        '{"url": "file:///no/such/folder", "dir_info": {}}',
        '{"url": "https://example.org/a.git", "vcs_info": {}}',
    ],
)
def test_any_other_package_is_called_by_its_name(noted, note):
    noted(note)
    assert install_line("run", PACKAGE) == f'python -m pip install "{PACKAGE}[run]"'
    assert install_line("", PACKAGE) == f"python -m pip install {PACKAGE}"


def test_a_package_that_is_not_installed_is_called_by_its_name():
    assert install_line("run", "no-such-package") == 'python -m pip install "no-such-package[run]"'
