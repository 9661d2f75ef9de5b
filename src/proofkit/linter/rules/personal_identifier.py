"""Nothing that could be a real person's may stand in a repository.

Names, dates, numbers and addresses of patients are protected wherever they appear, and an invented
one cannot be told from a real one by whoever finds it. What a repository publishes stays published.

Take it out, or use what can belong to nobody: telephone 555-0100 to 0199, e-mail at example.org,
Social Security numbers of area 000 or 666, record numbers that begin with SYN.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.identifiers.identifier import ALLOWED_IF_SYNTHETIC

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.text import Text

SEVERITY = "error"
SCOPE = "text"
PRAISE = "holds nothing that could be a real person's"
STANDARDS = ("HIPAA Safe Harbor 164.514(b)(2) A to R",)
BAD = [
    "The patient's SSN is 536-22-8726.",
    "Patient: Maria Keller, MRN 00482913, admitted 2023-04-05.",
    "| MRN | Name |\n|---|---|\n| 4829131 | x |",
    "A 93-year-old woman was admitted.",
    "Call the patient at (312) 846-2290.",
    "<!-- DOB: 03/14/1961 -->",
    "J. Whitfield, 71 M, was admitted.",
    "Patient Whitfield, John was readmitted.",
    "María González Pérez, DNI 12345678Z.",
    "PID|1||77120934^^^H^MR||Keller^Maria||19610314|F",
    "![scan](patients/john_whitfield.jpg)",
]
GOOD = [
    "Telephone 312-555-0142, e-mail nurse@example.org, MRN SYN00482913.",
    "See https://doi.org/10.1038/s41591-018-0213-5 and version 3.2.6.6.",
    "Released on 2023-04-05 by Maria Keller (MIT licence).",
    '`"patient_id": "PT-001"`',
    "git clone git@github.com:proof/kit.git",
    "Ages 90 and over are one group.",
    "Patient Age, Sex and Diagnosis are the inputs.",
    "Heart Failure, 71 M, was the reason to be admitted.",
    "PID|1||SYN77120934^^^H^MR||Doe^John",
    "patients/chest_xray.jpg",
]


def check(text: Text) -> Iterator[Remark]:
    """Yield each identifier, masked."""
    for found in text.identifiers:
        if text.is_synthetic and found.kind in ALLOWED_IF_SYNTHETIC:
            continue
        if not found.is_contact:
            message = f"could be a real person's {found.kind}; remove it or use a reserved value"
            quote = text.masked(found.start, found.end)
            yield Remark(found.start, found.end, message, quote=quote)
