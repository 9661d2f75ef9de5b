"""What the checker reports, and how grave each kind of error is."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from . import notes, rules
from .notes import FACT_KINDS, Fact
from .reading import span

SEVERITIES = ("major", "minor")

KINDS = {
    "omission": "a fact that matters is missing",
    "fabrication": "something the note does not hold",
    "negation": "present becomes absent, or absent present",
    "dose": "another amount, unit, frequency or length",
    "side": "left becomes right",
    "time": "another time of follow-up",
    "value": "another result, or another judgement of it",
    "cause": "a side effect is put down to another medicine",
    "status": "stopped becomes continued, awaited becomes normal",
    "person": "a relative's illness becomes the patient's, or another relative's",
    "action": "a warning that can wait",
    "context": "a sign to watch for is said to be there",
    "certainty": "likely becomes certain",
    "vague": "follow-up without a time",
}
"""The kinds of error in words. A rule for a new kind puts its name here."""


@dataclass(frozen=True)
class Finding:
    """One suspected error. `sentence` counts from 1 and is 0 for an omission."""

    error: str
    severity: str
    summary_id: str
    sentence: int
    fact_id: str
    fact_kind: str
    what: str

    @property
    def is_omission(self) -> bool:
        """Whether something is missing rather than wrong."""
        return self.error == "omission"


@dataclass(frozen=True)
class Kept:
    """A kind of fact that a summary has to keep, how grave its loss is, and why."""

    severity: str
    why: str


@cache
def must_keep(folder: Path = rules.RULES) -> dict[str, Kept]:
    """Return the kinds of facts that a summary has to keep (rules/must_keep.csv)."""
    columns = {"kind": FACT_KINDS, "severity": SEVERITIES, "why": ()}
    rows = rules.read(folder / "must_keep.csv", columns, key=["kind"])
    if not rows:
        raise SystemExit(f"{folder.name}/must_keep.csv asks for nothing: name at least one kind")
    return {row["kind"]: Kept(row["severity"], row["why"]) for row in rows}


@cache
def graded(folder: Path = rules.RULES) -> dict[tuple[str, str, str], str]:
    """Return the severities of rules/severity.csv; an empty kind or term stands for any."""
    columns = {
        "error": KINDS,
        "kind": ("", *FACT_KINDS, "statement", "patient"),
        "term": (),
        "severity": SEVERITIES,
    }
    # A misspelt red flag would be none, and nothing would show it.
    rows = rules.read(
        folder / "severity.csv", columns, ["error", "kind", "term"], {"term": notes.terms()}
    )
    return {(row["error"], row["kind"], row["term"]): row["severity"] for row in rows}


def severity(error: str, kind: str, term: str = "") -> str:
    """Return how grave an error is: the most exact line of rules/severity.csv decides.

    An omission without a line is as grave as rules/must_keep.csv says, any other error is major.
    """
    table = graded()
    for place in ((error, kind, term), (error, kind, ""), (error, "", "")):
        if place in table:
            return table[place]
    return must_keep()[kind].severity if error == "omission" else "major"


def spell(fact: Fact) -> str:
    """Return a fact in a few words, as a reviewer reads it."""
    words = [fact.term.replace("_", " ")]
    if fact.kind == "medicine" and fact.dose is not None:
        old = f"{fact.old_dose:g} to " if fact.old_dose is not None else ""
        words.append(f"{old}{fact.dose:g} {fact.unit} {fact.often}")
        words += [f"for {fact.days} days"] if fact.days else []
    elif fact.value:
        words.append(f"{fact.value} {fact.unit}".strip())
    if fact.count:
        words.append(f"({span(fact.count, fact.unit_of_time)})")
    words += [f"after {fact.medicine}"] if fact.medicine else []
    words += [f"because of {fact.effect}"] if fact.effect else []
    words += [f"({fact.person})"] if fact.person else []
    status = fact.status.replace("_", " ")
    return " ".join(words) + (f", {status}" if status and fact.kind != "escalation" else "")
