"""What could be a real person's: the identifiers of HIPAA Safe Harbor that text can carry.

Each module finds one family in plain text and yields `Identifier`s. Numbers from ranges that are
never issued, addresses of example domains and placeholder names are not identifiers.
"""

from __future__ import annotations

from proofkit.linter.identifiers import (
    contacts,
    dates,
    introduced,
    labelled,
    names,
    numbers,
    places,
    rosters,
    told_names,
)
from proofkit.linter.identifiers.identifier import PHONE, Identifier
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Nearly every text is looked through for each family, so that nothing is saved by loading them
# late; what costs time are their expressions, and those are compiled when a text gives cause.

_PATIENTS_IN_XML = tuple(
    f"{mark}{name}"
    for name in ("patient", "recordtarget", "relatedperson", "subscriber", "guardian")
    for mark in "<:"
)
"""With one of these begins each element that is about a patient."""


def find(lines: Lines) -> list[Identifier]:
    """Return the identifiers in a text in reading order, none inside another."""
    modules = (labelled, numbers, contacts, dates, names, introduced, places, rosters, told_names)
    found = [one for module in modules for one in module.find(lines)]
    if "|" in lines.text and "^" in lines.text:
        from proofkit.linter.identifiers import hl7

        found = [*hl7.find(lines), *found]
    if "nm1*" in lines.low:
        from proofkit.linter.identifiers import x12

        found = [*x12.find(lines), *x12.without_others(lines, found)]
    return apart([*_in_formats(lines), *found])


def _in_formats(lines: Lines) -> Iterator[Identifier]:
    """Yield what only who knows the format of a piece can tell; few texts show any."""
    if "(0010," in lines.low:
        from proofkit.linter.identifiers import dicom

        yield from dicom.find(lines)
    if any(opening in lines.low for opening in _PATIENTS_IN_XML):
        from proofkit.linter.identifiers import xml_people

        yield from xml_people.find(lines)


def apart(found: list[Identifier]) -> list[Identifier]:
    """Return the identifiers in order, without those that overlap a longer or an earlier one.

    Many a number of other things is written as those of telephones are, so that what else a label
    or a heading says of it holds.
    """
    kept: list[Identifier] = []
    end = -1
    for one in sorted(found, key=_order):
        if one.start >= end:
            end = one.end
            kept.append(one)
    return kept


def _order(one: Identifier) -> tuple[int, int, bool]:
    return one.start, -one.end, one.kind == PHONE
