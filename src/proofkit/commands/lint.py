"""`proofkit lint`: find unsafe or missing text in a README or a repository."""

from __future__ import annotations

import argparse

EXAMPLES = """\
  proofkit lint README.md
  proofkit lint .                          the whole repository
  proofkit lint README.md --format json
  proofkit lint - < README.md
"""
FORMATS = ("text", "json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a README, a file or a folder")
    parser.add_argument("--format", choices=FORMATS, default="text", help="form of the report")
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument("--select", default="", metavar="R,..", help="judge by these rules only")
    parser.add_argument("--ignore", default="", metavar="R,..", help="leave these rules out")


def run(arguments: argparse.Namespace) -> int:
    """Judge the paths, print the report, and return 1 when something fails the run."""
    from importlib import import_module

    from proofkit.linter.engine import lint
    from proofkit.linter.options import Options

    options = Options(select=_names(arguments.select), ignore=_names(arguments.ignore))
    report = lint(arguments.paths or ["."], options)
    print(import_module(f"proofkit.linter.reports.{arguments.format}").render(report))
    if not report.is_whole:
        return 2
    if report.count("error") or (arguments.strict and report.count("warning")):
        return 1
    return 0


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
