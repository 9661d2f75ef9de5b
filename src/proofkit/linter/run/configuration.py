"""What the configuration of a folder says: the file it stands in, and its settings."""

from __future__ import annotations

import os

from proofkit.core.errors import ProofkitError
from proofkit.core.nearest import nearest
from proofkit.linter.finding import SEVERITIES
from proofkit.linter.folders.ancestors import ancestors
from proofkit.linter.source import Unreadable, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_OURS, _SHARED = "proofkit.toml", "pyproject.toml"
_TABLE = ("tool", "proofkit", "lint")
_OF_OTHERS = ("blueprints",)
"""Settings of other commands that the same file may hold."""


def configuration_above(folder: str) -> tuple[str, dict[str, Any]] | None:
    """Return the file of the nearest configuration at or above a folder, and its settings.

    That is `proofkit.toml`, or `[tool.proofkit.lint]` of a `pyproject.toml`. A git repository's
    top is the last folder that is looked at.

    Raises:
        ProofkitError: a file that cannot be read, or a setting that is none or has a wrong value.
    """
    for at in ancestors(folder):
        for name in (_OURS, _SHARED):
            file = os.path.join(at, name)
            if os.path.isfile(file) and (table := _table(file, name == _OURS)) is not None:
                return file, _checked(table, file)
        if os.path.exists(os.path.join(at, ".git")):
            break
    return None


def _table(file: str, is_ours: bool) -> dict[str, Any] | None:
    """Return the settings in a file, or None where it is not ours and has none."""
    try:
        with open(file, "rb") as stream:
            content = stream.read()
    except OSError as error:
        raise ProofkitError(
            f"{file} cannot be read: {error.strerror}; make it readable or take it away"
        ) from error
    if not is_ours and not _may_hold_settings(content):
        return None
    import tomllib

    try:
        table = tomllib.loads(decode(content))
    except Unreadable as error:
        raise ProofkitError(f"{file} {error}") from error
    except (ValueError, RecursionError) as error:
        raise ProofkitError(f"{file} cannot be read as TOML: {error}") from error
    path: tuple[str, ...] = _TABLE
    if is_ours:
        path = ("lint",) if "lint" in table else ()
    if is_ours and path:
        _refuse_strays(table, "the top", f"[{path[-1]}]", file)
    for depth, key in enumerate(path, 1):
        if depth > 1 and depth == len(path):
            _refuse_strays(table, "[tool.proofkit]", "[tool.proofkit.lint]", file)
        if key not in table:
            return None
        table = table[key]
        if not isinstance(table, dict):
            name = ".".join(path[:depth])
            raise ProofkitError(
                f"{file}: {name} must be a table; write the settings below [{'.'.join(path)}]"
            )
    return {key: value for key, value in table.items() if not (is_ours and key in _OF_OTHERS)}


def _refuse_strays(table: dict[str, Any], there: str, home: str, file: str) -> None:
    """Refuse what stands beside the table of settings and would have no effect."""
    for key in table:
        if key in SETTINGS:
            raise ProofkitError(f"{file}: {key} stands at {there}; write it below {home}")
        if key not in ("lint", *_OF_OTHERS) and nearest(key, ("lint",)):
            raise ProofkitError(f"{file}: there is no table {key!r}; did you mean {home}?")


def _may_hold_settings(content: bytes) -> bool:
    """Whether a file is worth being read as TOML, which takes as long as several rules."""
    if b"proofkit" not in content:
        return False
    import re

    return re.search(rb"""proofkit["']?\s*[.\]=]""", content) is not None


def _checked(table: dict[str, Any], file: str) -> dict[str, Any]:
    for key, value in table.items():
        if key not in SETTINGS:
            near = nearest(key, SETTINGS)
            hint = f"did you mean {near}?" if near else f"there are {', '.join(SETTINGS)}"
            raise ProofkitError(f"{file}: there is no setting {key!r}; {hint}")
        is_right, wanted = SETTINGS[key]
        if not is_right(value):
            raise ProofkitError(f"{file}: {key} must be {wanted}")
    return table


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _are_severities(value: object) -> bool:
    return isinstance(value, dict) and all(one in SEVERITIES for one in value.values())


def _are_rules_by_path(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(one) or _is_list(one) for one in value.values())


SETTINGS: dict[str, tuple[Callable[[object], bool], str]] = {
    "select": (_is_list, 'a list of rules, such as ["diagnosis-claim"]'),
    "ignore": (_is_list, 'a list of rules, such as ["contact-detail"]'),
    "exclude": (_is_list, 'a list of patterns of paths, such as ["drafts/*"]'),
    "per-file-ignores": (
        _are_rules_by_path,
        'a table of patterns and their rules, such as { "docs/*" = ["broken-link"] }',
    ),
    "severity": (
        _are_severities,
        f"a table of rules and what each is ({', '.join(SEVERITIES)}), such as "
        '{ accuracy-only = "error" }',
    ),
    "rules": (_is_list, 'a list of folders with rules of your own, such as ["our_rules"]'),
    "baseline": (_is_text, 'the name of a file, such as "known.json"'),
    "strict": (_is_truth, "true or false"),
}
"""Each setting: whether a value is right, and what is wanted, with an example."""
