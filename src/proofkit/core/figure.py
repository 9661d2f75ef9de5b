"""A figure as it stands in the README of a project, so that nobody else shows it otherwise."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def shown(value: Any, form: str) -> str:
    """Return a value in a format of Python's, a figure as the projects show it.

    A zero has no sign ("z"), and a part is not shown as none or all: 0.997 is 99.7% also where no
    decimals are asked for. What two more would not tell from 0% or 100% stays that.
    """
    if not isinstance(value, float):
        return format(value, form)
    at = form.startswith("+")
    head, dot, places = form.removesuffix("%").rpartition(".")
    if form.endswith("%") and dot and places.isdigit() and 0 < value < 1:
        tried = range(int(places), int(places) + 3)
        enough = next((n for n in tried if 0 < float(f"{100 * value:.{n}f}") < 100), int(places))
        form = f"{head}.{enough}%"
    return format(value, f"{form[:at]}z{form[at:]}" if form[at : at + 1] in (".", ",") else form)
