"""What a run of the linter found."""

from __future__ import annotations

from proofkit.linter.finding import Finding
from proofkit.linter.unscanned import UNSCANNED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from proofkit.linter.rules import Rule


class Report:
    """What a run found under each path, over which files that were judged, and by which rules.

    `kept` names the rules that some README keeps and may be praised for; `remarks` say of a path
    what was not judged, or not in full, at length and for people; `excused` counts what a baseline
    excuses there.
    """

    def __init__(
        self,
        found: Mapping[str, Iterable[Finding]],
        paths: Sequence[str],
        rules: Mapping[str, Rule],
        *,
        kept: Collection[str] = (),
        remarks: Mapping[str, Sequence[tuple[str, str]]] | None = None,
        excused: Mapping[str, int] | None = None,
        is_strict: bool = False,
    ) -> None:
        self.found = {asked: in_order(findings) for asked, findings in found.items()}
        self.findings = in_order(one for findings in found.values() for one in findings)
        self.paths = paths
        self.rules = rules
        self.kept = kept
        self.remarks_on = {asked: [full for full, _ in on] for asked, on in (remarks or {}).items()}
        self.remarks = [remark for on in self.remarks_on.values() for remark in on]
        self.short_remarks = [short for on in (remarks or {}).values() for _, short in on]
        self.excused = excused or {}
        self.is_strict = is_strict

    def count(self, severity: str) -> int:
        """Return the number of findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def remedy(self, finding: Finding) -> str:
        """Return what its rule says to write or do instead."""
        rule = self.rules.get(finding.rule)
        return rule.remedy if rule is not None else ""

    @property
    def exit_code(self) -> int:
        """Return 2 when a file could not be judged, 1 when something fails the run, else 0."""
        if any(finding.rule == UNSCANNED for finding in self.findings):
            return 2
        return int(bool(self.count("error") or (self.is_strict and self.count("warning"))))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in the order of their files and their places."""
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.path, finding.line, finding.column, finding.rule
