import pytest

from note_summarizer import checker, findings, notes
from note_summarizer.findings import Kept
from note_summarizer.notes import FACT_KINDS, Fact, Note

TEXT = """\
SYNTHETIC NOTE: not about a real person, not for clinical use.

Clinic visit, 2023-05-04. Record SYN00000000. An Example, 67 years, female.

HISTORY
A woman with pain in the left knee for 3 weeks. Denies fever or chest pain. Since starting \
lisinopril 2 weeks ago there has been dry cough.

BACKGROUND
Known hypertension. Father had a stroke.

MEDICINES
- Lisinopril 10 mg once daily
- Metformin 500 mg twice daily

ALLERGIES
Penicillin (rash).

RESULTS
HbA1c 8.2 % (high).

ASSESSMENT
Most likely osteoarthritis of the left knee.

PLAN
Stop lisinopril because of dry cough. Losartan 25 mg once daily was started today. Urine culture \
still awaited. Referred to physiotherapy. Advised to reduce salt.

INSTRUCTIONS
- chest pain
- black stools
If any of these happens, go to the emergency department at once. Follow-up with the clinic nurse \
in 2 weeks.
"""

FACTS = (
    Fact("F01", "reason", "pain in the left knee", 1, side="left", count=3, unit_of_time="weeks"),
    Fact("F02", "denial", "fever", 2, status="denied"),
    Fact("F03", "denial", "chest pain", 2, status="denied"),
    Fact(
        "F04", "side_effect", "dry cough", 3, medicine="lisinopril", count=2, unit_of_time="weeks"
    ),
    Fact("F05", "condition", "hypertension", 4),
    Fact("F06", "family", "a stroke", 5, person="father"),
    Fact(
        "F07",
        "medicine",
        "lisinopril",
        6,
        status="taken_before",
        dose=10,
        unit="mg",
        often="once daily",
    ),
    Fact(
        "F08",
        "medicine",
        "metformin",
        7,
        status="continued",
        dose=500,
        unit="mg",
        often="twice daily",
    ),
    Fact("F09", "allergy", "penicillin", 8, value="rash"),
    Fact("F10", "result", "HbA1c", 9, status="high", value="8.2", unit="%"),
    Fact("F11", "diagnosis", "osteoarthritis of the left knee", 10, side="left"),
    Fact("F12", "medicine", "lisinopril", 11, status="stopped", effect="dry cough"),
    Fact(
        "F13", "medicine", "losartan", 12, status="started", dose=25, unit="mg", often="once daily"
    ),
    Fact("F14", "pending", "urine culture", 13),
    Fact("F15", "referral", "physiotherapy", 14),
    Fact("F16", "advice", "reduce salt", 15),
    Fact("F17", "warning", "chest pain", 16),
    Fact("F18", "warning", "black stools", 17),
    Fact("F19", "escalation", "emergency", 18, status="emergency"),
    Fact("F20", "follow_up", "the clinic nurse", 19, count=2, unit_of_time="weeks"),
)

RIGHT = (
    "Woman with pain in the left knee for 3 weeks.",
    "Denies fever or chest pain.",
    "New dry cough since lisinopril was started 2 weeks ago.",
    "Past history of hypertension.",
    "The father had a stroke.",
    "Continues metformin 500 mg twice daily.",
    "Allergic to penicillin (rash).",
    "HbA1c 8.2 % (high).",
    "Assessed as osteoarthritis of the left knee.",
    "Lisinopril stopped.",
    "Started losartan 25 mg once daily.",
    "Awaiting urine culture.",
    "Referred to physiotherapy.",
    "Advised to reduce salt.",
    "To the emergency department at once for chest pain or black stools.",
    "Follow-up with the clinic nurse in 2 weeks.",
)

MAJOR = {"side_effect", "medicine", "warning"}
RED_FLAG = ("omission", "denial", "chest pain")


@pytest.fixture(scope="session")
def note() -> Note:
    return Note("N0000000", TEXT, FACTS)


@pytest.fixture(scope="session")
def right() -> tuple[str, ...]:
    """A summary of the note in which nothing is missing and nothing is wrong."""
    return RIGHT


@pytest.fixture(scope="session")
def all_notes() -> dict[str, Note]:
    return notes.load()


@pytest.fixture
def all_kept(monkeypatch: pytest.MonkeyPatch) -> dict[str, Kept]:
    """Ask for every kind: what rules/must_keep.csv asks for is a decision, and not for a test."""
    kept = {kind: Kept("major" if kind in MAJOR else "minor", "Why.") for kind in FACT_KINDS}
    graded = {RED_FLAG: "major", ("fabrication", "diagnosis", ""): "major"}
    for module in (checker, findings):
        monkeypatch.setattr(module, "must_keep", lambda: kept)
    monkeypatch.setattr(findings, "graded", lambda: graded)
    return kept
