"""Cut a text into sentences: list lines stand alone, headings are left out."""

import re

_NOT_AFTER = "".join(
    rf"(?<!\b{re.escape(short)})" for short in ("e.g.", "i.e.", "Dr.", "Mr.", "Ms.")
)
_END = re.compile(rf"(?<=[.!?]){_NOT_AFTER}\s+(?=[A-Z0-9“\"])")
_LIST = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")


def split(text: str) -> list[str]:
    """Return the sentences of a text in their order.

    A line in capitals is a heading, a line that begins with a bullet or a number is one sentence.
    A decimal point ends nothing.
    """
    found: list[str] = []
    for line in text.splitlines():
        if not line.strip() or is_heading(line):
            continue
        if _LIST.match(line):
            found.append(_LIST.sub("", line).strip())
        else:
            found += [piece.strip() for piece in _END.split(line.strip()) if piece.strip()]
    return found


def is_heading(line: str) -> bool:
    """Say whether a line is a heading: `HISTORY`, `# History`."""
    bare = line.strip()
    return bare.startswith("#") or (bare.isupper() and not bare.endswith("."))
