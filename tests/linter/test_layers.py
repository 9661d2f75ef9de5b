"""Imports inside the linter follow arrows, from the engine down to the reading of Markdown."""

import pytest

from tests.test_architecture import MODULES, dotted, imported, needed

ORDER = [
    "markdown",
    "words",
    "identifiers",
    "text",
    "formats",
    "document",
    "claims",
    "unfinished",
    "case_study",
    "statements",
    "edits",
    "rules",
    "run",
    "ignores",
    "judging",
    "files",
    "shares",
    "engine",
]
"""Each may need those before it and none behind it, be it by way of others."""

LINTER = {dotted(module): module for module in MODULES if module.startswith("linter/")}
DIRECTLY = {name: needed(module) & set(LINTER) for name, module in LINTER.items()}


def below(name: str, part: str) -> bool:
    return f"{name}.".startswith(f"proofkit.linter.{part}.")


def needed_by(part: str) -> set[str]:
    """Return all that a part of the linter needs of it, itself included."""
    left = [name for name in LINTER if below(name, part)]
    found = set(left)
    assert found, f"no {part} in the linter"
    while left:
        new = DIRECTLY[left.pop()] - found
        found |= new
        left += new
    return found


@pytest.mark.parametrize("part", ORDER)
def test_a_part_of_the_linter_needs_nothing_above_it(part):
    above = ORDER[ORDER.index(part) + 1 :]
    assert not {name for name in needed_by(part) if any(below(name, high) for high in above)}


def test_markdown_is_read_without_the_rest_of_the_linter():
    others = {name for name in needed_by("markdown") if not below(name, "markdown")}
    assert others == {f"proofkit.linter.{name}" for name in ("once", "patterns", "source")}


def test_of_markdown_all_but_the_document_know_the_blocks_alone():
    for name, module in LINTER.items():
        if not below(name, "markdown") and not below(name, "document"):
            known = {one for one in imported(module) & set(LINTER) if below(one, "markdown")}
            assert known <= {"proofkit.linter.markdown.blocks"}, name
