"""Refuse a decision in the code that cannot be carried out, and say where it stands."""

from pathlib import Path
from typing import Any


def refused(file: str, name: str, value: Any, right: str) -> SystemExit:
    """Return the end of the program: the file, what is right, and the line if `name` begins one."""
    path = Path(file)
    lines = path.read_text(encoding="utf-8").splitlines()
    names = (f"{name} =", f"{name}=", f"{name}:")
    found = (f", line {number}" for number, text in enumerate(lines, 1) if text.startswith(names))
    return SystemExit(f"{path.name}{next(found, '')}: {name} is {value!r}; right would be {right}")
