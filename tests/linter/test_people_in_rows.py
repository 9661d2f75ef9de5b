"""Data files in columns: which tables are about people, and which are about other things."""

import pytest

from proofkit.linter.formats.tables import Table
from proofkit.linter.identifiers import fields, given_names, headings, terms
from proofkit.linter.identifiers import identifier as kinds
from proofkit.linter.source import Source


def found_in(content):
    table = Table(Source(content, "data.csv"))
    return [(one.kind, table.text[one.start : one.end]) for one in table.identifiers]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("id,patient\n1,Maria Keller\n", [kinds.NAME]),
        ("id,patient\n1,Oyelaran Adeyemi\n", [kinds.NAME]),
        ("id,name\n1,Maria Keller\n2,John Whitfield\n", [kinds.NAME]),
        ('id,name\n1,"Keller, Maria"\n2,"WHITFIELD, JOHN"\n', [kinds.NAME]),
        ("name,dob\nOyelaran Adeyemi,1961-03-14\n", [kinds.NAME, kinds.DATE]),
        ("Name;Sex;Score\nAna de la Cruz;F;3\nOyelaran Adeyemi;F;2\n", [kinds.NAME]),
        ("name,surname\nOyelaran,Adeyemi\n", [kinds.NAME, kinds.NAME]),
        ("first,last\nMaria,Keller\n", [kinds.NAME, kinds.NAME]),
        ("first,last,sex\nOyelaran,Adeyemi,M\n", [kinds.NAME, kinds.NAME]),
        ('Name,Sex,Age\n"Adeyemi, Mrs. Oyelaran (Omolara Abiodun)",female,38\n', [kinds.NAME]),
        ("\n# made by hand; see notes\nid,patient\n1,Maria Keller\n", [kinds.NAME]),
        ("# sent by the patient Maria Keller, MRN 4829131\nid,b\n1,2\n", ["name", kinds.RECORD]),
        ("Keller,Maria,1961-03-14,F,77120934\n", ["name", "name", kinds.DATE, kinds.RECORD]),
        ("patient_number\nA1234567\nB7654321\n", [kinds.RECORD]),
        ("Apellidos y nombre;Sexo\nKeller Gomez, Maria;F\n", [kinds.NAME]),
        ("id,nombre,apellidos\n1,Maria,Keller Gomez\n", [kinds.NAME, kinds.NAME]),
        ("Vorname;Nachname;PLZ\nMaria;Keller;10115\n", ["name", "name", "postal code"]),
        ("nom,prénom\nKeller,Maria\n", [kinds.NAME, kinds.NAME]),
        (
            "cod_paciente;fecha_nacimiento;dni\n1;14/03/1961;12345678Z\n",
            [kinds.DATE, kinds.NATIONAL],
        ),
        ("patient id,age\nP77120934,71\n", [kinds.RECORD]),
        ("patient_id,score\n77120934,1\n48291302,2\nNA,3\n", [kinds.RECORD]),
        ("NHS No,score\n943 476 5919,1\n", [kinds.NHS]),
        ("birthDate,Postal-Code\n1961-03-14,62704\n", [kinds.DATE, kinds.POSTAL_CODE]),
        (
            "Maria Keller,1961-03-14,77120934\nJohn Whitfield,1950-01-02,77120935\n",
            [kinds.NAME, kinds.DATE, kinds.RECORD],
        ),
        ("7,Oyelaran Adeyemi,M,14/03/1961\n", [kinds.NAME, kinds.DATE]),
        (
            "hospital,patient,address\nMercy,Maria Keller,12 Oak Street\n",
            ["name", "street address"],
        ),
    ],
)
def test_a_table_of_people_is_reported_once_for_each_column(content, found):
    assert [kind for kind, _ in found_in(content)] == found


ROWS = "Mary Jones,1981-01-02,4711228\nPeter Hill,1951-11-02,8711227\n"
OF_ROWS = [kinds.NAME, kinds.DATE, kinds.RECORD]


