"""The three questions that `proofkit new` asks in a terminal."""

from __future__ import annotations

import secrets
import sys
from typing import Any

from proofkit.core.errors import ProofkitError


def ask(slug: str) -> dict[str, Any]:
    """Ask for title, author and seed, each with a default that the return key takes."""
    from proofkit.catalog.catalogue import find
    from proofkit.scaffold.answers import Answers
    from proofkit.scaffold.repository import git_user_name

    title = find(slug).title
    author = git_user_name() or Answers().author
    # A seed of their own, so that no two people hand in the same repository.
    seed = secrets.randbelow(9_000) + 1_000
    answers: dict[str, Any] = {
        "name": _asked("Title of the project", title),
        "author": _asked("Your name, for the licence", author),
    }
    given = _asked("A seed for data of your own", str(seed))
    if not given.isdecimal():
        raise ProofkitError(f"the seed must be a whole number, not {given!r}")
    return {**answers, "seed": int(given)}


def _asked(question: str, default: str) -> str:
    print(f"{question} [{default}]: ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip() or default
