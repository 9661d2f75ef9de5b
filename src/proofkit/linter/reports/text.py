"""The report for people."""

from __future__ import annotations

from proofkit.linter.reports.closing import CLOSING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.engine import Report


def render(report: Report) -> str:
    """Return the report as lines for a terminal."""
    lines: list[str] = []
    for found in report.findings:
        lines.append(f"{found.path}:{found.line}:{found.column} {found.severity} {found.rule}")
        if found.quote:
            lines.append(f"    | {found.quote}")
        lines.append(f"    {found.message}")
    counts = [
        f"{report.count(severity)} {severity}{'' if report.count(severity) == 1 else 's'}"
        for severity in ("error", "warning", "note")
    ]
    files = "1 file" if len(report.paths) == 1 else f"{len(report.paths)} files"
    lines += ["", f"{files}: {', '.join(counts)}.", CLOSING]
    return "\n".join(lines)
