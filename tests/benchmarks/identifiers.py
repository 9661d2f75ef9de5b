"""How well identifiers are told from what only looks like them.

    python tests/benchmarks/identifiers.py [--each 2000] [--seed 0] [--misses 40]

Draws sentences that carry one identifier of HIPAA Safe Harbor, in the forms people write them and
in five locales, and as many that carry look-alikes, and prints recall and precision by kind. Needs
Faker. Presidio 2.2 with its pattern recognisers (spaCy blank model, threshold 0.4), run once on
the sentences of seed 0, is kept in PRESIDIO for comparison; it is no dependency.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable

from faker import Faker

from proofkit.linter.engine import lint_text
from proofkit.linter.run.options import Options

LOCALES = ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES")
PRESIDIO = {"recall": 0.4615, "precision": 0.4962}


class Writer:
    """Draws sentences from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.fakers = {locale: Faker(locale) for locale in LOCALES}
        for number, faker in enumerate(self.fakers.values()):
            faker.seed_instance(seed * 10 + number)

    @property
    def any(self) -> Faker:
        return self.fakers[self.random.choice(LOCALES)]

    @property
    def us(self) -> Faker:
        return self.fakers["en_US"]

    def one_of(self, *choices: str) -> str:
        return self.random.choice(choices)

    def number(self, digits: int) -> str:
        return str(self.random.randint(10 ** (digits - 1), 10**digits - 1))

    def date(self) -> str:
        day = self.us.date_between("-90y", "-1y")
        return day.strftime(
            self.one_of("%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%d/%m/%Y")
        )

    def name(self) -> str:
        faker = self.any
        return f"{faker.first_name()} {faker.last_name()}"


def name(w: Writer) -> str:
    who = w.name()
    return w.one_of(
        f"Patient: {who}",
        f"Patient name: {who}, seen in clinic.",
        f"The patient {who} was discharged yesterday.",
        f"Patient {who}, {w.random.randint(20, 89)}, came with chest pain.",
        f"Mr. {who} was admitted with pneumonia.",
        f"Mrs {who} was diagnosed with diabetes.",
        f"Her mother, {who}, called the ward.",
        f"Next of kin: {who}",
        f'{{"patient_name": "{who}"}}',
        f"| Patient | Score |\n|---|---|\n| {who} | 0.4 |",
        f"Emergency contact: {who}",
    )


def date(w: Writer) -> str:
    day = w.date()
    return w.one_of(
        f"DOB: {day}",
        f"Date of birth: {day}",
        f"She was born on {day}.",
        f"He was admitted on {day} with sepsis.",
        f"Admission date: {day}",
        f"The patient was discharged on {day}.",
        f"Discharge date {day}",
        f"He died on {day}.",
        f"Date of death: {day}",
        f"Date of service: {day}",
        f"| DOB | Score |\n|---|---|\n| {day} | 0.4 |",
        f'"dob": "{day}"',
    )


def age(w: Writer) -> str:
    years = w.random.randint(90, 108)
    return w.one_of(
        f"A {years}-year-old woman with heart failure.",
        f"The patient is {years} years old.",
        f"A {years} year old man fell at home.",
        f"Patient aged {years} with a hip fracture.",
        f"Age: {years}",
        f"{years} y/o female, short of breath.",
    )


def phone(w: Writer) -> str:
    us = f"{w.random.randint(2, 9)}{w.number(2)}", f"{w.random.choice('2346789')}{w.number(2)}"
    last = w.number(4)
    local = w.one_of(
        f"({us[0]}) {us[1]}-{last}",
        f"{us[0]}-{us[1]}-{last}",
        f"{us[0]}.{us[1]}.{last}",
        f"+1 {us[0]} {us[1]} {last}",
        f"+49 30 {w.number(7)}",
        f"+44 20 8{w.number(3)} {w.number(4)}",
        f"+33 1 42 {w.number(2)} {w.number(2)} {w.number(2)}",
        f"+34 91 {w.number(3)} {w.number(4)}",
    )
    return w.one_of(
        f"Phone: {local}",
        f"Call the patient at {local} to confirm.",
        f"Patient's telephone number is {local}.",
        f"Tel. {local}",
        f"Mobile {local}",
        f"Fax: {local}",
        f"The daughter can be reached on {local}.",
        f"Home phone = {local}",
    )


