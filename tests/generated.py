"""Every file that is generated, with its producer; `python -m tests.generated` rewrites them.

Name what to rewrite (`rules`, `synthetic`, or projects such as `readmission-risk`), or nothing for
all. Tests compare what is committed with what is produced, so a stale file cannot go unnoticed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from proofkit import project
from proofkit.core.resources import synthetic
from proofkit.generator.documents.overview import overview
from proofkit.linter import rules
from proofkit.linter.rule_pages import all_pages
from proofkit.linter.run.loading import all_rules

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
AUTHOR = "The proofkit authors"


def rule_pages() -> dict[Path, str]:
    """Return the pages of the lint rules, which their folder shows when it is opened."""
    page = Path(rules.__file__).with_name("README.md")
    return {page: all_pages(all_rules().values())}


def data_set_pages() -> dict[Path, str]:
    """Return the page of the data sets and the plots of their checks."""
    return {synthetic() / name: text for name, text in overview().items()}


PAGES = {"rules": rule_pages, "synthetic": data_set_pages}


def make_example(slug: str, destination: Path) -> None:
    """Create what `proofkit new SLUG --run` writes, for `examples/`."""
    project.new(slug, destination, author=AUTHOR, git=False, run=True)


def slugs() -> list[str]:
    """Return the projects that `examples/` holds: all there are."""
    return [blueprint.slug for blueprint in project.catalog()]


def rewrite(name: str) -> None:
    """Write one of `PAGES` or the example of a project anew."""
    print(name, file=sys.stderr)
    if name in PAGES:
        for path, text in PAGES[name]().items():
            path.write_text(text, encoding="utf-8", newline="\n")
        return
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / name
        make_example(name, made)
        shutil.rmtree(EXAMPLES / name, ignore_errors=True)
        shutil.copytree(made, EXAMPLES / name)


if __name__ == "__main__":
    for wanted in sys.argv[1:] or [*PAGES, *slugs()]:
        rewrite(wanted)
