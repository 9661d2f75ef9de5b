"""The parts of a generated README that stand between proofkit's markers."""

from __future__ import annotations

import os

from proofkit.core.figure import shown
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from proofkit.linter.text import Text

_MARK = Lazy(
    r"(?:^|(?<=[\r\n]))[ \t]{0,80}<!-- proofkit:(begin|end) ([\w.-]{1,80}) -->[ \t]*(?:\r\n?|\n|$)"
)
README = "README.md"


class MarkedPart:
    """One marked part: its name, its text, and where its marker and its text stand."""

    __slots__ = ("end", "name", "open", "start", "text")

    def __init__(self, name: str, text: str, opening: int, start: int, end: int) -> None:
        self.name = name
        self.text = text
        self.open = opening
        self.start = start
        self.end = end

    def says(self, text: str) -> bool:
        """Whether the part holds this text, however the lines of either end."""
        return _plain(self.text) == _plain(text)


class LoneMarker:
    """A marker that marks nothing, because the one that belongs to it is not where it should be."""

    __slots__ = ("message", "name", "open")

    def __init__(self, kind: str, name: str, opening: int) -> None:
        other, where = ("end", "below") if kind == "begin" else ("begin", "above")
        self.name = name
        self.open = opening
        self.message = (
            f"marker {kind} {name} has no {other}, so what it marks is not checked; write "
            f"<!-- proofkit:{other} {name} --> on a line {where} its text, or take this marker out"
        )


def parts(text: str, prefix: str) -> list[MarkedPart]:
    """Return the marked parts whose names begin with `prefix`, in order."""
    return [one for one in _marked(text, prefix) if isinstance(one, MarkedPart)]


def filled(found: list[MarkedPart], first: str | None) -> list[MarkedPart]:
    """Return those parts that say something else than in a page's first text, if that is known."""
    as_written = {part.name: part.text for part in parts(first or "", "")}
    return [p for p in found if p.name in as_written and not p.says(as_written[p.name])]


def lone_markers(text: str, prefix: str) -> list[LoneMarker]:
    """Return the markers of such names that mark nothing, in order."""
    return [one for one in _marked(text, prefix) if isinstance(one, LoneMarker)]


def _marked(text: str, prefix: str) -> Iterator[MarkedPart | LoneMarker]:
    """Yield what stands between markers, and each marker without its fellow."""
    if "proofkit:" not in text:
        return
    opened: tuple[str, int, int] | None = None  # the name, and where its marker begins and ends
    for mark in _MARK.finditer(text):
        kind, name = mark[1], mark[2]
        at, behind = mark.span()
        if kind == "end" and opened is not None and opened[0] == name:
            if name.startswith(prefix):
                yield MarkedPart(name, text[opened[2] : at], *opened[1:], at)
            opened = None
        elif kind == "begin":
            opened, lone = (name, at, behind), opened
            if lone is not None and lone[0].startswith(prefix):
                yield LoneMarker("begin", *lone[:2])
        elif name.startswith(prefix):
            yield LoneMarker("end", name, at)
    if opened is not None and opened[0].startswith(prefix):
        yield LoneMarker("begin", *opened[:2])


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def is_main_readme(document: Text) -> bool:
    """Whether a document is the README of its generated project."""
    return page_of(document) == README


def page_of(document: Text) -> str | None:
    """Return the name that a page has in its generated project, or None outside of one."""
    if document.project is None or document.folder is None:
        return None
    name = document.source.path.rpartition("/")[2]
    root = os.path.realpath(document.project.root)
    below = os.path.relpath(os.path.realpath(document.folder), root)
    if below != os.curdir:
        return f"{below.replace(os.sep, '/')}/{name}"
    return README if name.lower() == README.lower() else name


def rendered(metrics: dict[str, Any]) -> dict[str, str]:
    """Return what each results part should say: the texts of `readme`, their fields filled in.

    A field `{a.b:.3f}` is the figure at that path with Python's format, and a zero without a
    sign; doubled braces are braces.
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
            made.append(shown(value, form or ""))
    return "".join(made)
