"""The part of a page that no result changes."""

import re
from pathlib import Path


def unmarked(page: Path, marked: str = r"[\w-]+") -> str:
    """Return what stands outside the markers whose names match, in a page of a project."""
    block = rf"(?s)<!-- proofkit:begin ({marked}) -->.*?<!-- proofkit:end \1 -->"
    return re.sub(block, "", page.read_text("utf-8"))
