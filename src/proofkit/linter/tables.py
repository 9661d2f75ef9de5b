"""Data files in columns: CSV and TSV, plain or compressed, judged by heading and by value."""

from __future__ import annotations

import csv
import io
from bisect import bisect_right

from proofkit.linter import identifiers
from proofkit.linter.identifiers.identifier import Identifier
from proofkit.linter.lines import Lines
from proofkit.linter.source import Source, Unreadable
from proofkit.linter.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LABELS = {
    "name": "first_name last_name given_name family_name full_name patient_name surname "
    "maiden_name "
    "middle_name mother_name father_name firstname lastname fullname patientname first last maiden",
    "date": "dob birth_date birthdate date_of_birth admission_date admit_date discharge_date "
    "date_of_death death_date deathdate service_date visit_date date_of_service dod",
    "address": "address street street_address zip zipcode zip_code postcode postal_code city_zip "
    "home_address address_line1",
    "number": "ssn social_security_number mrn medical_record_number nhs_number passport drivers "
    "driver_license member_id insurance_id policy_number account_number npi dea medicare_id "
    "medicaid_id beneficiary_id health_plan_id iban credit_card nino license_plate vin",
    "phone": "phone telephone mobile fax phone_number home_phone cell",
    "email": "email e_mail email_address mail",
    "age": "age age_years patient_age",
}
_KINDS = {
    "name": "name",
    "date": "date of a person's life or care",
    "address": "street address or postal code",
    "number": "record, plan or account number",
    "phone": "telephone number",
    "email": "e-mail address",
    "age": "age above 89",
}
PASS_IF_SYNTHETIC = frozenset({"name", "date", "address", "age"})
_LABEL_OF = {label: kind for kind, labels in _LABELS.items() for label in labels.split()}
_MOST_TEXT = 4_000_000


class Table(Text):
    """A data file with a heading line."""

    def found_identifiers(self) -> list[Identifier]:
        """Return one identifier for each telling column, and those in columns of free text."""
        found: list[Identifier] = []
        free: list[tuple[str, int]] = []
        length = 0
        columns: list[str | None] = []
        for number, (offset, cells) in enumerate(self._rows()):
            if number == 0:
                columns = [_LABEL_OF.get(_plain(cell)) for cell in cells]
                continue
            for place, cell in enumerate(cells):
                kind = columns[place] if place < len(columns) else None
                if kind is not None:
                    if not self._passes(kind) and _is_telling(kind, cell):
                        start = self._find(cell, offset)
                        found.append(Identifier(start, start + max(1, len(cell)), _KINDS[kind]))
                        columns[place] = None if kind != "age" else kind
                elif length < _MOST_TEXT and _is_free(cell):
                    free.append((cell, offset))
                    length += len(cell) + 1
        return found + self._in_free_text(free)

    def _in_free_text(self, free: list[tuple[str, int]]) -> list[Identifier]:
        starts: list[int] = []
        at = 0
        for cell, _ in free:
            starts.append(at)
            at += len(cell) + 1
        made = []
        for one in identifiers.find(Lines("\n".join(cell for cell, _ in free))):
            cell, offset = free[bisect_right(starts, one.start) - 1]
            start = (
                self._find(cell, offset) + one.start - starts[bisect_right(starts, one.start) - 1]
            )
            made.append(Identifier(start, start + one.end - one.start, one.kind))
        return made

    def _passes(self, kind: str) -> bool:
        return self.is_synthetic and kind in PASS_IF_SYNTHETIC

    def _find(self, cell: str, offset: int) -> int:
        return max(offset, self.text.find(cell, offset))

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with the offset of its first line.

        Raises:
            Unreadable: the file cannot be parsed.
        """
        starts = self.source.line_starts
        first = self.text[: starts[1]] if len(starts) > 1 else self.text
        delimiter = max(",\t;|", key=first.count)
        usual = csv.field_size_limit(2**31 - 1)  # of the whole process, so it is put back
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=delimiter)
        try:
            line = 0
            for row in reader:
                yield starts[min(line, len(starts) - 1)], row
                line = reader.line_num
        except csv.Error as error:
            raise Unreadable(f"is no table ({error}); save it as CSV") from error
        finally:
            csv.field_size_limit(usual)


def _plain(heading: str) -> str:
    return heading.strip().lower().replace(" ", "_").replace("-", "_")


def _is_free(cell: str) -> bool:
    """Whether a cell could hold more than a number, a word or a time of its own."""
    return len(cell) > 8 and (
        " " in cell or "@" in cell or (cell.count("-") == 2 and len(cell) == 11)
    )


def _is_telling(kind: str, cell: str) -> bool:
    from proofkit.linter.identifiers import reserved

    value = cell.strip()
    digits = reserved.digits(value)
    if not value or value.lower() in ("na", "nan", "none", "null", "missing"):
        return False
    if kind == "name":
        is_word = value.replace(" ", "").replace("-", "").replace("'", "").isalpha()
        return is_word and len(value) > 1 and not reserved.is_placeholder_name(value)
    if kind == "age":
        return value.replace(".0", "").isdigit() and 89 < int(float(value)) < 130
    if kind == "email":
        return "@" in value and not reserved.is_reserved_email(value)
    if kind == "phone":
        return len(digits) >= 7 and not reserved.is_reserved_phone(value)
    if kind == "date":
        return len(digits) >= 6
    if kind == "address":
        return len(digits) >= 5 or (bool(digits) and " " in value)
    if len(digits) == 9 and reserved.is_reserved_ssn(value):
        return False
    return len(digits) >= 5 and not value.upper().startswith("SYN") and not digits.startswith("999")


def read_table(content: bytes, path: str) -> Table:
    """Return a table from the bytes of its file, uncompressed where its name ends in .gz.

    Raises:
        Unreadable: the file cannot be uncompressed or decoded, or grows beyond what is judged.
    """
    from proofkit.linter.source import LARGEST_BYTES, decode

    if path.lower().endswith(".gz"):
        import gzip
        import zlib

        try:
            with gzip.open(io.BytesIO(content)) as stream:
                content = stream.read(LARGEST_BYTES + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise Unreadable("cannot be uncompressed; make it anew") from error
    return Table(Source(decode(content), path))
