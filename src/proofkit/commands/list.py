"""`proofkit list`: the proof projects there are."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from proofkit.catalogue.vocabulary import KINDS
from proofkit.commands.filters import add_choice, add_filters
from proofkit.core.output import page_width, print_json

if TYPE_CHECKING:
    from proofkit.catalogue.blueprint import Blueprint

EXAMPLES = """\
  proofkit list
  proofkit list --background clinician --employer hospital
  proofkit list --json
"""

_FILTERS = ("background", "employer", "domain", "kind")
_SHAPE: tuple[str, ...] = ("slug", "title", "kind", "dataset", "domain")
_SHAPE += ("backgrounds", "employers", "coding", "question")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `list` takes."""
    add_filters(parser)
    add_choice(parser, "--kind", KINDS)
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print the projects that fit as a table, or as JSON."""
    from proofkit.catalogue.blueprints import blueprints, select

    fitting = select(
        blueprints(),
        **{name: getattr(arguments, name) for name in _FILTERS},
    )
    if arguments.json:
        rows = [{key: getattr(blueprint, key) for key in _SHAPE} for blueprint in fitting]
        print_json(rows)
    elif fitting:
        print(_table(fitting))
        print("\nproofkit show SLUG says more; proofkit new SLUG creates one.")
    else:
        print(_none_fits(arguments))
    return 0


def _none_fits(arguments: argparse.Namespace) -> str:
    """Return what to say where no project fits: which filter alone leaves none, or that all do."""
    from proofkit.catalogue.blueprints import blueprints, select

    given = {name: getattr(arguments, name) for name in _FILTERS if getattr(arguments, name)}
    idle = [name for name, word in given.items() if not select(blueprints(), **{name: word})]
    if idle:
        said = " and none ".join(f"with --{name} {given[name]}" for name in idle)
        return f"There is no project {said} yet. `proofkit list` shows all."
    return "No project fits all of these filters; leave one out. `proofkit list` shows all."


def _table(fitting: Sequence[Blueprint]) -> str:
    """Return a table that fits the terminal; the question wraps below the slug's line."""
    width = page_width()
    slugs = max(len("project"), *(len(blueprint.slug) for blueprint in fitting))
    head = f"{'project':<{slugs}}  {'kind':<9} {'coding':<7} "
    lines = [head + "question", "-" * min(width, len(head) + 40)]
    for blueprint in fitting:
        start = f"{blueprint.slug:<{slugs}}  {blueprint.kind:<9} {blueprint.coding:<7} "
        wrapped = textwrap.wrap(blueprint.question, max(width - len(start), 24))
        lines.append(start + wrapped[0])
        lines.extend(" " * len(start) + more for more in wrapped[1:])
    return "\n".join(lines)
