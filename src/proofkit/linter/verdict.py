"""What judging something came to."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofkit.linter.finding import Finding


class Verdict:
    """The findings, and the names of the rules that a README keeps and may be praised for.

    A rule that was not judged, that a suppression silenced or that had nothing to judge is not
    among them. `unjudged` are the paths of files that no rule has seen.
    """

    __slots__ = ("findings", "kept", "unjudged")

    def __init__(
        self,
        findings: Iterable[Finding] = (),
        kept: Iterable[str] = (),
        unjudged: Iterable[str] = (),
    ) -> None:
        self.findings = list(findings)
        self.kept = set(kept)
        self.unjudged = set(unjudged)

    def add(self, other: Verdict) -> None:
        """Add what judging something else came to."""
        self.findings += other.findings
        self.kept |= other.kept
        self.unjudged |= other.unjudged
