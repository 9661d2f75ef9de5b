"""What each vendor can show for each item of the checklist."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats, pick

MET, PARTLY, UNMET, SILENT = range(4)
_NEED_COUNTS = ("B1", "B2")
"""Results for a group of visits cannot be shown in full by who gives no counts of errors."""


@dataclass(frozen=True)
class Findings:
    """`finding` has one row a vendor and one column an item; `maturity` is about 0 (spread 1)."""

    items: tuple[str, ...]
    finding: Codes
    maturity: Floats

    def of(self, item: str) -> Codes:
        """Return one item's findings."""
        found: Codes = self.finding[:, self.items.index(item)]
        return found

    @property
    def are_errors_counted(self) -> Flags:
        """Which vendors give counts of errors in their evaluation."""
        counted: Flags = np.isin(self.of("E2"), (MET, PARTLY))
        return counted


def draw(block: Block) -> Findings:
    """Draw findings from a vendor's maturity, the area of the item, and the item itself."""
    given = block.spec.parameters["findings"]
    items = block.spec.table("truth/findings").column("item").levels
    # Items of an area share their first letter.
    areas = sorted({item[0] for item in items})
    area = [areas.index(item[0]) for item in items]
    maturity = block.stream("maturity").standard_normal(block.records)
    strength = block.stream("area").standard_normal((block.records, len(areas)))
    level = (
        block.settings["maturity"]
        + given["maturity_spread"] * maturity[:, None]
        + given["area_spread"] * strength[:, area]
        + block.stream("item").standard_normal((block.records, len(items)))
    )
    silent = block.stream("silent").random(level.shape) < given["silent_share_of_rest"]
    finding = np.select(
        [level > given["met_above"], level > given["partly_above"], silent],
        [MET, PARTLY, SILENT],
        UNMET,
    )
    # Every evaluation has a hole: one item that decides what it is worth is not fully met.
    hole = pick(block.stream("hole"), given["hole_weights"], block.records)
    column = np.array([items.index(name) for name in given["hole_items"]])[hole]
    rows = np.arange(block.records)
    finding[rows, column] = np.maximum(finding[rows, column], PARTLY)
    uncounted = ~Findings(items, finding, maturity).are_errors_counted
    for name in _NEED_COUNTS:
        place = items.index(name)
        finding[uncounted, place] = np.maximum(finding[uncounted, place], PARTLY)
    return Findings(items, finding, maturity)
