"""Rules of others: modules of an entry point `proofkit.rules`, or of a folder in configuration."""

from __future__ import annotations

import os
import sys

from proofkit.core.errors import ProofkitError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

    from proofkit.linter.rules import Rule

GROUP = "proofkit.rules"
_LARGEST = 1_000_000
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


def rules_from(folders: tuple[str, ...]) -> dict[str, Rule]:
    """Return the rules of entry points and of folders, by name.

    Raises:
        ProofkitError: a module that cannot be imported or holds no rule.
    """
    found: dict[str, Rule] = {}
    if has_entry_points():
        from importlib.metadata import entry_points

        for point in entry_points(group=GROUP):
            try:
                module = point.load()
            except Exception as error:
                raise ProofkitError(f"rule {point.name} ({point.value}) fails: {error}") from error
            _add(module, f"rule {point.name} ({point.value})", found)
    for folder in folders:
        if not os.path.isdir(folder):
            raise ProofkitError(f"{folder} is no folder; name the folder that holds your rules")
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py") and not name.startswith("_"):
                file = os.path.join(folder, name)
                _add(_loaded(file), file, found)
    return found


def _loaded(file: str) -> ModuleType:
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location(os.path.splitext(os.path.basename(file))[0], file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise ProofkitError(f"{file} fails: {error}; mend it or take it out") from error
    return module


def _add(module: ModuleType, where: str, found: dict[str, Rule]) -> None:
    from proofkit.linter.rules import rules_of

    try:
        for rule in rules_of(module):
            found[rule.name] = rule
    except AttributeError as error:
        raise ProofkitError(
            f"{where} holds no rule: {error}; see the pages of the rules"
        ) from error
