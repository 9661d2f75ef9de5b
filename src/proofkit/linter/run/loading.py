"""The rules of a run: proofkit's own and those of others, and which of them are asked for."""

from __future__ import annotations

import os
import sys

from proofkit.core.errors import ProofkitError
from proofkit.core.nearest import nearest
from proofkit.linter import rules
from proofkit.linter.rules import Rule, rules_of
from proofkit.linter.run.extensions import has_entry_points, rules_from
from proofkit.linter.unscanned import UNSCANNED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from proofkit.linter.run.options import Options

_own: dict[str, Rule] = {}


def all_rules(folders: tuple[str, ...] = ()) -> dict[str, Rule]:
    """Return every rule by name: proofkit's, those of entry points, and those of `folders`.

    Raises:
        ProofkitError: a rule of somebody else that cannot be loaded, or has the name of another.
    """
    if not _own:
        folder = os.path.dirname(rules.__file__)
        for file in sorted(os.listdir(folder)):
            stem, suffix = os.path.splitext(file)
            if suffix == ".py" and not stem.startswith("_"):
                name = f"{rules.__name__}.{stem}"
                __import__(name)  # the package `importlib` would take as long as two rules
                for rule in rules_of(sys.modules[name]):
                    _own[rule.name] = rule
    if folders or has_entry_points():
        return {**_own, **rules_from(folders, _own)}
    return _own


def chosen_rules(options: Options) -> dict[str, Rule]:
    """Return the rules that a run judges by, by name.

    Raises:
        ProofkitError: a name that no rule has, a rule silenced that may not be, or no rule left.
    """
    known = all_rules(options.rule_folders)
    excused = (name for names in options.per_file.values() for name in names)
    changed = (*options.ignore, *options.severities, *excused)
    # What a configuration calls by name may be one of its own rules, which are not run.
    unseen = options.named_in if options.foreign_rules else ()
    named = (name for name in (*options.select, *changed) if name not in unseen)
    refuse_unknown(named, known, options.named_in, options.foreign_rules)
    if UNSCANNED in changed:
        raise ProofkitError(
            f"{_place(UNSCANNED, options.named_in)}{UNSCANNED} is always an error and ends with 2; "
            "to pass a file over, name it in `exclude` in the configuration"
        )
    asked = [name for name in options.select or known if name in known]
    chosen = {name: known[name] for name in asked if name not in options.ignore}
    if not chosen and options.foreign_rules:
        raise ProofkitError(f"no rule is left to judge by: {not_run(options.foreign_rules)}")
    if not chosen:
        raise ProofkitError(
            "no rule is left to judge by: all that are selected are ignored too, on the command "
            "line or in the configuration"
        )
    return chosen


def not_run(folders: Iterable[str]) -> str:
    """Return why the rules in some folders are not judged by, and what to do about it."""
    return (
        f"the rules in {', '.join(folders)} are not run, since they are Python of a folder that "
        "you do not stand in; read them and change into it to judge by them"
    )


def refuse_unknown(
    names: Iterable[str],
    known: Collection[str],
    named_in: Mapping[str, str] | None = None,
    foreign: Sequence[str] = (),
) -> None:
    """Refuse names that no rule has.

    `named_in` tells in which file a name stands, if in one; the rules in `foreign` folders are not
    known, as they are not run.

    Raises:
        ProofkitError: the first of them, with the nearest name there is.
    """
    for name in names:
        if name not in known:
            place = _place(name, named_in or {})
            hint = not_run(foreign) if foreign else hint_for(name, known)
            raise ProofkitError(f"{place}no rule is called {name!r}; {hint}")


def _place(name: str, named_in: Mapping[str, str]) -> str:
    return f"{named_in[name]}: " if name in named_in else ""


def hint_for(name: str, known: Collection[str]) -> str:
    """Return what to tell somebody who gave a name that no rule has: the nearest there is."""
    if not set("*?[").isdisjoint(name):
        from fnmatch import filter as those_like

        like = ", ".join(those_like(known, name)) or "none is like it"
        return f"rules are named in full, without patterns: {like}"
    near = nearest(name, known)
    return f"did you mean {near}?" if near else "see proofkit lint --list-rules"
