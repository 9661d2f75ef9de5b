import pytest

from proofkit.linter.engine import lint_text
from proofkit.linter.identifiers import find
from proofkit.linter.words.lines import Lines

IDENTIFIERS = [
    "Patient: Maria Keller",
    "The patient Ana Ruiz Ortega was discharged.",
    "Mr. Jean-Luc Martin was admitted with chest pain.",
    "Case study: Mr. H. Marlow",
    "The patient J. R. Keller was admitted.",
    '{"patient_name": "Sven Olsson"}',
    "DOB: 03/14/1961",
    "She was born on 4 March 1961.",
    "Admission date: 2023-04-05",
    "A 93-year-old woman fell.",
    "94 y/o male",
    "SSN 536-22-8726",
    "social security number: 536228726",
    "National Insurance number: AB 12 34 56 C",
    "DNI: 12345678Z",
    "NHS number: 943 476 5919",
    "MRN: 00482913",
    "Chart # 4829131",
    "Member ID: XQH882716302",
    "Her card reads 2KT4-MM8-PX91.",
    "Account number: 4829130021",
    "IBAN: DE89 3704 0044 0532 0130 00",
    "Driver's license number: D12345678",
    "VIN: 1HGCM82633A004352",
    "Pacemaker serial number ABC482913",
    "Login from 84.23.12.9 at night.",
    "Call the patient at (312) 846-2290.",
    "Telefon: +49 30 5683219",
    "The patient prefers maria.keller@gmail.com.",
    "Address: 12 Oak Street, Springfield, IL 62704",
    "Wohnhaft Hauptstra\u00dfe 12, 10115 Berlin",
    "Elle habite 12, rue de la Paix",
    "Patient Whitfield, John was readmitted.",
    "Patient: Keller, Maria J. (71)",
    "Roll No: 00QQQ90417",
    "- Ana Ruiz\n  - Given: Ana\n  - Date of birth: unknown, 1971",
    "Matrikelnummer 0099283",
    "## Authors\n\n- Ana Ruiz \u2014 XYZ/QRS/22/00417",
    "## Team\n\n* **Sara de la Cruz** (ZZT0004171)",
    "## Contributors\n\nVera Keller 0099990417 vera@example.org",
    "## Group members\n\n1. ZT00291964 - Perera K.A.\n2. 0ZZ00QQ417 - Ana Ruiz",
    "PESEL 58071438262 and BSN nummer 111222333",
    "hasta kimlik no | 81002011812",
    "Health card 4417-203-118-QX was scanned.",
    "Pat.-Nr. 2019/04417",
    "Med. rec. no. 4471-0926",
    "wearable.serial=F7QK9482LMN0",
    "Patient: 01865 722 948, after five.",
    "Her daughter is at 0161 736 1822 most days.",
    '{"role": "user", "content": "reach me at odalys.b@postvang.net"}',
    "Patient SSN: 123-45-6789",
    '84.112.37.209 - jb [12/Mar/2024:21:04:11 +0100] "GET /a" 200',
    "The patient in the hospital is 93 years old.",
    "Patient of Oak Hospital, 400 Mercy Drive",
    "Patient invoice number 48291300",
    "## Th\u00e0nh vi\u00ean\n\n1. 22029001 Nguy\u1ec5n Ph\u00fa L\u1ed9c",
    "The patient's Facebook page: https://www.facebook.com/maria.keller",
]
NAMES = [
    ("Patient Whitfield, John was readmitted.", "Whitfield, John"),
    ("Patient \u0141ukasz Nowak, 71, came with chest pain.", "\u0141ukasz Nowak"),
    (
        "Mar\u00eda Gonz\u00e1lez P\u00e9rez, DNI 12345678Z, volvi\u00f3.",
        "Mar\u00eda Gonz\u00e1lez P\u00e9rez",
    ),
    ("J. Whitfield, 71 M, was admitted.", "J. Whitfield"),
    ("Seen: Maria Keller (71F), short of breath, admitted.", "Maria Keller"),
    ("Ana de la Cruz, 71 y/o female, was discharged.", "Ana de la Cruz"),
    ("Keller M., DOB 14/03/1961.", "Keller M"),
    ("Keller, Maria (DOB 14/03/1961)", "Keller, Maria"),
    ("John Whitfield, date of birth 14/03/1961", "John Whitfield"),
    ("J. R. Whitfield, NHS number 943 476 5919", "J. R. Whitfield"),
    ("![scan](data/patients/john_whitfield.jpg)", "john_whitfield"),
    ("patients/Whitfield-John_2.dcm", "Whitfield-John"),
]
LOOK_ALIKES = [
    "See [this blog post](https://medium.com/@maria/notes) and the other page http://x-y.org/a.",
    "A circle with an area of 64 square pixels. If it is smaller, draw 12 route plans.",
    "Patient: Fever, Cough and Headache were reported.",
    "Patient Age, Sex and Diagnosis are the inputs.",
    "John Whitfield, 71 M parameters, trained the model.",
    "John Snow, 12 M records of patients from a hospital",
    "See Anna Karenina, DOB 2 columns",
    "The driver license 535.104.05",
    "Ana Ruiz, MRN SYN00482913",
    "Spanish Identity Card, DNI 12 of 30 columns",
    "P. Aeruginosa, 12 of 71 M isolates",
    "Heart Failure, 71 M, was admitted.",
    "John Doe, DOB 1961",
    "patients/chest_xray.jpg, patients/john.jpg and team/john_whitfield.jpg",
    "Driver license required since 2019 in 12345 places",
    "An Aadhaar of 12345678 digits",
    "pt_id: 77120934 and Pt ID 12345",
    "Telephone 312-555-0142 or 07700 900123.",
    "Telephone +44 7700 900123, +33 1 99 00 12 34, 01 99 00 12 34 or 030 23125 123.",
    "Medicare number 1EG4-TE5-MK73 is printed in every leaflet.",
    "SSN 000-12-3456 and 666-12-3456",
    "- **SSN**: `123-45-6789`, `123 45 6789`, `123456789`",
    "- **Record**: MRN 123456789 or 987654321",
    "- **Phone**: `+1-123-456-7890`, `+44 20 1234 5678`, `+91 98765 43210`",
    "NDC 00378-0032-01, NDC 0071-0155-23 and the matrix 0123 456 789",
    "Aged 90 years or older; the building itself is 103 years old.",
    "Our hospital is now 97 years old.",
    "Oak Hospital, 400 Mercy Drive, Education Centre",
    "Invoice | 2024-0417",
    "BSN 123456 and PESEL 12345678",
    "Health card reader 2.0; watch serial number: see the back",
    "MRN SYN00482913, NHS number 999 123 4567",
    "nurse@example.org, git@github.com:proof/kit.git",
    "| Role | E-mail |\n|---|---|\n| Nurse | nurse2@ward.app |\n| Patient | patient@ward.app |",
    "https://doi.org/10.1038/s41591-018-0213-5",
    "Requires version 3.2.6.6 on 127.0.0.1 or 192.0.2.7.",
    "Released on 2023-04-05 by Maria Keller.",
    "Author: Maria Keller (MIT licence 2024)",
    "Fixed in 4f3c2a1b9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a.",
    '"patient_id": "PT-001" and "patient_id": "12345"',
    "Patient Risk Prediction and Patient Portal Chat",
    "ICU Patient Deterioration Predictor (2026)",
    "The patient was discharged home after three days.",
    "Ages 90 and over are one group; nobody is older than 90.",
    "AUROC 0.70123456 on 1234567 rows, p = 0.00012345",
    "Patient: John Doe",
    "python -m evaluate --path=blood_val_[ACC]0.114@dummy.csv",
    "It does not provide patient IDs. This is a known limit.",
    "Add it to your client (Claude Desktop, Settings).",
    '{"claim_id": "CLM-0001", "patient": {"id": "P-100", "zip": "00000"}}',
    "Patient: E. Coli in the urine.",
    "ICD-10 I50.9, LOINC 2345-7, NCT01234567, PMC4256233",
    "The cohort was admitted between 2008 and 2019.",
    "MRN, SSN and telephone numbers were removed.",
    "DOB: YYYY-MM-DD",
    "- Data Masker\n  - Columns: DOB, 12 others",
    "## Team\n\n- Data Release 20240101\n- Sprint Review, 20240101\n- Ana Ruiz, RFC 2119",
]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", IDENTIFIERS)
def test_what_could_be_a_persons_is_found(text, end):
    assert find(Lines(f"{text}\n".replace("\n", end)))


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_found_by_what_stands_beside_it(text, name):
    assert name in [text[one.start : one.end] for one in find(Lines(text)) if one.kind == "name"]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_can_be_nobodys_or_is_something_else_is_not(text):
    assert [text[found.start : found.end] for found in find(Lines(text))] == []


