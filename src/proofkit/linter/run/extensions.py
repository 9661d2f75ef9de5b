"""Rules of others: modules of an entry point `proofkit.rules`, or of a folder in configuration."""

from __future__ import annotations

import os
import sys

from proofkit.core.errors import ProofkitError
from proofkit.linter.rules import Rule, rules_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from types import ModuleType

GROUP = "proofkit.rules"
_LARGEST = 1_000_000
_WITHOUT_DOCSTRINGS = 2
"""How far Python optimizes (`-OO`) when it leaves docstrings out."""
_modules: dict[tuple[str, int, int], ModuleType] = {}
_has_entry_points: bool | None = None


def has_entry_points() -> bool:
    """Whether an installed distribution offers rules.

    Reads the distributions' own files: importing `importlib.metadata` to learn that there are none
    would take longer than judging a README.
    """
    global _has_entry_points
    if _has_entry_points is None:
        _has_entry_points = any(_offers(folder) for folder in sys.path if folder)
    return _has_entry_points


def _offers(folder: str) -> bool:
    try:
        names = os.listdir(folder)
    except OSError:
        return False
    for name in names:
        if name.endswith((".dist-info", ".egg-info")):
            points = _content_of(os.path.join(folder, name, "entry_points.txt"))
            if b"[proofkit.rules]" in points:
                return True
    return False


def _content_of(file: str) -> bytes:
    """Return a small file's content, or nothing; in a third of the time that a stream takes."""
    try:
        number = os.open(file, os.O_RDONLY)
    except OSError:
        return b""
    try:
        return os.read(number, _LARGEST)
    finally:
        os.close(number)


def rules_from(folders: tuple[str, ...], taken: Container[str] = ()) -> dict[str, Rule]:
    """Return the rules of entry points and of folders, by name.

    Raises:
        ProofkitError: a module that cannot be imported, holds no rule, or one that has a name
            that is `taken`.
    """
    found: dict[str, Rule] = {}
    for where, module in (*_modules_of_entry_points(), *_modules_in(folders)):
        for rule in _rules_in(module, where):
            if rule.name in taken or rule.name in found:
                raise ProofkitError(
                    f"{where}: there is a rule {rule.name!r} already; give this one another "
                    "name, and to do without the other, `ignore` it"
                )
            rule.origin = where
            found[rule.name] = rule
    return found


def _modules_of_entry_points() -> Iterator[tuple[str, ModuleType]]:
    """Yield each module with how it is called in messages."""
    if not has_entry_points():
        return
    from importlib.metadata import entry_points

    for point in entry_points(group=GROUP):
        where = f"rule {point.name} ({point.value})"
        try:
            yield where, point.load()
        except (Exception, SystemExit) as error:
            raise ProofkitError(f"{where} fails: {_why(error)}; mend it or uninstall it") from error


def _modules_in(folders: tuple[str, ...]) -> Iterator[tuple[str, ModuleType]]:
    for folder in dict.fromkeys(folders):
        if not os.path.isdir(folder):
            raise ProofkitError(f"{folder} is no folder; name the folder that holds your rules")
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py") and not name.startswith("_"):
                file = os.path.join(folder, name)
                yield file, _loaded(file)


def _loaded(file: str) -> ModuleType:
    """Return the module in a file, which is run once as long as nobody writes the file anew."""
    try:
        about = os.stat(file)
        state = (os.path.abspath(file), about.st_mtime_ns, about.st_size)
        if state not in _modules:
            _modules[state] = _run(file)
    except (Exception, SystemExit) as error:
        raise ProofkitError(f"{file} fails: {_why(error)}; mend it or take it out") from error
    return _modules[state]


def _why(error: BaseException) -> str:
    return "it ends the process" if isinstance(error, SystemExit) else str(error)


def _run(file: str) -> ModuleType:
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location(os.path.splitext(os.path.basename(file))[0], file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rules_in(module: ModuleType, where: str) -> tuple[Rule, ...]:
    try:
        rules = rules_of(module)
        has_docstrings = sys.flags.optimize < _WITHOUT_DOCSTRINGS
        if has_docstrings and not all(rule.page.strip() for rule in rules):
            raise ValueError("the docstring, which is the rule's page, is missing")
        return rules
    except (AttributeError, TypeError, ValueError) as error:
        raise ProofkitError(f"{where} holds no rule: {error}") from error
