"""DICOM in and out: read a phantom's picture, write a marked picture as a secondary capture."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pydicom
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, SecondaryCaptureImageStorage

from . import PROJECT

MAKER = "2.25.197043385023377618022571103446829151183"
NOT_FOR_DIAGNOSIS = "NOT FOR DIAGNOSIS. Learning project on synthetic data, not for clinical use."


@dataclass(frozen=True)
class Picture:
    """Grey values from 0 to 1, and the tags that say what they are of."""

    grey: np.ndarray
    tags: pydicom.Dataset


def read(path: Path) -> Picture:
    """Return the picture of a DICOM file that says of itself that it shows a phantom.

    Raises:
        SystemExit: the file does not say so. A picture of a real person must not end up here.
    """
    tags = pydicom.dcmread(path)
    if tags.get("QualityControlImage") != "YES" or tags.get("BurnedInAnnotation") != "YES":
        raise SystemExit(f"{path} is not marked as a phantom's picture: nothing is computed")
    white = (1 << tags.BitsStored) - 1
    return Picture(tags.pixel_array.astype(np.float32) / white, tags)


def write_capture(picture: np.ndarray, source: pydicom.Dataset, finding: str, path: Path) -> None:
    """Write a picture (rows, columns, red-green-blue, 0 to 255) beside the study it came from.

    It is a Secondary Capture in the source's study, a series of its own, that names the source
    image, says in its tags and in its title that it is not for diagnosis, and gets the same
    identifiers each time it is made.
    """
    meta = FileMetaDataset()
    meta.FileMetaInformationGroupLength = 0
    meta.FileMetaInformationVersion = b"\x00\x01"
    meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
    meta.MediaStorageSOPInstanceUID = _uid(f"{source.SOPInstanceUID}/capture")
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.ImplementationClassUID = MAKER
    capture = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    for name in (
        *("StudyInstanceUID", "StudyID", "StudyDate", "StudyTime", "AccessionNumber"),
        *("ReferringPhysicianName", "PatientName", "PatientID", "PatientBirthDate"),
        *("PatientSex", "PatientAge", "PatientComments", "QualityControlSubject"),
    ):
        if name in source:
            capture[name] = source[name]
    capture.SpecificCharacterSet = "ISO_IR 192"
    capture.SOPClassUID = SecondaryCaptureImageStorage
    capture.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    capture.SeriesInstanceUID = _uid(f"{source.SOPInstanceUID}/captures")
    capture.SeriesNumber, capture.InstanceNumber = 99, 1
    capture.SeriesDescription = "NOT FOR DIAGNOSIS, heat map"
    capture.Modality, capture.ConversionType = "OT", "WSD"
    capture.ImageType = ["DERIVED", "SECONDARY"]
    capture.Laterality = ""
    capture.PatientOrientation = source.get("PatientOrientation", "")
    capture.QualityControlImage = "YES"
    capture.BurnedInAnnotation = "YES"
    capture.ImageComments = f"{NOT_FOR_DIAGNOSIS} {finding}"
    capture.DerivationDescription = f"Heat map over the source image. {finding}"
    capture.SecondaryCaptureDeviceManufacturer = "Learning project"
    capture.SecondaryCaptureDeviceManufacturerModelName = PROJECT[:64]
    reference = pydicom.Dataset()
    reference.ReferencedSOPClassUID = source.SOPClassUID
    reference.ReferencedSOPInstanceUID = source.SOPInstanceUID
    capture.SourceImageSequence = [reference]
    _pixels(capture, picture)
    path.parent.mkdir(parents=True, exist_ok=True)
    capture.save_as(path, enforce_file_format=False)


def _pixels(capture: pydicom.Dataset, picture: np.ndarray) -> None:
    capture.SamplesPerPixel, capture.PlanarConfiguration = 3, 0
    capture.PhotometricInterpretation = "RGB"
    capture.Rows, capture.Columns = picture.shape[:2]
    capture.BitsAllocated = capture.BitsStored = 8
    capture.HighBit, capture.PixelRepresentation = 7, 0
    capture.LossyImageCompression = "00"
    data = np.ascontiguousarray(picture, dtype=np.uint8).tobytes()
    capture.PixelData = data + b"\0" * (len(data) % 2)


def _uid(key: str) -> str:
    """Return a unique identifier made from a key alone."""
    digest = hashlib.blake2b(key.encode(), digest_size=16).digest()
    return f"2.25.{int.from_bytes(digest, 'big')}"
