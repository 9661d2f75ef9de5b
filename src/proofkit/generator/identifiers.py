"""Numbers and addresses that cannot be a person's: every one from a range that is never issued.

| locale | telephone | national number |
|---|---|---|
| en-US | NPA-555-0100 to 0199, kept for fiction by the numbering plan | area 000 or 666, which the Social Security Administration never assigns |
| en-GB | 07700 900000 to 900999, kept for drama by Ofcom | NHS numbers 999 000 0000 and up, kept for tests |
| de | five blocks kept for media by the Bundesnetzagentur | none is published, so none is made |
| fr | six blocks kept for fiction by Arcep | none is published, so none is made |
| es | none is published, so none is made | none is published, so none is made |

E-mail addresses are at example.org and example.com (RFC 2606); record numbers begin with SYN.
"""  # noqa: E501

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proofkit.generator.chance import Codes, pick, uniform
from proofkit.generator.tables import Words

_DOMAINS = ("example.org", "example.com")
# Area codes of the United States in use; the line 555-01xx is kept for fiction in each.
_AREAS = "202 203 206 207 208 212 213 214 215 216 303 304 305 312 313 314 402 404 405 406 412 502 503 505 512 515 602 603 605 612 614 615 617 701 702 704 713 716 801 802 803 804 808 816 901 904 907 913 916 918"  # noqa: E501
_GERMAN = ("030 23125", "069 90009", "040 66969", "0221 4710", "089 99998")
_FRENCH = ("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98")
_NHS_WEIGHTS = range(10, 1, -1)


@cache
def telephone_pool(locale: str) -> tuple[str, ...]:
    """Return every telephone number that a locale keeps for fiction; empty where none is kept."""
    match locale:
        case "en-US":
            return tuple(
                f"{area}-555-01{line:02d}" for area in _AREAS.split() for line in range(100)
            )
        case "en-GB":
            return tuple(f"07700 900{line:03d}" for line in range(1000))
        case "de":
            return tuple(f"{block}{line:03d}" for block in _GERMAN for line in range(1000))
        case "fr":
            return tuple(
                f"{block} {line // 100:02d} {line % 100:02d}"
                for block in _FRENCH
                for line in range(10_000)
            )
    return ()


def telephones(rng: np.random.Generator, locale: str, rows: int) -> Words:
    """Draw telephone numbers; all are missing where the country keeps none for fiction."""
    pool = telephone_pool(locale)
    if not pool:
        return Words(np.full(rows, -1), ())
    return Words((uniform(rng, rows) * len(pool)).astype(np.int64), pool)


def social_security(rng: np.random.Generator, rows: int) -> Codes:
    """Draw nine digits with the area 000 or 666, as whole numbers."""
    area = 666 * pick(rng, (1, 1), rows)
    rest: Codes = (uniform(rng, rows) * 10**6).astype(np.int64)
    return area * 10**6 + rest


def nhs_numbers(rng: np.random.Generator, rows: int) -> Codes:
    """Draw ten digits beginning with 999 with a valid check digit (modulus 11)."""
    body = 999 * 10**6 + (uniform(rng, rows) * 10**6).astype(np.int64)
    check = _nhs_check(body)
    # A remainder of 10 is no digit: such a number is not used, the next one always is.
    body = np.where(check == 10, _step(body), body)
    return body * 10 + _nhs_check(body)


def _step(body: Codes) -> Codes:
    # The last digit has weight 2, so a neighbour of a number without a check digit has one.
    return np.where(body % 10 == 9, body - 1, body + 1)


def _nhs_check(body: Codes) -> Codes:
    total = sum(weight * (body // 10 ** (weight - 2) % 10) for weight in _NHS_WEIGHTS)
    check: Codes = (11 - np.asarray(total) % 11) % 11
    return check


def national_numbers(rng: np.random.Generator, locale: str, rows: int) -> NDArray[Any]:
    """Draw a locale's national numbers from those never issued, -1 where none is kept back."""
    match locale:
        case "en-US":
            return social_security(rng, rows)
        case "en-GB":
            return nhs_numbers(rng, rows)
    return np.full(rows, -1)


def emails(numbers: Codes) -> list[str]:
    """Return an address for each person's number."""
    return [f"person{number}@{_DOMAINS[number % 2]}" for number in numbers.tolist()]
