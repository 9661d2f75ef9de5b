"""What a run of the linter was asked to do, on the command line or in configuration."""

from __future__ import annotations

import os

from proofkit.linter.folders.targets import is_like
from proofkit.linter.run.configuration import configuration_above

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Options:
    """Settings of one run; every field has the value that means "as usual".

    `per_file` maps a pattern of paths to rules that are not judged there, `severities` a rule to
    its severity, `rule_folders` names folders with rules of one's own and `foreign_rules` those
    of a configuration whose folder one does not stand in, which are not run. The baseline "" stands
    for none, whatever the configuration names. `home` is the folder of the configuration, from
    which patterns see a path; without one they see it as it is called in reports. `named_in` says
    in which file a rule is named, of those that a configuration names. Files that are named are
    judged as those of the folder `within` which they lie, if that is given.
    """

    __slots__ = (
        "baseline",
        "exclude",
        "foreign_rules",
        "home",
        "ignore",
        "is_strict",
        "named_in",
        "per_file",
        "rule_folders",
        "select",
        "severities",
        "within",
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
        foreign_rules: tuple[str, ...] = (),
        baseline: str | None = None,
        is_strict: bool = False,
        home: str = "",
        named_in: dict[str, str] | None = None,
        within: str = "",
    ) -> None:
        self.select = select
        self.ignore = ignore
        self.exclude = exclude
        self.per_file = per_file or {}
        self.severities = severities or {}
        self.rule_folders = rule_folders
        self.foreign_rules = foreign_rules
        self.baseline = baseline
        self.is_strict = is_strict
        self.home = home
        self.named_in = named_in or {}
        self.within = within

    def with_configuration(self, folder: str) -> Options:
        """Return the options with what the configuration of a folder adds to them.

        Raises:
            ProofkitError: the configuration cannot be read, or a setting in it is wrong.
        """
        found = configuration_above(folder)
        if found is None:
            return self
        file, given = found
        home = os.path.dirname(file)
        listed = given.get("per-file-ignores", {}).items()
        per_file = {path: _listed(rules) for path, rules in listed}
        named = (given.get(setting, ()) for setting in ("select", "ignore", "severity"))
        folders = tuple(os.path.join(home, name) for name in given.get("rules", ()))
        is_ours = _stands_in(home)
        return Options(
            select=self.select or tuple(given.get("select", ())),
            ignore=(*self.ignore, *given.get("ignore", ())),
            exclude=(*self.exclude, *given.get("exclude", ())),
            per_file=per_file | self.per_file,
            severities=given.get("severity", {}) | self.severities,
            rule_folders=(*self.rule_folders, *folders) if is_ours else self.rule_folders,
            foreign_rules=() if is_ours else folders,
            baseline=_beside(home, given.get("baseline"))
            if self.baseline is None
            else self.baseline,
            is_strict=self.is_strict or given.get("strict", False),
            home=home,
            named_in={rule: file for names in (*named, *per_file.values()) for rule in names},
            within=self.within,
        )

    def excludes(self, path: str) -> bool:
        """Whether a file of a folder is left out."""
        return bool(self.exclude) and self._fits(path, self.exclude)

    def excused_on(self, path: str) -> frozenset[str]:
        """Return the rules that are not judged on a path."""
        fitting = (names for one, names in self.per_file.items() if self._fits(path, (one,)))
        return frozenset(name for names in fitting for name in names)

    def _fits(self, path: str, patterns: Iterable[str]) -> bool:
        if self.home:
            is_folder = path.endswith("/")
            path = os.path.relpath(path, self.home).replace(os.sep, "/") + "/" * is_folder
        return any(is_like(path, pattern) for pattern in patterns)


def _stands_in(home: str) -> bool:
    """Whether the working folder is a folder or lies below it.

    Rules are Python. Who works in a folder runs what is in it anyway; who only has it judged may
    not even have looked into it.
    """
    home, here = os.path.realpath(home), os.path.realpath(".")
    return here == home or here.startswith(os.path.join(home, ""))


def _beside(home: str, name: str | None) -> str | None:
    return os.path.join(home, name) if name else None


def _listed(names: str | list[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)
