"""The verdicts of `--check` as a table for the terminal."""

from __future__ import annotations

import math
import textwrap
from itertools import zip_longest

from proofkit.generator.check import Verdict
from proofkit.generator.values import published, with_unit

_GAP = "  "


def render(verdicts: list[Verdict], width: int) -> str:
    """Return the verdict, the figure with its source, what is published and what was found.

    Cells are wrapped so that no line is wider than `width`; the source stands below its figure. A
    note explains the sign of figures that hold by their sampling error alone.
    """
    rows = [("", "figure", "published", "found", "")]
    for verdict in verdicts:
        mark = "✓" if verdict.holds else "✗"
        check = verdict.check
        by_chance = " †" * verdict.is_by_chance
        rows.append((mark, check.what, published(check), found(verdict) + by_chance, check.source))
    most = max((width - 40) // 2, 12)
    right = [min(max(len(row[place]) for row in rows), most) for place in (2, 3)]
    room = max(width - 1 - sum(right) - 3 * len(_GAP), 16)
    sizes = (1, min(room, max(len(row[1]) for row in rows)), *right)
    lines = [line for row in rows for line in _lines(row, sizes, width)]
    if any(verdict.is_by_chance for verdict in verdicts):
        lines += ["", *textwrap.wrap(_BY_CHANCE, width)]
    return "\n".join(lines)


_BY_CHANCE = (
    "† Beyond what is published, by no more than the two standard errors of a sample of this size: "
    "chance alone does that."
)


def _lines(row: tuple[str, ...], sizes: tuple[int, ...], width: int) -> list[str]:
    """Return one row of the table, as many lines as its longest cell and its source need."""
    cells = [textwrap.wrap(cell, size) for cell, size in zip(row[:4], sizes, strict=True)]
    lines = [
        _GAP.join(cell.ljust(size) for cell, size in zip(line, sizes, strict=True)).rstrip()
        for line in zip_longest(*cells, fillvalue="")
    ]
    indent = " " * 5
    return lines + textwrap.wrap(row[4], width, initial_indent=indent, subsequent_indent=indent)


def found(verdict: Verdict) -> str:
    """Return what was found as words, with the decimals and unit of the check."""
    check = verdict.check
    if any(map(math.isnan, verdict.found.values)):
        return "nothing to measure"
    places = check.decimals
    sign = " > " if check.kind == "order" else ""
    text = sign.join(f"{value:.{places}f}" for value in verdict.found.values)
    return with_unit(text, check.unit)
