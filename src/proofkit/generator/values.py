"""What a column may hold, and what a check compares with, in a few words."""

from __future__ import annotations

from proofkit.generator.spec import Check, Column


def values_of(column: Column, quote: str = "") -> str:
    """Return the levels, the unit and range, or the key that a column refers to."""
    if column.levels:
        return ", ".join(f"{quote}{level}{quote}" for level in column.levels)
    if column.references:
        return f"key of {quote}{column.references}{quote}"
    limits = [
        f"{limit:,.{column.decimals}f}"
        for limit in (column.minimum, column.maximum)
        if limit is not None
    ]
    span = " to ".join(limits) if len(limits) == 2 else ""
    return ", ".join(part for part in (column.unit, span) if part)


def with_unit(text: str, unit: str) -> str:
    """Return figures with their unit behind them; the sign of per cent follows without a space."""
    return f"{text}%" if unit == "%" else f"{text} {unit}".strip()


def published(check: Check) -> str:
    """Return a check's published figure as words."""
    if isinstance(check.published, str):
        return check.published
    if isinstance(check.published, tuple):
        low, high = check.published
        return with_unit(f"{low:g} to {high:g}", check.unit)
    return with_unit(f"{check.published:g} ± {check.tolerance:g}", check.unit)
