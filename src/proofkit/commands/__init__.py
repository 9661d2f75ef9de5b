"""One module a command: `add_arguments(parser)` says what it takes, `run(arguments)` does it.

A module also holds `EXAMPLES`, the lines that its `--help` ends with.
"""

from __future__ import annotations

from importlib import import_module

from proofkit.cli import COMMANDS

TYPE_CHECKING = False  # argparse and typing take longer than judging a README
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from types import SimpleNamespace
    from typing import Protocol

    class Command(Protocol):
        """What a module of this package holds."""

        EXAMPLES: str

        def add_arguments(self, parser: argparse.ArgumentParser) -> None:
            """Declare what the command takes."""

        def run(self, arguments: argparse.Namespace) -> int:
            """Do it and return the exit code."""


def parse(words: Sequence[str]) -> argparse.Namespace | SimpleNamespace:
    """Parse a command line; only the module of the command that is called is imported."""
    called = next((word for word in words if not word.startswith("-")), "")
    if called == "lint" and not any(word.startswith("-") for word in words):
        from proofkit.commands import lint

        return lint.plain(words[1:])
    return parser(only=called).parse_args(words)


def parser(only: str | None = None) -> argparse.ArgumentParser:
    """Build the parser, with the arguments of every command or of `only` one."""
    import argparse

    top = argparse.ArgumentParser(
        prog="proofkit",
        description="Safe starter repositories, synthetic data and a safety linter for "
        "healthcare-AI proof projects. For learning; nothing it makes is for clinical use.",
        epilog="examples:\n"
        "  proofkit list\n"
        "  proofkit new readmission-risk\n"
        "  proofkit lint README.md\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="store_true", help="print the version and exit")
    shells = ["bash", "zsh", "fish"]
    top.add_argument("--print-completion", choices=shells, help="print a completion script")
    top.set_defaults(command=_run_top)
    below = top.add_subparsers(title="commands", metavar="COMMAND")
    for name, line in COMMANDS.items():
        child = below.add_parser(
            name,
            help=line,
            description=line[0].upper() + line[1:] + ".",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if only is None or only == name:
            command: Command = import_module(f"proofkit.commands.{name}")
            child.epilog = "examples:\n" + command.EXAMPLES
            command.add_arguments(child)
            child.set_defaults(command=command.run)
    return top


def _run_top(arguments: argparse.Namespace) -> int:
    if arguments.print_completion:
        import shtab

        print(shtab.complete(parser(), shell=arguments.print_completion))
        return 0
    if arguments.version:
        from proofkit.__about__ import __version__

        print(f"proofkit {__version__}")
        return 0
    parser(only="").print_help()
    return 0
