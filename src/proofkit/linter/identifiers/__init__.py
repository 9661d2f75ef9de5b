"""What could be a real person's: the identifiers of HIPAA Safe Harbor that text can carry.

Each module finds one family in plain text and yields `Identifier`s. Numbers from ranges that are
never issued, addresses of example domains and placeholder names are not identifiers.
"""

from __future__ import annotations

from proofkit.linter.lines import Lines


class Identifier:
    """Where something that could be a person's stands, and what it is.

    `is_contact` says that it reads as a way to reach the author rather than a patient.
    """

    __slots__ = ("end", "is_contact", "kind", "start")

    def __init__(self, start: int, end: int, kind: str, *, is_contact: bool = False) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.is_contact = is_contact


def find(lines: Lines) -> list[Identifier]:
    """Return the identifiers in a text in reading order, none inside another."""
    from proofkit.linter.identifiers import (
        contacts,
        dates,
        labelled,
        names,
        numbers,
        places,
        rosters,
    )

    modules = (labelled, numbers, contacts, dates, names, places, rosters)
    return apart([one for module in modules for one in module.find(lines)])


def is_label(heading: str) -> bool:
    """Whether a table's heading may give away what stands below it."""
    from proofkit.linter.identifiers import contacts, dates, labelled, names, places

    lines = Lines(heading)
    modules = (labelled, contacts, dates, names, places)
    return any(not lines.words.isdisjoint(module.GATES) for module in modules)


def apart(found: list[Identifier]) -> list[Identifier]:
    """Return the identifiers in order, without those that overlap a longer or an earlier one."""
    kept: list[Identifier] = []
    end = -1
    for one in sorted(found, key=_order):
        if one.start >= end:
            end = one.end
            kept.append(one)
    return kept


def _order(one: Identifier) -> tuple[int, int]:
    return one.start, -one.end


def around(text: str, start: int, end: int, width: int = 160) -> str:
    """Return the line around a span, at most `width` characters to either side, in lower case."""
    first = max(text.rfind("\n", max(0, start - width), start) + 1, start - width, 0)
    last = text.find("\n", end, end + width)
    return text[first : last if last >= 0 else end + width].lower()


def count_digits(text: str, start: int, glue: str) -> int:
    """Return how many digits stand in what could be one number from `start` on.

    Such a number holds letters, digits and the characters of `glue`.
    """
    count = 0
    for character in text[start : start + 80]:
        if character.isdigit():
            count += 1
        elif not (character.isalpha() or character in glue):
            break
    return count


def shape_of(line: str) -> str:
    """Return a line with 0 for each digit, A for each capital, - for each mark that parts digits.

    Such shapes are looked for in a tenth of the time that expressions take. A line with digits
    that are not ASCII has no shape.
    """
    if not line.isascii() and any(c > "\x7f" and c.isdecimal() for c in line):
        return ""
    return line.translate(_SHAPES)


_SHAPES = str.maketrans("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ .", "0" * 10 + "A" * 26 + "--")
