"""How a page looks, so that two forms of it can be compared."""

from __future__ import annotations

import re

from proofkit.linter.markdown.beginning import end_of_front_matter, end_of_page_fence
from proofkit.linter.markdown.events import drawn

_COMMENT = r"<!--\s*proofkit:(?:[^<-]|<(?!!--)|-(?!->))*-->"
_OF_PAGE = re.compile(rf"^[ ]*{_COMMENT}", re.IGNORECASE | re.MULTILINE)
_OF_LINE = re.compile(_COMMENT, re.IGNORECASE)
_END = "\0"
"""Stands where one paragraph ends and another may begin."""
_WITHIN = re.compile(r"<p>(?:[^<]|<(?!/p>))*")
_PARAGRAPH = re.compile(r"</?p>")
_SPACE = re.compile(r"\s+")
_ENDS = re.compile(rf" ?{_END}[ {_END}]*")
_BLOCK = re.compile(
    rf"[ {_END}]?(</?(?:blockquote|center|d[dlt]|details|div|h[1-6r]|li|[ou]l|p|pre|section|summary"
    rf"|table|tbody|t[dhr]|thead)\b[^<>]*>)[ {_END}]?"
)
_LIST = re.compile(r'<(?:ul|ol(?: start="(\d+)")?|(li)|/[ou]l)>')
_PARTED = re.compile(r"</([ou]l)><\1>")


def look_of(text: str) -> str:
    """Return what is drawn of a text behind its settings, without what is all the same to a reader.

    That is, comments for proofkit, space, and whether a list goes on or a like one begins, as long
    as its numbers stay.
    """
    start = end_of_page_fence(text, end_of_front_matter(text))
    look = _WITHIN.sub(lambda found: _OF_LINE.sub("", found[0]), drawn(text[start:]))
    look = _OF_LINE.sub("", _OF_PAGE.sub(_END, look))
    look = _SPACE.sub(" ", _PARAGRAPH.sub(_END, look))
    look = _BLOCK.sub(r"\1", _ENDS.sub(_END, look))
    return text[:start] + _PARTED.sub("", _numbered(look)).strip(f" {_END}")


def _numbered(look: str) -> str:
    """Return HTML in which each item of a numbered list, not the list, holds its number."""
    following: list[int | None] = []

    def said(found: re.Match[str]) -> str:
        tag = found[0]
        if tag.startswith("</"):
            if following:
                following.pop()
        elif not found[2]:
            is_ordered = tag.startswith("<ol")
            following.append(int(found[1] or 1) if is_ordered else None)
            return "<ol>" if is_ordered else tag
        elif following and (number := following[-1]) is not None:
            following[-1] = number + 1
            return f"<li {number}>"
        return tag

    return _LIST.sub(said, look)
