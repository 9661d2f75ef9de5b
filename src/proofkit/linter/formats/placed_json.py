"""JSON whose texts know where in the file they are written, character by character."""

from __future__ import annotations

import json
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_LITERAL = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"')
_LITERAL_OR_NUMBER = re.compile(rf"{_LITERAL.pattern}|(-?\d[\d.eE+-]*)")
_HIGH, _LOW = r"\\u[dD][89abAB]..", r"\\u[dD][c-fC-F].."
_ESCAPE = re.compile(rf"\\r\\n|{_HIGH}{_LOW}|\\u....|\\.")
"""How the file writes one character of a text, where not as it is."""


class Written:
    """A text, its lines ended by LF, and the span between the quotation marks in the file."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.start = start
        self.end = end

    def runs(self, content: str) -> Iterator[tuple[int, int]]:
        """Yield where in the text, and where in the file, each run of plain characters begins."""
        escaped = self.start
        yield 0, escaped
        for escape in _ESCAPE.finditer(content, self.start, self.end):
            escaped += len(escape[0]) - 1
            yield escape.end() - escaped, escape.end()


class _Members(list["tuple[str, Any]"]):
    """The members of an object in the order of the file."""


def read(content: str, start: int = 0, end: int | None = None, *, has_numbers: bool = False) -> Any:
    """Return the value that a file, or a span of it, holds: each text other than keys as `Written`.

    With `has_numbers` a number is a text, too.

    Raises:
        ValueError: it is not JSON.
        RecursionError: it is nested too deeply.
    """
    end = len(content) if end is None else end
    text = content[start:end]
    if not has_numbers:
        value = json.loads(text, object_pairs_hook=_Members)
        return _placed(value, _LITERAL.finditer(content, start, end))
    value = json.loads(text, object_pairs_hook=_Members, parse_int=str, parse_float=str)
    return _placed(value, _LITERAL_OR_NUMBER.finditer(content, start, end))


def _placed(value: Any, literals: Iterator[re.Match[str]]) -> Any:
    """Give each text its literal; both come in the order of the file."""
    if isinstance(value, str):
        literal = next(literals)
        return Written(value, *literal.span(literal.lastindex or 1))
    if isinstance(value, _Members):
        members = {}
        for key, member in value:
            next(literals)
            members[key] = _placed(member, literals)
        return members
    return [_placed(item, literals) for item in value] if isinstance(value, list) else value
