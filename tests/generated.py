"""Every file that is generated, with its producer; `python -m tests.generated` rewrites them.

A test compares what is committed with what is produced, so a stale file cannot go unnoticed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from proofkit import project
from proofkit.core.resources import synthetic
from proofkit.generator.documents.overview import overview

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
AUTHOR = "The proofkit authors"


def make_example(slug: str, destination: Path) -> None:
    """Create what `proofkit new SLUG --run` writes, for `examples/`."""
    project.new(slug, destination, author=AUTHOR, git=False, run=True)


def slugs() -> list[str]:
    """Return the projects that `examples/` holds: all there are."""
    return [blueprint.slug for blueprint in project.catalog()]


def rewrite_overview() -> None:
    """Write the page of the data sets and its plots anew."""
    print("synthetic/README.md", file=sys.stderr)
    for name, text in overview().items():
        (synthetic() / name).write_text(text, encoding="utf-8", newline="\n")


def rewrite(only: list[str]) -> None:
    """Write the examples anew, all of them or those named."""
    for slug in only or slugs():
        print(f"examples/{slug}", file=sys.stderr)
        with tempfile.TemporaryDirectory() as scratch:
            made = Path(scratch) / slug
            make_example(slug, made)
            shutil.rmtree(EXAMPLES / slug, ignore_errors=True)
            shutil.copytree(made, EXAMPLES / slug)


if __name__ == "__main__":
    if not sys.argv[1:]:
        rewrite_overview()
    rewrite(sys.argv[1:])
