from pathlib import Path

import numpy as np
import pydicom
import pytest

from imaging_triage import dicom
from imaging_triage.dataset import DATA

FILE = sorted((DATA / "images").glob("*.dcm"))[0]


def test_a_picture_is_read_as_grey_values_between_black_and_white() -> None:
    grey = dicom.read(FILE).grey
    assert grey.ndim == 2
    assert 0 <= grey.min() < grey.max() <= 1


def test_every_file_says_that_nobody_was_imaged() -> None:
    for path in sorted((DATA / "images").glob("*.dcm")):
        tags = pydicom.dcmread(path, stop_before_pixels=True)
        assert tags.PatientID.startswith("SYN")
        assert str(tags.PatientName) == "SYNTHETIC^PHANTOM"
        assert tags.PatientBirthDate == ""
        assert tags.QualityControlImage == "YES"


def test_a_picture_that_is_not_marked_as_a_phantom_is_refused(tmp_path: Path) -> None:
    tags = pydicom.dcmread(FILE)
    tags.QualityControlImage = "NO"
    tags.save_as(tmp_path / "unmarked.dcm")
    with pytest.raises(SystemExit, match="not marked as a phantom"):
        dicom.read(tmp_path / "unmarked.dcm")


def test_a_capture_names_its_source_and_says_that_it_is_not_for_diagnosis(tmp_path: Path) -> None:
    source = dicom.read(FILE)
    colours = np.zeros((9, 9, 3), dtype=np.uint8)
    for name in ("a.dcm", "b.dcm"):
        dicom.write_capture(colours, source.tags, "Score 0.50.", tmp_path / name)
    capture = pydicom.dcmread(tmp_path / "a.dcm")
    assert capture.SourceImageSequence[0].ReferencedSOPInstanceUID == source.tags.SOPInstanceUID
    assert capture.StudyInstanceUID == source.tags.StudyInstanceUID
    assert capture.SeriesInstanceUID != source.tags.SeriesInstanceUID
    assert "NOT FOR DIAGNOSIS" in capture.SeriesDescription
    assert "NOT FOR DIAGNOSIS" in capture.ImageComments
    assert capture.pixel_array.shape == (9, 9, 3)
    assert (tmp_path / "a.dcm").read_bytes() == (tmp_path / "b.dcm").read_bytes()
