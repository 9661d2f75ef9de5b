"""The findings that are no rule's: what could not be judged is said, never passed over."""

from __future__ import annotations

from proofkit.linter.finding import Finding
from proofkit.linter.rules import name_of, unscanned_file

UNSCANNED = name_of(unscanned_file)


def unscanned(path: str, message: str) -> Finding:
    """Return the finding for a file that could not be judged."""
    return Finding(UNSCANNED, unscanned_file.SEVERITY, path, (1, 1, 1, 1), message, "")


def failed(rule: str, error: Exception, path: str) -> Finding:
    """Return the finding for a rule that failed on a file."""
    reason = f"rule {rule} failed here ({type(error).__name__}: {error})"
    return unscanned(path, f"{reason}; please report this file")
