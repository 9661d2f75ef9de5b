"""What a finding leads to: rules/escalation.csv, by kind of error and severity.

`stop` means that nobody may sign before a person has judged the finding; `correct` asks for a look.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .findings import Finding
from .wording import RULES

LEVELS = ("stop", "correct", "pass")


@dataclass(frozen=True)
class Rule:
    """The level of an error, and what the reviewer does."""

    level: str
    action: str


def rule(finding: Finding) -> Rule:
    """Return the rule for a finding; an error that no rule names stops the summary."""
    unknown = Rule("stop", "No rule names this error: a clinician looks at it.")
    return _rules().get((finding.error, finding.severity), unknown)


def level(findings: Sequence[Finding]) -> str:
    """Return the gravest level among the findings of a summary."""
    found = {rule(finding).level for finding in findings}
    return next((one for one in LEVELS if one in found), "pass")


@cache
def _rules() -> dict[tuple[str, str], Rule]:
    with (RULES / "escalation.csv").open(encoding="utf-8", newline="") as lines:
        return {
            (row["error"], row["severity"]): Rule(row["level"], row["action"])
            for row in csv.DictReader(lines)
        }