def email(w: Writer) -> str:
    faker = w.any
    address = f"{faker.user_name()}@{w.one_of('gmail.com', 'yahoo.com', 'hotmail.de', 'orange.fr')}"
    return w.one_of(
        f"Patient's e-mail: {address}",
        f"The patient prefers {address} for messages.",
        f"Email: {address}",
        f"Results were sent to {address}.",
        f'"email": "{address}"',
        f"| Patient | Email |\n|---|---|\n| 1 | {address} |",
    )


def ssn(w: Writer) -> str:
    area = w.random.choice([a for a in range(1, 900) if a != 666])
    number = f"{area:03}-{w.random.randint(1, 99):02}-{w.random.randint(1, 9999):04}"
    return w.one_of(
        f"SSN: {number}",
        f"Her Social Security number is {number}.",
        f"Patient {number} was seen.",
        f"SSN {number.replace('-', '')}",
        f"social security no. {number.replace('-', ' ')}",
        f'ssn = "{number}"',
    )


def national(w: Writer) -> str:
    return w.one_of(
        f"National Insurance number: {w.fakers['en_GB'].ssn()}",
        f"DNI: {w.fakers['es_ES'].nif()}",
        f"Sozialversicherungsnummer: {w.fakers['de_DE'].rvnr()}",
        f"Numéro de sécurité sociale : {w.fakers['fr_FR'].ssn()}",
        f"NHS number: {_nhs(w)}",
        f"Patient with DNI {w.fakers['es_ES'].nif()} was seen.",
        f"Passport number {w.us.passport_number()}",
    )


def _nhs(w: Writer) -> str:
    while True:
        body = w.number(9)
        check = 11 - sum(int(d) * k for d, k in zip(body, range(10, 1, -1), strict=True)) % 11
        if check != 10 and not body.startswith("999"):
            full = body + str(check % 11)
            return f"{full[:3]} {full[3:6]} {full[6:]}"


def record(w: Writer) -> str:
    number = w.one_of(
        w.number(7), w.number(8), f"{w.number(3)}-{w.number(2)}-{w.number(3)}", f"M{w.number(7)}"
    )
    return w.one_of(
        f"MRN: {number}",
        f"MRN {number} was readmitted.",
        f"Medical record number {number}",
        f"Medical record no. {number}",
        f"Hospital number: {number}",
        f"Chart # {number}",
        f"mrn={number}",
        f"| MRN | Age |\n|---|---|\n| {number} | 61 |",
        f"Patient ID: {w.number(8)}",
    )


def plan(w: Writer) -> str:
    number = w.one_of(f"XQH{w.number(9)}", f"W{w.number(9)}", w.number(11))
    return w.one_of(
        f"Member ID: {number}",
        f"Insurance policy number {number}",
        f"Health plan ID {number}",
        f"Medicare ID: {number}",
        f"Subscriber ID = {number}",
        f"Policy no. {number}",
    )


def account(w: Writer) -> str:
    number = w.number(10)
    return w.one_of(
        f"Account number: {number}",
        f"Billing account no. {number}",
        f"Acct # {number}",
        f"IBAN: {w.any.iban()}",
        f"Credit card {w.us.credit_card_number('visa16')}",
        f"Patient account {number}",
    )


def licence(w: Writer) -> str:
    return w.one_of(
        f"Driver's license number: {w.one_of('D', 'S', 'F')}{w.number(8)}",
        f"Driving licence no. {w.us.bothify('?????######').upper()}",
        f"License plate: {w.us.bothify('???-####').upper()}",
        f"VIN: {w.us.vin()}",
        f"The car with VIN {w.us.vin()} was found.",
        f"DEA number {w.us.bothify('A?#######').upper()}",
    )


def device(w: Writer) -> str:
    return w.one_of(
        f"Pacemaker serial number {w.us.bothify('???######').upper()}",
        f"Device serial no.: {w.number(9)}",
        f"Device ID: {w.us.bothify('??-#######').upper()}",
        f"Implant S/N {w.number(8)}",
    )


