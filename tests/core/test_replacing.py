import os
import stat
from pathlib import Path

import pytest

from proofkit.core.replacing import replace


def test_a_file_gets_its_content_and_keeps_its_mode(tmp_path):
    file = tmp_path / "known.json"
    replace(file, b"old")
    file.chmod(0o640)
    replace(file, b"new")
    assert file.read_bytes() == b"new"
    assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["known.json"]


def test_a_link_stays_and_the_file_that_it_names_is_replaced(tmp_path):
    (tmp_path / "real.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to("real.json")
    replace(tmp_path / "link.json", b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


def test_what_is_no_file_is_written_to(tmp_path):
    replace(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()


def test_a_folder_is_not_replaced(tmp_path):
    with pytest.raises(OSError, match="directory"):
        replace(tmp_path, b"new")
    assert tmp_path.is_dir()
