"""What a run of the linter was asked to do, on the command line or in configuration."""

from __future__ import annotations

import os

from proofkit.linter.configuration import configuration_above


class Options:
    """Settings of one run; every field has the value that means "as usual".

    `per_file` maps a pattern of paths to rules that are not judged there, `severities` a rule to
    its severity, `rule_folders` names folders with rules of one's own. The baseline "" stands for
    none, whatever the configuration names.
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
        """Return the options with what the configuration of a folder adds to them.

        Raises:
            ProofkitError: the configuration cannot be read, or a setting in it is wrong.
        """
        found = configuration_above(folder)
        if found is None:
            return self
        home, given = found
        per_file = given.get("per-file-ignores", {})
        folders = (os.path.join(home, name) for name in given.get("rules", ()))
        return Options(
            select=self.select or tuple(given.get("select", ())),
            ignore=(*self.ignore, *given.get("ignore", ())),
            exclude=(*self.exclude, *given.get("exclude", ())),
            per_file={path: _listed(rules) for path, rules in per_file.items()} | self.per_file,
            severities=given.get("severity", {}) | self.severities,
            rule_folders=(*self.rule_folders, *folders),
            baseline=_beside(home, given.get("baseline"))
            if self.baseline is None
            else self.baseline,
            is_strict=self.is_strict or given.get("strict", False),
        )


def _beside(home: str, name: str | None) -> str | None:
    return os.path.join(home, name) if name else None


def _listed(names: str | list[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)
