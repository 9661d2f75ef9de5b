"""A question of a blueprint's own: a few named options, one of them the default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proofkit.core.errors import ProofkitError
from proofkit.core.nearest import nearest

_KEYS = {"question", "default", "options", "setting"}


@dataclass(frozen=True)
class Choice:
    """One table `[choices.NAME]` of a `blueprint.toml`.

    `options` maps what is answered to the words for it; `setting` names the setting of the data
    set that takes the same answer, or is empty.
    """

    name: str
    question: str
    default: str
    options: Mapping[str, str]
    setting: str = ""

    def checked(self, answer: Any) -> str:
        """Return `answer` when it is one of the options.

        Raises:
            ProofkitError: it is none; the message offers the nearest or lists them.
        """
        if isinstance(answer, str) and answer in self.options:
            return answer
        near = nearest(str(answer), self.options)
        hint = f"did you mean {near!r}? " if near else ""
        raise ProofkitError(
            f"{self.name} cannot be {answer!r}; {hint}it is one of {', '.join(self.options)}"
        )


def read_choice(name: str, table: Any) -> Choice:
    """Return the choice that a table of TOML describes.

    Raises:
        ValueError: the table is not one, or lacks what a choice needs.
    """
    if not name.isidentifier() or not isinstance(table, dict):
        raise ValueError(f"choices.{name} must be a table, its name a plain word")
    if missing := {"question", "options"} - set(table):
        raise ValueError(f"choices.{name} lacks {min(missing)}")
    if unknown := set(table) - _KEYS:
        raise ValueError(f"choices.{name} has the unknown key {min(unknown)}")
    options = table["options"]
    if not isinstance(options, dict) or len(options) < 2:
        raise ValueError(f"choices.{name}.options must map at least two answers to their words")
    if not all(isinstance(words, str) for words in options.values()):
        raise ValueError(f"choices.{name}.options must hold texts")
    default = table.get("default", next(iter(options)))
    if default not in options:
        raise ValueError(f"choices.{name}.default {default!r} is none of its options")
    return Choice(name, str(table["question"]), default, options, str(table.get("setting", "")))


def settle(choices: Sequence[Choice], given: Mapping[str, Any]) -> dict[str, str]:
    """Return the answer to every choice, the default where `given` has none.

    Raises:
        ProofkitError: `given` answers a question that is not asked, or with none of its options.
    """
    known = [choice.name for choice in choices]
    if unknown := sorted(set(given) - set(known)):
        raise ProofkitError(f"{unknown[0]!r} is not a question of this project; remove the answer")
    return {
        choice.name: choice.default
        if given.get(choice.name) is None
        else choice.checked(given[choice.name])
        for choice in choices
    }
