"""What the checker reports, and how grave each kind of error is."""

import csv
from dataclasses import dataclass
from functools import cache

from .notes import Fact
from .wording import RULES


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
def must_keep() -> dict[str, Kept]:
    """Return the kinds of facts that a summary has to keep (rules/must_keep.csv)."""
    with (RULES / "must_keep.csv").open(encoding="utf-8", newline="") as lines:
        return {row["kind"]: Kept(row["severity"], row["why"]) for row in csv.DictReader(lines)}


@cache
def _graded() -> dict[tuple[str, str, str], str]:
    """Return the severities of rules/severity.csv; an empty kind or term stands for any."""
    with (RULES / "severity.csv").open(encoding="utf-8", newline="") as lines:
        return {
            (row["error"], row["kind"], row["term"]): row["severity"]
            for row in csv.DictReader(lines)
        }


def severity(error: str, kind: str, term: str = "") -> str:
    """Return how grave an error is: the most exact line of rules/severity.csv decides.

    An omission without a line is as grave as rules/must_keep.csv says, any other error is major.
    """
    table = _graded()
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
        unit = fact.unit_of_time.removesuffix("s") if fact.count == 1 else fact.unit_of_time
        words.append(f"({fact.count} {unit})")
    words += [f"after {fact.medicine}"] if fact.medicine else []
    words += [f"because of {fact.effect}"] if fact.effect else []
    words += [f"({fact.person})"] if fact.person else []
    status = fact.status.replace("_", " ")
    return " ".join(words) + (f", {status}" if status and fact.kind != "escalation" else "")
