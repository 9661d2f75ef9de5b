"""Where a page begins: behind its settings, and behind a fence that all of it was pasted with.

Chat assistants hand over pages in a fence whose first line is "```markdown". The page is read as
what it was meant to be, and the fence is reported.
"""

from __future__ import annotations

from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_SETTINGS = 20_000
_OPENING = Lazy(r"\s*(`{3,}|~{3,})[ \t]*(?:markdown|md)[ \t]*\r?\n")
_SHOWN = Lazy(r"(?mi)^(?:sub)?(?:title|description|summary|abstract|tagline)[ \t]*:[ \t]*(\S.*)$")
_FENCE = Lazy(r"(?m)^[ \t]*(`{3,}|~{3,})[ \t]*(\S*)[^\n]*$")


def end_of_front_matter(text: str) -> int:
    """Return where a page begins behind a block of settings.

    It stands between two lines of dashes (YAML) or of plus signs (TOML).
    """
    if not text.startswith(("---\n", "---\r\n", "+++\n", "+++\r\n")):
        return 0
    end = text.find(f"\n{text[:3]}", 3, _LONGEST_SETTINGS)
    after = text.find("\n", end + 4)
    is_closed = end > 0 and not text[end + 4 : after if after >= 0 else None].strip(f"{text[0]} \r")
    return (after + 1 if after >= 0 else len(text)) if is_closed else 0


def shown_settings(text: str, end: int) -> Iterator[tuple[int, str]]:
    """Yield the settings that are drawn as title or description, with their offsets."""
    for found in _SHOWN.compiled.finditer(text, 0, end):
        value = found[1].strip("\"' \t\r")
        if value:
            yield text.index(value, found.start(1)), value


def end_of_page_fence(text: str, start: int) -> int:
    """Return where the page begins behind such a fence, or `start` when there is none.

    A first fence that is closed while more text follows is an example, unless another block opens
    within it: the page was then meant to go on. Fences of another mark, or shorter ones, are text.
    """
    opening = _OPENING.match(text, start)
    if opening is None:
        return start
    fences = _FENCE.finditer(text, opening.end())
    following = next((one for one in fences if one[1].startswith(opening[1])), None)
    is_example = following and not following[2] and text[following.end() :].strip()
    return start if is_example else opening.end()
