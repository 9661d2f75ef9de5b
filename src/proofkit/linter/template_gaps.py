"""Gaps that a template leaves for its user: captions, titles, labels without an answer."""

from __future__ import annotations

import re

from proofkit.linter.lines import joined
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.lines import Lines

_LITERALS = {
    "t.b.d": "b",
    "(to-do": "do",
    "`[": "",
    "will add": "add",
    "<url_": "url",
    "<repo_": "repo",
    "placeholder]": "placeholder",
    "mail address]": "address",
    "your name": "name",
    "(template)": "template",
    "just a template": "template",
    "nome d": "nome",
    "nombre d": "nombre",
    "nom d": "nom",
    "project title": "title",
    "project name": "name",
    "projektname": "projektname",
}
"""What a line must hold to be looked at, each with a word of it."""
_GAP = Lazy(
    r"""
    \bt\.b\.d\.?
    | \(to-do\)
    | `\[[a-z][a-z/-]{1,30}[\ /][a-z\ /-]{1,40}\]`
    | ^[-*+]\ \*{0,2}[\w\ /&-]{2,40}:\*{0,2}\ {0,2}\(e\.g\.,?[^\n)]{2,80}\)\s*$
    | \b(?:i|we)\ will\ add\ (?:an?\ |the\ )?(?:image|screenshot|picture|link|demo)s?\b
    | <(?:url|repo)_[a-z_]{2,30}>
    | \[(?:placeholder|e-?mail\ address)\]
    | ^[\W_]*(?:(?:by|author)\W{1,4})?your\ name[\W_]*(?:$|[\u2013\u2014|:,(-]\ ?[^\n]{1,40}$)
    | ^\#\ [^\n]{1,80}\(template\)\s*$
    | \[[^\]\n]{0,80}\b(?:screenshot|diagram)\b[^\]\n]{0,120}\](?![(\[:])
    | \bthis\ is\ just\ a\ template\b
    | \[(?:nome|nombre|nom)\ d[aeiou]\w{0,2}\ [\w\ ]{2,30}\]
    | ^\#\ (?:project\ title|project\ name|nome\ do\ projeto|nombre\ del\ proyecto|nom\ du\ projet
      |projektname)\s*$
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


_PICTURES = frozenset({"screenshot", "diagram"})
_AFTER_LABEL = tuple(f":{stars}{spaces}" for stars in ("", "*", "**") for spaces in ("", " ", "  "))


def find(lines: Lines) -> Iterator[re.Match[str]]:
    """Yield each gap."""
    spans = {
        *lines.with_worded(_LITERALS),
        *lines.with_neighbour("(e.g", _AFTER_LABEL, ()),
        *lines.with_words(_PICTURES, _may_be_gap),
    }
    for start, end in joined(spans):
        yield from _GAP.finditer(lines.text, start, end)


def _may_be_gap(text: str, at: int) -> bool:
    """Whether brackets close behind a word without being a link, as those of a gap do."""
    close = text.find("]", at, at + 130)
    return close >= 0 and not text.startswith(("(", "[", ":"), close + 1)
