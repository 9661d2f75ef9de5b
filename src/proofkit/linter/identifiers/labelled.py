"""Numbers and codes that a label gives away: record, member, account, licence, device and the like.

Without its label such a number is any number; so the label must stand right before it.
"""

from __future__ import annotations

import re

from proofkit.linter.identifiers.identifier import (
    ACCOUNT,
    DEVICE,
    LICENCE,
    NATIONAL,
    PLAN,
    RECORD,
    STAFF,
    Identifier,
)
from proofkit.linter.identifiers.nearby import count_digits
from proofkit.linter.identifiers.reserved import digits, is_reserved_ssn, passes_luhn
from proofkit.linter.lines import Lines
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LABELS = {
    RECORD: r"""
        mrns?|medical[ _-]?record|(?:patient|hospital|health|clinical)[ _-]?(?:record|chart|file)
        |hospital[ _-]?(?:number|no\b|id|nr\b)|chart[ _-]?(?:number|no\b|id|\#)|case[ _-]?file
        |krankenakte|patientennummer|fallnummer|dossier[ ]m.dical|num.ro[ ]de[ ]dossier
        |historia[ ]cl.nica|prontu.rio|cartella[ ]clinica|patient[ ](?:id|number|no\b)
        """,
    NATIONAL: r"""
        ssns?|social[ _-]?security|national[ _-]?insurance|nino|national[ _-]?(?:id|identity)
        |sozialversicherungsnummer|versicherungsnummer|rentenversicherungsnummer|steuer[ -]?id
        |num.ro[ ]de[ ]s.curit.[ ]sociale|n.?[ ]?s.curit.[ ]sociale|nir|dni|nie|nif|cpf
        |codice[ ]fiscale|nhs[ _-]?(?:number|no\b|id|nr\b)|nhs|tax[ _-]?(?:id|number)|itin|sin
        |seguridad[ ]social|passport|reisepass|passeport|pasaporte|passaporto
        """,
    PLAN: r"""
        (?:member|subscriber|beneficiary|policy|insurance|insured|plan|health[ _-]?plan|group
        |medicare|medicaid|mbi|hicn|payer)[ _-]?(?:id|number|no\b|nr\b|card|\#|policy|beneficiary)
        |mbi|medicare|medicaid[ ]id|policy[ ]holder|versichertennummer|carte[ ]vitale|p.liza
        """,
    ACCOUNT: r"""
        (?:bank[ ]|billing[ ]|patient[ ]|hospital[ ])?(?:account|acct)|iban|kontonummer
        |num.ro[ ]de[ ]compte|n.mero[ ]de[ ]cuenta|credit[ ]card|debit[ ]card|card[ ]number|invoice
        """,
    LICENCE: r"""
        (?:driver'?s?'?[ ]?(?:license|licence)|driving[ ]licence|licen[sc]e|certificate|dea|npi
        |registration|f.hrerschein|permis[ ]de[ ]conduire)
        [ _-]?(?:number|no\b|nr\b|id|plate|\#)|npi|dea|dl|license[ ]plate|number[ ]plate
        |kennzeichen|plaque|matr.cula|f.hrerschein(?:nummer)?|permis[ ]de[ ]conduire|vin|vehicle
        """,
    DEVICE: r"""
        (?:device|pacemaker|implant|pump|monitor|unit|defibrillator|sensor|stent|prosthesis)?
        [ _-]?(?:serial|ser\.|s/n)|device[ _-]?(?:id|identifier|number|udi)|udi|imei|mac[ ]address
        |pacemaker|seriennummer|num.ro[ ]de[ ]s.rie|n.mero[ ]de[ ]serie
        """,
    STAFF: r"""
        (?:student|roll|enrol?lment|matric(?:ulation)?|staff|employee)
        [ _.-]{0,2}(?:id|number|no\b|nr\b|\#)
        |matrikelnummer|matrikel-?nr|usn
        """,
}
_GLUE = (
    r"[ \t:=\#|*_`\"'>()\[\].,/-]{0,6}"
    r"(?:(?:is|was|of|no|nr|num|number|numbers?|id|ids|code|card|ending|in|n|lautet|est|es)\b"
    r"[ \t:=\#|*_`\"'>().\u00ba\u00b0-]{0,6}){0,3}"
)
_VALUE = Lazy(r"[A-Za-z]{0,5}[- ]?\d[A-Za-z\d]*(?:[-./: ]{1,2}[A-Za-z\d]+){0,8}")
_GATES = {
    RECORD: "mrn mrns record chart file hospital patient krankenakte dossier "
    "historia "
    "patientennummer fallnummer prontu\u00e1rio cartella",
    NATIONAL: "ssn ssns social insurance nino national steuer "
    "sozialversicherungsnummer "
    "versicherungsnummer rentenversicherungsnummer s\u00e9curit\u00e9 securite nir dni nie nif "
    "cpf codice "
    "nhs tax itin sin seguridad passport reisepass passeport pasaporte passaporto",
    PLAN: "member subscriber beneficiary policy insurance insured plan group "
    "medicare "
    "medicaid mbi hicn payer versichertennummer vitale p\u00f3liza",
    ACCOUNT: "account acct iban kontonummer compte cuenta card invoice",
    LICENCE: "license licence certificate dea npi registration f\u00fchrerschein permis "
    "dl plate "
    "f\u00fchrerscheinnummer kennzeichen plaque matr\u00edcula vin vehicle",
    DEVICE: "device pacemaker serial ser s udi imei mac seriennummer s\u00e9rie serie",
    STAFF: "student roll enrollment enrolment matric matriculation staff "
    "employee matrikelnummer matrikel usn",
}
_KIND_OF = {word: kind for kind, words in _GATES.items() for word in words.split()}
GATES = frozenset(_KIND_OF)
_BEFORE, _AFTER = 30, 45
_PATTERNS = {
    kind: Lazy(rf"(?<![a-z\d/.@-])(?:{labels}){_GLUE}(?=[a-z\d])", re.VERBOSE)
    for kind, labels in _LABELS.items()
}
_FEWEST_DIGITS = {
    RECORD: 5,
    NATIONAL: 6,
    ACCOUNT: 6,
    STAFF: 6,
}
_PLATES = frozenset({"plate", "kennzeichen"})


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each labelled number."""
    text, low = lines.text, lines.low
    seen: set[int] = set()
    for word, kind in _KIND_OF.items():  # in order, so that each run calls a number the same
        if word not in lines.words:
            continue
        for at, digit in lines.places_before_digit(word, _AFTER):
            # Most words are followed by no such number, and the expressions below take longer.
            fewest = 3 if word in _PLATES else _FEWEST_DIGITS.get(kind, 5)
            if low.find("\n", at, digit) >= 0 or count_digits(low, digit, "-./: ") < fewest:
                continue
            for label in _PATTERNS[kind].finditer(low, max(0, at - _BEFORE), at + _AFTER):
                value = _VALUE.match(text, label.end())
                if value is None or value.start() in seen:
                    continue
                length = _trimmed(value.group())
                number = value.group()[:length]
                if _is_issued(kind, low[label.start() : label.end()], number):
                    seen.add(value.start())
                    yield Identifier(value.start(), value.start() + length, kind)


def _trimmed(value: str) -> int:
    """Return the length of the value without words that only follow it."""
    end = 0
    for part in re.finditer(r"[A-Za-z\d]+", value):
        is_code = any(c.isdigit() for c in part.group())
        is_letters = part.group().isupper() and len(part.group()) <= 4
        if not (is_code or is_letters):
            break
        if is_code or len(part.group()) == 1 or value[part.start() - 1 : part.start()] == "-":
            end = part.end()
        if part.start() - end > 5:
            break
    return end


def _is_issued(kind: str, label: str, number: str) -> bool:
    plain = digits(number)
    fewest = 3 if "plate" in label or "kennzeichen" in label else _FEWEST_DIGITS.get(kind, 5)
    if len(plain) < fewest or len(set(plain)) == 1 or len(number) > 34:
        return False
    if number.upper().startswith("SYN") or plain.startswith("0000") or "xx" in number.lower():
        return False
    if "patient" in label and "record" not in label and len(plain) < 6:
        return False
    if label.startswith("ssn") or "social" in label:
        return not (len(plain) == 9 and is_reserved_ssn(number))
    if "nhs" in label:
        return len(plain) == 10 and not plain.startswith("999")
    if "npi" in label:
        return len(plain) == 10 and passes_luhn("80840" + plain) and not plain.startswith("9")
    return not _is_date(number)


def _is_date(number: str) -> bool:
    return bool(
        re.fullmatch(r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?.*|\d\d?[-/.]\d\d?[-/.]\d{4}", number)
    )
