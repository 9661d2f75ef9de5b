"""A data set in words for the terminal: what it holds, its knobs, what it is checked against."""

from __future__ import annotations

import textwrap
from typing import Any

from proofkit.generator.spec import Setting, Spec, Table
from proofkit.generator.spec_reader import NOTICE
from proofkit.generator.values import published, values_of


def listing(specs: list[Spec], width: int) -> str:
    """Return name, record and title of each data set, wrapped to the width of the terminal."""
    names = max(len(spec.name) for spec in specs)
    records = max(len(spec.record) for spec in specs)
    lines = []
    for spec in specs:
        lead = f"{spec.name:<{names}}  {spec.record:<{records}}  "
        wrapped = textwrap.wrap(spec.title, max(width - len(lead), 24))
        lines += [lead + wrapped[0], *(" " * len(lead) + more for more in wrapped[1:])]
    return "\n".join(lines)


def describe(spec: Spec, width: int) -> str:
    """Return a page about one data set, wrapped to the width of the terminal."""
    parts = [
        _wrap(f"{spec.name}: {spec.title}", width),
        _wrap(spec.summary, width),
        _wrap(f"Stands for: {spec.declared_source}", width),
        _wrap(f"--size counts: {spec.record} (default {spec.size:,})", width),
        *[_table(table, width) for table in spec.tables],
        _settings(spec, width),
        _checks(spec, width),
        _wrap(NOTICE, width),
    ]
    return "\n\n".join(part for part in parts if part)


def as_json(spec: Spec) -> dict[str, Any]:
    """Return the description as plain values."""
    return {
        "dataset": spec.name,
        "title": spec.title,
        "summary": spec.summary,
        "record": spec.record,
        "size": spec.size,
        "declared_source": spec.declared_source,
        "limits": list(spec.limits),
        "tables": [
            {
                "name": table.name,
                "what": table.what,
                "columns": [
                    {
                        "name": column.name,
                        "kind": column.kind,
                        "unit": column.unit,
                        "levels": list(column.levels),
                        "minimum": column.minimum,
                        "maximum": column.maximum,
                        "what": column.what,
                        "missing": column.missing,
                    }
                    for column in table.columns
                ],
            }
            for table in spec.tables
        ],
        "settings": [
            {
                "name": setting.name,
                "default": setting.default,
                "choices": list(setting.choices),
                "minimum": setting.minimum,
                "maximum": setting.maximum,
                "what": setting.what,
            }
            for setting in spec.settings
        ],
        "checks": [
            {
                "id": check.id,
                "what": check.what,
                "published": list(check.published)
                if isinstance(check.published, tuple)
                else check.published,
                "tolerance": check.tolerance,
                "unit": check.unit,
                "source": check.source,
            }
            for check in spec.checks
        ],
    }


def _wrap(text: str, width: int, indent: str = "") -> str:
    return textwrap.fill(
        text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def _row(left: str, right: str, column: int, width: int) -> str:
    """Return a name and its wrapped text beside it."""
    lead = f"  {left:<{column}}  "
    return textwrap.fill(
        right, width, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False
    )


def _table(table: Table, width: int) -> str:
    column = max(len(one.name) for one in table.columns)
    lines = [_wrap(f"{table.name}: {table.what}", width)]
    for one in table.columns:
        values = values_of(one)
        words = one.what + (f" [{values}]" if values else "")
        words += f" Empty: {one.missing}." if one.missing else ""
        lines.append(_row(one.name, words, column, width))
    return "\n".join(lines)


def _settings(spec: Spec, width: int) -> str:
    if not spec.settings:
        return ""
    column = max(len(setting.name) for setting in spec.settings)
    lines = ["Settings (--set NAME=VALUE)"]
    for setting in spec.settings:
        default = (
            str(setting.default).lower() if isinstance(setting.default, bool) else setting.default
        )
        words = f"{setting.what} [default {default}{_room(setting)}]"
        lines.append(_row(setting.name, words, column, width))
    return "\n".join(lines)


def _room(setting: Setting) -> str:
    """Return what else than its default a setting may be, or nothing where its default tells."""
    if setting.choices:
        return f"; one of {', '.join(setting.choices)}"
    if setting.minimum is None or setting.maximum is None or isinstance(setting.default, bool):
        return ""
    return f"; from {setting.minimum:g} to {setting.maximum:g}"


def _checks(spec: Spec, width: int) -> str:
    if not spec.checks:
        return ""
    column = max(len(check.id) for check in spec.checks)
    lines = ["Checked against (--check)"]
    for check in spec.checks:
        words = f"{check.what}: {published(check)} ({check.source})"
        lines.append(_row(check.id, words, column, width))
    return "\n".join(lines)
