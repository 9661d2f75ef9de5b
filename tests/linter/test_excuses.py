"""Patterns of paths mean the same wherever one stands, for files and for folders as a whole."""

import json
from pathlib import Path

import pytest

from proofkit.linter.engine import lint
from proofkit.linter.run.options import Options

CLAIMED = "replacement-claim"
CLAIM = "# A\n\nNo doctor needed.\n"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with a claim in its docs, without a configuration yet; the working folder."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "x.md").write_text(CLAIM, encoding="utf-8")
    (tmp_path / "docs" / "README.md").write_text(CLAIM, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def claims(path):
    return {Path(one.path).name for one in lint([path]).findings if one.rule == CLAIMED}


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        (".", "docs/x.md"),
        (".", "./docs/x.md"),
        ("docs", "x.md"),
        ("docs", "../docs/x.md"),
        ("..", "{top}/docs/x.md"),
    ],
)
def test_a_file_is_excused_from_wherever_it_is_named(repository, monkeypatch, folder, path):
    (repository / "proofkit.toml").write_text(
        '[per-file-ignores]\n"docs/*" = ["replacement-claim"]\n', encoding="utf-8"
    )
    monkeypatch.chdir(folder)
    assert claims(path.format(top=repository.name)) == set()
    assert claims(str(repository / "docs" / "x.md")) == set()


@pytest.mark.parametrize(
    ("folder", "path"), [(".", "."), (".", "docs"), ("docs", "."), ("docs", "..")]
)
def test_a_file_is_left_out_of_whatever_folder_is_named(repository, monkeypatch, folder, path):
    (repository / "proofkit.toml").write_text('exclude = ["docs/x*"]\n', encoding="utf-8")
    monkeypatch.chdir(folder)
    assert claims(path) == {"README.md"}


def test_what_stands_above_the_configuration_is_not_matched(repository):
    (repository / "proofkit.toml").write_text(
        f'exclude = ["{repository.name}/*"]\n', encoding="utf-8"
    )
    assert claims(str(repository)) == {"x.md", "README.md"}


def test_without_a_configuration_a_path_is_matched_as_it_is_called(repository):
    options = Options(per_file={"docs/x.md": ("replacement-claim",)}, exclude=("docs/R*",))
    assert (
        lint(
            ["docs/x.md"], Options(select=("replacement-claim",), per_file=options.per_file)
        ).findings
        == []
    )
    assert [one.path for one in lint(["docs"], options).findings if "claim" in one.rule] == []


def test_what_is_found_on_a_folder_as_a_whole_is_excused_by_its_path(repository, monkeypatch):
    (repository / "docs" / "README.md").unlink()
    data = repository / "data"
    data.mkdir()
    (data / "visits.csv").write_text("visit_id\n1\n", encoding="utf-8")
    manifest = {"manifest_version": 1, "is_synthetic": True, "files": {}}
    (data / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    def found():
        return [one.rule for one in lint(["."], Options(select=whole)).findings]

    whole = ("manifest-mismatch", "missing-readme")
    assert found() == ["missing-readme", "manifest-mismatch"]
    excused = '[per-file-ignores]\n"data/*" = ["manifest-mismatch"]\n'
    (repository / "proofkit.toml").write_text(excused, encoding="utf-8")
    assert found() == ["missing-readme"]
    (repository / "proofkit.toml").write_text(f'{excused}"." = "missing-readme"\n', "utf-8")
    assert found() == []
    monkeypatch.chdir(data)
    assert found() == ["missing-readme"]
