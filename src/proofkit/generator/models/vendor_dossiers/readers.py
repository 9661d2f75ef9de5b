"""Two readers answer the checklist, each with evidence and a reason, and each misses some."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes
from proofkit.generator.models.vendor_dossiers.dossier import Dossier
from proofkit.generator.models.vendor_dossiers.findings import (
    MET,
    PARTLY,
    SILENT,
    UNMET,
    Findings,
)
from proofkit.generator.tables import Words

_POINTS = np.array([2, 1, 0, 0])
_OWN = ("shown", "gap_partly", "gap_unmet")
_TOO_STRICT = "Stated, but no proof is attached."
_TOO_KIND = {
    PARTLY: "The sentence answers the question.",
    UNMET: "An answer is given; good enough to begin with.",
    SILENT: "The brochure says that it is taken care of.",
}
_NOWHERE = "Not mentioned: all five documents were searched."
_FIRST_CLAIM = 0


def answer(block: Block, found: Findings, written: Dossier, numbers: Codes) -> Mapping[str, Any]:
    """Return the table `reviews`, by vendor, reader and item."""
    given = block.spec.parameters["readers"]
    shape = (block.records, len(given["right_share"]), len(found.items))
    finding = np.broadcast_to(found.finding[:, None, :], shape)
    right = np.asarray(given["right_share"])[None, :, None]
    is_right = block.stream("reading").random(shape) < right
    is_kind = block.stream("kindness").random(shape) < given["kind_share_of_misses"]
    missed = np.select([finding == MET, finding == PARTLY], [1, np.where(is_kind, 2, 0)], 1)
    points = np.where(is_right, _POINTS[finding], missed)
    vendor, reader, item = (index.ravel() for index in np.indices(shape))
    # What is mentioned nowhere and still scored rests on the brochure.
    place = np.where(finding.ravel() == SILENT, _FIRST_CLAIM, written.item_place[item])
    evidence = written.number[vendor, place]
    nothing = (finding.ravel() == SILENT) & (points.ravel() == 0)
    return {
        "vendor_id": numbers[vendor],
        "reader": reader,
        "item": item,
        "score_points": points.ravel(),
        "statement_id": np.where(nothing, -1, evidence),
        "reason": _reasons(block, found.items, finding.ravel(), points.ravel(), item),
    }


def _reasons(
    block: Block, items: tuple[str, ...], finding: Codes, points: Codes, item: Codes
) -> Words:
    words = block.spec.parameters["items"]
    own = [_sentence(words[name][key]) for key in _OWN for name in items]
    pool = list(dict.fromkeys([_TOO_STRICT, *_TOO_KIND.values(), _NOWHERE, *own]))
    shown, gap, worse = np.array([pool.index(text) for text in own]).reshape(3, len(items))
    kind = np.array([pool.index(_TOO_KIND.get(level, _NOWHERE)) for level in range(4)])
    code = np.select(
        [
            (finding == MET) & (points == 2),
            finding == MET,
            (finding == SILENT) & (points == 0),
            (finding == PARTLY) & (points < 2),
            (finding == UNMET) & (points == 0),
        ],
        [
            shown[item],
            pool.index(_TOO_STRICT),
            pool.index(_NOWHERE),
            gap[item],
            worse[item],
        ],
        kind[finding],
    )
    return Words(code, tuple(pool))


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
