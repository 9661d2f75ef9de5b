"""What is found: a place in a text, and what kind of identifier stands there."""

from __future__ import annotations

NAME = "name"
DATE = "date of birth, death or care"
AGE = "age above 89"
ADDRESS = "street address"
POSTAL_CODE = "postal code"
PHONE = "telephone number"
EMAIL = "e-mail address"
PAGE = "personal page"
NETWORK = "network address"
RECORD = "medical record number"
SOCIAL = "social security number"
NATIONAL = "national identity number"
NHS = "NHS number"
PASSPORT = "passport number"
PLAN = "health plan number"
ACCOUNT = "account number"
LICENCE = "licence number"
VEHICLE = "vehicle number"
DEVICE = "device number"
STAFF = "student or staff number"

ALLOWED_IF_SYNTHETIC = frozenset({NAME, DATE, AGE, ADDRESS, POSTAL_CODE})
"""What may stand in a file that a manifest vouches for as synthetic."""


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

    def moved(self, by: int) -> Identifier:
        """Return the same so many characters further on."""
        return Identifier(self.start + by, self.end + by, self.kind, is_contact=self.is_contact)
