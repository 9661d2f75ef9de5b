"""Annotations that GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from proofkit.linter.reports.closing import CLOSING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.report import Report

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """Return one workflow command a finding, and what the report is as the last line."""
    lines = []
    for found in report.findings:
        place = (
            f"file={_property(found.path)},line={found.line},col={found.column},"
            f"endLine={found.end_line},endColumn={found.end_column},title={_property(found.rule)}"
        )
        text = f"{found.quote}: {found.message}" if found.quote else found.message
        lines.append(f"::{_LEVELS[found.severity]} {place}::{_data(text)}")
    return "\n".join([*lines, CLOSING])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
