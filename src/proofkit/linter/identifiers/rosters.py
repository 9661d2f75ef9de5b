"""What lists of people give away: their numbers at school or work, and who was born when.

Safe Harbor's last kind is any other number that is one person's own, and lists of authors carry
such: "- Ana Ruiz (ZZT0004171)". In lists of patients a name stands above a date of birth.
"""

from __future__ import annotations

import re

from proofkit.linter.identifiers.identifier import NAME, STAFF, Identifier
from proofkit.linter.identifiers.reserved import is_placeholder_name
from proofkit.linter.identifiers.terms import is_name
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

GATES = frozenset(
    """
    author authors team contributor contributors contributing member members student students
    developer developers submitted supervisor roll matric matriculation usn
    autoren autores integrantes auteurs equipe équipe equipo
    miembros membros membres mitglieder alunos alumnos estudiantes étudiants anggota viên
    """.split()
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
_PERSON = r"[^\W\d_][\w.'’-]{1,24}(?:[ ][^\W\d_][\w.'’-]{0,24}){1,4}"
_FEWEST_DIGITS = 5
_NUMBER = Lazy(r"\d(?:[^\n\d]{0,3}\d){4}")
_DATE = Lazy(r"(?:19|20)\d\d[01]\d[0-3]\d$")
_ENTRY = Lazy(
    rf"""
    ^[ \t>*+|\d.)-]{{0,12}}[*_\[]{{0,3}}
    (?:(?P<name>{_PERSON})[\]*_]{{0,3}}(?:\([^)\n]{{1,120}}\))?
       [ \t]{{0,3}}(?:[,;:|(\[–—-]{{1,2}}[ \t]{{0,3}})?[`*_]{{0,3}}(?P<code>{_CODE})
      |(?P<code_first>{_CODE})[`*_]{{0,3}}[ \t]{{0,3}}(?:[,;:|–—-]{{1,2}}[ \t]{{0,3}}|\ )
       [*_\[]{{0,3}}(?P<name_last>{_PERSON}))
    (?=[`*_\])]{{0,3}}[ \t]*(?:$|[,;|<(\[–—-]|\S+@))
    """,
    re.VERBOSE | re.MULTILINE,
)


_BORN = frozenset({"dob", "birth", "birthdate", "mrn"})
_ABOVE = 240
"""How far above such a label the name of its person may stand."""
_TO_DIGIT = 12
_NAME_LINE = Lazy(
    rf"^[ \t>]*(?:[-*+•]|\d+[.)])[ \t]+[*_`]{{0,3}}(?P<name>{_PERSON})[*_`]{{0,3}}:?[ \t]*$",
    re.MULTILINE,
)


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each number beside a name in a list of people, and each name above a date of birth."""
    for word in sorted(lines.words & _BORN):
        for at, _ in lines.places_before_digit(word, _TO_DIGIT):
            line = lines.text.rfind("\n", 0, at) + 1
            above = list(_NAME_LINE.finditer(lines.text, max(0, line - _ABOVE), line))
            name = above[-1]["name"] if above else ""
            if name and _is_person(name) and not is_placeholder_name(name):
                yield Identifier(*above[-1].span("name"), NAME)
    spans = (
        (at, min(len(lines.text), at + _BEHIND))
        for word in lines.words & GATES
        for at in lines.places_of(word)
    )
    done = 0
    for start, end in joined(spans):
        for number in _NUMBER.finditer(lines.text, start, end):
            line = lines.text.rfind("\n", 0, number.start()) + 1
            entry = _ENTRY.match(lines.text, line) if line >= done else None
            done = max(done, number.end())
            if entry is None:
                continue
            name = entry["name"] or entry["name_last"]
            part = "code" if entry["code"] else "code_first"
            if _is_person(name) and _is_issued(entry[part]):
                yield Identifier(*entry.span(part), STAFF)


def _is_person(name: str) -> bool:
    """Whether each word is written as those of a name are."""
    words = name.split(" ")
    if not words[0][0].isupper() or sum(word[0].isupper() for word in words) < 2:
        return False
    return is_name([word.strip(".") for word in words])


def _is_issued(code: str) -> bool:
    """Whether a code has digits enough to be one person's own, and is no date."""
    digits = sum(c.isdigit() for c in code)
    return digits >= _FEWEST_DIGITS and not _DATE.match(code)
