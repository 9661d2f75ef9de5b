from pathlib import Path

import pytest

from proofkit.linter.engine import lint_text

CLAIM_RULES = {
    "diagnosis-claim",
    "replacement-claim",
    "regulatory-claim",
    "efficacy-claim",
    "certainty-claim",
    "privacy-claim",
    "private-data",
}


def reported(text):
    return {finding.rule for finding in lint_text(text)} & CLAIM_RULES


CLAIMS = {
    "diagnosis-claim": [
        "Our app diagnoses skin cancer from a photo.",
        "This system can diagnose diabetic retinopathy.",
        "Provides personalised treatment plans for your condition.",
        "Our chatbot is your personal AI doctor.",
        "It prescribes the right medication for each patient.",
        "Tells you whether you have diabetes.",
        "This d&#105;agnoses breast cancer.",
        "This diag\u200bnoses breast cancer in women.",
        "It d\u0456agnoses breast cancer in women.",
        "The model **diag**noses pneumonia.",
        "```python\n# This model diagnoses diabetes in adults\nx = 1\n```",
        "<!-- This tool diagnoses cancer -->",
    ],
    "replacement-claim": [
        "Replaces the need for a radiologist.",
        "As accurate as a board-certified dermatologist.",
        "Doctor-level diagnosis on your phone.",
        "No need to see a doctor anymore.",
        "You can rely on it instead of seeing a physician.",
        "| Fact | Value |\n|---|---|\n| Doctor visits needed | 0 |",
        "| Fact | Value |\n|---|---|\n| GP appointments required | none |",
        "Not only does it predict risk, it replaces the triage nurse.",
        "Our AI outperforms human experts in detecting melanoma.",
    ],
    "regulatory-claim": [
        "The platform is HIPAA and GDPR compliant.",
        "CE-certified software for hospitals.",
        "Hospital-grade reliability.",
        "Ready for deployment in hospitals.",
        "Deployed in 40 hospitals.",
        "Used by over 500 clinicians every day.",
        "Meets all HIPAA requirements.",
        "Medical device class IIa certified.",
        "![badge](https://img.shields.io/badge/FDA-approved-green)",
        "| Feature | Status |\n|---|---|\n| HIPAA | Compliant |",
        "| Fact | Value |\n|---|---|\n| In daily use | 14 imaging centres |",
        "| Product | Maker | Status |\n|---|---|---|\n| our list | - | FDA cleared |",
        "| Product | Place | Status |\n|---|---|---|\n| Zwelf | Brandt | FDA cleared |",
    ],
    "efficacy-claim": [
        "It will save thousands of lives.",
        "Our tool reduces hospital readmissions by 25%.",
        "Clinically proven.",
        "Eliminates medical errors.",
        "An early warning tool, thereby improving outcomes for patients.",
        "# Wardella\n\nWards with Wardella report fewer deaths.",
        "# Breva\n\nChildren who use Breva cough less.",
        "# Mobilis\n\nPatients trained with Mobilis walk sooner and go home earlier.",
        "# Mobilis\n\nTwice as many patients survive since the ward has Mobilis.",
        "# Ulcera: wounds at home\n\nWounds close faster with Ulcera.",
        "# Nefra\n\nPeople on Nefra fall half as often.",
        "# Lumo\n\nWomen are healthier with Lumo.",
        "# Lumo\n\nTrials prove that people are happier and healthier with Lumo.",
        "![Effect](https://img.shields.io/badge/sepsis-down%2030%25-green)",
    ],
    "certainty-claim": [
        "Never misses a tumour.",
        "Detects every case of sepsis.",
        "The model is completely unbiased.",
        "Our LLM does not hallucinate.",
        "It never gets tired and never makes mistakes.",
        "There is zero risk to patients.",
        "# Guido\n\nGuido quotes guidelines and therefore cannot hallucinate.",
        "# Guido\n\nGuido reads the guideline first and never makes mistakes.",
        "| Fact | Value |\n|---|---|\n| error rate | zero |",
        "| Property | Value |\n|---|---|\n| failure rate | none |",
        "| Property | Value |\n|---|---|\n| Accuracy | perfect |",
        "| Property | Value |\n|---|---|\n| Strokes found | always |",
        "| Property | Value |\n|---|---|\n| Cases detected | all of them |",
    ],
    "privacy-claim": [
        "Your health data is completely anonymous.",
        "Patient data is fully de-identified.",
    ],
    "private-data": [
        "We used actual patient charts exported from our EHR.",
        "We exported 900 patient records from our hospital's EHR and abide by its policy.",
        "Trained on 4,000 patient records from our hospital, with dummy variables for the ward.",
        "We took 900 patient records from our hospital's biobank and keep them in a sandbox.",
        "Nightly extract of the ICU charting system, 7,340 stays.",
        "A dump of my uncle's practice software, names dropped.",
        "We thank the 63 patients of our clinic whose photographs are in the training set.",
    ],
}
NO_CLAIMS = [
    "**Not** HIPAA compliant.",
    "We do not claim that the model replaces radiologists.",
    "Would it replace a doctor? No.",
    "Sepsis causes one in five deaths worldwide.",
    "Early detection of cancer saves lives, which is why screening exists.",
    "The goal is to help clinicians detect sepsis earlier.",
    "We aim to reduce readmissions in future work.",
    "A classifier to detect diabetic retinopathy in fundus photographs.",
    "Detecting pneumonia from chest X-rays with deep learning",
    "The function `detect_cancer()` returns a probability.",
    "Diagnose connection problems with `make doctor`.",
    "The system guarantees at-least-once delivery of messages.",
    "Real deployments would require HIPAA compliance and FDA clearance.",
    "No guarantee of accuracy is given.",
    "The model may hallucinate.",
    "Privacy cannot be guaranteed.",
    '"Our AI replaces doctors" is the kind of sentence to avoid.',
    "According to Smith et al. (2021), deep learning matches dermatologists on some tasks.",
    "The discharge summary lists the diagnoses of the patient.",
    "The docker image is production-ready.",
    "What this is not:\n\n- a medical device\n- something that diagnoses disease\n- HIPAA "
    "compliant",
    "## Out of scope\n\n- Diagnosing patients\n- Replacing clinicians\n- Clinical use",
    "It does not:\n\n1. diagnose cancer\n2. replace a nurse",
    "Clinically validated scores such as NEWS2 are used as a baseline.",
    "If validated, such a tool could reduce mortality.",
    "All data are synthetic; no real patient records from any hospital were used.",
    "We exported 900 dummy records from our hospital's sandbox EHR.",
    "Trained on real patient data from MIMIC-IV, a public, de-identified set.",
    "## Roadmap\n\n- FDA clearance\n- HIPAA compliant hosting",
    "## Features\n\n### Doctor\n\n- View visits, add notes and prescribe medicines",
    "| Role | Can |\n|---|---|\n| Doctor | write a diagnosis, prescribe medicines |",
    "## Myths\n\n- AI replaces radiologists.",
    "| Product | Maker | Status |\n|---|---|---|\n| Zwelf | Brandt | FDA cleared |",
    "| Product | Maker | Says |\n|---|---|---|\n| Zwelf | Brandt | replaces radiologists |",
    "| Shift | Value |\n|---|---|\n| Nurses needed | 0 |",
    "# Wardella\n\nHospitals with a stroke unit see fewer deaths.",
    "# Breva\n\nChildren with asthma sleep better when the air is clean.",
    "# Mobilis\n\nPatients who walk early go home earlier.",
    "# Screening\n\nScreening saves lives.",
    "# Vaccination\n\nSince vaccination began, measles has almost vanished.",
    "# Lumo\n\nWhether people are healthier with Lumo is unknown.",
    "# Lumo\n\nNobody has shown that women are healthier with Lumo.",
    "# Lumo\n\nWith Lumo you can plot who sleeps better.",
    "# Nefra\n\nNefra shows which wards see fewer deaths.",
    "# Nefra\n\nNefra plots how admissions fell from 2010 to 2020.",
    "# CareCast\n\nIn the data behind CareCast, women die less often than men.",
    "# Ward\n\nAdmissions fell from 90 to 60 in the pandemic, so Ward leaves 2020 out.",
    "# Guido\n\nThe PHQ-9 score never misses severe depression, its authors write.",
    "| Property | Value |\n|---|---|\n| error rate | 0.12 |",
    "| Property | Value |\n|---|---|\n| Accuracy | perfect on the training set |",
    "| Property | Value |\n|---|---|\n| Cases found | 120 |",
    "| Property | Value |\n|---|---|\n| Error rate | none given |",
    "| Cohort | Value |\n|---|---|\n| Doctor visits in the data | 0 |",
    "# Health-AI-Disease-Diagnostic-Tool\n\nA course project.",
    "## What a trial would have to show\n\n- fewer deaths within 28 days",
    "It supports, and does not replace, the judgement of clinicians.",
    "Calls that work lower the readmissions the next model learns from.",
]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in CLAIMS.items() for text in texts]
)
def test_a_claim_is_reported_by_its_rule(rule, text):
    assert rule in reported(text)


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_is_denied_asked_quoted_planned_or_about_others_is_no_claim(text):
    assert reported(text) == set()


