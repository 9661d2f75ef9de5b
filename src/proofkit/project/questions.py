"""The questions, three at most, that `proofkit new` asks in a terminal."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from proofkit.core.errors import ProofkitError

if TYPE_CHECKING:
    from proofkit.catalogue.choice import Choice

MOST_QUESTIONS = 3
Answer = TypeVar("Answer")


def ask(slug: str) -> dict[str, Any]:
    """Ask a project's own choices, then seed, author and title as far as there is room.

    Each question has a default that the return key takes.
    """
    from proofkit.catalogue.blueprints import find

    blueprint = find(slug)
    answers: dict[str, Any] = {
        choice.name: _chosen(choice) for choice in blueprint.choices[:MOST_QUESTIONS]
    }
    left = MOST_QUESTIONS - len(answers)
    if left > 2:
        answers["name"] = _text("name", "Title of the project", blueprint.title)
    if left > 1:
        answers["author"] = _text("author", "Your name, for the licence", _author())
    if left > 0:
        answers["seed"] = _seed()
    return answers


def _chosen(choice: Choice) -> str:
    """Ask for one of a few options, by number or by name."""
    keys = list(choice.options)
    for number, key in enumerate(keys, 1):
        print(f"  {number}  {key:<24} {choice.options[key]}", file=sys.stderr)

    def read(given: str) -> str:
        if given.isdecimal() and 1 <= int(given) <= len(keys):
            return keys[int(given) - 1]
        return choice.checked(given)

    return _asked(choice.question, choice.default, read)


def _text(key: str, question: str, default: str) -> str:
    """Ask for a text that an answer of that name may be."""
    from proofkit.scaffold.answers import Answers

    def read(given: str) -> str:
        Answers().updated({key: given})
        return given

    return _asked(question, default, read)


def _author() -> str:
    """Return the name that git knows the person by where it may stand in a licence."""
    from proofkit.scaffold.answers import Answers
    from proofkit.scaffold.repository import git_user_name

    try:
        return Answers().updated({"author": git_user_name()}).author
    except ProofkitError:
        return Answers().author


def _seed() -> int:
    from proofkit.scaffold.answers import Answers

    def read(given: str) -> int:
        if not given.isdecimal():
            raise ProofkitError(f"the seed must be a whole number, not {given!r}")
        return Answers().updated({"seed": int(given)}).seed

    # A seed of their own, so that no two people hand in the same repository.
    return _asked("A seed for data of your own", secrets.randbelow(9_000) + 1_000, read)


def _asked(question: str, default: Answer, read: Callable[[str], Answer]) -> Answer:
    """Ask until `read` takes the answer; the return key and the end of input take the default."""
    while True:
        print(f"{question} [{default}]: ", end="", file=sys.stderr, flush=True)
        given = sys.stdin.readline().strip()
        if not given:
            return default
        try:
            return read(given)
        except ProofkitError as error:
            print(f"  {error}", file=sys.stderr)
