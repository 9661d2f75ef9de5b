"""Pictures that could show or name a patient, told by their type, their name and their header."""

from __future__ import annotations

import os

from proofkit.linter.finding import Finding, Remark
from proofkit.linter.folders.targets import CAMERA_PICTURES, JPEGS, MEDICAL_PICTURES
from proofkit.linter.judging import finding_on
from proofkit.linter.rules import name_of, personal_identifier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.folders.targets import Target
    from proofkit.linter.rules import Rule
    from proofkit.linter.run.options import Options

_PEOPLE = frozenset("face faces patient patients portrait portraits".split())
_PHOTOGRAPHS = frozenset(
    "photo photos photograph photographs selfie selfies headshot headshots".split()
)
_BESIDE = frozenset(
    """
    a an the of our my with and in at from by on to img image images pic pics picture pictures raw
    original originals crop crops cropped left right front back side before after real new old data
    dataset test train val sample samples example examples id no ids
    """.split()
)
"""Words beside which a name says no more of what a picture shows."""
_BY_NAME = "is, by its name, a photograph of a person"
HEAD_BYTES = 65536
"""How much of a picture is looked into."""


def suspicion(path: str, content: bytes) -> str | None:
    """Say why a picture could be a person's, by its path in the repository, or return None."""
    low = path.lower()
    if low.endswith(MEDICAL_PICTURES):
        return "is a DICOM file, whose header names a patient"
    if low.endswith(CAMERA_PICTURES):
        return "is a photograph from a camera or a telephone"
    *folders, name = low.split("/")
    is_camera_s = low.endswith(JPEGS)
    stem = name.rpartition(".")[0]
    if _names_people(stem, is_camera_s=is_camera_s) or any(map(_names_people, folders)):
        return _BY_NAME
    if is_camera_s and _has_camera_data(content):
        return "is a photograph that carries camera or place data (EXIF)"
    return None


def _names_people(name: str, *, is_camera_s: bool = False) -> bool:
    """Whether a file or a folder is called after people or photographs, and not after what charts
    show: "patient_flow", "patients-by-age", "face_validity".

    `is_camera_s` is whether it is of the type that cameras write, which charts seldom are.
    """
    parted = name.replace("_", " ").replace("-", " ").replace(".", " ").split()
    words = [word for one in parted if (word := one.strip("0123456789()"))]
    told = [word for word in words if word not in _BESIDE]
    if not _PHOTOGRAPHS.isdisjoint(told[-1:] if not is_camera_s else told):
        return True
    if _PEOPLE.isdisjoint(told) and _PHOTOGRAPHS.isdisjoint(told):
        return False
    others = [word for word in told if word not in _PEOPLE and word not in _PHOTOGRAPHS]
    if not others:
        return True
    from proofkit.linter.identifiers.given_names import is_given  # few pictures are called so

    return any(map(is_given, others))


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
    way_out = "remove it, or list it in a manifest of synthetic data"
    if reason == _BY_NAME:
        way_out += "; where it shows something else, let its name say what"
    remark = Remark(0, 0, f"{reason}; {way_out}")
    return [finding_on(target.path, rule, remark, options)]