@pytest.mark.parametrize(
    ("row", "is_claim"),
    [
        ("| HIPAA | Compliant | yes |", True),
        ("| HIPAA |  | Compliant |", False),
        ("| HIPAA compliant | No | Yes |", False),
        ("| HIPAA compliant | ![Yes](yes.png) | No |", True),
        ("| HIPAA compliant | no, never looked at | ? |", False),
        ("| HIPAA compliant | not assessed | ? |", False),
        ("| HIPAA compliant | \u274c to be looked at in spring | ? |", False),
        ("| HIPAA compliant | no lawyer found anything amiss | ? |", True),
    ],
)
def test_a_cell_is_answered_by_the_one_beside_it_alone(row, is_claim):
    table = f"| Standard | This project | The others |\n|---|---|---|\n{row}\n"
    assert reported(table) == ({"regulatory-claim"} if is_claim else set())


@pytest.mark.parametrize(
    ("question", "answer", "is_claim"),
    [
        ("Are my records safe?", "Always", True),
        ("Is the data protected?", "Completely, and against everybody", True),
        ("Is the data protected?", "By a password", False),
        ("Is the data protected?", "Not completely", False),
    ],
)
def test_a_cell_that_asks_is_read_with_the_one_that_answers(question, answer, is_claim):
    found = reported(f"| Question | Answer |\n|---|---|\n| {question} | {answer} |\n")
    assert found == ({"privacy-claim"} if is_claim else set())


