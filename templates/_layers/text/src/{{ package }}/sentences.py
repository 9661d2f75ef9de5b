"""Cut a text into sentences; headings are left out."""

import re

_NOT_AFTER = "".join(
    rf"(?<!\b{re.escape(short)})" for short in ("e.g.", "i.e.", "Dr.", "Mr.", "Ms.")
)
_END = re.compile(rf"(?<=[.!?]){_NOT_AFTER}\s+(?=[A-Z0-9“\"])")
_LIST = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")


def split(text: str) -> list[str]:
    """Return the sentences of a text in their order.

    A line in capitals is a heading. A bullet or a number before a line is no part of it.
    """
    lines = (line for line in text.splitlines() if not is_heading(line))
    return [sentence for line in lines for sentence in of_line(line)]


def of_line(line: str) -> list[str]:
    """Return the sentences of a line, be it a heading or not. A decimal point ends nothing."""
    bare = _LIST.sub("", line).strip()
    return [piece.strip() for piece in _END.split(bare) if piece.strip()]


def is_heading(line: str) -> bool:
    """Say whether a line is a heading: `HISTORY`, `# History`."""
    bare = line.strip()
    return bare.startswith("#") or (bare.isupper() and not bare.endswith("."))
