"""Headers of DICOM files as programs print them: the elements of group 0010 describe a patient.

"(0010,0010) PN [RUIZ^ANA]" (dcmdump) and "(0010, 0010) Patient's Name PN: 'RUIZ^ANA'" (pydicom).
"""

from __future__ import annotations

from proofkit.linter.identifiers.identifier import ADDRESS, DATE, NAME, PHONE, RECORD, Identifier
from proofkit.linter.identifiers.values import is_telling
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.words.lines import Lines

_ELEMENT = Lazy(
    r"\(0010, ?([\dA-Fa-f]{4})\)[^\n\[]{0,80}?"
    r"(?:\[(?P<dumped>[^\]\n]{1,80})\]|\b[A-Z]{2}: '(?P<shown>[^'\n]{1,80})')"
)
_KINDS = {
    **dict.fromkeys(("0010", "1001", "1005", "1060"), NAME),
    **dict.fromkeys(("0020", "1000", "1090"), RECORD),
    "0030": DATE,
    "1040": ADDRESS,
    "2154": PHONE,
}
_OF_HOSPITAL = Lazy(r"[A-Za-z]{0,3}-?\d{6,10}$")
"""Numbers of patients; collections for research have longer names for theirs."""
_OF_NOBODY = ("19000101", "19010101")
"""Dates that programs put in place of a birth."""


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield what the elements hold of a patient."""
    for element in _ELEMENT.finditer(lines.text):
        kind = _KINDS.get(element[1])
        part = "dumped" if element["dumped"] else "shown"
        value = element[part].strip()
        if kind == RECORD and not _OF_HOSPITAL.match(value):
            continue
        if kind and value not in _OF_NOBODY and is_telling(kind, value.replace("^", " ").strip()):
            start = element.start(part) + element[part].index(value)
            yield Identifier(start, start + len(value), kind)
