"""Every file that is generated, with its producer; `python -m tests.generated` rewrites them.

A test compares what is committed with what is produced, so a stale file cannot go unnoticed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from proofkit import project
from proofkit.linter import rules
from proofkit.linter.pages import all_pages

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
AUTHOR = "The proofkit authors"


def make_example(slug: str, destination: Path) -> None:
    """Create what `proofkit new SLUG --run` writes, for `examples/`."""
    project.new(slug, destination, author=AUTHOR, git=False, run=True)


def slugs() -> list[str]:
    """Return the projects that `examples/` holds: all there are."""
    return [blueprint.slug for blueprint in project.catalog()]


def write_rule_pages() -> None:
    """Write the pages of the lint rules, which their folder shows when it is opened."""
    page = Path(rules.__file__).with_name("README.md")
    page.write_text(all_pages(rules.all_rules().values()), encoding="utf-8", newline="\n")


def rewrite(only: list[str]) -> None:
    """Write the rule pages and the examples anew, all of them or those named."""
    if not only or "rules" in only:
        write_rule_pages()
        only = [name for name in only if name != "rules"]
        if not only and len(sys.argv) > 1:
            return
    for slug in only or slugs():
        print(f"examples/{slug}", file=sys.stderr)
        with tempfile.TemporaryDirectory() as scratch:
            made = Path(scratch) / slug
            make_example(slug, made)
            shutil.rmtree(EXAMPLES / slug, ignore_errors=True)
            shutil.copytree(made, EXAMPLES / slug)


if __name__ == "__main__":
    rewrite(sys.argv[1:])
