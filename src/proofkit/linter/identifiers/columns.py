"""Columns of tables, in data files as in Markdown: what their headings give away of their cells."""

from __future__ import annotations

from proofkit.linter import identifiers
from proofkit.linter.identifiers import contacts, dates, labelled, names, places, reserved
from proofkit.linter.identifiers.identifier import (
    ACCOUNT,
    ADDRESS,
    AGE,
    DATE,
    EMAIL,
    LICENCE,
    NAME,
    NATIONAL,
    NHS,
    PASSPORT,
    PHONE,
    PLAN,
    POSTAL_CODE,
    RECORD,
    SOCIAL,
    VEHICLE,
    Identifier,
)
from proofkit.linter.lines import Lines

_HEADINGS = {
    NAME: """
        first_name last_name given_name family_name full_name patient_name surname maiden_name
        middle_name mother_name father_name firstname lastname fullname patientname first last
        maiden
        """,
    DATE: """
        dob birth_date birthdate date_of_birth admission_date admit_date discharge_date
        date_of_death death_date deathdate service_date visit_date date_of_service dod
        """,
    AGE: "age age_years patient_age",
    ADDRESS: "address street street_address home_address address_line1",
    POSTAL_CODE: "zip zipcode zip_code postcode postal_code city_zip",
    PHONE: "phone telephone mobile fax phone_number home_phone cell",
    EMAIL: "email e_mail email_address mail",
    RECORD: "mrn medical_record_number",
    SOCIAL: "ssn social_security_number",
    NHS: "nhs_number",
    NATIONAL: "nino",
    PASSPORT: "passport passport_number",
    PLAN: """
        member_id insurance_id policy_number medicare_id medicaid_id beneficiary_id health_plan_id
        """,
    ACCOUNT: "account_number iban credit_card",
    LICENCE: "drivers driver_license npi dea license_plate",
    VEHICLE: "vin",
}
_KIND_OF = {heading: kind for kind, headings in _HEADINGS.items() for heading in headings.split()}
_LABELS = frozenset({"email", "mail", "name"}).union(
    *(labels.gates for labels in labelled.NUMBERED.values()),
    *(labels.gates for labels in (dates.EVENT, contacts.NUMBERED, names.LABEL, places.CODE)),
    places.HOMES,
)
_SELF_EVIDENT = frozenset(_HEADINGS[PHONE].split() + _HEADINGS[EMAIL].split())
"""Headings of what a text gives away by itself, and says whether it is the author's."""
_OF_ANYTHING = frozenset("full_name fullname first last".split())
"""Headings of names of people in a data file, but in a text of diseases or models just as well."""
_MISSING = frozenset(("", "na", "nan", "none", "null", "missing"))
_FEWEST_DIGITS = 5


def kind_of(heading: str) -> str | None:
    """Return what stands below a heading that says it outright, as the names of columns do."""
    return _KIND_OF.get(_plain(heading))


def _plain(heading: str) -> str:
    return heading.strip().lower().replace(" ", "_").replace("-", "_")


def may_tell(heading: str) -> bool:
    """Whether a heading may give away what stands below it."""
    return kind_of(heading) is not None or not Lines(heading).words.isdisjoint(_LABELS)


def in_cell(heading: str, cell: str) -> list[Identifier]:
    """Return the identifiers in a cell of a text, which is read as if its heading stood before it.

    In a text, unlike in a data file, a heading may be any words: "Patient (and where they live)".
    """
    kind = kind_of(heading) if _plain(heading) not in _SELF_EVIDENT | _OF_ANYTHING else None
    if kind is not None and is_telling(kind, cell):
        return [Identifier(0, len(cell), kind)]
    prefix = f"{heading}: "
    found = []
    for one in identifiers.find(Lines(prefix + cell)):
        start, end = one.start - len(prefix), one.end - len(prefix)
        if start >= 0:
            found.append(Identifier(start, end, one.kind, is_contact=one.is_contact))
    return found


def is_telling(kind: str, cell: str) -> bool:
    """Whether a cell below a heading of this kind could be a real person's."""
    value = cell.strip()
    digits = reserved.digits(value)
    if value.lower() in _MISSING:
        return False
    if kind == NAME:
        words = value.replace("-", " ").replace("'", "").split(" ")
        is_name = "".join(words).isalpha() and len(value) > 1
        return is_name and names.is_name(words) and not reserved.is_placeholder_name(value)
    if kind == AGE:
        return value.replace(".0", "").isdigit() and 89 < int(float(value)) < 130
    if kind == EMAIL:
        return "@" in value and not reserved.is_reserved_email(value)
    if kind == PHONE:
        return len(digits) >= 7 and not reserved.is_reserved_phone(value)
    if kind == DATE:
        return len(digits) >= 6
    if kind == ADDRESS:
        return bool(digits) and " " in value
    if kind == POSTAL_CODE:
        return len(digits) >= _FEWEST_DIGITS or (bool(digits) and " " in value)
    if len(digits) == 9 and reserved.is_reserved_ssn(value):
        return False
    return len(digits) >= _FEWEST_DIGITS and not reserved.is_reserved_record_number(value)
