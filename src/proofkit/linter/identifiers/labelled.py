"""Numbers and codes that a label gives away: record, member, account, licence, device and the like.

Without its label such a number is any number; so the label must stand right before it.
"""

from __future__ import annotations

import re

from proofkit.linter.identifiers.check_digits import passes_luhn
from proofkit.linter.identifiers.identifier import (
    ACCOUNT,
    DEVICE,
    LICENCE,
    NATIONAL,
    NHS,
    PASSPORT,
    PLAN,
    RECORD,
    SOCIAL,
    STAFF,
    VEHICLE,
    Identifier,
)
from proofkit.linter.identifiers.labels import Labels
from proofkit.linter.identifiers.nearby import count_digits, is_example
from proofkit.linter.identifiers.reserved import (
    digits,
    is_reserved_record_number,
    is_reserved_ssn,
)
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE = r"(?<![a-z\d/.@-])"
_AFTER = (
    r"[ \t:=#|*_`\"'>()\[\].,/-]{0,6}"
    r"(?:(?:of|for) (?:the |this |a )?[a-z]{1,12}(?: [a-z]{1,12})?: ?"  # whose it is
    r"|(?:(?:is|was|of|no|nr|num|numbers?|ids?|code|card|ending|in|n|lautet|est|es)\b"
    r"[ \t:=#|*_`\"'>().º°-]{0,6}){0,3})"
    r"(?=[a-z\d])"
)
"""What may stand between a label and its number."""
_LABELS = {
    RECORD: """
        mrn|mrns
        medical record
        patient|hospital|health|clinical record|chart|file
        hospital number|no|nr|id
        patient|pt|pat number|nr|no|id
        med|med. rec|rec. no|nr|number
        chart number|no|id|#
        case file
        krankenakte|patientennummer|fallnummer
        dossier médical
        numéro de dossier
        historia clínica
        prontuário
        cartella clinica
        """,
    SOCIAL: """
        ssn|ssns|nir
        social security
        sozialversicherungsnummer|versicherungsnummer|rentenversicherungsnummer
        sécurité sociale
        seguridad social
        """,
    NATIONAL: """
        nino|itin|sin|dni|nie|nif|cpf|aadhaar|aadhar
        national insurance
        national id|identity
        tax id|number
        pesel|tckn|burgerservicenummer|personnummer|curp|amka
        bsn number|nr|nummer
        kimlik no|nr|numarası
        steuer id
        codice fiscale
        """,
    NHS: """
        nhs
        nhs number|no|id|nr
        """,
    PASSPORT: "passport|reisepass|passeport|pasaporte|passaporto",
    PLAN: """
        member|subscriber|beneficiary|policy|insurance|insured|plan|group|medicare|medicaid|mbi|
            hicn|payer id|number|no|nr|card|policy|beneficiary|#
        health plan|card|insurance id|number|no|nr|card|#
        health|insurance|medicare|medicaid card
        mbi|medicare
        policy holder
        policyholder|versichertennummer|póliza
        carte vitale
        """,
    ACCOUNT: """
        account|acct|iban|kontonummer|invoice
        numéro de compte
        número de cuenta
        credit|debit card
        card number
        """,
    LICENCE: """
        license|licence|certificate|dea|npi|registration|führerschein number|no|nr|id|plate|#
        driver|drivers|driver's|driving license|licence
        number plate
        npi|dea|dl
        kennzeichen|plaque|matrícula|führerschein|führerscheinnummer
        permis de conduire
        """,
    VEHICLE: "vin|vehicle",
    DEVICE: """
        device|pacemaker|implant|pump|monitor|unit|defibrillator|sensor|stent|prosthesis|watch|
            wearable|tracker|wristband|glucometer|ventilator? serial|ser.|s/n
        device id|identifier|number|udi
        udi|imei|pacemaker|seriennummer
        mac address
        numéro de série
        número de serie
        """,
    STAFF: """
        student|roll|enrolment|enrollment|matric|matriculation|staff|employee id|number|no|nr|#
        matrikel nr
        matrikelnr|matrikelnummer|usn
        """,
}
NUMBERED = {kind: Labels(labels, before=_BEFORE, after=_AFTER) for kind, labels in _LABELS.items()}
_VALUE_FORM = r"[A-Za-z]{0,5}[- ]?\d[A-Za-z\d]*(?:[-./: ]{1,2}[A-Za-z\d]+){0,8}"
_VALUE = Lazy(_VALUE_FORM)
_VALUE_OF_STATE = Lazy(rf"(?:[A-Z]{{2}} )?{_VALUE_FORM}")
"""The licences of a country's states, which are named by two letters: "OH RT123456"."""
_BEHIND, _AHEAD = 30, 45
"""How far a label may reach before the word that it is looked for by, and its number after it."""
_FEWEST_DIGITS = {RECORD: 5, SOCIAL: 6, NATIONAL: 6, NHS: 6, PASSPORT: 6, ACCOUNT: 6, STAFF: 6}
_PLATES = frozenset({"plate", "license", "licence", "kennzeichen"})
_PSEUDONYMS = tuple(
    f"{who}{mark}{what}" for who in ("patient", "pt") for mark in "_-" for what in ("id", "n")
)
"""Names of columns, in which what stands for a patient mostly is nobody's number."""


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each labelled number."""
    text, low = lines.text, lines.low
    seen: set[int] = set()
    for kind, labels in NUMBERED.items():
        for word in sorted(labels.woken_by(lines)):
            fewest = 3 if word in _PLATES else _FEWEST_DIGITS.get(kind, 5)
            for at, digit in lines.places_before_digit(word, _AHEAD):
                # Most words are followed by no such number, and the expressions take longer.
                if low.find("\n", at, digit) >= 0 or count_digits(low, digit, "-./: ") < fewest:
                    continue
                for label in labels.finditer(low, max(0, at - _BEHIND), at + _AHEAD):
                    form = _VALUE_OF_STATE if kind == LICENCE else _VALUE
                    value = form.match(text, label.end())
                    if value is None or value.start() in seen:
                        continue
                    length = _trimmed(value.group())
                    number = value.group()[:length]
                    span = value.start(), value.start() + length
                    if _is_issued(kind, label.group(), number) and not is_example(text, *span):
                        seen.add(value.start())
                        yield Identifier(*span, kind)


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
    if is_reserved_record_number(number) or plain.startswith("0000") or "xx" in number.lower():
        return False
    if label.startswith(_PSEUDONYMS):
        return False
    is_patient = "patient" in label or label.startswith("pt")
    if is_patient and "record" not in label and len(plain) < 6:
        return False
    if label.startswith("invoice") and re.match(r"(?:19|20)\d\d[-/]\d{1,5}$", number):
        return False  # of a year, and so of whoever writes few
    if label.startswith("driv") and "." in number:
        return False  # a version of what drives a device
    if label.startswith("aadh") and len(plain) != 12:
        return False
    if label.startswith(("pesel", "tckn", "kimlik")) and len(plain) != 11:
        return False
    if kind in (SOCIAL, NATIONAL) and len(plain) == 9 and is_reserved_ssn(number):
        return False
    if label.startswith("ssn") or "social" in label:
        return True
    if kind == NHS:
        return len(plain) == 10
    if "npi" in label:
        return len(plain) == 10 and passes_luhn("80840" + plain) and not plain.startswith("9")
    return not _is_date(number)


def _is_date(number: str) -> bool:
    return bool(
        re.fullmatch(r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?.*|\d\d?[-/.]\d\d?[-/.]\d{4}", number)
    )
