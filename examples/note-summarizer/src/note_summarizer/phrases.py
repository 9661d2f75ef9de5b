"""Small pieces of the texts on results: a value with its interval, words that fit a count."""

from collections.abc import Sequence


def ci(path: str, form: str = ".3f") -> str:
    """Return the fields of a value with its interval."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


def many(count: int, one: str, more: str) -> str:
    """Return the word that agrees with a count."""
    return one if count == 1 else more


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return words in a sentence, with `last` (and, or) before the last one: a, b and c."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]][len(words) == 1 :])
