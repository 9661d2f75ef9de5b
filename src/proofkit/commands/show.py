"""`proofkit show`: what a project is and what it proves, or what made the one in a folder."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from proofkit.core.errors import ProofkitError
from proofkit.core.output import page_width, print_json

if TYPE_CHECKING:
    from proofkit.catalogue.blueprint import Blueprint

EXAMPLES = """\
  proofkit show readmission-risk
  proofkit show readmission-risk --json
  proofkit show --project .      what made this project, and what was changed since
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `show` takes."""
    parser.add_argument("slug", metavar="SLUG", nargs="?", help="`proofkit list` shows them")
    parser.add_argument("--project", metavar="DIR", help="the folder of a project that was made")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print what the project is, what one builds, and what it proves to whom."""
    if (arguments.slug is None) == (arguments.project is None):
        raise ProofkitError(
            "name one project (`proofkit list` shows them), or the folder of one: --project DIR"
        )
    if arguments.project is not None:
        from proofkit.commands import provenance
        from proofkit.commands.refusals import refuse_empty

        refuse_empty("--project", arguments.project, "name the project's folder, or say .")
        return provenance.run(arguments.project, as_json=arguments.json)
    from proofkit.catalogue.blueprints import find

    blueprint = find(arguments.slug)
    if arguments.json:
        own = [field.name for field in fields(blueprint) if field.name != "folder"]
        print_json({key: getattr(blueprint, key) for key in own}, default=asdict)
    else:
        print(_page(blueprint))
    return 0


def _page(blueprint: Blueprint) -> str:
    width = page_width()
    facts = [
        ("kind", f"{blueprint.kind}, coding {blueprint.coding}, about {blueprint.hours} hours"),
        *_data(blueprint),
        ("domain", blueprint.domain),
        ("for you as", ", ".join(blueprint.backgrounds)),
        ("hired by", ", ".join(blueprint.employers)),
    ]
    asked = [
        f"{key}: {words}" + (" (default)" if key == choice.default else "")
        for choice in blueprint.choices
        for key, words in choice.options.items()
    ]
    choice = " ".join(f"--set {choice.name}=..." for choice in blueprint.choices)
    proves = [f"{who}: {what}" for who, what in blueprint.proves.items()]
    return "\n".join(
        [
            blueprint.title,
            "=" * len(blueprint.title),
            *textwrap.wrap(blueprint.question, width),
            "",
            *(f"{name:<11} {value}" for name, value in facts),
            *_listed("What you will build", blueprint.build, width),
            *(_listed(f"What you choose ({choice})", asked, width) if asked else []),
            *_listed("What it proves, and to whom", proves, width),
            *_listed("Skills it shows", blueprint.skills, width),
            *_listed("What an interviewer may ask", blueprint.interview, width),
            "",
            f"Create it:  proofkit new {blueprint.slug}",
        ]
    )


def _data(blueprint: Blueprint) -> list[tuple[str, str]]:
    if not blueprint.has_data:
        return [("data", "a fictional case, no data set")]
    from proofkit.project.parts import sizes

    least, most = sizes(blueprint)
    return [
        ("data", f"{blueprint.dataset}, {blueprint.size:,} main records (synthetic)"),
        ("--size", f"{least:,} to {most:,}"),
    ]


def _listed(title: str, items: Iterable[str], width: int) -> list[str]:
    lines = ["", title]
    for item in items:
        lines += textwrap.wrap(item, width, initial_indent="  - ", subsequent_indent="    ")
    return lines
