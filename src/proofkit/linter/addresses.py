"""Where the address of a link stands in its text."""

from __future__ import annotations

from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Link

_WITHIN = 1000
"""So far behind the beginning of a link its address is looked for, so that the time stays linear
where many addresses are written otherwise than they are meant."""
_DEFINED = Lazy(r"(?m)^[ \t>]*+\[[^\[\]\n]{1,999}\]:[ \t]*+\n?[ \t>]*+(?:<([^<>\n]+)>|([^\s<]\S*))")


def span_of(document: Document, link: Link, url: str) -> tuple[int, int]:
    """Return where a link's address stands: in the link, or where its reference is defined.

    What is written in other signs (`a&amp;b`) stands where its link begins.
    """
    text = document.text
    for written in (url, url.replace("&", "&amp;")):
        at = text.find(written, link.offset, link.offset + _WITHIN + len(written))
        if at >= 0:
            return at, at + len(written)
    at = document.once(_definitions).get(url, link.offset)
    return at, at + len(url)


def _definitions(document: Document) -> dict[str, int]:
    """Return where each address is defined: "[card]: MODEL_CARD.md"."""
    found: dict[str, int] = {}
    for match in _DEFINED.finditer(document.text):
        group = 1 if match[1] else 2
        found.setdefault(match[group], match.start(group))
    return found
