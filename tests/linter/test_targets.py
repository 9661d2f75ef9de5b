"""As what a file is judged is told by its name, the same to the linter and to its hook."""

import json
import re
import subprocess
from itertools import product
from pathlib import Path

import pytest
import yaml

from proofkit.cli import main
from proofkit.linter.engine import lint
from proofkit.linter.folders.targets import MARKDOWN, README, is_like, is_readme, kind_of
from proofkit.linter.run.options import Options
from tests.linter.readmes import complete

HOOKS = yaml.safe_load(
    Path(__file__).parents[2].joinpath(".pre-commit-hooks.yaml").read_text("utf-8")
)

OTHERS = """
    CHANGELOG.md CHANGELOG_v2.md CODE_OF_CONDUCT.md CODE-OF-CONDUCT.md LICENSE-MIT.md licence.rst
    MODEL_CARD.md model-card.md ModelCard.md Datasheet.md SECURITY.md
    """
READMES = """
    README.md case-study.md history-taking.md contributing-factors.md support-vectors.md model.md
    licensed-nurses.md card.md churn-model-card.md changes-in-care.md
    """
STEMS = "README readme Readme README.de README.v2.en readme. my-readme a"
ENDINGS = "md markdown mdown mkd mdx qmd rmd Rmd rst txt MD py html csv mdl readme"


@pytest.mark.parametrize("name", OTHERS.split())
def test_a_page_of_another_kind_needs_no_parts_though_it_is_named(name):
    assert kind_of(name, is_asked_for=True) == MARKDOWN


@pytest.mark.parametrize("name", READMES.split())
def test_any_other_page_that_is_named_is_judged_as_a_readme(name):
    assert kind_of(name, is_asked_for=True) == README


def test_the_hook_is_given_every_readme_and_nothing_else():
    [files] = [re.compile(hook["files"]) for hook in HOOKS if "files" in hook]
    names = [f"{stem}.{ending}" for stem, ending in product(STEMS.split(), ENDINGS.split())]
    for name in (*names, *STEMS.split(), "READMEmd", "README~", "README.md.bak", "READMES.md"):
        for path in (name, f"docs/{name}", f"readme/{name}", f"readme.md/{name}"):
            assert bool(files.search(path)) == is_readme(name), path


@pytest.mark.parametrize(
    ("pattern", "like", "unlike"),
    [
        ("docs/*", "docs/a.md docs/b/a.md sub/docs/a.md", "a.md docs.md"),
        ("docs", "docs docs/a.md sub/docs/a.md", "docs.md mydocs/a.md"),
        ("README.md", "README.md sub/README.md", "MYREADME.md"),
        ("/README.md", "README.md", "sub/README.md"),
        ("./README.md", "README.md", "sub/README.md"),
        ("/sub/*", "sub/a.md sub/b/a.md", "a/sub/a.md"),
        ("/sub/", "sub/a.md sub/b/a.md sub/", "a/sub/a.md"),
        ("sub/**/*.md", "sub/README.md sub/a/b.md a/sub/b.md", "sub.md sub/a.txt"),
        ("/sub/**/*.md", "sub/README.md sub/a/b.md", "a/sub/b.md"),
        ("**/README.md", "README.md a/README.md a/b/README.md", "MYREADME.md a/MYREADME.md"),
        ("a/**/b/**/**/c.md", "a/b/c.md a/x/b/c.md a/b/y/c.md a/x/y/b/z/c.md", "a/c.md"),
        ("**/" * 30 + "a.md", "a.md b/a.md b/c/a.md", "ba.md"),
        ("a**/b.md", "ax/b.md a/b.md", "ab.md"),
        ("sub/**", "sub/a.md sub/b/a.md", "a.md"),
        ("/srv/p/*", "/srv/p/a.md", "/srv/q/a.md"),
    ],
)
def test_a_pattern_is_like_the_paths_that_it_is_read_as(pattern, like, unlike):
    assert [path for path in like.split() if not is_like(path, pattern)] == []
    assert [path for path in unlike.split() if is_like(path, pattern)] == []


