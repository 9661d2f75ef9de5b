"""Names of invented people: the only file that knows mimesis.

The words are read from mimesis' own data files. Its providers draw one name at a time from a
state of their own; here a column of indices into a pool is drawn at once from the column's own
stream. Given and family names are drawn independently of each other and of any register.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from proofkit.core.errors import ProofkitError

Pool = tuple[str, ...]


@cache
def given_names(locale: str, sex: str) -> Pool:
    """Return the given names of a locale (`en`, `es`, `de`, `fr` ...) for `female` or `male`."""
    return _distinct(_person(locale)["names"][sex])


@cache
def family_names(locale: str) -> Pool:
    """Return the family names of a locale, those with a form for each sex in the female form."""
    names = _person(locale)["surnames"]
    return _distinct(names["female"] if isinstance(names, dict) else names)


def library_version() -> str:
    """Return the version of mimesis, which decides what the pools hold."""
    return version("mimesis")


def _distinct(words: list[str]) -> Pool:
    # Equal entries in a Parquet dictionary would give other bytes for the same content.
    return tuple(dict.fromkeys(word.strip() for word in words))


@cache
def _person(locale: str) -> dict[str, dict[str, list[str]]]:
    # Importing mimesis costs more time than generating a project's data; its data files do not.
    found = find_spec("mimesis")
    if found is None or found.origin is None:
        from proofkit.core.installed import install_line

        raise ProofkitError(f"mimesis is not installed; run: {install_line()}")
    path = Path(found.origin).parent / "datasets" / locale / "person.json"
    content: dict[str, dict[str, list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return content
