"""A name is a patient's where the sentence says so: by what she says, has or came with."""

import pytest

from proofkit.linter.identifiers import find
from proofkit.linter.identifiers.identifier import NAME
from proofkit.linter.words.lines import Lines

PATIENTS = [
    ("Hello, my name is Odalys Brandvold and I was born on a farm.", "Odalys Brandvold"),
    ("Patient: it's Tancredi Oyarzun.", "Tancredi Oyarzun"),
    ("**Caller:** This is Odalys Brandvold, I need a refill.", "Odalys Brandvold"),
    ('{"role": "user", "content": "i\'m Tancredi Oyarzun, call me"}', "Tancredi Oyarzun"),
    ("I’m Odalys Brandvold and my prescription has run out.", "Odalys Brandvold"),
    ("Open the chart of Mme Odalys Brandvold.", "Odalys Brandvold"),
    ("Opened the medical record of Maria Oyarzun.", "Maria Oyarzun"),
    ("Printing prescription for BRANDVOLD, ODALYS (F, 44)", "BRANDVOLD, ODALYS"),
    ("“It listens.” — Odalys Brandvold, patient since last year", "Odalys Brandvold"),
    ("Tancredi Oyarzun, a patient at the harbour clinic, tried it.", "Tancredi Oyarzun"),
    ("A baker, Tancredi Oyarzun, presented to us with fever.", "Tancredi Oyarzun"),
    ("Odalys Brandvold was admitted to the hospital.", "Odalys Brandvold"),
    ("Odalys Brandvold came in with a rash.", "Odalys Brandvold"),
    ("Tancredi Oyarzun complained of numbness.", "Tancredi Oyarzun"),
    ("Hi, my name is Odalys Brandvold and my insulin ran out.", "Odalys Brandvold"),
    ("My name is Tancredi Oyarzun, my doctor told me to write.", "Tancredi Oyarzun"),
    ("I'm Tancredi Oyarzun, is my blood test back?", "Tancredi Oyarzun"),
    ("User: this is Odalys Brandvold", "Odalys Brandvold"),
    ("Client: this is Odalys Brandvold", "Odalys Brandvold"),
    ("We opened the charts of Mrs. Odalys Brandvold.", "Odalys Brandvold"),
    ("Odalys Brandvold, an outpatient at the harbour clinic, tried it.", "Odalys Brandvold"),
    ("Odalys Brandvold, an inpatient at the harbour clinic, tried it.", "Odalys Brandvold"),
    ("“It listens.” — Tancredi Oyarzun, service user since May", "Tancredi Oyarzun"),
    ("Participant Odalys Brandvold: “I liked it.”", "Odalys Brandvold"),
    ("RESPONDENT (Mrs. Odalys Brandvold): Nobody.", "Mrs. Odalys Brandvold"),
    ("| Guarantor | Tancredi Oyarzun |", "Tancredi Oyarzun"),
    ("NAME: BRANDVOLD, ODALYS    SEX: F", "BRANDVOLD, ODALYS"),
    ("Accession 7713: Patient: Oyarzun, Tancredi", "Oyarzun, Tancredi"),
    ("Pt. Odalys Brandvold c/o a cough.", "Odalys Brandvold"),
    ("Mrs. Odalys Brandvold rang us about her fatigue.", "Odalys Brandvold"),
]
OTHERS = [
    "My name is Maria Keller and I built this for a hospital.",
    "I am Maria Keller, a nurse at the clinic.",
    "This is Apache Spark, run on patient data.",
    "It's Hugging Face that holds the model of the patient's risk.",
    "The bar chart of Maria Keller and the record of Random Forest.",
    "A chart of Blood Pressure, Heart Rate and Weight.",
    "A prescription for Aspirin Tablets was written.",
    "In New York, patient of the year; Boston Medical Center, patient at risk.",
    "Maria Keller, patient advocate",
    "Maria Keller presented to the board on 3 May 2024.",
    "Maria Keller presented with Ana Ruiz in Lisbon.",
    "Dr. Keller presented with a talk on stroke.",
    "Maria Keller presented to the stroke group on 3 May 2024.",
    "| Proband | Sibling One |\n| Guarantor | German Federal Ministry |",
    "Maria Keller was admitted to the university.",
    "Septic Shock was admitted to the ICU dashboard.",
    "Participant Information Sheet: “You may stop.”",
    "Participant Recruitment was slow; Respondent Selection: at random.",
    "Name: Random Forest\nSex: used as a feature",
    "Client: React Native, for the patient",
    "Patient: Fever, Cough",
    "Mr. Bolt, our test robot, sees no patient.",
]


@pytest.mark.parametrize(("text", "name"), PATIENTS)
def test_a_sentence_about_a_patient_gives_the_name_away(text, name):
    assert name in {text[one.start : one.end] for one in find(Lines(text)) if one.kind == NAME}


@pytest.mark.parametrize("text", OTHERS)
def test_authors_things_and_terms_are_no_patients(text):
    assert [text[one.start : one.end] for one in find(Lines(text)) if one.kind == NAME] == []
