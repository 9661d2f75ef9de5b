"""What a run of the linter found."""

from __future__ import annotations

from proofkit.linter.finding import Finding
from proofkit.linter.unscanned import UNSCANNED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.rules import Rule


class Report:
    """What a run found, over which files, and by which rules."""

    def __init__(self, findings: list[Finding], paths: list[str], rules: dict[str, Rule]) -> None:
        self.findings = findings
        self.paths = paths
        self.rules = rules
        self.judged: set[str] = set()
        self.roots: list[str] = []
        self.is_strict = False

    def count(self, severity: str) -> int:
        """Return the number of findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    @property
    def exit_code(self) -> int:
        """Return 2 when a file could not be judged, 1 when something fails the run, else 0."""
        if any(finding.rule == UNSCANNED for finding in self.findings):
            return 2
        return int(bool(self.count("error") or (self.is_strict and self.count("warning"))))
