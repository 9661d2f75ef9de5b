"""Small pieces of the texts on results: a value with its interval, a word that fits a count."""


def ci(path: str, form: str = ".3f") -> str:
    """Return the fields of a value with its interval."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


def many(count: int, one: str, more: str) -> str:
    """Return the word that agrees with a count."""
    return one if count == 1 else more
