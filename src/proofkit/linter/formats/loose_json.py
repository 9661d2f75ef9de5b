"""What of a text is JSON: one value, one a line, or several one behind another.

Comments and a comma too many are overlooked, as by the tools whose settings are written so.
"""

from __future__ import annotations

import json
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Spans = list[tuple[int, int]]

_STRING = r'"(?:[^"\\]|\\.)*+(?:"|\Z)'
_COMMENT = re.compile(rf"{_STRING}|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)", re.DOTALL)
_COMMA = re.compile(rf"{_STRING}|,(?=\s*+[\]}}])", re.DOTALL)
_FILLED = re.compile(r"\S")


class Values:
    """Where in a text values stand: `text` is what to read, `flaw` why some of it is none."""

    __slots__ = ("flaw", "spans", "text")

    def __init__(self, text: str, lines: Iterable[tuple[int, int]]) -> None:
        self.text = text
        self.spans: Spans = [(0, len(text))]
        self.flaw = ""
        if text.strip() and (fault := _fault(text)):
            self._look(fault, lines)

    def _look(self, fault: str, lines: Iterable[tuple[int, int]]) -> None:
        """Find the values of a text that is no single one."""
        text = self.text
        filled = [span for span in lines if text[slice(*span)].strip()]
        faulty = [bool(_fault(text[slice(*span)])) for span in filled]
        self.spans = [span for span, is_faulty in zip(filled, faulty, strict=True) if not is_faulty]
        if not any(faulty):
            return
        plain = _plain(text)
        if plain != text and not _fault(plain):
            self.text, self.spans = plain, [(0, len(plain))]
            return
        one_by_one, behind = _one_by_one(text)
        if behind == len(text):
            self.spans = one_by_one
            return
        if faulty[0]:
            self.flaw = fault
            self.spans += one_by_one
        else:
            line = text.count("\n", 0, filled[faulty.index(True)][0]) + 1
            self.flaw = f"is no JSON (line {line}); mend it"


def _fault(text: str) -> str:
    """Say why a text is no value of JSON, or nothing where it is."""
    try:
        json.loads(text.rstrip())
    except json.JSONDecodeError as error:
        return f"is no JSON (line {error.lineno}: {error.msg}); mend it"
    except RecursionError:
        return "is nested too deeply"
    except ValueError:
        return ""  # a number of more digits than are converted, which is none to look for
    return ""


def _plain(text: str) -> str:
    """Return a text without comments and commas before a bracket, each character in its place."""
    for form in (_COMMENT, _COMMA):
        text = form.sub(lambda found: found[0] if found[0][0] == '"' else " " * len(found[0]), text)
    return text


def _one_by_one(text: str) -> tuple[Spans, int]:
    """Return the spans of values that follow each other, and where what comes is none."""
    decoder = json.JSONDecoder()
    spans: Spans = []
    at = _behind_blanks(text, 0)
    while at < len(text):
        try:
            _, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        spans.append((at, end))
        at = _behind_blanks(text, end)
    return spans, at


def _behind_blanks(text: str, at: int) -> int:
    found = _FILLED.search(text, at)
    return found.start() if found else len(text)
