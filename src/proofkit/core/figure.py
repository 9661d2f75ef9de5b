"""A figure as it stands in the README of a project, so that nobody else shows it otherwise."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def shown(value: Any, form: str) -> str:
    """Return a value in a format of Python's; a figure that is shown as zero has no sign ("z")."""
    at = form.startswith("+")
    if isinstance(value, float) and form[at : at + 1] in (".", ","):
        form = f"{form[:at]}z{form[at:]}"
    return format(value, form)
