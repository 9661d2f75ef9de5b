"""The boxes that the panel of readers drew around opacities."""

from __future__ import annotations

from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Floats
from proofkit.generator.models.chest_phantoms.findings import OPACITY, Findings
from proofkit.generator.models.chest_phantoms.shapes import FIELD_MM, LUNG_CENTRE_MM


def draw(block: Block, found: Findings, numbers: Codes, pixels: int) -> dict[str, Any]:
    """Return the boxes of the studies in which the panel recorded an opacity, in pixels.

    A box holds a planted opacity with a reader's small error; where the panel was wrong about
    the whole study, it lies anywhere in a lung.
    """
    planted = found.opacities
    given = block.spec.parameters["opacities"]
    wrong = np.flatnonzero((found.recorded == OPACITY) & (found.planted != OPACITY))
    chance = block.stream("wrong_box").random((3, len(found.planted)))[:, wrong]
    keep = found.recorded[planted.study] == OPACITY
    study = np.concatenate([planted.study[keep], wrong])
    x = np.concatenate([planted.x_mm[keep], np.where(chance[0] < 0.5, -1, 1) * LUNG_CENTRE_MM])
    y = np.concatenate([planted.y_mm[keep], 90 * (chance[1] - 0.5)])
    size = np.full(len(wrong), float(given["half_width_mm"]))
    half_width = np.concatenate([planted.half_width_mm[keep], size])
    half_height = np.concatenate([planted.half_height_mm[keep], size])
    order = np.argsort(study, kind="stable")
    count = np.bincount(study, minlength=len(numbers))
    before = np.repeat(np.cumsum(count) - count, count)
    hand = 1 + 0.06 * block.stream("hand").standard_normal((4, 4 * len(numbers)))[:, : len(study)]
    left = _pixel((x - half_width * hand[0])[order], pixels)
    top = _pixel((y - half_height * hand[1])[order], pixels)
    right = _pixel((x + half_width * hand[2])[order], pixels)
    bottom = _pixel((y + half_height * hand[3])[order], pixels)
    return {
        "study_id": numbers[study[order]],
        "box_count": np.arange(len(study)) - before + 1,
        "left_px": left,
        "top_px": top,
        "width_px": np.maximum(right - left, 1),
        "height_px": np.maximum(bottom - top, 1),
    }


def _pixel(place_mm: Floats, pixels: int) -> Codes:
    inside = np.clip((place_mm + FIELD_MM / 2) * pixels / FIELD_MM, 0, pixels - 1)
    return np.rint(inside).astype(np.int64)
