"""The parts of a generated README that stand between proofkit's markers."""

from __future__ import annotations

import os

from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from proofkit.linter.text import Text

_MARK = Lazy(r"^[ \t]*<!-- proofkit:(begin|end) ([\w.-]{1,80}) -->[ \t]*$")


class MarkedPart:
    """One marked part: its name, its text, and where its marker and its text stand."""

    __slots__ = ("end", "name", "open", "start", "text")

    def __init__(self, name: str, text: str, opening: int, start: int, end: int) -> None:
        self.name = name
        self.text = text
        self.open = opening
        self.start = start
        self.end = end


def parts(text: str, prefix: str) -> list[MarkedPart]:
    """Return the marked parts whose names begin with `prefix`, in order."""
    found = []
    if "proofkit:begin" not in text:
        return []
    at, opening, start, name = 0, 0, 0, ""
    for line in text.splitlines(keepends=True):
        if "proofkit:" in line and (mark := _MARK.match(line.rstrip("\r\n"))):
            if mark[1] == "begin":
                name, opening, start = mark[2], at, at + len(line)
            elif mark[2] == name:
                if name.startswith(prefix):
                    found.append(MarkedPart(name, text[start:at], opening, start, at))
                name = ""
        at += len(line)
    return found


def is_main_readme(document: Text) -> bool:
    """Whether a document is the README of its generated project."""
    if document.project is None or document.folder is None:
        return False
    name = document.source.path.rpartition("/")[2].lower()
    at_root = os.path.realpath(document.folder) == os.path.realpath(document.project.root)
    return at_root and name == "readme.md"


def rendered(metrics: dict[str, Any]) -> dict[str, str]:
    """Return what each results part should say: the texts of `readme`, their fields filled in.

    A field `{a.b:.3f}` is the figure at that path with Python's format; doubled braces are braces.
    """
    texts = metrics.get("readme")
    made = {}
    for name, text in (texts if isinstance(texts, dict) else {}).items():
        try:
            made[str(name)] = _filled(str(text), metrics)
        except (KeyError, ValueError, TypeError, IndexError):
            continue  # a field that leads nowhere: the part is reported as missing
    return made


def _filled(text: str, metrics: dict[str, Any]) -> str:
    from string import Formatter

    made = []
    for literal, field, form, _ in Formatter().parse(text):
        made.append(literal)
        if field is not None:
            value: Any = metrics
            for key in field.split("."):
                value = value[int(key)] if isinstance(value, list) else value[key]
            made.append(format(value, form or ""))
    return "".join(made)
