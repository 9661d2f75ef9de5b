"""Pictures that could show or name a patient, told by their type, their name and their header."""

from __future__ import annotations

import os

from proofkit.linter.finding import Finding, Remark
from proofkit.linter.judging import finding_on
from proofkit.linter.rules import name_of, personal_identifier
from proofkit.linter.targets import CAMERA_PICTURES, JPEGS, MEDICAL_PICTURES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.options import Options
    from proofkit.linter.rules import Rule
    from proofkit.linter.targets import Target

_TELLING = frozenset(
    "face faces photo photos portrait portraits patient patients selfie selfies headshot "
    "headshots".split()
)
HEAD_BYTES = 65536
"""How much of a picture is looked into."""


def suspicion(path: str, content: bytes) -> str | None:
    """Say why a picture could be a person's, by its path in the repository, or return None."""
    low = path.lower()
    if low.endswith(MEDICAL_PICTURES):
        return "is a DICOM file, whose header names a patient"
    if low.endswith(CAMERA_PICTURES):
        return "is a photograph from a camera or a telephone"
    words = low.replace("/", " ").replace("_", " ").replace("-", " ").replace(".", " ").split()
    if not _TELLING.isdisjoint(words):
        return "is, by its name, a photograph of a person"
    if low.endswith(JPEGS) and _has_camera_data(content):
        return "is a photograph that carries camera or place data (EXIF)"
    return None


def _has_camera_data(content: bytes) -> bool:
    """Whether a JPEG's EXIF header names a camera (tags 0x010F, 0x0110) or a place (0x8825)."""
    head = content[:HEAD_BYTES]
    at = head.find(b"Exif\0\0")
    if at < 0:
        return False
    order = head[at + 6 : at + 8]
    block = head[at + 6 : at + 6 + 1024]
    tags = (0x010F, 0x0110, 0x8825)
    if order == b"II":
        return any(tag.to_bytes(2, "little") in block for tag in tags)
    return any(tag.to_bytes(2, "big") in block for tag in tags)


def findings_of(
    target: Target, content: bytes, rules: dict[str, Rule], options: Options
) -> list[Finding]:
    """Return the finding for a picture that could be a person's."""
    rule = rules.get(name_of(personal_identifier))
    inner = os.path.relpath(target.file, target.root) if target.root else target.path
    reason = suspicion(inner.replace(os.sep, "/"), content)
    if reason is None or rule is None:
        return []
    remark = Remark(0, 0, f"{reason}; remove it, or list it in a manifest of synthetic data")
    return [finding_on(target.path, rule, remark, options)]
