"""The check digits of numbers that somebody may have."""

from __future__ import annotations

from proofkit.linter.identifiers.reserved import digits


def passes_luhn(number: str) -> bool:
    """Whether the last digit is the Luhn check digit of the others (ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(digits(number))):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def passes_iban(text: str) -> bool:
    """Whether an International Bank Account Number's check digits hold (ISO 13616)."""
    plain = text.replace(" ", "").upper()
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1 if turned.isalnum() else False


_VIN_VALUES = dict(
    zip(
        "ABCDEFGHJKLMNPRSTUVWXYZ0123456789",
        (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10), *range(10)),
        strict=True,
    )
)
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def passes_vin(text: str) -> bool:
    """Whether a vehicle identification number's ninth character checks (49 CFR 565)."""
    total = sum(_VIN_VALUES.get(c, 0) * w for c, w in zip(text.upper(), _VIN_WEIGHTS, strict=True))
    return "0123456789X"[total % 11] == text[8].upper()


def passes_nhs(number: str) -> bool:
    """Whether an NHS number's last digit checks (modulus 11)."""
    plain = digits(number)
    total = sum(int(digit) * weight for digit, weight in zip(plain, range(10, 1, -1), strict=False))
    return len(plain) == 10 and (11 - total % 11) % 11 == int(plain[9])


def passes_dni(text: str) -> bool:
    """Whether a Spanish DNI or NIE ends in its check letter."""
    body = text.upper().replace("-", "").replace(" ", "")
    number = digits({"X": "0", "Y": "1", "Z": "2"}.get(body[0], body[0]) + body[1:-1])
    return bool(number) and "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23] == body[-1]


def passes_nir(text: str) -> bool:
    """Whether a French social security number ends in its key (97 less the rest by 97)."""
    plain = digits(text)
    return len(plain) == 15 and 97 - int(plain[:13]) % 97 == int(plain[13:])


def passes_cpf(text: str) -> bool:
    """Whether a Brazilian CPF ends in its two check digits."""
    plain = digits(text)
    if len(plain) != 11 or len(set(plain)) == 1:
        return False
    for length in (9, 10):
        total = sum(int(plain[at]) * (length + 1 - at) for at in range(length))
        if (total * 10 % 11) % 10 != int(plain[length]):
            return False
    return True
