"""`synthetic/README.md`: every data set on one page, with a few rows and a plot of its checks."""

from __future__ import annotations

import csv
import io

from proofkit.generator import csv_bytes
from proofkit.generator.blocks import blocks_of_part
from proofkit.generator.check import LEAST_SIZE, check
from proofkit.generator.documents.check_plot import svg
from proofkit.generator.parts import tables_of
from proofkit.generator.settings import settle
from proofkit.generator.spec import Spec
from proofkit.generator.spec_reader import NOTICE, names, read

_ROWS = 3
_TIMES_DEFAULT = 4
_CELL_LETTERS = 40


def overview() -> dict[str, str]:
    """Return the name and the text of each generated file of the folder `synthetic/`."""
    files: dict[str, str] = {}
    parts = [
        "# The synthetic data sets",
        "This page is generated from the specifications beside it (`make regen`).",
        f"> **{NOTICE}**",
    ]
    for name in names():
        spec = read(name)
        plot = f"{name}.checks.svg"
        # Images and notes take long to draw, and a page needs no more than shows where they are.
        size = min(LEAST_SIZE, max(_TIMES_DEFAULT * spec.size, spec.smallest_checked))
        if spec.checks:
            files[plot] = svg(f"{spec.title}: published against generated", check(name, size=size))
        parts += _page(spec, plot if spec.checks else "")
    return {"README.md": "\n\n".join(parts) + "\n", **files}


def _page(spec: Spec, plot: str) -> list[str]:
    block = next(blocks_of_part(spec, settle(spec, ()), seed=0, size=min(spec.size, 400), part=0))
    tables = tables_of(block)[1]
    page = [
        f"## {spec.name}",
        f"**{spec.title}.** {spec.summary}",
        f"Stands for: {spec.declared_source}",
        f"```sh\nproofkit synth {spec.name} --out {spec.name}\n```",
    ]
    for table in spec.tables:
        if table.name not in tables:
            continue
        text = (csv_bytes.header(table) + csv_bytes.body(tables[table.name])).decode()
        page += [f"`{table.name}`: {table.what}", _grid(text)]
    if plot:
        page.append(f"![Published against generated figures of {spec.name}]({plot})")
    return page


def _grid(text: str) -> str:
    rows = [
        row
        for row, _ in zip(csv.reader(io.StringIO(text, newline="")), range(_ROWS + 1), strict=False)
    ]
    lines = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def _cell(text: str) -> str:
    flat = " ".join(text.split()).replace("|", "\\|")
    return flat if len(flat) <= _CELL_LETTERS else flat[: _CELL_LETTERS - 1] + "…"
