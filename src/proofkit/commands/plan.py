"""`proofkit plan`: from who you are to three to five projects and ninety days."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from proofkit.commands.filters import add_filters
from proofkit.commands.numbers import whole
from proofkit.core.errors import ProofkitError
from proofkit.core.output import print_json

EXAMPLES = """\
  proofkit plan --background clinician --employer hospital
  proofkit plan --background data --domain operations --projects 4 --out PLAN.md
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `plan` takes."""
    add_filters(parser)
    parser.add_argument(
        "--projects", type=whole, default=3, metavar="N", help="3 to 5 (default: 3)"
    )
    parser.add_argument("--out", metavar="FILE", help="write the plan to a new Markdown file")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Make the plan and print it, or write it to a file."""
    from proofkit.catalogue.blueprints import blueprints
    from proofkit.catalogue.plan import make_plan
    from proofkit.catalogue.plan_page import plan_page
    from proofkit.commands.refusals import refuse_empty

    refuse_empty("--out", arguments.out, "name a new file, such as PLAN.md")
    plan = make_plan(
        blueprints(),
        background=arguments.background or "beginner",
        employer=arguments.employer,
        domain=arguments.domain,
        projects=arguments.projects,
    )
    if arguments.out:
        _write_new(Path(arguments.out), plan_page(plan))
        print(f"wrote {arguments.out}", file=sys.stderr)
    if arguments.json:
        print_json(asdict(plan))
    elif not arguments.out:
        print(plan_page(plan), end="")
    return 0


def _write_new(path: Path, text: str) -> None:
    is_ours = False
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            is_ours = True
            stream.write(text)
    except BaseException as error:
        if is_ours:  # half of a plan would be in the way of the next call
            path.unlink(missing_ok=True)
        if isinstance(error, FileExistsError):
            raise ProofkitError(f"{path} exists; choose a new file name") from None
        if isinstance(error, OSError):
            raise ProofkitError(
                f"cannot write {path}: {error.strerror}; name a file where you may write"
            ) from error
        raise
