"""What a call asks for that cannot be done: refused with the way out, not passed over."""

from __future__ import annotations

from proofkit.core.errors import ProofkitError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from types import SimpleNamespace

    Arguments = argparse.Namespace | SimpleNamespace

_RULES = "name rules as `proofkit lint --list-rules` does, or leave it out"
_EMPTY = {
    "select": _RULES,
    "ignore": _RULES,
    "explain": "name a rule as `proofkit lint --list-rules` does, or the handbook",
    "within": "name the folder that holds the files",
    "baseline": "name a file that --write-baseline made, or leave it out",
    "write_baseline": "name the file to write, such as known.json",
}
_OF_PAGES = ("list_rules", "explain", "format", "json")
"""What goes with printing rules; there is nothing to judge then, or to write."""


def refuse_for_lint(arguments: Arguments, given: Iterable[str]) -> None:
    """Refuse a call of `proofkit lint`, of which `given` are the options that say something.

    Raises:
        ProofkitError: an option that names nothing, or two that cannot both be done.
    """
    for name, way_out in _EMPTY.items():
        value = getattr(arguments, name)
        for one in value if isinstance(value, list) else [value]:
            refuse_empty(flag(name), one, way_out)
    if arguments.json and arguments.format not in (None, "json"):
        raise ProofkitError(
            f"--json is --format json, not {arguments.format}; leave one of them out"
        )
    if arguments.list_rules or arguments.explain:
        _refuse_for_pages(arguments, given)
        return
    if arguments.diff and arguments.write_baseline:
        raise ProofkitError("--diff writes nothing; write the baseline in a run without it")
    if arguments.baseline and arguments.write_baseline:
        raise ProofkitError(
            "--write-baseline lists all that there is, known or not; leave out --baseline"
        )
    for name in ("diff", "write_baseline"):
        if getattr(arguments, name) and arguments.format not in (None, "text", "json"):
            raise ProofkitError(
                f"{flag(name)} answers as text or json; {arguments.format} is for findings, so "
                f"leave out {flag(name)} or --format"
            )
    if arguments.within and not arguments.paths:
        raise ProofkitError("--within is for files that are named; name them, or leave it out")
    if "-" in arguments.paths:
        _refuse_for_standard_input(arguments)


def _refuse_for_pages(arguments: Arguments, given: Iterable[str]) -> None:
    asked = "--explain" if arguments.explain else "--list-rules"
    if arguments.list_rules and arguments.explain:
        raise ProofkitError("--explain prints pages and --list-rules a list; leave one of them out")
    if others := [flag(name) for name in given if name not in _OF_PAGES]:
        raise ProofkitError(f"{asked} judges and writes nothing; leave out {', '.join(others)}")
    if len(arguments.paths) > 1:
        raise ProofkitError(f"{asked} knows the rules of one folder; name one, or none for this")


def _refuse_for_standard_input(arguments: Arguments) -> None:
    if arguments.fix and not arguments.diff:
        raise ProofkitError(
            "standard input cannot be changed; name the file instead of -, or show the changes: "
            "--diff"
        )
    if arguments.write_baseline:
        raise ProofkitError(
            "a baseline names files, and standard input is none; name the file instead of -"
        )


_TAKEN = {
    "list": {"json"},
    "describe": {"dataset", "json"},
    "check": {"dataset", "size", "seed", "settings", "json"},
    "merge": {"dataset", "out", "size", "seed", "settings", "format", "workers", "json"},
    "shard": {"dataset", "out", "size", "seed", "settings", "format", "workers", "force", "json"},
}
"""What goes with each way to call `proofkit synth`; only writing a whole data set takes all."""


def refuse_for_synth(arguments: argparse.Namespace) -> None:
    """Refuse a call of `proofkit synth` that cannot be done as it is said.

    Raises:
        ProofkitError: an option that names nothing, or one that another leaves no room for.
    """
    refuse_empty("--out", arguments.out, "name a new folder")
    refuse_empty("--shard", arguments.shard, "say I/N, such as 3/16")
    refuse_empty("--scheduler", arguments.scheduler, "say its address, or leave it out")
    given = [
        name
        for name, value in vars(arguments).items()
        if name != "command" and value is not None and value is not False and value != []
    ]
    if arguments.workers is not None and arguments.workers < 1:
        raise ProofkitError(f"--workers is at least 1, not {arguments.workers}")
    names = [word.partition("=")[0].strip() for word in arguments.settings]
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise ProofkitError(f"--set gives {twice} twice; leave one of them out")
    if arguments.workers is not None and arguments.scheduler:
        raise ProofkitError("--scheduler has workers of its own; leave out --workers")
    way = next((name for name in _TAKEN if name in given), None)
    if way == "list" and arguments.dataset:
        raise ProofkitError("--list names every data set; for one of them say --describe")
    if way is None:
        return
    if others := [_spelled(name) for name in given if name not in _TAKEN[way] and name != way]:
        raise ProofkitError(f"--{way} takes no {' and no '.join(others)}; leave it out")


def _spelled(name: str) -> str:
    return "--set" if name == "settings" else flag(name)


def refuse_empty(option: str, value: str | None, way_out: str) -> None:
    """Refuse the value of an option when it is given and names nothing.

    Raises:
        ProofkitError: it holds nothing but spaces and commas.
    """
    if value is not None and not value.strip(" ,"):
        raise ProofkitError(f"{option} names nothing; {way_out}")


def flag(name: str) -> str:
    """Return how an option is written."""
    return "--" + name.replace("_", "-")
