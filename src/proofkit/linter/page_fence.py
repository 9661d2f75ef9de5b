"""A fence that a whole page was pasted with: the first line of the file is "```markdown".

Chat assistants hand over pages so. The page is read as what it was meant to be, and the fence is
reported.
"""

from __future__ import annotations

from proofkit.linter.patterns import Lazy

_OPENING = Lazy(r"\s*(?:`{3,}|~{3,})[ \t]*(?:markdown|md)[ \t]*\r?\n")
_FENCE = Lazy(r"(?m)^[ \t]*(?:`{3,}|~{3,})[ \t]*(\S*)[^\n]*$")


def end_of_page_fence(text: str, start: int) -> int:
    """Return where the page begins behind such a fence, or `start` when there is none.

    A first fence that is closed while more text follows is an example, unless another block opens
    within it: the page was then meant to go on.
    """
    opening = _OPENING.match(text, start)
    if opening is None:
        return start
    following = next(_FENCE.finditer(text, opening.end()), None)
    is_example = following and not following[1] and text[following.end() :].strip()
    return start if is_example else opening.end()
