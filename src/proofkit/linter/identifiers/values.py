"""What stands in a field: whether a value that a field names could be a real person's."""

from __future__ import annotations

import re

from proofkit.linter.identifiers import names, reserved, terms
from proofkit.linter.identifiers.fields import HEADINGS, squeezed
from proofkit.linter.identifiers.identifier import (
    ADDRESS,
    AGE,
    DATE,
    EMAIL,
    NAME,
    NHS,
    PHONE,
    POSTAL_CODE,
    RECORD,
)
from proofkit.linter.patterns import Lazy

MISSING = frozenset(("", "na", "nan", "none", "null", "missing"))
_FEWEST_DIGITS = 5
_MOST_WORDS = 5
_LONGEST_RECORD = 20
_NO_NUMBER = Lazy(
    r"[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$"  # a UUID
    r"|(?=.*[a-f])[\da-f]{16,}$"  # a digest
    r"|[a-z]+[-_ ]?000",  # P0000017
    re.IGNORECASE,
)
_RECORD_NUMBER = Lazy(r"(?:[A-Za-z]{1,3}-?[1-9][0-9]{6,9}|[1-9][0-9]{7,9})$")
_DAY = Lazy(r"(?:19|20)\d\d[01]\d[0-3]\d$")
_APART = 20
"""How far apart, on average, numbers are that were not given one after the other."""

_LONGEST_AGE = 3


def is_telling(kind: str, cell: str) -> bool:
    """Whether a cell below a heading of this kind could be a real person's."""
    value = cell.strip()
    digits = reserved.digits(value)
    if value.lower() in MISSING:
        return False
    if kind == NAME:
        value = value.partition(" (")[0]
        words = value.replace("-", " ").replace("'", "").replace(",", " ").split()
        is_name = "".join(words).replace(".", "").isalpha() and len(value) > 1
        if not is_name or squeezed(value) in HEADINGS:
            return False  # "Vorname" below "first name" is that in another language
        return terms.is_name(words) and not reserved.is_placeholder_name(value)
    if kind == AGE:
        years, _, rest = value.partition(".")
        is_whole = years.isdecimal() and not rest.strip("0")
        return is_whole and len(years) <= _LONGEST_AGE and 89 < int(years) < 130
    if kind == EMAIL:
        return "@" in value and not reserved.is_reserved_email(value)
    if kind == PHONE:
        return len(digits) >= 7 and not reserved.is_reserved_phone(value)
    if kind == DATE:
        return len(digits) >= 6
    if kind == ADDRESS:
        return bool(digits) and " " in value
    if kind == POSTAL_CODE:
        is_code = len(digits) >= _FEWEST_DIGITS or (bool(digits) and " " in value)
        return is_code and bool(digits.strip("0"))
    if kind == NHS and len(digits) != 10:
        return False
    if len(digits) == 9 and reserved.is_reserved_ssn(value):
        return False
    if kind == RECORD and (len(value) > _LONGEST_RECORD or _NO_NUMBER.match(value)):
        return False
    return len(digits) >= _FEWEST_DIGITS and not reserved.is_reserved_record_number(value)


def is_full_name(value: str) -> bool:
    """Whether a value is written as a name of two words or more, in either order, and is no term.

    "Maria J. Keller", "KELLER, MARIA" and "Ana de la Cruz" are, "Heart failure" is not.
    """
    value = value.partition(" (")[0]
    words = value.replace(",", " ").split()
    if not 2 <= len(words) <= _MOST_WORDS or value.count(",") > 1:
        return False
    own = [word for word in words if word not in names.PARTICLES]
    if len(own) < 2 or not all(word[0].isupper() for word in own):
        return False
    return max(map(len, own)) > 2 and is_telling(NAME, value) and not terms.is_term(own)


def is_of_somebody(value: str) -> bool:
    """Whether one of the words of a name is a given name that many people have, or a title."""
    from proofkit.linter.identifiers.given_names import is_given

    words = value.replace(",", " ").replace("-", " ").replace(".", "").split()
    return any(is_given(word) or word.lower() in names.HONORIFICS for word in words)


def is_word_of_name(value: str) -> bool:
    """Whether a value is one word that could be a given or a family name."""
    is_word = value.isalpha() and value[0].isupper() and len(value) > 1
    return is_word and is_telling(NAME, value) and not terms.is_term([value])


def are_record_numbers(values: list[str]) -> bool:
    """Whether numbers of patients look like those of a hospital rather than of the data's makers.

    Makers count from one or from a round number, pad with zeros, or draw long codes.
    """
    found = [v for v in values if _RECORD_NUMBER.match(v) and not _DAY.match(v)]
    if not found or 5 * len(found) < 4 * len(values):
        return False
    numbers = {int(reserved.digits(value)) for value in found}
    return len(numbers) == 1 or max(numbers) - min(numbers) > _APART * len(numbers)