HOOK = next(hook for hook in HOOKS if hook["id"] == "proofkit-readme")


def repository(folder):
    """Write READMEs of every kind, and return their names."""
    pages = {
        "README.md": complete(),
        "data/README.md": "# Data\n\nThe files are made by `make data`.\n",
        "chat/README.md": "# Chat\n\nNo doctor needed. [More](../docs/more.md)\n",
        "vendor/README.md": "# Theirs\n\nNo doctor needed.\n",
        "node_modules/a/README.md": "# Theirs\n\nNo doctor needed.\n",
    }
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "proofkit.toml").write_text('exclude = ["vendor/*"]\n', encoding="utf-8")
    return list(pages)


def hook(*words):
    return main([*HOOK["entry"].split()[1:], *words])


def test_the_hook_finds_in_readmes_what_a_run_over_the_repository_finds(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    names = repository(tmp_path)
    main(["lint", ".", "--format", "json"])
    whole = json.loads(capsys.readouterr().out)["findings"]
    assert {one["rule"] for one in whole} == {"replacement-claim", "broken-link"}
    assert hook("--format", "json", *names) == 1
    assert json.loads(capsys.readouterr().out)["findings"] == whole
    assert hook(*names[3:]) == 0
    assert hook(*names[:2], str(tmp_path / "vendor" / "README.md")) == 0


def test_the_hook_changes_no_file_for_what_it_need_not_hold(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    names = repository(tmp_path)
    before = [(tmp_path / name).read_text("utf-8") for name in names]
    hook("--fix", *names)
    assert [(tmp_path / name).read_text("utf-8") for name in names] == before
    capsys.readouterr()


def test_a_file_outside_the_folder_is_judged_as_it_is_named(tmp_path):
    for name in ("in", "out"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "case.md").write_text("# A\n", encoding="utf-8")
    options = Options(within=str(tmp_path / "in"))
    inside, outside = (lint([str(tmp_path / n / "case.md")], options) for n in ("in", "out"))
    assert inside.findings == []
    assert outside.exit_code == 1


def test_a_repository_is_listed_only_where_a_file_of_it_is_judged(tmp_path, monkeypatch):
    for name in ("in", "out"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "case.md").write_text("# A\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", str(tmp_path / "in")], check=True)
    asked, run = [], subprocess.run

    def noted(words, **how):
        asked.append(words)
        return run(words, **how)

    monkeypatch.setattr(subprocess, "run", noted)
    for name, times in (("out", 0), ("in", 1)):
        lint([str(tmp_path / name / "case.md")], Options(within=str(tmp_path / "in")))
        assert len(asked) == times


def test_a_folder_to_judge_within_must_be_there_and_files_must_be_named(tmp_path, capsys):
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    assert main(["lint", "--within", str(tmp_path / "gone"), str(tmp_path / "README.md")]) == 2
    assert "no such folder" in capsys.readouterr().err
    assert main(["lint", "--within", "."]) == 2
    assert "name them" in capsys.readouterr().err


def test_what_git_ignores_is_passed_over_within_its_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    (tmp_path / ".gitignore").write_text("secret/\n", encoding="utf-8")
    for name in ("secret", "open"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "p.csv").write_text("patient_name\nMaria Keller\n", encoding="utf-8")
    files = ["README.md", "secret/p.csv", "open/p.csv"]
    both = {one.path for one in lint(files, Options(within=".")).findings}
    assert both == {"secret/p.csv", "open/p.csv"}  # no repository, so nothing is ignored
    subprocess.run(["git", "init", "-q"], check=True)
    for within, paths in ((".", ["."]), (str(tmp_path), ["."]), (".", files)):
        found = lint(paths, Options() if paths == ["."] else Options(within=within)).findings
        assert {one.path for one in found} == {"open/p.csv"}
    assert main(["lint", "--within", ".", "secret/p.csv"]) == 0