def network(w: Writer) -> str:
    while True:
        address = w.us.ipv4_public()
        if not address.startswith(("192.", "198.", "203.", "100.", "1.", "2.", "8.", "9.")):
            break
    return w.one_of(
        f"IP address: {address}",
        f"The patient logged in from {address}.",
        f"Login from {address} at night.",
        f"client_ip={address}",
    )


def address(w: Writer) -> str:
    locale = w.random.choice(LOCALES)
    faker = w.fakers[locale]
    street = faker.street_address().replace("\n", ", ")
    where = w.one_of(street, f"{street}, {faker.postcode()} {faker.city()}")
    return w.one_of(
        f"Address: {where}",
        f"Home address: {where}",
        f"The patient lives at {where}.",
        f"She was discharged to {where}.",
        f"ZIP code: {w.us.postcode()}",
    )


def page(w: Writer) -> str:
    user = w.us.user_name()
    return w.one_of(
        f"The patient's Facebook page: https://www.facebook.com/{user}",
        f"Her profile is https://www.instagram.com/{user}.",
        f"The patient's website is https://{user}.me/about",
    )


CARRIERS: dict[str, tuple[Callable[[Writer], str], int]] = {
    "name": (name, 5),
    "date": (date, 5),
    "age": (age, 2),
    "phone": (phone, 5),
    "email": (email, 4),
    "ssn": (ssn, 4),
    "national number": (national, 2),
    "record": (record, 4),
    "health plan": (plan, 2),
    "account": (account, 2),
    "licence or vehicle": (licence, 2),
    "device": (device, 1),
    "network": (network, 2),
    "address": (address, 4),
    "page": (page, 1),
}


