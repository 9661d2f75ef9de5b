"""Numbers that a school or an employer gave out, beside the name of the person who holds them.

Safe Harbor's last kind is any other number that is one person's own. Lists of authors carry them:
"- Ana Ruiz (ZZT0004171)".
"""

from __future__ import annotations

import re

from proofkit.linter.identifiers import Identifier
from proofkit.linter.identifiers.names import NO_NAMES
from proofkit.linter.patterns import Lazy, Lines, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

GATES = frozenset(
    "author authors team contributor contributors contributing member members student students "
    "developer developers submitted supervisor roll matric matriculation usn "
    "autoren autores integrantes auteurs equipe \u00e9quipe equipo".split()
)
_BEHIND = 1200
"""How far behind such a word a list of people may reach."""
_CODE = r"""
    [A-Z]{2,5}(?:/[A-Z\d]{2,6}){2,4}     # XYZ/QRS/22/00417
    | [A-Z]{1,5}-?\d{6,12}               # ZZT0004171
    | \d{1,2}[A-Z]{2,4}\d{2}[A-Z]{2,3}\d{3,4}   # 0ZZ00QQ417
    | \d{2}[A-Z]{2,4}\d{3,6}             # 00QQQ0417
    | \d{7,12}                           # 0099990417
"""
_PERSON = r"[^\W\d_][\w.'\u2019-]{1,24}(?:[ ][^\W\d_][\w.'\u2019-]{0,24}){1,4}"
_FEWEST_DIGITS = 5
_DATE = Lazy(r"(?:19|20)\d\d[01]\d[0-3]\d$")
_ENTRY = Lazy(
    rf"""
    ^[ \t>*+|\d.)-]{{0,12}}[*_\[]{{0,3}}
    (?:(?P<name>{_PERSON})[\]*_]{{0,3}}(?:\([^)\n]{{1,120}}\))?
       [ \t]{{0,3}}(?:[,;:|(\[\u2013\u2014-]{{1,2}}[ \t]{{0,3}})?[`*_]{{0,3}}(?P<code>{_CODE})
      |(?P<code_first>{_CODE})[`*_]{{0,3}}[ \t]{{0,3}}(?:[,;:|\u2013\u2014-]{{1,2}}[ \t]{{0,3}}|\ )
       [*_\[]{{0,3}}(?P<name_last>{_PERSON}))
    (?=[`*_\])]{{0,3}}[ \t]*(?:$|[,;|<(\[\u2013\u2014-]|\S+@))
    """,
    re.VERBOSE | re.MULTILINE,
)


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each number beside a name in a list of people."""
    spans = (
        (at, min(len(lines.text), at + _BEHIND))
        for word in lines.words & GATES
        for at in lines.places_of(word)
    )
    for start, end in joined(spans):
        for entry in _ENTRY.finditer(lines.text, start, end):
            name = entry["name"] or entry["name_last"]
            part = "code" if entry["code"] else "code_first"
            if _is_person(name) and _is_issued(entry[part]):
                yield Identifier(*entry.span(part), "student or staff number")


def _is_person(name: str) -> bool:
    """Whether each word is written as those of a name are."""
    words = name.split(" ")
    if not words[0][0].isupper() or sum(word[0].isupper() for word in words) < 2:
        return False
    return NO_NAMES.isdisjoint(word.strip(".").lower() for word in words)


def _is_issued(code: str) -> bool:
    """Whether a code has digits enough to be one person's own, and is no date."""
    digits = sum(c.isdigit() for c in code)
    return digits >= _FEWEST_DIGITS and not _DATE.match(code)
