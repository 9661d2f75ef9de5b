"""Refuse a decision in the code that cannot be carried out, and say where it stands."""

from pathlib import Path
from typing import Any


def refused(file: str, name: str, value: Any, right: str) -> SystemExit:
    """Return the end of the program: file and line of the constant `name`, and what is right."""
    path = Path(file)
    lines = path.read_text(encoding="utf-8").splitlines()
    names = (f"{name} =", f"{name}=", f"{name}:")
    line = next((number for number, text in enumerate(lines, 1) if text.startswith(names)), 1)
    return SystemExit(f"{path.name}, line {line}: {name} is {value!r}; right would be {right}")