@pytest.mark.parametrize(
    "headings",
    [
        "pt_name,pt_dob,pt_mrn",
        "Pt Name,Pt DOB,Pt MRN",
        "PT_NM,PT_DOB,PT_MRN",
        "patient_nm,birth_dt,mrn_nbr",
        "subject_name,subject_dob,subject_mrn",
        "name_1,dob_1,mrn_1",
        "Name1,DOB1,MRN1",
        "ptName,ptDob,mrnNbr",
        "Patient's name,Born,MRN #",
        "Surname & first name,Born,Medical rec. no.",
        "PAT_NAME,BIRTH_DATE,PAT_MRN_ID",
    ],
)
def test_headings_of_exports_mean_what_they_say_in_short(headings):
    assert [kind for kind, _ in found_in(f"{headings}\n{ROWS}")] == OF_ROWS


@pytest.mark.parametrize("rows", [ROWS, f"name,dob,mrn\n{ROWS}"])
@pytest.mark.parametrize(
    "above",
    [
        "Ward list March\n",
        "Ward list March,,\n,,\n",
        "Hospital:,Mercy,\nExported:,2024-01-01,\n\n",
        "sep=,\n",
        '"Ward list, March"\n# of the year\n',
    ],
)
def test_a_table_may_begin_below_its_title(above, rows):
    assert [kind for kind, _ in found_in(above + rows)] == OF_ROWS


@pytest.mark.parametrize("above", ["", "Ward list, March\n", "sep=;\n", "List\n\n"])
def test_what_parts_cells_is_not_told_by_a_title(above):
    rows = f"name,dob,mrn\n{ROWS}".replace(",", ";")
    assert [kind for kind, _ in found_in(above + rows)] == OF_ROWS


def test_a_title_is_read_as_the_text_it_is():
    found = found_in("Export of the patient Maria Keller\nid,b\n1,2\n")
    assert found == [(kinds.NAME, "Maria Keller")]


