"""Where a section that is added to a document will be seen: at its end, as a rule."""

from __future__ import annotations

from proofkit.linter.document import Document
from proofkit.linter.source import Source

_SWALLOWING = {
    "<!--": "-->",
    "<![cdata[": "]]>",
    "<!": ">",
    "<?": "?>",
    "<script": "</script",
    "<style": "</style",
    "<pre": "</pre",
    "<textarea": "</textarea",
}
"""What HTML hides until it is closed, with what closes it."""


def foot_of(document: Document) -> int:
    """Return the offset at which to add a section.

    Behind a comment that is never closed nothing would be seen, so it goes before that.
    """
    return document.once(_foot)


def _foot(document: Document) -> int:
    text, low = document.text, document.lines.low
    open_at = [low.rfind(opening) for opening in _SWALLOWING]
    left = [
        at
        for at, closing in zip(open_at, _SWALLOWING.values(), strict=True)
        if at >= 0 and low.find(closing, at) < 0
    ]
    if not left or Document(Source(f"{text}\n\n# x\n", "")).sections[-1].title.strip() == "x":
        return len(text)
    return text.rfind("\n", 0, min(left)) + 1
