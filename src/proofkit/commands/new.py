"""`proofkit new SLUG [DEST]`: create a project."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from proofkit.commands.numbers import whole
from proofkit.core.output import print_json, say_patience
from proofkit.core.shell import quoted

if TYPE_CHECKING:
    from proofkit.project import Created

EXAMPLES = """\
  proofkit new readmission-risk
  proofkit new readmission-risk my-project --author "Your Name" --seed 7
  proofkit new readmission-risk --run        compute its report too
  proofkit new readmission-risk --dry-run    list the files and write nothing
  proofkit new workflow-map --set workflow=intake
"""

_ANSWERS = ("name", "author", "license", "seed", "size")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `new` takes."""
    parser.add_argument("slug", metavar="SLUG", help="which project; `proofkit list` shows them")
    parser.add_argument("dest", metavar="DEST", nargs="?", help="a new folder (default: ./SLUG)")
    parser.add_argument("--name", metavar="TEXT", help="the project's title")
    parser.add_argument("--author", metavar="TEXT", help="who stands in the licence")
    parser.add_argument("--seed", metavar="N", type=whole, help="seed of the data (default: 0)")
    parser.add_argument("--size", metavar="N", type=whole, help="main records of the data set")
    parser.add_argument("--license", metavar="ID", help="SPDX identifier (default: Apache-2.0)")
    parser.add_argument(
        "--set",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help="answer a question of the project's own; `proofkit show SLUG` lists them",
    )
    parser.add_argument("--answers", metavar="FILE", help="read answers from a TOML or JSON file")
    parser.add_argument("--dry-run", action="store_true", help="list the files, write nothing")
    parser.add_argument("--no-git", action="store_true", help="make no git repository")
    parser.add_argument("--run", action="store_true", help="compute the report as well")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Create the project, say where it is and what to do next."""
    from proofkit import project

    answers = _answers(arguments)
    if arguments.run:
        say_patience("Making the project and computing its report")
    created = project.new(
        arguments.slug,
        arguments.dest,
        dry_run=arguments.dry_run,
        git=not arguments.no_git,
        run=arguments.run,
        **answers,
    )
    for remark in created.remarks:
        print(f"remark: {remark}", file=sys.stderr)
    if arguments.json:
        shape = ("slug", "files", "seed", "size")
        print_json({"path": str(created.path), **{k: getattr(created, k) for k in shape}})
    elif arguments.dry_run:
        print("\n".join(created.files))
        print(f"{len(created.files)} files; nothing was written", file=sys.stderr)
    else:
        print(_next_steps(created, has_results=arguments.run))
    return 0


def _answers(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the answers of file and flags, flags first; ask when a person sits at a terminal."""
    from proofkit.commands.refusals import refuse_empty

    given = {
        key: getattr(arguments, key) for key in _ANSWERS if getattr(arguments, key) is not None
    }
    given |= _own_answers(arguments.set)
    refuse_empty("--answers", arguments.answers, "name a TOML or JSON file, or leave it out")
    if arguments.answers:
        from proofkit.scaffold.answers import read_answers

        return {**read_answers(Path(arguments.answers)), **given}
    is_asked = not (given or arguments.json or arguments.dry_run)
    if is_asked and _is_terminal(sys.stdin) and _is_terminal(sys.stderr):
        from proofkit.project.questions import ask

        return ask(arguments.slug)
    return given


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()  # there is none where a shell closed it


def _own_answers(words: list[str]) -> dict[str, str]:
    from proofkit.core.errors import ProofkitError

    given: dict[str, str] = {}
    for word in words:
        key, sign, value = (part.strip() for part in word.partition("="))
        if not sign:
            raise ProofkitError(f"--set takes KEY=VALUE, not {word!r}")
        if key in _ANSWERS:
            raise ProofkitError(f"--set is for the project's own questions; say --{key} instead")
        if key in given:
            raise ProofkitError(f"--set gives {key} twice; leave one of them out")
        given[key] = value
    return given


def _next_steps(created: Created, *, has_results: bool) -> str:
    folder = os.path.relpath(created.path)
    pages = [
        name for name in created.files if name.startswith("reports/") and name.endswith(".html")
    ]
    first = next(iter(pages), "README.md") if has_results else "README.md"
    lines = [
        f"Created {folder} with {len(created.files)} files. "
        "A learning project on synthetic data; not for clinical use.",
        "",
        "Next:",
        f"  cd {quoted(folder)}",
        *([] if has_results else ["  make setup report    compute the results"]),
        f"  open {first}",
        '  then write your own reasons under "Make it yours" in README.md',
        "  proofkit lint        check that it still says what it must",
    ]
    return "\n".join(lines)