def look_alike(w: Writer) -> tuple[str, str]:
    """Return the kind and the text of a sentence that carries no identifier."""
    day, small = w.date(), w.random.randint(1, 88)
    version = ".".join(str(w.random.randint(0, 20)) for _ in range(4))
    kinds = {
        "doi": f"See https://doi.org/10.{w.number(4)}/s{w.number(5)}-{w.number(3)}-{w.number(4)}-1",
        "version": w.one_of(
            f"Requires version {version}.", f"numpy>=1.{small}.0", f"Release {version}"
        ),
        "commit": f"Fixed in {w.us.sha1()}.",
        "uuid": f"Run {w.us.uuid4()} finished.",
        "release date": w.one_of(
            f"Released on {day}.",
            f"Last updated: {day}",
            f"## [1.{small}.0] - {day}",
            f"Data were downloaded on {day}.",
            f"Copyright {day[-4:]} {w.name()}",
        ),
        "author": w.one_of(
            f"Written by {w.name()}.",
            f"Author: {w.name()}",
            f"MIT License, copyright {w.name()}",
            f"Dr. {w.name()} supervised the project.",
            f"Maintainer: {w.name()} (University)",
        ),
        "reserved phone": w.one_of(
            f"Call 212-555-01{w.number(2)}.",
            f"Phone: (415) 555-01{w.number(2)}",
            f"Patient's mobile: 07700 900{w.number(3)}",
        ),
        "example email": w.one_of(
            f"Patient's e-mail: {w.us.user_name()}@example.org",
            f"Email: {w.us.user_name()}@example.com",
            "git clone git@github.com:someone/project.git",
        ),
        "reserved number": w.one_of(
            f"SSN: 000-{w.number(2)}-{w.number(4)}",
            f"SSN 666-{w.number(2)}-{w.number(4)}",
            f"MRN: SYN{w.number(7)}",
            f"NHS number: 999 {w.number(3)} {w.number(4)}",
        ),
        "measure": w.one_of(
            f"AUROC 0.{w.number(8)} on {w.number(5)} admissions.",
            f"n = {w.number(6)}, p < 0.001",
            f"The table has {w.number(5)} rows and {small} columns.",
            f"loss: 0.{w.number(10)}",
            f"Accuracy was 9{small % 10}.{small % 10}% on the test set.",
            f"{w.number(3)}-{w.number(3)} ms per image, batch {w.number(4)}",
        ),
        "age": w.one_of(
            f"A {small}-year-old man with a cough.",
            "Ages 90 and over are one group.",
            "Patients older than 90 were grouped.",
            f"Age: {small}",
            "Adults aged 18 to 89.",
            "Age was capped at 90+.",
            "The mean age is 61.3 years.",
        ),
        "local address": w.one_of(
            "Open http://127.0.0.1:8000 in a browser.",
            "The IP address 192.168.1.20 is the router.",
            "Serve on 0.0.0.0:8080",
            "DNS at 8.8.8.8",
            "IP address: 203.0.113.9",
        ),
        "code": w.one_of(
            f"`{w.us.bothify('????_####')}`",
            f"ICD-10 I{small}.9",
            f"LOINC {w.number(4)}-{small % 10}",
            f"SNOMED {w.number(8)}",
            f"PMC{w.number(7)}",
            f"arXiv:2{w.number(3)}.{w.number(5)}",
            f"NCT0{w.number(7)}",
            f"Issue #{w.number(4)}",
            f"port {w.number(4)}",
            f"PMID: {w.number(8)}",
            f"ISBN 978-{small % 10}-{w.number(2)}-{w.number(6)}-{small % 10}",
            f"RFC {w.number(4)}",
        ),
        "patient words": w.one_of(
            "Patient Portal Chat",
            "Patient Risk Prediction",
            "Patient Safety Indicators",
            "Patient: age, sex, and three laboratory values.",
            "The patient was discharged home.",
            "Patient Data Privacy and Security",
            "Each patient is admitted at most once a month.",
            '"patient_id": "PT-001"',
            "`patient_id` | string | key of the table",
            "Patient ID: P0000001",
            f"The cohort was admitted between 20{w.number(2)[0]}1 and 2022.",
            "Mr. and Mrs. are removed.",
            "Dates of birth were shifted by up to a year.",
            "The MRN column was dropped.",
            "SSN, MRN and telephone numbers were removed.",
            "Patient Length of Stay",
            "DOB: YYYY-MM-DD",
        ),
        "schema": w.one_of(
            f"admissions_12m_count ranges from 0 to {small}",
            f"ZIP code (first three digits): {w.number(3)}",
            f"Synthetic seed {w.number(6)}",
            f"random_state={w.number(4)}",
            f"batch {w.number(3)}-{w.number(4)}",
            "phone,email,address columns are empty",
            f"HTTP 200 in {w.number(3)} ms",
            f"size {w.number(9)} bytes",
        ),
    }
    kind = w.random.choice(list(kinds))
    return kind, kinds[kind]


def is_reported(text: str) -> bool:
    """Whether the linter reports an identifier in a README of this text."""
    return bool(lint_text(text, options=Options(select=("personal-identifier",))))


def main() -> int:
    """Print recall and precision by kind, and the first misses."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--each", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--misses", type=int, default=0)
    arguments = parser.parse_args()
    writer = Writer(arguments.seed)
    names = [kind for kind, (_, weight) in CARRIERS.items() for _ in range(weight)]
    found, total, alarms, others = Counter(), Counter(), Counter(), Counter()
    misses = []
    for _ in range(arguments.each):
        kind = writer.random.choice(names)
        text = CARRIERS[kind][0](writer)
        total[kind] += 1
        if is_reported(text):
            found[kind] += 1
        else:
            misses.append(f"missed {kind}: {text!r}")
    for _ in range(arguments.each):
        kind, text = look_alike(writer)
        others[kind] += 1
        if is_reported(text):
            alarms[kind] += 1
            misses.append(f"false alarm {kind}: {text!r}")
    for kind, count in sorted(total.items()):
        print(f"{kind:22} recall {found[kind] / count:6.3f}  of {count}")
    for kind, count in sorted(others.items()):
        print(f"{kind:22} alarms {alarms[kind]:6}  of {count}")
    hits, false = sum(found.values()), sum(alarms.values())
    print(f"\nrecall {hits / arguments.each:.4f}   precision {hits / (hits + false):.4f}")
    print(f"Presidio: recall {PRESIDIO['recall']:.4f}   precision {PRESIDIO['precision']:.4f}")
    for line in misses[: arguments.misses]:
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
