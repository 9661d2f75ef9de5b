"""Whether what stands before or above a claim leaves it a claim."""

import pytest

from proofkit.linter.engine import lint_text

CLAIMED = [
    ("Objective", "MedBot diagnoses cancer. It replaces your doctor."),
    ("Objective", "MedBot is FDA approved."),
    ("Not your average chatbot", "MedBot is FDA approved."),
    ("Don't panic, MedBot is here", "- FDA approved"),
    ("Project Goals", "MedBot is FDA approved."),
    ("Goals achieved", "- FDA approved"),
    ("Vision", "MedBot is FDA approved."),
    ("Background", "MedBot is FDA approved."),
    ("Challenges solved", "- FDA approved"),
    ("Contribution", "MedBot is FDA approved."),
    ("Requirements", "MedBot is FDA approved."),
    ("Competition results", "- FDA approved"),
    ("Alternatives", "MedBot is FDA approved."),
    ("Resources", "MedBot is FDA approved."),
    ("Next steps", "MedBot is FDA approved."),
    ("Next steps", "We have shown that our model diagnoses cancer and it is FDA approved."),
    ("About", "MedBot writes your treatment plan in seconds:\n\n- MedBot is FDA approved"),
    ("About", "Health plan members get all of this:\n\n- FDA approved"),
    ("About", "What more could you want:\n\n- FDA approved"),
    ("About", "You will not believe what MedBot does:\n\n- diagnoses cancer"),
    ("About", "MedBot never sleeps, and it does it all:\n\n- diagnoses cancer"),
    ("About", "No waiting, no paperwork, just results:\n\n- FDA approved"),
    ("About", "Without any setup you get:\n\n- FDA approved"),
    ("About", "Future-proof features:\n\n- FDA approved"),
    ("About", "The proposed model outperforms radiologists."),
    ("About", "The proposed system replaces doctors."),
    ("About", "Our proposed system diagnoses cancer from X-rays."),
    ("About", "MedBot, an experimental chatbot, diagnoses cancer."),
    ("About", "With huge potential, MedBot saves lives."),
    ("About", "MedBot requires no setup and diagnoses cancer."),
    ("About", "MedBot needs only one photo and diagnoses skin cancer."),
    ("About", "The must-have app that diagnoses cancer."),
    ("About", "Our goal-driven AI diagnoses cancer."),
    ("About", "We promise that this tool saves lives."),
    ("About", "We claim that our AI diagnoses cancer."),
    ("About", "Without any training, MedBot diagnoses cancer."),
    ("About", "No signup, no cost, MedBot diagnoses cancer."),
    ("About", "MedBot works without internet and diagnoses cancer."),
    ("About", "MedBot, not your average chatbot, diagnoses cancer."),
    ("About", "MedBot can now diagnose cancer."),
    ("About", "MedBot can already diagnose cancer."),
    ("About", "MedBot is able to diagnose cancer."),
    ("About", "If you feel sick, MedBot prescribes the right medicine."),
    ("About", "If you upload an X-ray, MedBot diagnoses cancer in seconds."),
    ("About", "HIPAA ✅ GDPR ✅"),
    ("About", "- HIPAA ✅"),
    ("About", "**HIPAA** ✅"),
    ("About", "HIPAA: ✅"),
    ("About", "HIPAA: yes"),
    ("About", "✅ HIPAA"),
    ("About", "Approved by our university's IRB and ready for clinical rollout."),
    ("About", "Clinically proven sleep scores from your smartwatch."),
    ("About", "Clinically validated sleep scores from your smartwatch."),
    ("Roadmap", "- [x] HIPAA compliant hosting\n- [ ] Android app"),
    ("Next steps", "- [x] FDA clearance received\n- [ ] more tests"),
    ("TODO", "* [x] Replaces the night nurse"),
    ("No doctor needed for a check", "- FDA approved"),
    ("About", "Since May 2024 it is FDA approved."),
    ("About", "With it, you shall never miss a tumour again."),
    ("About", "Dr. Lee says it saves lives."),
    ("About", "Our company says that its app replaces radiologists."),
    ("About", "Existing tools are slow. Nurse Kim said that it saves lives."),
    ("About", "Other tools guess. MedBot diagnoses melanoma."),
    ("About", "This video shows how MedBot saves lives."),
    ("About", "This video shows how MedBot always saves lives."),
    ("About", "Everything you need to:\n\n- diagnose cancer in seconds\n- replace your doctor"),
]
LEFT_OPEN = [
    ("About", "If validated, the tool diagnoses cancer."),
    (
        "About",
        "Reducing ER wait times is the goal; this only shows a forecast.",
    ),
    ("About", "Improving patient outcomes is the long-term vision, not a result of this project."),
    ("About", "Improving outcomes is hard."),
    ("About", "Saving lives is the job of clinicians; this project draws charts."),
    ("About", "Reducing readmissions is the aim of such programmes; we do not measure it."),
    (
        "About",
        "Prior work: Google reported a model that detects diabetic retinopathy.",
    ),
    ("About", "🚧 Roadmap: HIPAA-compliant hosting, FDA 510(k)."),
    ("Goals", "- HIPAA compliance\n- FDA clearance"),
    ("Objectives", "- Detect cancer early\n- Reduce mortality"),
    ("Out of scope", "- FDA approved"),
    ("About", "It would not be able to diagnose cancer."),
    ("About", "This is not a tool that detects and diagnoses cancer."),
    ("Future work", "The system will be HIPAA compliant."),
    ("About", "Without a doctor's judgement, no tool diagnoses cancer."),
    ("About", "It does not diagnose, treat, cure or prevent any disease."),
    ("About", "The app requires a doctor who diagnoses the patient."),
    ("About", "This tool does not:\n\n- diagnose disease\n- give medical advice"),
    ("About", "We plan to add:\n\n- HIPAA compliance"),
    ("Background", "Transformers detect retinopathy in public images [3]."),
    ("About", "PHQ-9 is a clinically validated questionnaire for depression severity."),
    ("Roadmap", "- [ ] HIPAA compliant hosting\n- [x] Android app"),
    ("Roadmap", "- [x] decide whether we want to be HIPAA compliant"),
    ("What it does not do", "- [x] Diagnose cancer"),
    ("Needed before anybody uses this", "- FDA-cleared software\n- HIPAA-compliant hosting"),
    ("What it would take", "- a CE-certified product"),
    ("About", "The monitor shall detect every case of sepsis (requirement 4)."),
    ("About", "There are similar tools. HeartBot states that it saves lives."),
    ("About", "Vendors say that their tools save lives and replace radiologists."),
    ("About", "The vendor writes that it is FDA approved."),
    ("About", "Similar apps promise more. Zwelf says it diagnoses melanoma."),
    ("About", "Their press release says it outperforms radiologists."),
    ("About", "Before that, make sure you:\n\n- have HIPAA-compliant hosting"),
    ("About", "Before that, ensure you:\n\n- have HIPAA-compliant hosting"),
    ("About", "Be sure to:\n\n- have HIPAA-compliant hosting"),
    ("About", "For that you must:\n\n- have HIPAA-compliant hosting"),
    ("About", "For that you should:\n\n- have HIPAA-compliant hosting"),
    ("About", "The film shows how surgery saves lives."),
]


