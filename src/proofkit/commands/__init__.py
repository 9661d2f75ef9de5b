"""The commands: `add_arguments(parser)` says what one takes, `run(arguments)` does it.

The module of a command has its name, and holds `EXAMPLES`, the lines that its `--help` ends with;
the other modules here are parts of one or of several.
"""

from __future__ import annotations

TYPE_CHECKING = False  # argparse and typing take longer than judging a README
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from types import SimpleNamespace
    from typing import Any, Protocol

    class Command(Protocol):
        """What a module of this package holds."""

        EXAMPLES: str

        def add_arguments(self, parser: argparse.ArgumentParser) -> None:
            """Declare what the command takes."""

        def run(self, arguments: argparse.Namespace) -> int:
            """Do it and return the exit code."""


COMMANDS = {
    "list": "show the proof projects there are",
    "show": "show one project, or what made the project in a folder",
    "plan": "choose three to five projects and plan ninety days",
    "new": "create a project",
    "update": "bring a project up to the installed version",
    "synth": "generate a synthetic data set",
    "lint": "find unsafe or missing text in a README or a repository",
}
"""The commands, in the order a newcomer needs them, each with its line in `proofkit --help`."""


def parse(words: Sequence[str]) -> argparse.Namespace | SimpleNamespace:
    """Parse a command line; only the module of the command that is called is imported."""
    if not words or words[0] not in COMMANDS:
        return parser(are_filled=False).parse_args(words)
    name, rest = words[0], words[1:]
    if name == "lint" and not any(word.startswith("-") for word in rest):
        from proofkit.commands import lint

        return lint.plain(rest)
    import argparse

    command = argparse.ArgumentParser(prog=f"proofkit {name}", **_appearance(name))
    _fill(command, name)
    # Options may stand before, between and after the names.
    return command.parse_intermixed_args(rest)


def parser(*, are_filled: bool) -> argparse.ArgumentParser:
    """Build the parser of all commands, with their arguments or with their names alone."""
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
    below = top.add_subparsers(title="commands", metavar="COMMAND", dest="named")
    for name, line in COMMANDS.items():
        child = below.add_parser(name, help=line, **_appearance(name))
        if are_filled:
            _fill(child, name)
    return top


def _appearance(name: str) -> dict[str, Any]:
    import argparse

    line = COMMANDS[name]
    return {
        "description": line[0].upper() + line[1:] + ".",
        "formatter_class": argparse.RawDescriptionHelpFormatter,
    }


def _fill(child: argparse.ArgumentParser, name: str) -> None:
    """Give the parser of one command its arguments, its examples and what it calls."""
    from importlib import import_module

    command: Command = import_module(f"proofkit.commands.{name}")
    child.epilog = "examples:\n" + command.EXAMPLES
    command.add_arguments(child)
    child.set_defaults(command=command.run)


def _run_top(arguments: argparse.Namespace) -> int:
    """Do what stands before a command, which leaves no room for one."""
    if arguments.named:
        from proofkit.core.errors import ProofkitError

        given = "--version" if arguments.version else "--print-completion"
        raise ProofkitError(f"{given} takes no command; leave out {arguments.named}")
    if arguments.print_completion:
        import shtab

        print(shtab.complete(parser(are_filled=True), shell=arguments.print_completion))
        return 0
    if arguments.version:
        from proofkit.__about__ import __version__

        print(f"proofkit {__version__}")
        return 0
    parser(are_filled=False).print_help()
    return 0
