"""Small pieces of the texts on results: a value with its interval, words that fit a count."""

from collections.abc import Mapping, Sequence
from typing import Any


def ci(path: str, form: str = ".3f") -> str:
    """Return the fields of a value with its interval."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


def share(metrics: Mapping[str, Any], path: str, form: str) -> str:
    """Return the fields of a share with its interval, or that there is nothing to judge."""
    found: Any = metrics
    for key in path.split("."):
        found = found[key]
    return "none to judge" if found["value"] is None else ci(path, form)


def many(count: int, one: str, more: str) -> str:
    """Return the word that agrees with a count."""
    return one if count == 1 else more


def part_of(count: int, whole: int, noun: tuple[str, str], verb: tuple[str, str]) -> str:
    """Return how many of some do something, in words that fit none, one, some and all."""
    if not count:
        return (
            f"none of the {whole:,} {noun[1]} {verb[0]}" if whole > 1 else f"no {noun[0]} {verb[0]}"
        )
    if count < whole:
        return f"{count:,} of the {whole:,} {noun[1]} {many(count, *verb)}"
    return f"all {whole:,} {noun[1]} {verb[1]}" if whole > 1 else f"the one {noun[0]} {verb[0]}"


def sentence(words: str) -> str:
    """Return words as a sentence begins with them."""
    return words[:1].upper() + words[1:]


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return words in a sentence, with `last` (and, or) before the last one: a, b and c."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]][len(words) == 1 :])