@pytest.mark.parametrize(
    "text",
    [
        "| MRN | Age |\n|---|---|\n| 4829131 | 61 |",
        "<table><tr><th>DOB</th></tr><tr><td>03/14/1961</td></tr></table>",
        "```\nmrn = '4829131'\n```",
        "<!-- Patient: Maria Keller -->",
        "> **MRN:** 4829131",
    ],
)
def test_tables_code_comments_and_marks_hide_nothing(text):
    assert "personal-identifier" in {found.rule for found in lint_text(text)}


@pytest.mark.parametrize(
    ("text", "is_contact"),
    [
        ("**Maria du Keller** <<maria@keller-net.de>> (she/her)", True),
        ("Patient Maria Keller <maria@keller-net.de>", False),
        ("Two rows, <maria@keller-net.de> among them.", False),
    ],
)
def test_an_address_behind_a_name_is_an_author_s_unless_of_a_patient(text, is_contact):
    (found,) = (one for one in find(Lines(text)) if "@" in text[one.start : one.end])
    assert found.is_contact is is_contact


def test_an_identifier_is_masked_in_every_quote():
    text = "Our app diagnoses sepsis in the patient Maria Keller, MRN 4829131.\n"
    findings = lint_text(text)
    assert {"diagnosis-claim", "personal-identifier"} <= {found.rule for found in findings}
    for found in findings:
        assert "Keller" not in found.quote
        assert "4829131" not in found.quote