def claims(title, text):
    found = lint_text(f"# MedBot\n\n## {title}\n\n{text}\n")
    return {one.rule for one in found if one.rule.endswith("-claim")}


@pytest.mark.parametrize(("title", "text"), CLAIMED)
def test_a_statement_about_the_software_is_a_claim_whatever_is_said_around_it(title, text):
    assert claims(title, text)


@pytest.mark.parametrize(
    ("title", "is_claim"),
    [
        ("What doctors miss, MedBot does", True),
        ("What doctors would miss, MedBot does", True),
        ("What our roadmap gave you", True),
        ("A nurse would need an hour, MedBot a second", True),
        ("What a ward would need", False),
    ],
)
def test_the_name_of_a_page_governs_its_lists_only_where_it_names_a_need(title, is_claim):
    found = lint_text(f"# {title}\n\n- Diagnoses cancer in seconds\n")
    assert any(one.rule.endswith("-claim") for one in found) == is_claim


@pytest.mark.parametrize(
    ("title", "said", "is_claim"),
    [
        ("Testimonials", '> "It cured my migraine." - Ana, teacher', True),
        ("What users say", '- "It found my cancer."', True),
        ("Patient stories", '"This app saved my life." (R., 61)', True),
        ("Reviews", '"It diagnosed my diabetes when nobody else could."', True),
        ("What users say", '- "The colours are nice."', False),
        ("Code reviews", '"It found my cancer" is what a test says.', False),
    ],
)
def test_praise_that_a_page_quotes_is_a_claim_of_its_own(title, said, is_claim):
    found = lint_text(f"# Ward list\n\n## {title}\n\n{said}\n")
    assert any(one.rule.endswith("-claim") for one in found) == is_claim


@pytest.mark.parametrize(
    ("name", "is_claim"), [("Zwelf", True), ("Exercise", False), ("Project", False)]
)
def test_people_fare_better_with_what_the_page_names_unless_it_is_known(name, is_claim):
    text = f"# {name}: care for the wards\n\nWith {name} patients leave the ward earlier.\n"
    assert ("efficacy-claim" in {one.rule for one in lint_text(text)}) == is_claim


@pytest.mark.parametrize(("title", "text"), LEFT_OPEN)
def test_what_is_planned_denied_or_told_of_something_else_is_none(title, text):
    assert claims(title, text) == set()


@pytest.mark.parametrize(
    ("title", "is_claim"),
    [("What a ward would need", False), ("What MedBot is", True), ("Hosting for a ward", True)],
)
def test_the_title_of_a_page_tells_of_needs_where_it_says_what_would_be_needed(title, is_claim):
    found = lint_text(f"# {title}\n\n- a test\n- HIPAA-compliant hosting\n")
    assert ("regulatory-claim" in {one.rule for one in found}) == is_claim


def test_the_title_and_description_of_a_page_s_settings_are_judged():
    settings = "title: MedBot replaces your doctor\ndescription: FDA approved"
    text = f"---\n{settings}\n---\n\n# A\n\nText.\n"
    found = [one for one in lint_text(text) if one.rule.endswith("-claim")]
    assert [(one.line, one.rule) for one in found] == [
        (2, "replacement-claim"),
        (3, "regulatory-claim"),
    ]
