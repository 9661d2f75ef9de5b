"""A page that is a symbolic link is left by `--fix`, and keeps no other from being mended."""

import os

import pytest

from proofkit.cli import main
from proofkit.linter.fixes import changes
from tests.linter.readmes import complete

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links take a privilege there")
IDLE = "<!-- proofkit: ignore replacement-claim no longer here -->\n\nA nurse decides.\n"
MENDED = "\nA nurse decides.\n"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with a page to mend, and a folder beside it with another."""
    folder = tmp_path / "repository"
    (folder / "docs").mkdir(parents=True)
    (folder / "README.md").write_text(complete(), encoding="utf-8")
    (folder / "guide.md").write_text(IDLE, encoding="utf-8")
    (tmp_path / "shared.md").write_text(IDLE, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_a_link_to_a_page_that_is_mended_by_its_own_name_is_passed_over(repository, capsys):
    (repository / "docs" / "index.md").symlink_to("../guide.md")
    assert main(["lint", ".", "--diff"]) == 1
    assert capsys.readouterr().out.count("--- ") == 1
    assert main(["lint", ".", "--fix"]) == 0
    assert "left" not in capsys.readouterr().err
    assert (repository / "guide.md").read_text("utf-8") == MENDED
    assert (repository / "docs" / "index.md").is_symlink()
    assert changes(["."]) == ([], [])


def test_a_link_to_elsewhere_is_left_and_named_and_the_rest_is_mended(repository, capsys):
    shared = repository.parent / "shared.md"
    (repository / "docs" / "index.md").symlink_to(shared)
    assert main(["lint", ".", "--diff"]) == 1
    shown = capsys.readouterr()
    assert "docs/index.md" not in shown.out
    assert f"left docs/index.md: it is a link to {shared}; name that" in shown.err
    main(["lint", ".", "--fix"])
    told = capsys.readouterr().err
    assert "changed guide.md" in told
    assert "left docs/index.md" in told
    assert (repository / "guide.md").read_text("utf-8") == MENDED
    assert shared.read_text("utf-8") == IDLE
    assert main(["lint", ".", "--diff"]) == 0


def test_a_link_that_is_judged_for_more_than_its_page_is_named(repository, capsys):
    (repository / "docs" / "README.md").write_text("# A list\n\nSome words.\n", encoding="utf-8")
    (repository / "README.md").unlink()
    (repository / "README.md").symlink_to("docs/README.md")
    assert main(["lint", ".", "--fix"]) == 1
    assert "left README.md: it is a link" in capsys.readouterr().err
    main(["lint", "docs/README.md", "--fix"])
    assert "## Problem" in (repository / "docs" / "README.md").read_text("utf-8")


def test_a_finding_in_a_link_is_not_marked_as_one_that_is_mended(repository, capsys):
    (repository / "bare").mkdir()
    (repository / "bare" / "page.md").write_text("# A list\n\nSome words.\n", encoding="utf-8")
    (repository / "bare" / "README.md").symlink_to("page.md")
    (repository / "more").symlink_to("bare", target_is_directory=True)
    for link in ("bare/README.md", "more/page.md"):
        within = ["--within", "."] if link.startswith("more") else []
        main(["lint", link, *within])
        assert "[--fix]" not in capsys.readouterr().out
    main(["lint", "bare/page.md"])
    assert "[--fix]" in capsys.readouterr().out
