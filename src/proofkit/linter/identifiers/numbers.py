"""Numbers whose own form gives them away: with the right separators, length and check digits."""

from __future__ import annotations

import re

from proofkit.linter.identifiers import check_digits
from proofkit.linter.identifiers import reserved as r
from proofkit.linter.identifiers.identifier import (
    ACCOUNT,
    NATIONAL,
    NETWORK,
    NHS,
    PLAN,
    SOCIAL,
    VEHICLE,
    Identifier,
)
from proofkit.linter.identifiers.nearby import around, is_example, shape_of
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_EDGE = r"(?<![\w.@/=-])"
_NO_MORE = r"(?![\w@]|[-./]\d)"
_SSN = Lazy(rf"{_EDGE}\d{{3}}([- .])\d{{2}}\1\d{{4}}{_NO_MORE}")
_ADDRESS = Lazy(r"(?<![\w.@-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d|/\d)")
_VERSION = Lazy(r"version|release|\bv\d|>=|==|~=|chapter|section|build|firmware|driver|oid\b")
_NETWORK = Lazy(
    r"\bip\b|\bipv4\b|address|login|logged|client|session|remote|connect|from|device"
    r"|\[\d\d/[a-z]{3}/\d{4}:"  # what a server writes of each request
)


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each number that is well formed and was or may be issued."""
    text = lines.text
    for start, end in lines.with_long_numbers():
        shape = shape_of(text[start:end])
        if not shape or "000-00-0000" in shape:
            for found in _SSN.finditer(text, start, end):
                if _is_ssn(text, found) and not is_example(text, *found.span()):
                    yield Identifier(*found.span(), SOCIAL)
        if not shape or _may_hold_code(shape):
            for found in _CODES.finditer(text, start, end):
                name = found.lastgroup or ""
                if name and _CODE_OF[name].is_issued(found[name]):
                    yield Identifier(*found.span(name), _CODE_OF[name].kind)
        if text.count(".", start, end) > 2:
            yield from _addresses(text, start, end)


def _may_hold_code(shape: str) -> bool:
    """Whether a line may hold one of the codes that `_CODES` describes, by their shapes."""
    joined = shape.replace("-", "")
    return (
        any(form in shape for form in ("0000-0000-0000", "0000-000000-0000", "000-000-0000"))
        or any(form in shape for form in ("000-000-000-00", "AA00"))
        or any(form in joined for form in ("0000000A", "0" * 13, "AA000000A", "0AA00", "A00A000A"))
        or "A" * 17 in shape.replace("0", "A")
    )


def _addresses(text: str, start: int, end: int) -> Iterator[Identifier]:
    for found in _ADDRESS.finditer(text, start, end):
        line = around(text, *found.span(), 60)
        in_link = text[max(0, found.start() - 3) : found.start()] == "://"
        if in_link or r.is_reserved_address(found.group()) or _VERSION.search(line):
            continue
        if _NETWORK.search(line):
            yield Identifier(*found.span(), NETWORK)


def _is_ssn(text: str, found: re.Match[str]) -> bool:
    number = found.group()
    if r.is_reserved_ssn(number):
        return False
    if number[0] == "9" and not (50 <= int(number[4:6]) <= 99):
        return False
    return (
        found[1] == "-"
        or "ssn" in around(text, *found.span())
        or "social" in around(text, *found.span())
    )


def _is_vin(text: str) -> bool:
    has_both = not text.isdigit() and not text.isalpha()
    return has_both and text[:1] in "123456789JKLSVWYZ" and check_digits.passes_vin(text)


def _is_mbi(text: str) -> bool:
    return "-" in text and not r.is_reserved_record_number(text)


class _Code:
    """A code as it is written, what it is, and whether one so written may have been issued."""

    __slots__ = ("is_issued", "kind", "pattern")

    def __init__(self, kind: str, pattern: str, is_issued: Callable[[str], bool]) -> None:
        self.kind = kind
        self.pattern = pattern
        self.is_issued = is_issued


_LETTER = "[A-HJKMNP-RT-Y]"  # those of a Medicare number: no I, L, O, S, Z
_CODE_OF = {
    "vin": _Code(VEHICLE, r"[A-HJ-NPR-Z\d]{17}", _is_vin),
    "iban": _Code(
        ACCOUNT,
        r"[A-Z]{2}\d{2}(?:[ ]?[A-Z\d]{4}){2,7}(?:[ ]?[A-Z\d]{1,4})?",
        check_digits.passes_iban,
    ),
    "card": _Code(
        ACCOUNT,
        r"\d{4}(?P<gap>[- ])\d{4}(?P=gap)\d{4}(?P=gap)\d{4}"
        r"|\d{4}(?P<space>[- ])\d{6}(?P=space)\d{5}",
        lambda text: check_digits.passes_luhn(text) and not text.startswith("0000"),  # an ORCID
    ),
    "nhs": _Code(
        NHS,
        r"\d{3}[ ]\d{3}[ ]\d{4}",
        lambda text: check_digits.passes_nhs(text) and not r.is_reserved_record_number(text),
    ),
    "nir": _Code(
        SOCIAL,
        r"[12][ ]?\d{2}[ ]?(?:0\d|1[0-2])[ ]?\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{2}",
        check_digits.passes_nir,
    ),
    "cpf": _Code(NATIONAL, r"\d{3}\.\d{3}\.\d{3}-\d{2}", check_digits.passes_cpf),
    "dni": _Code(NATIONAL, r"[XYZ\d]-?\d{7}-?[A-Z]", check_digits.passes_dni),
    "cf": _Code(NATIONAL, r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]", lambda text: True),
    "nino": _Code(
        NATIONAL,
        r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[A-D]",
        lambda text: " " in text and text[:2] not in ("BG", "GB", "NK", "KN", "TN", "NT", "ZZ"),
    ),
    "mbi": _Code(
        PLAN,
        rf"[1-9]{_LETTER}(?:{_LETTER}|\d)\d-?{_LETTER}(?:{_LETTER}|\d)\d-?{_LETTER}{{2}}\d{{2}}",
        _is_mbi,
    ),
}
_CODES = Lazy(
    rf"{_EDGE}(?:{'|'.join(f'(?P<{name}>{code.pattern})' for name, code in _CODE_OF.items())})"
    rf"{_NO_MORE}"
)
