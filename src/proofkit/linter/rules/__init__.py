"""One module for each rule, found by its place.

A module's docstring is the rule's page: the law in the first line, then why, then what to write
instead. `SEVERITY`, `SCOPE`, `GOOD`, `BAD` and `check` say the rest; near-twins share a module that
holds a `RULES` tuple instead. Adding a rule is adding a file.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import ModuleType
    from typing import Any

    from proofkit.linter.options import Options


class Rule:
    """One rule: its name, page, examples and check.

    `scope` says what it judges: "readme" (a document that must be complete), "prose" (any
    Markdown or notebook), "text" (any text, data included), "repository" (a folder), "engine"
    (found by the engine itself). `good` and `bad` are documents; each `bad` one must be reported
    and each `good` one must not. `fix` says what `--fix` does about it, `praise` what a README that
    keeps the rule has done well.
    """

    __slots__ = (
        "bad",
        "check",
        "fix",
        "generated_severity",
        "good",
        "is_english",
        "name",
        "page",
        "praise",
        "scope",
        "severity",
        "standards",
    )

    def __init__(
        self,
        name: str,
        page: str,
        severity: str,
        scope: str,
        check: Callable[..., Iterable[Any]] | None,
        *,
        good: Iterable[str] = (),
        bad: Iterable[str] = (),
        standards: Iterable[str] = (),
        generated_severity: str | None = None,
        is_english: bool = False,
        fix: str = "",
        praise: str = "",
    ) -> None:
        self.name = name
        self.page = page
        self.severity = severity
        self.scope = scope
        self.check = check
        self.good = tuple(good)
        self.bad = tuple(bad)
        self.standards = tuple(standards)
        self.generated_severity = generated_severity or severity
        self.is_english = is_english
        self.fix = fix
        self.praise = praise

    @property
    def law(self) -> str:
        """The first paragraph of the page, on one line."""
        return self.paragraphs[0]

    @property
    def why(self) -> str:
        """Why it matters: the paragraph after the law."""
        return self.paragraphs[1] if len(self.paragraphs) > 1 else ""

    @property
    def remedy(self) -> str:
        """What to write or do instead: the last paragraph."""
        return self.paragraphs[-1] if len(self.paragraphs) > 2 else ""

    @property
    def paragraphs(self) -> list[str]:
        """The page's paragraphs, each on one line."""
        return [" ".join(part.split()) for part in self.page.strip().split("\n\n")]


def rules_of(module: ModuleType) -> tuple[Rule, ...]:
    """Return the rules that a module holds."""
    if hasattr(module, "RULES"):
        return tuple(module.RULES)
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    scope = getattr(module, "SCOPE", "prose")
    return (
        Rule(
            name,
            module.__doc__ or "",
            module.SEVERITY,
            scope,
            getattr(module, "check", None),
            good=getattr(module, "GOOD", ()),
            bad=getattr(module, "BAD", ()),
            standards=getattr(module, "STANDARDS", ()),
            generated_severity=getattr(module, "GENERATED_SEVERITY", None),
            is_english=getattr(module, "IS_ENGLISH", False),
            fix=getattr(module, "FIX", ""),
            praise=getattr(module, "PRAISE", ""),
        ),
    )


_found: dict[str, Rule] = {}


def all_rules(folders: tuple[str, ...] = ()) -> dict[str, Rule]:
    """Return every rule by name: proofkit's, those of entry points, and those of `folders`.

    Raises:
        ProofkitError: a rule of somebody else that cannot be loaded.
    """
    if not _found:
        folder = os.path.dirname(__file__)
        for file in sorted(os.listdir(folder)):
            stem, suffix = os.path.splitext(file)
            if suffix == ".py" and not stem.startswith("_"):
                name = f"{__name__}.{stem}"
                __import__(name)  # the package `importlib` would take as long as two rules
                for rule in rules_of(sys.modules[name]):
                    _found[rule.name] = rule
    from proofkit.linter.extensions import has_entry_points, rules_from

    if folders or has_entry_points():
        return {**_found, **rules_from(folders)}
    return _found


def chosen_rules(options: Options) -> dict[str, Rule]:
    """Return the rules that a run judges by, by name.

    Raises:
        ProofkitError: a name that no rule has.
    """
    known = all_rules(options.rule_folders)
    named = (*options.select, *options.ignore, *options.severities)
    for name in (*named, *(name for names in options.per_file.values() for name in names)):
        if name not in known:
            from difflib import get_close_matches

            from proofkit.core.errors import ProofkitError

            near = get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else "see proofkit lint --list-rules"
            raise ProofkitError(f"no rule is called {name!r}; {hint}")
    names = options.select or known
    return {name: known[name] for name in names if name not in options.ignore}
