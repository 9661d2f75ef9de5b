"""Which pictures could show a person, told by their names; their types are tested with folders."""

import pytest

from proofkit.linter.engine import lint
from proofkit.linter.pictures import suspicion

PEOPLE = """
    patient.png patients.png patient_01.png patient17.png Patient-3_left.png face_02.png faces.png
    patient_maria_keller.png portrait_of_john.png patient_photo.png team-photo.png selfie2.png
    headshots.png photo_ward3.jpg patient_face.png patient_images/a.png faces/train/a.png
    patient_photos/x.png patients/img/003.png
    """
CHARTS = """
    patient_flow.png patient-journey.png patients_by_age.png roc_patient_level.png patient_flow.jpg
    face_validity.png portrait_vs_landscape.png number_of_patients.png photo_pipeline.png
    projects/patient-flow/figures/roc.png photo-triage/roc.png patient-flow/reports/roc.png roc.png
    """


@pytest.mark.parametrize("path", PEOPLE.split())
def test_a_picture_that_is_called_after_people_is_reported(path):
    assert suspicion(path, b"") == "is, by its name, a photograph of a person"


@pytest.mark.parametrize("path", CHARTS.split())
def test_a_chart_about_patients_is_no_photograph_of_one(path):
    assert suspicion(path, b"") is None


def test_what_to_do_about_a_picture_fits_its_name(tmp_path):
    for name in ("patient.png", "scan.dcm"):
        (tmp_path / name).write_bytes(b"\x89PNG")
        (found,) = lint([str(tmp_path / name)]).findings
        assert ("let its name say what" in found.message) == (name == "patient.png")
