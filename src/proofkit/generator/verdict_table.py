"""The verdicts of `--check` as a table for the terminal."""

from __future__ import annotations

from proofkit.generator.check import Verdict
from proofkit.generator.values import published, with_unit


def render(verdicts: list[Verdict], width: int) -> str:
    """Return one line a check: the figure, what is published, what was found, the verdict."""
    rows = [("", "figure", "published", "found", "source")]
    for verdict in verdicts:
        mark = "✓" if verdict.holds else "✗"
        check = verdict.check
        rows.append((mark, check.what, published(check), found(verdict), check.source))
    wide = [max(len(row[place]) for row in rows) for place in range(4)]
    lines = []
    for row in rows:
        cells = [cell.ljust(size) for cell, size in zip(row[:4], wide, strict=True)]
        line = "  ".join([*cells, row[4]]).rstrip()
        lines.append(line if len(line) <= width else line[: width - 1] + "…")
    return "\n".join(lines)


def found(verdict: Verdict) -> str:
    """Return what was found as words, with the decimals and unit of the check."""
    check = verdict.check
    places = check.decimals
    sign = " > " if check.kind == "order" else ""
    text = sign.join(f"{value:.{places}f}" for value in verdict.found.values)
    return with_unit(text, check.unit)
