"""As what a file is judged is told by its name, the same to the linter and to its hook."""

import re
from itertools import product
from pathlib import Path

import pytest
import yaml

from proofkit.linter.targets import MARKDOWN, README, is_readme, kind_of

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
