"""`proofkit lint`: find unsafe or missing text in a README or a repository."""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace

from proofkit.commands.numbers import whole
from proofkit.core.errors import ProofkitError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from proofkit.linter.report import Report

EXAMPLES = """\
  proofkit lint README.md
  proofkit lint .                            the whole repository: text, notebooks, data
  proofkit lint README.md --diff             show what --fix would change
  proofkit lint --explain regulatory-claim   why a rule is there, and what to write instead
  proofkit lint --explain handbook           configuration, exceptions, CI, exit codes
  proofkit lint a/ b/ c/ --format csv        one table over many repositories
  proofkit lint . --write-baseline known.json && proofkit lint . --baseline known.json
"""
FORMATS = ("text", "json", "csv", "sarif", "github")


DEFAULTS = {
    "format": None,
    "fix": False,
    "diff": False,
    "strict": False,
    "select": None,
    "ignore": None,
    "within": None,
    "baseline": None,
    "write_baseline": None,
    "list_rules": False,
    "explain": None,
    "workers": None,
    "json": False,
}
"""What is meant where an option is not given."""


def plain(paths: Sequence[str]) -> SimpleNamespace:
    """Return the arguments of a call that gives paths and no option, without building a parser."""
    # One file is judged by one process, and `pathlib` would take as long as several rules.
    is_one = len(paths) == 1 and not os.path.isdir(paths[0])  # noqa: PTH112
    return SimpleNamespace(paths=list(paths), command=run, leaves_traces=not is_one, **DEFAULTS)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="README, file or folder; - is standard input")
    add("--format", choices=FORMATS, help="form of the report (default: text)")
    add("--fix", action="store_true", help="add what is missing, remove what is safe to remove")
    add("--diff", action="store_true", help="show what --fix would change and write nothing")
    add("--strict", action="store_true", help="fail on warnings too")
    add("--select", metavar="R,..", action="append", help="judge by these rules only")
    add("--ignore", metavar="R,..", action="append", help="leave these rules out")
    add("--within", metavar="DIR", help="judge the files that are named as those of this folder")
    add("--baseline", metavar="FILE", help="excuse what this file lists")
    add("--write-baseline", metavar="FILE", help="list what there is now in this file")
    add("--workers", metavar="N", type=whole, help="this many processes (default: as many as help)")
    add("--list-rules", action="store_true", help="list the rules")
    add("--explain", metavar="RULE", help="print a rule's page, or the handbook")
    add("--json", action="store_true", help="the same as --format json")
    parser.set_defaults(**DEFAULTS)


def run(arguments: argparse.Namespace | SimpleNamespace) -> int:
    """Judge the paths, print the report, and return the exit code."""
    given = [name for name, usual in DEFAULTS.items() if getattr(arguments, name) != usual]
    if given:
        from proofkit.commands.refusals import refuse_for_lint

        refuse_for_lint(arguments, given)
    try:
        return _answer(arguments)
    except ProofkitError as error:
        if _form(arguments) == "json":
            _tell_program(error)
        raise


def _tell_program(error: ProofkitError) -> None:
    from proofkit.core.output import print_json

    try:
        print_json({"error": str(error)})
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = None  # the program has gone; the exit code stays


def _answer(arguments: argparse.Namespace | SimpleNamespace) -> int:
    if arguments.list_rules or arguments.explain:
        from proofkit.commands import rules

        where = (arguments.paths or ["."])[0]
        return rules.run(_names([arguments.explain or ""]), where, _form(arguments))
    import gc

    gc.set_threshold(100_000, 20, 20)  # many small objects, few cycles: look less often

    from proofkit.linter.engine import lint
    from proofkit.linter.run.options import Options

    paths = arguments.paths or ["."]
    if arguments.write_baseline:
        from proofkit.linter.run.baseline import refuse_other

        refuse_other(arguments.write_baseline)
    options = Options(
        select=_names(arguments.select),
        ignore=_names(arguments.ignore),
        baseline="" if arguments.write_baseline else arguments.baseline,  # the new one holds all
        is_strict=arguments.strict,
        within=arguments.within or "",
    )
    form = _form(arguments)
    if arguments.diff:
        from proofkit.commands.mending import show_changes

        return show_changes(paths, options, form)
    if arguments.fix:
        from proofkit.commands.mending import fix

        fix(paths, options)
    report = lint(paths, options, workers=arguments.workers)
    if arguments.write_baseline:
        return _write_baseline(report, arguments.write_baseline, form)
    try:
        print(_rendered(report, form), flush=True)
    except BrokenPipeError:
        sys.stdout = None  # the reader has seen enough (`| head`); what was found stays found
    return report.exit_code


def _write_baseline(report: Report, file: str, form: str) -> int:
    from proofkit.linter.run.baseline import write
    from proofkit.linter.unscanned import UNSCANNED

    count = write(report.findings, file)
    print(f"{count} finding{'' if count == 1 else 's'} now known in {file}", file=sys.stderr)
    left_out = [found for found in report.findings if found.rule == UNSCANNED]
    for found in left_out:
        print(f"not known, never excused: {found.path} {found.message}", file=sys.stderr)
    if form == "json":
        from proofkit.core.output import print_json

        not_known = [found.as_dict() for found in left_out]
        print_json({"baseline": file, "known": count, "not_known": not_known})
    return 2 if left_out else 0


def _rendered(report: Report, form: str) -> str:
    from proofkit.core.output import width, write_for_programs

    if form == "text":
        from proofkit.linter.reports import text

        is_person = sys.stdout is not None and sys.stdout.isatty()  # None: it was closed
        is_coloured = is_person and not os.environ.get("NO_COLOR")
        return text.render(report, width=width(), is_coloured=is_coloured)
    from importlib import import_module

    write_for_programs()
    rendered: str = import_module(f"proofkit.linter.reports.{form}").render(report)
    return rendered


def _form(arguments: argparse.Namespace | SimpleNamespace) -> str:
    return "json" if arguments.json else arguments.format or "text"


def _names(lists: Sequence[str] | None) -> tuple[str, ...]:
    """Return the names of an option that may be given several times."""
    return tuple(name.strip() for name in ",".join(lists or ()).split(",") if name.strip())
