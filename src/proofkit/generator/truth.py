"""`truth/coefficients`: the planted model, listed from the spec."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from proofkit.generator.parts import File, describe_file
from proofkit.generator.spec import Spec
from proofkit.generator.tables import finish
from proofkit.generator.writers import Format, file_name, open_writer


def write_coefficients(spec: Spec, folder: Path, format: Format) -> tuple[File, ...]:
    """Write the coefficients of a spec that lists some; return the file, or none."""
    if not spec.coefficients:
        return ()
    terms = spec.coefficients
    table = finish(
        spec.table("truth/coefficients"),
        {
            "term": [term.term for term in terms],
            "coefficient": np.array([term.coefficient for term in terms], np.float64),
            "unit": [term.unit for term in terms],
            "reason": [term.reason for term in terms],
        },
    )
    path = file_name(table.spec, format, 0, 1)
    writer = open_writer(format, folder / path, table.spec)
    writer.add(table)
    writer.close()
    return (describe_file(folder, path, table.rows),)
