"""Notebooks are written as Markdown and built with nbformat; the only file that knows it."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

_SOURCE_SUFFIX = ".ipynb.md"
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
_FENCE = re.compile(r"^```python\n(.*?)^```$\n?", re.MULTILINE | re.DOTALL)


def build_notebooks(project: Path) -> None:
    """Turn each `*.ipynb.md` below `project` into the notebook of that name.

    Prose becomes a Markdown cell, each fence marked `python` a code cell. Ids are numbered, so the
    same text gives the same bytes.
    """
    for source in sorted(project.rglob(f"*{_SOURCE_SUFFIX}")):
        notebook = source.with_name(source.name.removesuffix(".md"))
        notebook.write_text(
            notebook_text(source.read_text("utf-8")), encoding="utf-8", newline="\n"
        )
        source.unlink()


def notebook_text(markdown: str) -> str:
    """Return the notebook that `markdown` describes, as the text of an .ipynb file."""
    import nbformat
    from nbformat import v4

    cells: list[dict[str, Any]] = []
    for index, piece in enumerate(_FENCE.split(markdown)):
        if text := piece.strip("\n"):
            cell = v4.new_code_cell(text) if index % 2 else v4.new_markdown_cell(text)
            cell["id"] = f"cell-{len(cells):02d}"
            cells.append(cell)
    notebook = v4.new_notebook(cells=cells, metadata=_METADATA)
    nbformat.validate(notebook)
    return f"{nbformat.writes(notebook)}\n"


def digests_as_written(content: bytes) -> set[str]:
    """Return the checksums of a notebook as it is, and as it was before it was run."""
    plain = without_outputs(content.decode("utf-8", "replace"))
    states = [content] if plain is None else [content, plain.encode("utf-8", "replace")]
    return {hashlib.sha256(state).hexdigest() for state in states}


def without_outputs(text: str) -> str | None:
    """Return a notebook as `notebook_text` wrote it, before it was run; None if it is none."""
    try:
        notebook = json.loads(text)
        for cell in notebook["cells"]:
            cell["metadata"] = {}
            if cell["cell_type"] == "code":
                cell |= {"outputs": [], "execution_count": None}
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    notebook["metadata"] = _METADATA
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
