import os

from proofkit.linter.folders.ancestors import ancestors


def test_a_folder_and_all_that_hold_it_are_yielded_up_to_the_root(tmp_path, monkeypatch):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    expected = [str(inner), *(str(folder) for folder in inner.parents)]
    assert list(ancestors(".")) == list(ancestors(os.fspath(inner))) == expected
    assert expected[-1] == inner.anchor