def test_an_authors_address_is_a_note_and_a_patients_an_error():
    assert {f.rule for f in lint_text("## Contact\n\nmaria@uni-x.edu")} >= {"contact-detail"}
    assert "personal-identifier" in {
        f.rule for f in lint_text("The patient wrote from m@uni-x.edu.")
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SSN 536-22-8726", "social security number"),
        ("Numéro de sécurité sociale : 2 55 08 14 168 025 38", "social security number"),
        ("DNI: 12345678Z", "national identity number"),
        ("Codice fiscale RSSMRA85T10A562S", "national identity number"),
        ("RSSMRA85T10A562S", "national identity number"),
        ("NHS number: 943 476 5919", "NHS number"),
        ("The number 943 476 5919 is hers.", "NHS number"),
        ("Aadhaar 2345 6789 0123", "national identity number"),
        ("Pt ID 77120934 was readmitted.", "medical record number"),
        ("Driver license OH RT123456.", "licence number"),
        ("Driver's licence D12345678", "licence number"),
        ("DOB: 03/14/1961", "date of birth, death or care"),
    ],
)
def test_each_number_is_called_by_its_own_name(text, kind):
    assert [one.kind for one in find(Lines(text))] == [kind]


def test_a_page_on_contact_tracing_lists_no_contacts_of_its_author():
    text = "# Contact-tracing toy\n\n| index case | 617-482-9135 |\n"
    assert [one.is_contact for one in find(Lines(text))] == [False]


@pytest.mark.parametrize(
    "text",
    [
        '{"role": "user", "content": "reach me at odalys.b@postvang.net"}',
        "Caller: reach me at odalys.b@postvang.net",
    ],
)
def test_who_speaks_as_a_user_is_no_author(text):
    assert [one.is_contact for one in find(Lines(text))] == [False]


@pytest.mark.parametrize(
    "text",
    [
        'authors = [{name = "Ana Ruiz", email = "ana@ruiztools.dev"}]',
        "Cheers,\nAna\n\n\U0001f4e7 ana.ruiz@fjordmail.net",
        "| Data steward | Ana Ruiz | Tel. +49 6221 48 29 163 |",
        'Authors@R: person("Ana", "Ruiz", email = "ana@wardwave.io")',
    ],
)
def test_who_made_a_work_may_be_reached(text):
    assert [one.is_contact for one in find(Lines(text))] == [True]
