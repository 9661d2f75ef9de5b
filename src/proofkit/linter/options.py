"""What a run of the linter was asked to do, on the command line or in configuration."""

from __future__ import annotations

import os

from proofkit.core.errors import ProofkitError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Options:
    """Settings of one run; every field has the value that means "as usual".

    `per_file` maps a pattern of paths to rules that are not judged there, `severities` a rule to
    its severity, `rule_folders` names folders with rules of one's own.
    """

    __slots__ = (
        "baseline",
        "exclude",
        "ignore",
        "is_strict",
        "per_file",
        "rule_folders",
        "select",
        "severities",
    )

    def __init__(
        self,
        *,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        exclude: tuple[str, ...] = (),
        per_file: dict[str, tuple[str, ...]] | None = None,
        severities: dict[str, str] | None = None,
        rule_folders: tuple[str, ...] = (),
        baseline: str | None = None,
        is_strict: bool = False,
    ) -> None:
        self.select = select
        self.ignore = ignore
        self.exclude = exclude
        self.per_file = per_file or {}
        self.severities = severities or {}
        self.rule_folders = rule_folders
        self.baseline = baseline
        self.is_strict = is_strict

    def with_configuration(self, folder: str) -> Options:
        """Return the options with what the configuration of a folder adds to them."""
        found = configuration_above(folder)
        if found is None:
            return self
        home, settings = found
        return Options(
            select=self.select or settings.pop("select", ()),
            ignore=(*self.ignore, *settings.pop("ignore", ())),
            exclude=(*self.exclude, *settings.pop("exclude", ())),
            per_file={**settings.pop("per-file-ignores", {}), **self.per_file},
            severities={**settings.pop("severity", {}), **self.severities},
            rule_folders=(
                *self.rule_folders,
                *(os.path.join(home, path) for path in settings.pop("rules", ())),
            ),
            baseline=self.baseline or _beside(home, settings.pop("baseline", None)),
            is_strict=self.is_strict or settings.pop("strict", False),
        )


def _beside(home: str, name: str | None) -> str | None:
    return os.path.join(home, name) if name else None


def configuration_above(folder: str) -> tuple[str, dict[str, Any]] | None:
    """Return the nearest configuration at or above a folder, and where it is.

    That is `proofkit.toml`, or `[tool.proofkit.lint]` of a `pyproject.toml`. A git repository's
    top is the last folder that is looked at.

    Raises:
        ProofkitError: a file that cannot be read, or a setting that does not exist.
    """
    at = os.path.abspath(folder)
    while True:
        for name, is_ours in (("proofkit.toml", True), ("pyproject.toml", False)):
            file = os.path.join(at, name)
            if os.path.isfile(file) and (table := _table(file, is_ours)) is not None:
                return at, _checked(table, file)
        above = os.path.dirname(at)
        if above == at or os.path.exists(os.path.join(at, ".git")):
            return None
        at = above


def _table(file: str, is_ours: bool) -> dict[str, Any] | None:
    with open(file, "rb") as stream:
        content = stream.read()
    if not is_ours and b"tool.proofkit" not in content:
        return None
    import tomllib

    try:
        table = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProofkitError(f"{file} cannot be read as TOML: {error}") from error
    if is_ours:
        return dict(table.get("lint", table))
    found = table.get("tool", {}).get("proofkit", {}).get("lint")
    return None if found is None else dict(found)


_LISTS = ("select", "ignore", "exclude", "rules")
_SHAPES = {"severity": dict, "per-file-ignores": dict, "baseline": str, "strict": bool}


def _checked(table: dict[str, Any], file: str) -> dict[str, Any]:
    settings: dict[str, Any] = {}
    for key, value in table.items():
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise ProofkitError(f'{file}: {key} must be a list of texts, such as ["{key}"]')
            settings[key] = tuple(value)
        elif key in _SHAPES:
            if not isinstance(value, _SHAPES[key]):
                raise ProofkitError(f"{file}: {key} must be a {_SHAPES[key].__name__}")
            settings[key] = value
        else:
            there = ", ".join(sorted((*_LISTS, *_SHAPES)))
            raise ProofkitError(f"{file}: there is no setting {key!r}; there are {there}")
    for pattern, names in settings.get("per-file-ignores", {}).items():
        settings["per-file-ignores"][pattern] = (names,) if isinstance(names, str) else tuple(names)
    for rule, severity in settings.get("severity", {}).items():
        if severity not in ("error", "warning", "note"):
            raise ProofkitError(f"{file}: severity of {rule} must be error, warning or note")
    return settings
