"""What is named twice, or lies below two of the paths that were named, is judged once."""

import os

import pytest

from proofkit.linter.engine import lint
from proofkit.linter.fixes import changes, write
from proofkit.linter.reports import csv
from tests.linter.readmes import complete
from tests.linter.test_repository import with_manifest

BARE = "# A list\n\nSome words.\n"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository that holds another project and a page, as the folder one works in."""
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("README.md", complete()),
        ("docs/guide.md", "No doctor needed.\n"),
        ("docs/more.md", "No nurse needed.\n"),
        ("projects/one/README.md", BARE),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def found(*paths):
    return sorted((one.path, one.rule, one.line) for one in lint(paths).findings)


@pytest.mark.parametrize("paths", [("projects/one",), ("projects/one/README.md",)])
def test_what_two_paths_hold_is_judged_once_in_any_order(repository, paths):
    alone = found(*paths)
    apart = [one for one in found(".") if not one[0].startswith("projects/")]
    assert len(alone) > 7
    for named in ((".", *paths), (*paths, "."), (str(repository), *paths), ("./", *paths)):
        report = lint(named)
        assert len(report.paths) == 4
        told = [(os.path.relpath(one.path), one.rule, one.line) for one in report.findings]
        assert sorted(told) == sorted(alone + apart), named


def test_a_file_is_judged_as_the_nearest_path_asks(repository):
    assert ("projects/one/README.md", "missing-risks", 1) not in found(".")
    assert ("projects/one/README.md", "missing-risks", 1) in found(".", "projects/one")
    assert ("docs/guide.md", "missing-risks", 1) in found(".", "docs", "docs/guide.md")
    assert ("docs/more.md", "missing-risks", 1) not in found(".", "docs", "docs/guide.md")
    settings = repository / "projects" / "one" / "proofkit.toml"
    settings.write_text('ignore = ["missing-risks"]\n', encoding="utf-8")
    assert ("projects/one/README.md", "missing-risks", 1) not in found(".", "projects/one")


def test_what_is_said_of_an_inner_folder_is_said_once(repository):
    with_manifest(repository / "projects" / "one" / "data", "ward.csv", b"age_years\n40\n")
    (repository / "projects" / "one" / "data" / "ward.csv").write_bytes(b"age_years\n41\n")
    (repository / "projects" / "two").mkdir()
    (repository / "projects" / "two" / "notes.md").write_text("Words.\n", encoding="utf-8")
    both = found(".", "projects/one", "projects/two")
    assert len(both) == len(set(both))
    rules = [rule for _, rule, _ in both]
    assert (rules.count("manifest-mismatch"), rules.count("missing-readme")) == (1, 1)


def test_a_folder_that_is_left_nothing_is_not_called_clean(repository):
    table = csv.render(lint(["projects/one", "projects/one/README.md"]))
    assert "nothing was found" not in table
    assert len(table.splitlines()) > 7


def test_what_two_paths_hold_is_changed_once(repository):
    paths = [".", "projects", "projects/one/README.md", "README.md"]
    changed, _ = changes(paths)
    assert [change.path for change in changed] == ["projects/one/README.md"]
    (repository / "README.md").write_text(BARE, encoding="utf-8")
    changed, _ = changes(paths)
    write(changed)
    for name in ("README.md", "projects/one/README.md"):
        assert "## Problem" in (repository / name).read_text("utf-8")
    assert changes(paths) == ([], [])