@pytest.mark.parametrize(
    ("head", "row", "is_claim"),
    [
        ("| Feature | Traditional | MindMate |", "| Doctor visit | Required | Not needed |", True),
        ("| Feature | MindMate | Traditional |", "| Doctor visit | Required | Not needed |", False),
        ("| | Others | Ours |", "| Therapist needed | yes | no |", True),
        ("| | Guideline | MindMate |", "| Replaces a doctor | yes | no |", False),
    ],
)
def test_the_column_of_this_software_answers_for_it(head, row, is_claim):
    found = reported(f"# MindMate\n\n{head}\n|---|---|---|\n{row}\n")
    assert found == ({"replacement-claim"} if is_claim else set())


def test_what_our_column_says_is_missed_is_a_claim():
    table = "| | By hand | Ours |\n|---|---|---|\n| Missed findings | some | none, ever |\n"
    assert reported(table) == {"certainty-claim"}


@pytest.mark.parametrize(
    ("answer", "is_claim"),
    [
        ("Absolutely, you need none any more.", True),
        ("Yes.", True),
        ("Of course it does.", True),
        ("Absolutely not.", False),
        ("No.", False),
        ("", False),
    ],
)
def test_a_question_that_is_answered_with_yes_is_a_claim(answer, is_claim):
    found = reported(f"# A\n\n**Does it replace radiologists?**\n{answer}\n")
    assert found == ({"replacement-claim"} if is_claim else set())


@pytest.mark.parametrize(
    ("title", "is_claim"),
    [
        ("What it does and does not do", True),
        ("What it does not do", False),
        ("Challenges", False),
        ("\U0001f6ab **Out of scope**", False),
        ("\U0001f680 **Features**", True),
    ],
)
def test_what_a_heading_denies_stands_below_it(title, is_claim):
    heading = title if "*" in title else f"## {title}"
    found = reported(f"# A\n\n{heading}\n\n- Replaces radiologists\n")
    assert found == ({"replacement-claim"} if is_claim else set())


@pytest.mark.parametrize(
    ("badge", "rule"),
    [
        ("privacy-100%25%20anonymous-green", "privacy-claim"),
        ("data-fully__anonymous-green", "privacy-claim"),
        ("status-clinically_validated-green", "efficacy-claim"),
        ("version-1.0-green", ""),
    ],
)
def test_a_badge_is_read_as_it_is_drawn(badge, rule):
    found = reported(f"# A\n\n![](https://img.shields.io/badge/{badge})\n")
    assert found == ({rule} if rule else set())


def test_a_sentence_between_tags_in_code_is_read():
    assert reported("```html\n<p>DocBot diagnoses your illness.</p>\n```") == {"diagnosis-claim"}


def test_a_disclaimer_elsewhere_does_not_excuse_a_claim():
    assert reported("# A\n\nNot for clinical use.\n\nThis app diagnoses cancer.")


def test_a_claim_is_placed_at_its_words_and_quoted_with_its_sentence():
    text = "# A\n\nSome text. The app\n**diagnoses** lung cancer.\n"
    (found,) = [f for f in lint_text(text) if f.rule == "diagnosis-claim"]
    assert (found.line, found.column) == (4, 3)
    assert found.quote == "The app **diagnoses** lung cancer."


SENTENCES = (Path(__file__).parent / "sentences.tsv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_reported_when_it_claims_and_only_then(line):
    label, sentence = line.split("\t")
    assert bool(reported(f"# Project\n\n{sentence}\n")) == (label == "claim")


@pytest.mark.parametrize(
    "sentence",
    [
        "Our AI doctor prescribes the right drug and it diagnoses cancer.",
        "It gives highly accurate results with high accuracy.",
    ],
)
def test_a_sentence_with_two_claims_of_a_rule_is_reported_once(sentence):
    later = "It diagnoses sepsis.\n\nIt is 100% accurate."
    found = lint_text(f"# A\n\n{sentence}\n\n{later}\n")
    assert len([one for one in found if one.quote == sentence]) == 1
