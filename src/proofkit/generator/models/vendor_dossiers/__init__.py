"""Dossiers of fictional vendors, two readers' answers, and what was planted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.models.vendor_dossiers import (
    dossier,
    evaluation,
    findings,
    papers,
    readers,
    vendors,
)
from proofkit.generator.models.vendor_dossiers.measures import measure

__all__ = ["build", "files", "measure"]


def build(block: Block) -> Mapping[str, Mapping[str, Any]]:
    """Draw vendors, then what they can show, then the words for it, then who reads them."""
    found = findings.draw(block)
    written = dossier.write(block, found)
    numbers = block.first + 1 + np.arange(block.records)
    every = np.repeat(numbers, found.finding.shape[1])
    tested, rates = evaluation.draw(block, found, numbers)
    return {
        "vendors": vendors.draw(block, written.is_earlier_version_tested, numbers),
        "statements": written.table(numbers),
        "evaluation": tested,
        "reviews": readers.answer(block, found, written, numbers),
        "truth/findings": {
            "vendor_id": every,
            "item": np.tile(np.arange(found.finding.shape[1]), block.records),
            "finding": found.finding.ravel(),
        },
        "truth/rates": rates,
    }


def files(block: Block, arrays: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    """Yield the documents of each dossier as Markdown."""
    return papers.write(block, arrays)
