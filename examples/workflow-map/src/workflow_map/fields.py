"""Parts of the texts about results: fields of `metrics.json`, and tables of words."""

from collections.abc import Iterable, Sequence


def rate(path: str, places: int = 0) -> str:
    """Return the fields of a share with its interval and its count."""
    return (
        f"{{{path}.value:.{places}%}} ({{{path}.low:.{places}%}} to {{{path}.high:.{places}%}}; "
        f"{{{path}.part:,}} of {{{path}.whole:,}})"
    )


def word_table(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table of words, every column to the left."""
    whole = [header, ["---"] * len(header), *lines]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in whole)


def joined(words: Sequence[str], last: str) -> str:
    """Return words as an enumeration, with `last` (and, or) before the last one."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
