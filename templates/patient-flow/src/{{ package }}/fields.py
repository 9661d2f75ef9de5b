"""Fields of `metrics.json` as they stand in a text: looked up and formatted by `results.render`."""


def ci(path: str, form: str = ".1f") -> str:
    """Return the fields of a value and its interval, such as '14 (13 to 15)'."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


def span(path: str) -> str:
    """Return the fields of a difference in minutes for use in brackets, interval and all."""
    return f"{{{path}.value:+.1f}} min, {{{path}.low:+.1f}} to {{{path}.high:+.1f}}"


def listed(words: list[str]) -> str:
    """Return words as an enumeration."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
