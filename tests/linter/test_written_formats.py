"""Patients are found in what devices, insurers and records write: XML, X12 and headers of DICOM."""

import time

import pytest

from proofkit.linter.identifiers import find
from proofkit.linter.identifiers.identifier import NAME, PLAN, SOCIAL
from proofkit.linter.words.lines import Lines

CDA = """<recordTarget><patientRole>
<id extension="77120934" root="2.16.840.1.113883.19.5"/>
<patient><name><given>Odalys</given><family>Brandvold</family></name>
<birthTime value="19490306"/></patient>
</patientRole></recordTarget>
<author><assignedPerson><name><given>Tancredi</given><family>Oyarzun</family></name>
</assignedPerson></author>
"""
FHIR = """<Patient xmlns="http://hl7.org/fhir"><name><family value="Brandvold"/>
<given value="Odalys"/></name><birthDate value="1949-03-06"/>
<generalPractitioner><name>Tancredi Oyarzun</name></generalPractitioner></Patient>
"""
OWN = "<ns:patient><FirstName>Odalys</FirstName><name>Odalys Brandvold</name></ns:patient>"
SUBSCRIBER = "<ns:subscriber><name>Odalys Brandvold</name></ns:subscriber>"
RECORD = "<hl7:recordTarget><id extension='77120934'/></hl7:recordTarget>"
GUARDIAN = "<guardian><name>Odalys Brandvold</name></guardian>"
NUMBERED = "<patient><identifier extension='77120934'/></patient>"
CLAIM = (
    "NM1*85*1*OYARZUN*TANCREDI****XX*1093765412~N3*12 OAK STREET~\n"
    "NM1*IL*1*BRANDVOLD*ODALYS****MI*KQV559081274~N3*7 MILL LANE~N4*ITHACA*NY*14850~\n"
    "DMG*D8*19570223*F~REF*SY*536228726~"
)
DUMP = """(0008,0060) CS [CT]                        #   2, 1 Modality
(0010,0010) PN [BRANDVOLD^ODALYS]          #  20, 1 PatientName
(0010,0020) LO [RB00731846]                #  10, 1 PatientID
(0010,0030) DA [19631128]                  #   8, 1 PatientBirthDate
(0020,000D) UI [1.2.840.113619.2.55.3.604688119]
"""
SHOWN = """(0010, 0010) Patient's Name                      PN: 'Brandvold^Odalys'
(0010, 0020) Patient ID                          LO: 'TCIA-LUNG-000417'
(0010, 0030) Patient's Birth Date                DA: '19000101'
"""
NOBODYS = [
    "<Patient name={patient.name}><Name>{first}</Name></Patient>",
    "<project><name>Odalys Brandvold</name><email>x</email></project>",
    "<patient><name><given>John</given><family>Doe</family></name></patient>",
    "<patient><name>Gradient Boosting Classifier</name><id extension='P1'/></patient>",
    "NM1*IL*1*DOE*JANE****MI*SYN559081274~DMG*D8*19570223*F~",
    "NM1*40*2*OAK HEALTH PLAN*****46*482913~DMG*D8*19570223~",
    "(0010,0010) PN [ANON^0007]\n(0010,0030) DA (no value available)\n(0010,0040) CS [F]",
]


def found(text):
    return [text[one.start : one.end] for one in find(Lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CDA, ["77120934", "Odalys", "Brandvold", "19490306"]),
        (FHIR, ["Brandvold", "Odalys", "1949-03-06"]),
        (OWN, ["Odalys", "Odalys Brandvold"]),
        (SUBSCRIBER, ["Odalys Brandvold"]),
        (RECORD, ["77120934"]),
        (GUARDIAN, ["Odalys Brandvold"]),
        (NUMBERED, ["77120934"]),
        (
            CLAIM,
            [
                *("BRANDVOLD*ODALYS", "KQV559081274", "7 MILL LANE"),
                *("14850", "19570223", "536228726"),
            ],
        ),
        (DUMP, ["BRANDVOLD^ODALYS", "RB00731846", "19631128"]),
        (SHOWN, ["Brandvold^Odalys"]),
    ],
)
def test_each_format_gives_the_patient_away_and_nobody_else(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("segment", "kind"),
    [
        ("NM1*IL*1*BRANDVOLD*ODALYS****II*77120934", PLAN),
        ("NM1*QC*1*BRANDVOLD*ODALYS****34*536228726", SOCIAL),
        ("NM1*QC*1*BRANDVOLD*ODALYS~REF*1W*77120934", PLAN),
        ("NM1*QC*1*BRANDVOLD*ODALYS~REF*0F*77120934", PLAN),
    ],
)
def test_a_claim_says_of_what_kind_a_number_is(segment, kind):
    name, number = find(Lines(f"{segment}~"))
    assert (name.kind, number.kind) == (NAME, kind)


def test_where_those_who_give_care_are_found_is_no_secret():
    carer = "NM1*85*2*OAK CLINIC~N3*12 OAK STREET~N4*ITHACA*NY*14850~"
    assert found(carer) == []
    patient = "NM1*QC*1*BRANDVOLD*ODALYS~N3*7 MILL LANE~"
    assert found(f"{carer}\n{patient}{carer}") == ["BRANDVOLD*ODALYS", "7 MILL LANE"]
    for text in (f"{carer}He lives at 12 Oak Street.", f"He lives at 12 Oak Street.\n{carer}"):
        assert found(text) == ["12 Oak Street"]


@pytest.mark.parametrize("text", NOBODYS)
def test_code_makers_and_placeholders_are_nobody(text):
    assert found(text) == []


@pytest.mark.parametrize("text", [CDA, CLAIM, DUMP, "<patient>" + "<a" * 50, "NM1*IL" + "*" * 50])
def test_time_grows_with_the_text_alone(text):
    taken = []
    for times in (200, 800):
        lines = Lines(text * times)
        start = time.process_time()
        find(lines)
        taken.append(time.process_time() - start)
    assert taken[1] < 12 * taken[0] + 0.05
