"""What a page says for its reader's safety, in the words people find for it."""

import pytest

from proofkit.linter.document import Document
from proofkit.linter.source import Source
from proofkit.linter.statements import measures, notices, oversight, provenance, validation


def read(text):
    return Document(Source(f"# Ward list\n\n{text}\n", "README.md"))


@pytest.mark.parametrize(
    "text",
    [
        "Please keep it out of wards and consulting rooms.",
        "Nobody's care should depend on a number it prints.",
        "Do not base a therapy or any other decision on its score.",
        "No part of it may be connected to a pump or a patient.",
        "It must not be used to find out whether somebody is ill.",
        "Teaching material, never for looking after anyone.",
        "Don't use it for planning beds or treating people.",
        "It has not been made for speech therapy.",
        "Education and research only.",
        "Not a medical device, for learning only.",
        "For study only, not for patients.",
        "A demo, not for real prescriptions.",
        "A stopwatch for classes, never at a real bedside.",
        "This has nothing to do with the care of patients.",
        "| Licence | MIT |\n|---|---|\n| Not for | Clinical use of any kind |",
        "## What it does NOT do\n\n- give medical advice",
        "A demo for our series; research and education only.",
    ],
)
def test_a_notice_is_known_in_plain_words(text):
    assert notices.disclaimers(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "This is not one of those projects that are for education and research only.",
        'Until version 1.9 this page said "research use only, not for patient care".',
        "> \"You should write 'not for clinical use' at the top.\" - a reviewer",
        'The box of the watch prints "not intended for medical use".',
        "The free edition is not for clinical use.",
    ],
)
def test_a_notice_that_is_denied_reported_or_of_a_part_is_none(text):
    assert not notices.disclaimers(read(text))


def test_a_line_of_signs_beside_a_question_denies_nothing():
    assert not notices.disclaimers(read("May it give medical advice?\n\n\\===\n"))


def test_what_real_use_would_need_is_known_and_what_waives_it_too():
    assert validation.notes(read("Before a patient sees it, it would have to be studied."))
    assert not validation.notes(read("No prospective study or review is required."))


@pytest.mark.parametrize(
    "text",
    [
        "The windows were simulated with a breathing model that we wrote.",
        "Blood counts are drawn from the reference ranges of a textbook.",
        "Nobody in these tables has ever lived.",
        "The interviews were played by actors.",
        "Classifies sounds of the PhysioNet 2016 challenge.",
        "Their public slides are what we train on.",
        "The spreadsheets come from the outpatient department.",
        "Built around the MIT-BIH Arrhythmia Database.",
        "We train on the MovieLens 100K dataset.",
        "Parses 300 invented prescriptions.",
        "Counts interruptions on a simulated ward.",
        "Stages sleep (Sleep-EDF, public).",
        "Spots are found by a network trained on LUNA16.",
        "## Data\n\nLetters generated from templates.",
        "## Data\n\nNotes that we wrote ourselves.",
        "## Data\n\n58 guidelines under open licences.",
    ],
)
def test_where_data_come_from_is_seen(text):
    assert provenance.is_stated(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The names are not invented.",
        "The network was pre-trained on ImageNet; we trained on RTX3090 cards.",
        "The page is generated from templates and kept in a cloud database.",
    ],
)
def test_what_is_made_or_kept_somewhere_says_nothing_of_the_data(text):
    assert not provenance.is_stated(read(text))


def test_synthetic_minority_oversampling_makes_no_data_set_synthetic():
    text = "## Data\n\nBalanced by the Synthetic Minority Over-sampling Technique."
    assert not provenance.is_stated(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The midwife sees the list, opens the logs and decides alone whom she calls.",
        "The nurse who goes home must correct and sign the draft.",
        "A draft stays there until a pharmacist has opened it.",
        "A physician has to read, correct and sign every draft.",
        "The bed manager keeps the decision: every number can be overwritten.",
        "Drafts go to the tutor, who checks them before students see them.",
        "If an entry worries you, talk to your doctor.",
        "## Who decides\n\nThe list goes to a falls nurse, who may strike or add patients.",
    ],
)
def test_a_person_who_acts_on_each_result_oversees_it(text):
    assert oversight.is_stated(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "There is no human in the loop at any step.",
        "No nurse or physician has to look at it.",
        "## Who decides\n\nNobody does, the pump follows.",
        "Real use would need clinical validation.",
        "Two residents annotated all reports; disagreements were decided by a pathologist.",
    ],
)
def test_that_nobody_looks_or_somebody_labelled_is_no_oversight(text):
    assert not oversight.is_stated(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Older sleepers are worse (kappa 0.69 against 0.77).",
        "On dark skin it misses the edge more often.",
        "For women the error was 8.2, for men 9.8.",
        "Men are recognised less often.",
        "It understood them half as often as speakers from Hanover.",
    ],
)
def test_a_comparison_of_groups_is_seen(text):
    assert measures.says(read(text), measures.GROUPS)


