"""Names of fields that a program, or whoever copies a template, was to replace."""

from __future__ import annotations

from proofkit.linter.words.forms import Form, Forms, spelled

_OF = "project|repo|repository|package|author|github|organization|company|team"
_LONG = rf"(?:{_OF}|app|your)_(?:name|title|description|slug|url|e?mail|owner|user|username|year)"
_FIELD = rf"(?:{_LONG}|project|author|title|description)"
FORMS = Forms(
    Form(
        ("{{",),
        # A page that explains templates shows its fields in code.
        r"\{\{-? ?(?:project|repo|author|your|user|package)_?\w{0,30} ?-?\}\}",
        "# {{ project_name }}",
    ),
    Form(("${",), rf"\$\{{{_FIELD}\}}", "${PROJECT_NAME} is a tool."),
    Form(
        spelled("__", f"{_OF}|app|your", "*"),
        rf"(?<![\w.])__{_LONG}__(?![\w.])",
        "# __PROJECT_NAME__",
    ),
    Form(("@@*",), r"@@[A-Z][A-Z_]{1,30}@@", "@@NAME@@ is a tool.", is_cased=True),
    Form(
        spelled("%", f"{_OF}|app|your|title|description", "*"),
        rf"%{_FIELD}%",
        "# %PROJECT_TITLE%",
    ),
    Form(
        spelled(
            "your_", "name|full|first|last|email|title|company|org|univ|inst|hospital|city", "*"
        ),
        r"(?<!\breplace )(?<![\w$%{/@.-])your_(?:(?:full_|first_|last_)?name|e?mail(?:_address)?"
        r"|title|company|organi[sz]ation|university|institution|hospital|city)\b(?![\w(=-])",
        "By YOUR_NAME",
    ),
)
"""Judged in prose alone: in code such a field is a variable, which a run fills in."""
