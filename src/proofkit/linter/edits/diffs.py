"""A change of a text as a unified diff that `patch -p0` and `git apply -p0` accept."""

from __future__ import annotations

import os
import re

_UNQUOTED = re.compile(r'[^\x00-\x1f"\\\x7f]*')
_NO_END = "\n\\ No newline at end of file\n"


def unified(before: str, after: str, path: str) -> str:
    """Return what makes one text of the other, for the file at `path`.

    A line ends with LF alone, as it does for those programs.
    """
    from difflib import unified_diff

    name = _named(path)
    lines = unified_diff(_lines(before), _lines(after), name, name)
    return "".join(line if line.endswith("\n") else line + _NO_END for line in lines)


def _lines(text: str) -> list[str]:
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _named(path: str) -> str:
    """Return a path as such programs read one: a tab ends it where it holds a space."""
    name = os.path.normpath(path).replace(os.sep, "/")
    if not _UNQUOTED.fullmatch(name):
        escaped = "".join(one if _UNQUOTED.fullmatch(one) else f"\\{ord(one):03o}" for one in name)
        return f'"{escaped}"'
    return f"{name}\t" if " " in name else name