@pytest.mark.parametrize(
    "text",
    [
        "Each neuron has eight weights and a bias.",
        "Setting all biases to zero costs 0.04.",
        "Weights & Biases records the curves.",
        "Reports are written by a language model.",
        "We prune subgroups of filters.",
    ],
)
def test_the_bias_of_a_neuron_is_none_of_people(text):
    assert not measures.says(read(text), measures.GROUPS)


def test_a_cameras_sensitivity_and_a_recall_buffer_measure_no_model():
    text = "The camera's sensitivity is set to ISO 200; we keep a recall buffer."
    assert not measures.says(read(text), measures.TELLING)
    assert measures.says(read("Of 60 people with tuberculosis it missed 7."), measures.TELLING)


def test_a_data_set_named_at_the_start_of_an_item_is_a_source():
    assert provenance.is_stated(read("## Data\n\n- Wisconsin Breast Tissue Dataset"))
    assert not provenance.is_stated(read("## Wisconsin Breast Tissue Dataset\n\nIts columns."))


@pytest.mark.parametrize(
    "text",
    [
        "## Data\n\n400 diaries from a simulator.",
        "## Data\n\nThree fictional trials.",
        "## Clips\n\nForty clips, public on request from their authors.",
        "## Data\n\ndoi:10.1234/lungs.5 (31 GB of audio).",
        "Generated with Synthea, 1,000 patients.",
    ],
)
def test_a_part_about_data_says_in_few_words_where_they_come_from(text):
    assert provenance.is_stated(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "## Data\n\nThree tables.\n\n## Deployment\n\nRuns in a public cloud or a simulator.",
        "## Data\n\nThese are not synthetic.",
        "[![DOI](https://zenodo.org/1.svg)](https://doi.org/10.5281/zenodo.1)\n\n## Data\n\nX",
    ],
)
def test_what_is_public_or_simulated_elsewhere_says_nothing_of_the_data(text):
    assert not provenance.is_stated(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Performance by group was not assessed.",
        "We did not assess performance by group.",
        "Among people under 25 it found only 54 of 100.",
        "It misses twice as many gaps in rural homes.",
    ],
)
def test_how_groups_fare_is_seen(text):
    assert measures.says(read(text), measures.GROUPS)


@pytest.mark.parametrize(
    "text",
    [
        "A clerk checks every flagged letter before it is sent.",
        "The clinic manager reviews every month whom the list missed.",
        "A lecturer must look at each one before it is shown.",
    ],
)
def test_who_looks_and_decides_is_seen(text):
    assert oversight.is_stated(read(text))


def test_uncertainty_is_an_interval_a_spread_or_a_count_and_no_style_sheet():
    table = "| model | AUROC |{0}\n|---|---|{1}\n| forest | 0.71 |{2}"
    assert not measures.gives_uncertainty(read("Built with Bootstrap 5."))
    assert not measures.gives_uncertainty(read(table.format("", "", "")))
    for given in (
        table.format(" n |", "---|", " 1,200 |"),
        "AUROC 0.71 (0.65-0.77).",
        "AUROC 0.71 \u00b1 0.02.",
        "With a bootstrap interval of 0.65 to 0.77.",
    ):
        assert measures.gives_uncertainty(read(given)), given


def test_the_calibration_of_a_camera_is_none_of_a_model():
    assert not measures.says(read("Camera calibration with a board."), measures.CALIBRATION)
    text = "Predicted and observed risk agree up to 0.3."
    assert measures.says(read(text), measures.CALIBRATION)
