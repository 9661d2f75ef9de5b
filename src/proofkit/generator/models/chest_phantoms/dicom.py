"""Write a picture as a DICOM file (Digital X-Ray Image, For Presentation).

The only file that imports pydicom. The tags say what the burnt-in mark says: the subject is a
phantom, nobody was imaged. The identifiers of the objects come from a digest (2.25, the root for
numbers made from a UUID), so they belong to no institution; names and dates are invented.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from proofkit.core.errors import ProofkitError
from proofkit.generator.models.chest_phantoms.shapes import FIELD_MM
from proofkit.generator.spec_reader import NOTICE

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

_STORAGE = "1.2.840.10008.5.1.4.1.1.1.1"
_PLAIN = "1.2.840.10008.1.2.1"
_MAKER = "2.25.302618263497712890357219146037918273646"
_WORDS = "Numeric phantom. Nobody was imaged. Not for clinical use."


@dataclass(frozen=True)
class Exposure:
    """What the file says about one study."""

    study_id: str
    person_id: str
    sex: str
    age_years: int
    taken_at: np.datetime64
    view: str
    scanner: str
    bits: int


def require() -> None:
    """Raise ProofkitError unless pydicom is installed."""
    try:
        import pydicom  # noqa: F401
    except ImportError:
        from proofkit.core.installed import install_line

        raise ProofkitError(
            f"chest-phantoms are DICOM files, which need pydicom; run: {install_line('dicom')}"
        ) from None


def encode(picture: NDArray[np.uint16], exposure: Exposure, key: str) -> bytes:
    """Return the file of one picture; `key` makes its identifiers, so it must be its alone."""
    from pydicom.dataset import FileDataset, FileMetaDataset
    from pydicom.filewriter import dcmwrite

    meta: Any = FileMetaDataset()
    meta.FileMetaInformationGroupLength = 0  # set anew when written
    meta.FileMetaInformationVersion = b"\x00\x01"
    meta.MediaStorageSOPClassUID = _STORAGE
    meta.MediaStorageSOPInstanceUID = uid(f"{key}/image")
    meta.TransferSyntaxUID = _PLAIN
    meta.ImplementationClassUID = _MAKER
    meta.ImplementationVersionName = "PROOFKIT"
    stream = io.BytesIO()
    data: Any = FileDataset(stream, {}, file_meta=meta, preamble=b"\0" * 128)
    _who_and_when(data, exposure, key)
    _how(data, exposure)
    _pixels(data, picture, exposure.bits)
    dcmwrite(stream, data, enforce_file_format=False)
    return stream.getvalue()


def uid(key: str) -> str:
    """Return a unique identifier made from a key alone."""
    number = int.from_bytes(hashlib.blake2b(key.encode(), digest_size=16).digest(), "big")
    return f"2.25.{number}"


def _who_and_when(data: Dataset, exposure: Exposure, key: str) -> None:
    day = str(exposure.taken_at.astype("datetime64[D]")).replace("-", "")
    time = str(exposure.taken_at.astype("datetime64[s]"))[11:].replace(":", "")
    data.SOPClassUID = _STORAGE
    data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID
    data.SpecificCharacterSet = "ISO_IR 192"
    data.StudyDate = data.SeriesDate = data.AcquisitionDate = data.ContentDate = day
    data.StudyTime = data.SeriesTime = data.AcquisitionTime = data.ContentTime = time
    data.AccessionNumber = ""
    data.ReferringPhysicianName = ""
    data.StudyDescription = "SYNTHETIC chest phantom"
    data.SeriesDescription = f"SYNTHETIC {exposure.view}"
    data.PatientName = "SYNTHETIC^PHANTOM"
    data.PatientID = f"SYN{exposure.person_id}"
    data.PatientBirthDate = ""
    data.PatientSex = {"female": "F", "male": "M"}[exposure.sex]
    data.PatientAge = f"{exposure.age_years:03d}Y"
    data.QualityControlSubject = "YES"
    data.PatientComments = NOTICE
    data.StudyInstanceUID = uid(f"{key}/study")
    data.SeriesInstanceUID = uid(f"{key}/series")
    data.StudyID = exposure.study_id
    data.SeriesNumber = data.InstanceNumber = 1


def _how(data: Dataset, exposure: Exposure) -> None:
    data.ImageType = ["ORIGINAL", "PRIMARY", ""]
    data.Modality = "DX"
    data.PresentationIntentType = "FOR PRESENTATION"
    data.Manufacturer = "Fictional (simulated)"
    data.ManufacturerModelName = exposure.scanner
    data.SoftwareVersions = "PROOFKIT"
    data.DeviceSerialNumber = "SYN"
    data.InstitutionName = "Fictional hospital"
    data.AnatomicRegionSequence = []
    data.ImageLaterality = "U"
    data.PositionerType = "NONE"
    data.ViewPosition = exposure.view
    data.PatientOrientation = ["L", "F"]
    data.DetectorType = "DIRECT"
    data.AcquisitionContextSequence = []
    data.QualityControlImage = "YES"
    data.ImageComments = _WORDS


def _pixels(data: Dataset, picture: NDArray[np.uint16], bits: int) -> None:
    stored = picture.astype(np.uint8 if bits <= 8 else "<u2")
    spacing = [f"{FIELD_MM / len(picture):.6g}"] * 2
    data.SamplesPerPixel = 1
    data.PhotometricInterpretation = "MONOCHROME2"
    data.Rows, data.Columns = picture.shape
    data.ImagerPixelSpacing = spacing
    data.BitsAllocated = 8 * stored.itemsize
    data.BitsStored = bits
    data.HighBit = bits - 1
    data.PixelRepresentation = 0
    data.BurnedInAnnotation = "YES"
    data.LossyImageCompression = "00"
    data.PixelIntensityRelationship = "LOG"
    data.PixelIntensityRelationshipSign = -1
    data.RescaleIntercept, data.RescaleSlope, data.RescaleType = "0", "1", "US"
    data.PresentationLUTShape = "IDENTITY"
    data.WindowCenter, data.WindowWidth = str(1 << (bits - 1)), str(1 << bits)
    data.PixelData = stored.tobytes()