@pytest.mark.parametrize(
    "content",
    [
        "name,score\nBRCA1,0.3\nTP53,0.2\n",
        "id,name,length\n1,Tumor Protein,3\n2,Breast Cancer Gene,4\n",
        "id,name,dose\n1,Amoxicillin Clavulanate,3\n2,Insulin Glargine,4\n",
        "patient_id,name,value\n1,White Cells,3\n2,Blood Glucose,5\n",
        "mrn,name,dose\nSYN1,Amoxicillin Clavulanate,3\nSYN2,Insulin Glargine,4\n",
        "name,sex,age,prevalence\nHeart Failure,female,60,3\nBreast Cancer,male,50,2\n",
        "name,type\nAge Group,string\nHeart Rate,number\n",
        "first,last\n0.3,0.7\n",
        "first\nKeller\n",
        "study,patient,first,last\n1,3,Monday,Friday\n",
        "age,family,diagnosis\n61,Diabetes,Hypertension\n",
        "name,gender,specialty\nMaria Keller,F,surgery\n",
        "Monday,Friday,2023-04-05,77120934\n",
        "name\nMaria\nJohn\n",
        "id,name\n1,Mount Sinai\n2,Cedars Sinai\n3,John Radcliffe\n",
        "hospital_id,name,city\n1,St. Mary's Hospital,Leeds\n2,Charlotte General Hospital,Ely\n",
        "hospital,address,zip,phone\nMercy,12 Oak Street,62704,(312) 846-2290\n",
        "name,address,phone\nMercy Hospital,12 Oak Street,(312) 846-2290\n",
        "name,affiliation\nMaria Keller,Leeds\nJohn Whitfield,York\n",
        "name,role,github\nMaria Keller,lead,mk\n",
        "name,score\nClaude Opus,1\nGemini Pro,2\n",
        "name,value\nMax Depth,1\nMax Features,2\n",
        "id,name\n1,San Jose\n2,Santa Ana\n3,San Juan\n",
        "patient,age\nHealthy Control,61\nSeptic Shock,62\nSeptic Shock,63\nSeptic Shock,64\n",
        "first_name,gender\nVorname,Geschlecht\n",
        "age\n\u00b2\n",
        "patient_id\n7712093\u0664\n",
        "model,name\n1,Random Forest\n2,Naive Bayes\n",
        "patient,age\nPatient A,61\nPatient B,62\n",
        "patient,age\nP0001,61\nPAT-12,62\n",
        "patient_id,age\nP0000017,61\nP0000018,62\n",
        "patient_id,age\n4829130,61\n",
        "patient_id,age\n10000001,61\n10000002,61\n10000003,61\n",
        "patient_id,age\n29872499824296,61\n",
        "patient_id,age\n20230405,61\n",
        "patient_id,age\nSYN00000001,61\n",
        "mrn,age\nP0000017,61\n",
        "Facility ID,Facility Name,Address,ZIP Code,Telephone Number\n010001,Southeast Health,"
        "1108 Ross Clark Circle,36301,(334) 793-8701\n",
        "PatientId,AppointmentID,Gender,Age,Neighbourhood\n"
        "29872499824296,5642903,F,62,JARDIM DA PENHA\n",
        "subject_id,hadm_id,gender,anchor_age\n10000032,22595853,F,52\n",
        "encounter_id,patient_nbr,race,gender\n2278392,8222157,Caucasian,Female\n",
        "nct_id,title,gender,minimum_age\nNCT01234567,Heart Failure Trial,All,18\n",
        "mrn,age\n9f86d081884c7d659a2feaa0c55ad015,61\n",
        "mrn,age\n2f1acc6c-1d3b-4d6f-8a3e-9b1c2d3e4f50,61\n",
        "nhs,beds\n120345,7\n",
        "Heart Failure,2023-04-05,77120934\nBreast Cancer,2023-04-06,77120935\n",
        "Cedars Sinai,2023-04-05,77120934\nOak Ridge,2023-04-06,77120935\n",
        "pt_name,count\nDrug Ineffective,12\nOff Label Use,3\n",
        "en_name,pt_name\nHeart failure,Insuficiencia\n",
        "patient_nbr,race,gender\n55629189,Caucasian,Female\n86047875,Caucasian,Female\n",
        "subject_name,credits\nLinear Algebra,3\nMedical Physics,4\n",
        "cell_1,cell_2,gene\n0.12345678,0.22345678,TP53\n",
        "gene,patient_1,patient_2\nTP53,0.12345678,3\n",
        "client_address,port\n10.0.0.1 tcp,80\n",
        "name,born,died\nLeeds,120345,130345\n",
        ",variable,label\n0,name,Name\n1,first_name,First name\n2,colour,Colour\n",
        "Data dictionary\nvariable,label\nfirst_name,First name\ncolour,Colour\n",
        "Title of nothing\nid,score\n1,0.3\n2,0.4\n",
        "id;a;b\n1,5;2,3;4,1\n1,6;2,4;4,2\n",
        "sep=;\n",
        "Maria Keller,0.7\n",
        "2023-04-05,77120934,0.4\n",
        "",
    ],
)
def test_a_table_of_other_things_or_of_pseudonyms_is_not(content):
    assert found_in(content) == []


def test_a_sequence_of_numbers_was_given_by_the_makers_and_scattered_ones_by_a_hospital():
    rows = "\n".join(str(10_000_000 + number) for number in range(500))
    assert found_in(f"patient_id\n{rows}\n") == []
    rows = "\n".join(str(10_000_000 + 7919 * number) for number in range(500))
    assert found_in(f"patient_id\n{rows}\n") == [(kinds.RECORD, "10000000")]


def test_no_given_name_is_a_term_or_what_says_that_words_are_no_name():
    others = terms._TERMS | terms._NO_NAMES
    assert not [name for name in given_names._GIVEN if name in others or terms.is_term([name])]


def test_a_heading_says_one_thing():
    asked = fields.PATIENTS | fields.ANYTHING | set().union(*fields.HALVES)
    assert asked.isdisjoint(fields.KIND_OF)
    said = [key for words in fields._HEADINGS.values() for key in fields._squeezed(words)]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    "spelled", ["Birth date", "birthDate", "birth_date", "BIRTH-DATE", "\ufeffbirth.date"]
)
def test_case_and_what_parts_words_make_no_difference(spelled):
    assert headings.kind_of(spelled) == kinds.DATE
