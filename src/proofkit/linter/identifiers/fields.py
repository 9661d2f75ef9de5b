"""What names a person's data: headings of columns, keys of JSON and fields of HL7, in one list.

English, Spanish, Portuguese, French, German and Italian. Case, accents and what parts words make
no difference: "Birth date", `birthDate` and `birth_date` are one.
"""

from __future__ import annotations

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
)
from proofkit.linter.words.letters import PLAIN

_PARTS = str.maketrans("", "", " _-./:#\t\ufeff")


def squeezed(heading: str) -> str:
    """Return a heading by which spellings of the same words are one."""
    return heading.lower().translate(PLAIN).translate(_PARTS).replace("ß", "ss")


def _squeezed(words: str) -> frozenset[str]:
    return frozenset(squeezed("\n".join(words.split())).split("\n"))


_BORN = """
    dob birth_date date_of_birth birthday patient_dob birth_time
    nacimiento fecha_nacimiento fecha_de_nacimiento f_nacimiento fec_nac fecha_nac
    data_nascimento data_de_nascimento dt_nascimento
    naissance date_naissance date_de_naissance geburtsdatum geb_datum geburtstag
    data_di_nascita data_nascita
    """
_RECORDS = """
    mrn medical_record_number medical_record_no patient_mrn
    historia_clinica numero_historia_clinica num_historia_clinica nhc prontuario num_prontuario
    """
_PATIENT_NUMBERS = """
    patient_id patient_no patient_number patient_code pat_id id_patient hospital_number
    hospital_no chart_number record_number
    cod_paciente codigo_paciente id_paciente paciente_id num_paciente numero_paciente
    numero_patient patienten_id patientennummer patienten_nr patientnr fallnummer id_paziente
    """
_SEXES = " sex gender sexo genero sexe geschlecht sesso "
_HEADINGS = {
    NAME: """
        first_name last_name given_name family_name full_name patient_name surname maiden_name
        forename middle_name mother_name father_name maiden patient_full_name patient_first_name
        patient_last_name mothers_maiden_name next_of_kin emergency_contact_name
        surname_first_name surname_and_first_name last_name_first_name last_first_name
        first_name_surname first_name_last_name first_and_last_name first_last_name name_surname
        apellido apellidos primer_apellido segundo_apellido nombre_paciente nombre_del_paciente
        nombre_completo apellidos_y_nombre nombres_y_apellidos nombre_y_apellidos
        sobrenome nome_completo nome_paciente nome_do_paciente nome_da_mae nome_mae
        prenom prenoms nom_de_famille nom_patient nom_du_patient nom_complet nom_de_naissance
        vorname nachname familienname geburtsname patientenname name_des_patienten
        cognome nome_e_cognome
        """,
    DATE: f"""
        {_BORN}
        admission_date admit_date date_of_admission discharge_date date_of_discharge date_of_death
        death_date service_date visit_date date_of_service dod
        fecha_ingreso fecha_de_ingreso fecha_alta fecha_de_alta fecha_defuncion
        data_internacao data_de_internacao data_da_alta data_obito
        date_admission date_d'admission date_deces aufnahmedatum entlassungsdatum entlassdatum
        sterbedatum data_ricovero data_dimissione
        """,
    AGE: "age age_years patient_age edad idade alter age_(years)",
    ADDRESS: """
        address street street_address home_address address_line1 patient_address
        direccion domicilio calle endereco adresse anschrift strasse indirizzo
        """,
    POSTAL_CODE: """
        zip zip_code postcode postal_code city_zip codigo_postal cep code_postal plz postleitzahl
        """,
    PHONE: """
        phone telephone mobile fax phone_number home_phone cell cell_phone mobile_phone
        patient_phone
        telephone_number telefono telefono_movil movil celular telefone telefon telefonnummer handy
        """,
    EMAIL: "email email_address mail patient_email correo correo_electronico courriel",
    RECORD: _RECORDS + _PATIENT_NUMBERS,
    SOCIAL: """
        ssn social_security_number social_security numero_securite_sociale num_secu
        sozialversicherungsnummer sv_nummer numero_seguridad_social nuss
        """,
    NHS: "nhs nhs_number nhs_no",
    NATIONAL: """
        nino national_id national_insurance_number dni nie nif cpf codice_fiscale curp aadhaar
        aadhar aadhaar_number steuer_id pesel tckn bsn personnummer
        """,
    PASSPORT: "passport passport_number pasaporte passnummer",
    PLAN: """
        member_id insurance_id insurance_number insurance_no health_insurance_number
        health_card_number policy_number medicare_id medicaid_id beneficiary_id health_plan_id
        versichertennummer mbi
        """,
    ACCOUNT: "account_number iban credit_card",
    LICENCE: "drivers driver_license drivers_license driver_licence npi dea license_plate",
    VEHICLE: "vin",
}
KIND_OF = {heading: kind for kind, headings in _HEADINGS.items() for heading in _squeezed(headings)}
"""What stands below a heading that says it outright."""
PSEUDONYMS = _squeezed(_PATIENT_NUMBERS)
"""Headings below which mostly stands a number that the data's makers gave."""
BORN = _squeezed(_BORN)
BIRTHS = _squeezed("born geboren geb nacido nacida nascido nascida nato nata")
"""Headings of dates of birth as of anything else."""
PATIENTS = _squeezed("patient patients paciente pacientes paziente patientin patiente patienten")
"""Headings of what may be a patient's name, or a code for one."""
ANYTHING = _squeezed(
    "name names nombre nombres nom nome person persona client resident subject participant child"
)
"""Headings of names of people as of anything else."""
GIVEN = _squeezed("name names nombre nombres nom nome")
"""Those of them that beside a family name are the given one."""
HALVES = ({"first", "last"}, {"given", "family"})
"""Headings that are halves of a name if both are there."""
CARE = BORN.union(
    _squeezed(_RECORDS + _PATIENT_NUMBERS + _HEADINGS[SOCIAL] + _HEADINGS[NHS]),
    _squeezed(_HEADINGS[NATIONAL] + _HEADINGS[AGE]),
    _squeezed(_SEXES),
)
"""Headings that tables of people have and those of other things seldom."""
HEADINGS = CARE | PATIENTS | ANYTHING | KIND_OF.keys()
"""All of them, so that what says one of these is no value."""
NUMBERED = CARE - _squeezed(_SEXES + _HEADINGS[AGE])
"""Those of them that tables of doctors have not."""
PROVIDERS = _squeezed("npi specialty speciality orcid affiliation license_number")
STAFF = _squeezed(
    """
    affiliation orcid role author authors github specialty speciality npi institution university
    doi publication title year position department organization organisation company maintainer
    """
)
"""Headings beside which a name is that of an author or of who gives care."""
PLACES = _squeezed(
    """
    hospital hospital_name hospital_id facility facility_name facility_id provider_name clinic
    clinic_name pharmacy pharmacy_name practice_name organization organisation organization_name
    """
)
"""Headings beside which an address is that of a building."""
OF_PLACES = frozenset({ADDRESS, POSTAL_CODE, PHONE, EMAIL})
