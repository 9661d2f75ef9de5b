"""Objects that code writes down: JSON, YAML, a dict of Python, a literal of JavaScript.

A block in which a bracket opens over several lines is code or JSON, and not read as YAML.
"""

from __future__ import annotations

import re

from proofkit.linter.formats.objects import find as find_in_objects
from proofkit.linter.formats.objects import found_in, may_be_of_people
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.identifiers.identifier import Identifier

_TRAILING = re.compile(r",(?=\s*[}\]])")
_BARE_KEY = re.compile(r"([{,]\s*)\s([A-Za-z_]\w*): ")
_NAMES = (("True", "true"), ("False", "false"), ("None", "null"))
_OPENED = re.compile(r"[{(][ \t\r]*$", re.MULTILINE)
"""What opens over several lines: a block without any may be YAML, with braces in its lines."""
_LARGEST = 100_000


def find(code: str) -> Iterator[Identifier]:
    """Yield what could be a person's in the outermost objects of a block of code."""
    if len(code) > _LARGEST:
        return
    if not _OPENED.search(code) and may_be_of_people(Lines(code)):
        from proofkit.linter.formats import placed_yaml

        for value in placed_yaml.read(code):
            yield from found_in(value)
    if "{" in code:
        json = _as_json(code)
        yield from find_in_objects(Lines(json), list(_outermost(json)))


def _as_json(code: str) -> str:
    """Return code in which objects are written as JSON writes them, each character in its place."""
    json = _TRAILING.sub(" ", code)
    if '"' not in json:
        json = json.replace("'", '"')
    json = _BARE_KEY.sub(r'\1"\2":', json)  # the blanks around it make room for the quotes
    for name, plain in _NAMES:
        json = json.replace(name, plain.ljust(len(name)))
    return json


def _outermost(code: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each object that is in no other."""
    depth = start = 0
    for found in re.finditer(r"[{}]", code):
        if found[0] == "{":
            start = start if depth else found.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, found.end()
