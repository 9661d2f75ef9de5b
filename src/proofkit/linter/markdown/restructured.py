"""What reStructuredText writes in its own way: the links of a page, and where its tables stand."""

from __future__ import annotations

import re
from bisect import bisect_right

from proofkit.linter.markdown.blocks import Link

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.source import Source

_LITERAL = re.compile(
    r"\s*+(?:\.\. (?:code|code-block|sourcecode|parsed-literal|raw|math)::"
    r"|(?!\.\. [\w-]+::).*::\s*$)"
)
_IMAGE = re.compile(r"(?m)^ *\.\. (?:\|[^|\n]{1,99}\| )?(?:image|figure):: *(\S+)")
_NAMED = re.compile(r"`[^`<>]{0,500}<([^`<>\s]{1,500})>`_")
_TARGET = re.compile(r"(?m)^ *\.\. _[^:`\n]{1,200}: +(\S+)[ \t\r]*$")


class Lines:
    """The lines of a page as they are `written`, and which of them are shown so (`is_literal`)."""

    __slots__ = ("_starts", "_text", "is_literal", "written")

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._starts = source.line_starts
        ends = [*self._starts[1:], len(source.text)]
        both = zip(self._starts, ends, strict=True)
        self.written = [source.text[start:end].rstrip("\r\n") for start, end in both]
        self.is_literal = _literals(self.written)

    def line(self, number: int) -> str:
        """Return a line, an empty one behind the last."""
        return self.written[number] if number < len(self.written) else ""

    def offset(self, number: int) -> int:
        """Return where a line begins; behind the last one the text ends."""
        return self._starts[number] if number < len(self._starts) else len(self._text)

    def links(self) -> Iterator[Link]:
        """Yield the images, and the links that say where they lead."""
        for form, is_image in ((_IMAGE, True), (_NAMED, False), (_TARGET, False)):
            for found in form.finditer(self._text):
                line = bisect_right(self._starts, found.start()) - 1
                is_name = not is_image and found[1].endswith("_")  # that of another link
                if not self.is_literal[line] and not is_name:
                    yield Link(found[1], found.start(1), "", is_image)


def _literals(lines: list[str]) -> list[bool]:
    """Say of each line whether it stands in a literal block."""
    found, indent, is_open = [], 0, False
    for line in lines:
        depth = len(line) - len(line.lstrip())
        if is_open and line.strip() and depth <= indent:
            is_open = False
        found.append(is_open)
        if not is_open and _LITERAL.match(line):
            is_open, indent = True, depth
    return found
